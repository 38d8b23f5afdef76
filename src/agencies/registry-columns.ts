import { foldForSearch } from './search-text.ts'

/** The columns that a registry of local governments must have. */
export const registryColumns = ['code', 'name', 'type', 'district', 'province'] as const
export type RegistryColumn = (typeof registryColumns)[number]

/**
 * How each column is headed, best first. The first of each is how the file of the Department of Local
 * Administration heads it, the others are how extracts of it are headed.
 * @source ชุดข้อมูล dlads_05_01: จังหวัด, อำเภอ, ตำบล, รหัส อปท., ประเภท อปท., อปท., ที่ตั้งสำนักงานเลขที่, …
 */
const wordings: Readonly<Record<RegistryColumn, readonly string[]>> = {
  code: [
    ...['รหัส อปท.', 'รหัสองค์กรปกครองส่วนท้องถิ่น', 'รหัส อปท. 7 หลัก', 'รหัสหน่วยงาน', 'รหัส 7 หลัก'],
    ...['lao code', 'dla code', 'org code', 'agency code', 'รหัส', 'code'],
  ],
  name: [
    ...['อปท.', 'ชื่อ อปท.', 'ชื่อองค์กรปกครองส่วนท้องถิ่น', 'องค์กรปกครองส่วนท้องถิ่น', 'ชื่อหน่วยงาน'],
    ...['หน่วยงาน', 'lao name', 'org name', 'agency name', 'ชื่อ', 'name'],
  ],
  type: [
    ...['ประเภท อปท.', 'ประเภทองค์กรปกครองส่วนท้องถิ่น', 'ประเภทหน่วยงาน', 'รูปแบบ อปท.', 'ชนิด อปท.'],
    ...['lao type', 'org type', 'agency type', 'ประเภท', 'type'],
  ],
  district: [
    ...['อำเภอ', 'ชื่ออำเภอ', 'อำเภอที่ตั้ง', 'อำเภอ/เขต', 'อำเภอ (ที่ตั้ง อปท.)'],
    ...['district', 'district name', 'amphoe', 'amphur'],
  ],
  province: [
    ...['จังหวัด', 'ชื่อจังหวัด', 'จังหวัดที่ตั้ง', 'จังหวัด (ที่ตั้ง อปท.)'],
    ...['province', 'province name', 'changwat'],
  ],
}

/** Which cell of a line of headings stands above each column; columns that none names are left out. */
export function columnsIn(headings: readonly string[]): ReadonlyMap<RegistryColumn, number> {
  const folded = headings.map(foldForSearch)
  const found = new Map<RegistryColumn, number>()
  for (const column of registryColumns) {
    const at = wordings[column]
      .map((wording) => folded.indexOf(foldForSearch(wording)))
      .find((place) => place >= 0)
    if (at !== undefined) found.set(column, at)
  }
  return found
}

/** How the published file heads a column, to tell which one is missing. */
export const usualHeading = (column: RegistryColumn): string => wordings[column][0] ?? column
