import { Hono } from 'hono'
import { type Act, allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyAt } from '../agencies/store.ts'
import { waitingFor } from '../approvals/waiting-store.ts'
import { assessmentWords } from '../assessments/messages.ts'
import type { Actor } from '../basics/actor.ts'
import type { Language } from '../basics/bilingual.ts'
import { type FiscalYear, fiscalYearOf } from '../basics/fiscal-year.ts'
import { monthOf } from '../basics/plain-date.ts'
import { plansOf } from '../measures/summary-store.ts'
import { yearsPlanned } from '../measures/year-store.ts'
import { questionWords } from '../oversight/question-messages.ts'
import { openQuestionsOf } from '../oversight/question-store.ts'
import { standingOf, type Verification } from '../oversight/verification.ts'
import { verificationsOf } from '../oversight/verification-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { reminderWords } from '../reminders/messages.ts'
import { staffDeskWords } from '../staff-surveys/desk-messages.ts'
import { surveyWords } from '../surveys/desk-messages.ts'
import { menuWords } from './menu-messages.ts'
import { AgencyMenuPage, type MenuCard, OperatorMenuPage } from './pages/menu.tsx'

/** The two menus from which everything that is looked after can be reached. */
export function menuRoutes({ db, clock }: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.agencyMenu, async (c) => {
    const agency = await agencyAt(db, c.req.param('agency'))
    if (!agency) return trouble(c, 'not-found')
    const actor = c.get('actor')
    const seesPlans = allow(c.get('actor'), 'see-desk', agency).ok
    const mayAnswer = allow(c.get('actor'), 'answer-question', agency).ok
    return page(
      c,
      <AgencyMenuPage
        frame={c.get('frame')}
        agency={agency}
        years={seesPlans ? await yearsOf(agency) : []}
        newest={seesPlans ? await newestOf(agency) : null}
        signs={allow(actor, 'approve-plan', agency).ok}
        toSign={(await waitingFor(db, [agency.id], actor)).get(agency.id) ?? []}
        thisYear={thisYear()}
        cards={cardsOf(actor, agency, c.get('language'), await newestYear(agency))}
        waiting={mayAnswer ? await unanswered(agency) : 0}
        verifications={seesPlans ? await standingVerdicts(agency) : []}
      />,
    )
  })
  app.get(patterns.operatorMenu, (c) =>
    page(c, <OperatorMenuPage frame={c.get('frame')} cards={operatorCards(c.get('language'))} />),
  )
  return app

  function thisYear(): FiscalYear {
    return fiscalYearOf(monthOf(clock.today()))
  }

  /** The newest year that has measures, or this year. */
  async function newestYear({ id }: Agency): Promise<FiscalYear> {
    const plan = (await plansOf(db, id)).find(({ measures }) => measures > 0)
    return plan?.fiscalYear ?? thisYear()
  }

  /** How many questions wait for the agency to answer. */
  async function unanswered({ id }: Agency): Promise<number> {
    return (await openQuestionsOf(db, [id])).get(id)?.waiting ?? 0
  }

  /** The verdicts that count, a year each, the newest year first. */
  async function standingVerdicts(agency: Agency): Promise<readonly Verification[]> {
    const over = await verificationsOf(db, agency.id)
    return (await yearsOf(agency)).flatMap((year) => standingOf(over(year)) ?? [])
  }

  /** The newest year that has a plan; null where there is none. */
  async function newestOf({ id }: Agency): Promise<FiscalYear | null> {
    return (await yearsPlanned(db, id))[0] ?? null
  }

  /** The years that have a plan, and this year: the newest first. */
  async function yearsOf({ id }: Agency): Promise<readonly FiscalYear[]> {
    return [...new Set([thisYear(), ...(await yearsPlanned(db, id))])].sort((a, b) => b - a)
  }
}

/** What this reader may look after in this agency, in the order in which it is needed. */
function cardsOf(
  actor: Actor,
  agency: Agency,
  language: Language,
  newest: FiscalYear,
): readonly MenuCard[] {
  const words = menuWords[language]
  const paths = pathsIn(language)
  const { code } = agency
  const all: readonly (MenuCard & { readonly act: Act })[] = [
    { act: 'import-plan', href: paths.importTable({ agency: code }), ...words.import },
    {
      ...{ act: 'chase-units', href: paths.chase(code, newest) },
      ...{ title: reminderWords[language].chaseMenu, more: reminderWords[language].chaseMenuMore },
    },
    {
      ...{ act: 'answer-question', href: paths.agencyQuestions(code) },
      ...{ title: questionWords[language].deskTitle, more: questionWords[language].deskMore },
    },
    {
      ...{ act: 'manage-survey', href: paths.surveys(code, newest) },
      ...{ title: surveyWords[language].link, more: surveyWords[language].menuMore },
    },
    {
      ...{ act: 'manage-staff-survey', href: paths.staffSurveys(code, newest) },
      ...{ title: staffDeskWords[language].link, more: staffDeskWords[language].menuMore },
    },
    {
      ...{ act: 'clarify-score', href: paths.oitResult(code, newest) },
      ...{ title: assessmentWords[language].menu, more: assessmentWords[language].menuMore },
    },
    {
      ...{ act: 'assign-assessors', href: paths.assessors(code, newest) },
      ...{ title: assessmentWords[language].seatsMenu, more: assessmentWords[language].seatsLead },
    },
    { act: 'manage-people', href: paths.people(code), ...words.people },
    { act: 'manage-agency', href: paths.divisions(code), ...words.divisions },
    { act: 'manage-agency', href: paths.profile(code), ...words.profile },
    { act: 'manage-agency', href: paths.agencySettings(code), ...words.papers },
    { act: 'see-record', href: paths.record(code), ...words.record },
    { act: 'see-public-page', href: paths.publicAgency(code), ...words.publicPage },
  ]
  return all.filter(({ act }) => allow(actor, act, agency).ok)
}

function operatorCards(language: Language): readonly MenuCard[] {
  const words = menuWords[language]
  const paths = pathsIn(language)
  return [
    { href: paths.registry(), ...words.registry },
    { href: paths.upperPeople(), ...words.upperPeople },
    { href: paths.settings(), ...words.settings },
    { href: paths.backups(), ...words.backups },
    { href: paths.installationRecord(), ...words.record },
    { href: paths.beginSetUp(), ...words.anotherAgency },
  ]
}
