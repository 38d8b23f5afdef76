import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { DisclosureItem } from '../../disclosures/disclosure.ts'
import { oitWords } from '../../disclosures/page-messages.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { type Challenge, isOpen, wordsShown } from '../challenge.ts'
import { clockOf } from '../clock.ts'
import { challengeWords } from '../messages.ts'
import { ClockTag, clockText } from './parts.tsx'

/** A challenge as the list shows it. */
export interface ListedChallenge {
  readonly challenge: Challenge
  readonly item: DisclosureItem
  /** Name of the division that looks after the item; empty for nobody. */
  readonly division: string
  /** Whether whoever looks may open it. */
  readonly mayOpen: boolean
}

/** Every challenge of a year: those that wait first, whatever came first first. */
export function ChallengesPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  today: PlainDate
  listed: readonly ListedChallenge[]
}) {
  const { frame, agency, year, today, listed } = props
  const { language } = frame
  const words = challengeWords[language]
  const paths = pathsIn(language)
  const open = listed.filter(({ challenge }) => isOpen(challenge)).toReversed()
  const done = listed.filter(({ challenge }) => !isOpen(challenge))
  const late = open.filter(({ challenge }) => clockOf(challenge.receivedOn, today).due < today)
  const line = ({ challenge, item, division, mayOpen }: ListedChallenge) => {
    const title = `${item.item.code} ${item.item.title[language]} · ${words.kinds[challenge.kind]}`
    const { waiting } = wordsShown(challenge)
    return (
      <li class="card">
        <p>
          {mayOpen ? <a href={paths.challenge(agency.code, year, challenge.id)}>{title}</a> : title}{' '}
          <ClockTag {...{ language, challenge, today }} />
        </p>
        <p class="soft small">
          {[
            division || words.noDivision,
            words.times(challenge.voices.length),
            clockText({ language, challenge, today }),
            ...(waiting > 0 ? [words.wordsToRead(waiting)] : []),
          ].join(' · ')}
        </p>
      </li>
    )
  }
  return (
    <Layout
      frame={frame}
      title={`${words.deskTitle} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.oitDesk(agency.code, year),
        text: oitWords[language].title(year),
      })}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.deskTitle}
        under={words.deskLead}
      />
      {listed.length === 0 ? (
        <section class="card hero">
          <p class="big">{words.deskNone}</p>
          <p>{words.deskNoneMore}</p>
        </section>
      ) : (
        <p class="big">
          {[
            words.waiting(open.length),
            ...(late.length > 0 ? [words.lateCount(late.length)] : []),
            words.done(done.length),
          ].join(' · ')}
        </p>
      )}
      <ul class="plain">{open.map(line)}</ul>
      {done.length > 0 ? <ul class="plain">{done.map(line)}</ul> : null}
      {listed.length > 0 ? <p class="soft small">{words.promise}</p> : null}
    </Layout>
  )
}
