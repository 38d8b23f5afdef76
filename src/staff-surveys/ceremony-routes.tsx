import { Hono } from 'hono'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { fingerprintSyllables, newPassphrase } from '../basics/syllables.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { fileAnswer } from '../platform/web/paper-answer.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { prepareStaffSurvey } from './commands.ts'
import { countStaffSurvey } from './count-commands.ts'
import { readNewPassphrases, readPassphrases, readSlips } from './desk-forms.ts'
import { staffDeskWords } from './desk-messages.ts'
import { mostAtOnce, passphraseFields, type WrongStaffField } from './field-names.ts'
import { CountPage } from './pages/count.tsx'
import { PreparePage } from './pages/prepare.tsx'
import { SlipsPage, spareFor } from './pages/slips.tsx'
import { newSlipCode } from './slip.ts'
import { printSlips } from './slip-commands.ts'
import { slipSheet } from './slip-sheet-routes.ts'
import { closingDay, policyOf, printedSlips, type StaffSurvey } from './staff-survey.ts'
import {
  askedOf,
  atStaffSurvey,
  type StaffRefusal,
  type StaffSealing,
  type StaffSurveyAt,
  staffRefusalSaid,
  statusOf,
  swept,
} from './staff-survey-routes.ts'
import { staffSurveyOf } from './store.ts'

interface Shown {
  readonly typed?: Typed
  readonly wrong?: readonly { readonly field: string; readonly code: WrongStaffField }[]
  readonly refused?: StaffRefusal
}

/** The three acts of a committee at the screen: freezing the rules, printing slips, and counting. */
export function ceremonyRoutes(
  world: World,
  sealing: StaffSealing,
  originOf: (c: WebContext) => string,
  isPracticeYear: (agency: AgencyId, year: FiscalYear) => Promise<boolean>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.prepareStaffSurvey, (c) => atStaffSurvey(c, world, (at) => prepare(c, at, {})))

  app.post(patterns.prepareStaffSurvey, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const { passphrases, wrong } = readNewPassphrases(typed)
        if (wrong.length > 0) return prepare(c, at, { wrong })
        const done = await prepareStaffSurvey(contextIn(c, world), {
          ...{ ...askedOf(at), ...sealing, seen: typedIn(typed, 'seen'), passphrases },
        })
        if (done.ok) return back(c, at, 'prepareStaffSurvey')
        const { code } = done.reason
        if (code === 'not-allowed') return trouble(c, 'not-allowed')
        const isWeak = code === 'passphrase-short' || code === 'passphrases-equal'
        return prepare(
          c,
          await asItIs(at),
          isWeak ? { wrong: [{ field: weakField[code], code }] } : { refused: { code } },
        )
      }),
    ),
  )

  app.get(patterns.staffSurveySlips, (c) => atStaffSurvey(c, world, (at) => slips(c, at, {})))

  app.post(patterns.staffSurveySlips, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const { wrong, ...asked } = readSlips(typed)
        if (wrong.length > 0) return slips(c, at, { typed, wrong })
        // Codes that are printed are known nowhere else: a machine that cannot print says so before there are any.
        if (policyOf(at.survey)) await sheet(c, at, [newSlipCode()])
        const done = await printSlips(contextIn(c, world), {
          ...{ ...askedOf(at), ...sealing, ...asked },
        })
        if (!done.ok)
          return done.reason.code === 'not-allowed'
            ? trouble(c, 'not-allowed')
            : slips(c, await asItIs(at), { typed, refused: done.reason })
        const bytes = await sheet(c, at, done.value)
        // The file is the only place the codes are in: no browser keeps the answer, and it is saved, not shown.
        c.header('cache-control', 'no-store')
        const name = { latin: `slips-${at.survey.code}`, thai: `สลิป-${at.survey.code}` }
        return fileAnswer(c, name, 'pdf', { bytes, contentType: 'application/pdf' }, 'attachment')
      }),
    ),
  )

  app.get(patterns.countStaffSurvey, (c) => atStaffSurvey(c, world, (at) => count(c, at, {})))

  app.post(patterns.countStaffSurvey, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const { passphrases, wrong } = readPassphrases(typed)
        if (wrong.length > 0) return count(c, at, { wrong })
        const asked = { ...askedOf(at), ...sealing, passphrases }
        const done = await countStaffSurvey(contextIn(c, world), asked)
        if (done.ok) {
          await swept(world, sealing)
          return back(c, at, 'staffSurvey')
        }
        if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
        const isTyped = done.reason.code === 'wrong-passphrases'
        return count(
          c,
          await asItIs(at),
          { refused: done.reason },
          isTyped ? 422 : done.reason.code === 'too-many-tries' ? 429 : 409,
        )
      }),
    ),
  )
  return app

  function back(
    c: WebContext,
    { agency, year, survey }: StaffSurveyAt,
    to: 'staffSurvey' | 'prepareStaffSurvey',
  ) {
    return sayingSaved(c, world, pathsIn(c.get('language'))[to](agency.code, year, survey.id))
  }

  /** The survey as it is by now: somebody may have gone on meanwhile. */
  async function asItIs(at: StaffSurveyAt): Promise<StaffSurveyAt> {
    const survey: StaffSurvey | null = await staffSurveyOf(db, at.agency.id, at.survey.id)
    return survey ? { ...at, survey } : at
  }

  async function sheet(c: WebContext, { agency, survey }: StaffSurveyAt, codes: readonly string[]) {
    const prepared = survey.steps.find((step) => step.kind === 'prepared')
    if (!prepared) throw new Error('Slips were printed of a survey that is not prepared.')
    const { policy, policySha256 } = prepared
    return slipSheet({
      ...{ agency, codes, title: policy.title, witnesses: policy.witnesses, language: 'th' },
      address: `${originOf(c)}${pathsIn('th').takeStaffSurvey(survey.code)}`,
      fingerprint: fingerprintSyllables(policySha256, 8),
      closesOn: closingDay(survey),
      isPractice: await isPracticeYear(agency.id, survey.year),
    })
  }

  /** What every page of an act shows; passphrases and codes stand in none, and no browser keeps it. */
  function shownIn(c: WebContext, at: StaffSurveyAt, shown: Shown, typed: Typed) {
    const { agency, year, survey } = at
    c.header('cache-control', 'no-store')
    return {
      ...{ frame: c.get('frame'), agency, year, survey, today: clock.today() },
      form: formSaying(typed, shown.wrong ?? [], staffDeskWords[c.get('language')].wrong),
      refusal: shown.refused ? staffRefusalSaid(c, shown.refused) : null,
    }
  }

  function prepare(c: WebContext, at: StaffSurveyAt, shown: Shown) {
    return page(
      c,
      <PreparePage
        {...shownIn(c, at, shown, {})}
        suggestions={[newPassphrase(), newPassphrase()]}
      />,
      statusOf(shown),
    )
  }

  function slips(c: WebContext, at: StaffSurveyAt, shown: Shown) {
    const eligible = policyOf(at.survey)?.eligible ?? 0
    const all = String(Math.min(mostAtOnce, eligible + spareFor(eligible)))
    const isFirst = printedSlips(at.survey) === 0
    const offered = { slips: [isFirst ? all : ''], 'slips-anew': [all] }
    return page(
      c,
      <SlipsPage {...shownIn(c, at, shown, shown.typed ?? offered)} />,
      statusOf(shown),
    )
  }

  function count(c: WebContext, at: StaffSurveyAt, shown: Shown, status?: 409 | 422 | 429) {
    return page(c, <CountPage {...shownIn(c, at, shown, {})} />, status ?? statusOf(shown))
  }
}

/** The field at which weak passphrases are said. */
const weakField = {
  'passphrase-short': passphraseFields.first[0],
  'passphrases-equal': passphraseFields.second[0],
}
