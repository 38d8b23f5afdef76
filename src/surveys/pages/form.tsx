import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { deviceWordsIn } from '../device-messages.ts'
import { formWords, inWords } from '../form-messages.ts'
import { placesOf, type Questionnaire, type Ticked } from '../questionnaire.ts'
import type { Stratum } from '../survey.ts'
import { NoticeBox } from './form-notice.tsx'
import { Last } from './last-part.tsx'
import { SectionOf } from './questions.tsx'
import { sheetHtml } from './sheet.tsx'
import { isShared, NextPerson, Thanks } from './thanks.tsx'

/**
 * Where the stamp is put into a form: the first time it stands in the page, before all that citizens wrote. What
 * an office writes may stand before it, but never holds the signs it begins and ends with.
 */
export const stampMark = '\u0002stamp\u0003'

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
        | 'paused'
        /** The field that nobody sees was filled; it comes back empty. */
        | 'trapped'
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
    /** Where whoever is next on this device begins. */
    readonly next: string
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
    /** Whether it was asked for missing answers before. */
    readonly seen?: boolean
  } | null
  readonly notice: FormNotice | null
}

/** The whole page of a form, with `stampMark` where its stamp is to stand. */
export function formHtml(view: FormView): string {
  const { language, agencyName, questionnaire, notice, stratum } = view
  const words = formWords[language]
  const { sections } = questionnaire
  const places = placesOf(questionnaire)
  const title = `${words.helpWith(agencyName)} · ${inWords(view.title, language)}`
  return sheetHtml({
    language,
    isLarge: view.isLarge,
    title: notice ? `${noticeTitle(notice, language)} · ${title}` : title,
    switches: view.addresses,
    script: view.addresses.script,
    head: <Head view={view} />,
    children: (
      <>
        {notice ? null : <Intro view={view} />}
        <form
          method="post"
          action={view.addresses.self}
          id="form"
          class="ask"
          {...(isShared(stratum) && { autocomplete: 'off' })}
          data-stratum={stratum}
          data-words={JSON.stringify(deviceWordsIn(language))}
        >
          <input type="hidden" name="stamp" value={stampMark} />
          {/* What the Enter key presses: never a button of a notice. */}
          <div class="gone" aria-hidden="true">
            <button tabindex={-1} type="submit">
              {words.send}
            </button>
          </div>
          {notice ? <NoticeBox {...{ notice, language, places }} /> : null}
          {view.filled?.seen || notice?.kind === 'missing' ? (
            <input type="hidden" name="seen" value="1" />
          ) : null}
          {sections.map((section, at) => (
            <SectionOf
              {...{ section, language, at, of: sections.length }}
              from={1 + sections.slice(0, at).reduce((sum, each) => sum + each.questions.length, 0)}
              places={places.filter((place) => place.section === section)}
              filled={view.filled?.answers ?? []}
              missing={notice?.kind === 'missing' ? notice.places : []}
            />
          ))}
          <Last view={view} />
        </form>
        {view.addresses.script ? <SentHere view={view} /> : null}
      </>
    ),
  })
}

/** Who asks, and what it costs: a form that came back is shorter here, so that the notice is seen at once. */
function Head({ view: { language, agencyName, notice, closesOn, title } }: { view: FormView }) {
  const words = formWords[language]
  return (
    <>
      <h1>
        <span class="ask">{words.help}</span> <AgencyName name={agencyName} />
      </h1>
      <p>{inWords(title, language)}</p>
      {notice ? null : (
        <ul class="facts ask">
          <li>{words.minutes}</li>
          <li>{words.noName}</li>
          <li>{words.noLogIn}</li>
          {closesOn ? (
            <li>
              {words.lastDay} <span class="whole">{dayText(language, closesOn)}</span>
            </li>
          ) : null}
        </ul>
      )}
    </>
  )
}

function Intro({ view: { language, stratum, isUnverified } }: { view: FormView }) {
  const words = formWords[language]
  return (
    <div class="ask">
      <p>{words.asks}</p>
      <p class="soft">
        {stratum === 'assisted' ? words.assisted : words.keptNothing}
        {isUnverified ? ` ${words.unverified}` : ''}
      </p>
      <p class="paper">{words.paper}</p>
    </div>
  )
}

/** What the script shows once the answer has left the device; the receipt is put in by it. */
function SentHere({ view }: { view: FormView }) {
  const { language, improved, addresses } = view
  return (
    <section id="thanks" tabindex={-1} hidden>
      <h2>
        <span>{formWords[language].sent}</span> {formWords[language].thanks}
      </h2>
      <Thanks
        {...{
          language,
          improved,
          receipt: '',
          results: isShared(view.stratum) ? null : addresses.results,
        }}
      />
      <NextPerson {...{ language, stratum: view.stratum, again: addresses.next }} />
    </section>
  )
}

/** A notice in a few words, for the title of the window too. */
const noticeTitle = (notice: FormNotice, language: Language) =>
  notice.kind === 'missing'
    ? formWords[language].missing(notice.places.length)
    : formWords[language].notices[notice.kind].title
