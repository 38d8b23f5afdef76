import type {
  CopyLook,
  EvidenceBegun,
  EvidenceLook,
  LibraryLook,
  MeasureBegun,
  PrintLook,
  WatchLook,
} from './basics/asked-in-address.ts'
import type { Language } from './basics/bilingual.ts'
import { query } from './basics/query.ts'
import { accountPatterns, ownPaths } from './paths/account.ts'
import { assessmentPaths, assessmentPatterns } from './paths/assessments.ts'
import { challengePaths, challengePatterns } from './paths/challenges.ts'
import { disclosurePaths, disclosurePatterns } from './paths/disclosures.ts'
import { evidencePatterns } from './paths/evidence.ts'
import { letterPaths, letterPatterns } from './paths/letters.ts'
import { measurePatterns } from './paths/measures.ts'
import { operatorPatterns } from './paths/operator.ts'
import { type ItasFormat, publicationPatterns } from './paths/publication.ts'
import { reminderPaths, reminderPatterns } from './paths/reminders.ts'
import { type SignOffAddress, signOffPatterns } from './paths/sign-off.ts'
import { surveyPaths, surveyPatterns } from './paths/surveys.ts'
import { watchPatterns } from './paths/watch.ts'
import { workPatterns } from './paths/work.ts'

const plan = '/desk/:agency/:year{[0-9]+}'

/** Every address of the site as routes match it, without the language before it. */
export const patterns = {
  home: '/',
  ...operatorPatterns,
  ...watchPatterns,
  ...assessmentPatterns,
  searchJson: '/search.json',
  profile: '/desk/:agency/profile',
  profileLogo: '/desk/:agency/profile/logo',
  profileRegistry: '/desk/:agency/profile/registry',
  /** Whether the program runs, for proxies and watchers. */
  health: '/healthz',
  agencySettings: '/desk/:agency/settings',
  agencyMenu: '/desk/:agency',
  importTable: '/desk/import',
  beginSetUp: '/desk/set-up',
  agencySetUp: '/desk/:agency/set-up',
  agencySetUpStep: '/desk/:agency/set-up/:step{[a-z]+}',
  people: '/desk/:agency/people',
  pastePeople: '/desk/:agency/people/paste',
  peopleLinks: '/desk/:agency/people/links',
  person: '/desk/:agency/people/:person{[0-9a-f]+-[0-9a-f-]+}',
  divisions: '/desk/:agency/divisions',
  post: '/desk/:agency/posts/:post{[0-9a-f-]+}',
  importPreview: '/desk/import/:draft{[0-9a-f]+}',
  plan,
  findings: `${plan}/findings`,
  result: `${plan}/result`,
  enterResult: `${plan}/result/enter`,
  readResult: `${plan}/result/read`,
  undoResult: `${plan}/result/:result{[0-9a-f-]+}/undo`,
  weakPoints: `${plan}/weak-points`,
  library: `${plan}/library`,
  copyPlan: `${plan}/copy`,
  printReport: `${plan}/print`,
  ...signOffPatterns,
  ...publicationPatterns,
  ...workPatterns,
  ...letterPatterns,
  ...measurePatterns,
  ...evidencePatterns,
  ...disclosurePatterns,
  ...challengePatterns,
  ...surveyPatterns,
  undo: `${plan}/facts/:fact{[0-9a-f-]+}/undo`,
  record: '/desk/:agency/record',
  recordFile: '/desk/:agency/:paper{record\\.[a-z]+}',
  installationRecord: '/operator/record',
  installationRecordFile: '/operator/:paper{record\\.[a-z]+}',
  privacy: '/privacy',
  ownData: '/me/data',
  ownDataFile: '/me/data.json',
  erasePerson: '/desk/:agency/people/:person{[0-9a-f]+-[0-9a-f-]+}/erase',
  eraseUpperPerson: '/operator/people/:person{[0-9a-f]+-[0-9a-f-]+}/erase',
  publicAgency: '/a/:agency',
  logo: '/a/:agency/logo/:hash{[0-9a-f]{64}}',
  publicPlan: '/a/:agency/:year{[0-9]+}',
  publicReport: '/a/:agency/:year{[0-9]+}/report',
  publicPaper: '/a/:agency/:year{[0-9]+}/:paper{report\\.[a-z]+}',
  ...accountPatterns,
  ...reminderPatterns,
  asset: '/assets/:file',
} as const
export type PatternName = keyof typeof patterns

/** The formats a report can be had in, besides the page itself. */
export const paperFormats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** A pattern with its names filled in; names are made safe for an address. */
export const fill = (pattern: string, names: Readonly<Record<string, string | number>>) =>
  pattern.replaceAll(/:([a-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g, (_, name: string) =>
    encodeURIComponent(String(names[name] ?? '')),
  )

/**
 * A path of the Thai site as it stands in a language: Thai at the root, English below /en. Of several
 * slashes in front one is kept, for a link to "//name" leads to another site.
 */
export function inLanguage(language: Language, path: string): string {
  const own = path.replace(/^\/+/, '/')
  if (language === 'th') return own
  return own === '/' ? '/en' : `/en${own}`
}

/** The language an address asks for, and the address without it. */
export function splitLanguage(path: string): {
  readonly language: Language
  readonly path: string
} {
  if (path === '/en' || path === '/en/') return { language: 'en', path: '/' }
  return path.startsWith('/en/')
    ? { language: 'en', path: path.slice(3) }
    : { language: 'th', path }
}

/** Every address of the site in one language. */
export const pathsIn = (language: Language) => made[language]

function make(language: Language) {
  const at = (name: PatternName, names: Readonly<Record<string, string | number>> = {}) =>
    inLanguage(language, fill(patterns[name], names))
  const ofYear = (name: PatternName) => (agency: string, year: number) => at(name, { agency, year })
  const ofMeasure = (name: PatternName) => (agency: string, year: number, measure: string) =>
    at(name, { agency, year, measure })
  const ofEvidence = (name: PatternName) => (agency: string, year: number, evidence: string) =>
    at(name, { agency, year, evidence })
  return {
    home: (search?: string, page?: number) => at('home') + query({ q: search, page }),
    searchJson: (among?: 'registry') => at('searchJson') + query({ in: among }),
    registry: () => at('registry'),
    registryPreview: (draft: string, name?: string) =>
      at('registryPreview', { draft }) + query({ name }),
    profile: (agency: string) => at('profile', { agency }),
    profileLogo: (agency: string) => at('profileLogo', { agency }),
    profileRegistry: (agency: string) => at('profileRegistry', { agency }),
    backups: () => at('backups'),
    backupFile: (file: string) => at('backupFile', { file }),
    settings: () => at('settings'),
    settingGroup: (group: string) => at('settingGroup', { group }),
    agencySettings: (agency: string) => at('agencySettings', { agency }),
    importTable: (into: { agency?: string; year?: number } = {}) => at('importTable') + query(into),
    beginSetUp: (look: { q?: string; code?: string; new?: 1 } = {}) =>
      at('beginSetUp') + query(look),
    agencySetUp: (agency: string) => at('agencySetUp', { agency }),
    agencySetUpStep: (agency: string, step: string) => at('agencySetUpStep', { agency, step }),
    people: (agency: string) => at('people', { agency }),
    pastePeople: (agency: string) => at('pastePeople', { agency }),
    peopleLinks: (agency: string) => at('peopleLinks', { agency }),
    person: (agency: string, person: string) => at('person', { agency, person }),
    divisions: (agency: string) => at('divisions', { agency }),
    post: (agency: string, post: string) => at('post', { agency, post }),
    watch: (look: WatchLook = {}) => at('watch') + query({ ...look }),
    watchFile: (look: WatchLook = {}) => at('watchFile') + query({ ...look }),
    watchAgency: (agency: string, year?: number) => at('watchAgency', { agency }) + query({ year }),
    askAgency: (agency: string, year: number) => at('askAgency', { agency }) + query({ year }),
    watchQuestion: (agency: string, question: string) => at('watchQuestion', { agency, question }),
    verifyAgency: (agency: string, year: number) =>
      at('verifyAgency', { agency }) + query({ year }),
    withdrawVerification: (agency: string, verification: string) =>
      at('withdrawVerification', { agency, verification }),
    agencyQuestions: (agency: string) => at('agencyQuestions', { agency }),
    agencyQuestion: (agency: string, question: string) =>
      at('agencyQuestion', { agency, question }),
    upperPeople: (search?: string) => at('upperPeople') + query({ q: search }),
    importPreview: (draft: string, as: ImportChoices = {}) =>
      at('importPreview', { draft }) + query({ ...as }),
    plan: (agency: string, year: number, show: { view?: 'table' | 'cards' } = {}) =>
      at('plan', { agency, year }) + query(show),
    findings: (agency: string, year: number, asOf?: string) =>
      at('findings', { agency, year }) + query({ 'as-of': asOf }),
    result: ofYear('result'),
    enterResult: ofYear('enterResult'),
    readResult: ofYear('readResult'),
    undoResult: (agency: string, year: number, result: string) =>
      at('undoResult', { agency, year, result }),
    weakPoints: (agency: string, year: number, look: { sort?: 'score' } = {}) =>
      at('weakPoints', { agency, year }) + query(look),
    printReport: ofYear('printReport'),
    work: (agency: string, year: number, unit?: string) =>
      at('work', { agency, year }) + query({ unit }),
    workReport: ofMeasure('workReport'),
    inbox: ofYear('inbox'),
    workSent: (agency: string, year: number, measure: string, fact: string) =>
      at('workSent', { agency, year, measure, fact }),
    ...letterPaths(at),
    ...assessmentPaths(at),
    ...disclosurePaths(at),
    ...challengePaths(at),
    ...surveyPaths(at),
    signOff: ofYear('signOff'),
    executive: ofYear('executive'),
    nudge: (agency: string, year: number, measure: string) =>
      at('nudge', { agency, year, measure }),
    signOffAct: (agency: string, year: number, act: SignOffAddress) => at(act, { agency, year }),
    newMeasure: (agency: string, year: number, about: MeasureBegun = {}) =>
      at('newMeasure', { agency, year }) + query({ ...about }),
    copyPlan: (agency: string, year: number, look: CopyLook = {}) =>
      at('copyPlan', { agency, year }) + query({ ...look }),
    library: (agency: string, year: number, look: LibraryLook = {}) =>
      at('library', { agency, year }) + query({ ...look }),
    measure: ofMeasure('measure'),
    editMeasure: ofMeasure('editMeasure'),
    shareMeasure: ofMeasure('shareMeasure'),
    progress: ofMeasure('progress'),
    grid: ofYear('grid'),
    verifyMeasure: ofMeasure('verifyMeasure'),
    unverifyMeasure: ofMeasure('unverifyMeasure'),
    moveMeasure: ofMeasure('moveMeasure'),
    removeMeasure: ofMeasure('removeMeasure'),
    evidenceList: (agency: string, year: number, look: EvidenceLook = {}) =>
      at('evidenceList', { agency, year }) + query({ ...look }),
    newEvidence: (agency: string, year: number, begun: EvidenceBegun = {}) =>
      at('newEvidence', { agency, year }) + query({ ...begun }),
    evidence: ofEvidence('evidence'),
    editEvidence: ofEvidence('editEvidence'),
    safeEvidence: ofEvidence('safeEvidence'),
    evidenceFile: (agency: string, evidence: string, content: string) =>
      at('evidenceFile', { agency, evidence, content }),
    publicEvidenceFile: (agency: string, evidence: string, content: string) =>
      at('publicEvidenceFile', { agency, evidence, content }),
    deskPaper: (agency: string, year: number, format: PaperFormat, print: PrintLook = {}) =>
      at('deskPaper', { agency, year, paper: `report.${format}` }) + query({ ...print }),
    snapshotPaper: (agency: string, year: number, format: PaperFormat, print: PrintLook = {}) =>
      at('snapshotPaper', { agency, year, paper: `report.${format}` }) + query({ ...print }),
    publish: ofYear('publish'),
    itasSheet: ofYear('itasSheet'),
    itasFile: (agency: string, year: number, format: ItasFormat) =>
      at('itasFile', { agency, year, paper: `itas.${format}` }),
    undo: (agency: string, year: number, fact: string) => at('undo', { agency, year, fact }),
    agencyMenu: (agency: string) => at('agencyMenu', { agency }),
    operatorMenu: () => at('operatorMenu'),
    signIn: (to?: string, error?: string) => at('signIn') + query({ to, error }),
    signInCode: (to?: string, done?: 'password-set') => at('signInCode') + query({ to, done }),
    signInWith: (provider: string) => at('signInWith', { provider }),
    signOut: () => at('signOut'),
    setUp: (token: string) => at('setUp', { token }),
    join: (token: string) => at('join', { token }),
    takeOn: (token: string) => at('takeOn', { token }),
    recover: () => at('recover'),
    account: (error?: string) => at('account') + query({ error }),
    ...ownPaths(at),
    ...reminderPaths(at),
    record: (agency: string) => at('record', { agency }),
    recordFile: (agency: string, format: string) =>
      at('recordFile', { agency, paper: `record.${format}` }),
    installationRecord: () => at('installationRecord'),
    installationRecordFile: (format: string) =>
      at('installationRecordFile', { paper: `record.${format}` }),
    logo: (agency: string, sha256: string) => at('logo', { agency, hash: sha256 }),
    privacy: () => at('privacy'),
    ownData: () => at('ownData'),
    ownDataFile: () => at('ownDataFile'),
    erasePerson: (agency: string, person: string) => at('erasePerson', { agency, person }),
    eraseUpperPerson: (person: string) => at('eraseUpperPerson', { person }),
    publicAgency: (agency: string) => at('publicAgency', { agency }),
    publicPlan: ofYear('publicPlan'),
    publicReport: ofYear('publicReport'),
    publicPaper: (agency: string, year: number, format: PaperFormat, print: PrintLook = {}) =>
      at('publicPaper', { agency, year, paper: `report.${format}` }) + query({ ...print }),
    edition: (agency: string, year: number, number: number) =>
      at('edition', { agency, year, number }),
    editionPaper: (
      agency: string,
      year: number,
      number: number,
      format: PaperFormat,
      print: PrintLook = {},
    ) =>
      at('editionPaper', { agency, year, number, paper: `report.${format}` }) + query({ ...print }),
    editionSnapshot: (agency: string, year: number, number: number) =>
      at('editionSnapshot', { agency, year, number }),
    proof: (digest: string) => at('proof', { digest }),
  }
}
export type Paths = ReturnType<typeof make>

/** Made once: a page asks for them in many places. */
const made: Readonly<Record<Language, Paths>> = { th: make('th'), en: make('en') }

/** What was chosen for an import before its preview; kept in the address so that a reload asks nothing twice. */
export interface ImportChoices {
  readonly name?: string
  readonly agency?: string
  readonly year?: string
  /** Columns whose meaning was chosen by hand, as imports/column-mapping.ts writes them. */
  readonly columns?: string
}

/** Assets have no language; a name carries the hash of its content. */
export const assetPath = (file: string) => `/assets/${file}`
