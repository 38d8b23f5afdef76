import type { Language } from '../../basics/bilingual.ts'
import { type GroupTally, leftIn } from '../grouped-tally.ts'
import { stages } from '../measure.ts'
import { measureWords } from '../messages.ts'
import { pictureWords } from '../picture-messages.ts'
import { StageBar } from './summary.tsx'

/** From what is finished to what is not, as the bars are read. */
const inOrder = [...stages].reverse()

/** Groups of measures, each with a bar of three states and the numbers of each beside it; the conclusion is the title. */
export function GroupBars(props: {
  language: Language
  of: 'unit' | 'indicator'
  groups: readonly GroupTally[]
}) {
  const { language, of, groups } = props
  const words = pictureWords[language]
  const said = measureWords[language]
  if (groups.length === 0) return null
  return (
    <section class="card group-bars">
      <p class="over">{of === 'unit' ? words.byUnit : words.byIndicator}</p>
      <h2>{conclusionOf(language, of, groups)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words[of]}</th>
            <td aria-hidden="true" />
            {inOrder.map((stage) => (
              <th scope="col" class="number">
                <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                  <rect width="1" height="1" class={`fill-${stage}`} />
                </svg>
                <span>{said.stages[stage]}</span>
              </th>
            ))}
            <th scope="col" class="number">
              {words.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, tally }) => (
            <tr>
              <th scope="row" lang="th">
                {name}
              </th>
              <td aria-hidden="true">
                <StageBar tally={tally} />
              </td>
              {inOrder.map((stage) => (
                <td class="number" data-label={said.stages[stage]}>
                  {tally[stage]}
                </td>
              ))}
              <td class="number" data-label={words.all}>
                {tally.all}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function conclusionOf(
  language: Language,
  of: 'unit' | 'indicator',
  groups: readonly GroupTally[],
): string {
  const words = pictureWords[language]
  const [most] = groups
  const left = most ? leftIn(most) : 0
  if (!most || left === 0) return words.allDone
  const same = groups.filter((group) => leftIn(group) === left).length
  return same > 1
    ? words.mostLeftOf(of, same, left)
    : words.mostLeft(most.name, left, most.tally.all)
}
