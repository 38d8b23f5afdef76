// The official public holidays of fiscal years 2566 to 2570, as data.
import { type PlainDate, plainDate } from './plain-date.ts'

/** What makes a day one: a day of every year, one of the moon or announced each year, a special one, one that stands in for a weekend. */
export type HolidayKind = 'fixed' | 'lunar' | 'special' | 'substitute'

/**
 * How sure it is: the standing rule of the cabinet says so; one source says so; or it was reckoned, or
 * may have changed since, and nobody has held it against the announcement.
 */
export type HolidayMark = 'rule' | 'one-source' | 'unverified'

/** An official public holiday. */
export interface Holiday {
  readonly day: PlainDate
  readonly id: HolidayId
  readonly kind: HolidayKind
  readonly mark: HolidayMark
}

/**
 * @source มติคณะรัฐมนตรี เรื่อง วันหยุดราชการประจำปี (days of every year; a holiday on a weekend moves to the
 * next working day); the days of the moon, special days and those standing in: the table of Thailand of the
 * package holidays 0.105 (github.com/vacanza/holidays, which names the resolutions), read 23 November 2569.
 * Days of the moon and special days from 2569 on, and 12 August since the end of 2568, are unverified.
 */
const table = [
  ['2022-10-13', 'navamindra', 'fixed', 'rule'],
  ['2022-10-14', 'special', 'special', 'one-source'],
  ['2022-10-23', 'chulalongkorn', 'fixed', 'rule'],
  ['2022-10-24', 'chulalongkorn', 'substitute', 'one-source'],
  ['2022-12-05', 'fathers-day', 'fixed', 'rule'],
  ['2022-12-10', 'constitution', 'fixed', 'rule'],
  ['2022-12-12', 'constitution', 'substitute', 'one-source'],
  ['2022-12-30', 'special', 'special', 'one-source'],
  ['2022-12-31', 'new-years-eve', 'fixed', 'rule'],
  ['2023-01-01', 'new-years-day', 'fixed', 'rule'],
  ['2023-01-02', 'new-years-day', 'substitute', 'one-source'],
  ['2023-01-03', 'new-years-eve', 'substitute', 'one-source'],
  ['2023-03-06', 'makha-bucha', 'lunar', 'one-source'],
  ['2023-04-06', 'chakri', 'fixed', 'rule'],
  ['2023-04-13', 'songkran', 'fixed', 'rule'],
  ['2023-04-14', 'songkran', 'fixed', 'rule'],
  ['2023-04-15', 'songkran', 'fixed', 'rule'],
  ['2023-04-17', 'songkran', 'substitute', 'one-source'],
  ['2023-05-04', 'coronation', 'fixed', 'rule'],
  ['2023-05-05', 'special', 'special', 'one-source'],
  ['2023-05-17', 'ploughing', 'lunar', 'one-source'],
  ['2023-06-03', 'queens-birthday', 'fixed', 'rule'],
  ['2023-06-03', 'visakha-bucha', 'lunar', 'one-source'],
  ['2023-06-05', 'visakha-bucha', 'substitute', 'one-source'],
  ['2023-07-28', 'kings-birthday', 'fixed', 'rule'],
  ['2023-07-31', 'special', 'special', 'one-source'],
  ['2023-08-01', 'asalha-bucha', 'lunar', 'one-source'],
  ['2023-08-02', 'khao-phansa', 'lunar', 'one-source'],
  ['2023-08-12', 'mothers-day', 'fixed', 'rule'],
  ['2023-08-14', 'mothers-day', 'substitute', 'one-source'],
  ['2023-10-13', 'navamindra', 'fixed', 'rule'],
  ['2023-10-23', 'chulalongkorn', 'fixed', 'rule'],
  ['2023-12-05', 'fathers-day', 'fixed', 'rule'],
  ['2023-12-10', 'constitution', 'fixed', 'rule'],
  ['2023-12-11', 'constitution', 'substitute', 'one-source'],
  ['2023-12-29', 'special', 'special', 'one-source'],
  ['2023-12-31', 'new-years-eve', 'fixed', 'rule'],
  ['2024-01-01', 'new-years-day', 'fixed', 'rule'],
  ['2024-02-24', 'makha-bucha', 'lunar', 'one-source'],
  ['2024-02-26', 'makha-bucha', 'substitute', 'one-source'],
  ['2024-04-06', 'chakri', 'fixed', 'rule'],
  ['2024-04-08', 'chakri', 'substitute', 'one-source'],
  ['2024-04-12', 'special', 'special', 'one-source'],
  ['2024-04-13', 'songkran', 'fixed', 'rule'],
  ['2024-04-14', 'songkran', 'fixed', 'rule'],
  ['2024-04-15', 'songkran', 'fixed', 'rule'],
  ['2024-04-16', 'songkran', 'substitute', 'one-source'],
  ['2024-05-04', 'coronation', 'fixed', 'rule'],
  ['2024-05-06', 'coronation', 'substitute', 'one-source'],
  ['2024-05-10', 'ploughing', 'lunar', 'one-source'],
  ['2024-05-22', 'visakha-bucha', 'lunar', 'one-source'],
  ['2024-06-03', 'queens-birthday', 'fixed', 'rule'],
  ['2024-07-20', 'asalha-bucha', 'lunar', 'one-source'],
  ['2024-07-21', 'khao-phansa', 'lunar', 'one-source'],
  ['2024-07-22', 'asalha-bucha', 'substitute', 'one-source'],
  ['2024-07-28', 'kings-birthday', 'fixed', 'rule'],
  ['2024-07-29', 'kings-birthday', 'substitute', 'one-source'],
  ['2024-08-12', 'mothers-day', 'fixed', 'rule'],
  ['2024-10-13', 'navamindra', 'fixed', 'rule'],
  ['2024-10-14', 'navamindra', 'substitute', 'one-source'],
  ['2024-10-23', 'chulalongkorn', 'fixed', 'rule'],
  ['2024-12-05', 'fathers-day', 'fixed', 'rule'],
  ['2024-12-10', 'constitution', 'fixed', 'rule'],
  ['2024-12-30', 'special', 'special', 'one-source'],
  ['2024-12-31', 'new-years-eve', 'fixed', 'rule'],
  ['2025-01-01', 'new-years-day', 'fixed', 'rule'],
  ['2025-02-12', 'makha-bucha', 'lunar', 'one-source'],
  ['2025-04-06', 'chakri', 'fixed', 'rule'],
  ['2025-04-07', 'chakri', 'substitute', 'one-source'],
  ['2025-04-13', 'songkran', 'fixed', 'rule'],
  ['2025-04-14', 'songkran', 'fixed', 'rule'],
  ['2025-04-15', 'songkran', 'fixed', 'rule'],
  ['2025-04-16', 'songkran', 'substitute', 'one-source'],
  ['2025-05-04', 'coronation', 'fixed', 'rule'],
  ['2025-05-05', 'coronation', 'substitute', 'one-source'],
  ['2025-05-09', 'ploughing', 'lunar', 'one-source'],
  ['2025-05-11', 'visakha-bucha', 'lunar', 'one-source'],
  ['2025-05-12', 'visakha-bucha', 'substitute', 'one-source'],
  ['2025-06-02', 'special', 'special', 'one-source'],
  ['2025-06-03', 'queens-birthday', 'fixed', 'rule'],
  ['2025-07-10', 'asalha-bucha', 'lunar', 'one-source'],
  ['2025-07-11', 'khao-phansa', 'lunar', 'one-source'],
  ['2025-07-28', 'kings-birthday', 'fixed', 'rule'],
  ['2025-08-11', 'special', 'special', 'one-source'],
  ['2025-08-12', 'mothers-day', 'fixed', 'rule'],
  ['2025-10-13', 'navamindra', 'fixed', 'rule'],
  ['2025-10-23', 'chulalongkorn', 'fixed', 'rule'],
  ['2025-12-05', 'fathers-day', 'fixed', 'rule'],
  ['2025-12-10', 'constitution', 'fixed', 'rule'],
  ['2025-12-31', 'new-years-eve', 'fixed', 'rule'],
  ['2026-01-01', 'new-years-day', 'fixed', 'rule'],
  ['2026-01-02', 'special', 'special', 'unverified'],
  ['2026-03-03', 'makha-bucha', 'lunar', 'unverified'],
  ['2026-04-06', 'chakri', 'fixed', 'rule'],
  ['2026-04-13', 'songkran', 'fixed', 'rule'],
  ['2026-04-14', 'songkran', 'fixed', 'rule'],
  ['2026-04-15', 'songkran', 'fixed', 'rule'],
  ['2026-05-04', 'coronation', 'fixed', 'rule'],
  ['2026-05-13', 'ploughing', 'lunar', 'unverified'],
  ['2026-05-31', 'visakha-bucha', 'lunar', 'unverified'],
  ['2026-06-01', 'visakha-bucha', 'substitute', 'unverified'],
  ['2026-06-03', 'queens-birthday', 'fixed', 'rule'],
  ['2026-07-28', 'kings-birthday', 'fixed', 'rule'],
  ['2026-07-29', 'asalha-bucha', 'lunar', 'unverified'],
  ['2026-07-30', 'khao-phansa', 'lunar', 'unverified'],
  ['2026-08-12', 'mothers-day', 'fixed', 'unverified'],
  ['2026-10-13', 'navamindra', 'fixed', 'rule'],
  ['2026-10-23', 'chulalongkorn', 'fixed', 'rule'],
  ['2026-12-05', 'fathers-day', 'fixed', 'rule'],
  ['2026-12-07', 'fathers-day', 'substitute', 'unverified'],
  ['2026-12-10', 'constitution', 'fixed', 'rule'],
  ['2026-12-31', 'new-years-eve', 'fixed', 'rule'],
  ['2027-01-01', 'new-years-day', 'fixed', 'rule'],
  ['2027-02-21', 'makha-bucha', 'lunar', 'unverified'],
  ['2027-02-22', 'makha-bucha', 'substitute', 'unverified'],
  ['2027-04-06', 'chakri', 'fixed', 'rule'],
  ['2027-04-13', 'songkran', 'fixed', 'rule'],
  ['2027-04-14', 'songkran', 'fixed', 'rule'],
  ['2027-04-15', 'songkran', 'fixed', 'rule'],
  ['2027-05-04', 'coronation', 'fixed', 'rule'],
  ['2027-05-20', 'visakha-bucha', 'lunar', 'unverified'],
  ['2027-06-03', 'queens-birthday', 'fixed', 'rule'],
  ['2027-07-18', 'asalha-bucha', 'lunar', 'unverified'],
  ['2027-07-19', 'khao-phansa', 'lunar', 'unverified'],
  ['2027-07-20', 'asalha-bucha', 'substitute', 'unverified'],
  ['2027-07-28', 'kings-birthday', 'fixed', 'rule'],
  ['2027-08-12', 'mothers-day', 'fixed', 'unverified'],
] as const

/** The holidays there are, by what they are called in holiday-messages.ts. */
export type HolidayId = (typeof table)[number][1]

/** Every holiday of the table, in order. */
export const thaiHolidays: readonly Holiday[] = table.map(([day, id, kind, mark]) => ({
  ...{ day: plainDate(day), id, kind, mark },
}))

/** The days the table speaks of; beyond them only weekends are known. */
export const holidaysKnown = { from: plainDate('2022-10-01'), to: plainDate('2027-09-30') }
