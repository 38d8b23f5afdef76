import type { Bilingual } from '../basics/bilingual.ts'
import type {
  FileRefusal,
  FileRefusalCode,
  FileRemark,
  FileRemarkCode,
} from '../basics/raw-paper.ts'

type Says = FileRefusal['says']

/** Why a file was not read, and what to do: one sentence of each for every code. */
const refusals = {
  'file-empty': () => ({
    th: 'ไฟล์นี้ว่างเปล่า (0 ไบต์) โปรดเปิดไฟล์ต้นฉบับ บันทึกอีกครั้ง แล้วนำเข้าใหม่',
    en: 'This file is empty (0 bytes). Please open the original, save it again, and import it anew.',
  }),
  'file-too-large': ({ megabytes, limit }) => ({
    th: `ไฟล์นี้มีขนาด ${megabytes} MB เกินที่รับได้ ${limit} MB โปรดลบรูปภาพออกหรือแบ่งเป็นหลายไฟล์ แล้วนำเข้าใหม่`,
    en: `This file is ${megabytes} MB; the limit is ${limit} MB. Please take the pictures out or split it, and import it again.`,
  }),
  'file-encrypted': () => ({
    th: 'ไฟล์นี้มีรหัสผ่าน จึงอ่านไม่ได้ โปรดเปิดด้วยรหัสผ่าน เลือก บันทึกเป็น โดยไม่ตั้งรหัสผ่าน แล้วนำเข้าใหม่',
    en: 'This file is protected by a password and cannot be read. Please open it, save a copy without a password, and import the copy.',
  }),
  'file-broken': () => ({
    th: 'ไฟล์นี้เสียหายหรือมาไม่ครบ โปรดดาวน์โหลดหรือคัดลอกใหม่ หรือเปิดในโปรแกรมเดิมแล้วบันทึกอีกครั้ง',
    en: 'This file is damaged or incomplete. Please download or copy it again, or open it in its own program and save it once more.',
  }),
  'file-unknown': ({ kind }) => ({
    th: `${kind ? `ไฟล์ ${kind} ` : 'ไฟล์ชนิดนี้'}อ่านไม่ได้ โปรดใช้ไฟล์ Word (.docx), Excel (.xlsx), CSV หรือข้อความ (.txt)`,
    en: `${kind ? `A ${kind} file` : 'A file of this kind'} cannot be read. Please use Word (.docx), Excel (.xlsx), CSV or text (.txt).`,
  }),
  'file-not-what-it-says': ({ name, is }) => ({
    th: `ชื่อไฟล์ลงท้ายด้วย ${name} แต่เนื้อในเป็น${formatNames(is).th} โปรดตรวจว่าเลือกไฟล์ถูกต้อง หรือดาวน์โหลดไฟล์จริงใหม่`,
    en: `The name ends in ${name}, but the content is ${formatNames(is).en}. Please check that this is the right file, or download the real one again.`,
  }),
  'file-has-no-text': () => ({
    th: 'ไฟล์นี้ไม่มีข้อความให้อ่าน อาจเป็นภาพสแกน โปรดใช้ไฟล์ Word หรือ Excel ต้นฉบับที่พิมพ์ข้อความไว้',
    en: 'There is no text in this file; it may be a scanned picture. Please use the original Word or Excel file that has the words typed.',
  }),
  'file-is-pdf': () => ({
    th: 'ยังอ่านไฟล์ PDF ไม่ได้ โปรดใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือเปิด PDF คัดลอกข้อความทั้งหมดไปวางในไฟล์ข้อความ (.txt) แล้วนำเข้าไฟล์นั้น',
    en: 'PDF files are not read. Please use the original Word or Excel file, or open the PDF, copy all its text into a text file (.txt), and import that.',
  }),
  'file-is-image': ({ kind }) => ({
    th: `ไฟล์นี้เป็นรูปภาพ (${kind}) อ่านเป็นตารางไม่ได้ โปรดใช้ไฟล์ Word หรือ Excel ต้นฉบับ`,
    en: `This file is a picture (${kind}) and cannot be read as a table. Please use the original Word or Excel file.`,
  }),
  'file-is-archive': ({ kind }) => ({
    th: `ไฟล์นี้เป็นไฟล์บีบอัด (${kind}) โปรดแตกไฟล์ แล้วนำเข้าไฟล์ Word หรือ Excel ที่อยู่ข้างในทีละไฟล์`,
    en: `This file is an archive (${kind}). Please unpack it and import the Word or Excel files inside one by one.`,
  }),
  'file-is-old-office': ({ kind, save }) => ({
    th: `ไฟล์นี้เป็นแบบเก่า (${kind}) ซึ่งอ่านไม่ได้ โปรดเปิดใน Word หรือ Excel เลือก บันทึกเป็น ${save} แล้วนำเข้าไฟล์ใหม่`,
    en: `This file is of an older format (${kind}) that cannot be read. Please open it in Word or Excel, save it as ${save}, and import the new file.`,
  }),
  'file-is-open-document': ({ kind, save }) => ({
    th: `ยังอ่านไฟล์ OpenDocument (${kind}) ไม่ได้ โปรดเปิดใน LibreOffice เลือก บันทึกเป็น ${save} แล้วนำเข้าไฟล์ใหม่`,
    en: `OpenDocument files (${kind}) are not read. Please open it in LibreOffice, save it as ${save}, and import the new file.`,
  }),
  'zip-bomb': () => ({
    th: 'ไฟล์นี้ขยายออกแล้วมีขนาดใหญ่ผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย โปรดเปิดใน Word หรือ Excel คัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่ แล้วนำเข้าไฟล์นั้น',
    en: 'Unpacked, this file is far larger than a paper can be, so it was not opened. Please copy just the table into a new Word or Excel file and import that.',
  }),
  'xml-entities': () => ({
    th: 'ไฟล์นี้มีคำสั่งแฝงที่ไฟล์ Word หรือ Excel ปกติไม่มี จึงไม่เปิดเพื่อความปลอดภัย โปรดเปิดในโปรแกรมเดิม บันทึกเป็นไฟล์ใหม่ แล้วนำเข้าไฟล์นั้น',
    en: 'This file holds declarations that no ordinary Word or Excel file has, so it was not opened. Please save it anew in its own program and import that.',
  }),
  'too-many-rows': ({ limit }) => ({
    th: `ไฟล์นี้มีมากกว่า ${thousands(limit)} แถว โปรดแบ่งเป็นหลายไฟล์ หรือลบแถวที่ไม่ใช่ตารางมาตรการ`,
    en: `This file has more than ${thousands(limit)} rows. Please split it, or delete the rows that are not the table of measures.`,
  }),
  'too-many-columns': ({ limit }) => ({
    th: `มีแถวที่มีมากกว่า ${thousands(limit)} คอลัมน์ โปรดคัดลอกเฉพาะตารางมาตรการไปไว้ในไฟล์ใหม่`,
    en: `A row has more than ${thousands(limit)} columns. Please copy just the table of measures into a new file.`,
  }),
  'too-many-cells': ({ limit }) => ({
    th: `ไฟล์นี้มีมากกว่า ${thousands(limit)} ช่อง โปรดแบ่งเป็นหลายไฟล์ หรือคัดลอกเฉพาะตารางมาตรการ`,
    en: `This file has more than ${thousands(limit)} cells. Please split it, or copy just the table of measures.`,
  }),
  'cell-too-long': ({ limit, line, cell }) => ({
    th: `ช่องหนึ่ง${cell ? ` (${cell})` : line ? ` (บรรทัดที่ ${line})` : ''} ยาวเกิน ${thousands(limit)} ตัวอักษร ซึ่งช่องของ Excel เก็บไม่ได้ โปรดแบ่งเป็นหลายแถว หรือย้ายข้อความยาวไปไว้ในเอกสารแนบ`,
    en: `A cell${cell ? ` (${cell})` : line ? ` (line ${line})` : ''} is longer than ${thousands(limit)} characters, more than a cell of Excel holds. Please make several rows of it, or move the long text to an attached document.`,
  }),
  'text-unreadable': ({ line }) => ({
    th: `อ่านตัวอักษรในบรรทัดที่ ${line} ไม่ได้ อาจบันทึกด้วยรหัสอักขระอื่นหรือไฟล์ขาดหาย โปรดบันทึกใหม่เป็น UTF-8 (ใน Excel เลือก CSV UTF-8)`,
    en: `The letters in line ${line} cannot be read; the encoding may be another, or the file cut short. Please save it again as UTF-8 (in Excel: CSV UTF-8).`,
  }),
  'text-has-nul': ({ line }) => ({
    th: `บรรทัดที่ ${line} มีอักขระว่าง (NUL) ซึ่งไม่มีในไฟล์ข้อความปกติ ไฟล์อาจเสียหาย โปรดบันทึกใหม่จากโปรแกรมเดิม`,
    en: `Line ${line} holds a NUL character, which no text file has; the file may be damaged. Please save it again from its own program.`,
  }),
  'csv-quote-open': ({ line }) => ({
    th: `เครื่องหมายคำพูด (") ที่เปิดไว้ตั้งแต่บรรทัดที่ ${line} ไม่มีตัวปิด โปรดเติมตัวปิด หรือบันทึกใหม่จาก Excel`,
    en: `A quotation mark (") opened from line ${line} on is never closed. Please close it, or save the file again from Excel.`,
  }),
  'json-broken': () => ({
    th: 'ไฟล์ JSON นี้ไม่สมบูรณ์หรือเขียนผิดรูปแบบ โปรดส่งออกจากระบบใหม่อีกครั้ง',
    en: 'This JSON file is incomplete or malformed. Please export it again.',
  }),
} satisfies Record<FileRefusalCode, (says: Says) => Bilingual>

/** What was decided or left out while reading a file that was read. */
const remarks = {
  'named-otherwise': ({ name, is }) => ({
    th: `ชื่อไฟล์ลงท้ายด้วย ${name} แต่เนื้อในเป็น${formatNames(is).th} จึงอ่านตามเนื้อใน`,
    en: `The name ends in ${name}, but the content is ${formatNames(is).en}, and was read as that.`,
  }),
  'decoded-as-thai-874': () => ({
    th: 'ไฟล์ใช้รหัสอักขระไทยแบบเก่า (Windows-874 / TIS-620) แปลงให้แล้ว โปรดตรวจตัวสะกด',
    en: 'The file uses the older Thai encoding (Windows-874 / TIS-620) and was converted. Please look over the spelling.',
  }),
  'decoded-as-utf-16': () => ({
    th: 'ไฟล์ใช้รหัสอักขระ UTF-16 แปลงให้แล้ว',
    en: 'The file uses UTF-16 and was converted.',
  }),
  'decoded-line-by-line': ({ utf8, thai874 }) => ({
    th: `ไฟล์ปนกันสองรหัสอักขระ: UTF-8 ${utf8} บรรทัด และ Windows-874 ${thai874} บรรทัด อ่านทีละบรรทัดแล้ว โปรดตรวจตัวสะกด`,
    en: `The file mixes two encodings: ${utf8} lines of UTF-8 and ${thai874} of Windows-874. Each line was read as its own; please look over the spelling.`,
  }),
  'hidden-sheet-read': ({ sheet }) => ({
    th: `อ่านแผ่นงาน “${sheet}” ที่ซ่อนไว้ด้วย`,
    en: `The hidden sheet “${sheet}” was read too.`,
  }),
  'hidden-rows-read': ({ sheet, count }) => ({
    th: `อ่านแถวที่ซ่อนไว้ ${count} แถวในแผ่นงาน “${sheet}” ด้วย`,
    en: `Hidden rows of the sheet “${sheet}” (${count}) were read too.`,
  }),
  'hidden-columns-read': ({ sheet }) => ({
    th: `อ่านคอลัมน์ที่ซ่อนไว้ในแผ่นงาน “${sheet}” ด้วย`,
    en: `Hidden columns of the sheet “${sheet}” were read too.`,
  }),
  'hidden-text-read': () => ({
    th: 'อ่านข้อความที่ตั้งค่าให้ซ่อนไว้ในเอกสารด้วย',
    en: 'Text marked as hidden in the document was read too.',
  }),
  'formula-without-result': ({ sheet, cell }) => ({
    th: `ช่อง ${cell} ในแผ่นงาน “${sheet}” เป็นสูตรที่ยังไม่มีผลลัพธ์ โปรดเปิดใน Excel แล้วบันทึกอีกครั้ง`,
    en: `Cell ${cell} of the sheet “${sheet}” is a formula without a result. Please open the file in Excel and save it again.`,
  }),
  'cell-error': ({ sheet, cell }) => ({
    th: `ช่อง ${cell} ในแผ่นงาน “${sheet}” แสดงข้อผิดพลาดของสูตร โปรดตรวจสูตร`,
    en: `Cell ${cell} of the sheet “${sheet}” shows a formula error. Please check the formula.`,
  }),
  'deletions-left-out': ({ count }) => ({
    th: `ข้อความที่ลบไว้ในการติดตามการเปลี่ยนแปลง ${count} แห่ง ไม่ได้นำมา`,
    en: `Text deleted under track changes (${count} places) was left out.`,
  }),
  'comments-left-out': () => ({
    th: 'ข้อคิดเห็นหรือโน้ตในไฟล์ไม่ได้นำมา',
    en: 'Comments and notes in the file were left out.',
  }),
  'embedded-part-unread': () => ({
    th: 'เอกสารที่แทรกไว้ข้างในไฟล์ไม่ได้อ่าน โปรดตรวจว่าตารางมาครบ',
    en: 'A document embedded in the file was not read. Please check that the table is complete.',
  }),
} satisfies Record<FileRemarkCode, (says: Says) => Bilingual>

/** The sentence for a file that was refused. */
export const fileRefusalSentence = (refusal: FileRefusal): Bilingual =>
  refusals[refusal.code](refusal.says)

/** The sentence for what a reader had to decide or leave out. */
export const fileRemarkSentence = (remark: FileRemark): Bilingual =>
  remarks[remark.code](remark.says)

const thousands = (number: string | number | undefined) => Number(number).toLocaleString('en-US')

function formatNames(format: string | number | undefined): Bilingual {
  switch (format) {
    case 'docx':
      return { th: 'เอกสาร Word (.docx)', en: 'a Word document (.docx)' }
    case 'xlsx':
      return { th: 'ไฟล์ Excel (.xlsx)', en: 'an Excel file (.xlsx)' }
    case 'html':
      return { th: 'หน้าเว็บ (HTML)', en: 'a web page (HTML)' }
    case 'json':
      return { th: 'ข้อมูล JSON', en: 'JSON data' }
    default:
      return { th: 'ข้อความธรรมดา', en: 'plain text' }
  }
}
