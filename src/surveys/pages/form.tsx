import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { formWords, inWords } from '../form-messages.ts'
import { placesOf, type Questionnaire, type Ticked } from '../questionnaire.ts'
import type { Stratum } from '../survey.ts'
import { NoticeBox } from './form-notice.tsx'
import { Last } from './last-part.tsx'
import { SectionOf } from './questions.tsx'
import { sheetHtml } from './sheet.tsx'

/** Where the stamp is put into a form: the first time it stands in the page, before all that people wrote. */
export const stampMark = '0~stamp~0'

export type FormNotice =
  /** Asked once: the places without an answer. */
  | { readonly kind: 'missing'; readonly places: readonly number[] }
  | {
      readonly kind:
        | 'not-sent'
        | 'ticket-unknown'
        | 'ticket-spent'
        | 'too-soon'
        | 'stale'
        | 'too-many'
    }
  /** The challenge as JSON, for the script of the page to solve. */
  | { readonly kind: 'prove'; readonly challenge: string }

/** All that the page of a form shows. */
export interface FormView {
  readonly agencyName: string
  readonly title: Bilingual
  readonly questionnaire: Questionnaire
  readonly stratum: Stratum
  readonly closesOn: PlainDate | null
  readonly language: Language
  readonly isLarge: boolean
  readonly addresses: {
    /** Where the answer is sent. */
    readonly self: string
    readonly otherLanguage: string
    /** The other size of print: large, or the usual one from a large page. */
    readonly large: string
    /** The published results; null while there are none. */
    readonly results: string | null
    /** The script of the page; null where none is served. */
    readonly script: string | null
  }
  readonly asksTicket: boolean
  /** Whether the wording of the questions was not checked against its source. */
  readonly isUnverified: boolean
  /** What was improved since last year, shown once the answer is counted. */
  readonly improved: Bilingual | null
  /** What was filled in before; null in a form of nobody yet. */
  readonly filled: {
    readonly answers: readonly Ticked[]
    readonly comment: string
    readonly ticket: string
  } | null
  readonly notice: FormNotice | null
}

/** The whole page of a form, with `stampMark` where its stamp is to stand. */
export function formHtml(view: FormView): string {
  const { language, agencyName, questionnaire, notice } = view
  const words = formWords[language]
  const { sections } = questionnaire
  const places = placesOf(questionnaire)
  const title = `${words.help(agencyName)} · ${inWords(view.title, language)}`
  return sheetHtml({
    language,
    isLarge: view.isLarge,
    title: notice ? `${noticeTitle(notice, language)} · ${title}` : title,
    switches: view.addresses,
    script: view.addresses.script,
    head: (
      <>
        <h1>{words.help(agencyName)}</h1>
        <p>{inWords(view.title, language)}</p>
        <ul class="facts">
          <li>{words.minutes}</li>
          <li>{words.noName}</li>
          <li>{words.noLogIn}</li>
        </ul>
      </>
    ),
    children: (
      <>
        <p>{words.asks(agencyName)}</p>
        <p class="soft">
          {words.keptNothing}
          {view.closesOn ? ` ${words.lastDay(dayText(language, view.closesOn))}` : ''}
          {view.isUnverified ? ` ${words.unverified}` : ''}
        </p>
        <form
          method="post"
          action={view.addresses.self}
          id="form"
          {...(isShared(view.stratum) && { autocomplete: 'off' })}
          data-stratum={view.stratum}
        >
          <input type="hidden" name="stamp" value={stampMark} />
          {notice ? <NoticeBox {...{ notice, language, places }} /> : null}
          {sections.map((section, at) => (
            <SectionOf
              {...{ section, language, at, of: sections.length }}
              from={1 + sections.slice(0, at).reduce((sum, each) => sum + each.questions.length, 0)}
              places={places.filter((place) => place.section === section)}
              filled={view.filled?.answers ?? []}
            />
          ))}
          <Last view={view} />
        </form>
      </>
    ),
  })
}

/** A notice in a few words, for the title of the window too. */
const noticeTitle = (notice: FormNotice, language: Language) =>
  notice.kind === 'missing'
    ? formWords[language].missing(notice.places.length)
    : formWords[language].notices[notice.kind].title

/** Whether the device is used by one person after another. */
const isShared = (stratum: Stratum) => stratum === 'kiosk' || stratum === 'assisted'
