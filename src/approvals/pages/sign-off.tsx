import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { measureWords } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import type { Shape } from '../../platform/html/icons.tsx'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice, Tag, type Tone, Whole } from '../../platform/html/tags.tsx'
import { changeWords } from '../change-messages.ts'
import { refusalWords } from '../refusal-messages.ts'
import type { State } from '../sign-off.ts'
import { signOffWords } from '../sign-off-messages.ts'
import { ChangeList, Changes } from './changes.tsx'
import { Divisions } from './divisions.tsx'
import { NextAct, OtherActs } from './next-act.tsx'
import { type SignOffView, shortDigest } from './sign-off-view.ts'
import { Review } from './signing.tsx'
import { History, Way } from './way.tsx'

/** Where a plan stands on its way to a signature, who did what, and the one thing to do next. */
export function SignOffPage(view: SignOffView) {
  const { frame, agency, year, signOff } = view
  const { language } = frame
  const words = signOffWords[language]
  const plan = {
    href: pathsIn(language).plan(agency.code, year),
    text: measureWords[language].planTitle(year),
  }
  return (
    <Layout
      frame={frame}
      title={`${words.titleParts(year).join(' ')} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, plan)}
      islands={['unsaved-guard']}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.titleParts(year).map((part) => (
          <>
            <Whole>{part}</Whole>{' '}
          </>
        ))}
      >
        <p class="sign-state">
          <Tag {...looks[signOff.state]}>{words.states[signOff.state]}</Tag>
          {signOff.digest ? (
            <span class="soft" title={words.copyMore}>
              {words.copy(shortDigest(signOff.digest))}
            </span>
          ) : null}
        </p>
      </PageHead>
      <ErrorSummary form={view.form} language={language} />
      {view.refused ? (
        <Notice tone="bad" heading={refusalWords[language].heading}>
          <p>{view.refused}</p>
        </Notice>
      ) : null}
      {view.measures.length === 0 ? (
        <section class="card hero">
          <p>{words.nothing}</p>
          <ButtonLink href={plan.href}>{words.openPlan}</ButtonLink>
        </section>
      ) : (
        <div class="sign-off">
          <div>
            <Drift {...view} />
            <NextAct {...view} />
            <OtherActs {...view} />
          </div>
          {/* On a phone the way stands between the act and what is read for it. */}
          <Way {...view} />
          <div class="sign-off-more">
            {signOff.digest ? <Changes {...view} /> : null}
            {view.ways.review ? <Review {...view} /> : null}
            <Divisions {...view} />
            <History {...view} />
          </div>
        </div>
      )}
    </Layout>
  )
}

const looks: Record<State, { readonly tone: Tone; readonly shape: Shape }> = {
  working: { tone: 'calm', shape: 'empty' },
  'put-forward': { tone: 'busy', shape: 'half' },
  reviewed: { tone: 'busy', shape: 'half' },
  approved: { tone: 'good', shape: 'full' },
  returned: { tone: 'bad', shape: 'triangle' },
}

/** Said before anything else: the copy asked about is not the plan any more. */
function Drift(view: SignOffView) {
  const { signOff } = view
  const words = signOffWords[view.frame.language]
  if (!signOff.drifted || signOff.state === 'returned') return null
  const isSigned = signOff.state === 'approved'
  return (
    <section class="drift">
      <Notice tone="busy" heading={isSigned ? words.driftSigned : words.driftTitle}>
        <p>{isSigned ? words.driftSignedMore : words.driftMore}</p>
      </Notice>
      <details open>
        <summary>
          {words.driftChanges} · {changeWords[view.frame.language].changeCount(view.drift.length)}
        </summary>
        <ChangeList {...view} changes={view.drift} />
      </details>
    </section>
  )
}
