import type { FieldChange } from '../../accounts/record-difference.ts'
import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { evidenceWords } from '../../evidence/messages.ts'
import { titleOf } from '../../measures/measure.ts'
import { measureFieldText, measureValueText } from '../../measures/pages/changed-field.ts'
import { Codes, StageTag } from '../../measures/pages/parts.tsx'
import { pathsIn } from '../../paths.ts'
import { Tag } from '../../platform/html/tags.tsx'
import { changeWords } from '../change-messages.ts'
import type { RowChange } from '../difference.ts'
import type { SnapshotProof } from '../snapshot.ts'
import type { SignOffView } from './sign-off-view.ts'

/** What is to be read before signing: what changed since it was last signed, or the whole where it never was. */
export function Changes(view: SignOffView) {
  const { language } = view.frame
  const { since, changes, rows } = view.compared
  const words = changeWords[language]
  const paths = pathsIn(language)
  if (since === null)
    return (
      <section id="changes">
        <h2>{words.firstTitle}</h2>
        <p class="soft">{words.first}</p>
        <ol class="boxed-list">
          {rows.map((measure) => (
            <li>
              <p>
                <Codes codes={measure.codes} />{' '}
                <a href={paths.measure(view.agency.code, view.year, measure.id)} lang="th">
                  {titleOf(measure)}
                </a>
              </p>
              <p class="small">
                <StageTag language={language} stage={measure.stage} percent={measure.percent} />{' '}
                <span class="soft" lang="th">
                  {measure.responsible.units.join(', ')}
                </span>
              </p>
            </li>
          ))}
        </ol>
      </section>
    )
  return (
    <section id="changes">
      <h2>{words.changesTitle}</h2>
      <p class="soft">
        {words.changesSince(instantText(language, since))}
        {changes.length > 0 ? ` · ${words.changeCount(changes.length)}` : ''}
      </p>
      {changes.length === 0 ? (
        <p class="card">{words.noChanges}</p>
      ) : (
        <ChangeList {...view} changes={changes} />
      )}
    </section>
  )
}

const looks = {
  added: { tone: 'good', shape: 'full' },
  removed: { tone: 'bad', shape: 'diamond' },
  changed: { tone: 'note', shape: 'dot' },
} as const

/** Row by row: what came, what went, and the fields of what stayed as they were and as they are. */
export function ChangeList(view: SignOffView & { readonly changes: readonly RowChange[] }) {
  const { language } = view.frame
  const words = changeWords[language]
  const paths = pathsIn(language)
  return (
    <ol class="changes">
      {view.changes.map((change) => (
        <li class="card">
          <p class="change-head">
            <Tag {...looks[change.kind]}>{words.kinds[change.kind]}</Tag>{' '}
            <span class="soft">{words.row(change.row)}</span>
          </p>
          <h3 lang="th">
            {change.kind === 'removed' ? (
              change.title
            ) : (
              <a href={paths.measure(view.agency.code, view.year, change.id)}>{change.title}</a>
            )}
          </h3>
          {change.kind === 'changed' ? (
            <Changed language={language} agencyCode={view.agency.code} change={change} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Changed(props: {
  language: Language
  agencyCode: string
  change: Extract<RowChange, { readonly kind: 'changed' }>
}) {
  const { language, agencyCode, change } = props
  const shared = { language, agencyCode }
  const words = changeWords[language]
  return (
    <>
      {change.moved ? <p>{words.moved}</p> : null}
      {change.fields.length > 0 ? (
        <dl class="before-after">
          {change.fields.map((field) => (
            <Field language={language} change={field} />
          ))}
        </dl>
      ) : null}
      <Proof {...shared} title={words.proofAdded} proof={change.proofAdded} />
      <Proof {...shared} title={words.proofRemoved} proof={change.proofRemoved} gone />
    </>
  )
}

function Field({ language, change }: { language: Language; change: FieldChange }) {
  const { field, lost, gained, kept } = change
  const words = changeWords[language]
  const said = (line: string) => measureValueText(language, field, line)
  return (
    <div>
      <dt>{measureFieldText(language, field) ?? field}</dt>
      <dd>
        <div class="before">
          <span class="small">{words.was}</span>
          {lost.length === 0 ? <p class="soft">{words.nothingBefore}</p> : null}
          {lost.map((line) => (
            <p lang="th">
              <del>{said(line)}</del>
            </p>
          ))}
        </div>
        <div class="after-change">
          <span class="small">{words.is}</span>
          {gained.length === 0 ? <p class="soft">{words.nothingBefore}</p> : null}
          {gained.map((line) => (
            <p lang="th">
              <ins>{said(line)}</ins>
            </p>
          ))}
        </div>
        {kept > 0 ? <p class="small soft kept">{words.kept(kept)}</p> : null}
      </dd>
    </div>
  )
}

/** Evidence that came or went, by what it is and what it proves. */
function Proof(props: {
  language: Language
  agencyCode: string
  title: string
  proof: readonly SnapshotProof[]
  gone?: boolean
}) {
  const { language, proof } = props
  const words = changeWords[language]
  if (proof.length === 0) return null
  return (
    <>
      <h4>{props.title}</h4>
      <ul class="proofs">
        {proof.map((piece) => {
          const title = piece.title || words.internalProof
          return (
            <li>
              <span class="soft">{evidenceWords[language].kinds[piece.kind]}</span>{' '}
              <span lang="th">{props.gone ? <del>{title}</del> : title}</span>
              {piece.proves ? <p class="small soft">{piece.proves}</p> : null}
              <Thumbnail language={language} agencyCode={props.agencyCode} piece={piece} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The first picture of a piece of evidence, small; nothing where it has none. */
function Thumbnail(props: { language: Language; agencyCode: string; piece: SnapshotProof }) {
  const { piece } = props
  const picture = piece.files.find(({ type }) => type.startsWith('image/'))
  if (!picture) return null
  const at = pathsIn(props.language).evidenceFile(props.agencyCode, piece.id, picture.sha256)
  return (
    <a href={at}>
      <img src={at} alt={picture.name} width={128} height={96} loading="lazy" />
    </a>
  )
}
