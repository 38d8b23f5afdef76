import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { fileSizeText } from '../../basics/file-size.ts'
import { readPlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { Tag } from '../../platform/html/tags.tsx'
import type { Evidence, EvidenceFile, EvidenceVersion } from '../evidence.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePageWords } from '../page-messages.ts'

/** Where a piece stands: of which agency and year its addresses are. */
export interface Standing {
  readonly language: Language
  readonly agencyCode: string
  readonly year: number
}

/** Pieces as cards with their pictures, each leading to its page. */
export const EvidenceCards = (props: Standing & { pieces: readonly Evidence[] }) => (
  <ul class="evidence-cards">
    {props.pieces.map((piece) => (
      <li>
        <EvidenceCard {...props} piece={piece} />
      </li>
    ))}
  </ul>
)

function EvidenceCard({ language, agencyCode, year, piece }: Standing & { piece: Evidence }) {
  const { current } = piece
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const picture = current.files.find(({ previewSha256 }) => previewSha256 !== null)
  return (
    <a class="card evidence-card" href={paths.evidence(agencyCode, year, piece.id)}>
      {picture?.previewSha256 ? (
        <img
          src={paths.evidenceFile(agencyCode, piece.id, picture.previewSha256)}
          alt=""
          loading="lazy"
        />
      ) : (
        <span class="evidence-mark" aria-hidden="true">
          {markOf(current)}
        </span>
      )}
      <span class="evidence-words">
        <b>{current.title}</b>
        <span class="soft small">
          {evidenceWords[language].kinds[current.kind]}
          {current.date ? ` · ${dayText(language, current.date, true)}` : ''}
          {current.files.length > 0 ? ` · ${words.files(current.files.length)}` : ''}
        </span>
        <span class="evidence-tags">
          <StateTags language={language} piece={piece} />
        </span>
      </span>
    </a>
  )
}

/** What is in it, where there is no picture: the ending of its file, or that it is a link. */
const markOf = ({ files, url }: EvidenceVersion) => {
  const [first] = files
  return first ? endingOf(first) : url === '' ? '✎' : 'WWW'
}

const endingOf = ({ name }: EvidenceFile) => (name.split('.').at(-1) ?? '').toUpperCase()

/** Whether it is withdrawn, internal or shown, and whether it serves anything. */
export function StateTags({ language, piece }: { language: Language; piece: Evidence }) {
  const words = evidencePageWords[language]
  const { sensitivities } = evidenceWords[language]
  if (piece.withdrawn)
    return (
      <Tag tone="bad" shape="triangle">
        {words.withdrawnOnly}
      </Tag>
    )
  return (
    <>
      {piece.shown === null ? (
        <Tag tone="note" shape="empty">
          {sensitivities.internal}
        </Tag>
      ) : (
        <Tag tone="good" shape="full">
          {piece.shown.redactions ? words.copyOf : sensitivities.public}
        </Tag>
      )}{' '}
      {piece.links.length === 0 ? (
        <Tag tone="busy" shape="empty">
          {words.unlinked}
        </Tag>
      ) : null}
    </>
  )
}

/** The files of a version: pictures to look at, papers to open. */
export function FileList(props: Standing & { evidenceId: string; files: readonly EvidenceFile[] }) {
  const { language, agencyCode, evidenceId } = props
  const words = evidencePageWords[language]
  const to = (sha256: string) => pathsIn(language).evidenceFile(agencyCode, evidenceId, sha256)
  return (
    <ul class="evidence-files">
      {props.files.map((file) => (
        <li>
          <a href={to(file.sha256)}>
            {file.previewSha256 ? (
              <img src={to(file.previewSha256)} alt={file.name} loading="lazy" />
            ) : (
              <span class="evidence-mark" aria-hidden="true">
                {endingOf(file)}
              </span>
            )}
            <span>{file.name}</span>
          </a>
          <span class="soft small">
            {fileSizeText(file.bytes)}
            {file.takenAt ? ` · ${words.takenAt(takenText(language, file.takenAt))}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A camera's moment in words; it has no zone but its own. */
function takenText(language: Language, takenAt: string): string {
  const day = readPlainDate(takenAt.slice(0, 10))
  return `${day.ok ? dayText(language, day.value, true) : ''} ${takenAt.slice(11, 16)}`
}
