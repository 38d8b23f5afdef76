import type { Language } from '../basics/bilingual.ts'
import type { Framework } from '../frameworks/framework.ts'
import { assetPath, pathsIn } from '../paths.ts'
import type { Assets } from '../platform/web/assets.ts'
import { type ReadyPage, readyPage } from '../platform/web/ready-page.ts'
import type { KnownSurvey } from './known-jobs.ts'
import { type FormView, formHtml, stampMark } from './pages/form.tsx'
import type { ThanksView } from './pages/thanks.tsx'
import { isUnverified } from './questionnaire-of.ts'
import {
  closingDayOf,
  isPublished,
  type Placement,
  revisionInForce,
  type SurveyRevision,
} from './survey.ts'

/** A form as somebody asks for it. */
export interface AskedForm {
  readonly known: KnownSurvey
  readonly language: Language
  readonly isLarge: boolean
  /** As its address ends; empty where it names no placement of the survey. */
  readonly suffix: string
  readonly stratum: Placement['stratum']
}

/** What the pages of surveys are made of besides the surveys. */
export interface FormWorld {
  readonly frameworks: readonly Framework[]
  /** The address of the script of the form; null where none is built. */
  readonly script: string | null
}

/** The address of the script of the form among the files of a site. */
export const surveyScript = ({ islands }: Pick<Assets, 'islands'>): string | null => {
  const file = islands['survey-form']
  return file ? assetPath(file) : null
}

/** What a form is made of, where nothing is filled in and nothing is said. */
export function formViewOf({ frameworks, script }: FormWorld, asked: AskedForm): FormView | null {
  const { known, language, isLarge, stratum } = asked
  const { survey, hasTickets } = known
  const { questionnaire } = revisionInForce(survey)
  if (!questionnaire) return null
  const { source } = questionnaire
  const framework = frameworks.find(
    ({ id }) => source.kind === 'framework' && id === source.framework,
  )
  return {
    ...{ ...saidOf(asked), questionnaire, stratum, closesOn: closingDayOf(survey) },
    addresses: {
      self: addressOf(asked),
      next: nextAddressOf(asked),
      otherLanguage: addressOf({ ...asked, language: language === 'th' ? 'en' : 'th' }),
      large: addressOf({ ...asked, isLarge: !isLarge }),
      ...{ results: resultsOf(asked), script },
    },
    // At a kiosk and with an official nobody holds a ticket of his own.
    asksTicket: hasTickets && stratum === 'open',
    isUnverified: source.kind === 'framework' && (!framework || isUnverified(framework)),
    improved: latestOf(asked).improved,
    ...{ filled: null, notice: null },
  }
}

/** What the pages after the form say of the survey. */
export const afterViewOf = (
  asked: AskedForm,
): Pick<ThanksView, 'agencyName' | 'title' | 'language' | 'isLarge' | 'results'> => ({
  ...{ ...saidOf(asked), results: resultsOf(asked) },
})

const resultsOf = ({ known, language }: AskedForm): string | null => {
  const { survey, agency } = known
  return isPublished(survey)
    ? pathsIn(language).publicSurvey(agency.code, survey.year, survey.id)
    : null
}

const saidOf = ({ known, language, isLarge }: AskedForm) => ({
  ...{ agencyName: known.agency.name, title: known.survey.revisions[0].title, language, isLarge },
})

/** What is written about a survey may change while it is open; what it asks may not. */
export const latestOf = ({ known }: AskedForm): SurveyRevision => known.survey.revisions[0]

/** Where a form is and is sent to. */
export const addressOf = ({ known, language, suffix, isLarge }: AskedForm): string =>
  pathsIn(language).takeSurvey(known.survey.code, suffix) + (isLarge ? '?large' : '')

/** The form of whoever is next on this device: what one chose at a kiosk, the next did not choose. */
export const nextAddressOf = (asked: AskedForm): string =>
  addressOf(asked.stratum === 'kiosk' ? { ...asked, language: 'th', isLarge: false } : asked)

/** Bytes of pages that are kept. */
const mostBytes = 64 * 1024 * 1024

/** Keeps forms as bytes while nothing of their survey changes; the longest unmade go first. */
export function readyForms(world: FormWorld) {
  const kept = new Map<string, { readonly known: KnownSurvey; readonly page: ReadyPage }>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= kept.get(key)?.page.bytes ?? 0
    kept.delete(key)
  }
  return (asked: AskedForm): ReadyPage | null => {
    const { known, suffix, language, isLarge } = asked
    const key = `${known.survey.code} ${suffix} ${language} ${isLarge}`
    const ready = kept.get(key)
    if (ready?.known === known) return ready.page
    const view = formViewOf(world, asked)
    if (!view) return null
    drop(key)
    const page = readyPage(formHtml(view), stampMark)
    kept.set(key, { known, page })
    bytes += page.bytes
    for (const oldest of kept.keys()) if (bytes > mostBytes && oldest !== key) drop(oldest)
    return page
  }
}
export type ReadyForms = ReturnType<typeof readyForms>
