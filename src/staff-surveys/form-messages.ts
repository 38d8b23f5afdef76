import type { Language } from '../basics/bilingual.ts'
import { thresholds } from './policy.ts'
import { slipLetters } from './slip.ts'
import type { SlipFault } from './slip-fault.ts'

const th = {
  help: 'บุคลากรช่วยบอก',
  helpWith: (agency: string) => `แบบสำรวจบุคลากร ${agency}`,
  facts: ['ใช้รหัสบนสลิป', 'ไม่ต้องบอกชื่อ', 'ไม่ต้องเข้าสู่ระบบ'],
  minutes: (minutes: number) => `ประมาณ ${minutes} นาที`,
  fingerprint: {
    title: 'ลายนิ้วมือของกติกา',
    say: 'เทียบ 8 พยางค์นี้กับที่พิมพ์บนสลิป ถ้าไม่ตรงกัน อย่าเพิ่งตอบ ให้บอกกรรมการ',
  },
  shared: {
    title: 'ใช้เครื่องส่วนรวมอยู่หรือไม่',
    say: 'คนที่ใช้เครื่องต่อจากคุณ หรือโปรแกรมเฝ้าดูในเครื่องของที่ทำงาน อาจเห็นหน้าจอได้ ใช้โทรศัพท์ของตัวเองดีกว่า ถ้าจำเป็นต้องใช้เครื่องส่วนรวม ส่งแล้วให้กดล้างหน้าจอ และปิดหน้าต่างทุกบาน',
    clear: 'ล้างทุกคำตอบแล้วเริ่มใหม่',
  },
  code: 'รหัสบนสลิป',
  codeHint: `พิมพ์ ${slipLetters} ตัวตามสลิป เช่น K7QM 2XVB 9HTR D4 ตัวเล็กตัวใหญ่และเว้นวรรคไม่สำคัญ บนสลิปไม่มีเลข 0 เลข 1 ตัว O ตัว I และตัว L`,
  toCode: 'ไปแก้รหัส',
  words: 'อยากบอกอะไรเพิ่มเติมไหม (ไม่บังคับ)',
  wordsHint:
    'อย่าเขียนชื่อ วันที่ หรือเหตุการณ์ที่ทำให้รู้ว่าใครเขียน สำนวนก็อาจบอกตัวคนได้ ข้อความถูกปิดผนึกแยกจากคำตอบ และเจ้าหน้าที่จะอ่านหลังนับแล้ว',
  receipt: 'ขอใบรับ',
  receiptHint: `ใบรับใช้ตรวจหลังประกาศผลว่าคำตอบของคุณถูกนับ ในข้อที่เผยแพร่ (ต้องมีคำตอบตั้งแต่ ${thresholds.itemsFrom} ชุด) แต่คนที่ได้ใบรับของคุณไปก่อนประกาศผล จะใช้หาได้ว่าคุณตอบอะไร ถ้ากลัวว่าจะถูกบังคับให้แสดง อย่าขอ ไม่ขอก็นับเหมือนกัน`,
  onceSent: 'ส่งแล้วแก้ไขไม่ได้ เพราะไม่มีใครรู้ว่าคำตอบใดเป็นของใคร',
  notices: {
    'code-used': {
      title: 'รหัสนี้ใช้ไปแล้ว',
      say: 'ถ้าคุณเพิ่งกดส่งไปเมื่อครู่ แปลว่าคำตอบของคุณเก็บไว้แล้วและนับครั้งเดียว ไม่ต้องส่งอีก ถ้ายังไม่เคยส่ง อาจมีคนอื่นใช้รหัสของคุณ ให้บอกกรรมการคนใดก็ได้ในสองคนที่มีชื่อบนสลิป กรรมการจะจดเป็นข้อโต้แย้งและให้จับสลิปสำรอง',
    },
    'not-sent': {
      title: 'ยังส่งไม่ได้',
      say: 'ระบบขัดข้องชั่วคราว เปิดหน้านี้ค้างไว้แล้วกดส่งอีกครั้งในอีกสักครู่ คำตอบยังอยู่ครบ ส่งซ้ำกี่ครั้งก็นับเพียงครั้งเดียว',
    },
    'too-many': {
      title: 'พักรับรหัสสักครู่',
      say: 'ขณะนี้มีการพิมพ์รหัสผิดเข้ามามาก ระบบจึงพักไว้เพื่อกันการเดารหัส เปิดหน้านี้ค้างไว้แล้วกดส่งอีกครั้งภายหลัง คำตอบยังอยู่ครบ',
    },
    unreadable: {
      title: 'อ่านสิ่งที่ส่งมาไม่ได้',
      say: 'ตรวจคำตอบแล้วกดส่งอีกครั้ง รหัสของคุณยังไม่ถูกใช้',
    },
  },
  /** Said where the code was used, on a page that holds no answer any more. */
  cleared: 'คำตอบบนหน้านี้ล้างแล้ว เพื่อไม่ให้คนที่ใช้เครื่องต่อจากคุณเห็น',
  codeUnknown: 'รหัสนี้ใช้ไม่ได้',
  faultOf: (fault: SlipFault): string => {
    switch (fault.kind) {
      case 'empty':
        return 'พิมพ์รหัสบนสลิปก่อนส่ง คำตอบยังอยู่ครบ'
      case 'letters':
        return `บนสลิปไม่มี ${fault.never.join(' ')} ดูที่สลิปอีกครั้ง คำตอบยังอยู่ครบ`
      case 'length':
        return `พิมพ์มา ${fault.letters} ตัว แต่รหัสมี ${slipLetters} ตัว ดูที่สลิปอีกครั้ง คำตอบยังอยู่ครบ`
      case 'check':
        return 'มีตัวอักษรผิดไป หรือสองตัวสลับที่กัน เทียบกับสลิปทีละสี่ตัว คำตอบยังอยู่ครบ'
      case 'none':
        return 'ไม่มีสลิปที่มีรหัสนี้ในแบบสำรวจนี้ ตรวจว่าเป็นสลิปของรอบนี้ ถ้าใช่ ให้บอกกรรมการ คำตอบยังอยู่ครบ'
    }
  },
  thanks: {
    title: 'เก็บคำตอบแล้ว ขอบคุณ',
    says: [
      'คำตอบของคุณเก็บไว้ในที่ปิดผนึกแล้ว และจะนับครั้งเดียว',
      'ไม่มีคำตอบหรือคะแนนให้ใครดูก่อนปิดรับคำตอบ',
      'รหัสบนสลิปใช้ไปแล้ว ฉีกสลิปทิ้งได้เลย',
    ],
    clear: 'ล้างหน้าจอ',
    clearSay: 'แล้วปิดหน้าต่างนี้ โดยเฉพาะถ้าใช้เครื่องส่วนรวม',
    receipt: 'ใบรับของคุณ',
    receiptSay:
      'แสดงครั้งเดียว ถ้าต้องการ ให้เก็บไว้เองตอนนี้ ในใบรับไม่มีรหัสสลิปและไม่มีชื่อ แต่หลังประกาศผล ใบรับนี้ใช้หาคำตอบของคุณในผลได้ จึงอย่าให้ใคร',
    /** Before the receipt itself, for whoever finds the file months later. */
    receiptHead: (title: string, agency: string) =>
      `ใบรับ ${title} ${agency}\nอย่าให้ใคร หลังประกาศผล ใบรับนี้ใช้ตรวจว่าคำตอบถูกนับ และใช้หาคำตอบในผลได้\nห้ามแก้ข้อความข้างล่าง\n\n`,
    save: 'บันทึกเป็นไฟล์',
    select: 'หรือแตะในช่อง เลือกทั้งหมด แล้วคัดลอก',
  },
  shut: {
    closed: {
      title: 'ปิดรับคำตอบแล้ว',
      say: 'แบบสำรวจนี้ไม่รับคำตอบแล้ว สลิปที่ยังไม่ได้ใช้ใช้ไม่ได้อีก นำไปคืนกรรมการเพื่อให้นับได้ครบ',
    },
    'not-open': {
      title: 'ยังไม่เปิดรับคำตอบ',
      say: 'เก็บสลิปไว้ก่อน แล้วกลับมาเมื่อกรรมการแจ้งว่าเปิดแล้ว รหัสยังใช้ได้',
    },
    'called-off': {
      title: 'ยกเลิกแบบสำรวจนี้แล้ว',
      say: 'คำตอบที่ส่งมาถูกทำลายทั้งหมดโดยไม่มีใครอ่าน สลิปของรอบนี้ใช้ไม่ได้อีก',
    },
    'keys-missing': {
      title: 'รับคำตอบไม่ได้ในขณะนี้',
      say: 'กุญแจที่ใช้ตรวจสลิปไม่อยู่ในเครื่องแม่ข่าย จึงไม่รู้ว่ารหัสใดใช้ได้ รหัสของคุณยังไม่ถูกใช้ เก็บสลิปไว้และบอกกรรมการ',
    },
    'too-large': {
      title: 'ข้อความยาวเกินกว่าจะรับได้',
      say: 'รหัสของคุณยังไม่ถูกใช้ ย้อนกลับไปทำข้อความให้สั้นลง แล้วส่งอีกครั้ง',
    },
  },
  calledOffFor: 'เหตุผลของหน่วยงาน:',
  results: 'ดูผลที่เผยแพร่แล้ว',
  back: 'ไปที่แบบสำรวจ',
}

const en: typeof th = {
  help: 'Staff, tell us about',
  helpWith: (agency) => `Staff survey of ${agency}`,
  facts: ['With the code on your slip', 'No name', 'No log-in'],
  minutes: (minutes) => (minutes === 1 ? 'About a minute' : `About ${minutes} minutes`),
  fingerprint: {
    title: 'Fingerprint of the rules',
    say: 'Compare these 8 syllables with those on your slip. If they differ, do not answer yet: tell the committee.',
  },
  shared: {
    title: 'Is this a shared computer?',
    say: 'Whoever uses it next, or a program that watches an office computer, may see the screen. Your own phone is better. If you must use a shared one, press “Clear the screen” after sending and close every window.',
    clear: 'Clear all answers and start anew',
  },
  code: 'Code on your slip',
  codeHint: `Type the ${slipLetters} letters and digits of your slip, such as K7QM 2XVB 9HTR D4. Small letters and spaces do not matter. No slip has a 0, 1, O, I or L.`,
  toCode: 'Mend the code',
  words: 'Anything else you would like to say? (optional)',
  wordsHint:
    'Write no names, days or events that tell who wrote. Even a way of writing may. These words are sealed apart from your answers and read by officials once it is counted.',
  receipt: 'I want a receipt',
  receiptHint: `With a receipt you can check, once the results are out, that your answers were counted, in the questions that are published (from ${thresholds.itemsFrom} answers on). But whoever gets it from you before then can use it to find what you answered. If you fear you might be made to show it, do not ask for one. Your answers count all the same.`,
  onceSent: 'Answers cannot be changed once sent, as nobody knows whose they are.',
  notices: {
    'code-used': {
      title: 'This code has been used',
      say: 'If you sent your answers a moment ago, they are stored and count once: there is nothing more to do. If you have sent nothing yet, somebody else may have used your code. Tell either of the two committee members named on the slip: it is written down as a dispute, and you draw a spare slip.',
    },
    'not-sent': {
      title: 'Not sent yet',
      say: 'Something failed for a moment on our side. Keep this page open and send again shortly. Your answers are still here, and count once however often you send them.',
    },
    'too-many': {
      title: 'No codes are taken for a moment',
      say: 'Many wrong codes are coming in, so we pause to stop anybody guessing. Keep this page open and send again later. Your answers are still here.',
    },
    unreadable: {
      title: 'What was sent could not be read',
      say: 'Look through your answers and send again. Your code has not been used.',
    },
  },
  cleared: 'The answers on this page are cleared, so that whoever uses this device next sees none.',
  codeUnknown: 'This code does not work',
  faultOf: (fault) => {
    switch (fault.kind) {
      case 'empty':
        return 'Type the code of your slip before you send. Your answers are still here.'
      case 'letters':
        return `No slip has ${fault.never.join(' ')}. Look at your slip again. Your answers are still here.`
      case 'length':
        return `You typed ${fault.letters}, but a code has ${slipLetters}. Look at your slip again. Your answers are still here.`
      case 'check':
        return 'A letter is wrong, or two changed places. Compare it with your slip, four at a time. Your answers are still here.'
      case 'none':
        return 'No slip of this survey has this code. Check that your slip is of this round. If it is, tell the committee. Your answers are still here.'
    }
  },
  thanks: {
    title: 'Your answers are stored. Thank you.',
    says: [
      'Your answers are stored sealed, and will count once.',
      'No answer and no score is shown to anybody before the survey closes.',
      'The code of your slip is used up. You may tear the slip and throw it away.',
    ],
    clear: 'Clear the screen',
    clearSay: 'and close this window, above all on a shared computer.',
    receipt: 'Your receipt',
    receiptSay:
      'It is shown this once. Keep it now if you want it. It holds neither the code of your slip nor a name, but once the results are out it finds your answers in them, so give it to nobody.',
    receiptHead: (title, agency) =>
      `Receipt: ${title}, ${agency}\nGive it to nobody. Once the results are out it checks that the answers were counted, and finds them in the results.\nChange nothing below.\n\n`,
    save: 'Save as a file',
    select: 'Or touch the field, select all and copy.',
  },
  shut: {
    closed: {
      title: 'This survey is closed',
      say: 'It takes no more answers. A slip that was not used no longer works: please hand it back to the committee, so that their count is complete.',
    },
    'not-open': {
      title: 'Not open yet',
      say: 'Keep your slip and come back when the committee says that it is open. Your code will work.',
    },
    'called-off': {
      title: 'This survey was called off',
      say: 'All answers were destroyed without anybody having read them. Slips of this round no longer work.',
    },
    'keys-missing': {
      title: 'No answers can be taken now',
      say: 'The keys that tell good slips are not on the server, so it cannot know which code is good. Your code has not been used. Keep your slip and tell the committee.',
    },
    'too-large': {
      title: 'This is longer than we can take',
      say: 'Your code has not been used. Go back, make your words shorter and send again.',
    },
  },
  calledOffFor: 'The reason the office gave:',
  results: 'See the published results',
  back: 'To the survey',
}

/** Every sentence somebody reads who answers a staff survey, but for the questions and the promise. */
export const staffFormWords: Readonly<Record<Language, typeof th>> = { th, en }
