import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import type { Bilingual, Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { formWords, inWords } from '../form-messages.ts'
import type { Stratum } from '../survey.ts'
import { sheetHtml } from './sheet.tsx'

/** What every page after the form says. */
interface AfterView {
  readonly agencyName: string
  readonly title: Bilingual
  readonly language: Language
  readonly isLarge: boolean
  /** The published results; null while there are none. */
  readonly results: string | null
}

export interface ThanksView extends AfterView {
  /** Eight signs in fours. */
  readonly receipt: string
  /** Whether it had been counted before, as when it is sent twice. */
  readonly wasCounted: boolean
  readonly improved: Bilingual | null
  readonly stratum: Stratum
  /** The form of the next person, on a kiosk or with an official. */
  readonly again: string
}

/** What whoever answered sees; a kiosk starts anew by itself. */
export function thanksHtml(view: ThanksView): string {
  const { language, stratum } = view
  const words = formWords[language]
  return after(view, {
    heading: words.thanks,
    restart: stratum === 'kiosk' ? view.again : null,
    children: (
      <>
        {view.wasCounted ? <p>{words.thanksAgain}</p> : null}
        <Thanks {...view} results={isShared(stratum) ? null : view.results} />
        <NextPerson {...view} />
      </>
    ),
  })
}

/** What stands under the thanks, after a post and in the page of the form alike. */
export function Thanks(view: Pick<ThanksView, 'language' | 'receipt' | 'improved' | 'results'>) {
  const words = formWords[view.language]
  return (
    <>
      <div class="card">
        <span>{words.receipt}</span>
        <b class="receipt" id="receipt">
          {view.receipt}
        </b>
        <span class="soft">{words.receiptSay}</span>
      </div>
      {view.improved ? (
        <div class="card done">
          <h2>{words.improved}</h2>
          <ul>
            {inWords(view.improved, view.language)
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <li>{line}</li>
              ))}
          </ul>
        </div>
      ) : null}
      <ResultsLink {...view} />
    </>
  )
}

/** Whether the device is used by one person after another. */
export const isShared = (stratum: Stratum): boolean => stratum === 'kiosk' || stratum === 'assisted'

/** The way to the form of the next person, where there is one. */
export function NextPerson(view: Pick<ThanksView, 'language' | 'stratum' | 'again'>) {
  const words = formWords[view.language]
  if (!isShared(view.stratum)) return null
  return (
    <p>
      <a class="go" id="again" href={view.again}>
        {words.again}
      </a>{' '}
      {view.stratum === 'kiosk' ? <span class="soft">{words.againSay}</span> : null}
    </p>
  )
}

/** A survey that takes no more answers; `closedOn` is its last day, null where it was closed before. */
export const closedHtml = (view: AfterView & { readonly closedOn: PlainDate | null }): string => {
  const words = formWords[view.language]
  return after(view, {
    heading: words.closed,
    children: (
      <>
        <p>
          {view.closedOn
            ? words.closedSay(dayText(view.language, view.closedOn))
            : words.closedEarly}
        </p>
        <ResultsLink {...view} />
      </>
    ),
  })
}

/** A survey that takes no answers for now. */
export const pausedHtml = (view: AfterView): string => {
  const words = formWords[view.language]
  return after(view, { heading: words.paused, children: <p>{words.pausedSay}</p> })
}

/** Somebody sent more than a form can hold. */
export const tooLargeHtml = (view: AfterView): string => {
  const words = formWords[view.language]
  return after(view, { heading: words.tooLarge, children: <p>{words.tooLargeSay}</p> })
}

const ResultsLink = ({ language, results }: Pick<AfterView, 'language' | 'results'>) =>
  results ? (
    <p>
      <a class="go quiet" href={results}>
        {formWords[language].results}
      </a>
    </p>
  ) : null

function after(
  view: AfterView,
  page: {
    readonly heading: string
    readonly restart?: string | null
    readonly children: Parameters<typeof sheetHtml>[0]['children']
  },
): string {
  const { language, agencyName } = view
  return sheetHtml({
    language,
    isLarge: view.isLarge,
    title: `${page.heading} · ${agencyName}`,
    switches: null,
    restart: page.restart ?? null,
    head: (
      <>
        <h1>{page.heading}</h1>
        <p>
          <AgencyName name={agencyName} /> · {inWords(view.title, language)}
        </p>
      </>
    ),
    children: page.children,
  })
}
