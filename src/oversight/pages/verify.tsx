import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { RadioField, TextArea } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { type Verification, verdicts } from '../verification.ts'
import { verificationWords } from '../verification-messages.ts'
import { FormSheet, type FormShown, watchWayBack } from './form-sheet.tsx'
import { VerificationHistory } from './verified.tsx'

/** Stating what came of looking at what an agency has published of a year. */
export function VerifyPage(
  props: FormShown & {
    frame: Frame
    agency: Agency
    year: FiscalYear
    /** The number of the newest edition; null where there is none any more. */
    edition: number | null
  },
) {
  const { frame, agency, year, edition, form } = props
  const { language } = frame
  const words = verificationWords[language]
  const paths = pathsIn(language)
  return (
    <FormSheet
      {...props}
      title={words.stateTitle(year)}
      under={words.stateLead}
      crumbs={watchWayBack(frame, agency, year)}
    >
      {edition === null ? null : (
        <p>
          {words.looksAt(edition)}{' '}
          <a href={paths.edition(agency.code, year, edition)}>{words.seePublic}</a>
        </p>
      )}
      <form method="post" action={paths.verifyAgency(agency.code, year)} class="card" novalidate>
        <HiddenFields values={props.hidden} />
        <RadioField
          {...{ form, language }}
          name="verdict"
          label={words.verdict}
          choices={verdicts.map((value) => ({
            value,
            text: words.verdicts[value],
            hint: words.verdictHints[value],
          }))}
        />
        <TextArea
          {...{ form, language }}
          name="words"
          label={words.looked}
          hint={words.lookedHint}
        />
        <div class="buttons">
          <Submit>{words.save}</Submit>
          <a href={paths.watchAgency(agency.code, year)}>{words.cancel}</a>
        </div>
      </form>
    </FormSheet>
  )
}

/** Taking a verdict back. */
export function WithdrawPage(
  props: FormShown & {
    frame: Frame
    agency: Agency
    verification: Verification
    /** Whether it can still be taken back, by whoever looks. */
    mayWithdraw: boolean
  },
) {
  const { frame, agency, verification, form } = props
  const { language } = frame
  const words = verificationWords[language]
  const paths = pathsIn(language)
  const year = verification.fiscalYear
  return (
    <FormSheet
      {...props}
      title={words.withdraw}
      under={words.withdrawLead}
      crumbs={watchWayBack(frame, agency, year)}
    >
      <section class="card">
        <VerificationHistory
          language={language}
          verifications={[verification]}
          withdrawAt={() => null}
        />
      </section>
      {props.mayWithdraw ? (
        <form
          method="post"
          action={paths.withdrawVerification(agency.code, verification.id)}
          class="card"
          novalidate
        >
          <HiddenFields values={props.hidden} />
          <TextArea {...{ form, language }} name="words" label={words.reason} rows={3} />
          <div class="buttons">
            <Submit danger>{words.withdraw}</Submit>
            <a href={paths.watchAgency(agency.code, year)}>{words.cancel}</a>
          </div>
        </form>
      ) : null}
    </FormSheet>
  )
}
