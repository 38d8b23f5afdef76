import { privacyWords } from '../../accounts/privacy-messages.ts'
import { retention } from '../../accounts/retention.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'

/** What personal data is kept, why, how long, and whom to ask: for anybody. */
export function PrivacyPage(props: { frame: Frame; ownDataAt: string; draftDays: number }) {
  const { frame } = props
  const words = privacyWords[frame.language]
  return (
    <Layout frame={frame} title={words.title} description={words.lead}>
      <PageHead title={words.title} under={words.lead} />
      <section>
        <h2>{words.citizensTitle}</h2>
        <Sentences of={words.citizens} />
      </section>
      <section>
        <h2>{words.keptTitle}</h2>
        {retention.map(({ id, ground, fate }) => (
          <section class="card">
            <h3>{words.kept[id].what}</h3>
            <dl class="pairs">
              <div>
                <dt>{words.why}</dt>
                <dd>{words.kept[id].why}</dd>
              </div>
              <div>
                <dt>{words.ground}</dt>
                <dd>{words.grounds[ground]}</dd>
              </div>
              <div>
                <dt>{words.long}</dt>
                <dd>{words.fates[fate]}</dd>
              </div>
            </dl>
          </section>
        ))}
        <p>{words.draftsNote(props.draftDays)}</p>
        <p>{words.backupNote}</p>
      </section>
      <section>
        <h2>{words.consentTitle}</h2>
        <p>{words.consentMore}</p>
        <Sentences of={[words.consents.email]} />
      </section>
      <section>
        <h2>{words.rightsTitle}</h2>
        <Sentences of={words.rights} />
        <div class="buttons no-print">
          <ButtonLink href={props.ownDataAt} quiet>
            {words.toOwnData}
          </ButtonLink>
        </div>
      </section>
      <section>
        <h2>{words.askTitle}</h2>
        <p>{words.ask}</p>
      </section>
    </Layout>
  )
}

/** Sentences one below the other. */
export const Sentences = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((sentence) => (
      <li>{sentence}</li>
    ))}
  </ul>
)
