import type { ItemCode } from '../basics/item-code.ts'
import {
  type Confidence,
  type CrosswalkEntry,
  confidenceOf,
  type Framework,
  frameworkById,
  predecessorsOf,
  type Relation,
  successorsOf,
  titleOf,
} from './framework.ts'

/**
 * What became of a code between two frameworks. `new`: the older list did not have it. `unknown`: the
 * crosswalks do not speak of it, and the code means something else there.
 */
export interface Translation {
  readonly code: ItemCode
  /** Its codes in the other framework; empty where it has none there. */
  readonly to: readonly ItemCode[]
  readonly relation: Relation | 'unknown'
  /** Unverified where one crosswalk on the way was not checked against the NACC's manual. */
  readonly confidence: Confidence
}

/**
 * Translates a code of one framework into another, year by year through every crosswalk between them.
 * Where a crosswalk is silent, a code with the same words in both lists is the same code.
 */
export function translated(
  frameworks: readonly Framework[],
  from: Framework,
  to: Framework,
  code: ItemCode,
): Translation {
  const way = wayBetween(frameworks, from, to)
  if (way === null) return { code, to: [], relation: 'unknown', confidence: 'unverified' }
  const start: Translation = { code, to: [code], relation: 'same', confidence: 'confirmed' }
  return way.reduce((before, step) => {
    const after = before.to.map((each) => acrossOne(step, each))
    const codes = [...new Set(after.flatMap((each) => each.to))]
    // What was lost on the way stays lost, for the reason it was lost for.
    if (before.to.length === 0) return before
    return {
      code,
      to: codes,
      relation:
        codes.length > 0
          ? gravest([before, ...after.filter((each) => each.to.length > 0)])
          : gravest(after),
      confidence: [before, ...after].some(({ confidence }) => confidence === 'unverified')
        ? 'unverified'
        : 'confirmed',
    }
  }, start)
}

/** One year's step of the way: the newer framework, the older, and whether one goes back. */
interface Step {
  readonly newer: Framework
  readonly older: Framework
  readonly back: boolean
}

function acrossOne({ newer, older, back }: Step, code: ItemCode): Translation {
  const entries = back ? predecessorsOf(newer, code) : successorsOf(newer, code)
  const words = titleOf(back ? newer : older, code)?.th
  if (entries.length === 0) {
    const isSame = words !== undefined && titleOf(back ? older : newer, code)?.th === words
    return isSame
      ? { code, to: [code], relation: 'same', confidence: 'confirmed' }
      : { code, to: [], relation: 'unknown', confidence: 'unverified' }
  }
  const other = ({ from, to }: CrosswalkEntry) => (back ? from : to)
  const to = entries.flatMap((entry) => other(entry) ?? [])
  const confidence = confidenceOf(newer.crosswalk?.confidence)
  return { code, to, relation: gravest(entries), confidence }
}

const gravity = ['same', 'renumbered', 'merged', 'reworked', 'new', 'dropped', 'unknown'] as const

const gravest = (many: readonly { readonly relation: Translation['relation'] }[]) =>
  many.reduce<Translation['relation']>(
    (worst, { relation }) =>
      gravity.indexOf(relation) > gravity.indexOf(worst) ? relation : worst,
    'same',
  )

/** The steps from one framework to another, or null where no chain of crosswalks joins them. */
function wayBetween(
  frameworks: readonly Framework[],
  from: Framework,
  to: Framework,
): readonly Step[] | null {
  if (from.id === to.id) return []
  if (from.fiscalYear > to.fiscalYear) {
    const forth = wayBetween(frameworks, to, from)
    if (!forth) return null
    return forth.toReversed().map((step) => ({ ...step, back: true }))
  }
  const older = to.crosswalk && frameworkById(frameworks, to.crosswalk.fromFramework)
  if (!older || older.fiscalYear < from.fiscalYear) return null
  const before = wayBetween(frameworks, from, older)
  return before && [...before, { newer: to, older, back: false }]
}
