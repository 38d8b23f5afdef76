import { readFileSync } from 'node:fs'
import path from 'node:path'
import { thaiWords } from '../src/basics/thai-words.ts'
import { programFolder } from '../src/cli/program-folder.ts'
import type { Plan, PlannedMeasure } from '../src/measures/plan.ts'

export const samplePlan = (): Plan =>
  JSON.parse(readFileSync(path.join(programFolder, 'sample', 'plan-2566.json'), 'utf8'))

/** `whole`: lists as long as the sample's · `short`: one short item each, so that 100,000 rows fit an upload. */
export type Breadth = 'whole' | 'short'

/**
 * A plan of so many measures in the structure of the sample, its sentences made anew from the sample's
 * own words, so that hardly any cell repeats. The same seed gives the same plan.
 */
export function generatedPlan(rows: number, breadth: Breadth, seed = 1): Plan {
  const sample = samplePlan()
  const write = writerOf(sample, breadth, seed)
  let before: PlannedMeasure | undefined
  const measures = Array.from({ length: rows }, (_, row) => {
    const model = sample.measures[Math.floor((row / rows) * sample.measures.length)]
    if (!model) throw new Error('sample/plan-2566.json has no measures')
    const no = before?.instrument === model.instrument ? before.no + 1 : 1
    before = { ...model, no, ...write(model) }
    return before
  })
  return { ...sample, measures }
}

const lists = ['measures', 'steps', 'followUp', 'outcome'] as const

function writerOf({ measures }: Plan, breadth: Breadth, seed: number) {
  const below = random(seed)
  const sentences = measures.flatMap((one) => lists.flatMap((list) => one[list])).map(thaiWords)
  const sentence = () => sentences[below(sentences.length)] ?? []
  const written = () => {
    const [left, right] = [sentence(), sentence()]
    const words =
      breadth === 'short'
        ? left.slice(0, 5)
        : [...left.slice(0, left.length / 2), ...right.slice(right.length / 2)]
    return `${words.join('')} ครั้งที่ ${1 + below(900)}`
  }
  const filled = (items: readonly string[]) =>
    breadth === 'short' ? [written()] : items.map(written)
  return (model: PlannedMeasure) => ({
    ...Object.fromEntries(lists.map((list) => [list, filled(model[list])])),
    ...(breadth === 'short' && {
      subject: written(),
      parts: [],
      responsible: { ...model.responsible, posts: [] },
      evidence: [],
    }),
  })
}

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
function random(seed: number) {
  let state = seed
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
