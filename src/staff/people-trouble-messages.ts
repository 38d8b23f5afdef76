import type { Language } from '../basics/bilingual.ts'
import type { StaffWrong } from './people-wrong.ts'

type Troubles = Readonly<Record<StaffWrong, string>>

const th: Troubles = {
  'not-split': 'บรรทัดนี้มีช่องเดียว คั่นแต่ละช่องด้วยแท็บ หรือเว้นวรรคสองครั้งขึ้นไป',
  'too-many-columns': 'มีช่องเกินจากที่อ่านได้ ลบช่องที่เกินออก',
  'too-long': 'ข้อความยาวเกิน 200 ตัวอักษร',
  'contact-malformed': 'ไม่ใช่อีเมลหรือชื่อผู้ใช้ (3 ถึง 40 ตัว ไม่เว้นวรรค)',
  'role-unknown': 'ไม่รู้จักสิทธิ์นี้ ใช้ เจ้าหน้าที่ ITA, ผู้รายงาน, ผู้บริหาร หรือ ผู้ดูแล',
  'line-repeated': 'บรรทัดนี้ซ้ำกับบรรทัดก่อน',
  'contact-repeated': 'ชื่อผู้ใช้หรืออีเมลนี้เป็นของคนอื่นในตารางแล้ว',
  'acting-needs-order':
    'ผู้รักษาราชการแทนต้องมีเลขที่คำสั่งและวันที่ ใส่ตำแหน่งนี้เป็น “ว่าง” แล้วบันทึกการรักษาราชการแทนที่หน้าตำแหน่ง',
  'not-allowed': 'คุณให้หรือเพิกถอนสิทธิ์นี้ไม่ได้ ขอจากผู้ดูแลระบบ',
  'role-held-already': 'ผู้นี้มีสิทธิ์นี้อยู่แล้ว',
  'last-administrator': 'เป็นผู้ดูแลคนสุดท้ายที่เข้าใช้ได้ของหน่วยงาน ให้สิทธิ์ผู้ดูแลแก่คนอื่นที่เข้าใช้ได้ก่อน',
  'last-operator': 'เป็นผู้ดูแลระบบคนสุดท้าย ให้สิทธิ์แก่คนอื่นที่เข้าใช้ได้ก่อน',
  'order-missing': 'ใส่เลขที่คำสั่งให้รักษาราชการแทน',
  'ends-before-it-begins': 'วันสุดท้ายอยู่ก่อนวันแรก',
  'post-held-already': 'ช่วงวันนี้มีผู้ดำรงตำแหน่งอยู่แล้ว บันทึกวันสุดท้ายของคนเดิมก่อน',
  'acts-already': 'ผู้นี้รักษาราชการแทนตำแหน่งนี้ในช่วงวันเดียวกันอยู่แล้ว',
  'agency-missing': 'ไม่พบหน่วยงานนี้ ตรวจรหัสหน่วยงาน',
  'division-missing': 'เลือกส่วนราชการที่ยังเปิดอยู่',
  'division-has-posts': 'ส่วนราชการนี้ยังมีตำแหน่ง ยุบเลิกหรือย้ายตำแหน่งก่อน',
  'holding-missing': 'ไม่พบการดำรงตำแหน่งนี้ เปิดหน้าใหม่แล้วลองอีกครั้ง',
  'name-missing': 'ใส่ชื่อ',
  'name-taken': 'มีชื่อนี้อยู่แล้ว',
  'nothing-pasted': 'วางอย่างน้อยหนึ่งบรรทัด หรือเลือกส่วนราชการ',
  'too-many-lines': 'วางได้ไม่เกิน 2,000 บรรทัดต่อครั้ง แบ่งเป็นหลายครั้ง หรือใช้คำสั่ง prongsai load',
  'lines-wrong': 'มีบรรทัดที่ต้องแก้ก่อนบันทึก ดูในตารางข้างล่าง',
  'person-missing': 'ไม่พบบุคคลนี้',
  'post-missing': 'ไม่พบตำแหน่งนี้ หรือยุบเลิกไปแล้ว',
  'role-missing': 'เลือกสิทธิ์',
  'day-malformed': 'ใส่วันที่ เช่น 1/10/2566',
  'place-missing': 'ระบุจังหวัดก่อนอำเภอ',
  'province-unknown': 'ไม่มีจังหวัดชื่อนี้ เลือกจากรายชื่อ หรือเว้นว่างทั้งช่องสำหรับทั้งประเทศ',
  'district-empty': 'ใส่ชื่ออำเภอ หรือลบให้ว่างทั้งช่องสำหรับทั้งจังหวัด',
}

const en: Troubles = {
  'not-split': 'This line has one column: put a tab or two spaces between the columns',
  'too-many-columns': 'There are more columns than can be read: delete those too many',
  'too-long': 'Longer than 200 letters',
  'contact-malformed': 'Neither an e-mail address nor a sign-in name (3 to 40 letters, no spaces)',
  'role-unknown': 'Not a role: use officer, contributor, executive or administrator',
  'line-repeated': 'This line stands above already',
  'contact-repeated': 'This sign-in name or e-mail is another person’s in the table',
  'acting-needs-order':
    'Acting needs an order number and days: write "ว่าง" here and record the acting on the page of the post',
  'not-allowed': 'You cannot give or take away this role. Ask an operator.',
  'role-held-already': 'This person has that role already',
  'last-administrator':
    'This is the agency’s last administrator who can sign in. Make another who can one first.',
  'last-operator': 'This is the last operator. Make another who can sign in one first.',
  'order-missing': 'Enter the number of the order to act',
  'ends-before-it-begins': 'The last day is before the first',
  'post-held-already':
    'Somebody holds the post in these days. Enter the last day of the earlier holder first.',
  'acts-already': 'This person acts for the post in these days already',
  'agency-missing': 'There is no such agency. Check its code.',
  'division-missing': 'Choose a division that is not closed',
  'division-has-posts': 'The division still has posts. Close them first.',
  'holding-missing': 'This holding is not there. Open the page anew and try again.',
  'name-missing': 'Enter a name',
  'name-taken': 'The name is there already',
  'nothing-pasted': 'Paste at least one line, or tick a division',
  'too-many-lines':
    'At most 2,000 lines at a time: paste them in parts, or use the command prongsai load',
  'lines-wrong': 'Some lines need correcting first: see the table below',
  'person-missing': 'There is no such person',
  'post-missing': 'There is no such post, or it is closed',
  'role-missing': 'Choose a role',
  'day-malformed': 'Enter a day, such as 1/10/2566',
  'place-missing': 'Enter the province of the district',
  'province-unknown':
    'There is no such province. Choose one of the list, or empty the field for the whole nation.',
  'district-empty': 'Enter the name of the district, or empty the field for the whole province',
}

/** What is wrong with a form about people, divisions and posts, and what to do. */
export const staffTroubles: Readonly<Record<Language, Troubles>> = { th, en }
