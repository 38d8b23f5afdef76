import type { Agency } from '../../agencies/agency.ts'
import type { Language } from '../../basics/bilingual.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { Item } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import type { Challenge } from '../challenge.ts'
import { challengeWords } from '../messages.ts'
import { ClockTag, clockText } from './parts.tsx'

/** Challenges that wait for whoever looks, among their own work; nothing where none does. */
export function WaitingChallenges(props: {
  language: Language
  agency: Agency
  /** The oldest first, with the item of the year each is about. */
  listed: readonly {
    readonly challenge: Pick<Challenge, 'id' | 'year' | 'code' | 'kind' | 'receivedOn'>
    readonly item: Pick<Item, 'title'> | null
  }[]
  today: PlainDate
}) {
  const { language, agency, listed, today } = props
  const words = challengeWords[language]
  if (listed.length === 0) return null
  return (
    <section class="card">
      <h2>{words.deskTitle}</h2>
      <ul class="plain matters">
        {listed.map(({ challenge, item }) => {
          const said = { language, challenge: { ...challenge, replies: [] }, today }
          return (
            <li>
              <ClockTag {...said} />{' '}
              <a href={pathsIn(language).challenge(agency.code, challenge.year, challenge.id)}>
                {challenge.code} {item?.title[language] ?? ''} · {words.kinds[challenge.kind]}
              </a>
              <span class="soft small matter-when">{clockText(said)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
