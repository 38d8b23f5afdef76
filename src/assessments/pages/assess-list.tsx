import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { Assessment, Seat } from '../assessment.ts'
import { assessmentWords } from '../messages.ts'
import { PhaseTag } from './parts.tsx'

/** An assessment somebody holds a seat in. */
export interface Seated {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly seat: Seat
  readonly assessment: Assessment
}

/** The agencies an assessor was given. */
export function AssessListPage({ frame, seated }: { frame: Frame; seated: readonly Seated[] }) {
  const { language } = frame
  const words = assessmentWords[language]
  return (
    <Layout frame={frame} title={words.listTitle}>
      <PageHead title={words.listTitle} under={words.listLead} />
      {seated.length === 0 ? (
        <Notice tone="calm">
          <p>{words.listEmpty}</p>
        </Notice>
      ) : (
        <ul class="plain">
          {seated.map(({ agency, year, seat, assessment }) => (
            <li class="card">
              <p class="big">
                <a href={pathsIn(language).assessSheet(agency.code, year)}>
                  <AgencyName name={agency.name} /> {year}
                </a>
              </p>
              <p class="soft">
                <Whereabouts {...agency} />
              </p>
              <p>
                <PhaseTag phase={assessment.phase} language={language} />{' '}
                {words.judged(
                  assessment.items.filter(({ first }) => first.has(seat)).length,
                  assessment.items.length,
                )}
                {assessment.window?.isOpen ? (
                  <>
                    {' '}
                    ·{' '}
                    {words.closes(
                      dayText(language, assessment.window.closesOn),
                      assessment.window.left,
                    )}
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
