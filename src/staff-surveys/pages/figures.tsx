import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { SpreadBar, SpreadLegend, SpreadPatterns } from '../../surveys/pages/result-picture.tsx'
import { type AskedPlace, placesOf } from '../../surveys/questionnaire.ts'
import type { Item } from '../item.ts'
import type { Policy } from '../policy.ts'
import type { Publication, Shown } from '../publication.ts'
import { staffResultWords } from '../result-messages.ts'
import { spreadOf } from '../spread.ts'

export interface FiguresShown {
  readonly language: Language
  readonly policy: Policy
  readonly publication: Publication
  /** In the order of the places, the quality column last; null where one is not published. */
  readonly columns: readonly (readonly Item[] | null)[]
}

/** A figure as far as it may be told. */
export function Figure({ language, shown }: { language: Language; shown: Shown }) {
  const words = staffResultWords[language].shown
  switch (shown.kind) {
    case 'exact':
      return <b>{toTwoDecimals(shown.mean)}</b>
    case 'whole':
      return (
        <>
          <b>{words.whole(shown.points)}</b> <span class="soft small">{words.wholeSay}</span>
        </>
      )
    case 'band':
      return (
        <>
          <b>{words.band(shown.from, shown.to)}</b> <span class="soft small">{words.bandSay}</span>
        </>
      )
    case 'withheld':
      return <span class="soft small">{words.withheld[shown.why]}</span>
  }
}

/** A figure from 0 to 100 as a picture: a bar to a point, a stretch for a band, nothing where it is withheld. */
export function FigureBar({ shown }: { shown: Shown }) {
  const [from, to] = stretchOf(shown)
  return (
    <svg class="bar figure-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="1" class={to === null ? 'figure-none' : 'figure-ground'} />
      {to === null ? null : (
        <rect
          x={from}
          width={Math.max(1, to - from)}
          height="1"
          class={shown.kind === 'band' ? 'figure-band' : 'figure-full'}
        />
      )}
    </svg>
  )
}

function stretchOf(shown: Shown): readonly [number, number | null] {
  switch (shown.kind) {
    // A picture may round; the number beside it does not.
    case 'exact':
      return [0, Number((shown.mean.over * 100n) / shown.mean.under) / 100]
    case 'whole':
      return [0, shown.points]
    case 'band':
      return [shown.from, shown.to]
    case 'withheld':
      return [0, null]
  }
}

/** A line of results: what it is of, its figure, and its picture. */
export const FigureLine = (props: { language: Language; name: Child; shown: Shown }) => (
  <li>
    <span class="figure-name">{props.name}</span>
    <span class="figure-said">
      <Figure language={props.language} shown={props.shown} />
    </span>
    <FigureBar shown={props.shown} />
  </li>
)

/** The whole, and each indicator. */
export function Indicators({ language, policy, publication }: FiguresShown) {
  const words = staffResultWords[language]
  const { sections } = policy.questionnaire
  return (
    <section class="card">
      <h2>{words.overall}</h2>
      <p class="overall-figure">
        {publication.overall ? <Figure language={language} shown={publication.overall} /> : '–'}
      </p>
      {publication.overall ? <FigureBar shown={publication.overall} /> : null}
      <p class="soft small">{words.scale}</p>
      {publication.level === 'overall' ? null : (
        <>
          <h3>{words.indicators}</h3>
          <ul class="figures-list">
            {sections.map(({ title, indicator }, at) => {
              const shown = publication.indicators[at]
              return shown ? (
                <FigureLine
                  {...{ language, shown }}
                  name={
                    <>
                      {inWords(title, language)}
                      {indicator === null ? null : (
                        <span class="soft small whole"> {words.indicator(indicator)}</span>
                      )}
                    </>
                  }
                />
              ) : null
            })}
          </ul>
        </>
      )}
    </section>
  )
}

/** Every question by its indicator, with how its answers were spread where its column is published. */
export function Items({ language, policy, publication, columns }: FiguresShown) {
  const words = staffResultWords[language]
  if (publication.level === 'overall' || publication.level === 'nothing') return null
  const places = placesOf(policy.questionnaire)
  return (
    <section>
      <SpreadPatterns />
      <h2>{words.items}</h2>
      {policy.questionnaire.sections.map((section, at) => {
        const own = places.filter((place) => place.section === section)
        return (
          <details class="card figures" open={at === 0}>
            <summary>{words.itemsOf(inWords(section.title, language), own.length)}</summary>
            <ul class="figures-list">
              {own.map((place, no) => {
                const shown = publication.items[place.place]
                const items = columns[place.place]
                const part = inWords(place.part.title, language)
                const tally = items ? spreadOf(place, items) : null
                return shown ? (
                  <>
                    <FigureLine
                      {...{ language, shown }}
                      name={
                        <>
                          <span class="code">{place.question.code}</span>{' '}
                          {inWords(place.question.title, language)}
                          {part ? ` · ${part}` : ''}
                        </>
                      }
                    />
                    {tally ? (
                      <li class="figure-spread">
                        <SpreadBar
                          {...{ language, tally }}
                          group={`${words.spread} ${place.question.code}`}
                        />
                        {isLikeBefore(place, own[no - 1]) ? null : (
                          <SpreadLegend language={language} tally={tally} />
                        )}
                      </li>
                    ) : null}
                  </>
                ) : null
              })}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

/** Whether the shades of a bar mean what those of the one before it do. */
const isLikeBefore = (place: AskedPlace, before: AskedPlace | undefined): boolean =>
  before?.question.scale === place.question.scale && before.part.direction === place.part.direction
