import type { Language } from '../basics/bilingual.ts'

const th = {
  prepare: {
    title: 'ตรึงกติกาและสร้างกุญแจ',
    lead: 'ทำครั้งเดียวต่อแบบสำรวจ กรรมการสองคนนั่งหน้าเครื่องนี้พร้อมกัน ใช้เวลาราวห้านาที',
    frozen: 'สิ่งที่ตรึง',
    frozenSay:
      'ตรึงแล้วแก้ไม่ได้ ทั้งคำถาม วิธีคิดคะแนน จำนวนผู้มีสิทธิ กรรมการ เกณฑ์จำนวนขั้นต่ำ และสิ่งที่จะเผยแพร่ ขยายได้แต่วันสุดท้าย ทั้งหมดประกาศให้ใครก็อ่านได้',
    thresholds: (overall: number, indicators: number, items: number) =>
      `ผู้ตอบไม่ถึง ${overall} คน ไม่เปิดเผยอะไรเลย ตั้งแต่ ${overall} คน บอกคะแนนรวมเป็นจำนวนเต็ม ตั้งแต่ ${indicators} คน บอกรายตัวชี้วัด ตั้งแต่ ${items} คน บอกรายข้อ`,
    passphrases: 'รหัสผ่านของกรรมการ',
    says: [
      'แต่ละคนพิมพ์รหัสผ่านของตัวเองสองครั้ง อีกคนหันไปทางอื่น',
      'ต้องใช้ทั้งสองชุดพร้อมกันจึงเปิดนับได้ ชุดเดียวเปิดไม่ได้ และไม่มีใครตั้งใหม่ให้ได้',
      'จดลงกระดาษคนละแผ่น ใส่ซองปิดผนึก เก็บคนละที่ อย่าถ่ายรูป อย่าส่งทางแชต',
    ],
    lost: 'ถ้าชุดใดชุดหนึ่งหาย คำตอบทั้งหมดจะเปิดไม่ได้ตลอดไป ต้องยกเลิกแล้วทำใหม่ นี่คือราคาของการที่ไม่มีใครแอบเปิดได้',
    suggestion: 'ขอชุดที่เดาไม่ได้',
    suggestionSay: 'สิบพยางค์นี้สุ่มใหม่ทุกครั้งที่เปิดหน้า ยังไม่ถูกใช้จนกว่าจะพิมพ์เอง ระบบไม่จำ',
    typed: (name: string) => `รหัสผ่านของ ${name}`,
    again: (name: string) => `รหัสผ่านของ ${name} อีกครั้ง`,
    typedHint: 'อย่างน้อย 16 ตัวอักษร ขีดและช่องว่างไม่สำคัญ',
    submit: 'ตรึงกติกาและสร้างกุญแจ',
    wait: 'สร้างกุญแจของทุกข้อใช้เวลาได้ถึงหนึ่งนาที อย่าปิดหน้านี้',
    notYet: 'แผนยังไม่ครบ จึงยังตรึงไม่ได้',
    done: 'ตรึงกติกาแล้ว',
    doneSay: 'อ่านแปดพยางค์นี้ออกเสียงพร้อมกัน และจดไว้ในบันทึกการประชุม ทุกสลิปจะพิมพ์พยางค์เดียวกัน',
    keyFile: 'กุญแจสำหรับตรวจสลิปอยู่ในเครื่องนี้ที่เดียว ไม่อยู่ในสำเนาสำรองใด และถูกทำลายเมื่อนับเสร็จ',
  },
  slips: {
    title: 'พิมพ์สลิป',
    lead: 'หน้าละสิบใบ พิมพ์ ตัด พับ แล้วใส่กล่องต่อหน้ากรรมการ',
    says: [
      'รหัสสร้างขึ้นตอนพิมพ์และอยู่ในไฟล์ที่ได้เท่านั้น ระบบไม่เก็บไฟล์และอ่านรหัสกลับมาไม่ได้',
      'พิมพ์จากเครื่องที่ไม่มีใครยืนดู พิมพ์เสร็จแล้วลบไฟล์และล้างถังขยะ เครื่องพิมพ์ส่วนกลางบางเครื่องเก็บงานพิมพ์ไว้ ให้ลบด้วย',
      'ใครที่เห็นสลิปก่อนจับ อาจใช้รหัสนั้นก่อนเจ้าของ เจ้าของจะรู้เพราะรหัสใช้ไม่ได้แล้ว และยอดจับกับยอดใช้จะไม่ตรงกัน',
    ],
    none: 'ใบ ยังไม่ได้พิมพ์',
    printed: 'ใบ พิมพ์แล้ว',
    eligible: 'ผู้มีสิทธิตอบ',
    first: 'จำนวนสลิป',
    firstHint: (eligible: number, spare: number) =>
      `ผู้มีสิทธิ ${eligible.toLocaleString('en')} คน เผื่อสำรอง ${spare.toLocaleString('en')} ใบ`,
    more: 'พิมพ์สลิปสำรองเพิ่ม',
    moreSay: 'สำหรับใบที่หาย ทุกใบที่พิมพ์ต้องนับได้ครบตอนปิด ทั้งที่จับไปและที่เหลือ',
    moreCount: 'จำนวนสลิปสำรอง',
    print: 'พิมพ์เป็น PDF',
    wait: 'ไฟล์จะถูกบันทึกลงเครื่อง เปิดหน้านี้ใหม่เพื่อดูจำนวนล่าสุด',
    anew: 'พิมพ์ใหม่ทั้งหมด',
    anewSay:
      'ใช้เมื่อไฟล์หาย กระดาษติด หรือสงสัยว่ามีคนเห็นรหัส สลิปที่พิมพ์ไปก่อนหน้านี้จะใช้ไม่ได้ทันที ทำได้ก่อนเปิดรับเท่านั้น',
    anewCount: 'จำนวนสลิปชุดใหม่',
    anewSure: 'เข้าใจแล้วว่าสลิปเดิมทุกใบใช้ไม่ได้อีก และจะเก็บมาทำลาย',
    anewSubmit: 'ยกเลิกสลิปเดิมและพิมพ์ใหม่',
    notNow: 'ตอนนี้พิมพ์สลิปไม่ได้',
    notNowSay: 'พิมพ์ได้หลังตรึงกติกา และพิมพ์สำรองเพิ่มได้จนปิดรับคำตอบ',
    papers: 'กระดาษที่ใช้คู่กัน',
    papersSay: {
      instructions: 'ขั้นตอนของกรรมการ ตั้งแต่พับสลิปจนนับเสร็จ',
      roster: 'ลงชื่อก่อนจับ อยู่บนกระดาษเท่านั้น ห้ามสแกนหรือพิมพ์เข้าระบบ',
      form: 'สำหรับผู้ที่ไม่ใช้โทรศัพท์',
      memo: 'รายงานตัวเลขและลายนิ้วมือของกติกา',
    },
  },
  count: {
    title: 'เปิดนับคำตอบ',
    lead: 'กรรมการสองคนพิมพ์รหัสผ่านพร้อมกัน แล้วระบบนับให้ครั้งเดียวจบ',
    says: [
      'เปิดคำตอบที่ปิดผนึก แยกเป็นข้อ ๆ แล้วเรียงใหม่แต่ละข้อ ไม่มีใครเห็นชุดคำตอบของคนใด',
      'คิดคะแนนตามกติกาที่ตรึงไว้ และบอกเท่าที่จำนวนผู้ตอบให้บอกได้',
      'ลบคำตอบที่ปิดผนึกและทำลายกุญแจ จากนั้นไม่มีใครเปิดได้อีก แม้แต่กรรมการ',
    ],
    noLedger: 'ยังไม่ได้นับสลิปบนกระดาษ',
    noLedgerSay: 'นับคำตอบก่อนก็ได้ แต่ถ้ากรอกจำนวนสลิปก่อน คนจะเชื่อว่าตัวเลขไม่ได้ปรับให้ตรงภายหลัง',
    toLedger: 'กรอกจำนวนสลิปก่อน',
    notNow: 'ยังเปิดนับไม่ได้',
    notNowSay: 'เปิดนับได้เมื่อปิดรับคำตอบแล้ว และนับได้ครั้งเดียว',
    submit: 'เปิดและนับ',
    wait: 'ใช้เวลาไม่กี่วินาที หน่วยงานใหญ่อาจถึงหนึ่งนาที อย่าปิดหน้านี้',
    lost: 'จำรหัสผ่านไม่ได้',
    lostSay:
      'ลองอีกได้ แต่ถ้าชุดใดหายจริง ไม่มีใครเปิดคำตอบได้อีก ทางเดียวคือยกเลิกแบบสำรวจนี้ ซึ่งทำลายคำตอบโดยไม่มีใครอ่าน แล้วเริ่มใหม่',
  },
}

const en: typeof th = {
  prepare: {
    title: 'Freeze the rules and make the keys',
    lead: 'Done once for a survey. Both witnesses sit at this computer together, for about five minutes.',
    frozen: 'What is frozen',
    frozenSay:
      'Nothing of it can be changed afterwards: the questions, the scoring, how many may answer, the witnesses, the least numbers and what will be published. Only the last day can be extended. All of it is published for anybody to read.',
    thresholds: (overall, indicators, items) =>
      `With fewer than ${overall} answers nothing is told. From ${overall} on, the whole in full points; from ${indicators} on, each indicator; from ${items} on, each question.`,
    passphrases: 'The passphrases of the witnesses',
    says: [
      'Each types a passphrase of their own twice, while the other looks away.',
      'Both are needed together to open and count. One alone opens nothing, and nobody can set a new one.',
      'Write each on a paper of its own, seal it in an envelope and keep the two apart. No photo, no chat.',
    ],
    lost: 'If either is lost, no answer can ever be opened: the survey must be called off and done again. That is the price of nobody being able to look.',
    suggestion: 'Suggest one nobody can guess',
    suggestionSay:
      'These ten syllables are drawn anew each time this page opens. They are not in use until you type them, and are not remembered.',
    typed: (name) => `Passphrase of ${name}`,
    again: (name) => `Passphrase of ${name} again`,
    typedHint: 'At least 16 signs. Hyphens and spaces do not matter.',
    submit: 'Freeze the rules and make the keys',
    wait: 'Making the keys of all questions can take a minute. Keep this page open.',
    notYet: 'The plan is not complete, so it cannot be frozen yet',
    done: 'The rules are frozen',
    doneSay:
      'Read these eight syllables aloud together and note them in the minutes. Every slip will bear the same.',
    keyFile:
      'The keys that check slips are on this computer alone, in no backup, and are destroyed once it is counted.',
  },
  slips: {
    title: 'Print slips',
    lead: 'Ten to a page. Print, cut and fold them, and put them into a box before the witnesses.',
    says: [
      'The codes are made as they are printed and stand in the file you get alone. The file is not kept, and the codes cannot be read back.',
      'Print where nobody looks on. Then delete the file and empty the bin. Some shared printers keep what they printed: delete it there too.',
      'Whoever sees a slip before it is drawn could use its code first. Its owner notices, since the code is used, and the slips drawn and the codes used do not agree.',
    ],
    none: 'slips printed yet',
    printed: 'slips printed',
    eligible: 'May answer',
    first: 'How many slips',
    firstHint: (eligible, spare) =>
      `${eligible.toLocaleString('en')} who may answer, and ${spare.toLocaleString('en')} spare`,
    more: 'Print further spare slips',
    moreSay:
      'In place of lost ones. Every slip printed must be accounted for at closing, drawn or left.',
    moreCount: 'How many spare slips',
    print: 'Print as PDF',
    wait: 'The file is saved on this computer. Open this page again to see the number.',
    anew: 'Print all over again',
    anewSay:
      'For when the file was lost, the paper jammed, or somebody may have seen codes. All slips printed before are void at once. Only before the survey opens.',
    anewCount: 'How many slips in the new set',
    anewSure: 'I understand that no slip printed before is good any more, and will destroy them',
    anewSubmit: 'Make the old slips void and print anew',
    notNow: 'No slips can be printed now',
    notNowSay:
      'They are printed once the rules are frozen, and spare ones until the survey closes.',
    papers: 'The papers that go with them',
    papersSay: {
      instructions: 'Step by step for the committee, from folding to counting',
      roster: 'Signed before drawing. On paper only: never scan it or type it in',
      form: 'For those who use no phone',
      memo: 'Reports the numbers and the fingerprint of the rules',
    },
  },
  count: {
    title: 'Open and count',
    lead: 'The two witnesses type their passphrases together, and it is counted once and for all.',
    says: [
      'The sealed answers are opened, taken apart question by question, and each question is sorted anew. Nobody sees anybody’s set of answers.',
      'Scores are reckoned by the frozen rules and told as far as the number of answers allows.',
      'The sealed answers are deleted and the keys destroyed. After that nobody can open them again, the witnesses neither.',
    ],
    noLedger: 'The paper slips are not counted yet',
    noLedgerSay:
      'You may count the answers first. But if the slips are counted before, people can trust that the numbers were not made to agree later.',
    toLedger: 'Enter the slips first',
    notNow: 'It cannot be counted now',
    notNowSay: 'It is counted once the survey is closed, and one time only.',
    submit: 'Open and count',
    wait: 'It takes some seconds, in a large office up to a minute. Keep this page open.',
    lost: 'A passphrase is forgotten',
    lostSay:
      'You can try again. But if one is really lost, nobody can open the answers any more. All that is left is to call this survey off, which destroys the answers unread, and begin another.',
  },
}

/** Words of the three acts that the committee takes at the screen: freezing, printing, counting. */
export const ceremonyWords: Readonly<Record<Language, typeof th>> = { th, en }
