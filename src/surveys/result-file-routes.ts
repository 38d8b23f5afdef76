import type { Agency } from '../agencies/agency.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { WebContext } from '../platform/web/env.ts'
import { paperAnswer } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { HalfDay } from './hiding.ts'
import type { ResultFacts } from './pages/result-cells.ts'
import { resultFormats } from './pages/result-files.tsx'
import { resultPapers } from './pages/result-papers.ts'
import { resultPaperWords } from './result-paper-messages.ts'
import type { ResultSheet } from './results.ts'

/** Answers with results as the file that an address asks for. */
export async function resultFileAnswer(
  c: WebContext,
  asked: {
    readonly agency: Agency
    readonly year: FiscalYear
    readonly sheet: ResultSheet
    readonly halfDays: readonly HalfDay[]
    /** Where whoever asks finds the page of it. */
    readonly address: string
  },
): Promise<Response> {
  const format = resultFormats.find((each) => each === c.req.param('format'))
  if (!format) return trouble(c, 'not-found')
  const { agency, year, sheet, halfDays, address } = asked
  const { language } = c.var
  const facts: ResultFacts = { agency, year, sheet, halfDays, address, language }
  return paperAnswer(c, {
    ...{ format, digits: 'arabic' },
    papers: (digits) => resultPapers(facts, digits),
    restsOn: [resultPapers(facts, 'arabic').json()],
    name: {
      latin: `survey-results-${year}`,
      thai: `${resultPaperWords.th.title(sheet.title.th)} ${agency.name} ${year}`.replaceAll(
        /[\\/:*?"<>|]/g,
        ' ',
      ),
    },
  })
}
