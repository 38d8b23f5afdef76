import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { titleOf } from '../../measures/measure.ts'
import { measureWords } from '../../measures/messages.ts'
import { Codes, List, Responsible } from '../../measures/pages/parts.tsx'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { SharingRefusal } from '../shared.ts'
import { sharingWords } from '../sharing-messages.ts'

/** What others would be shown of a measure, and the one button that shares it or shares it no longer. */
export function SharePage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  measure: StoredMeasure
  isShared: boolean
  refusal: SharingRefusal | null
}) {
  const { frame, agency, year, measure, isShared, refusal } = props
  const words = sharingWords[frame.language]
  const said = measureWords[frame.language]
  const paths = pathsIn(frame.language)
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={agencyWayBack(
        frame,
        agency,
        { href: paths.plan(agency.code, year), text: said.planTitle(year) },
        { href: paths.measure(agency.code, year, measure.id), text: said.rowName(measure.no) },
      )}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      {refusal ? (
        <Notice tone="bad" heading={said.refusedHeading}>
          <p>
            {words.refused[refusal.code]}
            {refusal.code === 'names-a-person' ? ` “${refusal.name}”` : ''}
          </p>
        </Notice>
      ) : null}
      {isShared ? (
        <Notice tone="good">
          <p>{words.isShared}</p>
        </Notice>
      ) : null}
      <article class="card measure-card">
        <p class="soft small">
          {words.from(agency.name, year)} <Codes codes={measure.codes} />
        </p>
        <h2 lang="th">{titleOf(measure)}</h2>
        <List items={measure.measures} plain />
        <h3>{said.fields.steps}</h3>
        <List items={measure.steps} />
        <h3>{said.fields.followUp}</h3>
        <List items={measure.followUp} />
        <Responsible responsible={measure.responsible} />
      </article>
      <form method="post" action={paths.shareMeasure(agency.code, year, measure.id)}>
        <HiddenFields values={{ act: isShared ? 'end' : 'share', seen: measure.version }} />
        <Submit quiet={isShared}>{isShared ? words.end : words.share}</Submit>
      </form>
    </Layout>
  )
}
