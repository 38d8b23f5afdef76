import type { Language } from '../../basics/bilingual.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import { type ItemState, itemStates } from '../disclosure.ts'
import type { LinkOutcome } from '../link-check.ts'
import { disclosureWords } from '../messages.ts'
import { oitWords } from '../page-messages.ts'
import type { ItemProblem } from '../problems.ts'

const looks: Record<ItemState, readonly [Tone, Shape]> = {
  'to-do': ['calm', 'empty'],
  'with-division': ['busy', 'half'],
  ready: ['note', 'dot'],
  checked: ['note', 'full'],
  published: ['good', 'full'],
}

/** The state of an item in a word, a shape and a colour. */
export const StateTag = ({ language, state }: { language: Language; state: ItemState }) => (
  <Tag tone={looks[state][0]} shape={looks[state][1]}>
    {disclosureWords[language].states[state]}
  </Tag>
)

/** What was last seen at an address, or at the worst of several. */
export const LinkTag = ({ language, verdict }: { language: Language; verdict: LinkOutcome }) => (
  <Tag
    tone={verdict === 'ok' ? 'good' : verdict === 'broken' ? 'bad' : 'busy'}
    shape={verdict === 'ok' ? 'full' : verdict === 'broken' ? 'triangle' : 'half'}
  >
    {disclosureWords[language].links[verdict]}
  </Tag>
)

/** What wants a look, in words. */
export function problemName(language: Language, problem: ItemProblem): string {
  const words = oitWords[language]
  const { links } = disclosureWords[language]
  const names: Readonly<Record<ItemProblem, string>> = {
    ...{ broken: links.broken, unsure: links.unsure },
    ...{ returned: words.returned, overdue: words.isOverdue },
    ...{ 'changed-since': words.changedSince, 'older-shown': words.olderShown },
    ...{ 'shared-link': words.sharedLink, hint: words.hinted },
  }
  return names[problem]
}

/** Something of an item that wants a look. */
export function ProblemTag({ language, problem }: { language: Language; problem: ItemProblem }) {
  if (problem === 'broken' || problem === 'unsure')
    return <LinkTag language={language} verdict={problem} />
  const isGrave = problem === 'returned' || problem === 'overdue'
  return (
    <Tag tone={isGrave ? 'bad' : 'busy'} shape={isGrave ? 'triangle' : 'diamond'}>
      {problemName(language, problem)}
    </Tag>
  )
}

/** From what is finished to what is not, as the bar is read. */
const inBar: readonly ItemState[] = [...itemStates].reverse()

/** How many items stand in each state: one bar, and its figures in words. */
export function StateBar(props: {
  language: Language
  tally: Readonly<Record<ItemState, number>>
  /** Where each state leads to; on paper and in public nowhere. */
  linkTo?: (state: ItemState) => string
}) {
  const { tally, linkTo } = props
  const all = Math.max(
    inBar.reduce((sum, state) => sum + tally[state], 0),
    1,
  )
  const starts = inBar.map((_, at) =>
    inBar.slice(0, at).reduce((sum, state) => sum + tally[state], 0),
  )
  return (
    <>
      <svg class="bar" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
        {inBar.map((state, at) => (
          <rect x={starts[at]} width={tally[state]} height="1" class={`fill-oit-${state}`} />
        ))}
      </svg>
      <ul class="legend">
        {inBar.map((state) => {
          const text = disclosureWords[props.language].states[state]
          return (
            <li>
              <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                <rect width="1" height="1" class={`fill-oit-${state}`} />
              </svg>
              {linkTo && tally[state] > 0 ? <a href={linkTo(state)}>{text}</a> : text}{' '}
              <b class="count">{tally[state]}</b>
            </li>
          )
        })}
      </ul>
    </>
  )
}
