import { staffFormWords } from '../form-messages.ts'
import { promiseWords } from '../promise-messages.ts'
import type { StaffPageView } from './form.tsx'
import { Fingerprint, Limits, PromiseList, WhoSees } from './promise-parts.tsx'
import { staffSheetHtml } from './thanks.tsx'

export interface StaffPromiseView extends StaffPageView {
  readonly fingerprint: string
  /** The form. */
  readonly form: string
}

/** The whole promise, to be read before drawing a slip. */
export function staffPromiseHtml(view: StaffPromiseView): string {
  const { language } = view
  const words = promiseWords[language]
  return staffSheetHtml(
    view,
    words.title,
    <>
      <PromiseList language={language} />
      <Fingerprint {...{ language, syllables: view.fingerprint }} />
      <section>
        <h2>{words.sees.title}</h2>
        <WhoSees language={language} />
      </section>
      <section>
        <h2>{words.limits.title}</h2>
        <Limits language={language} />
      </section>
      <p>
        <a class="go" href={view.form}>
          {staffFormWords[language].back}
        </a>
      </p>
    </>,
  )
}
