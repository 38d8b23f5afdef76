import type { Agency } from '../../agencies/agency.ts'
import { executiveWords } from '../../approvals/executive-messages.ts'
import { publishWords } from '../../approvals/publish-messages.ts'
import { signOffWords } from '../../approvals/sign-off-messages.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { challengeWords } from '../../challenges/messages.ts'
import { oitWords } from '../../disclosures/page-messages.ts'
import { inboxWords } from '../../division-work/inbox-messages.ts'
import { workWords } from '../../division-work/messages.ts'
import { evidencePageWords } from '../../evidence/page-messages.ts'
import { letterPageWords } from '../../letters/web-messages.ts'
import { libraryWords } from '../../library/messages.ts'
import { gridWords } from '../../measures/grid-messages.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { reminderWords } from '../../reminders/messages.ts'
import { staffDeskWords } from '../../staff-surveys/desk-messages.ts'
import { surveyWords } from '../../surveys/desk-messages.ts'
import type { May } from '../may.ts'
import { deskWords } from '../messages.ts'
import { recordWords } from '../record-messages.ts'

/** Everything there is to do with a year's plan, in the order of the year: plan, work, papers, signature. */
export function YearMenu(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  may: May
  /** Whether there is a plan to copy from. */
  mayCopy: boolean
  /** Whether the public sees anything of the year yet. */
  isPublished: boolean
}) {
  const { agency, year, may } = props
  const { language } = props.frame
  const words = deskWords[language]
  const paths = pathsIn(language)
  const { code } = agency
  const groups: readonly (readonly [string, readonly Way[]])[] = [
    [
      words.yearMenu.plan,
      [
        [paths.weakPoints(code, year), words.weakPoints, true],
        [paths.newMeasure(code, year), words.addMeasure, may('adopt-measure')],
        [paths.grid(code, year), gridWords[language].open, may('revise-measure')],
        [paths.library(code, year), libraryWords[language].title, true],
        [
          paths.copyPlan(code, year),
          words.waysToBegin.copy.title,
          may('adopt-measures') && props.mayCopy,
        ],
        [paths.importTable({ agency: code, year }), words.importTable, may('import-plan')],
      ],
    ],
    [
      words.yearMenu.work,
      [
        [paths.work(code, year), workWords[language].title, true],
        [paths.evidenceList(code, year), evidencePageWords[language].title, true],
        [paths.oitDesk(code, year), oitWords[language].link, true],
        [paths.challenges(code, year), challengeWords[language].deskTitle, true],
        [paths.surveys(code, year), surveyWords[language].link, true],
        [paths.staffSurveys(code, year), staffDeskWords[language].link, true],
        [paths.inbox(code, year), inboxWords[language].title, may('see-reports')],
        [paths.chase(code, year), reminderWords[language].chaseMenu, may('chase-units')],
      ],
    ],
    [
      words.yearMenu.papers,
      [
        [paths.letters(code, year), letterPageWords[language].title, true],
        [paths.printReport(code, year), words.printChoices, true],
        [paths.record(code), recordWords[language].title, may('see-record')],
      ],
    ],
    [
      words.yearMenu.sign,
      [
        [paths.signOff(code, year), signOffWords[language].link, true],
        [paths.publish(code, year), publishWords[language].title, true],
        [paths.itasSheet(code, year), publishWords[language].itas, true],
        [paths.executive(code, year), executiveWords[language].link, true],
        [paths.publicPlan(code, year), words.publicPage, props.isPublished],
      ],
    ],
  ]
  return (
    <nav class="year-menu no-print" aria-label={words.yearMenu.label}>
      {groups.map(([title, ways]) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {ways
              .filter(([, , isOpen]) => isOpen)
              .map(([href, text]) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** An address, what it is called, and whether it is open to whoever looks. */
type Way = readonly [string, string, boolean]
