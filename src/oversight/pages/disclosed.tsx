import type { Language } from '../../basics/bilingual.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { Tag } from '../../platform/html/tags.tsx'
import type { DisclosedFigures } from '../disclosed.ts'
import { disclosedWords } from '../disclosed-messages.ts'

/** Unanswered challenges, of them the late. */
export interface ChallengesOpen {
  readonly open: number
  readonly late: number
}

/** What an agency discloses, in a cell of the table of agencies. */
export function DisclosedCell(props: {
  language: Language
  disclosed: DisclosedFigures | null
  challenges: ChallengesOpen
  /** Its public page of a year. */
  at: (year: number) => string
}) {
  const { language, disclosed, challenges } = props
  const words = disclosedWords[language]
  return (
    <>
      {disclosed ? (
        <>
          <a href={props.at(disclosed.year)}>{disclosed.year}</a>{' '}
          {words.published(disclosed.published, disclosed.all)}
          <span class="small soft watch-line">
            {disclosed.final
              ? words.final(toTwoDecimals(disclosed.final))
              : words.readinessShort(toTwoDecimals(disclosed.readiness))}
          </span>
        </>
      ) : (
        <span class="soft watch-line">{words.none}</span>
      )}
      <span class="tags">
        {disclosed && disclosed.broken > 0 ? (
          <Tag tone="bad" shape="triangle">
            {words.broken(disclosed.broken)}
          </Tag>
        ) : null}
        {challenges.open > 0 ? <ChallengesTag language={language} {...challenges} /> : null}
      </span>
    </>
  )
}

/** What an agency discloses of a year, on its own page. */
export function DisclosedCard(props: {
  language: Language
  year: number
  /** Null where the year has no list of items. */
  disclosed: DisclosedFigures | null
  challenges: ChallengesOpen
  at: string
}) {
  const { language, year, disclosed, challenges } = props
  const words = disclosedWords[language]
  return (
    <section class="card">
      <h2>{words.titleOf(year)}</h2>
      {disclosed ? (
        <>
          <p class="big">{words.published(disclosed.published, disclosed.all)}</p>
          <ul class="plain">
            <li>{words.broken(disclosed.broken)}</li>
            <li>{words.readiness(toTwoDecimals(disclosed.readiness))}</li>
            <li>{disclosed.final ? words.final(toTwoDecimals(disclosed.final)) : words.noFinal}</li>
          </ul>
        </>
      ) : (
        <p>{words.noneOf(year)}</p>
      )}
      <p>
        {challenges.open > 0 ? (
          <ChallengesTag language={language} {...challenges} />
        ) : (
          words.challenges(0, 0)
        )}
      </p>
      <p class="soft small">{words.lead}</p>
      {disclosed ? (
        <p class="no-print">
          <a href={props.at}>{words.open}</a>
        </p>
      ) : null}
    </section>
  )
}

const ChallengesTag = ({ language, open, late }: ChallengesOpen & { language: Language }) => (
  <Tag tone={late > 0 ? 'bad' : 'busy'} shape={late > 0 ? 'triangle' : 'half'}>
    {disclosedWords[language].challenges(open, late)}
  </Tag>
)
