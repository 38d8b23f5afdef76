import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { readPlainDate } from '../../basics/plain-date.ts'
import type { ProgressFact } from '../../measures/facts.ts'
import { titleOf } from '../../measures/measure.ts'
import { personName } from '../../measures/messages.ts'
import { Codes, StageTag } from '../../measures/pages/parts.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { firstAndLast, type Picture } from '../inbox.ts'
import { inboxWords } from '../inbox-messages.ts'
import type { InboxProps } from './inbox.tsx'
import { PhotoStrip } from './photos.tsx'

/** One report that came in: who said what, the measure's first and latest picture, and the ways on. */
export function ReportCard(props: InboxProps & { report: ProgressFact; measure: StoredMeasure }) {
  const { agency, year, report, measure } = props
  const { language } = props.frame
  const words = inboxWords[language]
  const paths = pathsIn(language)
  const { progress } = report
  const pieces = props.evidence.get(measure.id) ?? []
  const pair = firstAndLast(pieces)
  const sent = pieces.filter(
    (piece) => piece.recordedAt === report.recordedAt && piece.recordedBy === report.recordedBy,
  )
  const isNow = measure.standing.entry === report.id
  const isVerified = isNow && measure.verification?.holds === true
  const mayVerify =
    props.mayVerify &&
    isNow &&
    !isVerified &&
    progress.stage === 'done' &&
    report.recordedBy !== props.reader
  return (
    <li class="card">
      <p class="work-tags">
        <StageTag language={language} stage={progress.stage} percent={progress.percent} />
        {isVerified ? (
          <Tag tone="good" shape="full">
            {words.verified}
          </Tag>
        ) : isNow ? null : (
          <Tag tone="calm" shape="empty">
            {words.newer}
          </Tag>
        )}
      </p>
      <h3 lang="th">{titleOf(measure)}</h3>
      <p class="soft small">
        <Codes codes={measure.codes} /> {measure.responsible.units.join(', ')}
      </p>
      <p class="inbox-line" lang="th">
        {progress.outcome.at(-1) ?? words.noLine}
      </p>
      <p class="small soft">
        {words.by(
          personName(report.recordedBy, language, props.names),
          instantText(language, report.recordedAt),
        )}
      </p>
      {pair ? (
        <Pair {...{ language, agencyCode: agency.code, ...pair }} />
      ) : sent.length > 0 ? (
        <PhotoStrip {...{ language, agencyCode: agency.code, pieces: sent }} />
      ) : null}
      <div class="buttons small-buttons no-print">
        {mayVerify ? (
          <ButtonLink href={paths.verifyMeasure(agency.code, year, measure.id)}>
            {words.verify}
          </ButtonLink>
        ) : null}
        {props.mayHandBack && isNow && !isVerified ? (
          <ButtonLink href={paths.signOff(agency.code, year)} quiet>
            {words.handBack}
          </ButtonLink>
        ) : null}
        <a href={paths.measure(agency.code, year, measure.id)}>{words.open}</a>
      </div>
    </li>
  )
}

/** Two pictures beside each other, each with its day. */
function Pair(props: { language: Language; agencyCode: string; first: Picture; last: Picture }) {
  const { language, agencyCode } = props
  const words = inboxWords[language]
  const at = pathsIn(language).evidenceFile
  return (
    <div class="photo-pair">
      {(
        [
          ['first', props.first],
          ['last', props.last],
        ] as const
      ).map(([which, picture]) => {
        const said = words[which](dayOf(language, picture.day))
        return (
          <figure>
            <a href={at(agencyCode, picture.piece, picture.file.sha256)}>
              <img
                src={at(
                  agencyCode,
                  picture.piece,
                  picture.file.previewSha256 ?? picture.file.sha256,
                )}
                alt={said}
                loading="lazy"
              />
            </a>
            <figcaption class="small soft">{said}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}

function dayOf(language: Language, moment: string): string {
  const day = readPlainDate(moment.slice(0, 10))
  return day.ok ? dayText(language, day.value, true) : ''
}
