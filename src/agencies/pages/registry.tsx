import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { registryWords } from '../registry-messages.ts'
import { operatorWayBack } from './way-back.tsx'

/** The registry as it stands here, and the form that takes a newer file. */
export function RegistryPage(props: {
  frame: Frame
  form: FormView
  standing: { bodies: number; gone: number; seenOn: PlainDate | null }
}) {
  const { frame, form, standing } = props
  const { language } = frame
  const words = registryWords[language]
  const paths = pathsIn(language)
  const wrong = problemOf(form, 'file')
  return (
    <Layout
      frame={frame}
      title={words.title}
      crumbs={operatorWayBack(frame)}
      islands={['import-drop']}
    >
      <PageHead title={words.title} under={words.lead} />
      <p class="standing">
        {standing.seenOn
          ? words.standing(grouped(standing.bodies), dayText(language, standing.seenOn))
          : words.standingNone}
        {standing.gone > 0 ? <> · {words.goneCount(grouped(standing.gone))}</> : null}
        {standing.bodies > 0 ? (
          <>
            {' '}
            <a href={paths.beginSetUp({ new: 1 })}>{words.toSetUp}</a>
          </>
        ) : null}
      </p>
      <ErrorSummary form={form} language={language} />
      <import-drop>
        <form
          method="post"
          action={paths.registry()}
          enctype="multipart/form-data"
          novalidate
          data-reading={`${words.read} …`}
        >
          <div class={wrong ? 'field wrong' : 'field'}>
            <label for={idOf('file')}>{words.file}</label>
            <p class="hint" id="file-hint">
              {words.fileHint}
            </p>
            {wrong ? <p class="field-problem">{wrong}</p> : null}
            <div class="file">
              <input
                type="file"
                id={idOf('file')}
                name="file"
                accept=".csv,text/csv"
                aria-describedby="file-hint"
              />
            </div>
          </div>
          <div class="buttons">
            <Submit>{words.read}</Submit>
          </div>
        </form>
      </import-drop>
    </Layout>
  )
}

/** A count with its thousands kept apart. */
export const grouped = (count: number): string => count.toLocaleString('en-US')
