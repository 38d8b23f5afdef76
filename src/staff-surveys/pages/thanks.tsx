import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { sheetHtml } from '../../surveys/pages/sheet.tsx'
import { staffFormLook } from '../form-look.ts'
import { staffFormWords } from '../form-messages.ts'
import { ownStaffSurveyLabel } from '../label.ts'
import type { StaffPageView } from './form.tsx'

export interface StaffThanksView extends StaffPageView {
  /** The text of the receipt, shown this once; null unless it was asked for. Never the slip's code. */
  readonly receipt: string | null
  /** The form, empty: where clearing the screen leads. */
  readonly again: string
}

/** What somebody sees whose answer is committed. */
export function staffThanksHtml(view: StaffThanksView): string {
  const { title } = staffFormWords[view.language].thanks
  const receipt = view.receipt && receiptHeadOf(view) + view.receipt
  return staffSheetHtml(view, title, <Stored {...{ ...view, receipt }} />)
}

/** What goes before a receipt in its file, for whoever finds it months later. */
export const receiptHeadOf = ({ language, title, agencyName }: StaffPageView): string =>
  staffFormWords[language].thanks.receiptHead(inWords(title, language), agencyName)

/** A page at /i/ that is no form. */
export function staffSheetHtml(
  view: StaffPageView,
  heading: string,
  children: Parameters<typeof sheetHtml>[0]['children'],
): string {
  return sheetHtml({
    ...{ language: view.language, isLarge: view.isLarge, switches: null },
    ...{ label: ownStaffSurveyLabel, look: staffFormLook, isUntold: true },
    title: `${heading} · ${view.agencyName}`,
    head: (
      <>
        <h1>{heading}</h1>
        <p>
          <AgencyName name={view.agencyName} /> · {inWords(view.title, view.language)}
        </p>
      </>
    ),
    children,
  })
}

/** What stands under the thanks, after a post and in the page of the form alike. */
export function Stored(view: {
  readonly language: Language
  readonly receipt: string | null
  readonly again: string
  /** In the page of the form, whose script fills the receipt in. */
  readonly isForScript?: boolean
}) {
  const words = staffFormWords[view.language].thanks
  const { receipt } = view
  return (
    <>
      <div class="card done">
        <ul>
          {words.says.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </div>
      {receipt === null ? null : (
        <div class="card" id="kept" hidden={view.isForScript ?? false}>
          <h2>
            <label for="receipt">{words.receipt}</label>
          </h2>
          <p>{words.receiptSay}</p>
          <textarea id="receipt" readonly spellcheck={false}>
            {receipt}
          </textarea>
          <a class="go quiet" id="save" download="receipt.txt" href={fileOf(receipt)}>
            {words.save}
          </a>
          <span class="soft">{words.select}</span>
        </div>
      )}
      <p>
        <a class="go" href={view.again}>
          {words.clear}
        </a>{' '}
        <span class="soft">{words.clearSay}</span>
      </p>
    </>
  )
}

/** A text as a file that a link saves without asking anybody for it. */
const fileOf = (text: string) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`
