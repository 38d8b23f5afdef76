import { CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from '../platform/db/tables.gen.ts'
import { formKey, type SentForm, surveyKey } from './arrival.ts'
import { addTicked, counterStarts, noCounts } from './counters.ts'
import { notTicked } from './questionnaire.ts'
import { plainArray, textArray } from './row-list-store.ts'
import type { Stratum } from './survey.ts'

/** A form that counts, and how it came. */
export interface CountedForm {
  readonly form: SentForm
  readonly stratum: Stratum
}

/**
 * Counts forms that are new and whose survey takes answers: the answers, the words apart from them, and the
 * counts of options by stratum, of half-days by placement and of ten minutes, which are reckoned here and kept
 * by one call (`count_answers`, in the migrations). Gives those counted, by `formKey`; of the others nothing is
 * kept. Outside of a transaction the call is one by itself. It counts all or none: where some are not to be
 * counted it says which, and is asked again for the rest. `forms`: each once, in the order of their keys, so
 * that two batches never wait for each other.
 */
export async function addForms(
  db: Kysely<Tables>,
  forms: readonly CountedForm[],
): Promise<ReadonlySet<string>> {
  let left = forms
  while (left.length > 0) {
    const { rows } = await db.executeQuery<SaidRow>(CompiledQuery.raw(call, parametersOf(left)))
    const [said] = rows
    if (!said?.uncounted) throw new Error('Forms were counted before that are not there.')
    if (said.uncounted.length === 0) break
    const out = new Set(said.uncounted)
    left = left.filter((_, at) => !out.has(at + 1))
  }
  return new Set(left.map(({ form }) => formKey(form)))
}

interface SaidRow {
  /** Places, from 1; null where forms are there already and cannot be seen. */
  readonly uncounted: readonly number[] | null
}

/** The types of what `count_answers` is given; each comes as text, which both engines read the same way. */
const types = [
  ...['uuid', 'uuid', 'text', 'text', 'date', 'text', 'text', 'timestamptz', 'integer'],
  ...['integer', 'uuid', 'text', 'integer', 'integer', 'text', 'integer', 'text'],
]
const call = `select count_answers(${types.map((type, at) => `$${at + 1}::text::${type}[]`).join()}) as uncounted`

/** Forms that are alike but for what was ticked. */
interface Group extends CountedForm {
  readonly no: number
  readonly counts: Counts
  n: number
}

/** What was ticked on the forms of one survey and stratum. */
interface Counts {
  readonly group: number
  readonly options: number[]
  n: number
}

function parametersOf(forms: readonly CountedForm[]): string[] {
  const groups = new Map<string, Group>()
  const counts = new Map<string, Counts>()
  const numbers: number[] = []
  const written: { readonly group: number; readonly words: string }[] = []
  for (const each of forms) {
    const { form } = each
    const group = groupOf(groups, counts, each)
    group.n += 1
    group.counts.n += 1
    numbers.push(group.no)
    const starts = counterStarts(form.places)
    for (const [at, place] of form.places.entries())
      addTicked(group.counts.options, place, form.answers[at] ?? notTicked, starts[at] ?? 0)
    if (form.comment !== '') written.push({ group: group.no, words: form.comment })
  }
  const all = [...groups.values()]
  const strata = [...counts.values()]
  return [
    plainArray(all.map(({ form }) => form.agencyId)),
    plainArray(all.map(({ form }) => form.surveyId)),
    plainArray(all.map(({ stratum }) => stratum)),
    textArray(all.map(({ form }) => form.suffix)),
    plainArray(all.map(({ form }) => form.arrivedOn)),
    plainArray(all.map(({ form }) => form.half)),
    plainArray(all.map(({ form }) => form.language)),
    plainArray(all.map(({ form }) => form.bin)),
    plainArray(all.map(({ n }) => n)),
    plainArray(numbers),
    plainArray(forms.map(({ form }) => form.id)),
    textArray(forms.map(({ form }) => plainArray(form.answers))),
    plainArray(strata.map(({ group }) => group)),
    plainArray(strata.map(({ n }) => n)),
    textArray(strata.map(({ options }) => plainArray(options))),
    plainArray(written.map(({ group }) => group)),
    textArray(written.map(({ words }) => words)),
  ]
}

function groupOf(
  groups: Map<string, Group>,
  counts: Map<string, Counts>,
  { form, stratum }: CountedForm,
): Group {
  const { suffix, arrivedOn, half, language, bin } = form
  const counted = `${surveyKey(form)} ${stratum}`
  const key = `${counted} ${suffix} ${arrivedOn} ${half} ${language} ${bin}`
  const known = groups.get(key)
  if (known) return known
  const no = groups.size + 1
  const own = counts.get(counted) ?? { group: no, options: noCounts(form.places), n: 0 }
  counts.set(counted, own)
  const made = { no, form, stratum, counts: own, n: 0 }
  groups.set(key, made)
  return made
}
