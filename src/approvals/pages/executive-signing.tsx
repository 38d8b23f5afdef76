import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { changeWords } from '../change-messages.ts'
import type { Compared } from '../difference.ts'
import { executiveWords } from '../executive-messages.ts'
import type { SignOff } from '../sign-off.ts'
import { signOffWords } from '../sign-off-messages.ts'
import type { Ways } from '../ways.ts'
import type { ExecutiveView } from './executive.tsx'
import { shortDigest } from './sign-off-view.ts'

/** What is asked of whoever looks. */
export interface PlanAsked {
  readonly signOff: SignOff
  readonly ways: Ways
  readonly compared: Compared
  /** The name of whoever looks. */
  readonly name: string
}

/** What waits for this person's signature, or where the plan stands where nothing does. */
export function Signing({ frame, agency, year, asked, formKey }: ExecutiveView) {
  const { language } = frame
  const words = executiveWords[language]
  const said = signOffWords[language]
  const changes = changeWords[language]
  const paths = pathsIn(language)
  const { signOff, ways, compared } = asked
  const { reviewed, putForward } = signOff
  const page = paths.signOff(agency.code, year)
  const digest = signOff.digest ?? ''
  if (ways.giveBack && signOff.drifted)
    return (
      <Notice tone="busy" heading={said.driftTitle}>
        <p>{words.drifted}</p>
        <p>
          <a href={page}>{said.seeChanges}</a>
        </p>
      </Notice>
    )
  if (!ways.approve && !ways.review)
    return (
      <p class="card">
        {words.nothingWaits} · {said.states[signOff.state]}
      </p>
    )
  return (
    <section class="card hero">
      <h2>{ways.approve ? words.waits(1) : words.waitsReview}</h2>
      <p>
        {reviewed ? (
          <span lang="th">✓ {said.reviewedBy(reviewed.personName)}</span>
        ) : (
          words.notReviewed
        )}
        <br />
        <a href={`${page}#changes`}>
          {compared.since === null
            ? changes.firstTitle
            : changes.changeCount(compared.changes.length)}
        </a>
      </p>
      {putForward && putForward.reason !== '' ? (
        <blockquote lang="th">
          <p class="small soft">{said.officerSays(putForward.personName)}</p>
          <p class="as-typed">{putForward.reason}</p>
        </blockquote>
      ) : null}
      {ways.approve ? (
        <form
          method="post"
          action={paths.signOffAct(agency.code, year, 'approvePlan')}
          class="sign-button no-print"
        >
          <HiddenFields values={{ key: formKey, seen: digest }} />
          <p class="small soft">{said.approveLead(asked.name)}</p>
          <Submit>{said.approve(shortDigest(digest))}</Submit>
        </form>
      ) : null}
      <p class="sign-button no-print">
        <ButtonLink href={page} quiet={ways.approve}>
          {words.open}
        </ButtonLink>
      </p>
    </section>
  )
}
