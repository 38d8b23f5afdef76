import { randomBytes } from 'node:crypto'

let last = 0n

/**
 * A new uuid v7: the millisecond first, so that ids sort by age and stay near each other on disk. Each
 * id of one process is later than the one before it, even within a millisecond or after the clock was set back.
 *
 * @source RFC 9562, section 5.7 and 6.2 (method 3, a counter in the bits after the time)
 */
export function newId(): string {
  // 48 bits of milliseconds and 12 bits below them, counted up where the clock stands still.
  const now = BigInt(Date.now()) << 12n
  last = now > last ? now : last + 1n
  const random = randomBytes(8)
  random[0] = (random[0]! & 0x3f) | 0x80
  const time = (last >> 12n).toString(16).padStart(12, '0')
  const count = (last & 0xfffn).toString(16).padStart(3, '0')
  const tail = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
