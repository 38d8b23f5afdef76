import type { Language } from '../../basics/bilingual.ts'
import { type Fraction, toTwoDecimals } from '../../basics/fraction.ts'
import { resultWords } from '../result-messages.ts'
import type { PartTally } from '../tally.ts'
import { type Stretched, shareOf, stretchesOf } from './result-spread.ts'

/** How answers were spread, as one bar with its figures in it; heard, it says every figure. */
export function SpreadBar(props: { language: Language; group: string; tally: PartTally }) {
  const { language, tally } = props
  const stretches = stretchesOf(language, tally)
  const all = stretches.reduce((sum, { count }) => sum + count, 0)
  const said = stretches
    .map(({ text, count }) => `${text} ${count} (${shareOf(count, all)}%)`)
    .join(', ')
  let from = 0
  return (
    <svg
      class="spread"
      width="100%"
      height="28"
      role="img"
      aria-label={resultWords[language].picture(props.group, said)}
    >
      {stretches.map((stretch) => {
        const { count, isUnknown } = stretch
        const look = lookOf(stretch)
        const width = all === 0 ? 0 : (100 * count) / all
        const start = from
        from += width
        if (width === 0) return null
        return (
          <>
            <rect
              class={look}
              {...(isUnknown && hatching)}
              x={percent(start)}
              width={percent(width)}
              height="28"
            />
            {width >= 9 ? (
              <text class={`${look}-text`} x={percent(start + width / 2)} y="19">
                {Math.round(width)}%
              </text>
            ) : null}
          </>
        )
      })}
    </svg>
  )
}

/** The mean on a line from 0 to 100, and a tick where it was the year before. Figures stand beside it. */
export function MeanLine({ mean, before }: { mean: Fraction; before: Fraction | null }) {
  return (
    <svg class="mean-line" width="100%" height="14" aria-hidden="true">
      <line x1="0" x2="100%" y1="7" y2="7" />
      {before ? <line class="mean-before" x1={at(before)} x2={at(before)} y1="0" y2="14" /> : null}
      <circle cx={at(mean)} cy="7" r="5" />
    </svg>
  )
}

/** The answers of a scale with the shade each has in the bars. */
export const SpreadLegend = ({ language, tally }: { language: Language; tally: PartTally }) => (
  <ul class="spread-legend">
    {stretchesOf(language, tally).map((stretch) => (
      <li>
        <svg class="swatch" width="14" height="14" aria-hidden="true">
          <rect
            class={lookOf(stretch)}
            {...(stretch.isUnknown && hatching)}
            width="14"
            height="14"
          />
        </svg>{' '}
        {stretch.text}
      </li>
    ))}
  </ul>
)

/** The hatching of what scores nothing; drawn once on a page. */
export const SpreadPatterns = () => (
  <svg class="heard" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#fff" />
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="#7c8480" stroke-width="1.2" />
      </pattern>
    </defs>
  </svg>
)

/** Told where it is drawn: a sheet would look for the pattern in its own file. */
const hatching = { fill: 'url(#hatched)' }

/** One of seven shades, or the hatching and the blank of what scores nothing. */
const lookOf = ({ tone, isUnknown }: Stretched) =>
  tone === null ? (isUnknown ? 'step-unknown' : 'step-none') : `step-${Math.round(tone * 6)}`

const percent = (share: number) => `${share.toFixed(3)}%`
const at = (mean: Fraction) => `${toTwoDecimals(mean)}%`
