import { tmpdir } from 'node:os'
import path from 'node:path'
import { localOfficer } from '../src/accounts/local-officer.ts'
import type { AgencyId, FactId } from '../src/basics/ids.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { pathsIn } from '../src/paths.ts'
import { contextOf } from '../src/platform/context.ts'
import type { Database } from '../src/platform/db/database.ts'
import { type DatabasePlace, openDatabase } from '../src/platform/db/open-database.ts'
import { sentenceOf } from '../src/platform/db/refusal.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { formStamps } from '../src/platform/web/form-stamp.ts'
import { surveyTimes } from '../src/surveys/guard-routes.ts'
import { placesOf } from '../src/surveys/questionnaire.ts'
import { questionnaireOf } from '../src/surveys/questionnaire-of.ts'
import { recountOf } from '../src/surveys/recount-store.ts'
import { countsOf } from '../src/surveys/store.ts'
import { stampPage } from '../src/surveys/take-routes.ts'
import { openedSurvey, surveyNow } from '../test/world/open-survey.ts'

/** An open survey, as the bench sends forms to it. */
export interface OpenedForBench {
  readonly agencyId: AgencyId
  readonly surveyId: FactId
  /** How many options each place has. */
  readonly options: readonly number[]
  readonly formPath: string
  /** Of an official with a tablet: a burst of the open code is asked for work first, which is not measured here. */
  readonly postPath: string
  readonly stampPage: string
}

/** Opens the EIT questions of 2566 as a survey of the sample agency. */
export const openForBench = (place: DatabasePlace): Promise<OpenedForBench> =>
  inDatabase(place, async (db) => {
    const frameworks = await ownFrameworks()
    const framework = frameworks.find(({ id }) => id === 'nacc-ita-2566')
    if (!framework) throw new Error('There is no framework of 2566.')
    const { id: agencyId } = await db.selectFrom('agency').select('id').executeTakeFirstOrThrow()
    const files = fileKeeper(path.join(tmpdir(), 'prongsai-bench-without-files'))
    const questionnaire = questionnaireOf(framework)
    const own = agencyId as AgencyId
    const survey = await openedSurvey(contextOf({ db, files }, localOfficer), own, {
      questionnaire,
    })
    const tablet = survey.placements.find(({ stratum }) => stratum === 'assisted')
    const paths = pathsIn('th')
    return {
      ...{ agencyId: own, surveyId: survey.id },
      options: placesOf(questionnaire).map(({ options }) => options.length),
      formPath: paths.takeSurvey(survey.code),
      postPath: paths.takeSurvey(survey.code, tablet?.suffix),
      stampPage: stampPage({ known: { survey } }),
    }
  })

/** How many answers are there, and whether the counters are what a recount of them gives. */
export const recounted = (place: DatabasePlace, { agencyId, surveyId }: OpenedForBench) =>
  inDatabase(place, async (db) => {
    const survey = await surveyNow(db, { agencyId, surveyId })
    const { questionnaire } = survey.revisions[0]
    if (!questionnaire) throw new Error('The survey asks nothing.')
    const kept = await countsOf(db, agencyId, surveyId)
    const anew = await recountOf(db, { agencyId, surveyId }, placesOf(questionnaire))
    return {
      answers: kept.reduce((sum, { n }) => sum + n, 0),
      isEqual: JSON.stringify(kept) === JSON.stringify(anew.strata),
    }
  })

async function inDatabase<Value>(
  place: DatabasePlace,
  work: (db: Database) => Promise<Value>,
): Promise<Value> {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  try {
    return await work(opened.value.db)
  } finally {
    await opened.value.close()
  }
}

/** From how many networks they come: phones share the addresses of their providers. */
const networks = 8192
/** How many forms this run of the bench has made. */
let sent = 0

/** Forms as phones send them, opened a minute ago, each with other answers and of the next network. */
export function sentForms(key: string, { options, stampPage }: OpenedForBench) {
  const stamps = formStamps(key, surveyTimes)
  return () => {
    sent += 1
    const minuteAgo = new Date(Date.now() - 60_000).toISOString()
    const fields = options.map((count, place) => `q${place}=${(sent * 7 + place * 3) % count}`)
    const stamp = stamps.given(stampPage, minuteAgo)
    return {
      body: [`stamp=${stamp}`, 'seen=1', ...fields].join('&'),
      from: `20.${(sent % networks) >> 8}.${sent % 256}.7`,
    }
  }
}
