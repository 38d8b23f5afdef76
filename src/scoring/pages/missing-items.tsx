import { toTwoDecimals } from '../../basics/fraction.ts'
import { titleOf } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { scoringWords } from '../messages.ts'
import { metBy, missingCosts, whatIf } from '../readiness.ts'
import type { ReadinessShown } from './readiness.tsx'

/** The items that are not met, dearest first, each to be ticked to see what it would bring. */
export function MissingItems(props: ReadinessShown) {
  const { frame, agency, year, framework, items, reading, ticked } = props
  const { language } = frame
  const words = scoringWords[language]
  const paths = pathsIn(language)
  const met = metBy(reading, items)
  const missing = missingCosts(framework, met)
  const { after, gain, gainOfOit } = whatIf(framework, met, ticked)
  if (missing.length === 0)
    return (
      <section class="card" id="missing">
        <p class="big">{words.noneMissing}</p>
      </section>
    )
  return (
    <section class="card" id="missing">
      <h2>{words.missing(missing.length)}</h2>
      <p class="small soft">{words.missingWhy}</p>
      <div data-live="gain" role="status">
        {ticked.length === 0 ? null : (
          <Notice tone="good" heading={words.ifDone(ticked.length, toTwoDecimals(after.score))}>
            <p>{words.gain(toTwoDecimals(gainOfOit), toTwoDecimals(gain))}</p>
          </Notice>
        )}
      </div>
      <form method="get" action={`${paths.readiness(agency.code, year)}#missing`}>
        <HiddenFields values={{ count: reading }} />
        <ul class="plain missing-items">
          {missing.map(({ code, ofTotal, ofOit }) => (
            <li>
              <label class="radio">
                <input type="checkbox" name="with" value={code} checked={ticked.includes(code)} />
                <span>
                  <b>{code}</b> {titleOf(framework, code)?.[language]}
                  <span class="hint">
                    {words.cost(toTwoDecimals(ofTotal), toTwoDecimals(ofOit))}
                  </span>
                </span>
              </label>
              <a class="small" href={paths.oitItem(agency.code, year, code)}>
                {words.toItem} <span class="heard">{code}</span>
              </a>
            </li>
          ))}
        </ul>
        <div class="buttons no-print">
          <Submit>{words.try}</Submit>
          <span data-live="clear">
            {ticked.length === 0 ? null : (
              <a href={`${paths.readiness(agency.code, year, { count: reading })}#missing`}>
                {words.clear}
              </a>
            )}
          </span>
        </div>
      </form>
    </section>
  )
}
