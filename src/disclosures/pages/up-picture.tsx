import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { LinkCheck } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { stretchesOf, upShareOf } from '../up-history.ts'

/** When an address was up and when down: one bar over time, its share in words, and its stretches as a table. */
export function UpPicture(props: {
  language: Language
  checks: readonly LinkCheck[]
  /** Whether the numbers stand beside it as a table. */
  table?: boolean
}) {
  const { language, checks } = props
  const words = linkWords[language]
  const stretches = stretchesOf(checks)
  const [first, last] = [stretches[0], stretches.at(-1)]
  const { least, most, visits } = upShareOf(checks)
  if (!first || !last || least === null || most === null)
    return <p class="soft small">{words.upNone}</p>
  const begin = Date.parse(first.from)
  const all = Math.max(Date.parse(last.to) - begin, 1)
  const at = (instant: string) => ((Date.parse(instant) - begin) / all) * 1000
  return (
    <>
      <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        {stretches.map(({ from, to, state }) => (
          <rect
            x={at(from).toFixed(1)}
            width={Math.max(at(to) - at(from), 1).toFixed(1)}
            height="10"
            class={`fill-${state}`}
          />
        ))}
      </svg>
      <p class="small">
        {words.upShare(least.toFixed(1), most.toFixed(1))} · {words.visits(visits)}
      </p>
      {props.table ? (
        <div class="scroll">
          <table class="cards-when-narrow">
            <thead>
              <tr>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {stretches.toReversed().map(({ from, to, state }) => (
                <tr>
                  <td data-label={words.from}>{instantText(language, from)}</td>
                  <td data-label={words.to}>{instantText(language, to)}</td>
                  <td data-label={words.state}>
                    <span>
                      <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                        <rect width="1" height="1" class={`fill-${state}`} />
                      </svg>{' '}
                      {words.states[state]}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  )
}
