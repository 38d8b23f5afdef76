import type { Language } from '../basics/bilingual.ts'
import type { PlacardShape } from '../basics/placards.ts'
import type { PostTarget, PostWords, ThanksWords } from './poster-post.ts'

const th = {
  title: 'โปสเตอร์และข้อความประกาศ',
  lead: 'พิมพ์ ติด และโพสต์ได้ทันที แต่ละจุดติดตั้งมีคิวอาร์ของตัวเอง จึงรู้ว่าจุดใดมีคนตอบ',
  everything: 'ทุกแบบ ทุกจุด ในไฟล์เดียว',
  everythingMore: (places: number, pages: number) =>
    `${places} จุด รวม ${pages} หน้า สำหรับส่งร้านพิมพ์หรือเก็บไว้`,
  allPdf: 'ดาวน์โหลด PDF ทุกหน้า',
  allOf: (shape: string) => `${shape} ทุกจุด`,
  placeAll: 'ทุกแบบของจุดนี้ (PDF)',
  general: 'ที่อยู่กลาง',
  noPlaces: 'ยังไม่มีจุดติดตั้ง',
  noPlacesMore: 'โปสเตอร์ข้างล่างใช้ที่อยู่กลาง ติดได้ทุกที่ แต่จะไม่รู้ว่าคนตอบมาจากจุดใด ตั้งชื่อจุดติดตั้งก่อนจะดีกว่า',
  toPlaces: 'ตั้งชื่อจุดติดตั้ง',
  toTickets: 'พิมพ์บัตรคิว',
  onDevice: 'จุดที่ตอบบนเครื่องของหน่วยงาน',
  onDeviceMore: 'จุดเหล่านี้ไม่มีโปสเตอร์ เพราะคำตอบนับแยกจากคนที่สแกนเอง เปิดที่อยู่บนเครื่องที่จุดนั้น',
  shapes: {
    a4: 'โปสเตอร์ A4',
    a5: 'โปสเตอร์ A5',
    tent: 'ป้ายตั้งโต๊ะ A6',
    square: 'ภาพจัตุรัส',
    story: 'ภาพแนวตั้ง',
  } satisfies Record<PlacardShape, string>,
  shapeHints: {
    a4: 'ติดบอร์ดหรือประตู',
    a5: 'ติดหน้าเคาน์เตอร์ หรือแจก',
    tent: 'พิมพ์บน A4 ได้สองป้าย ตัดกลาง พับตามเส้นจุด',
    square: '1080 × 1080 โพสต์ใน LINE และ Facebook',
    story: '1080 × 1920 สตอรี่และสถานะ',
  } satisfies Record<PlacardShape, string>,
  fileOf: (shape: string, format: 'pdf' | 'png') => `ดาวน์โหลด ${shape} เป็น ${format.toUpperCase()}`,
  preview: (shape: string, place: string) => `ภาพตัวอย่าง ${shape} ${place}`,
  posts: 'ข้อความพร้อมโพสต์',
  postsHint: 'คัดลอกไปวางได้เลย ลิงก์เป็นของจุดนี้',
  targets: { line: 'LINE', facebook: 'Facebook' } satisfies Record<PostTarget, string>,
  languages: { th: 'ภาษาไทย', en: 'ภาษาอังกฤษ' } satisfies Record<Language, string>,
  postLabel: (target: string, language: string) => `${target} ${language}`,
  copy: 'คัดลอก',
  copied: 'คัดลอกแล้ว',
  draft: 'ยังไม่เปิดรับคำตอบ',
  draftMore: 'โปสเตอร์มีแถบ “ฉบับร่าง” และยังไม่มีวันสุดท้าย เปิดแบบสำรวจแล้วดาวน์โหลดใหม่ จึงติดหรือโพสต์',
  closed: 'ปิดรับคำตอบแล้ว',
  closedMore: 'ถึงเวลาเก็บโปสเตอร์ลง ไฟล์ที่ดาวน์โหลดตอนนี้มีแถบ “ปิดรับคำตอบแล้ว”',
  paused: 'หยุดรับคำตอบชั่วคราว',
  pausedMore: 'โปสเตอร์ยังใช้ได้ คนที่สแกนจะเห็นว่าหยุดพัก',
  practice: 'ปีนี้เป็นปีตัวอย่างสำหรับฝึกใช้',
  practiceMore: 'โปสเตอร์มีแถบ “ปีตัวอย่างสำหรับฝึกใช้” ลองดูและพิมพ์ได้ แต่อย่าติดหรือโพสต์จริง',
  extended: 'เลื่อนวันสุดท้ายแล้ว',
  extendedMore: (day: string) =>
    `ไฟล์ด้านล่างบอกวันใหม่ ${day} โปสเตอร์ที่ติดไว้ก่อนหน้ายังบอกวันเดิม พิมพ์ใหม่ไปแทน`,
  localAddress: 'โทรศัพท์ของประชาชนยังเปิดที่อยู่นี้ไม่ได้',
  localAddressMore: (origin: string) =>
    `${origin} เปิดได้บนคอมพิวเตอร์เครื่องนี้เท่านั้น ให้ผู้ดูแลระบบตั้งที่อยู่สาธารณะก่อนพิมพ์`,
  longAddress: (signs: number) => `ที่อยู่ย่อยาว ${signs} ตัวอักษร`,
  longAddressMore: (most: number) =>
    `คนพิมพ์ตามได้สะดวกเมื่อไม่เกิน ${most} ตัวอักษร คิวอาร์ยังใช้ได้แต่ละเอียดขึ้น ถ้าตั้งชื่อโดเมนให้สั้นลงได้จะดีกว่า`,
  noEmblem: 'ยังไม่มีตราสัญลักษณ์ของหน่วยงานบนโปสเตอร์',
  toProfile: 'เพิ่มตรา',
  official: 'ลองตอบจนจบหนึ่งครั้งก่อนพิมพ์',
  officialMore:
    'โปสเตอร์บอกว่าใช้เวลาประมาณ 5 นาทีและไม่ต้องบอกชื่อ เรายังไม่ได้ตรวจสอบว่าระบบของ ป.ป.ช. ปีนี้เป็นเช่นนั้น และบางปีระบบเคยขอหมายเลขโทรศัพท์',
  tips: 'ติดที่ไหนให้คนเห็น',
  tipList: [
    'ระดับสายตา ตรงที่คนยืนรอ: หน้าเคาน์เตอร์ ข้างเครื่องกดบัตรคิว ทางออก',
    'ป้ายตั้งโต๊ะวางข้างมือเจ้าหน้าที่ แล้วเอ่ยปากชวนเมื่อเสร็จงาน',
    'พิมพ์ที่ขนาดจริง 100% คิวอาร์ต้องไม่เล็กกว่า 3 เซนติเมตร และอย่าให้มีสิ่งใดทับขอบขาว',
    'ลองสแกนด้วยโทรศัพท์สองเครื่องก่อนติด แล้วลองอีกครั้งหลังติด',
    'ใช้ไฟล์ของจุดไหนติดที่จุดนั้น ชื่อจุดพิมพ์ตัวเล็กไว้ที่มุมล่าง',
    'ครบวันสุดท้ายแล้วเก็บลง และอย่าเลือกชวนเฉพาะคนที่พอใจ',
  ],
  fileName: (shape: string, place: string, agency: string) => `${shape} ${place} ${agency}`,
  allName: 'ทุกแบบ',
  allPlaces: 'ทุกจุด',
  post: {
    invites: (agency) => ({
      own: `${agency} ขอเชิญทุกท่านบอกเราว่าบริการเป็นอย่างไร`,
      'official-link': `${agency} ขอเชิญทุกท่านร่วมประเมินความโปร่งใสของเรา ในแบบวัด EIT ของ ป.ป.ช.`,
    }),
    answerAt: 'ตอบที่',
  } satisfies PostWords as PostWords,
  thanksTitle: 'ข้อความขอบคุณ',
  thanksHint: 'โพสต์ในที่ที่เคยชวน ให้คนที่ตอบรู้ว่าคำตอบไปถึงไหน',
  thanksUnpublished: 'เผยแพร่ผลแล้ว ข้อความจะมีลิงก์ไปหน้าผล',
  thanks: {
    thanks: (agency) => ({
      own: `${agency} ขอบคุณทุกท่านที่บอกเราว่าบริการเป็นอย่างไร`,
      'official-link': `${agency} ขอบคุณทุกท่านที่ร่วมตอบแบบวัด EIT ของ ป.ป.ช.`,
    }),
    closed: 'ขณะนี้ปิดรับคำตอบแล้ว',
    answers: (n) => `ได้รับ ${n.toLocaleString('en')} คำตอบ`,
    readAt: 'อ่านผลได้ที่',
    improved: 'สิ่งที่เราปรับปรุงจากปีที่แล้ว',
  } satisfies ThanksWords as ThanksWords,
}

const en: typeof th = {
  title: 'Posters and words to post',
  lead: 'Print them, pin them up and post them. Each placement has a QR of its own, so you see which place brings answers.',
  everything: 'Everything in one file',
  everythingMore: (places, pages) =>
    `${places === 1 ? '1 placement' : `${places} placements`}, ${pages} pages, for the print shop or your files`,
  allPdf: 'Download all pages as PDF',
  allOf: (shape) => `${shape} of all placements`,
  placeAll: 'All shapes of this placement (PDF)',
  general: 'Address without a placement',
  noPlaces: 'There is no placement yet',
  noPlacesMore:
    'The posters below have the survey’s plain address. They work anywhere, but nobody sees where answers come from. Better name the placements first.',
  toPlaces: 'Name placements',
  toTickets: 'Print queue tickets',
  onDevice: 'Placements on a device of the office',
  onDeviceMore:
    'They have no posters: answers there are counted apart from those of people who scan. Open the address on the device.',
  shapes: {
    a4: 'Poster A4',
    a5: 'Poster A5',
    tent: 'Table tent A6',
    square: 'Square picture',
    story: 'Vertical picture',
  },
  shapeHints: {
    a4: 'for the board or the door',
    a5: 'for the counter, or to hand out',
    tent: 'two to a sheet of A4: cut in the middle, fold along the dots',
    square: '1080 × 1080, for LINE and Facebook',
    story: '1080 × 1920, for stories',
  },
  fileOf: (shape, format) => `Download ${shape} as ${format.toUpperCase()}`,
  preview: (shape, place) => `Preview: ${shape}, ${place}`,
  posts: 'Words ready to post',
  postsHint: 'Copy and paste. The link is of this placement.',
  targets: { line: 'LINE', facebook: 'Facebook' },
  languages: { th: 'in Thai', en: 'in English' },
  postLabel: (target, language) => `${target}, ${language}`,
  copy: 'Copy',
  copied: 'Copied',
  draft: 'Not open yet',
  draftMore:
    'The posters are marked as a draft and have no last day. Open the survey, download them again, and only then hang them up or post them.',
  closed: 'Closed',
  closedMore: 'Time to take the posters down. Files made now are marked as closed.',
  paused: 'Paused',
  pausedMore: 'The posters stay good. Whoever scans them reads that the survey is paused.',
  practice: 'This year is for practice',
  practiceMore:
    'The posters are marked “for practice”. Look at them and print them, but do not hang them up or post them.',
  extended: 'The last day was moved',
  extendedMore: (day) =>
    `The files below name the new day, ${day}. Posters hung up before still name the old one: print them again.`,
  localAddress: 'Citizens’ phones cannot open this address yet',
  localAddressMore: (origin) =>
    `${origin} opens on this computer alone. Ask the operator to set the public address before you print.`,
  longAddress: (signs) => `The short address has ${signs} characters`,
  longAddressMore: (most) =>
    `People type up to ${most} without a slip. The QR still works but becomes finer. A shorter domain name would be better.`,
  noEmblem: 'The posters have no emblem of the agency yet',
  toProfile: 'Add the emblem',
  official: 'Answer it once to the end before you print',
  officialMore:
    'The posters promise about 5 minutes and no name. We have not checked that the NACC’s system is so this year, and it has asked for a telephone number in the past.',
  tips: 'Where to hang them',
  tipList: [
    'At eye level, where people wait: the counter, the ticket machine, the way out',
    'Stand the tent where the official’s hand is, and invite people when their matter is done',
    'Print at actual size, 100 %. The QR must not be smaller than 3 cm, and nothing may cover its white edge',
    'Try two phones before you hang it up, and once more after',
    'Hang each file where it belongs: the name of the placement is in tiny print at the bottom',
    'Take them down after the last day, and do not invite only those who are content',
  ],
  fileName: (shape, place, agency) => `${shape} ${place} ${agency}`,
  allName: 'All shapes',
  allPlaces: 'all placements',
  post: {
    invites: (agency) => ({
      own: `${agency} invites you to tell us how we served you.`,
      'official-link': `${agency} invites you to help assess how open and honest we are, in the NACC’s EIT survey.`,
    }),
    answerAt: 'Answer at',
  },
  thanksTitle: 'Words of thanks',
  thanksHint: 'Post them where you invited: whoever answered sees what came of it.',
  thanksUnpublished: 'Once the results are published, the words lead to them.',
  thanks: {
    thanks: (agency) => ({
      own: `${agency} thanks everybody who told us how we served you.`,
      'official-link': `${agency} thanks everybody who answered the NACC’s EIT survey.`,
    }),
    closed: 'It is closed now.',
    answers: (n) => (n === 1 ? '1 answer came in.' : `${n.toLocaleString('en')} answers came in.`),
    readAt: 'Read the results at',
    improved: 'What we improved since last year',
  },
}

/** The words of the page of posters. */
export const posterPageWords: Readonly<Record<Language, typeof th>> = { th, en }
