import type { Language } from '../../basics/bilingual.ts'
import { dayText, monthText } from '../../basics/day-text.ts'
import { readPlainDate, type YearMonth } from '../../basics/plain-date.ts'
import { changedFieldWords } from '../changed-field-messages.ts'
import { measureWords } from '../messages.ts'

/** A changed field of a measure as people call it, such as that of "responsible.units"; undefined for no field of one. */
export function measureFieldText(language: Language, field: string): string | undefined {
  const printed: Readonly<Record<string, string>> = measureWords[language].fields
  const others: Readonly<Record<string, string>> = changedFieldWords[language]
  return others[field] ?? printed[field]
}

/** A line of a changed field as people read it: a stage, a percentage and a day in words. */
export function measureValueText(language: Language, field: string, line: string): string {
  const stages: Readonly<Record<string, string>> = measureWords[language].stages
  if (field === 'stage') return stages[line] ?? line
  if (field === 'percent') return `${line}%`
  if (/^period\.(?:from|to)$/.test(field) && /^\d{4}-\d\d$/.test(line))
    return monthText(language, line as YearMonth)
  const day = readPlainDate(line)
  return day.ok ? dayText(language, day.value) : line
}
