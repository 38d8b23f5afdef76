/**
 * Which slips of a survey were spent: a list without times, in the order of its marks, written into bytes of
 * constant length and sealed anew each time. What may become of a slip is decided here and nowhere else.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export interface SpentEntry {
  /** Of the slip, as `spentMark` makes it: 16 bytes in hex. */
  readonly mark: string
  /** 16 bytes in hex: the nonce of a form, or what `blinded` was signed for it. */
  readonly bind: string
  /** A form is being stored, was stored, or items were signed for the slip. */
  readonly state: 'pending' | 'done' | 'issued'
}
export type SpentEntries = readonly SpentEntry[]

/** A list and what came of asking it for something. */
export interface SpentTurn<Outcome> {
  readonly entries: SpentEntries
  readonly outcome: Outcome
}

/**
 * Holds a slip for one form. A form that was never confirmed gives way to the next; the same form sent again is
 * known by its nonce.
 */
export function reserveSlip(
  entries: SpentEntries,
  mark: string,
  nonce: string,
): SpentTurn<'reserved' | 'done' | 'used'> {
  const there = entryOf(entries, mark)
  if (there?.state === 'done' && there.bind === nonce) return { entries, outcome: 'done' }
  if (there && there.state !== 'pending') return { entries, outcome: 'used' }
  return {
    entries: withEntry(entries, { mark, bind: nonce, state: 'pending' }),
    outcome: 'reserved',
  }
}

/** Spends a slip for the form that holds it, once its ballot is stored. */
export function confirmSlip(
  entries: SpentEntries,
  mark: string,
  nonce: string,
): SpentTurn<'done' | 'used'> {
  const there = entryOf(entries, mark)
  if (!there || there.bind !== nonce || there.state === 'issued')
    return { entries, outcome: 'used' }
  return { entries: withEntry(entries, { mark, bind: nonce, state: 'done' }), outcome: 'done' }
}

/** Spends a slip for a list of blinded items; the same list may be asked for again. */
export function issueSlip(
  entries: SpentEntries,
  mark: string,
  bind: string,
): SpentTurn<'issued' | 'used'> {
  const there = entryOf(entries, mark)
  if (there?.state === 'issued' && there.bind === bind) return { entries, outcome: 'issued' }
  if (there && there.state !== 'pending') return { entries, outcome: 'used' }
  return { entries: withEntry(entries, { mark, bind, state: 'issued' }), outcome: 'issued' }
}

/**
 * Whether a form counts: its slip is held for it or was spent on it. Of several with one mark and one nonce, which
 * are the same form sent again, one counts.
 */
export const isFormsSlip = (
  { mark, bind, state }: SpentEntry,
  form: { readonly mark: string; readonly nonce: string },
): boolean => state !== 'issued' && mark === form.mark && bind === form.nonce

/** How many entries a survey has room for: as many as slips were printed, rounded up. */
export const spentCapacity = (printed: number): number =>
  step * Math.max(1, Math.ceil(printed / step))
const step = 64

const entryOf = (entries: SpentEntries, mark: string) => entries.find((each) => each.mark === mark)

const withEntry = (entries: SpentEntries, entry: SpentEntry): SpentEntries =>
  [...entries.filter(({ mark }) => mark !== entry.mark), entry].toSorted((one, other) =>
    one.mark < other.mark ? -1 : 1,
  )

const states = [null, 'pending', 'done', 'issued'] as const
const halfBytes = 16
const entryBytes = 2 * halfBytes + 1

/** The list in bytes: always as many for one capacity. Throws where it does not fit. */
export function spentBytes(entries: SpentEntries, capacity: number): Buffer {
  if (entries.length > capacity) throw new Error('More slips are spent than were printed.')
  const bytes = Buffer.alloc(capacity * entryBytes)
  for (const [at, { mark, bind, state }] of entries.entries()) {
    const from = at * entryBytes
    bytes.write(mark, from, halfBytes, 'hex')
    bytes.write(bind, from + halfBytes, halfBytes, 'hex')
    bytes[from + 2 * halfBytes] = states.indexOf(state)
  }
  return bytes
}

/** The list that stands in bytes. */
export function spentEntriesIn(bytes: Uint8Array): SpentEntries {
  const whole = Buffer.from(bytes)
  const entries: SpentEntry[] = []
  for (let from = 0; from + entryBytes <= whole.length; from += entryBytes) {
    const state = states[whole[from + 2 * halfBytes] ?? 0]
    if (!state) break
    const hex = (at: number) => whole.toString('hex', from + at, from + at + halfBytes)
    entries.push({ mark: hex(0), bind: hex(halfBytes), state })
  }
  return entries
}

const nonceBytes = 12
const tagBytes = 16
const placeOf = (surveyId: string) => Buffer.from(`prongsai spent slips 1\n${surveyId}\n`)

/** How long the sealed list of a survey is, in letters, where so many slips were printed. */
export const spentSealedLength = (printed: number): number =>
  Math.ceil(((nonceBytes + tagBytes + spentCapacity(printed) * entryBytes) * 4) / 3)

/** Seals a list of one survey by AES-256-GCM under the spent key of its window, with a new nonce each time. */
export function sealSpent(
  key: string,
  surveyId: string,
  entries: SpentEntries,
  capacity: number,
): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce)
  cipher.setAAD(placeOf(surveyId))
  const body = Buffer.concat([cipher.update(spentBytes(entries, capacity)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `sealSpent` sealed; throws where it is of another key or survey, or was changed. */
export function openSpent(key: string, surveyId: string, sealed: string): SpentEntries {
  const whole = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(key, 'base64url'),
    whole.subarray(0, nonceBytes),
    { authTagLength: tagBytes },
  )
  decipher.setAAD(placeOf(surveyId))
  decipher.setAuthTag(whole.subarray(nonceBytes, nonceBytes + tagBytes))
  const body = whole.subarray(nonceBytes + tagBytes)
  return spentEntriesIn(Buffer.concat([decipher.update(body), decipher.final()]))
}
