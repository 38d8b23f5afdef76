import type { Plan } from '../measures/plan.ts'

/** Counted up when the papers look different for the same plan, so that no stale one is shown. */
export const look = 3

/** What the file of a report is called, without the dot and what follows. */
export const paperName = ({
  agency,
  fiscalYear,
}: Plan): { readonly latin: string; readonly thai: string } => ({
  latin: `ita-report-${fiscalYear}`,
  thai: `รายงานผลมาตรการ ITA ${agency.name} ${fiscalYear}`,
})

/** What the addresses of papers end with: "report.pdf". Null for any other name. */
export const formatIn = <Format extends string>(
  file: string,
  formats: readonly Format[],
): Format | null => formats.find((format) => file === `report.${format}`) ?? null
