// What stops a visitor before the matter: a door, a drive that is not open, a picture instead of letters.
import type { Inside } from '../basics/inside.ts'
import type { Hint, LookedItem, LookedMatter } from './looking.ts'
import { folded, keywordsOf, lettersOf, passageAt, placeOf, plain } from './looking-words.ts'

/** What is worth a look in how a file or page meets its visitor. */
export function pageHints(matter: LookedMatter, item: LookedItem): Hint[] {
  const door = driveHint(matter) ?? loginHint(matter)
  if (door) return [door]
  return [
    ...addressHints(matter),
    ...hashLinks(matter.inside, item),
    ...scansOrUnread(matter.inside),
  ]
}

const hint = (
  kind: Hint['kind'],
  certainty: Hint['certainty'],
  passage = '',
  place = '',
  about: Hint['about'] = {},
): Hint => ({ kind, certainty, passage, place, about })

const signInHosts =
  /^(?:accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com|login\.windows\.net)$/
const driveHosts =
  /^(?:(?:drive|docs|sites|script)\.google\.com|1drv\.ms|onedrive\.live\.com|.*\.sharepoint\.com)$/

/** What drives say to a visitor without access, or of a file that went. */
const driveRefusals =
  /ขอสิทธิ์เข้าถึง|(?:คุณ)?(?:ต้องมี|ต้องได้รับ|ไม่มี)สิทธิ์(?:ในการ)?เข้าถึง|ไฟล์อยู่ในถังขยะของเจ้าของ|ไฟล์ที่คุณขอไม่มีอยู่|you need (?:access|permission)|request access|access denied|ask for access|file you have requested does not exist|in (?:the )?owner'?s trash|item (?:might|may) not exist|no longer available|this link (?:has been removed|doesn't work)|sign in to (?:your account|continue to google drive)/i

function driveHint({ url, finalUrl, inside }: LookedMatter): Hint | null {
  const from = hostOf(url)
  const to = hostOf(finalUrl)
  const isDrive =
    driveHosts.test(from) ||
    driveHosts.test(to) ||
    /[?&](?:continue|wreply|redirect_uri)=[^&]*(?:drive|docs|sharepoint|onedrive)/i.test(finalUrl)
  if (!isDrive) return null
  if (signInHosts.test(to)) return hint('drive-not-public', 'likely', finalUrl.slice(0, 200))
  if (inside.kind !== 'html') return null
  const text = beginningOf(inside)
  const said = driveRefusals.exec(text)
  if (!said) return null
  // The words may stand in a document that is shown, too; the page of a refusal is short.
  const isShort = lettersOf(inside) < 1_500
  return hint(
    'drive-not-public',
    isShort ? 'likely' : 'not-sure',
    passageAt(text, said.index, said[0].length),
  )
}

const doorTitle = /เข้าสู่ระบบ|ลงชื่อเข้าใช้|ล็อก\s?อิน|\blog\s?-?in\b|\bsign\s?-?in\b/i
const doorPath = /\/(?:wp-login\.php|log-?in|sign-?in|auth|sso)(?:[./?#]|$)/i

function loginHint({ url, finalUrl, inside }: LookedMatter): Hint | null {
  if (signInHosts.test(hostOf(finalUrl)) && !signInHosts.test(hostOf(url))) {
    return hint('login-wall', 'likely', finalUrl.slice(0, 200))
  }
  if (/(?:^|\.)facebook\.com$/.test(hostOf(finalUrl)) && /\/login/.test(finalUrl)) {
    return hint('login-wall', 'likely', finalUrl.slice(0, 200))
  }
  if (inside.kind !== 'html' || inside.passwordFields === 0) return null
  const text = beginningOf(inside)
  const said = doorTitle.exec(inside.title)
  const wasSent = doorPath.test(pathOf(finalUrl)) && finalUrl !== url
  // Many a public page has the staff's sign-in in a corner; a door has little else.
  const letters = lettersOf(inside)
  if (wasSent || (said && letters < 1_500)) {
    return hint('login-wall', 'likely', passageAt(said ? inside.title : text, said?.index ?? 0))
  }
  const inText = doorTitle.exec(text)
  if (letters > 250 || !inText) return null
  return hint('login-wall', 'not-sure', passageAt(text, inText.index, inText[0].length))
}

const beginningOf = ({ title, parts }: Inside) =>
  plain(`${title}\n${parts[0]?.text.slice(0, 20_000) ?? ''}`)

/** An address that leads nowhere: to the place of a page where its visitor is already. */
const addressHints = ({ url }: LookedMatter): Hint[] =>
  /#!?$|^\s*javascript:/i.test(url)
    ? [hint('hash-link', 'likely', url.slice(0, 200), '', { link: url.slice(0, 200) })]
    : []

const leadsNowhere = /^(?:#!?|javascript:.*|)$/i

/**
 * A link of the page that leads nowhere and bears the name of what is asked for. The others are left alone:
 * menus that open have such links, and are as they should be.
 */
function hashLinks(inside: Inside, { title }: LookedItem): Hint[] {
  const keywords = keywordsOf(title)
  const working = new Set(
    inside.links.filter(({ href }) => !leadsNowhere.test(href)).map(({ text }) => folded(text)),
  )
  const bearsName = (text: string) => {
    const letters = folded(text)
    const found = keywords.filter((word) => letters.includes(word))
    return keywords.length > 0 && found.length >= Math.max(1, keywords.length * 0.7)
  }
  const dead = inside.links.find(
    ({ href, text }) => leadsNowhere.test(href) && bearsName(text) && !working.has(folded(text)),
  )
  return dead
    ? [hint('hash-link', 'not-sure', dead.text.slice(0, 200), '', { link: dead.href })]
    : []
}

/** Pages that show a picture and no letters: machines cannot read them, nor screen readers. */
function scanHints(inside: Inside): Hint[] {
  if (inside.kind === 'image')
    return [hint('scan-without-text', 'likely', '', '', { pages: 1, of: 1 })]
  if (inside.kind !== 'pdf') return []
  const scanned = inside.parts.filter(
    ({ text, hasPicture }) => hasPicture && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 10,
  )
  const [first] = scanned
  if (!first) return []
  const isWhole = inside.hasTextLayer === false || scanned.length === inside.parts.length
  // A page of photographs among pages of letters is as it should be; half of a document is not.
  if (!isWhole && scanned.length * 2 < inside.parts.length) return []
  const about = { pages: scanned.length, of: inside.pages }
  return [hint('scan-without-text', isWhole ? 'likely' : 'not-sure', '', placeOf(first), about)]
}

/** Pictures for letters; or what could not be read, for which a file without a word and a picture counts too. */
function scansOrUnread(inside: Inside): Hint[] {
  const scans = scanHints(inside)
  const isBlank = inside.hasTextLayer === false && scans.length === 0
  const trouble = inside.trouble ?? (isBlank ? 'empty' : null)
  return trouble === null ? scans : [...scans, hint('not-read', 'not-sure', '', '', { trouble })]
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : ''
}

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : '')
