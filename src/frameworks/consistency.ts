import { instruments } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from './framework.ts'

/** Something in a framework file that is wrong or does not agree with the rest of it. */
export interface FrameworkProblem {
  readonly code: FrameworkProblemCode
  /** Where in the file, such as "instruments.2.weight" or "O38". */
  readonly at: string
  readonly says: Readonly<Record<string, string | number>>
}

export const frameworkProblemCodes = [
  'file-unreadable',
  'not-json',
  'wrong-shape',
  'id-not-file-name',
  'year-not-in-id',
  'years-disagree',
  'period-not-the-year',
  'weights-not-one',
  'instruments-out-of-order',
  'indicator-numbers-wrong',
  'sub-indicator-number-wrong',
  'code-of-another-instrument',
  'code-twice',
  'codes-not-in-sequence',
  'count-wrong',
  'points-wrong',
  'scale-unknown',
  'source-unknown',
  'follows-unknown',
  'element-of-another-item',
  'grades-out-of-order',
  'plan-item-unknown',
  'crosswalk-code-unknown',
  'crosswalk-code-missing',
  'crosswalk-relation-wrong',
  'source-framework-missing',
] as const
export type FrameworkProblemCode = (typeof frameworkProblemCodes)[number]

/** A framework file after its shape was read, before it has become a Framework. */
export type FrameworkFile = Omit<Framework, 'fiscalYear' | 'hash' | 'sources'> & {
  readonly fiscalYearBE: number
  readonly fiscalYearCE: number
  readonly sources: readonly { readonly id: string }[]
}

/** Everything in a file that does not agree with the rest of it, in the order of the file. */
export const problemsOf = (file: FrameworkFile, fileName: string): readonly FrameworkProblem[] => [
  ...naming(file, fileName),
  ...weights(file),
  ...numbering(file),
  ...codes(file),
  ...references(file),
  ...grading(file),
  ...ownCrosswalk(file),
]

/** What only shows between files: a crosswalk's old codes, and the frameworks a file refers to. */
export function problemsBetween(
  framework: Framework,
  all: readonly Framework[],
): readonly FrameworkProblem[] {
  const { crosswalk } = framework
  if (!crosswalk) return []
  const before = all.find(({ id }) => id === crosswalk.fromFramework)
  if (!before) {
    return [problem('source-framework-missing', 'crosswalk', { id: crosswalk.fromFramework })]
  }
  const old = codesOf(before).filter((code) => code.startsWith('O'))
  const named = crosswalk.entries.flatMap(({ from }) => from ?? [])
  return [
    ...named
      .filter((code) => !old.includes(code))
      .map((code) =>
        problem('crosswalk-code-unknown', `crosswalk ${code}`, { code, id: before.id }),
      ),
    ...old
      .filter((code) => !named.includes(code))
      .map((code) => problem('crosswalk-code-missing', 'crosswalk', { code, id: before.id })),
  ]
}

const problem = (
  code: FrameworkProblemCode,
  at: string,
  says: FrameworkProblem['says'] = {},
): FrameworkProblem => ({ code, at, says })

const codesOf = (file: Pick<Framework, 'instruments'>): readonly ItemCode[] =>
  file.instruments.flatMap(({ indicators }) =>
    indicators.flatMap(({ questions = [], subIndicators = [] }) => [
      ...questions.map(({ code }) => code),
      ...subIndicators.flatMap(({ items }) => items.map(({ code }) => code)),
    ]),
  )

function naming(file: FrameworkFile, fileName: string): FrameworkProblem[] {
  const { id, fiscalYearBE: year, fiscalYearCE, period } = file
  const from = `${year - 544}-10-01`
  const to = `${year - 543}-09-30`
  return [
    ...(fileName === `${id}.json` ? [] : [problem('id-not-file-name', 'id', { id, fileName })]),
    ...(id.endsWith(`-${year}`) ? [] : [problem('year-not-in-id', 'id', { id, year })]),
    ...(fiscalYearCE === year - 543
      ? []
      : [problem('years-disagree', 'fiscalYearCE', { year, christian: fiscalYearCE })]),
    ...(period.from === from && period.to === to
      ? []
      : [problem('period-not-the-year', 'period', { year, from, to })]),
  ]
}

function weights({ instruments: forms }: FrameworkFile): FrameworkProblem[] {
  const sum = forms.reduce((total, { weight }) => total + weight, 0)
  return Math.abs(sum - 1) < 1e-9
    ? []
    : [problem('weights-not-one', 'instruments', { sum: Number(sum.toFixed(4)) })]
}

function numbering({ instruments: forms }: FrameworkFile): FrameworkProblem[] {
  const indicators = forms.flatMap((form) => form.indicators)
  return [
    ...(forms.every(({ id }, at) => id === instruments[at])
      ? []
      : [problem('instruments-out-of-order', 'instruments')]),
    ...indicators.flatMap(({ no }, at) =>
      no === at + 1
        ? []
        : [problem('indicator-numbers-wrong', `indicator ${no}`, { should: at + 1 })],
    ),
    ...indicators.flatMap(({ no, subIndicators = [] }) =>
      subIndicators.flatMap((sub, at) =>
        sub.no === `${no}.${at + 1}`
          ? []
          : [problem('sub-indicator-number-wrong', sub.no, { should: `${no}.${at + 1}` })],
      ),
    ),
  ]
}

function codes(file: FrameworkFile): FrameworkProblem[] {
  return file.instruments.flatMap((form) => {
    const here = codesOf({ instruments: [form] })
    const count = form.kind === 'survey' ? form.questionCount : form.itemCount
    const letter = form.id.charAt(0)
    const twice = here.filter((code, at) => here.indexOf(code) !== at)
    const numbers = new Set(here.map((code) => Number(code.slice(1))))
    const gaps = [...numbers.keys()].filter((number) => number > numbers.size)
    return [
      ...here
        .filter((code) => !code.startsWith(letter))
        .map((code) => problem('code-of-another-instrument', code, { instrument: form.id })),
      ...twice.map((code) => problem('code-twice', code)),
      ...(twice.length === 0 && gaps.length > 0
        ? [problem('codes-not-in-sequence', form.id, { last: `${letter}${Math.max(...gaps)}` })]
        : []),
      ...(count === here.length
        ? []
        : [problem('count-wrong', form.id, { says: count ?? '-', has: here.length })]),
      ...points(form),
    ]
  })
}

/** @source domain.md 1: an item is worth weight x 100 over the number of indicators, their sub-indicators, and its fellow items. */
function points(form: FrameworkFile['instruments'][number]): FrameworkProblem[] {
  return form.indicators.flatMap(({ subIndicators = [] }) =>
    subIndicators.flatMap(({ no, pointsPerItem, items }) => {
      const each =
        (form.weight * 100) / form.indicators.length / subIndicators.length / items.length
      return Math.abs(each - pointsPerItem) < 0.0006
        ? []
        : [problem('points-wrong', no, { says: pointsPerItem, should: Number(each.toFixed(3)) })]
    }),
  )
}

function references(file: FrameworkFile): FrameworkProblem[] {
  const known = codesOf(file)
  const sources = new Set(file.sources.map(({ id }) => id))
  const scales = new Set(file.scales.map(({ id }) => id))
  const indicators = file.instruments.flatMap((form) => form.indicators)
  const items = indicators.flatMap(({ subIndicators = [] }) =>
    subIndicators.flatMap((sub) => sub.items),
  )
  const asked = [...indicators.flatMap(({ questions = [] }) => questions), ...items]
  const { planItem, reportItem } = file.measurePlan
  return [
    ...sourcesNamed(file)
      .filter(({ source }) => !sources.has(source))
      .map(({ at, source }) => problem('source-unknown', at, { source })),
    ...asked
      .filter(({ scale }) => !scales.has(scale))
      .map(({ code, scale }) => problem('scale-unknown', code, { scale })),
    ...items.flatMap(({ code, follows }) =>
      follows && !known.includes(follows) ? [problem('follows-unknown', code, { follows })] : [],
    ),
    ...items.flatMap(({ code, requires, localGovernmentExtra = [] }) =>
      [...requires, ...localGovernmentExtra]
        .filter(
          ({ id }, at, all) =>
            !id.startsWith(`${code}.`) || all.findIndex((one) => one.id === id) !== at,
        )
        .map(({ id }) => problem('element-of-another-item', code, { id })),
    ),
    ...[planItem, reportItem]
      .filter((code) => !known.includes(code))
      .map((code) => problem('plan-item-unknown', 'measurePlan', { code })),
  ]
}

/** Every `source` list anywhere in the file, with the path that leads to it. */
function sourcesNamed(value: unknown, at = ''): { at: string; source: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = at ? `${at}.${key}` : key
    if (key !== 'source') return sourcesNamed(inner, here)
    return [inner].flat().map((source) => ({ at: here, source: String(source) }))
  })
}

function grading({ grades }: FrameworkFile): FrameworkProblem[] {
  return grades.flatMap((grade, at) => {
    const above = grades[at - 1]
    const inOrder = grade.order === at + 1 && (!above || grade.minTotal <= above.minTotal)
    return inOrder ? [] : [problem('grades-out-of-order', grade.id)]
  })
}

function ownCrosswalk({ crosswalk, instruments: forms, id }: FrameworkFile): FrameworkProblem[] {
  if (!crosswalk) return []
  const items = codesOf({ instruments: forms }).filter((code) => code.startsWith('O'))
  const named = crosswalk.entries.flatMap(({ to }) => to ?? [])
  return [
    ...named
      .filter((code) => !items.includes(code))
      .map((code) => problem('crosswalk-code-unknown', `crosswalk ${code}`, { code, id })),
    ...items
      .filter((code) => !named.includes(code))
      .map((code) => problem('crosswalk-code-missing', 'crosswalk', { code, id })),
    ...crosswalk.entries
      .filter(({ from, to, relation }) =>
        from === null ? relation !== 'new' : (to === null) !== (relation === 'dropped'),
      )
      .map(({ from, to, relation }) =>
        problem('crosswalk-relation-wrong', 'crosswalk', { code: from ?? to ?? '-', relation }),
      ),
  ]
}
