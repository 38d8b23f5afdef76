import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { CheckField } from '../../platform/html/fields.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import { backupWords } from '../backup-messages.ts'
import { isLate, type KeptBackup, type Outcome, type Step } from '../backup-state.ts'

/** How long the page waits before it looks again, in seconds. */
const refresh = 2
const kept = 7

/** The last backups, one to make now, and how one is restored. */
export function BackupsPage(props: {
  frame: Frame
  /** Newest first. */
  kept: readonly KeptBackup[]
  /** Days since the newest; null where there is none. */
  days: number | null
  doing: Step | null
  last: Outcome | null
}) {
  const { frame, doing } = props
  const words = backupWords[frame.language]
  const paths = pathsIn(frame.language)
  const [newest] = props.kept
  return (
    <Layout
      frame={frame}
      title={words.title}
      crumbs={wayBackTo(frame, paths.home(), paths.operatorMenu())}
      refresh={doing ? refresh : null}
    >
      <PageHead title={words.title} under={words.lead} />
      {doing ? <Doing frame={frame} step={doing} /> : null}
      {doing || !props.last ? null : <LastOutcome language={frame.language} last={props.last} />}
      {doing ? null : <Reminder language={frame.language} days={props.days} />}
      {doing ? null : (
        <form method="post" action={paths.backups()} class="card backup-form">
          <h2>{words.makeTitle}</h2>
          <CheckField
            form={{ typed: {}, problems: [] }}
            name="withKey"
            label={words.withKey}
            hint={words.withKeyMore}
            language={frame.language}
          />
          <div class="buttons">
            <Submit>{words.make}</Submit>
          </div>
        </form>
      )}
      <section>
        <h2>{words.listTitle(kept)}</h2>
        {newest ? <KeptList frame={frame} kept={props.kept} idle={!doing} /> : <p>{words.none}</p>}
        <p class="soft">{words.keepSafe}</p>
      </section>
      <section>
        <h2>{words.restoreTitle}</h2>
        <ol>
          {words.restore.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p>
          <code class="command">
            node bin/prongsai restore {newest?.name ?? 'prongsai-….zip'} --data {words.newFolder}
          </code>
        </p>
      </section>
    </Layout>
  )
}

function Doing({ frame, step }: { frame: Frame; step: Step }) {
  const words = backupWords[frame.language]
  const said =
    step.code === 'files' ? words.steps.files(step.done, step.of) : words.steps[step.code]
  return (
    <Notice tone="busy" heading={words.doing}>
      <p role="status">{said}</p>
      <p>
        {words.refreshes} · <a href={pathsIn(frame.language).backups()}>{words.refresh}</a>
      </p>
    </Notice>
  )
}

function LastOutcome({ language, last }: { language: Language; last: Outcome }) {
  const words = backupWords[language]
  if (last.kind === 'failed')
    return (
      <Notice tone="bad" heading={words.failed(last.name)}>
        <p>{last.sentence?.[language] ?? words.fault}</p>
      </Notice>
    )
  const heading = last.kind === 'made' ? words.made(last.name) : words.checked(last.name)
  return (
    <>
      <Notice tone="good" heading={heading}>
        <p>{words.contents(last.rows, last.files)}</p>
      </Notice>
      {last.spoilt > 0 ? <Notice tone="bad" heading={words.spoilt(last.spoilt)} /> : null}
    </>
  )
}

function Reminder({ language, days }: { language: Language; days: number | null }) {
  const words = backupWords[language]
  if (!isLate(days)) return null
  return (
    <Notice tone="busy" heading={days === null ? words.never : words.late(days)}>
      <p>{days === null ? words.neverMore : words.lateMore}</p>
    </Notice>
  )
}

function KeptList(props: { frame: Frame; kept: readonly KeptBackup[]; idle: boolean }) {
  const { language } = props.frame
  const words = backupWords[language]
  const paths = pathsIn(language)
  return (
    <ul class="backup-list">
      {props.kept.map(({ name, bytes, madeAt }) => (
        <li class="card">
          <div>
            <b>{words.moment(madeAt)}</b>
            <span class="soft">
              {name} · {words.size(bytes)}
            </span>
          </div>
          <div class="buttons">
            <ButtonLink href={paths.backupFile(name)} quiet download>
              {words.download}
              <span class="unseen">{words.ofWhich(words.moment(madeAt))}</span>
            </ButtonLink>
            {props.idle ? (
              <ActButton action={paths.backupFile(name)} hidden={{}}>
                {words.check}
                <span class="unseen">{words.ofWhich(words.moment(madeAt))}</span>
              </ActButton>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
