import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanPlan } from '../test/world/clean-plan.ts'
import { testContext } from '../test/world/context.ts'
import { staffContent } from '../test/world/staff-survey.ts'
import { webWorld } from '../test/world/web.ts'
import { citizen } from './accounts/local-officer.ts'
import { editionsOf } from './approvals/edition-store.ts'
import { fiscalYear } from './basics/fiscal-year.ts'
import type { FactId } from './basics/ids.ts'
import { routeActs } from './guards.ts'
import { measureHistory } from './measures/store.ts'
import { fill, type PatternName, paperFormats, pathsIn, patterns } from './paths.ts'
import { newId } from './platform/db/new-id.ts'
import { beginStaffSurvey } from './staff-surveys/commands.ts'
import { beginSurvey } from './surveys/commands.ts'
import { satisfactionSurvey } from './surveys/ready-made.ts'

const paths = pathsIn('th')
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld({ publicOrigin: 'https://ita.example.go.th' })
})
afterAll(() => world.close())

/** Pages for those who are signed out, hold a link or have a session of their own: src/accounts/sign-in.web.test.ts visits them. */
const ofSignIn = [
  ...['signIn', 'signInLibrary', 'setUp', 'join'],
  ...['account', 'ownPassword', 'ownSecondFactor', 'ownRecoveryCodes', 'ownProvider', 'ownEmail'],
  ...['ownNotifications', 'ownCalendar', 'calendarFile'],
]
const home = 'http://127.0.0.1:4380'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

it('a full disk is said in a plain sentence, and what was saved before is still there', async () => {
  const { of } = world.files.drafts
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  })
  Object.assign(world.files.drafts, {
    of: () => ({ keep: () => Promise.reject(full), read: async () => null }),
  })
  const upload = new FormData()
  upload.set('file', new File([JSON.stringify(cleanPlan())], 'plan.json'))
  const answer = await world.upload('/en/desk/import', upload)
  Object.assign(world.files.drafts, { of })
  expect(answer.status).toBe(507)
  expect(await answer.text()).toContain('The disk of this computer is full, so nothing was saved')
  expect(await world.measures()).not.toEqual([])
})

describe('the addresses', () => {
  it('are those of paths.ts, all of them and no others', () => {
    const routed = world.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map((each) => each.path)
    expect([...new Set(routed)].sort()).toEqual([...new Set(Object.values(patterns))].sort())
  })

  const answersNoPage = [
    'asset',
    'logo',
    ...[
      'publicPaper',
      'deskPaper',
      'snapshotPaper',
      'editionPaper',
      'editionSnapshot',
      'letterPaper',
      'itasFile',
    ],
    'searchJson',
    'importPreview',
    'registryPreview',
    // Leads on to the step that is next.
    'agencySetUp',
    'health',
    'recordFile',
    'installationRecordFile',
    'ownDataFile',
    'backupFile',
    // Pages of somebody or of a post, which have tests of their own.
    'person',
    'post',
    'erasePerson',
    'eraseUpperPerson',
    // Of one piece of evidence, and its files: src/evidence/routes.web.test.ts.
    ...['evidence', 'editEvidence', 'safeEvidence', 'evidenceFile', 'publicEvidenceFile'],
    // Of documents put up for an item, and of items published: src/disclosures has tests of them.
    ...[
      'oitFile',
      'oitLink',
      'oitPack',
      'oitWarc',
      'publicOitItem',
      'publicOitDocument',
      'publicOitFile',
    ],
    // Of overseers and assessors alone; tested as they see them.
    ...['watch', 'watchFile', 'watchAgency', 'askAgency', 'watchQuestion'],
    ...['verifyAgency', 'withdrawVerification', 'agencyQuestion'],
    ...['assess', 'assessSheet', 'assessItem', 'assessWarc', 'assessors', 'oitResultItem'],
    // Of one challenge: src/challenges/challenges.web.test.ts.
    ...['challenge', 'challengeReceipt'],
    // Of a survey that is open: src/surveys/door.web.test.ts.
    ...['takeSurvey', 'takeSurveyAt'],
    // Of a staff survey that is open: src/staff-surveys/door.web.test.ts.
    ...['takeStaffSurvey', 'staffSurveyPolicy', 'staffSurveyPromise'],
    // Papers, and what is published: src/staff-surveys/desk.web.test.ts and results.web.test.ts.
    ...['staffSurveyPaper', 'publicStaffSurvey', 'publicStaffSurveyFile'],
    // A file: src/surveys/posters.web.test.ts.
    'surveyPoster',
    // Of results that were published, and files of them: src/surveys/results.web.test.ts.
    ...['surveyResultsFile', 'publicSurvey', 'publicSurveyFile'],
    // Before the official system: src/surveys/desk.web.test.ts.
    ...['forwardSurvey', 'forwardSurveyAt'],
  ]

  it('answer with a page in Thai, and in English below /en, each leading to the other', async () => {
    const [measure] = await world.measures()
    const told = measure && (await measureHistory(world.db, world.agency.id, measure.id))
    const [newest] = await editionsOf(world.db, world.agency.id, fiscalYear(2566))
    const survey = newId() as FactId
    await beginSurvey(testContext(world), {
      ...{ agencyId: world.agency.id, year: fiscalYear(2566), kind: 'own', key: survey },
      content: {
        ...{ title: satisfactionSurvey.title, questionnaire: satisfactionSurvey.questionnaire },
        ...{ officialUrl: null, population: null, improved: null },
      },
    })
    // Under the same id: the addresses of both name it alike.
    await beginStaffSurvey(testContext(world), {
      ...{ agencyId: world.agency.id, year: fiscalYear(2566), key: survey },
      content: staffContent(testContext(world)),
    })
    const names = {
      survey,
      agency: 'thansai',
      year: 2566,
      step: 'people',
      item: 'O1',
      group: 'mail',
      kind: 'order',
      measure: measure?.id ?? '',
      fact: told?.facts.find(({ kind }) => kind === 'progress')?.id ?? '',
      paper: 'report.json',
      number: 1,
      digest: newest?.digest ?? '',
    }
    const pages = Object.entries(patterns).filter(
      ([name]) =>
        routeActs[name as PatternName].GET !== undefined &&
        ![...answersNoPage, ...ofSignIn].includes(name),
    )
    for (const [name, pattern] of pages) {
      const thai = fill(pattern, names)
      const english = thai === '/' ? '/en' : `/en${thai}`
      for (const [address, language, other] of [
        [thai, 'th', english],
        [english, 'en', thai],
      ] as const) {
        const answer = await world.get(address)
        expect(answer.status, `${name} at ${address}`).toBe(200)
        const html = await answer.text()
        expect(html, name).toContain(`<html lang="${language}">`)
        expect(html).toContain(`href="${other}"`)
        expect(html.match(/<h1/g), name).toHaveLength(1)
      }
    }
  })

  it('keep their place and their question when the language is changed', async () => {
    const html = await (await world.get('/desk/thansai/2566/findings?as-of=30%2F9%2F2566')).text()
    expect(html).toContain('href="/en/desk/thansai/2566/findings?as-of=30%2F9%2F2566"')
  })

  it('that lead nowhere say so with 404, in the language asked for', async () => {
    for (const address of [
      '/nowhere',
      '/en/nowhere',
      '/desk/nobody/2566',
      '/desk/thansai/0',
      '/a/%00',
      '/a/%E0%B8',
      '/assets/../app.ts',
      '/desk/thansai/2566/measures/ffff',
      '/a/thansai/2566/report.exe',
    ])
      expect((await world.get(address)).status, address).toBe(404)
    expect(await (await world.get('/en/nowhere')).text()).toContain('There is no such page')
  })

  it('asked in a way they do not know answer 405 and say which they do', async () => {
    const answer = await world.post(paths.plan('thansai', 2566), {})
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toContain('GET')
  })
})

describe('the guards', () => {
  const post = (headers: Record<string, string>) =>
    world.app.request(`${home}${paths.newMeasure('thansai', 2566)}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4380', ...form, ...headers },
      body: 'measures=',
    })

  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: home }, 422],
    ['an old browser that says only its origin', { origin: home }, 422],
    ['a browser that says only where it was', { referer: `${home}/desk/import` }, 422],
    ['our public address behind a proxy', { origin: 'https://ita.example.go.th' }, 422],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['another site in an old browser', { origin: 'https://evil.example' }, 403],
    ['another program on this computer', { origin: 'http://127.0.0.1:9999' }, 403],
    ['a page that hides its origin', { origin: 'null' }, 403],
    ['nobody who says where from', {}, 403],
  ])('answer orders from %s', async (_, headers, status) => {
    expect((await post(headers as Record<string, string>)).status).toBe(status)
  })

  it('answer only to names of our own, so that no other site can borrow one', async () => {
    const at = async (host: string) => (await world.get('/', { host })).status
    expect(await at('localhost:4380')).toBe(200)
    expect(await at('[::1]:4380')).toBe(200)
    expect(await at('ita.example.go.th')).toBe(200)
    expect(await at('evil.example:4380')).toBe(421)
    expect(await at('127.0.0.1.evil.example')).toBe(421)
  })

  it('put the same headers on pages, files and errors', async () => {
    for (const address of ['/', '/nowhere', paths.publicPaper('thansai', 2566, 'json')]) {
      const { headers } = await world.get(address)
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('let a form grow only so far', async () => {
    const answer = await world.post(paths.newMeasure('thansai', 2566), {
      measures: 'ก'.repeat(1_000_000),
    })
    expect(answer.status).toBe(413)
  })

  it('keep a citizen from the desk and not from the public page', async () => {
    const visited = await webWorld({ actor: citizen })
    try {
      for (const address of [
        paths.plan('thansai', 2566),
        paths.importTable(),
        paths.newMeasure('thansai', 2566),
      ])
        expect((await visited.get(address)).headers.get('location'), address).toMatch(/^\/sign-in/)
      expect((await visited.get(paths.publicReport('thansai', 2566))).status).toBe(200)
      expect(await (await visited.get('/')).text()).not.toContain('href="/desk/thansai')
    } finally {
      await visited.close()
    }
  })
})

describe('the pages', () => {
  it('hold no script or style of their own, which their policy would refuse', async () => {
    const [measure] = await world.measures()
    for (const address of [
      '/',
      paths.plan('thansai', 2566),
      paths.measure('thansai', 2566, measure?.id ?? ''),
      paths.publicReport('thansai', 2566),
    ]) {
      const html = await (await world.get(address)).text()
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle="|\son[a-z]+="|<style/)
    }
  })

  it('load nothing from elsewhere, and their files are kept for a year', async () => {
    const html = await (await world.get(paths.publicPlan('thansai', 2566))).text()
    const files = [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]*)"/g)].map(
      ([, file = '']) => file,
    )
    expect(files.every((file) => file.startsWith('/'))).toBe(true)
    for (const file of files.filter((each) => each.startsWith('/assets/'))) {
      const answer = await world.get(file)
      expect(answer.status, file).toBe(200)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
  })
})

describe('the report of an agency', () => {
  it.each([
    ['pdf', 'application/pdf', '%PDF'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['csv', 'text/csv; charset=utf-8', '\ufeff'],
    ['json', 'application/json; charset=utf-8', '{'],
  ] as const)('is given out as %s', { timeout: 60_000 }, async (format, type, begins) => {
    const answer = await world.get(paths.publicPaper('thansai', 2566, format))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    const [, encoded = ''] =
      /filename\*=UTF-8''(\S+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? []
    expect(decodeURIComponent(encoded)).toContain(`องค์การบริหารส่วนตำบลธารใส 2566.${format}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.toString('utf8').startsWith(begins)).toBe(true)
  })

  it('is not sent again while nothing has changed', async () => {
    for (const format of paperFormats) {
      const address = paths.publicPaper('thansai', 2566, format)
      const first = await world.get(address)
      const tag = first.headers.get('etag') ?? ''
      expect((await world.get(address, { 'if-none-match': tag })).status, format).toBe(304)
      expect((await world.get(address, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  it('says nothing in JSON that is not of the plan: no ids, no sources', async () => {
    const json = await (await world.get(paths.publicPaper('thansai', 2566, 'json'))).json()
    expect(Object.keys(json).sort()).toEqual([
      'agency',
      'answers',
      'fiscalYear',
      'measures',
      'paper',
    ])
    expect(json.agency).toEqual({
      name: 'องค์การบริหารส่วนตำบลธารใส',
      district: 'ทุ่งกว้าง',
      province: 'ตัวอย่าง',
    })
    expect(json.measures[0]).not.toHaveProperty('id')
  })
})
