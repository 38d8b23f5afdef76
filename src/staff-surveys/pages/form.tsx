/**
 * The form of a staff survey. What the script of the device finds on it, agreed with islands/staff-survey.ts:
 * - `form#form`, whose fields are `code` (#code), `q{place}`, `receipt` (a tick), `words`, and `seen` once
 *   missing answers were asked for; its action is the address /i/{code}, below which are /tokens and /items;
 * - on it `data-survey` (the id that items are signed with), `data-places` (how many; the quality column is the
 *   place after the last), `data-policy` (hex sha256 of the policy's canonical JSON), `data-policy-at` (where
 *   that JSON is fetched: its keys are used only where it has that hash) and `data-words` (StaffDeviceWords);
 *   `data-blind` stands there only where answers may go the blind way;
 * - `#notice` above the questions, where the server said something; `.sent` on the root hides every `.ask`;
 * - `section#thanks`, hidden until sent; in it `#kept` (hidden unless a receipt was wanted) with
 *   `textarea#receipt` and the link `#save` for the file, both holding already what goes before the receipt.
 * A slip's QR leads to /i/{code}#k=SLIP; the script moves it into `#code` and out of the address.
 */
import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { formWords, inWords } from '../../surveys/form-messages.ts'
import { NoticeBox } from '../../surveys/pages/form-notice.tsx'
import { SectionOf } from '../../surveys/pages/questions.tsx'
import { sheetHtml } from '../../surveys/pages/sheet.tsx'
import { placesOf, type Questionnaire, type Ticked } from '../../surveys/questionnaire.ts'
import { staffDeviceWordsIn } from '../device-messages.ts'
import { staffFormLook } from '../form-look.ts'
import { staffFormWords } from '../form-messages.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import type { Policy } from '../policy.ts'
import { promiseWords } from '../promise-messages.ts'
import type { SlipFault } from '../slip-fault.ts'
import { LastOfStaff } from './last-part.tsx'
import { Fingerprint, Limits, PromiseList, WhoSees } from './promise-parts.tsx'
import { receiptHeadOf, Stored } from './thanks.tsx'

export type StaffFormNotice =
  /** Asked once: the places without an answer. */
  | { readonly kind: 'missing'; readonly places: readonly number[] }
  /** The code was typed wrongly, or is no slip's of this survey. */
  | { readonly kind: 'code-unknown'; readonly fault: SlipFault }
  /** Shown without the answers, so that whoever goes back on a shared computer sees none. */
  | { readonly kind: 'code-used' }
  | { readonly kind: 'not-sent' | 'too-many' | 'unreadable' }

/** What every page at /i/ shows. */
export interface StaffPageView {
  readonly agencyName: string
  readonly title: Bilingual
  readonly language: Language
  readonly isLarge: boolean
}

/** All that the page of the form shows. */
export interface StaffFormView extends StaffPageView {
  readonly surveyId: string
  readonly questionnaire: Questionnaire
  /** The last day, as prepared or extended. */
  readonly closesOn: PlainDate | null
  /** Hex sha256 of the policy, and the eight syllables that stand on the slips. */
  readonly policySha256: string
  readonly fingerprint: string
  readonly isBlind: boolean
  readonly asksWords: boolean
  /** Where sums alone are published no receipt is offered: nothing could be looked up with it. */
  readonly publishes: Policy['publishes']
  /** 32 random bytes of this page, base64url: the same form sent again is known by them, and counts once. */
  readonly once: string
  /** Whether the wording of the questions was not checked against its source. */
  readonly isUnverified: boolean
  readonly addresses: {
    /** Where the answer is sent: /i/{code} in the language of the page. */
    readonly self: string
    readonly otherLanguage: string
    /** The other size of print: large, or the usual one from a large page. */
    readonly large: string
    /** The policy as canonical JSON. */
    readonly policy: string
    /** The script of the page; null where none is served. */
    readonly script: string | null
  }
  /** What was filled in before; null in a form of nobody yet. */
  readonly filled: {
    readonly code: string
    readonly answers: readonly Ticked[]
    readonly words: string
    readonly wantsReceipt: boolean
    /** Whether it was asked for missing answers before. */
    readonly seen: boolean
  } | null
  readonly notice: StaffFormNotice | null
}

/** The whole page of the form. */
export function staffFormHtml(given: StaffFormView): string {
  const view = given.notice?.kind === 'code-used' ? { ...given, filled: null } : given
  const { language, questionnaire, notice, addresses, filled } = view
  const words = staffFormWords[language]
  const { sections } = questionnaire
  const places = placesOf(questionnaire)
  const title = `${words.helpWith(view.agencyName)} · ${inWords(view.title, language)}`
  return sheetHtml({
    language,
    isLarge: view.isLarge,
    ...{ label: ownStaffSurveyLabel, look: staffFormLook, isUntold: true },
    title: notice ? `${noticeOf(notice, language).title} · ${title}` : title,
    switches: addresses,
    script: addresses.script,
    head: <Head view={view} />,
    children: (
      <>
        <form
          method="post"
          action={addresses.self}
          id="form"
          class="ask"
          autocomplete="off"
          data-survey={view.surveyId}
          data-places={places.length}
          data-policy={view.policySha256}
          data-policy-at={addresses.policy}
          {...(view.isBlind && { 'data-blind': '1' })}
          data-words={JSON.stringify(staffDeviceWordsIn(language, formWords[language]))}
        >
          {/* What the Enter key presses: never a button of a notice. */}
          <div class="gone" aria-hidden="true">
            <button tabindex={-1} type="submit">
              {formWords[language].send}
            </button>
          </div>
          <input type="hidden" name="once" value={view.once} />
          {notice ? <Notice {...{ notice, view }} /> : null}
          {filled?.seen || notice?.kind === 'missing' ? (
            <input type="hidden" name="seen" value="1" />
          ) : null}
          <Code view={view} />
          {notice ? null : <Before view={view} />}
          {sections.map((section, at) => (
            <SectionOf
              {...{ section, language, at, of: sections.length }}
              from={1 + sections.slice(0, at).reduce((sum, each) => sum + each.questions.length, 0)}
              places={places.filter((place) => place.section === section)}
              filled={filled?.answers ?? []}
              missing={notice?.kind === 'missing' ? notice.places : []}
            />
          ))}
          <LastOfStaff view={view} />
        </form>
        {addresses.script ? (
          <section id="thanks" tabindex={-1} hidden>
            <h2>{words.thanks.title}</h2>
            <Stored
              {...{
                language,
                receipt: receiptHeadOf(view),
                again: addresses.self,
                isForScript: true,
              }}
            />
          </section>
        ) : null}
      </>
    ),
  })
}

/** Whose survey it is: a form that came back is shorter here, so that the notice is seen at once. */
function Head({ view }: { view: StaffFormView }) {
  const { language, agencyName, notice, closesOn, title, questionnaire } = view
  const words = staffFormWords[language]
  return (
    <>
      <h1>
        <span class="ask">{words.help}</span> <AgencyName name={agencyName} />
      </h1>
      <p>{inWords(title, language)}</p>
      {notice ? null : (
        <ul class="facts ask">
          {words.facts.map((fact) => (
            <li>{fact}</li>
          ))}
          <li>{words.minutes(minutesFor(questionnaire))}</li>
          {closesOn ? (
            <li>
              {formWords[language].lastDay} <span class="whole">{dayText(language, closesOn)}</span>
            </li>
          ) : null}
        </ul>
      )}
    </>
  )
}

/** About ten seconds for each thing to tick. */
const minutesFor = (questionnaire: Questionnaire) => Math.ceil(placesOf(questionnaire).length / 6)

/** What somebody should know before the first answer. */
function Before({ view }: { view: StaffFormView }) {
  const { language, addresses } = view
  const words = staffFormWords[language]
  const promise = promiseWords[language]
  return (
    <section>
      <h2>{promise.title}</h2>
      <PromiseList language={language} />
      <details>
        <summary>{promise.sees.title}</summary>
        <WhoSees language={language} />
      </details>
      <details>
        <summary>{promise.limits.title}</summary>
        <Limits language={language} />
      </details>
      {view.isUnverified ? <p class="soft">{formWords[language].unverified}</p> : null}
      <div class="card">
        <h3>{words.shared.title}</h3>
        <p>{words.shared.say}</p>
        <a class="go quiet" href={addresses.self}>
          {words.shared.clear}
        </a>
      </div>
    </section>
  )
}

/** The slip first, while it is in the hand: its code, and the syllables to lay beside it. */
function Code({ view }: { view: StaffFormView }) {
  const { language, filled, notice } = view
  const words = staffFormWords[language]
  return (
    <section>
      <h2>
        <label for="code">{words.code}</label>
      </h2>
      <input
        class="t slip"
        id="code"
        name="code"
        maxlength={40}
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        aria-describedby="code-hint"
        {...(notice?.kind === 'code-unknown' && { 'aria-invalid': 'true' })}
        value={filled?.code ?? ''}
      />
      <p class="soft" id="code-hint">
        {words.codeHint}
      </p>
      {notice ? null : <Fingerprint {...{ language, syllables: view.fingerprint }} />}
    </section>
  )
}

function Notice({ notice, view }: { notice: StaffFormNotice; view: StaffFormView }) {
  const { language } = view
  if (notice.kind === 'missing')
    return <NoticeBox {...{ notice, language, places: placesOf(view.questionnaire) }} />
  const { title, say } = noticeOf(notice, language)
  return (
    <div class="notice" id="notice" role="alert">
      <h2>{title}</h2>
      <p>{say}</p>
      {notice.kind === 'code-used' ? <p>{staffFormWords[language].cleared}</p> : null}
      {notice.kind === 'code-unknown' ? (
        <p>
          <a class="go quiet" href="#code">
            {staffFormWords[language].toCode}
          </a>
        </p>
      ) : null}
    </div>
  )
}

/** A notice in words, for the title of the window too. */
function noticeOf(notice: StaffFormNotice, language: Language): { title: string; say: string } {
  const words = staffFormWords[language]
  if (notice.kind === 'missing')
    return { title: formWords[language].missing(notice.places.length), say: '' }
  return notice.kind === 'code-unknown'
    ? { title: words.codeUnknown, say: words.faultOf(notice.fault) }
    : words.notices[notice.kind]
}
