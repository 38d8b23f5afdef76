import type { Language } from '../basics/bilingual.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { fingerprintSyllables } from '../basics/syllables.ts'
import type { Framework } from '../frameworks/framework.ts'
import { assetPath, pathsIn } from '../paths.ts'
import type { Assets } from '../platform/web/assets.ts'
import { inWords } from '../surveys/form-messages.ts'
import { isUnverified } from '../surveys/questionnaire-of.ts'
import { staffFormPolicy } from './form-look.ts'
import { type StaffFormNotice, staffFormHtml } from './pages/form.tsx'
import { staffPromiseHtml } from './pages/promise.tsx'
import { type StaffShutView, staffShutHtml } from './pages/shut.tsx'
import { staffThanksHtml } from './pages/thanks.tsx'
import type { Policy } from './policy.ts'
import { closingDay, isStaffPublished, type StaffSurvey } from './staff-survey.ts'
import type { ReadForm } from './take-forms.ts'

/** A staff survey as somebody asks for it, once it has a policy. */
export interface AskedStaffForm {
  readonly survey: StaffSurvey
  readonly policy: Policy
  readonly policySha256: string
  readonly today: PlainDate
  readonly language: Language
  readonly isLarge: boolean
}

export type WhyShut = StaffShutView['why']

/** How many syllables stand on a slip. */
const spoken = 8

const pageViewOf = ({ policy, language, isLarge }: AskedStaffForm) => ({
  ...{ agencyName: inWords(policy.agency.name, language), title: policy.title, language, isLarge },
})

const formAt = ({ survey, isLarge }: AskedStaffForm, language: Language) =>
  pathsIn(language).takeStaffSurvey(survey.code) + (isLarge ? '?large' : '')

/** What pages of forms are made of besides the surveys. */
export interface StaffFormWorld {
  readonly frameworks: readonly Framework[]
  readonly script: string | null
}

/** The address of the script of the form among the files of a site. */
export const staffSurveyScript = ({ islands }: Pick<Assets, 'islands'>): string | null => {
  const file = islands['staff-survey']
  return file ? assetPath(file) : null
}

/** The form, with what was filled in and what is said of it. */
export function formPage(
  { frameworks, script }: StaffFormWorld,
  asked: AskedStaffForm,
  once: string,
  filled: ReadForm | null = null,
  notice: StaffFormNotice | null = null,
): string {
  const { survey, policy, policySha256, language, isLarge } = asked
  const { questionnaire } = policy
  const { source } = questionnaire
  const framework = frameworks.find(
    ({ id }) => source.kind === 'framework' && id === source.framework,
  )
  return staffFormHtml({
    ...{ ...pageViewOf(asked), surveyId: survey.id, questionnaire, closesOn: closingDay(survey) },
    ...{ policySha256, fingerprint: fingerprintSyllables(policySha256, spoken) },
    ...{ isBlind: policy.isBlind, asksWords: policy.asksWords, once },
    publishes: policy.publishes,
    isUnverified: source.kind === 'framework' && (!framework || isUnverified(framework, 'IIT')),
    addresses: {
      self: formAt(asked, language),
      otherLanguage: formAt(asked, language === 'th' ? 'en' : 'th'),
      large: formAt({ ...asked, isLarge: !isLarge }, language),
      // The same bytes in every language: the device compares their hash.
      policy: pathsIn('th').staffSurveyPolicy(survey.code),
      script,
    },
    ...{ filled, notice },
  })
}

/** What somebody sees whose answer is committed. */
export const thanksPage = (asked: AskedStaffForm, receipt: string | null): string =>
  staffThanksHtml({ ...pageViewOf(asked), receipt, again: formAt(asked, asked.language) })

/** The promise, to be read before drawing a slip. */
export const promisePage = (asked: AskedStaffForm): string =>
  staffPromiseHtml({
    ...pageViewOf(asked),
    fingerprint: fingerprintSyllables(asked.policySha256, spoken),
    form: formAt(asked, asked.language),
  })

/** Why no answer is taken, or not this one. */
export function shutPage(asked: AskedStaffForm, why: WhyShut): string {
  const { survey, policy, today, language } = asked
  const last = closingDay(survey)
  const calledOff = survey.steps.find((step) => step.kind === 'called-off')
  return staffShutHtml({
    ...{ ...pageViewOf(asked), why, closedOn: last !== null && last < today ? last : null },
    reason: calledOff?.kind === 'called-off' ? calledOff.reason : null,
    results: isStaffPublished(survey)
      ? pathsIn(language).publicStaffSurvey(policy.agency.code, survey.year, survey.id)
      : null,
  })
}

/** A page at /i/ and all that it says: nothing of whoever asks is kept on the way or at the end of it. */
const unkept = {
  ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
} as const

/** Seconds after which what was not sent may be sent again. */
const soon = '10'

/** Answers with a page. */
export const sheetAnswer = (html: string, status = 200): Response =>
  new Response(html, {
    status,
    headers: {
      ...{ ...unkept, 'content-type': 'text/html; charset=UTF-8' },
      'content-security-policy': staffFormPolicy,
      ...waitFor(status),
    },
  })

/** Answers a script. */
export const jsonAnswer = (text: string, status = 200): Response =>
  new Response(text, {
    status,
    headers: { ...unkept, 'content-type': 'application/json', ...waitFor(status) },
  })

const waitFor = (status: number) =>
  status === 429 || status === 503 ? { 'retry-after': soon } : null
