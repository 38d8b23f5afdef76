import type { Language } from '../../basics/bilingual.ts'
import type { Instrument } from '../../basics/instrument.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import type { Measure, Stage } from '../measure.ts'
import { measureWords } from '../messages.ts'

/** How each stage looks: the shape and colour beside its word. */
export const looks: Record<Stage, { tone: Tone; shape: Shape }> = {
  'not-started': { tone: 'calm', shape: 'empty' },
  underway: { tone: 'busy', shape: 'half' },
  done: { tone: 'good', shape: 'full' },
}

/** Where a measure stands, in a word, a shape and a colour; with its percentage where one is known. */
export const StageTag = (props: { language: Language; stage: Stage; percent?: number | null }) => (
  <Tag {...looks[props.stage]}>
    {measureWords[props.language].stages[props.stage]}
    {props.percent !== null && props.percent !== undefined && props.stage === 'underway'
      ? ` ${props.percent}%`
      : ''}
  </Tag>
)

/** The codes a measure answers, each whole. */
export const Codes = ({ codes }: { codes: readonly string[] }) => (
  <>
    {codes.map((code) => (
      <span class="code">{code}</span>
    ))}
  </>
)

/** A list as the paper numbers it; one item stands alone. */
export function List({ items, plain }: { items: readonly string[]; plain?: boolean }) {
  if (items.length === 0) return null
  if (items.length === 1) return <p lang="th">{items[0]}</p>
  return plain ? (
    <ul lang="th">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  ) : (
    <ol lang="th">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ol>
  )
}

/** Evidence as typed; what is an address of the web becomes a link to it. */
export const Evidence = ({ items }: { items: readonly string[] }) => (
  <ul lang="th">
    {items.map((item) => (
      <li>
        {/^https?:\/\/\S+$/i.test(item) ? (
          <a href={item} rel="nofollow noopener">
            {item}
          </a>
        ) : (
          item
        )}
      </li>
    ))}
  </ul>
)

/** Units first, then the posts in them. */
export const Responsible = ({ responsible }: { responsible: Measure['responsible'] }) => (
  <>
    {responsible.units.length > 0 ? (
      <p>
        {responsible.units.map((unit, position) => (
          <>
            {position > 0 ? ', ' : ''}
            {unit}
          </>
        ))}
      </p>
    ) : null}
    {responsible.posts.length > 0 ? <List items={responsible.posts} plain /> : null}
  </>
)

/** The heading of a group of measures. */
export const instrumentText = (language: Language, instrument: Instrument | null) =>
  instrument ? measureWords[language].instruments[instrument] : measureWords[language].noInstrument
