import { dayText } from '../../basics/day-text.ts'
import { isLoopback } from '../../basics/loopback.ts'
import { pathsIn } from '../../paths.ts'
import { Notice, type Tone } from '../../platform/html/tags.tsx'
import { longestTypedAddress, typedAddress } from '../poster.ts'
import { posterPageWords } from '../poster-page-messages.ts'
import { closingDayOf, stateOf } from '../survey.ts'
import type { PostersProps } from './posters.tsx'

/** What to know before anything is printed: the state of the campaign, its address, its emblem. */
export function BeforePrinting(props: PostersProps) {
  const { frame, agency, year, survey, places, origin } = props
  const { language } = frame
  const words = posterPageWords[language]
  const paths = pathsIn(language)
  const state = stateOf(survey, props.today)
  const closesOn = closingDayOf(survey)
  const isMoved = survey.steps.some(({ kind }) => kind === 'extended')
  const longest = Math.max(...places.map(({ link }) => typedAddress(link).length))
  const isLocal = isLoopback(new URL(origin).hostname)
  return (
    <>
      {isLocal ? (
        <Say tone="bad" heading={words.localAddress} more={words.localAddressMore(origin)} />
      ) : longest > longestTypedAddress ? (
        <Say
          tone="busy"
          heading={words.longAddress(longest)}
          more={words.longAddressMore(longestTypedAddress)}
        />
      ) : null}
      {props.matter.mark === 'practice' ? (
        <Say tone="busy" heading={words.practice} more={words.practiceMore} />
      ) : null}
      {state === 'open' ? null : (
        <Say tone="busy" heading={words[state]} more={words[`${state}More`]} />
      )}
      {isMoved && closesOn && state !== 'closed' ? (
        <Say
          tone="busy"
          heading={words.extended}
          more={words.extendedMore(dayText(language, closesOn))}
        />
      ) : null}
      {survey.kind === 'official-link' ? (
        <Say tone="note" heading={words.official} more={words.officialMore} />
      ) : null}
      {places.some(({ placement }) => placement === null) ? (
        <Notice tone="note" heading={words.noPlaces}>
          <p>
            {words.noPlacesMore}{' '}
            <a href={paths.surveyPlacements(agency.code, year, survey.id)}>{words.toPlaces}</a>
          </p>
        </Notice>
      ) : null}
      {agency.logoSha256 === null ? (
        <Notice tone="note">
          <p>
            {words.noEmblem} <a href={paths.profile(agency.code)}>{words.toProfile}</a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}

const Say = (props: { tone: Tone; heading: string; more: string }) => (
  <Notice tone={props.tone} heading={props.heading}>
    <p>{props.more}</p>
  </Notice>
)
