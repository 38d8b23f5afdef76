import type { Agency } from '../../agencies/agency.ts'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { oitScore } from '../../scoring/oit-score.ts'
import { type Assessment, marksIn } from '../assessment.ts'
import { assessmentWords } from '../messages.ts'

/** What stands now of an agency's score, in one line that leads to it; nothing before one is published. */
export function ScoreLine(props: {
  language: Language
  agency: Agency
  year: FiscalYear
  framework: Framework
  assessment: Assessment
}) {
  const { language, agency, year, framework, assessment } = props
  const words = assessmentWords[language]
  const { preliminary, final, window } = assessment
  const given = final ?? preliminary
  if (!given) return null
  const score = words.oit(toTwoDecimals(oitScore(framework, marksIn(given.marks)).score))
  const hasZero = given.marks.some(({ mark }) => mark === 0)
  const day = window && dayText(language, window.closesOn)
  return (
    <Notice tone={final ? 'good' : window?.isOpen && hasZero ? 'busy' : 'calm'}>
      <p>
        <a href={pathsIn(language).oitResult(agency.code, year)}>
          {final ? words.final : words.preliminary}: {score}
        </a>
        {final || !window || day === null ? null : (
          <>
            {' · '}
            {!window.isOpen
              ? words.closed(day)
              : hasZero
                ? words.closes(day, window.left)
                : words.nothingToClarify}
          </>
        )}
      </p>
    </Notice>
  )
}
