import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Document } from '../../basics/document.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Names } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { belowTitle, DocumentHtml } from '../../platform/html/document.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import type { PictureOnPage } from '../../platform/html/letter.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { LetterKind, LetterRefusal, LetterVersion } from '../letter.ts'
import { letterPageWords } from '../web-messages.ts'
import { LetterFields } from './letter-fields.tsx'
import { LetterVersions } from './letter-versions.tsx'

/** What the record lacks for a paper, said above it. */
export interface Lacks {
  readonly emblem: boolean
  readonly measures: boolean
  /** The year whose result is not known; null where it is, or is not needed. */
  readonly result: FiscalYear | null
}

export interface LetterPageProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  kind: LetterKind
  form: FormView
  hidden: Readonly<Record<string, string>>
  /** What it would be printed as; null where what was typed cannot be read. */
  preview: Document | null
  pictureAddress: (picture: PictureOnPage) => string
  pictureOf: (link: string) => string
  suggestions: readonly string[]
  lacks: Lacks
  /** The version that was opened; null for a fresh draft. */
  opened: LetterVersion | null
  versions: readonly LetterVersion[]
  names: Names
  refusal: LetterRefusal | null
  mayWrite: boolean
  mayManage: boolean
}

/** One paper: its words beside what they make, and every version that was kept. */
export function LetterPage(props: LetterPageProps) {
  const { frame, agency, year, kind, form, opened } = props
  const { language } = frame
  const words = letterPageWords[language]
  const paths = pathsIn(language)
  const { title, more } = words.kinds[kind]
  return (
    <Layout
      frame={frame}
      title={`${title} ${year} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.letters(agency.code, year),
        text: words.title,
      })}
      islands={['unsaved-guard']}
      wide
    >
      <PageHead over={<NameAndPlace {...agency} />} title={title} under={more} onPaper={false} />
      <ErrorSummary form={form} language={language} />
      {props.refusal ? (
        <Notice tone="bad">
          <p>{words.refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      {opened ? (
        <div class="letter-opened no-print">
          <p>{words.keptNow(instantText(language, opened.recordedAt))}</p>
          <div class="buttons">
            <ButtonLink href={paths.letterPaper(agency.code, year, kind, opened.id, 'pdf')}>
              PDF
            </ButtonLink>
            <ButtonLink href={paths.letterPaper(agency.code, year, kind, opened.id, 'docx')}>
              Word
            </ButtonLink>
            <ButtonLink href={paths.letter(agency.code, year, kind, aboutOf(opened))} quiet>
              {words.anew}
            </ButtonLink>
          </div>
        </div>
      ) : null}
      <Lacking {...props} />
      <div class={props.mayWrite ? 'letter-desk' : undefined}>
        {props.mayWrite ? <LetterForm {...props} /> : null}
        {props.preview ? (
          <section class="letter-preview" aria-label={words.previewTitle}>
            <div class="letter-paper">
              <DocumentHtml
                document={belowTitle(props.preview)}
                pictureOf={props.pictureOf}
                pictureAddress={props.pictureAddress}
              />
            </div>
            <p class="small soft no-print">{words.previewMore}</p>
          </section>
        ) : null}
      </div>
      <LetterVersions {...props} />
    </Layout>
  )
}

const aboutOf = ({ content }: LetterVersion) =>
  content.texts.about ? { about: content.texts.about } : {}

function LetterForm(props: LetterPageProps) {
  const { frame, agency, year, kind, form } = props
  const { language } = frame
  const words = letterPageWords[language]
  return (
    <form
      method="post"
      action={pathsIn(language).letter(agency.code, year, kind)}
      class="no-print"
      novalidate
    >
      <HiddenFields values={props.hidden} />
      <LetterFields {...{ kind, form, language, suggestions: props.suggestions }} />
      <div class="buttons">
        <Submit name="act" value="save">
          {words.save}
        </Submit>
        <Submit name="act" value="preview" quiet>
          {words.preview}
        </Submit>
        <Submit name="act" value="pdf" quiet>
          {words.savePdf}
        </Submit>
        <Submit name="act" value="docx" quiet>
          {words.saveWord}
        </Submit>
      </div>
    </form>
  )
}

/** What the record lacks, each with the way to it. */
function Lacking({ frame, agency, year, lacks, mayManage }: LetterPageProps) {
  const { language } = frame
  const words = letterPageWords[language]
  const paths = pathsIn(language)
  if (!lacks.emblem && !lacks.measures && lacks.result === null) return null
  return (
    <div class="no-print">
      <Notice tone="note">
        {lacks.result === null ? null : (
          <p>
            {words.noAnalysis(lacks.result)}{' '}
            <a href={paths.result(agency.code, lacks.result)}>{words.enterResult(lacks.result)}</a>
          </p>
        )}
        {lacks.measures ? (
          <p>
            {words.noMeasures} <a href={paths.plan(agency.code, year)}>{words.toPlan}</a>
          </p>
        ) : null}
        {lacks.emblem ? (
          <p>
            {words.emblem}{' '}
            {mayManage ? <a href={paths.profile(agency.code)}>{words.emblemLink}</a> : null}
          </p>
        ) : null}
      </Notice>
    </div>
  )
}
