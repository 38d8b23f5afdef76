import type { Language } from '../basics/bilingual.ts'
import type { LedgerNumber } from './field-names.ts'
import type { LedgerFault } from './ledger-sums.ts'

const is = (one: number, other: number) => (one === other ? '=' : '≠')

const th = {
  title: 'นับสลิปบนกระดาษ',
  lead: 'นับต่อหน้ากรรมการสองคน ตัวเลขนี้ประกาศให้ใครก็ตรวจได้ว่าไม่มีคำตอบเกินจำนวนสลิปที่จับ รายชื่อผู้จับอยู่บนกระดาษเท่านั้น',
  fields: {
    drawn: 'จับไปแล้ว',
    returned: 'เหลือในกล่องหรือส่งคืน',
    replaced: 'ในที่จับไป เป็นใบแทนที่หาย',
    onPaper: 'ในที่จับไป ตอบบนกระดาษ',
    disputed: 'มีผู้แจ้งว่ารหัสถูกใช้ไปก่อน',
  } satisfies Record<LedgerNumber, string>,
  hints: {
    drawn: 'เท่าลายมือชื่อในทะเบียนผู้จับสลิป รวมใบแทนที่หาย พิมพ์ = จับ + เหลือ',
    returned: 'ใส่ซองปิดผนึก ลงชื่อกรรมการ',
    replaced: 'นับอยู่ในที่จับไปแล้ว ใบเดิมยกเลิกไม่ได้ เพราะไม่มีใครรู้รหัส',
    onPaper: 'กรรมการสองคนพิมพ์แทนหลังคละซองแล้ว',
    disputed: '',
  } satisfies Record<LedgerNumber, string>,
  witnesses: 'ผู้นับ',
  reason: 'แก้ตัวเลขเพราะอะไร',
  reasonHint: 'นับคำตอบไปแล้ว การแก้จึงต้องมีเหตุผล ซึ่งจะเปิดเผยต่อสาธารณะในบันทึก อย่าใส่ชื่อคน',
  save: 'บันทึกจำนวนสลิป',
  none: 'ยังไม่ได้นับ',
  change: 'แก้จำนวนสลิป',
  adds: 'ตัวเลขลงตัวทุกข้อ',
  addsNot: 'ตัวเลขยังไม่ลงตัว นับอีกครั้งก่อนไปต่อ',
  sums: {
    printed: ([printed, found]) => `พิมพ์ ${printed} ${is(printed, found)} จับ + เหลือ ${found}`,
    eligible: ([drawn, most]) => `จับ ${drawn} ไม่เกินผู้มีสิทธิ + ใบแทน ${most}`,
    replaced: ([replaced, drawn]) => `ใบแทน ${replaced} ไม่เกินที่จับ ${drawn}`,
    'on-paper': ([onPaper, drawn]) => `ตอบบนกระดาษ ${onPaper} ไม่เกินที่จับ ${drawn}`,
    used: ([used, drawn]) => `รหัสที่ใช้ ${used} ไม่เกินที่จับ ${drawn}`,
  } as Readonly<Record<LedgerFault, (sides: readonly [number, number]) => string>>,
  faults: {
    printed: ([printed, found]) =>
      printed > found
        ? `หายไป ${printed - found} ใบ หาสลิปที่ยังไม่ได้นับ ถ้าไม่พบ ให้จดเหตุไว้ในบันทึกข้อความ`
        : `เกินมา ${found - printed} ใบ มีบางใบถูกนับสองครั้ง`,
    eligible: ([drawn, most]) => `จับเกินไป ${drawn - most} ใบ ตรวจทะเบียนผู้จับสลิป`,
    replaced: () => 'ใบแทนเป็นส่วนหนึ่งของที่จับไป จึงมากกว่าไม่ได้',
    'on-paper': () => 'ผู้ตอบบนกระดาษจับสลิปก่อนเสมอ จึงมากกว่าไม่ได้',
    used: ([used, drawn]) =>
      `มีรหัสถูกใช้เกินที่จับไป ${used - drawn} ใบ อาจมีคนใช้สลิปที่ไม่มีใครจับ ข้อนี้จะอยู่ในผลที่เผยแพร่`,
  } as Readonly<Record<LedgerFault, (sides: readonly [number, number]) => string>>,
}

const slips = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'slip' : 'slips'}`

const en: typeof th = {
  title: 'Counting the paper slips',
  lead: 'Count before both witnesses. These numbers are published so that anybody can check that there are no more answers than slips drawn. The names stay on paper.',
  fields: {
    drawn: 'Drawn',
    returned: 'Left in the box or handed back',
    replaced: 'Of those drawn, in place of a lost one',
    onPaper: 'Of those drawn, answered on paper',
    disputed: 'Said that their code was used before',
  },
  hints: {
    drawn:
      'As many as there are signatures on the roster, replacements included: printed = drawn + left.',
    returned: 'Sealed in an envelope that the witnesses signed.',
    replaced: 'Counted among those drawn. The lost one cannot be made void: nobody knows its code.',
    onPaper: 'Typed in by two witnesses after the envelopes were mixed.',
    disputed: '',
  },
  witnesses: 'Counted by',
  reason: 'Why the numbers change',
  reasonHint:
    'The answers were counted already, so a change needs a reason. It becomes public in the record: write no names.',
  save: 'Save the numbers',
  none: 'Not counted yet',
  change: 'Change the numbers',
  adds: 'Everything adds up',
  addsNot: 'The numbers do not add up yet. Count again before you go on.',
  sums: {
    printed: ([printed, found]) => `printed ${printed} ${is(printed, found)} drawn + left ${found}`,
    eligible: ([drawn, most]) => `drawn ${drawn}, at most staff + replacements ${most}`,
    replaced: ([replaced, drawn]) => `replaced ${replaced}, at most drawn ${drawn}`,
    'on-paper': ([onPaper, drawn]) => `on paper ${onPaper}, at most drawn ${drawn}`,
    used: ([used, drawn]) => `codes used ${used}, at most drawn ${drawn}`,
  },
  faults: {
    printed: ([printed, found]) =>
      printed > found
        ? `${slips(printed - found)} missing. Look for slips not counted yet. If they are lost, say so in the memo.`
        : `${slips(found - printed)} too many. Some were counted twice.`,
    eligible: ([drawn, most]) => `${slips(drawn - most)} too many drawn. Check the roster.`,
    replaced: () => 'Replacements are among those drawn, so there cannot be more of them.',
    'on-paper': () => 'Whoever answers on paper draws a slip first, so there cannot be more.',
    used: ([used, drawn]) =>
      `${used - drawn} more codes were used than slips drawn: somebody may have used slips nobody drew. This will stand in what is published.`,
  },
}

/** Words of the numbers that a committee counts of its paper slips. */
export const ledgerWords: Readonly<Record<Language, typeof th>> = { th, en }
