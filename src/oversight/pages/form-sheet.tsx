import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { pathsIn } from '../../paths.ts'
import { ErrorSummary } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { watchWords } from '../watch-messages.ts'

/** A form as it is shown: what was typed, what is wrong with it, and why it was refused. */
export interface FormShown {
  readonly form: FormView
  /** A sentence; null where nothing was refused. */
  readonly refusal: string | null
  readonly hidden: Readonly<Record<string, string>>
}

/** The sheet of a form about one agency, with what went wrong above it. */
export function FormSheet(
  props: FormShown & {
    frame: Frame
    agency: Agency
    title: string
    under?: Child
    crumbs: readonly Crumb[]
    children: Child
  },
) {
  const { frame, agency, refusal } = props
  return (
    <Layout
      frame={frame}
      title={`${props.title} · ${agency.name}`}
      crumbs={props.crumbs}
      islands={['unsaved-guard']}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={props.title} under={props.under} />
      {refusal ? (
        <Notice tone="bad">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <ErrorSummary form={props.form} language={frame.language} />
      {props.children}
    </Layout>
  )
}

/** The way back from a page about an agency that is watched. */
export const watchWayBack = (frame: Frame, agency: Agency, year?: number): readonly Crumb[] => {
  const paths = pathsIn(frame.language)
  return [
    { href: paths.watch(), text: watchWords[frame.language].link },
    { href: paths.watchAgency(agency.code, year), text: <AgencyName name={agency.name} /> },
  ]
}
