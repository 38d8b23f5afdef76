import type { EvidenceLook } from '../../basics/asked-in-address.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { SelectField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { type Evidence, evidenceKinds } from '../evidence.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePageWords } from '../page-messages.ts'
import type { Row } from '../row.ts'
import { EvidenceCards } from './evidence-parts.tsx'
import { type EvidencePlace, EvidenceSheet } from './evidence-sheet.tsx'

/** All evidence of a year, and how to find some of it. */
export function EvidenceListPage(
  props: EvidencePlace & {
    pieces: readonly Evidence[]
    /** How many there are in all, and what was asked for. */
    all: number
    look: EvidenceLook
    form: FormView
    rows: readonly Row[]
    mayAdd: boolean
  },
) {
  const { frame, agency, year, look } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const add = props.mayAdd ? (
    <div class="buttons no-print">
      <ButtonLink href={paths.newEvidence(agency.code, year)}>{words.add}</ButtonLink>
    </div>
  ) : null
  return (
    <EvidenceSheet
      {...{ frame, agency, year }}
      title={words.titleOf(year)}
      under={words.lead}
      between={null}
    >
      {props.all === 0 ? (
        <section class="card hero">
          <h2>{words.empty}</h2>
          <p>{words.emptyLead}</p>
          {add}
        </section>
      ) : (
        <>
          {add}
          <Shown {...props} />
          <p class="soft">{words.count(props.pieces.length)}</p>
          {props.pieces.length === 0 ? <p>{words.noneFound}</p> : null}
          <EvidenceCards {...{ language, year, pieces: props.pieces }} agencyCode={agency.code} />
        </>
      )}
    </EvidenceSheet>
  )

  function Shown({ form, rows }: { form: FormView; rows: readonly Row[] }) {
    const views = [
      { show: undefined, text: words.all },
      { show: 'unlinked', text: words.unlinked },
      { show: 'internal', text: words.internalOnly },
      { show: 'withdrawn', text: words.withdrawnOnly },
    ] as const
    const { show, ...rest } = look
    return (
      <div class="no-print">
        <nav class="views" aria-label={words.filter}>
          {views.map((view) => (
            <a
              href={paths.evidenceList(agency.code, year, {
                ...rest,
                ...(view.show && { show: view.show }),
              })}
              aria-current={view.show === show ? 'page' : undefined}
            >
              {view.text}
            </a>
          ))}
        </nav>
        <form method="get" action={paths.evidenceList(agency.code, year)} class="evidence-filter">
          {show ? <input type="hidden" name="show" value={show} /> : null}
          <SelectField
            {...{ form, language, name: 'kind', label: words.ofKind }}
            required
            choices={[
              { value: '', text: words.all },
              ...evidenceKinds.map((kind) => ({
                value: kind,
                text: evidenceWords[language].kinds[kind],
              })),
            ]}
          />
          <SelectField
            {...{ form, language, name: 'measure', label: words.ofMeasure }}
            required
            choices={[
              { value: '', text: words.all },
              ...rows.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <Submit quiet>{words.show}</Submit>
        </form>
      </div>
    )
  }
}
