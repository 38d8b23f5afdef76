import type { Child } from 'hono/jsx'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { toAgencyLine } from '../agency.ts'
import type { ReadRegistry } from '../registry.ts'
import { countsOf, type RegistryChanges } from '../registry-changes.ts'
import { registryWords, remarkSentence } from '../registry-messages.ts'
import { grouped } from './registry.tsx'
import { operatorWayBack } from './way-back.tsx'

/** How many bodies of a kind are listed; the first import has thousands. */
const mostListed = 100

/** What a registry file would change, before anything is saved. */
export function RegistryPreviewPage(props: {
  frame: Frame
  read: ReadRegistry
  changes: RegistryChanges
  form: FormView
  action: string
  meanwhile: boolean
}) {
  const { frame, read, changes, form } = props
  const { language } = frame
  const words = registryWords[language]
  const paths = pathsIn(language)
  const counts = countsOf(changes)
  const isSame = Object.values(counts).every((count) => count === 0)
  return (
    <Layout
      frame={frame}
      title={words.previewTitle}
      crumbs={operatorWayBack(frame, { href: paths.registry(), text: words.title })}
    >
      <PageHead
        title={words.previewTitle}
        under={words.readRows(grouped(read.rows), grouped(read.entries.length))}
      />
      {props.meanwhile ? (
        <Notice tone="bad">
          <p>{words.meanwhile}</p>
        </Notice>
      ) : null}
      <dl class="counts">
        {(['added', 'changed', 'returned', 'missing'] as const).map((kind) => (
          <div>
            <dt>{words[kind]}</dt>
            <dd>{grouped(counts[kind])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.same}</dt>
          <dd>{grouped(changes.same)}</dd>
        </div>
      </dl>
      {isSame ? <p>{words.nothingChanges}</p> : null}
      <form method="post" action={props.action} class="card hero" novalidate>
        <HiddenFields
          values={Object.fromEntries(
            Object.entries(counts).map(([kind, count]) => [kind, String(count)]),
          )}
        />
        {counts.missing > 0 ? (
          <CheckField
            form={form}
            language={language}
            name="markMissing"
            label={words.markMissing}
            hint={`${words.markMissingHint} ${changes.isPartial ? words.partial : ''}`}
          />
        ) : null}
        <div class="buttons">
          <Submit>{words.apply}</Submit>
          <a href={paths.registry()}>{words.again}</a>
        </div>
      </form>
      <Remarks frame={frame} read={read} />
      <Kind title={words.changed} count={counts.changed} words={words} open>
        {changes.changed.slice(0, mostListed).map(({ before, after }) => (
          <li>
            <span class="heard">{words.before}: </span>
            <del>{toAgencyLine(before)}</del>
            <span aria-hidden="true"> → </span>
            <span class="heard">{words.after}: </span>
            <ins>{toAgencyLine(after)}</ins>
          </li>
        ))}
      </Kind>
      {(['added', 'returned', 'missing'] as const).map((kind) => (
        <Kind title={words[kind]} count={counts[kind]} words={words}>
          {changes[kind].slice(0, mostListed).map((entry) => (
            <li>{toAgencyLine(entry)}</li>
          ))}
        </Kind>
      ))}
    </Layout>
  )
}

type Words = (typeof registryWords)['th']

/** The bodies of one kind of change, folded away where there are many. */
function Kind(props: {
  title: string
  count: number
  words: Words
  open?: boolean
  children: Child
}) {
  if (props.count === 0) return null
  return (
    <details open={props.open === true || props.count <= 10}>
      <summary>
        {props.title} ({grouped(props.count)})
      </summary>
      <ul class="registry-changes" lang="th">
        {props.children}
      </ul>
      {props.count > mostListed ? (
        <p class="soft">{props.words.andMore(grouped(props.count - mostListed))}</p>
      ) : null}
    </details>
  )
}

function Remarks({ frame, read }: { frame: Frame; read: ReadRegistry }) {
  const words = registryWords[frame.language]
  const all = read.remarks.length + read.remarksLeftOut
  if (all === 0) return null
  return (
    <details open={all <= 10}>
      <summary>
        {words.remarksTitle} ({grouped(all)})
      </summary>
      <ul>
        {read.remarks.map((remark) => (
          <li>
            {words.line(remark.line)}: {remarkSentence(remark)[frame.language]}
          </li>
        ))}
      </ul>
      {read.remarksLeftOut > 0 ? <p>{words.remarksMore(grouped(read.remarksLeftOut))}</p> : null}
    </details>
  )
}
