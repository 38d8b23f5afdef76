import { budget } from './suggested/budget.ts'
import { communication } from './suggested/communication.ts'
import { disclosureBasics } from './suggested/disclosure-basics.ts'
import { disclosureWork } from './suggested/disclosure-work.ts'
import { duties } from './suggested/duties.ts'
import { improvement } from './suggested/improvement.ts'
import { power } from './suggested/power.ts'
import { prevention } from './suggested/prevention.ts'
import { property } from './suggested/property.ts'
import { serviceQuality } from './suggested/service-quality.ts'
import { solvingCorruption } from './suggested/solving-corruption.ts'
import type { Suggestion } from './suggestion.ts'

/** Which edition of the library this is; a plan that took a measure from it says so. */
export const edition = { version: '1', date: '2026-11-23' } as const

/** The suggestions of the library, by the indicators of the assessment of 2566. */
export const suggestions: readonly Suggestion[] = [
  ...duties,
  ...budget,
  ...power,
  ...property,
  ...solvingCorruption,
  ...serviceQuality,
  ...communication,
  ...improvement,
  ...disclosureBasics,
  ...disclosureWork,
  ...prevention,
]

const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]))

/** The suggestion of an id, or null where the library has none. */
export const suggestionOf = (id: string): Suggestion | null => byId.get(id) ?? null
