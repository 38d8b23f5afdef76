import type { Language } from '../basics/bilingual.ts'

const th = {
  homeTitle: 'โปร่งใส: แผนและรายงาน ITA ของหน่วยงาน',
  homeHeading: 'จากตารางปีที่แล้ว เป็นแผนที่ทำงานได้จริงและรายงานที่พิมพ์ได้ทันที',
  homeLead:
    'วางตารางมาตรการ ITA ที่มีอยู่ โปร่งใสจะอ่านให้ ชี้จุดที่ควรแก้ บันทึกความก้าวหน้า แล้วออกเป็นตารางแนวนอนฉบับทางการทั้ง PDF, Word, Excel และหน้าเว็บ',
  citizenHeading: 'หน่วยงานใกล้บ้านสัญญาว่าจะปรับปรุงอะไร และทำไปถึงไหนแล้ว',
  citizenLead:
    'ค้นหา อบต. เทศบาล หรือหน่วยงานของรัฐ แล้วดูแผนและผลตามมาตรการ ITA ที่หน่วยงานรายงานเอง ไม่ต้องลงชื่อเข้าใช้',
  itaTitle: 'ITA คืออะไร',
  itaPlain: [
    'ทุกปีสำนักงาน ป.ป.ช. ให้เจ้าหน้าที่ ประชาชนผู้มาติดต่อ และผู้ตรวจเว็บไซต์ ช่วยกันตอบว่าหน่วยงานของรัฐทำงานซื่อตรงและเปิดเผยเพียงใด การประเมินนี้ชื่อว่า ITA (การประเมินคุณธรรมและความโปร่งใส)',
    'หน่วยงานนำข้อที่ได้คะแนนน้อยมาทำเป็นมาตรการของปีถัดไป แล้วต้องรายงานว่าทำแล้วหรือยัง ที่นี่รวบรวมแผนและรายงานเหล่านั้น ไม่ใช่คะแนนประเมิน',
  ],
  forOfficers: 'สำหรับเจ้าหน้าที่',
  officersSignIn: 'เข้าสู่ระบบเพื่อทำแผนและรายงานของหน่วยงาน',
  watchMain: 'ดูภาพรวมหน่วยงาน',
  watchMore: 'แผนปีล่าสุดและความก้าวหน้าของหน่วยงานที่คุณกำกับติดตามหรือได้รับมอบหมาย',
  importMain: 'นำเข้าตารางของปีที่แล้ว',
  importMore: 'ไฟล์ Word, Excel, CSV หรือข้อความที่คัดลอกจาก PDF',
  ownAgencies: 'หน่วยงานของคุณ',
  allAgencies: 'หาหน่วยงาน',
  otherAgencies: 'หาหน่วยงานอื่น',
  dueNow: 'ถึงเวลา',
  due: {
    'start-plan': ({ year }: { year: number }) => `เริ่มแผนปี ${year}`,
    'fill-plan': ({ year }: { year: number }) => `ใส่มาตรการในแผนปี ${year}`,
    'report-progress': ({ year, left = 0 }: { year: number; left?: number }) =>
      `รายงานความก้าวหน้าอีก ${left} มาตรการของปี ${year}`,
    'print-report': ({ year }: { year: number }) => `พิมพ์รายงานปี ${year} เสนอผู้บริหาร`,
  },
  noAgencies: 'ยังไม่มีหน่วยงาน เมื่อผู้ดูแลเพิ่มหน่วยงานหรือนำเข้าตารางแรก หน่วยงานจะมาอยู่ที่นี่',
  openPlan: (year: number) => `เปิดแผนปี ${year}`,
  notBegun: (year: number) => `ยังไม่มีแผนปี ${year} เมื่อเจ้าหน้าที่ ITA เริ่มแล้ว จะเห็นที่นี่`,
  startPlan: (year: number) => `เริ่มแผนปี ${year}`,
  otherYears: 'ปีอื่น',
  localOnlyShort: 'เปิดได้จากเครื่องนี้เท่านั้น (127.0.0.1)',
  howTitle: 'ทำงานอย่างไร',
  how: [
    'วางไฟล์หรือข้อความ แล้วดูว่าระบบเข้าใจอะไรก่อนบันทึก',
    'แก้จุดที่ระบบชี้ บันทึกความก้าวหน้าพร้อมหลักฐาน ทุกการแก้ไขย้อนดูและยกเลิกได้',
    'ดาวน์โหลดตารางฉบับทางการ หรือส่งที่อยู่หน้าเว็บถาวรให้ผู้ประเมิน',
  ],
  desk: 'โต๊ะงาน',
  links: { home: 'หน้าแรก', import: 'นำเข้าตาราง' },
  publicPage: 'หน้าสาธารณะ',
  addMeasure: 'เพิ่มมาตรการ',
  weakPoints: 'จุดอ่อนจากผลคะแนน',
  yearMenu: {
    label: 'งานของปีนี้',
    plan: 'วางแผน',
    work: 'ลงมือทำ',
    papers: 'เอกสาร',
    sign: 'ลงนามและเผยแพร่',
  },
  startFromResult: (year: number) => `เริ่มจากผลคะแนนปี ${year}`,
  importTable: 'นำเข้าตาราง',
  print: 'พิมพ์หน้านี้ได้เลย ระบบจัดเป็น A4 แนวนอน',
  views: { label: 'รูปแบบการแสดง', auto: 'อัตโนมัติ', table: 'ตาราง', cards: 'การ์ด' },
  measuresTitle: 'มาตรการ',
  emptyTitle: (year: number) => `ยังไม่มีมาตรการของปี ${year}`,
  emptyMore: 'เลือกทางที่เหมาะกับสิ่งที่มีอยู่ เปลี่ยนหรือใช้หลายทางร่วมกันได้',
  waysToBegin: {
    result: { more: 'ดูว่าข้อใดเสียคะแนนมากที่สุด แล้วทำมาตรการของข้อนั้นก่อน' },
    library: {
      title: 'เลือกจากคลังมาตรการ',
      more: 'เริ่มจากข้อที่อ่อน แล้วเลือกมาตรการที่มีขั้นตอนและผู้รับผิดชอบให้ปรับใช้',
    },
    copy: {
      title: 'คัดลอกจากปีก่อน',
      more: 'ยืนยันทีละรายการ ระบบเทียบรหัสข้อและเลื่อนเดือนให้',
    },
    import: {
      title: 'นำเข้าตารางที่มีอยู่',
      more: 'ไฟล์ Word, Excel, CSV หรือข้อความที่คัดลอกจาก PDF',
    },
    blank: { title: 'พิมพ์เองทีละมาตรการ', more: 'แบบฟอร์มว่าง เติมได้ทีละช่อง' },
  },
  emptyForOthers: 'เมื่อเจ้าหน้าที่ ITA ของหน่วยงานทำแผนแล้ว จะเห็นที่นี่',
  reportProgress: 'รายงานความก้าวหน้า',
  paperTitle: 'เอกสารที่นำเข้า',
  paperFrom: (name: string, when: string, who: string) => `${name} นำเข้าเมื่อ ${when} โดย ${who}`,
  unread: (count: number) => `ส่วนที่อ่านไม่ได้ ${count} แห่ง`,
  inferred: 'ค่าที่ระบบอนุมาน (ไม่ได้พิมพ์ไว้ในเอกสาร)',
  undoImport: 'ยกเลิกการนำเข้านี้',
  current: 'ข้อมูลปัจจุบัน',
  otherPlans: 'แผนปีอื่น',
  copyAddress: 'คัดลอกที่อยู่รายงาน',
  printChoices: 'เลือกผู้ลงนามและโปสเตอร์',
  copied: 'คัดลอกแล้ว',
  manage: 'จัดการมาตรการ',
}

const en: typeof th = {
  homeTitle: 'Prongsai: plans and reports for the ITA',
  homeHeading: 'From last year’s table to a plan you can work on and a report you can print',
  homeLead:
    'Give Prongsai the table you already have. It reads it, points at what should be mended, records progress, and prints the official landscape table as PDF, Word, Excel and a web page.',
  citizenHeading: 'What the agencies near you promised to improve, and how far they have come',
  citizenLead:
    'Find a subdistrict office, a municipality or another public agency, and read the ITA plans and outcomes it reports itself. No sign-in needed.',
  itaTitle: 'What is ITA?',
  itaPlain: [
    'Every year the National Anti-Corruption Commission (NACC) asks staff, people who came for a service, and reviewers of web sites how honestly and openly each public agency works. This is the Integrity and Transparency Assessment, ITA.',
    'From its weak answers each agency makes measures for the next year, and must report whether they were done. Those plans and reports are collected here; they are not scores.',
  ],
  forOfficers: 'For officers',
  officersSignIn: 'Sign in to work on the plans and reports of your agency',
  watchMain: 'See the agencies you watch',
  watchMore:
    'The newest plan of each agency of your area or assigned to you, and how far it has come',
  importMain: 'Import last year’s table',
  importMore: 'A Word, Excel or CSV file, or text copied from a PDF',
  ownAgencies: 'Your agencies',
  allAgencies: 'Find an agency',
  otherAgencies: 'Find another agency',
  dueNow: 'Due now',
  due: {
    'start-plan': ({ year }) => `Begin the plan of ${year}`,
    'fill-plan': ({ year }) => `Put measures into the plan of ${year}`,
    'report-progress': ({ year, left = 0 }) =>
      left === 1
        ? `Report on the last measure of ${year}`
        : `Report on ${left} measures of ${year} still to be done`,
    'print-report': ({ year }) => `Print the report of ${year} for signing`,
  },
  noAgencies:
    'No agencies yet. They appear here once an administrator adds one or imports its first table.',
  openPlan: (year) => `Open the plan of ${year}`,
  notBegun: (year) =>
    `There is no plan of ${year} yet; once the ITA officer begins one, it is here`,
  startPlan: (year) => `Begin the plan of ${year}`,
  otherYears: 'Other years',
  localOnlyShort: 'Answers on this computer only (127.0.0.1)',
  howTitle: 'How it works',
  how: [
    'Give it a file or text, and see what was understood before anything is saved',
    'Mend what it points at and report progress with evidence; every change is kept and can be undone',
    'Download the official table, or hand assessors a permanent web address',
  ],
  desk: 'Desk',
  links: { home: 'Home', import: 'Import a table' },
  publicPage: 'Public page',
  addMeasure: 'Add a measure',
  weakPoints: 'Weak points of the result',
  yearMenu: {
    label: 'The work of this year',
    plan: 'Plan',
    work: 'Work',
    papers: 'Papers',
    sign: 'Sign and publish',
  },
  startFromResult: (year) => `Begin with the result of ${year}`,
  importTable: 'Import a table',
  print: 'This page prints as A4 landscape',
  views: { label: 'View', auto: 'Automatic', table: 'Table', cards: 'Cards' },
  measuresTitle: 'Measures',
  emptyTitle: (year) => `No measures for ${year} yet`,
  emptyMore: 'Choose the way that fits what you have. You can change it, and use several.',
  waysToBegin: {
    result: { more: 'See which questions cost most points, and answer those first.' },
    library: {
      title: 'Choose from the library',
      more: 'Begin at your weak points and take measures with steps and owners, ready to be adapted.',
    },
    copy: {
      title: 'Copy from an earlier year',
      more: 'Confirm row by row; codes are translated and months moved for you.',
    },
    import: {
      title: 'Import a table you have',
      more: 'A Word, Excel or CSV file, or text copied from a PDF.',
    },
    blank: { title: 'Type it yourself', more: 'An empty form, one measure at a time.' },
  },
  emptyForOthers: 'Once the agency’s ITA officer has made the plan, it will stand here.',
  reportProgress: 'Report progress',
  paperTitle: 'Imported paper',
  paperFrom: (name, when, who) => `${name}, imported ${when} by ${who}`,
  unread: (count) =>
    count === 1 ? '1 place could not be read' : `${count} places could not be read`,
  inferred: 'Worked out by Prongsai (not printed in the paper)',
  undoImport: 'Undo this import',
  current: 'As it stands',
  otherPlans: 'Plans of other years',
  copyAddress: 'Copy the report’s address',
  printChoices: 'Signatures and poster',
  copied: 'Copied',
  manage: 'Manage this measure',
}

/** Every sentence of the officer's desk, in both languages; Thai is the source. */
export const deskWords: Readonly<Record<Language, typeof th>> = { th, en }
