import { fileSizeText } from '../../basics/file-size.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { Evidence, EvidenceLink } from '../evidence.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePageWords } from '../page-messages.ts'
import type { PersonalData } from '../personal-data.ts'
import type { EvidenceRefusal } from '../refusal.ts'
import { type Row, rowOf } from '../row.ts'
import { FileList, StateTags } from './evidence-parts.tsx'
import { CapturedPage, Pairs, Personal } from './evidence-said.tsx'
import { type EvidencePlace, EvidenceSheet } from './evidence-sheet.tsx'

export interface PieceProps extends EvidencePlace {
  readonly piece: Evidence
  readonly rows: readonly Row[]
  /** Rows this person may link it to. */
  readonly own: readonly Row[]
  readonly may: {
    readonly add: boolean
    readonly revise: boolean
    readonly publish: boolean
  }
  readonly form: FormView
  readonly refusal: EvidenceRefusal | null
  /** A version that is not the one shown stands in a published edition, and can still be read there. */
  readonly isStillPublished: boolean
  readonly personal: readonly PersonalData[]
  readonly nameOf: (id: string) => string
}

/** One piece of evidence: what it is, what it serves, and everything that became of it. */
export function EvidencePiecePage(props: PieceProps) {
  const { frame, agency, year, piece } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const { current } = piece
  const at = { language, agencyCode: agency.code, year, evidenceId: piece.id }
  return (
    <EvidenceSheet
      {...{ frame, agency, year, refusal: props.refusal }}
      title={current.title}
      under={evidenceWords[language].kinds[current.kind]}
      between={[]}
    >
      <ErrorSummary form={props.form} language={language} />
      <p>
        <StateTags language={language} piece={piece} />
      </p>
      {piece.withdrawn ? (
        <Notice tone="busy" heading={words.withdrawn}>
          <p>{piece.withdrawn.reason}</p>
        </Notice>
      ) : (
        <p class="soft">{piece.shown ? words.isShown : words.notShown}</p>
      )}
      {props.isStillPublished && !piece.withdrawn ? (
        <Notice tone="busy" heading={words.stillPublished}>
          <p>{words.stillPublishedLead}</p>
        </Notice>
      ) : null}
      <section class="card">
        <Pairs language={language} content={current} />
        {current.files.length > 0 ? <FileList {...at} files={current.files} /> : null}
        {current.url === '' ? null : (
          <CapturedPage {...{ language, url: current.url, capture: current.capture }}>
            {current.capture?.sha256 ? (
              <a href={paths.evidenceFile(agency.code, piece.id, current.capture.sha256)}>
                {words.savedCopy} ({fileSizeText(current.capture.bytes)})
              </a>
            ) : null}
          </CapturedPage>
        )}
        <Acts {...props} />
      </section>
      <Personal language={language} found={props.personal} />
      <Links {...props} />
      <Versions {...props} />
      {props.may.revise ? <Withdraw {...props} /> : null}
    </EvidenceSheet>
  )
}

function Acts({ frame, agency, year, piece, may }: PieceProps) {
  const words = evidencePageWords[frame.language]
  const paths = pathsIn(frame.language)
  if (piece.withdrawn) return null
  return (
    <div class="buttons no-print">
      {may.revise ? (
        <ButtonLink href={paths.editEvidence(agency.code, year, piece.id)} quiet>
          {words.revise}
        </ButtonLink>
      ) : null}
      {may.publish && piece.current.sensitivity === 'internal' ? (
        <ButtonLink href={paths.safeEvidence(agency.code, year, piece.id)} quiet>
          {words.safe}
        </ButtonLink>
      ) : null}
    </div>
  )
}

function Links(props: PieceProps) {
  const { frame, agency, year, piece, rows, form } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const action = paths.evidence(agency.code, year, piece.id)
  const nameOf = ({ target }: EvidenceLink) =>
    target.kind === 'item' ? target.code : (rowOf(target, rows)?.name ?? target.measureId)
  // The link to a row is of the row's division; whose the piece is does not matter.
  const mayUnlink = ({ target }: EvidenceLink) =>
    target.kind === 'item'
      ? props.may.revise
      : props.may.publish || props.own.some(({ id }) => id === target.measureId)
  return (
    <section>
      <h2>{words.serves}</h2>
      {piece.links.length === 0 ? <p>{words.servesNothing}</p> : null}
      <ul class="evidence-links">
        {piece.links.map((link) => (
          <li class="card">
            <div>
              {link.target.kind === 'measure' ? (
                <a href={paths.measure(agency.code, link.fiscalYear, link.target.measureId)}>
                  {nameOf(link)}
                </a>
              ) : (
                <b>{nameOf(link)}</b>
              )}
              {link.proves === '' ? null : <p class="soft">{link.proves}</p>}
            </div>
            {mayUnlink(link) && !piece.withdrawn ? (
              <form method="post" action={action} class="act">
                <HiddenFields values={{ act: 'unlink', link: link.id }} />
                <Submit quiet>{words.unlink}</Submit>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {props.may.add && !piece.withdrawn ? (
        <form method="post" action={action} class="card no-print">
          <h3>{words.linkMore}</h3>
          <HiddenFields values={{ act: 'link' }} />
          <SelectField
            {...{ form, language, name: 'measure', label: words.ofMeasure }}
            choices={props.own.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextField
            {...{ form, language, name: 'item', label: words.item, hint: words.itemHint }}
            width="short"
            optional
          />
          <TextField
            {...{ form, language, name: 'proves', label: words.proves, hint: words.provesHint }}
            optional
          />
          <div class="buttons">
            <Submit quiet>{words.link}</Submit>
          </div>
        </form>
      ) : null}
    </section>
  )
}

function Versions({ frame, piece, nameOf, agency, year }: PieceProps) {
  const { language } = frame
  const words = evidencePageWords[language]
  const at = { language, agencyCode: agency.code, year, evidenceId: piece.id }
  return (
    <section>
      <h2>{words.versions}</h2>
      {piece.versions.toReversed().map((version) => (
        <details class="card">
          <summary>
            <b>{version.redactions ? words.copyOf : words.version(version.ordinal)}</b>{' '}
            {version.title}{' '}
            <span class="soft small">
              {words.by(nameOf(version.recordedBy), instantText(language, version.recordedAt))}
            </span>
          </summary>
          <Pairs language={language} content={version} />
          {version.redactions ? (
            <>
              <h3>{words.redactions}</h3>
              <ul>
                {version.redactions.map(({ what, why }) => (
                  <li>
                    {what} <span class="soft">({why})</span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {version.files.length > 0 ? <FileList {...at} files={version.files} /> : null}
        </details>
      ))}
    </section>
  )
}

function Withdraw({ frame, agency, year, piece, form }: PieceProps) {
  const { language } = frame
  const words = evidencePageWords[language]
  const action = pathsIn(language).evidence(agency.code, year, piece.id)
  return piece.withdrawn ? (
    <form method="post" action={action} class="no-print">
      <HiddenFields values={{ act: 'put-back' }} />
      <div class="buttons">
        <Submit>{words.putBack}</Submit>
      </div>
    </form>
  ) : (
    <details class="card no-print">
      <summary>{words.withdrawTitle}</summary>
      <form method="post" action={action}>
        <p>{words.withdrawLead}</p>
        <HiddenFields values={{ act: 'withdraw' }} />
        <TextField {...{ form, language, name: 'reason', label: words.reason }} />
        <div class="buttons">
          <Submit quiet danger>
            {words.withdraw}
          </Submit>
        </div>
      </form>
    </details>
  )
}
