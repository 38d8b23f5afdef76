import type { MeasureId } from '../../basics/ids.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Evidence } from '../evidence.ts'
import { evidencePageWords } from '../page-messages.ts'
import { EvidenceCards, type Standing } from './evidence-parts.tsx'

/** The evidence of one measure with its pictures, and the way to add some. */
export function EvidenceOfRow(
  props: Standing & { pieces: readonly Evidence[]; measureId: MeasureId; mayAdd: boolean },
) {
  const words = evidencePageWords[props.language]
  const add = pathsIn(props.language).newEvidence(props.agencyCode, props.year, {
    measure: props.measureId,
  })
  return (
    <section id="evidence">
      <h2>{words.ofMeasureTitle}</h2>
      {props.pieces.length === 0 ? <p>{words.ofMeasureNone}</p> : <EvidenceCards {...props} />}
      {props.mayAdd ? (
        <div class="buttons no-print">
          <ButtonLink href={add} quiet>
            {words.addTo}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
