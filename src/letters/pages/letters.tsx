import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { LetterKind, LetterVersion } from '../letter.ts'
import { letterPageWords } from '../web-messages.ts'

/** When in the year each paper is needed. */
const groups = {
  begin: ['order', 'plan', 'memo-ask', 'announcement'],
  during: ['activity', 'minutes', 'reminder'],
  report: ['half-year', 'memo-report', 'year'],
} as const satisfies Record<string, readonly LetterKind[]>

/** The papers of a year: what each is for, and how many were written. */
export function LettersPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  letters: readonly LetterVersion[]
}) {
  const { frame, agency, year, letters } = props
  const { language } = frame
  const words = letterPageWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.title} ${year} · ${agency.name}`}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <section>
          <h2>{words.groups[group]}</h2>
          <ul class="menu-cards">
            {groups[group].map((kind) => (
              <li>
                <a class="card menu-card" href={paths.letter(agency.code, year, kind)}>
                  <b>{words.kinds[kind].title}</b>
                  <span>{words.kinds[kind].more}</span>
                  <span class="small soft">
                    {words.written(letters.filter((each) => each.kind === kind).length)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}
