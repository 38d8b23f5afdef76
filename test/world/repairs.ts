// How a fictional officer repairs the real report, row by row: short phrases of it only where they are the
// slip; all other words are ours, and so is every address, day and place.

type Form = Record<string, string[]>
const mended = (words: readonly (readonly [slip: string, right: string])[], text = '') =>
  words.reduce((so, [slip, right]) => so.replaceAll(slip, right), text)
/** The same slip mended in several fields of a form. */
const inFields = (form: Form, names: readonly string[], words: Parameters<typeof mended>[0]) =>
  Object.fromEntries(
    names.map((name) => [name, (form[name] ?? []).map((text) => mended(words, text))]),
  )
const line = (form: Form, name: string, at: number, words: (before: string) => string) => {
  const lines = (form[name]?.[0] ?? '').split('\n')
  return { [name]: [lines.map((text, which) => (which === at ? words(text) : text)).join('\n')] }
}
const eachLine = (form: Form, name: string, words: (before: string) => string) => ({
  [name]: [(form[name]?.[0] ?? '').split('\n').map(words).join('\n')],
})

const doubled = [
  ['แผนแผน', 'แผน'],
  ['การการ', 'การ'],
] as const
const ownName = [['ดงเตงาว', 'ดงตะงาว']] as const
const oneName = (form: Form) => inFields(form, ['units'], [['สำนักงานปลัด', 'สำนักปลัด']])
const yearSaid = (form: Form) => eachLine(form, 'subject', (text) => `${text} (ปี 2565)`)

/** What is added as evidence: the fields of its form, by kind; `path` is where its page stands on our fictional site. */
export interface PieceToAdd {
  readonly kind: 'link' | 'activity' | 'announcement' | 'made-known' | 'order'
  readonly title: string
  readonly date?: string
  readonly place?: string
  readonly purpose?: string
  readonly channel?: string
  readonly path?: string
}

export interface Repair {
  /** Fields of the form of the measure, made from what it shows. */
  readonly words: (form: Form) => Form
  readonly evidence: readonly PieceToAdd[]
  readonly outcome: string
  /** Day, month and Buddhist year. */
  readonly finished: readonly [string, string, string]
}

/** One for each row, in the order of the report. */
export const repairs: readonly Repair[] = [
  {
    words: (form) => ({ ...oneName(form), ...inFields(form, ['steps', 'followUp'], doubled) }),
    evidence: [
      { kind: 'announcement', title: 'ประกาศใช้แผน', date: '15/3/2566', path: '/plan-2566' },
      {
        kind: 'made-known',
        title: 'แจ้งเวียนบุคลากรทุกกอง',
        ...{ channel: 'line-group', date: '20/3/2566', path: '/line-plan' },
      },
    ],
    outcome: 'ปลัดลงนามประกาศเมื่อ 15 มีนาคม 2566\nบุคลากร 31 คนลงชื่อรับทราบ',
    finished: ['20', '3', '2566'],
  },
  {
    words: (form) => ({
      ...oneName(form),
      ...line(form, 'steps', 2, (text) => `${text}ผู้ให้บริการแต่ละงาน`),
    }),
    evidence: [{ kind: 'link', title: 'ประกาศเจตนารมณ์', path: '/pledge' }],
    outcome: 'ผู้บริหารอ่านประกาศหน้าเสาธงเมื่อ 6 กุมภาพันธ์ 2566 มีผู้เข้าร่วม 28 คน',
    finished: ['6', '2', '2566'],
  },
  {
    words: () => ({}),
    evidence: [
      {
        kind: 'made-known',
        title: 'เปิดช่องถามตอบบนเว็บไซต์',
        ...{ channel: 'web-site', date: '16/1/2566', path: '/ask' },
      },
    ],
    outcome: 'มีผู้ถาม 14 เรื่อง ตอบครบทุกเรื่องภายใน 3 วัน\nเปิดช่องทางเมื่อ 16 มกราคม 2566',
    finished: ['16', '1', '2566'],
  },
  {
    words: (form) => ({
      ...line(form, 'followUp', 1, () => 'กองคลังสรุปคะแนนความพึงพอใจเสนอปลัดทุกไตรมาส'),
      months: ['2023-01', '2023-09'],
    }),
    evidence: [
      { kind: 'link', title: 'ผลสำรวจความพึงพอใจ', path: '/survey' },
      {
        kind: 'activity',
        title: 'เวทีรับฟังความคิดเห็น',
        ...{ date: '12/9/2566', place: 'ศาลาประชาคมหมู่ 3', purpose: 'คืนข้อมูลผลสำรวจให้ประชาชน' },
      },
    ],
    outcome: 'ประชาชน 62 คนร่วมเวทีเมื่อ 12 กันยายน 2566\nลดขั้นตอนการขอใช้น้ำจาก 5 เหลือ 3 ขั้น',
    finished: ['12', '9', '2566'],
  },
  {
    words: () => ({}),
    evidence: [
      { kind: 'link', title: 'คู่มือฉบับประชาชน', path: '/manual' },
      {
        kind: 'made-known',
        title: 'ติดคู่มือที่จุดบริการ',
        ...{ channel: 'notice-board', date: '1/3/2566', path: '/board', place: 'หน้าสำนักงาน' },
      },
    ],
    outcome: 'วางคู่มือ 6 เรื่องที่จุดบริการตั้งแต่ 1 มีนาคม 2566',
    finished: ['1', '3', '2566'],
  },
  {
    words: (form) => ({ ...inFields(form, ['steps', 'followUp'], ownName), ...yearSaid(form) }),
    evidence: [
      {
        kind: 'activity',
        title: 'อบรมมาตรฐานทางจริยธรรม',
        ...{ date: '21/2/2566', place: 'ห้องประชุมสภา', purpose: 'ทบทวนข้อพึงปฏิบัติ', path: '/train' },
      },
    ],
    outcome: 'อบรมบุคลากร 29 คนเมื่อ 21 กุมภาพันธ์ 2566',
    finished: ['21', '2', '2566'],
  },
  {
    words: yearSaid,
    evidence: [
      { kind: 'link', title: 'หน้ารวมข้อมูลสาธารณะ', path: '/open' },
      { kind: 'order', title: 'คำสั่งตั้งคณะทำงาน', date: '9/1/2566', path: '/order' },
    ],
    outcome: 'เผยแพร่ข้อมูล 3 ชุดเมื่อ 31 มีนาคม 2566',
    finished: ['31', '3', '2566'],
  },
]

/** What is typed of a piece of evidence; all of it may be published. */
export const typedOf = ({ kind: _, path, ...piece }: PieceToAdd, site: string) => ({
  ...piece,
  ...(path && { url: site + path }),
  sensitivity: 'public',
})

/** The report that a row is done: every step, its result, and the day it was finished. */
export const reportOf = ({ outcome, finished }: Repair, shown: Form) => ({
  ...Object.fromEntries((shown['step'] ?? []).map((_, at) => [`state-${at}`, 'done'])),
  ...{ stage: 'done', percent: '', percentReason: '', statement: 'ดำเนินการแล้ว 100%', outcome },
  ...{ finishedDay: finished[0], finishedMonth: finished[1], finishedYear: finished[2] },
})
