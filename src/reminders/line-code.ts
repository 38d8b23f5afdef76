// The code that connects a LINE account: shown once to whoever is signed in, sent by them as a chat message.
import { createHmac, randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** For how many minutes a code can be sent. */
export const codeMinutes = 10

/** A new code as a person reads it: ITA-7KQ2-M4XR. */
export function newLineCode(): string {
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `ITA-${four()}-${four()}`
}

/** The code in a chat message, as it was shown; null where the message is none. */
export function lineCodeIn(text: string): string | null {
  const [, first, second] =
    /^\s{0,9}ITA[- ]?([0-9A-Z]{4})[- ]?([0-9A-Z]{4})\s{0,9}$/i.exec(text.slice(0, 60)) ?? []
  return first && second ? `ITA-${first}-${second}`.toUpperCase() : null
}

/** What the database keeps of a code: of no use without the installation's key. */
export const lineCodeHash = (key: string, code: string): string =>
  createHmac('sha256', key).update(`code of a LINE account: ${code}`).digest('base64url')
