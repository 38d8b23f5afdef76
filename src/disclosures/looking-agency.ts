// Whether a document is somebody else's: copied from a neighbour, its name left standing.
import { type AgencyInText, agencyNamesIn, agencyTypes } from '../basics/agency-name.ts'
import type { Inside } from '../basics/inside.ts'
import { remembered } from '../basics/remembered.ts'
import type { Hint, LookedAgency } from './looking.ts'
import { folded, type PlainPart, passageAt, plain, plainParts } from './looking-words.ts'

/** Kinds whose other places are named in an agency's papers for good reason are not looked for. */
const lookedFor = ['hospital', 'school', 'police-station']

/** More names than this are a list of all there are. */
const mostNames = 1_000

interface Named extends AgencyInText {
  readonly part: PlainPart
}

/** Words that follow the name of a kind without being the name of a place: "องค์การบริหารส่วนตำบลทุกแห่ง". */
const noPlace =
  /^(?:ทุก|ที่|และ|หรือ|ใน|ของ|ได้|มี|เป็น|ให้|จะ|โดย|อื่น|ต่าง|แห่ง|ดังกล่าว|นี้|นั้น|ทั้ง|เพื่อ|กับ|จึง|ต้อง|ตาม|จำนวน|เรื่อง|ประจำ|พร้อม|สามารถ|ประกาศ|ขอ|ว่า|ไม่|ซึ่ง|จาก|แล้ว|ก็|คือ|หมู่|ขนาด|ปี|ด้าน|แต่ละ|เอง|ใด|ไป|มา|ยัง|เดียว|เดิม|ข้าง|ใกล้|ชั้น|สาย|พ\.ศ|หลาย|บาง|กำหนด|ดำเนิน|จัด|รับ|ทำ|อาจ|ยก|เป็น|นาย|ปลัด|สมาชิก|สภา|กอง|สำนัก|งาน|ผู้|คณะ|เขต|ตัวอย่าง|พนักงาน|ลูกจ้าง|เจ้าหน้าที่)/

/**
 * Another body of the same kind, named where the agency itself is not, or more often. Likely only where the
 * document begins with that name, names it with its district or more than once, and never names the agency.
 */
export function agencyHints(inside: Inside, agency: LookedAgency): Hint[] {
  const own = ownPlaceOf(agency)
  if (own === '') return []
  const parts = plainParts(inside)
  const everything = [plain(inside.title), ...parts.map(({ text }) => text)].map(folded)
  const named = parts
    .flatMap((part) => namesIn(part.text, agency.type).map((each): Named => ({ ...each, part })))
    .filter(({ ownName }) => !noPlace.test(ownName))
    .slice(0, mostNames)
  const isOwn = ({ ownName }: Named) => isSamePlace(ownName, own)
  const isSameKind = ({ type }: Named) => type === agency.type
  // Of another kind, only one in whose name the whole document begins: papers name the province's for good reason.
  const others = named.filter(
    (each) =>
      !isOwn(each) && (isSameKind(each) || (isHeading(each, parts) && isFollowedByDistrict(each))),
  )
  const place = mostNamed(others)
  if (!place) return []
  const times = others.filter(({ ownName }) => isSamePlace(ownName, place.ownName)).length
  const isFull = isFollowedByDistrict(place)
  // Some words behind a kind are no place after all, so a name counts where it comes twice or in full.
  if (times < 2 && !isFull) return []
  const ownTimes = named.filter(isOwn).length
  const isNamedAtAll = ownTimes > 0 || everything.some((text) => text.includes(folded(own)))
  if (isNamedAtAll && times < Math.max(3, ownTimes * 2)) return []
  if (isNamedAtAll && !isSameKind(place)) return []
  const isSure = !isNamedAtAll && isHeading(place, parts) && isSameKind(place) && !inside.isCut
  return [
    {
      kind: 'other-agency',
      certainty: isSure ? 'likely' : 'not-sure',
      passage: passageAt(place.part.text, place.at, place.printed.length),
      place: place.part.place,
      about: { found: place.printed, times },
    },
  ]
}

/** The name of an agency without its kind. */
function ownPlaceOf({ type, name }: LookedAgency): string {
  const [local] = agencyNamesIn(plain(name))
  if (local) return local.ownName
  const full = agencyTypes.find(({ id }) => id === type)?.full ?? ''
  return lookedFor.includes(type) && name.startsWith(full) ? name.slice(full.length).trim() : ''
}

function namesIn(text: string, type: string): AgencyInText[] {
  const local = agencyNamesIn(text)
  const kind = agencyTypes.find(({ id }) => id === type)
  if (!kind || !lookedFor.includes(kind.id)) return local
  const names = new RegExp(`${kind.full}([ก-๎]{3,})`, 'g')
  return [...text.matchAll(names)].map((match) => ({
    printed: match[0],
    type: kind.id,
    ownName: match[1] ?? '',
    at: match.index,
  }))
}

/** The same few names are compared over and over. */
const lettersOfName = remembered(folded)

/** Words may stand behind a name without a space, and a space within it. */
function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [lettersOfName(one), lettersOfName(other)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 2 && (long.startsWith(short) || (short.length >= 4 && differsLittle(a, b)))
}

/** One letter more, less or other: a slip, or a mark the PDF lost. */
function differsLittle(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  let same = 0
  while (same < length && a[same] === b[same]) same += 1
  const [restA, restB] = [a.slice(same), b.slice(same)]
  const isStart = (x: string, y: string) => y.startsWith(x.slice(0, Math.min(x.length, y.length)))
  return (
    isStart(restA.slice(1), restB.slice(1)) ||
    isStart(restA, restB.slice(1)) ||
    isStart(restA.slice(1), restB)
  )
}

const isHeading = ({ part, at, type }: Named, parts: readonly PlainPart[]) =>
  part === parts[0] && at < 600 && type !== 'provincial-office' && type !== 'bangkok'

const isFollowedByDistrict = ({ part, at, printed }: Named) =>
  /^\s*(?:อำเภอ|อ\.|จังหวัด|จ\.|เขต)/.test(part.text.slice(at + printed.length)) ||
  /(?:อำเภอ|จังหวัด)/.test(printed)

function mostNamed(names: readonly Named[]): Named | null {
  let best: Named | null = null
  let most = 0
  for (const each of names.slice(0, 200)) {
    const times = names.filter(({ ownName }) => isSamePlace(ownName, each.ownName)).length
    if (times > most) [best, most] = [each, times]
  }
  return best
}
