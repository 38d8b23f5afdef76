import type { GridColumn } from './grid.ts'

const th = {
  title: 'แก้ไขทั้งแผนในตาราง',
  hint: 'แก้หลายแถวแล้วบันทึกครั้งเดียว แถวว่างด้านล่างคือมาตรการใหม่ รายการในช่องเดียวกันพิมพ์บรรทัดละข้อ',
  keys: 'ลูกศรและ Tab เลื่อนช่อง · Enter ลงแถวถัดไป · F2 หรือพิมพ์เพื่อแก้ · วางจาก Excel ได้ทั้งช่วง · Ctrl+D เติมจากช่องบน · Ctrl+Z ย้อนกลับ · Ctrl+Y ทำซ้ำ',
  columns: {
    codes: 'รหัสข้อ',
    measures: 'มาตรการ',
    units: 'ส่วนราชการ',
    posts: 'ตำแหน่ง',
    from: 'เริ่มเดือน',
    to: 'ถึงเดือน',
    steps: 'ขั้นตอน',
    followUp: 'การกำกับติดตาม',
  } satisfies Record<GridColumn, string>,
  row: (n: number) => `แถวที่ ${n}`,
  newRow: (n: number) => `แถวที่ ${n} (ใหม่)`,
  cell: (column: string, row: string) => `${column} ${row}`,
  save: 'บันทึกทุกแถวที่แก้',
  open: 'แก้ไขทั้งแผนในตาราง',
  conflict: 'ผู้อื่นแก้แถวนี้ไปแล้ว',
  gone: 'แถวนี้ถูกนำออกจากแผนแล้ว',
  theirs: (column: string) => `${column} ที่บันทึกไปแล้ว`,
}

const en: typeof th = {
  title: 'Edit the whole plan as a table',
  hint: 'Change many rows and save once. The empty rows below are new measures. One line for each thing in a cell.',
  keys: 'Arrows and Tab move · Enter goes down · F2 or typing edits · a block from Excel can be pasted · Ctrl+D fills from above · Ctrl+Z undoes · Ctrl+Y redoes',
  columns: {
    codes: 'Codes',
    measures: 'Measures',
    units: 'Units',
    posts: 'Posts',
    from: 'From',
    to: 'To',
    steps: 'Steps',
    followUp: 'Follow-up',
  },
  row: (n) => `Row ${n}`,
  newRow: (n) => `Row ${n} (new)`,
  cell: (column, row) => `${column}, ${row}`,
  save: 'Save every changed row',
  open: 'Edit the whole plan as a table',
  conflict: 'Somebody else changed this row',
  gone: 'This row was taken out of the plan',
  theirs: (column) => `${column} as saved`,
}

/** The words of the grid. */
export const gridWords = { th, en }
