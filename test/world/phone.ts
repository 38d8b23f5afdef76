import { createHmac } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The six digits an authenticator app shows for a key (RFC 6238), now or some half minutes later. A site
 * takes the code of the next half minute too, which a test uses for its second one.
 */
export function phoneCode(key: string, later = 0): string {
  const bits = [...key.replaceAll(/\s/g, '')]
    .map((sign) => letters.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const secret = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const mac = createHmac('sha1', Buffer.from(secret)).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
