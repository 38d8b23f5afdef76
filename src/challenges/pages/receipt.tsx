import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { DisclosureItem } from '../../disclosures/disclosure.ts'
import { publicOitWords } from '../../disclosures/public-messages.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { Challenge, Voice } from '../challenge.ts'
import { challengeWords } from '../messages.ts'
import type { ChallengeWords } from '../thai-messages.ts'
import { ClockTag, clockText, Replies } from './parts.tsx'

/** What came of a challenge, for whoever holds its number. The words themselves are not repeated here. */
export function ReceiptPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  item: DisclosureItem
  challenge: Challenge
  voice: Voice
  today: PlainDate
}) {
  const { frame, agency, year, item, challenge, voice, today } = props
  const { language } = frame
  const words = challengeWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  const said = { language, challenge, today }
  return (
    <Layout
      frame={frame}
      title={`${words.receiptTitle} ${voice.receipt} · ${agency.name}`}
      crumbs={[
        { href: paths.publicOit(agency.code, year), text: publicOitWords[language].all(year) },
        { href: paths.publicOitItem(agency.code, year, code), text: code },
      ]}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.receiptTitle}
        under={words.receiptLead}
      />
      <section class="card hero">
        <p class="soft">{words.number}</p>
        <p class="big whole">{voice.receipt}</p>
        <p>
          <ClockTag {...said} />
        </p>
        <p class="soft small">{clockText(said)}</p>
      </section>
      <section class="card">
        {challenge.replies.length === 0 ? <p>{words.noAnswer}</p> : <Replies {...said} />}
      </section>
      <section class="card">
        <dl class="pairs">
          <div>
            <dt>{words.about}</dt>
            <dd>
              {code} {title[language]} · {words.kinds[challenge.kind]}
            </dd>
          </div>
          <div>
            <dt>{words.receivedOn}</dt>
            <dd>{dayText(language, voice.receivedOn)}</dd>
          </div>
          <div>
            <dt>{words.yourWords}</dt>
            <dd>{wordsStanding(words, voice)}</dd>
          </div>
        </dl>
        {challenge.voices.length > 1 ? (
          <p class="soft small">{words.joined(challenge.voices.length)}</p>
        ) : null}
      </section>
      <p class="soft small">{words.promise}</p>
      <div class="buttons no-print">
        <ButtonLink
          quiet
          href={`${paths.publicOitItem(agency.code, year, code)}#c-${challenge.id}`}
        >
          {words.toItem}
        </ButtonLink>
      </div>
    </Layout>
  )
}

/** What became of the words of one voice. */
function wordsStanding(words: ChallengeWords, { hasWords, ruling }: Voice): string {
  if (!hasWords) return words.wordsNone
  if (ruling === null) return words.wordsWaiting
  return ruling.withheld === null
    ? words.wordsAreShown
    : words.wordsWithheld(words.withheld[ruling.withheld])
}
