import { z } from 'zod'
import type { PostId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { officeFonts, type PaperSettings, type PostChoice } from './agency-setting.ts'
import type { Group } from './setting.ts'
import { isSecret, type Kind, namesIn, type SettingName, settingTable } from './setting.ts'
import type { WrongCode } from './trouble.ts'

/** A field and what is wrong with it; trouble-messages.ts has the sentence. */
export type WrongSetting = Wrong<WrongCode>

/** A setting as it shall be; null puts it back to what is usual, and takes a secret away. */
export interface Change {
  readonly name: SettingName
  readonly value: string | null
}

const line = z
  .string()
  .max(300, 'text-too-long')
  .transform((typed) => mendText(typed).trim())
const address = /^[^\s@<>"(),:;\\[\]]{1,64}@[A-Za-z0-9\u0E01-\u0E4E.-]{1,250}$/
const digits = z.string().transform((typed) => toArabicDigits(typed).trim())

/** Where the site is reached: https, or http on this computer alone. Null where it is no such address. */
export function readOrigin(typed: string): string | null {
  const text = typed.trim()
  if (!URL.canParse(text)) return null
  const { origin, protocol, hostname, username, pathname } = new URL(text)
  if (username !== '' || pathname !== '/') return null
  const isLocal = ['localhost', '127.0.0.1'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? origin : null
}

/** Each kind of setting, read as typed; an empty text means "as usual" and is not asked about. */
const checks: Record<Exclude<Kind, 'providers'>, z.ZodType<string>> = {
  host: line.refine(
    (host) => /^(?!-)[A-Za-z0-9.-]{1,253}$|^\[[0-9A-Fa-f:]+\]$/.test(host),
    'host-malformed',
  ),
  port: digits.refine(
    (port) => /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536,
    'port-malformed',
  ),
  'mail-security': z.enum(['starttls', 'tls', 'none'], 'choice-unknown'),
  'line-of-text': line,
  sender: line.refine(isSender, 'sender-malformed'),
  'line-id': line.refine((id) => /^@[a-z0-9._-]{2,30}$/.test(id), 'line-account-malformed'),
  secret: z
    .string()
    .max(2_000, 'text-too-long')
    .transform((typed) => typed.trim()),
  origin: z
    .string()
    .max(300, 'text-too-long')
    .refine((typed) => readOrigin(typed) !== null, 'origin-malformed')
    .transform((typed) => readOrigin(typed) ?? ''),
  digits: z.enum(['thai', 'arabic'], 'choice-unknown'),
  font: z.enum(officeFonts, 'choice-unknown'),
  days: digits.refine(
    (days) => /^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= 3_650,
    'days-malformed',
  ),
}

/** Reads the form of one page of settings. Those the environment sets are not read. */
export function readSettings(
  group: Exclude<Group, 'sign-in'>,
  typed: Typed,
  fixed: readonly SettingName[],
): Result<readonly Change[], readonly WrongSetting[]> {
  const wrong: WrongSetting[] = []
  const changes: Change[] = []
  for (const name of namesIn(group)) {
    if (fixed.includes(name)) continue
    const said = typedIn(typed, name)
    if (isSecret(name)) {
      if (typedIn(typed, `${name}.remove`) === 'yes') changes.push({ name, value: null })
      // A secret is never sent to the page, so an empty field means: leave it as it is.
      else if (said.trim() !== '') push(name, said)
    } else if (said.trim() === '') changes.push({ name, value: null })
    else push(name, said)
  }
  if (group === 'mail') wrong.push(...wrongTogether(changes, fixed))
  return wrong.length > 0 ? refuse(wrong) : accept(changes)

  function push(name: SettingName, said: string) {
    const { kind } = settingTable[name]
    if (kind === 'providers') return
    const read = readDirectly(kind, said)
    if (read.ok) changes.push({ name, value: read.value })
    else wrong.push({ field: name, code: read.reason })
  }
}

/** Reads one value by its kind. */
export function readDirectly(
  kind: Exclude<Kind, 'providers'>,
  said: string,
): Result<string, WrongCode> {
  const read = checks[kind].safeParse(said)
  return read.success ? accept(read.data) : refuse(read.error.issues[0]?.message as WrongCode)
}

/** What is wrong with settings of mail that are right each for itself. */
function wrongTogether(changes: readonly Change[], fixed: readonly SettingName[]): WrongSetting[] {
  const saidOf = (name: SettingName) => changes.find((change) => change.name === name)?.value ?? ''
  const host = saidOf('mail.host')
  if (host === '') return []
  const isNear = ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase())
  return [
    ...(saidOf('mail.from') === '' && !fixed.includes('mail.from')
      ? [{ field: 'mail.from', code: 'sender-missing' as const }]
      : []),
    ...(saidOf('mail.security') === 'none' && saidOf('mail.user') !== '' && !isNear
      ? [{ field: 'mail.security', code: 'password-in-the-open' as const }]
      : []),
  ]
}

/** An address, or a name with an address in pointed brackets. */
function isSender(typed: string): boolean {
  const [, inside] = /^[^<>\r\n"]*<([^<>]*)>$/.exec(typed) ?? []
  return address.test(inside ?? typed)
}

/** Reads to whom a test letter goes. */
export const readMailTest = (typed: Typed): Result<string, readonly WrongSetting[]> => {
  const to = typedIn(typed, 'to').trim()
  return address.test(to) ? accept(to) : refuse([{ field: 'to', code: 'recipient-malformed' }])
}

/** Reads to whom a test message of LINE goes. */
export const readLineTest = (typed: Typed): Result<string, readonly WrongSetting[]> => {
  const to = typedIn(typed, 'to').trim()
  return /^U[0-9a-f]{32}$/.test(to)
    ? accept(to)
    : refuse([{ field: 'to', code: 'line-id-malformed' }])
}

const signer = z.object({
  // Papers that were set before posts could sign have none.
  postId: z
    .uuid('choice-unknown')
    .transform((id) => id as PostId)
    .nullable()
    .default(null),
  name: line,
  position: line,
})
const papers = z.object({
  digits: z.enum(['thai', 'arabic'], 'choice-unknown'),
  font: z.enum(officeFonts, 'choice-unknown'),
  reporter: signer,
  executive: signer,
})

/** Reads the settings of an agency's papers; `posts` are those that may be chosen to sign. */
export function readPapers(
  typed: Typed,
  posts: readonly PostChoice[],
): Result<PaperSettings, readonly WrongSetting[]> {
  const signerTyped = (who: string) => ({
    postId: typedIn(typed, `${who}.postId`) || null,
    name: typedIn(typed, `${who}.name`),
    position: typedIn(typed, `${who}.position`),
  })
  const read = papers.safeParse({
    digits: typedIn(typed, 'digits'),
    font: typedIn(typed, 'font'),
    reporter: signerTyped('reporter'),
    executive: signerTyped('executive'),
  })
  if (read.success) {
    const unknown = (['reporter', 'executive'] as const).filter((who) => {
      const { postId } = read.data[who]
      return postId !== null && !posts.some(({ id }) => id === postId)
    })
    return unknown.length === 0
      ? accept(read.data)
      : refuse(unknown.map((who) => ({ field: `${who}.postId`, code: 'choice-unknown' })))
  }
  return refuse(
    read.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      code: message as WrongCode,
    })),
  )
}

/** The settings of an agency's papers as they lie in the database. */
export const keptPapers = papers.partial()
