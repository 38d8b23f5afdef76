/**
 * Whether a text is the address of a page and of nothing else than it looks like: without a name and password
 * in front of its host, and with a host of Latin and Thai letters, for others have signs that look the same.
 */
export function isPageAddress(text: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? []
  if (/[^\x21-\x7e\p{Script=Thai}]/u.test(host) || /[\s\p{Cc}\\]/u.test(text)) return false
  if (host === '' || !URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return username === '' && password === '' && !host.includes('@') && hostname !== ''
}
