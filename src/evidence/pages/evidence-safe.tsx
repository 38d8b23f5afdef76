import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextArea, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Evidence } from '../evidence.ts'
import { evidencePageWords } from '../page-messages.ts'
import type { PersonalData } from '../personal-data.ts'
import type { EvidenceRefusal } from '../refusal.ts'
import { type FileHeld, FilesField } from './evidence-form.tsx'
import { Personal } from './evidence-said.tsx'
import { type EvidencePlace, EvidenceSheet } from './evidence-sheet.tsx'

/** Lines for what was covered; more than these are two copies. */
const lines = [1, 2, 3, 4]

/** Making the copy of a piece that everybody may see: its files, its words, and what was covered and why. */
export function EvidenceSafePage(
  props: EvidencePlace & {
    piece: Evidence
    form: FormView
    refusal: EvidenceRefusal | null
    hidden: Readonly<Record<string, string>>
    held: readonly FileHeld[]
    personal: readonly PersonalData[]
  },
) {
  const { frame, agency, year, piece, form } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const back = paths.evidence(agency.code, year, piece.id)
  const shared = { form, language }
  return (
    <EvidenceSheet
      {...{ frame, agency, year, refusal: props.refusal, island: 'evidence-drop' }}
      title={words.safeTitle}
      under={words.safeLead}
      between={[{ href: back, text: piece.current.title }]}
    >
      <ErrorSummary form={form} language={language} />
      <Personal language={language} found={props.personal} />
      <evidence-drop words={JSON.stringify(words.live)}>
        <form
          method="post"
          action={paths.safeEvidence(agency.code, year, piece.id)}
          enctype="multipart/form-data"
          novalidate
          class="card"
        >
          <HiddenFields values={props.hidden} />
          <TextField {...shared} name="title" label={words.fields.title} />
          <FilesField
            {...shared}
            held={props.held}
            label={words.safeFiles}
            keptLabel={words.safeKept}
          />
          <TextField {...shared} name="place" label={words.fields.place} optional />
          <TextArea {...shared} name="purpose" label={words.fields.purpose} rows={3} optional />
          <TextArea {...shared} name="members" label={words.fields.members} rows={3} optional />
          <TextArea {...shared} name="minutes" label={words.fields.minutes} rows={3} optional />
          <TextField {...shared} name="url" label={words.fields.url} optional />
          <fieldset class={problemOf(form, 'what') ? 'field wrong' : 'field'} id={idOf('what')}>
            <legend>{words.redactions}</legend>
            <p class="hint">{words.whatHint}</p>
            {problemOf(form, 'what') ? (
              <p class="field-problem">{problemOf(form, 'what')}</p>
            ) : null}
            {lines.map((n) => (
              <div class="evidence-redaction">
                <Line {...{ form, name: 'what', n, label: words.what(n) }} />
                <Line {...{ form, name: 'why', n, label: words.why(n) }} />
              </div>
            ))}
          </fieldset>
          <div class="sending" role="status" hidden>
            <progress max={1} />
            <p />
          </div>
          <div class="buttons">
            <Submit>{words.makeSafe}</Submit>
            <ButtonLink href={back} quiet>
              {words.cancel}
            </ButtonLink>
          </div>
        </form>
      </evidence-drop>
    </EvidenceSheet>
  )
}

/** One of several lines of one name. */
const Line = (props: { form: FormView; name: 'what' | 'why'; n: number; label: string }) => (
  <label>
    {props.label}
    <input
      type="text"
      name={props.name}
      value={props.form.typed[props.name]?.[props.n - 1] ?? ''}
      autocomplete="off"
    />
  </label>
)
