import { FindingCounts } from '../../findings/pages/findings-list.tsx'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { TextArea, TextField } from '../../platform/html/fields.tsx'
import { problemOf } from '../../platform/html/form-view.ts'
import { publishWords } from '../publish-messages.ts'
import { signOffWords } from '../sign-off-messages.ts'
import { actAt, hiddenOf, type SignOffView } from './sign-off-view.ts'
import { Approve, Delegate, GiveBack } from './signing.tsx'
import { ReturnedWith } from './way.tsx'

/** The one thing whoever looks can do next; said in words where there is none. */
export function NextAct(view: SignOffView) {
  const { ways, signOff } = view
  const words = signOffWords[view.frame.language]
  if (ways.approve) return <Approve {...view} />
  if (ways.putForward) return <PutForward {...view} />
  if (ways.review)
    return (
      <section class="card hero main-act no-print">
        <p class="big">{words.reviewTitle}</p>
        <ButtonLink href="#changes">{words.seeChanges}</ButtonLink>
      </section>
    )
  const [newest] = view.publications
  if (signOff.state === 'approved' && !signOff.drifted && newest?.digest === signOff.digest)
    return <Published {...view} number={newest.number} />
  const own = ways.divisions.filter(({ mayHandIn }) => mayHandIn)
  const [first] = own
  const toPublish = ways.publish
  if (first && !ways.takeBack && !toPublish)
    return (
      <section class="card hero main-act no-print">
        <p class="big">{words.way.divisions}</p>
        <ButtonLink href="#divisions">
          {own.length === 1 ? words.handIn(first.unit) : words.divisionsTitle}
        </ButtonLink>
      </section>
    )
  // What a drifted plan waits for was said above.
  if (signOff.drifted) return null
  return (
    <>
      <ReturnedWith {...view} />
      <section class="card hero no-print">
        <p class="big">{toPublish ? words.publishLead : words.nothingToDo}</p>
        {toPublish ? (
          <ButtonLink href={pathsIn(view.frame.language).publish(view.agency.code, view.year)}>
            {words.way.published}
          </ButtonLink>
        ) : (
          <p>{words.nothingMore[signOff.state]}</p>
        )}
      </section>
    </>
  )
}

/** What follows a publication: its addresses are typed into ITAS, and everybody may read it. */
function Published(view: SignOffView & { number: number }) {
  const { agency, year, ways } = view
  const { language } = view.frame
  const words = signOffWords[language]
  const paths = pathsIn(language)
  return (
    <section class="card hero no-print">
      <p class="big">{words.published(view.number)}</p>
      <p>{ways.publish ? words.afterPublishing : words.nothingMore.approved}</p>
      <div class="buttons">
        {ways.publish ? (
          <ButtonLink href={paths.itasSheet(agency.code, year)}>
            {publishWords[language].itas}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.publicPlan(agency.code, year)} quiet>
          {words.seePublished}
        </ButtonLink>
      </div>
    </section>
  )
}

/** The officer freezes the plan and asks for a signature. */
function PutForward(view: SignOffView) {
  const { ways, signOff, findings, form } = view
  const { language } = view.frame
  const words = signOffWords[language]
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const left = ways.divisions.filter(({ state }) => state !== 'handed-in').length
  return (
    <>
      <ReturnedWith {...view} />
      <section class="card hero no-print">
        <h2>{words.forwardTitle}</h2>
        <p>
          {signOff.state === 'returned'
            ? words.afterReturn
            : signOff.drifted
              ? words.forwardAgain
              : words.forwardLead}
        </p>
        <p>
          {words.findings} <FindingCounts language={language} findings={findings} />{' '}
          {findings.length > 0 ? (
            <a href={pathsIn(language).findings(view.agency.code, view.year)}>
              {words.seeFindings}
            </a>
          ) : null}
        </p>
        {left > 0 ? (
          <p>
            <a href="#divisions">{words.notAllIn(left)}</a>
          </p>
        ) : null}
        <form method="post" action={actAt(view, 'putForward')}>
          <HiddenFields values={hiddenOf(view)} />
          <TextArea
            {...{ form, language, name: 'forwardReason', rows: 2 }}
            label={errors > 0 ? words.forwardReason : words.forwardNote}
            hint={errors > 0 ? words.forwardReasonHint(errors) : undefined}
            optional={errors === 0}
          />
          <Submit>{words.forward}</Submit>
        </form>
      </section>
    </>
  )
}

/** What else may be done, folded away: it is seldom wanted. */
export function OtherActs(view: SignOffView) {
  const { giveBack, delegate, onPaper, takeBack } = view.ways
  if (!giveBack && !delegate && !onPaper && !takeBack) return null
  return (
    <div class="other-acts no-print">
      {giveBack ? <GiveBack {...view} /> : null}
      {delegate ? <Delegate {...view} /> : null}
      {onPaper ? <OnPaper {...view} /> : null}
      {takeBack ? <TakeBack {...view} /> : null}
    </div>
  )
}

function TakeBack(view: SignOffView) {
  const { form } = view
  const { language } = view.frame
  const words = signOffWords[language]
  return (
    <details open={problemOf(form, 'takeBackReason') !== null}>
      <summary>{words.takeBackTitle}</summary>
      <form method="post" action={actAt(view, 'takeBack')} class="card">
        <HiddenFields values={hiddenOf(view)} />
        <TextArea
          {...{ form, language, name: 'takeBackReason', label: words.takeBackReason, rows: 2 }}
          optional
        />
        <Submit quiet>{words.takeBack}</Submit>
      </form>
    </details>
  )
}

const paperFields = ['paperName', 'paperPost', 'paperOrder', 'paperDay'] as const

function OnPaper(view: SignOffView) {
  const { form } = view
  const { language } = view.frame
  const words = signOffWords[language]
  const shared = { form, language }
  return (
    <details open={paperFields.some((field) => problemOf(form, field) !== null)}>
      <summary>{words.paperTitle}</summary>
      <form method="post" action={actAt(view, 'recordSignature')} class="card">
        <p>
          {words.paperLead}{' '}
          <a href={pathsIn(language).printReport(view.agency.code, view.year)}>
            {words.printPaper}
          </a>
        </p>
        <HiddenFields values={hiddenOf(view)} />
        <TextField {...shared} name="paperName" label={words.paperName} />
        <TextField {...shared} name="paperPost" label={words.paperPost} />
        <TextField
          {...{ ...shared, name: 'paperOrder', label: words.paperOrder, hint: words.orderHint }}
          width="medium"
          optional
        />
        <TextField
          {...{ ...shared, name: 'paperDay', label: words.paperDay, hint: words.dayHint }}
          width="medium"
        />
        <Submit quiet>{words.paper}</Submit>
      </form>
    </details>
  )
}
