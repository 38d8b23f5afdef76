import { ownCrumbs } from '../../accounts/pages/own-forms.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, SelectField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { digestTimes } from '../digest.ts'
import { reminderWords } from '../messages.ts'
import type { NotificationTold, ReminderReader } from '../notification.ts'
import { LinePart, type LineShown } from './line-part.tsx'
import { faredText, MatterList, matterAt } from './matter-parts.tsx'

/** What one was told, whether it arrived, and how one wants to be told. */
export function NotificationsPage(props: {
  frame: Frame
  form: FormView
  reader: ReminderReader
  isMailThere: boolean
  line: LineShown
  told: readonly NotificationTold[]
  /** The codes and names of the agencies they were about. */
  agencies: ReadonlyMap<string, { readonly code: string; readonly name: string }>
}) {
  const { frame, reader, told } = props
  const { language } = frame
  const words = reminderWords[language]
  return (
    <Layout frame={frame} title={words.notificationsTitle} crumbs={ownCrumbs(language)}>
      <PageHead title={words.notificationsTitle} under={words.notificationsLead} />
      <ErrorSummary form={props.form} language={language} />
      <section class="card">
        <h2>{words.howTitle}</h2>
        {props.isMailThere ? null : <p class="soft">{words.noMailServer}</p>}
        {reader.email === null ? <NoEmail language={language} /> : null}
        {reader.email === null && !props.line.link ? null : <How {...props} />}
      </section>
      <LinePart frame={frame} form={props.form} line={props.line} />
      <section>
        <h2>{words.toldTitle}</h2>
        {told.length === 0 ? <p class="soft">{words.toldNone}</p> : null}
        <ul class="plain told">
          {told.map((each) => (
            <Told language={language} told={each} agencies={props.agencies} />
          ))}
        </ul>
      </section>
    </Layout>
  )
}

const NoEmail = ({ language }: { language: Language }) => (
  <>
    <p>{reminderWords[language].noEmail}</p>
    <ButtonLink quiet href={pathsIn(language).ownEmail()}>
      {reminderWords[language].giveEmail}
    </ButtonLink>
  </>
)

function How(props: { frame: Frame; form: FormView; reader: ReminderReader }) {
  const { language } = props.frame
  const words = reminderWords[language]
  const shared = { form: props.form, language }
  return (
    <form method="post" action={pathsIn(language).ownNotifications()} novalidate>
      {props.reader.email === null ? null : (
        <CheckField
          {...shared}
          name="mail"
          label={words.byMail}
          hint={words.byMailTo(props.reader.email)}
        />
      )}
      <SelectField
        {...shared}
        name="minute"
        label={words.atTime}
        required
        choices={digestTimes.map((minute) => ({
          ...{ value: String(minute), text: words.time(timeText(language, minute)) },
        }))}
      />
      <Submit>{words.save}</Submit>
    </form>
  )
}

/** A minute of the day as a clock shows it: 08.30 in Thai, 08:30 in English. */
const timeText = (language: Language, minute: number): string =>
  [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(language === 'th' ? '.' : ':')

function Told(props: {
  language: Language
  told: NotificationTold
  agencies: ReadonlyMap<string, { readonly code: string; readonly name: string }>
}) {
  const { language, told, agencies } = props
  const words = reminderWords[language]
  const fared = faredText(language, told)
  const ids = [...new Set(told.matters.map(({ agencyId }) => agencyId))]
  return (
    <li class="card">
      <h3>
        {dayText(language, told.day)} · {told.unit ? words.asked(told.unit.name) : words.daily}
      </h3>
      <p class={fared.isBad ? 'attempt-failed' : 'soft small'}>{fared.text}</p>
      {ids.map((id) => {
        const agency = agencies.get(id)
        return (
          <>
            {ids.length > 1 ? <p class="fact-head">{agency?.name ?? ''}</p> : null}
            <MatterList
              language={language}
              matters={told.matters.filter(({ agencyId }) => agencyId === id)}
              at={(matter) => (agency ? matterAt(language, agency.code, matter) : null)}
            />
          </>
        )
      })}
    </li>
  )
}
