// The token in the private address of a calendar. It follows from the id of the calendar and the key of the
// installation, so that its owner can be shown it again while the database keeps nothing but its hash.
import { createHash, createHmac } from 'node:crypto'

/** The token of a calendar: 192 bits that nobody without the key can guess. */
export const feedToken = (key: string, feedId: string): string =>
  createHmac('sha256', key)
    .update(`calendar-feed:${feedId}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url')

/** What the database keeps of a token. */
export const feedTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
