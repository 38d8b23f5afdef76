import type { Document, PageRule, Table, Workbook } from '../../src/basics/document.ts'
import { toDocx } from '../../src/platform/documents/docx.ts'
import { toPdf } from '../../src/platform/documents/pdf.ts'
import { toXlsx } from '../../src/platform/documents/xlsx.ts'

/** The agency whose site it is, and another one. */
export const miniatureAgency = 'องค์การบริหารส่วนตำบลธารใส'
export const otherAgency = 'องค์การบริหารส่วนตำบลหนองบัว'
/** The fiscal year the pages are asked for, and one they should not be of. */
export const miniatureYear = 2566
export const wrongYear = 2564

/** The files of the miniature site, made once by the platform’s own makers, and by hand what they would never make. */
export async function miniatureFiles() {
  return {
    pdf: await toPdf(planOf(miniatureAgency, miniatureYear)),
    wrongYearPdf: await toPdf(planOf(miniatureAgency, wrongYear)),
    otherAgencyPdf: await toPdf(planOf(otherAgency, miniatureYear)),
    docx: await toDocx(planOf(miniatureAgency, miniatureYear)),
    otherAgencyDocx: await toDocx(planOf(otherAgency, miniatureYear)),
    xlsx: await toXlsx(budgetOf(miniatureYear)),
    wrongYearXlsx: await toXlsx(budgetOf(wrongYear)),
    otherMatterPdf: await toPdf(otherMatter),
    scanPdf: scanPdf(),
    hostilePdf: hostilePdf(),
  }
}

/** The files of the miniature site. */
export type MiniatureFiles = Awaited<ReturnType<typeof miniatureFiles>>

const page: PageRule = {
  size: 'A4',
  turned: 'portrait',
  pageOf: { before: 'หน้า ', between: ' จาก ' },
}

const spending: Table = {
  kind: 'table',
  caption: 'งบประมาณรายจ่าย',
  columns: [
    { id: 'work', title: 'แผนงาน', width: 3, align: 'start', holds: 'text' },
    { id: 'baht', title: 'บาท', width: 1, align: 'end', holds: 'number' },
  ],
  rows: [
    [
      { kind: 'text', lines: [{ text: 'แผนงานบริหารงานทั่วไป' }] },
      { kind: 'number', value: 1_250_000 },
    ],
    [
      { kind: 'text', lines: [{ text: 'แผนงานการศึกษา' }] },
      { kind: 'number', value: 830_000 },
    ],
  ],
}

const planOf = (agency: string, year: number): Document => ({
  ...{ title: `แผนการใช้จ่ายงบประมาณ ${year}`, language: 'th', digits: 'thai', page },
  blocks: [
    {
      kind: 'heading',
      level: 1,
      lines: [`แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. ${year}`, agency],
    },
    { kind: 'paragraph', text: `ข้อมูลการใช้จ่ายของ${agency} ปีงบประมาณ พ.ศ. ${year}` },
    spending,
  ],
})

/** Of the right agency and year, and about something else than a plan of what is spent. */
const otherMatter: Document = {
  ...{ title: 'ประวัติความเป็นมา', language: 'th', digits: 'thai', page },
  blocks: [
    { kind: 'heading', level: 1, lines: ['ประวัติความเป็นมา', miniatureAgency] },
    {
      kind: 'paragraph',
      text: `ปีงบประมาณ พ.ศ. ${miniatureYear} ${'แม่น้ำไหลผ่านทุ่งนากว้าง ชาวบ้านปลูกข้าวและเลี้ยงปลามาแต่โบราณ '.repeat(12)}`,
    },
  ],
}

const budgetOf = (year: number): Workbook => ({
  title: 'แผนการใช้จ่ายงบประมาณ',
  sheets: [
    {
      name: 'แผน',
      titleLines: [`ปีงบประมาณ พ.ศ. ${year}`, miniatureAgency],
      ...{ table: spending, page, spareRows: 0 },
    },
  ],
})

/** A PDF of these objects; the first is its catalogue. */
export function pdfOfObjects(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  const count = objects.length + 1
  text += `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** One page with nothing on it but a picture, as a scanner makes it. */
function scanPdf(): Buffer {
  const dots = Buffer.alloc(32 * 32, 0xc0).toString('hex')
  const draws = 'q 595 0 0 842 0 0 cm /Im0 Do Q'
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>',
    `<< /Length ${draws.length} >>\nstream\n${draws}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 32 /Height 32 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${dots.length + 1} >>\nstream\n${dots}>\nendstream`,
  ])
}

/** Pages that are their own parents, a count beyond all measure, and lists within lists. */
function hostilePdf(): Buffer {
  const deep = 50_000
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 2 0 R /Count 2147483647 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${'['.repeat(deep)}${']'.repeat(deep)} >>`,
  ])
}

const html = (title: string, body: string) =>
  `<!doctype html><html lang="th"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`

/** The pages of the miniature site in HTML. */
export const miniaturePages = {
  good: html(
    `แผนการใช้จ่ายงบประมาณ ${miniatureYear}`,
    `<h1>แผนการใช้จ่ายงบประมาณประจำปี พ.ศ. ${miniatureYear}</h1><p>${miniatureAgency}</p>` +
      '<p><a href="/plan.pdf">แผน (PDF)</a> <a href="#">ยังไม่มี</a></p>',
  ),
  twoYears: html(
    'แผนย้อนหลัง',
    `<h1>แผนการใช้จ่ายงบประมาณย้อนหลัง</h1><p>${miniatureAgency}</p>` +
      `<p>ปีงบประมาณ พ.ศ. ${wrongYear}</p><p>ปีงบประมาณ พ.ศ. ${wrongYear + 1}</p>`,
  ),
  everyYear: html(
    'แผนทุกปี',
    `<h1>แผนการใช้จ่ายงบประมาณ</h1><p>${miniatureAgency}</p>` +
      `<p>ปีงบประมาณ พ.ศ. ${miniatureYear}</p><p>ปีงบประมาณ พ.ศ. ${wrongYear}</p>`,
  ),
  leadsNowhere: html(
    `แผน ${miniatureYear}`,
    `<h1>${miniatureAgency} ปีงบประมาณ พ.ศ. ${miniatureYear}</h1>` +
      '<p><a href="#">แผนดำเนินงานและการใช้งบประมาณประจำปี</a></p>',
  ),
  hollow: html('', '<div id="root"></div><script src="/app.js"></script>'),
  login: html(
    'เข้าสู่ระบบ',
    '<h1>เข้าสู่ระบบ</h1><form method="post"><label>ชื่อผู้ใช้ <input name="user"></label>' +
      '<label>รหัสผ่าน <input type="password" name="word"></label><button>เข้าสู่ระบบ</button></form>',
  ),
  drive: html(
    'Sign in - Google Accounts',
    '<h1>Sign in</h1><p>to continue to Google Drive</p><form><input type="email"></form>',
  ),
  hostile: () =>
    html(
      'ลึก',
      `<p title="${'ก'.repeat(400_000)}">${'<div>'.repeat(100_000)}${'<b><i>'.repeat(5_000)}ลึก`,
    ),
} as const
