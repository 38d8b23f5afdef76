import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { ownAccountWords } from '../account-messages.ts'

/** Codes shown once, on a sheet made to be printed. */
export function PrintedCodesPage(props: {
  frame: Frame
  kind: 'backup' | 'recovery'
  codes: readonly string[]
  who: { readonly name: string; readonly signInName: string }
  /** The instant they were made. */
  made: string
}) {
  const { frame, kind, who } = props
  const words = ownAccountWords[frame.language]
  const title = kind === 'backup' ? words.backupTitle : words.recoveryCodes
  return (
    <Layout frame={frame} title={title}>
      <PageHead title={title}>
        <p class="lead">{kind === 'backup' ? words.backupMore : words.recoveryMore}</p>
      </PageHead>
      <div class="no-print">
        <Notice tone="note">
          <p>{words.codesOnce}</p>
        </Notice>
      </div>
      <section class="card code-sheet">
        <p>
          <b>โปร่งใส · {words.codesOf(who.name, who.signInName)}</b>
          <br />
          <span class="soft">{words.codesMade(words.moment(props.made))}</span>
        </p>
        <ol class="printed-codes" translate="no">
          {props.codes.map((code) => (
            <li>
              <span class="box" aria-hidden="true" />
              {code}
            </li>
          ))}
        </ol>
      </section>
      <div class="buttons">
        <ButtonLink href={pathsIn(frame.language).account()}>{words.codesKept}</ButtonLink>
      </div>
    </Layout>
  )
}
