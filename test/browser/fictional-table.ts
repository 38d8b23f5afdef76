/** Headings as officials write them: other words and another order than our own papers have. */
const headings = [
  'ลำดับ',
  'ตัวชี้วัด IIT',
  'ประเด็นการประเมิน',
  'มาตรการ/แนวทาง',
  'ผู้รับผิดชอบ',
  'กำหนดแล้วเสร็จ',
  'ขั้นตอนการดำเนินการ',
  'การกำกับติดตาม',
  'สถานะ',
  'ผลการดำเนินงาน',
  'สีแฟ้ม',
]

const rows = [
  [
    ...['1', 'การใช้อำนาจ', 'I12 ท่านได้รับมอบหมายงานจากผู้บังคับบัญชาอย่างเป็นธรรมมากน้อยเพียงใด'],
    'ประกาศหลักเกณฑ์การมอบหมายงานให้ทุกกองทราบ',
    ...['สำนักปลัด', 'ม.ค.-มี.ค. 2567', '1.ร่างหลักเกณฑ์ 2.ประชุมหัวหน้ากอง 3.ประกาศใช้'],
    ...['รายงานนายกทุกเดือน', 'ดำเนินการแล้ว', 'ดำเนินการแล้ว 100% ประกาศเมื่อวันที่ 15 มีนาคม 2567'],
    'แฟ้มสีฟ้า',
  ],
  [
    ...['2', 'การใช้งบประมาณ', 'I7 ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณมากน้อยเพียงใด'],
    'ติดแผนการใช้จ่ายที่บอร์ดของทุกกอง',
    ...['กองคลัง', 'เม.ย.-มิ.ย. 2567', '1.สรุปแผน 2.ติดประกาศ'],
    ...['สุ่มถามพนักงานทุกไตรมาส', 'อยู่ระหว่างดำเนินการ', '60% ติดประกาศแล้วสามกองจากห้ากอง'],
    'แฟ้มสีเหลือง',
  ],
]

const title = [
  'รายงานผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  'องค์การบริหารส่วนตำบลลำธารทอง อำเภอฟ้าโปร่ง จังหวัดตัวอย่าง',
]

/** What a person copies out of a Word table: title lines, then cells with tabs between; one column means nothing to us. */
export const pastedTable = [...title, '', ...[headings, ...rows].map((row) => row.join('\t'))].join(
  '\n',
)

/** The table with markup in its cells, and with cells that a spreadsheet would take for orders. */
export const hostileCsv = [
  headings,
  [
    '1',
    '<script>document.title="pwned"</script>',
    'I7 <img src=x onerror="document.title=\'pwned\'">',
    '<b onmouseover=alert(1)>มาตรการ</b><script>alert(1)</script>',
    "=cmd|' /C calc'!A0",
    'ม.ค.-มี.ค. 2567',
    '<a href="javascript:alert(1)">ขั้นที่หนึ่ง</a>',
    '</textarea><script>alert(2)</script>',
    'ดำเนินการแล้ว',
    '</title></style><svg onload=alert(3)>',
    '=HYPERLINK("http://example.invalid")',
  ],
]
  .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  .join('\r\n')
