import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { evidenceWords } from '../messages.ts'
import { evidencePageWords } from '../page-messages.ts'
import type { EvidenceRefusal } from '../refusal.ts'

/** Where a page of evidence stands. */
export interface EvidencePlace {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
}

/** A page of evidence with its head, the way back to the plan, and why the last act was refused. */
export function EvidenceSheet(
  props: EvidencePlace & {
    title: string
    under?: Child
    refusal?: EvidenceRefusal | null
    island?: string
    /** Pages between the list and this one; null for the list itself. */
    between: readonly Crumb[] | null
    children: Child
  },
) {
  const { frame, agency, year } = props
  const { language } = frame
  const words = evidencePageWords[language]
  const paths = pathsIn(language)
  const said = evidenceWords[language]
  return (
    <Layout
      frame={frame}
      title={`${props.title} · ${agency.name}`}
      crumbs={agencyWayBack(
        frame,
        agency,
        { href: paths.plan(agency.code, year), text: said.planOf(year) },
        ...(props.between === null
          ? []
          : [{ href: paths.evidenceList(agency.code, year), text: words.title }, ...props.between]),
      )}
      {...(props.island && { islands: [props.island] })}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={props.title} under={props.under} />
      {props.refusal ? (
        <Notice tone="bad" heading={said.refusedHeading}>
          <p>{said.refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      {props.children}
    </Layout>
  )
}
