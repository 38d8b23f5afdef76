// The parts of an agency: divisions, posts in them, and who holds a post when. A post outlives its holders.
import type { DivisionId, PersonId, PostId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'

export interface Division {
  readonly id: DivisionId
  /** As plans print it as the responsible unit, such as กองคลัง. */
  readonly name: string
  /** Order on the page; smaller is higher. */
  readonly position: number
  readonly isClosed: boolean
}

export interface Post {
  readonly id: PostId
  /** Null for posts above the divisions, such as นายกองค์การบริหารส่วนตำบล. */
  readonly divisionId: DivisionId | null
  readonly name: string
  readonly position: number
  readonly isClosed: boolean
}

/** Who held a post from when to when, or acted for it under which order. */
export interface Holding {
  readonly id: string
  readonly postId: PostId
  readonly personId: PersonId
  readonly acting: boolean
  /** Of the order to act; null for a holder of one's own right. */
  readonly orderNo: string | null
  readonly from: PlainDate
  /** The last day; null while it goes on. */
  readonly until: PlainDate | null
}

/** Why somebody is not put on a post. */
export type HoldingRefusal =
  | { readonly code: 'order-missing' }
  | { readonly code: 'ends-before-it-begins' }
  | { readonly code: 'post-held-already'; readonly by: PersonId }
  | { readonly code: 'acts-already' }

/** Whether a holding is in force on a day; both its days count. */
export const holdsOn = ({ from, until }: Holding, day: PlainDate): boolean =>
  from <= day && (until === null || until >= day)

/**
 * The post somebody acts in on a day: their own before one they act for, and of several the newest.
 * Null for nobody's.
 */
export function postOf(
  holdings: readonly Holding[],
  person: PersonId,
  day: PlainDate,
): Holding | null {
  const held = holdings.filter((each) => each.personId === person && holdsOn(each, day))
  const [first] = held.toSorted(
    (a, b) => Number(a.acting) - Number(b.acting) || (a.from < b.from ? 1 : -1),
  )
  return first ?? null
}

/** The post at the head of an agency: the highest above its divisions, where one alone stands highest. */
export function headOf(posts: readonly Post[]): PostId | null {
  const [first, second] = posts
    .filter(({ divisionId, isClosed }) => divisionId === null && !isClosed)
    .toSorted((a, b) => a.position - b.position)
  return first && first.position !== second?.position ? first.id : null
}

/** Whoever holds a post of their own right on a day, and whoever acts for it. */
export const holdersOf = (holdings: readonly Holding[], post: PostId, day: PlainDate) =>
  holdings.filter((each) => each.postId === post && holdsOn(each, day))

/**
 * Lets a holding stand beside those there are: of one post, two people do not hold it of their own
 * right at once, and nobody acts without an order.
 */
export function mayHold(next: Holding, holdings: readonly Holding[]): Result<null, HoldingRefusal> {
  if (next.acting && (next.orderNo ?? '').trim() === '') return refuse({ code: 'order-missing' })
  if (next.until !== null && next.until < next.from)
    return refuse({ code: 'ends-before-it-begins' })
  const beside = holdings.filter(
    (other) => other.id !== next.id && other.postId === next.postId && overlap(other, next),
  )
  if (next.acting) {
    const twice = beside.some(({ acting, personId }) => acting && personId === next.personId)
    return twice ? refuse({ code: 'acts-already' }) : accept(null)
  }
  const holder = beside.find(({ acting }) => !acting)
  return holder ? refuse({ code: 'post-held-already', by: holder.personId }) : accept(null)
}

const overlap = (a: Holding, b: Holding) =>
  (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until)

/** Where a thing goes that is moved one place up or down among its neighbours; null where it is at the end. */
export function movedPosition(
  ordered: readonly { readonly id: string; readonly position: number }[],
  id: string,
  direction: 'up' | 'down',
): number | null {
  const at = ordered.findIndex((each) => each.id === id)
  const step = direction === 'up' ? -1 : 1
  const near = ordered[at + step]
  if (at < 0 || !near) return null
  const far = ordered[at + 2 * step]
  return far ? (near.position + far.position) / 2 : near.position + step
}

/** Divisions that agencies of a type usually have, as their plans name them. */
export function usualDivisions(type: string): readonly string[] {
  if (type === 'subdistrict-office')
    return [
      'สำนักปลัด',
      'กองคลัง',
      'กองช่าง',
      'กองการศึกษา ศาสนาและวัฒนธรรม',
      'กองสวัสดิการสังคม',
      'กองสาธารณสุขและสิ่งแวดล้อม',
      'กองส่งเสริมการเกษตร',
      'หน่วยตรวจสอบภายใน',
    ]
  if (type === 'provincial-office')
    return [
      'สำนักปลัดองค์การบริหารส่วนจังหวัด',
      'สำนักงานเลขานุการองค์การบริหารส่วนจังหวัด',
      'กองยุทธศาสตร์และงบประมาณ',
      'กองคลัง',
      'สำนักช่าง',
      'กองสาธารณสุข',
      'กองการศึกษา ศาสนาและวัฒนธรรม',
      'กองพัสดุและทรัพย์สิน',
      'กองการเจ้าหน้าที่',
      'หน่วยตรวจสอบภายใน',
    ]
  if (type.endsWith('municipality'))
    return [
      'สำนักปลัดเทศบาล',
      'กองคลัง',
      'กองช่าง',
      'กองสาธารณสุขและสิ่งแวดล้อม',
      'กองการศึกษา',
      'กองยุทธศาสตร์และงบประมาณ',
      'กองสวัสดิการสังคม',
      'หน่วยตรวจสอบภายใน',
    ]
  return ['สำนักบริหารกลาง', 'กองคลัง', 'กองแผนงาน', 'กองกฎหมาย', 'กลุ่มตรวจสอบภายใน']
}
