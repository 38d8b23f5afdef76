import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { type Act, allow, mayAnywhere, permissions } from './accounts/permissions.ts'
import { agencyAt } from './agencies/store.ts'
import { type PatternName, pathsIn, patterns } from './paths.ts'
import type { WebContext, WebEnv, World } from './platform/web/env.ts'
import { signedOut } from './platform/web/signed-out.tsx'
import { trouble } from './platform/web/trouble.tsx'

type Method = 'GET' | 'POST'

/**
 * Which act each address is: the routes' side of the permission table. An address that stands in no
 * row here is answered to nobody.
 */
export const routeActs: Readonly<Record<PatternName, Readonly<Partial<Record<Method, Act>>>>> = {
  home: { GET: 'see-public-page' },
  searchJson: { GET: 'see-public-page' },
  logo: { GET: 'see-public-page' },
  asset: { GET: 'see-public-page' },
  publicAgency: { GET: 'see-public-page' },
  publicPlan: { GET: 'see-public-page' },
  publicReport: { GET: 'see-public-page' },
  publicPaper: { GET: 'see-public-page' },
  edition: { GET: 'see-public-page' },
  editionPaper: { GET: 'see-public-page' },
  editionSnapshot: { GET: 'see-public-page' },
  proof: { GET: 'see-public-page' },
  signIn: { GET: 'see-public-page', POST: 'see-public-page' },
  signInCode: { GET: 'see-public-page', POST: 'see-public-page' },
  signInLibrary: { GET: 'see-public-page', POST: 'see-public-page' },
  signInWith: { POST: 'see-public-page' },
  signOut: { POST: 'see-public-page' },
  setUp: { GET: 'see-public-page', POST: 'see-public-page' },
  join: { GET: 'see-public-page', POST: 'see-public-page' },
  recover: { GET: 'see-public-page', POST: 'see-public-page' },
  takeOn: { POST: 'keep-own-account' },
  account: { GET: 'keep-own-account' },
  ownPassword: { GET: 'keep-own-account', POST: 'keep-own-account' },
  ownSecondFactor: { GET: 'keep-own-account', POST: 'keep-own-account' },
  ownRecoveryCodes: { GET: 'keep-own-account', POST: 'keep-own-account' },
  ownSessions: { POST: 'keep-own-account' },
  ownPasskeys: { POST: 'keep-own-account' },
  ownProvider: { GET: 'keep-own-account', POST: 'keep-own-account' },
  ownProviders: { POST: 'keep-own-account' },
  ownLanguage: { POST: 'keep-own-account' },
  ownEmail: { GET: 'keep-own-account', POST: 'keep-own-account' },
  ownNotifications: { GET: 'keep-own-account', POST: 'keep-own-account' },
  ownCalendar: { GET: 'keep-own-account', POST: 'keep-own-account' },
  calendarFile: { GET: 'see-public-page' },
  // LINE signs in nowhere: the route answers to its signature alone.
  lineWebhook: { POST: 'see-public-page' },
  chase: { GET: 'chase-units', POST: 'chase-units' },
  chaseSlips: { GET: 'chase-units' },
  beginSetUp: { GET: 'register-agency', POST: 'register-agency' },
  agencySetUp: { GET: 'manage-people' },
  agencySetUpStep: { GET: 'manage-people', POST: 'manage-people' },
  people: { GET: 'manage-people', POST: 'manage-people' },
  pastePeople: { GET: 'manage-people', POST: 'manage-people' },
  peopleLinks: { POST: 'manage-people' },
  person: { GET: 'manage-people', POST: 'manage-people' },
  divisions: { GET: 'manage-agency', POST: 'manage-agency' },
  post: { GET: 'manage-agency', POST: 'manage-agency' },
  upperPeople: { GET: 'manage-installation', POST: 'manage-installation' },
  watch: { GET: 'watch-agency' },
  watchFile: { GET: 'watch-agency' },
  watchAgency: { GET: 'watch-agency' },
  askAgency: { GET: 'ask-agency', POST: 'ask-agency' },
  watchQuestion: { GET: 'ask-agency', POST: 'ask-agency' },
  verifyAgency: { GET: 'verify-agency', POST: 'verify-agency' },
  withdrawVerification: { GET: 'verify-agency', POST: 'verify-agency' },
  agencyQuestions: { GET: 'answer-question' },
  agencyQuestion: { GET: 'answer-question', POST: 'answer-question' },
  health: { GET: 'see-public-page' },
  backups: { GET: 'manage-installation', POST: 'manage-installation' },
  backupFile: { GET: 'manage-installation', POST: 'manage-installation' },
  settings: { GET: 'manage-installation' },
  settingGroup: { GET: 'manage-installation', POST: 'manage-installation' },
  agencySettings: { GET: 'manage-agency', POST: 'manage-agency' },
  agencyMenu: { GET: 'open-agency' },
  operatorMenu: { GET: 'manage-installation' },
  importTable: { GET: 'import-plan', POST: 'import-plan' },
  importPreview: { GET: 'import-plan', POST: 'import-plan' },
  registry: { GET: 'import-registry', POST: 'import-registry' },
  registryPreview: { GET: 'import-registry', POST: 'import-registry' },
  profile: { GET: 'manage-agency', POST: 'manage-agency' },
  profileLogo: { POST: 'manage-agency' },
  profileRegistry: { POST: 'manage-agency' },
  plan: { GET: 'see-desk' },
  findings: { GET: 'see-desk' },
  result: { GET: 'see-desk' },
  enterResult: { GET: 'enter-result', POST: 'enter-result' },
  readResult: { POST: 'enter-result' },
  undoResult: { POST: 'enter-result' },
  weakPoints: { GET: 'see-desk', POST: 'answer-weak-point' },
  readiness: { GET: 'see-desk' },
  oitResult: { GET: 'see-desk' },
  oitResultItem: { GET: 'see-desk', POST: 'clarify-score' },
  assess: { GET: 'score-disclosures' },
  assessSheet: { GET: 'score-disclosures', POST: 'score-disclosures' },
  assessItem: { GET: 'score-disclosures', POST: 'score-disclosures' },
  assessWarc: { GET: 'score-disclosures' },
  assessors: { GET: 'assign-assessors', POST: 'assign-assessors' },
  library: { GET: 'see-desk', POST: 'adopt-measures' },
  copyPlan: { GET: 'adopt-measures', POST: 'adopt-measures' },
  printReport: { GET: 'see-desk' },
  work: { GET: 'see-desk' },
  workReport: { GET: 'report-progress', POST: 'report-progress' },
  workSent: { GET: 'report-progress' },
  inbox: { GET: 'see-reports', POST: 'see-reports' },
  letters: { GET: 'see-desk' },
  letter: { GET: 'see-desk', POST: 'write-letter' },
  letterPaper: { GET: 'see-desk' },
  signOff: { GET: 'see-desk' },
  handIn: { POST: 'hand-in' },
  handBack: { POST: 'hand-back' },
  putForward: { POST: 'put-forward' },
  takeBack: { POST: 'put-forward' },
  reviewPlan: { POST: 'review-plan' },
  approvePlan: { POST: 'approve-plan' },
  returnPlan: { POST: 'approve-plan' },
  delegateApproval: { POST: 'approve-plan' },
  recordSignature: { POST: 'record-signature' },
  deskPaper: { GET: 'see-desk' },
  snapshotPaper: { GET: 'see-desk' },
  publish: { GET: 'see-desk', POST: 'publish-plan' },
  itasSheet: { GET: 'see-desk', POST: 'publish-plan' },
  itasFile: { GET: 'see-desk' },
  executive: { GET: 'see-desk' },
  nudge: { POST: 'nudge' },
  measure: { GET: 'see-desk' },
  record: { GET: 'see-record' },
  recordFile: { GET: 'see-record' },
  installationRecord: { GET: 'manage-installation' },
  installationRecordFile: { GET: 'manage-installation' },
  privacy: { GET: 'see-public-page' },
  ownData: { GET: 'keep-own-account' },
  ownDataFile: { GET: 'keep-own-account' },
  erasePerson: { GET: 'manage-people', POST: 'manage-people' },
  eraseUpperPerson: { GET: 'manage-installation', POST: 'manage-installation' },
  newMeasure: { GET: 'adopt-measure', POST: 'adopt-measure' },
  shareMeasure: { GET: 'share-measure', POST: 'share-measure' },
  editMeasure: { GET: 'revise-measure', POST: 'revise-measure' },
  progress: { GET: 'report-progress', POST: 'report-progress' },
  verifyMeasure: { GET: 'verify-measure', POST: 'verify-measure' },
  grid: { GET: 'revise-measure', POST: 'revise-measure' },
  unverifyMeasure: { POST: 'verify-measure' },
  moveMeasure: { POST: 'move-measure' },
  removeMeasure: { POST: 'remove-measure' },
  undo: { POST: 'undo' },
  evidenceList: { GET: 'see-desk' },
  newEvidence: { GET: 'add-evidence', POST: 'add-evidence' },
  evidence: { GET: 'see-desk', POST: 'add-evidence' },
  editEvidence: { GET: 'revise-evidence', POST: 'revise-evidence' },
  safeEvidence: { GET: 'publish-evidence', POST: 'publish-evidence' },
  evidenceFile: { GET: 'see-desk' },
  publicEvidenceFile: { GET: 'see-public-page' },
  oitDesk: { GET: 'see-desk' },
  oitHandOver: { GET: 'assign-disclosure', POST: 'assign-disclosure' },
  oitItem: { GET: 'see-desk', POST: 'answer-disclosure' },
  oitReady: { POST: 'answer-disclosure' },
  oitOwner: { POST: 'assign-disclosure' },
  oitStep: { POST: 'publish-disclosure' },
  oitLinks: { GET: 'see-desk', POST: 'check-links' },
  oitWatch: { POST: 'watch-links' },
  oitItemLinks: { GET: 'see-desk', POST: 'check-links' },
  oitLink: { GET: 'see-desk', POST: 'rule-on-link' },
  oitCapture: { POST: 'capture-links' },
  oitPack: { GET: 'capture-links', POST: 'capture-links' },
  oitWarc: { GET: 'see-desk' },
  oitUpload: { GET: 'answer-disclosure', POST: 'answer-disclosure' },
  oitDocument: { POST: 'answer-disclosure' },
  oitFile: { GET: 'see-desk' },
  publicOit: { GET: 'see-public-page' },
  publicOitItem: { GET: 'see-public-page' },
  publicOitDocument: { GET: 'see-public-page' },
  publicOitFile: { GET: 'see-public-page' },
  raiseChallenge: { GET: 'raise-challenge', POST: 'raise-challenge' },
  challengeReceipt: { GET: 'see-public-page' },
  challenges: { GET: 'see-desk' },
  challenge: { GET: 'answer-challenge', POST: 'answer-challenge' },
  challengeWords: { POST: 'show-challenge-words' },
  takeSurvey: { GET: 'answer-survey', POST: 'answer-survey' },
  takeSurveyAt: { GET: 'answer-survey', POST: 'answer-survey' },
  forwardSurvey: { GET: 'answer-survey', POST: 'answer-survey' },
  forwardSurveyAt: { GET: 'answer-survey', POST: 'answer-survey' },
  surveys: { GET: 'see-desk', POST: 'manage-survey' },
  survey: { GET: 'see-desk', POST: 'manage-survey' },
  surveyQuestions: { GET: 'see-desk', POST: 'manage-survey' },
  surveyPlacements: { GET: 'see-desk', POST: 'manage-survey' },
  surveyStep: { POST: 'manage-survey' },
  surveyPosters: { GET: 'see-desk' },
  surveyPoster: { GET: 'see-desk' },
  surveyTickets: { GET: 'see-desk', POST: 'manage-survey' },
  surveyResults: { GET: 'see-desk' },
  surveyResultsFile: { GET: 'see-desk' },
  surveyComments: { GET: 'show-survey-words', POST: 'show-survey-words' },
  publicSurveys: { GET: 'see-public-page' },
  publicSurvey: { GET: 'see-public-page' },
  publicSurveyFile: { GET: 'see-public-page' },
  takeStaffSurvey: { GET: 'answer-staff-survey', POST: 'answer-staff-survey' },
  staffSurveyPolicy: { GET: 'answer-staff-survey' },
  staffSurveyTokens: { POST: 'answer-staff-survey' },
  staffSurveyItems: { POST: 'answer-staff-survey' },
  staffSurveyPromise: { GET: 'answer-staff-survey' },
  staffSurveys: { GET: 'see-desk', POST: 'manage-staff-survey' },
  staffSurvey: { GET: 'see-desk', POST: 'manage-staff-survey' },
  prepareStaffSurvey: { GET: 'manage-staff-survey', POST: 'manage-staff-survey' },
  staffSurveySlips: { GET: 'manage-staff-survey', POST: 'manage-staff-survey' },
  staffSurveyPaper: { GET: 'see-desk' },
  staffSurveyStep: { POST: 'manage-staff-survey' },
  staffSurveyLedger: { POST: 'manage-staff-survey' },
  countStaffSurvey: { GET: 'manage-staff-survey', POST: 'manage-staff-survey' },
  staffSurveyResults: { GET: 'see-desk' },
  staffSurveyWords: { GET: 'read-staff-words', POST: 'read-staff-words' },
  publicStaffSurvey: { GET: 'see-public-page' },
  publicStaffSurveyFile: { GET: 'see-public-page' },
}

const actOf = new Map<string, Act>(
  Object.entries(routeActs).flatMap(([name, acts]) =>
    Object.entries(acts).map(([method, act]) => [
      `${method} ${patterns[name as PatternName]}`,
      act,
    ]),
  ),
)

/**
 * Lets a request through to its route, or not: the signed-out are asked to sign in, an agency that is
 * not the person's own is not there, and within one's own agency a missing right is said.
 */
export const guarded =
  (world: World): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const route = answering(c)
    if (route === null) return next()
    const asked = actOf.get(route)
    if (asked === undefined) return trouble(c, 'not-allowed')
    if (permissions[asked] === 'anyone') return next()
    const actor = c.get('actor')
    if (actor.kind === 'citizen') return askedToSignIn(c)
    const typed = agencyIn(c, route)
    if (typed === null) return mayAnywhere(actor, asked) ? next() : withoutAgency(c, asked)
    const agency = await agencyAt(world.db, typed)
    if (!agency) return trouble(c, 'not-found')
    if (allow(actor, asked, agency).ok) return next()
    return trouble(c, allow(actor, 'open-agency', agency).ok ? 'not-allowed' : 'not-found')
  }

/** What is of no agency and not allowed: whoever may set one up is told that an import comes after it. */
function withoutAgency(c: WebContext, asked: Act) {
  const isFirst = asked === 'import-plan' && mayAnywhere(c.get('actor'), 'register-agency')
  return isFirst
    ? trouble(c, 'no-agency-yet', undefined, pathsIn(c.get('language')).beginSetUp())
    : trouble(c, 'not-allowed')
}

/** The route that will answer, as "GET /desk/:agency"; null where none will. The first that matches does. */
function answering(c: WebContext): string | null {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
  const route = matchedRoutes(c).find((each) => each.method === method)
  return route ? `${method} ${route.path}` : null
}

/** The agency an address names; null where it is about none. */
function agencyIn(c: WebContext, route: string): string | null {
  const at = route.split('/').indexOf(':agency')
  return at < 0 ? null : decoded(c.req.path.split('/')[at] ?? '')
}

/** A part of an address as it was meant; one that cannot be decoded stays as it is, and names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

/** A page asked for is shown after signing in; a form that was sent stays in its page until then. */
function askedToSignIn(c: WebContext) {
  const paths = pathsIn(c.get('language'))
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return signedOut(c, paths.signIn())
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(paths.signIn(pathname + search), 303)
}
