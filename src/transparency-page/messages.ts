import type { Language } from '../basics/bilingual.ts'

const th = {
  toDesk: 'โต๊ะงานของหน่วยงานนี้',
  agencyLead: 'สิ่งที่หน่วยงานนี้สัญญาว่าจะปรับปรุง และทำไปถึงไหนแล้ว',
  itaMeans:
    'ITA คือการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ โดยสำนักงาน ป.ป.ช. หน้านี้แสดงแผนและผลที่หน่วยงานรายงานเอง ไม่ใช่คะแนนประเมิน',
  years: 'แผนแต่ละปี',
  noPlans: 'หน่วยงานนี้ยังไม่ได้เผยแพร่แผน',
  seePlan: (year: number) => `ดูแผนปี ${year}`,
  seeReport: 'ดูรายงานฉบับเต็ม',
  disclosures: 'การเปิดเผยข้อมูล (OIT)',
  surveys: 'ผลสำรวจของหน่วยงานเอง',
  planLead: 'แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  reportTitle: (year: number) => `รายงานผลตามมาตรการ ปี ${year}`,
  lastReported: (day: string) => `รายงานล่าสุดเมื่อ ${day}`,
  promises: 'มาตรการทั้งหมด',
  home: 'หน้าสาธารณะ',
  permanent: 'ที่อยู่หน้านี้ไม่เปลี่ยน ใช้อ้างอิงได้',
  unverified: (title: string) =>
    `รหัสข้อในรายงานอ้างถึง${title} ซึ่งบางส่วนยังไม่ได้ตรวจกับคู่มือ ป.ป.ช. (ยังไม่ยืนยัน)`,
  officialTable: 'ตารางฉบับทางการ',
}

const en: typeof th = {
  toDesk: 'Desk of this agency',
  agencyLead: 'What this agency promised to improve, and how far it has come',
  itaMeans:
    'ITA is the Integrity and Transparency Assessment of Thai public agencies by the NACC. This page shows the plan and outcomes the agency reports itself; it is not a score.',
  years: 'Plans by year',
  noPlans: 'This agency has published no plan yet',
  seePlan: (year) => `See the plan of ${year}`,
  seeReport: 'See the full report',
  disclosures: 'Public disclosures (OIT)',
  surveys: 'Results of the agency’s own surveys',
  planLead: 'Plan of measures for integrity and transparency',
  reportTitle: (year) => `Report on the measures of ${year}`,
  lastReported: (day) => `Last reported on ${day}`,
  promises: 'All measures',
  home: 'Public page',
  permanent: 'The address of this page does not change and may be cited',
  unverified: (title) =>
    `Codes in this report refer to ${title}, parts of which are not yet checked against the NACC manual (unverified).`,
  officialTable: 'The official table',
}

/** What any citizen reads on an agency's public pages, in both languages; Thai is the source. */
export const publicWords: Readonly<Record<Language, typeof th>> = { th, en }
