/**
 * The results of a survey as they may be seen: each group by itself, those too small hidden, all shown
 * groups as one only where that is asked for.
 */
import type { Bilingual } from '../basics/bilingual.ts'
import type { Fraction } from '../basics/fraction.ts'
import type { FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { isShown, type Until } from './hiding.ts'
import { type AskedPlace, placesOf, type Questionnaire } from './questionnaire.ts'
import type { Stratum, SurveyState } from './survey.ts'
import { type Counted, pooledOf, type Tally, tallyOf } from './tally.ts'

/** What was counted of a group, as far as it may be looked at. */
export interface GroupCounted extends Counted {
  readonly stratum: Stratum
  /** The half-day an interim count reaches to; null for all there is. */
  readonly until: Until | null
}

export interface GroupResult {
  readonly stratum: Stratum
  readonly tally: Tally
  readonly until: Until | null
}

/** The shown groups as one; the hidden are in no figure. */
export type PooledOrGroup = Stratum | 'pooled'

export interface Results {
  readonly questionnaire: Questionnaire
  /** Whether answers still come. */
  readonly isInterim: boolean
  /** Of five answers or more, in the order of the strata. */
  readonly groups: readonly GroupResult[]
  /** Groups that have answers, too few of them to be shown, or none yet that an interim result counts. */
  readonly hidden: readonly Stratum[]
  /** All shown groups as one, where that was asked for and there are several. */
  readonly pooled: Tally | null
  /** What the survey of the year before had, of the same questions in the same words; null for none. */
  readonly before: Before | null
}

/** Means of the survey of the year before: by group, and by what was asked in which words. */
export type Before = ReadonlyMap<PooledOrGroup, ReadonlyMap<string, Fraction>>

/** Makes results of what was counted. */
export function resultsOf(asked: {
  readonly questionnaire: Questionnaire
  readonly counted: readonly GroupCounted[]
  readonly isInterim: boolean
  /** Strata that have answers at all, in their order. */
  readonly present: readonly Stratum[]
  readonly isPooled: boolean
  readonly before: Before | null
}): Results {
  const { questionnaire, counted, isInterim, present, isPooled, before } = asked
  const shown = present.flatMap((stratum) => {
    const group = counted.find((each) => each.stratum === stratum)
    return group && isShown(group) ? [group] : []
  })
  return {
    ...{ questionnaire, isInterim, before },
    groups: shown.map((group) => ({
      ...{ stratum: group.stratum, until: group.until, tally: tallyOf(questionnaire, group) },
    })),
    hidden: present.filter((stratum) => !shown.some((group) => group.stratum === stratum)),
    pooled: isPooled && shown.length > 1 ? tallyOf(questionnaire, pooledOf(shown)) : null,
  }
}

/** How many answers the shown groups have together. */
export const shownAnswers = ({ groups }: Pick<Results, 'groups'>): number =>
  groups.reduce((sum, { tally }) => sum + tally.n, 0)

/** Each group with its tally, and all of them as one at the end where that was asked for. */
export const columnsOf = ({
  groups,
  pooled,
}: Pick<Results, 'groups' | 'pooled'>): readonly {
  readonly group: PooledOrGroup
  readonly tally: Tally
}[] => [
  ...groups.map(({ stratum, tally }) => ({ group: stratum, tally })),
  ...(pooled ? [{ group: 'pooled' as const, tally: pooled }] : []),
]

/** The means of results, as the year after looks for them. */
export const asBefore = (results: Pick<Results, 'groups' | 'pooled'>): Before =>
  new Map(
    columnsOf(results).map(({ group, tally }) => [
      group,
      new Map(
        tally.sections
          .flatMap(({ questions }) => questions.flatMap(({ parts }) => parts))
          .flatMap(({ place, mean }) => (mean ? [[wordsAsked(place), mean] as const] : [])),
      ),
    ]),
  )

/** The mean a part had the year before in the same group; null where it was not asked in the same words. */
export const meanBefore = (
  before: Before | null,
  group: PooledOrGroup,
  place: AskedPlace,
): Fraction | null => before?.get(group)?.get(wordsAsked(place)) ?? null

/** Whether anything of it was asked again in the same words. */
export const isAskedAgain = (before: Before, questionnaire: Questionnaire): boolean => {
  const now = new Set(placesOf(questionnaire).map(wordsAsked))
  return [...before.values()].some((means) => [...means.keys()].some((words) => now.has(words)))
}

/** All that makes a part the same question in another year: its code, its words, its scale and direction. */
const wordsAsked = ({ question, part, options }: AskedPlace): string =>
  JSON.stringify([
    ...[question.code, question.title.th, part.title.th, part.direction],
    ...options.map(({ th }) => th),
  ])

/** Results with all that must be told beside them, wherever they stand. */
export interface ResultSheet {
  readonly surveyId: FactId
  readonly title: Bilingual
  readonly state: SurveyState
  readonly openedOn: PlainDate | null
  /** The last day, or the day it was closed before that. */
  readonly closedOn: PlainDate | null
  /** Of the questionnaire as it was opened; null while it was not. */
  readonly questionnaireSha256: string | null
  /** Whether the wording of its questions was not checked against its source. */
  readonly isUnverified: boolean
  /** All answers that came, those of hidden groups too: for the office alone. */
  readonly received: number
  readonly least: LeastNeeded | null
  readonly results: Results
}

/** How many answers are needed at least, and of how many people. */
export interface LeastNeeded {
  readonly answers: number
  readonly population: number
  readonly isUnverified: boolean
}
