import { FindingCounts } from '../../findings/pages/findings-list.tsx'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { SelectField, TextArea, TextField } from '../../platform/html/fields.tsx'
import { problemOf } from '../../platform/html/form-view.ts'
import { changeWords } from '../change-messages.ts'
import { signOffWords } from '../sign-off-messages.ts'
import { actAt, hiddenOf, type SignOffView, shortDigest } from './sign-off-view.ts'

/** What whoever signs is told first: who has read it, what the officer says, what was found, what changed. */
export function ToldBeforeSigning(view: SignOffView) {
  const { signOff, compared } = view
  const { language } = view.frame
  const words = signOffWords[language]
  const changes = changeWords[language]
  const { putForward, reviewed, delegated } = signOff
  return (
    <>
      {reviewed ? <p lang="th">✓ {words.reviewedBy(reviewed.personName)}</p> : null}
      {delegated ? <p lang="th">{words.delegatedTo(delegated.toName, delegated.orderNo)}</p> : null}
      {putForward && putForward.reason !== '' ? (
        <blockquote lang="th">
          <p class="small soft">{words.officerSays(putForward.personName)}</p>
          <p class="as-typed">{putForward.reason}</p>
        </blockquote>
      ) : null}
      <p>
        <FindingCounts language={language} findings={view.findings} />{' '}
        {view.findings.length > 0 ? (
          <a href={pathsIn(language).findings(view.agency.code, view.year)}>{words.seeFindings}</a>
        ) : null}
      </p>
      <p>
        <a href="#changes">
          {compared.since === null
            ? changes.firstTitle
            : compared.changes.length === 0
              ? changes.noChanges
              : `${words.seeChanges} (${changes.changeCount(compared.changes.length)})`}
        </a>
      </p>
    </>
  )
}

/** The executive signs: a plain button that says what it signs. */
export function Approve(view: SignOffView) {
  const words = signOffWords[view.frame.language]
  return (
    <section class="card hero no-print">
      <h2>{words.approveTitle}</h2>
      <ToldBeforeSigning {...view} />
      <form method="post" action={actAt(view, 'approvePlan')} class="sign-button">
        <HiddenFields values={hiddenOf(view)} />
        <p class="small soft">{words.approveLead(view.name)}</p>
        <Submit>{words.approve(shortDigest(view.signOff.digest ?? ''))}</Submit>
      </form>
    </section>
  )
}

/** The clerk says that all of it was read; the button stands below what is to be read. */
export function Review(view: SignOffView) {
  const words = signOffWords[view.frame.language]
  return (
    <section class="card hero no-print" id="review">
      <h2>{words.reviewTitle}</h2>
      <p>{words.reviewLead}</p>
      <form method="post" action={actAt(view, 'reviewPlan')} class="sign-button">
        <HiddenFields values={hiddenOf(view)} />
        <Submit quiet={view.ways.approve}>{words.review}</Submit>
      </form>
    </section>
  )
}

/** Back to whoever mends it, with a reason. */
export function GiveBack(view: SignOffView) {
  const { form } = view
  const { language } = view.frame
  const words = signOffWords[language]
  return (
    <details open={problemOf(form, 'returnReason') !== null}>
      <summary>{words.returnTitle}</summary>
      <form method="post" action={actAt(view, 'returnPlan')} class="card">
        <HiddenFields values={hiddenOf(view)} />
        <TextArea
          {...{ form, language, name: 'returnReason', label: words.returnReason, rows: 3 }}
          hint={words.returnHint}
        />
        <Submit quiet danger>
          {words.return}
        </Submit>
      </form>
    </details>
  )
}

/** The signature is left to another of the agency who may sign. */
export function Delegate(view: SignOffView) {
  const { form, others } = view
  const { language } = view.frame
  const words = signOffWords[language]
  const isWrong = problemOf(form, 'delegateTo') !== null || problemOf(form, 'orderNo') !== null
  return (
    <details open={isWrong}>
      <summary>{words.delegateTitle}</summary>
      <form method="post" action={actAt(view, 'delegateApproval')} class="card">
        <HiddenFields values={hiddenOf(view)} />
        <SelectField
          {...{ form, language, name: 'delegateTo', label: words.delegateTo }}
          choices={others.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField
          {...{ form, language, name: 'orderNo', label: words.orderNo, hint: words.orderHint }}
          width="medium"
        />
        <Submit quiet>{words.delegate}</Submit>
      </form>
    </details>
  )
}
