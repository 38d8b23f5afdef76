import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import { instruments } from '../../basics/instrument.ts'
import { type Framework, titleOf } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextArea, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf, typedIn } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { codesUnder, indicatorsOf, keyOf, type ScoreKey, type Scores } from '../official-scores.ts'
import type { UnreadLine } from '../read-scores.ts'
import { resultWords, titleOfKey } from '../result-messages.ts'
import type { ResultRefusal } from '../result-version.ts'
import { LevelLine, ScoreNotices } from './result-parts.tsx'

interface EnterResultProps {
  frame: Frame
  agency: Agency
  framework: Framework
  form: FormView
  hidden: Readonly<Record<string, string>>
  /** The scores as they were understood, shown before they are saved; null where nothing was read yet. */
  checked: { readonly scores: Scores; readonly unread: readonly UnreadLine[] } | null
  refusal: ResultRefusal | null
}

/** The name of a score's field; forms.ts reads the same. */
const fieldOf = (key: ScoreKey) => `score-${key}`

/** Entering the scores of a year: paste or a file above, every field below, and a look at them before saving. */
export function EnterResultPage(props: EnterResultProps) {
  const { frame, agency, framework, form, checked } = props
  const { language } = frame
  const year = framework.fiscalYear
  const words = resultWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.enter(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.result(agency.code, year),
        text: words.title(year),
      })}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.enter(year)} />
      <ErrorSummary form={form} language={language} />
      {props.refusal ? (
        <Notice tone="bad">
          <p>{words.refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      {checked ? <Checked {...props} checked={checked} /> : <Paste {...props} />}
      <form method="post" action={paths.enterResult(agency.code, year)} novalidate>
        <HiddenFields values={props.hidden} />
        <Fields {...props} />
        <div class="buttons">
          {checked ? (
            <Submit name="act" value="save">
              {words.save}
            </Submit>
          ) : null}
          <Submit name="act" value="check" quiet={checked !== null}>
            {words.check}
          </Submit>
          <a href={paths.result(agency.code, year)}>{words.cancel}</a>
        </div>
      </form>
      {checked ? <Paste {...props} /> : null}
    </Layout>
  )
}

function Paste({ frame, agency, framework, form }: EnterResultProps) {
  const { language } = frame
  const words = resultWords[language]
  const wrong = problemOf(form, 'file')
  return (
    <section class="card">
      <h2>{words.pasteTitle}</h2>
      <form
        method="post"
        action={pathsIn(language).readResult(agency.code, framework.fiscalYear)}
        enctype="multipart/form-data"
        novalidate
      >
        <TextArea
          form={form}
          language={language}
          name="paste"
          label={words.pasteLabel}
          hint={words.pasteHint}
          rows={5}
        />
        <div class={wrong ? 'field wrong' : 'field'}>
          <label for={idOf('file')}>{words.file}</label>
          {wrong ? <p class="field-problem">{wrong}</p> : null}
          <div class="file">
            <input type="file" id={idOf('file')} name="file" accept=".xlsx,.csv,.txt,.docx" />
          </div>
        </div>
        <Submit quiet>{words.read}</Submit>
      </form>
    </section>
  )
}

function Checked(props: EnterResultProps & { checked: NonNullable<EnterResultProps['checked']> }) {
  const { language } = props.frame
  const { scores, unread } = props.checked
  const words = resultWords[language]
  return (
    <>
      <Notice tone={scores.size === 0 ? 'busy' : 'note'} heading={words.checkedTitle}>
        <p>{scores.size === 0 ? words.nothingUnderstood : words.understood(scores.size)}</p>
        {unread.length > 0 ? (
          <details>
            <summary>{words.unread(unread.length)}</summary>
            <ul>
              {unread.map(({ text, why }) => (
                <li>
                  {text} <span class="soft">({words.unreadWhy[why]})</span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Notice>
      {scores.size === 0 ? null : (
        <>
          <LevelLine language={language} framework={props.framework} scores={scores} />
          <ScoreNotices language={language} framework={props.framework} scores={scores} />
        </>
      )}
    </>
  )
}

function Fields({ frame, framework, form }: EnterResultProps) {
  const { language } = frame
  const words = resultWords[language]
  const field = (key: ScoreKey, label = titleOfKey(language, framework, key)) => (
    <TextField {...{ form, language, label }} name={fieldOf(key)} width="short" numeric="decimal" />
  )
  return (
    <section class="card">
      <h2>{words.typeTitle}</h2>
      <p class="hint">{words.typeHint}</p>
      <div class="score-fields">{[field('total'), ...instruments.map((each) => field(each))]}</div>
      <h3>{words.indicatorsTitle}</h3>
      {indicatorsOf(framework).map((indicator) => {
        const codes = codesUnder(indicator)
        const isUsed = codes.some((code) => {
          const name = fieldOf(code)
          return typedIn(form.typed, name) !== '' || problemOf(form, name) !== null
        })
        return (
          <div class="score-indicator">
            {field(keyOf(indicator))}
            <details open={isUsed}>
              <summary>
                {words.questions(codes.length)}{' '}
                <span class="heard">{words.indicator(indicator.no)}</span>
              </summary>
              {indicator.subIndicators ? <p class="hint">{words.itemsHint}</p> : null}
              <div class="score-fields small">
                {codes.map((code) =>
                  field(code, `${code} ${titleOf(framework, code)?.[language] ?? ''}`),
                )}
              </div>
            </details>
          </div>
        )
      })}
    </section>
  )
}
