import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, TextArea } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { fieldsOf } from '../field-names.ts'
import type { AskedScale, Questionnaire } from '../questionnaire.ts'
import { questionsWords } from '../questions-messages.ts'
import type { Survey } from '../survey.ts'
import { readyScales } from '../ways-to-begin.ts'
import { EditedSection, scaleName } from './edited-section.tsx'
import { surveyWayBack } from './way-back.ts'

/** All that the editor of questions shows. */
export interface EditView {
  readonly frame: Frame
  readonly agency: Agency
  readonly survey: Survey
  /** As it stands in the form, finished or not. */
  readonly questionnaire: Questionnaire
  readonly form: FormView
  /** Whether something in it is not saved. */
  readonly isChanged: boolean
  /** The field the last press was about, whose question stands open. */
  readonly openAt: string | null
  readonly mayUndo: boolean
  readonly basedOn: string
  readonly refusal: string | null
}

/** The questions of a draft, to be changed; it works without script. */
export function EditQuestionsPage(view: EditView) {
  const { frame, agency, survey, questionnaire, form } = view
  const { language } = frame
  const words = questionsWords[language]
  const paths = pathsIn(language)
  const self = paths.surveyQuestions(agency.code, survey.year, survey.id)
  const { sections } = questionnaire
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={surveyWayBack(frame, agency, survey)}
      islands={['unsaved-guard']}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      {view.refusal ? <Notice tone="bad" heading={view.refusal} /> : null}
      <ErrorSummary form={form} language={language} />
      {view.isChanged && form.problems.length === 0 ? (
        <Notice tone="busy" heading={words.notSaved}>
          <p>{words.notSavedMore}</p>
        </Notice>
      ) : null}
      {questionnaire.source.kind === 'framework' ? (
        <Notice tone="note" heading={words.fromFramework} />
      ) : null}
      {sections.length > 0 ? <Previews self={self} language={language} /> : null}
      <unsaved-guard>
        <form method="post" action={self} novalidate class="edit-questions">
          {/* Enter in any field saves: the first button of a form is the one it presses. */}
          <button type="submit" name="act" value="save" hidden>
            {words.save}
          </button>
          <HiddenFields values={{ basedOn: view.basedOn }} />
          {sections.length === 0 ? (
            <section class="card hero">
              <p class="big">{words.none}</p>
              <p>{words.noneMore}</p>
              <Submit quiet name="act" value="add-section">
                {words.addFirst}
              </Submit>
            </section>
          ) : null}
          {sections.map((section, s) => (
            <EditedSection {...{ view, section, s, self }} />
          ))}
          {sections.length > 0 ? (
            <div class="buttons">
              <Submit quiet name="act" value="add-section">
                {words.addSection}
              </Submit>
            </div>
          ) : null}
          <Scales {...view} />
          <CheckField
            {...{ form, language, name: 'comment', label: words.comment }}
            hint={words.commentHint}
          />
          <div class="buttons send-bar">
            <Submit name="act" value="save">
              {words.save}
            </Submit>
          </div>
        </form>
      </unsaved-guard>
      {view.mayUndo ? (
        <section>
          <p class="soft small">{words.undoMore}</p>
          <ActButton action={self} hidden={{ act: 'undo', basedOn: view.basedOn }}>
            {words.undo}
          </ActButton>
        </section>
      ) : null}
    </Layout>
  )
}

/** Whether two scales have one id or the same options. */
const isAlike = (one: AskedScale, other: AskedScale) =>
  one.id === other.id ||
  one.options.map(({ th }) => th).join('\n') === other.options.map(({ th }) => th).join('\n')

/** What was saved last, as citizens will see it. */
export const Previews = ({ self, language }: { self: string; language: 'th' | 'en' }) => (
  <div class="no-print">
    <div class="buttons small-buttons">
      <ButtonLink quiet href={`${self}?preview=th`}>
        {questionsWords[language].preview.th}
      </ButtonLink>
      <ButtonLink quiet href={`${self}?preview=en`}>
        {questionsWords[language].preview.en}
      </ButtonLink>
    </div>
    <p class="soft small">{questionsWords[language].previewMore}</p>
  </div>
)

/** The answer scales, each with an option to a line, and those of ours that may be taken up. */
function Scales({ frame, questionnaire, form }: EditView) {
  const { language } = frame
  const words = questionsWords[language]
  const { scales, sections } = questionnaire
  const asked = new Set(sections.flatMap(({ questions }) => questions.map(({ scale }) => scale)))
  return (
    <section class="card" id="scales">
      <h2>{words.scales}</h2>
      <p class="soft">{words.scalesMore}</p>
      {scales.map((scale, no) => {
        const field = fieldsOf.scale(no)
        return (
          <details open={form.problems.some((each) => each.field.startsWith(`${field}.`))}>
            <summary>{scaleName(scale, language)}</summary>
            <HiddenFields values={{ [`${field}.id`]: scale.id }} />
            <div class="columns-two">
              <TextArea {...{ form, language, name: `${field}.th`, label: words.options }} />
              <TextArea
                {...{ form, language, name: `${field}.en`, label: words.optionsEn }}
                optional
              />
            </div>
            {asked.has(scale.id) ? null : (
              <button type="submit" name="act" value={`drop-scale-${no}`} class="as-link small">
                {words.dropScale}
              </button>
            )}
          </details>
        )
      })}
      <div class="buttons small-buttons">
        {readyScales.map((scale, no) =>
          scales.some((each) => isAlike(each, scale)) ? null : (
            <Submit quiet name="act" value={`add-scale-${no}`}>
              {words.addScale(scaleName(scale, language))}
            </Submit>
          ),
        )}
      </div>
    </section>
  )
}
