import { z } from 'zod'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Typed, typedIn } from '../platform/form.ts'
import type { WrongSetting } from './forms.ts'
import type { WrongCode } from './trouble.ts'

/** A provider as an operator types it; an empty secret keeps the one that is there. */
export interface TypedProvider {
  readonly id: string
  readonly name: string
  readonly discovery: string
  readonly clientId: string
  readonly clientSecret: string
}

const wellKnown = '/.well-known/openid-configuration'
const shape = {
  id: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,29}$/, 'provider-id-malformed'),
  name: z.string().trim().min(1, 'provider-name-missing').max(100, 'text-too-long'),
  discovery: z
    .string()
    .max(300, 'text-too-long')
    .transform((typed) => discoveryOf(typed) ?? '')
    .refine((address) => address !== '', 'discovery-malformed'),
  clientId: z.string().trim().min(1, 'client-id-missing').max(300, 'text-too-long'),
}
const form = z.object({ ...shape, clientSecret: z.string().trim().max(2_000, 'text-too-long') })

/** Reads the form of one provider. */
export function readProvider(
  typed: Typed,
  isKnown: (id: string) => boolean,
): Result<TypedProvider, readonly WrongSetting[]> {
  const names = Object.keys(form.shape)
  const read = form.safeParse(Object.fromEntries(names.map((name) => [name, typedIn(typed, name)])))
  if (!read.success)
    return refuse(
      read.error.issues.map(({ path, message }) => ({
        field: String(path[0]),
        code: message as WrongCode,
      })),
    )
  return read.data.clientSecret === '' && !isKnown(read.data.id)
    ? refuse([{ field: 'clientSecret', code: 'client-secret-missing' }])
    : accept(read.data)
}

/** The discovery document of a provider: its address, or what follows from the issuer's. Null where it is no https address. */
function discoveryOf(typed: string): string | null {
  const text = typed.trim()
  if (!URL.canParse(text)) return null
  const { href, protocol, hostname, username } = new URL(text)
  const isLocal = ['localhost', '127.0.0.1'].includes(hostname)
  if (username !== '' || !(protocol === 'https:' || (protocol === 'http:' && isLocal))) return null
  return href.endsWith(wellKnown) ? href : href.replace(/\/?$/, wellKnown)
}

const fromEnvironment = z.array(z.object({ ...shape, clientSecret: z.string().min(1) }))

/** Reads the providers of the environment variable, a JSON list; null where it is none. */
export function readProviders(text: string): readonly TypedProvider[] | null {
  try {
    return fromEnvironment.parse(JSON.parse(text))
  } catch {
    // Whatever is wrong with it, the variable holds secrets: nothing of it may be repeated.
    return null
  }
}

/** Providers as they lie in the database, their secrets sealed. */
export const keptProviders = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    discovery: z.string(),
    clientId: z.string(),
    sealedSecret: z.string(),
  }),
)
