/** A name as it may stand on a page and on a disk: no path, no signs that cannot be seen, not too long. */
export function plainName(sent: string): string {
  const last = sent.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+/, '')
  const signs = [...plain]
  const ending = /\.[a-z0-9]{1,5}$/i.exec(plain)?.[0] ?? ''
  const short = signs.length > 120 ? `${signs.slice(0, 110).join('')}…${ending}` : plain
  return short === '' ? 'file' : short
}
