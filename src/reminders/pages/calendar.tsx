import { ownCrumbs } from '../../accounts/pages/own-forms.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Holiday } from '../../basics/thai-holidays.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { holidayText } from '../holiday-messages.ts'
import { reminderWords } from '../messages.ts'
import type { CalendarFeed } from '../notification.ts'

/** A calendar one may have an address of: one's own work, or an agency's; and the address there is. */
export interface FeedChoice {
  readonly agency: { readonly id: string; readonly name: string } | null
  readonly feed: CalendarFeed | null
}

/** The private addresses of one's calendars, and the holidays that working days are counted by. */
export function CalendarPage(props: {
  frame: Frame
  choices: readonly FeedChoice[]
  /** An address to show this once; `null` where it cannot be shown again. */
  shown: { readonly href: string | null } | null
  year: FiscalYear
  holidays: readonly Holiday[]
}) {
  const { frame, shown } = props
  const { language } = frame
  const words = reminderWords[language]
  return (
    <Layout frame={frame} title={words.calendarTitle} crumbs={ownCrumbs(language)}>
      <PageHead title={words.calendarTitle} under={words.calendarLead} />
      {shown ? (
        <Notice tone={shown.href === null ? 'bad' : 'good'} heading={words.feedShown}>
          {shown.href === null ? (
            <p>{words.feedLost}</p>
          ) : (
            <>
              <p class="slip-link" lang="en">
                <a href={shown.href}>{shown.href}</a>
              </p>
              <p class="small">{words.feedHow}</p>
            </>
          )}
        </Notice>
      ) : null}
      <div class="own-account">
        {props.choices.map((choice) => (
          <Feed language={language} {...choice} />
        ))}
      </div>
      <Holidays language={language} year={props.year} holidays={props.holidays} />
    </Layout>
  )
}

function Feed({ language, agency, feed }: { language: Language } & FeedChoice) {
  const words = reminderWords[language]
  const action = pathsIn(language).ownCalendar()
  const of = { agency: agency?.id ?? '' }
  return (
    <section class="card">
      <h2 lang={agency ? 'th' : undefined}>{agency?.name ?? words.ownFeed}</h2>
      <p class="soft">{agency ? words.agencyFeedMore : words.ownFeedMore}</p>
      <p>{feed ? words.feedSince(instantText(language, feed.madeAt)) : words.feedNone}</p>
      <div class="small-buttons matter-acts">
        {feed ? (
          <>
            <ActButton action={action} hidden={{ ...of, act: 'show' }}>
              {words.showFeed}
            </ActButton>
            <ActButton action={action} hidden={{ ...of, act: 'make' }}>
              {words.replaceFeed}
            </ActButton>
            <ActButton action={action} hidden={{ ...of, act: 'end' }} danger>
              {words.endFeed}
            </ActButton>
          </>
        ) : (
          <ActButton action={action} hidden={{ ...of, act: 'make' }}>
            {words.makeFeed}
          </ActButton>
        )}
      </div>
    </section>
  )
}

function Holidays(props: { language: Language; year: FiscalYear; holidays: readonly Holiday[] }) {
  const { language, year, holidays } = props
  const words = reminderWords[language]
  return (
    <details class="card">
      <summary>{words.holidaysTitle(year)}</summary>
      <p class="soft">{holidays.length === 0 ? words.holidaysUnknown : words.holidaysLead}</p>
      <ul class="plain matters">
        {holidays.map(({ day, id, kind, mark }) => (
          <li>
            <b>{dayText(language, day, true)}</b> {holidayText(id, kind)[language]}{' '}
            {mark === 'unverified' ? (
              <Tag tone="note" shape="empty">
                {words.unverified}
              </Tag>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
