import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { testKey, urlencoded, webWorld } from '../../test/world/web.ts'
import { personOf, savePerson, saveRole } from '../accounts/store.ts'
import { createApp } from '../app.ts'
import type { Role } from '../basics/actor.ts'
import { dayText } from '../basics/day-text.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, PersonId } from '../basics/ids.ts'
import { instantText } from '../basics/instant-text.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import { saveCapture } from '../disclosures/capture-store.ts'
import type { DocumentId } from '../disclosures/document.ts'
import { saveDocument, saveDocumentWithdrawal } from '../disclosures/document-store.ts'
import { linkWords } from '../disclosures/link-messages.ts'
import { saveLinkCheck } from '../disclosures/link-store.ts'
import { itemsOf, saveAnswer, saveStep } from '../disclosures/store.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { attemptCounter } from '../platform/sign-in/attempts.ts'
import { createSignIn } from '../platform/sign-in/sign-in.ts'
import { oitItems } from '../scoring/oit-score.ts'
import { judgedDocumentWords } from './judged-document-messages.ts'
import { assessmentWords } from './messages.ts'
import { refusalWords } from './refusal-messages.ts'

const words = assessmentWords.th
const { refused, wrong } = refusalWords.th
const year = fiscalYear(2568)
const framework = frameworkFor(frameworks, year) ?? expect.fail()
const codes = oitItems(framework)
const origin = 'http://127.0.0.1:4380'

describeWithDatabase('assessing', () => {
  let site: Awaited<ReturnType<typeof webWorld>>
  let today: PlainDate = plainDate('2025-06-02')
  const clock = { today: () => today, now: () => `${today}T03:00:00.000Z` }
  const people = new Map<string, PersonId>()
  const structure = 'https://example.go.th/structure'
  let submitted: FactId
  /** Put up for O3: two before the judging is opened, of which one is withdrawn afterwards. */
  let [stays, goes] = ['', '']

  beforeAll(async () => {
    site = await webWorld()
    const here = { agencyId: site.agency.id, province: null }
    const everywhere = { agencyId: null, province: null }
    await person('แอน ตรวจ', 'assessor', here)
    await person('บอล ตรวจ', 'assessor', here)
    await person('ซี ตรวจ', 'assessor', here)
    await person('เจ้าหน้าที่', 'officer', here)
    await person('ผู้ดูแล', 'operator', everywhere)
    // Cy is an assessor, and was an officer of this very agency in the year that is assessed.
    await role(id('ซี ตรวจ'), 'officer', '2024-12-01', '2025-01-31')
    submitted = await published('O1', structure)
    stays = await putUp('O3', 'อำนาจหน้าที่ ฉบับเดิม')
    goes = await putUp('O3', 'กฎหมายที่ถอนภายหลัง')
    await withdrawn(await putUp('O3', 'ฉบับที่ถอนก่อน'))
    await published('O3', null)
    await putUp('O3', 'ฉบับที่ยังไม่เผยแพร่')
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })

  const id = (name: string) => people.get(name) ?? expect.fail(name)
  async function person(
    name: string,
    as: Role,
    over: { agencyId: typeof site.agency.id | null; province: string | null },
  ) {
    const made = newId() as PersonId
    people.set(name, made)
    const by = { id: made, at: '2023-01-01T00:00:00.000Z' }
    await inTransaction(site.db, async (tx) => {
      await savePerson(tx, { id: made, name, email: null }, by.at)
      const given = { id: newId(), personId: made, role: as, divisionId: null, district: null }
      await saveRole(tx, { ...given, ...over }, by)
    })
  }
  /** A role over the agency that was held for a while. */
  async function role(personId: PersonId, as: Role, from: string, until: string) {
    const given = { id: newId(), personId, role: as, divisionId: null, agencyId: site.agency.id }
    const by = { id: personId, at: `${from}T03:00:00.000Z` }
    await inTransaction(site.db, async (tx) => {
      await saveRole(tx, { ...given, province: null, district: null }, by)
      await tx
        .updateTable('role_grant')
        .set({ ended_at: `${until}T03:00:00.000Z`, ended_by: personId })
        .where('id', '=', given.id)
        .execute()
    })
  }
  /** An answer on the public page; one without a link where no address is given. */
  async function published(code: ItemCode, url: string | null) {
    const of = { agencyId: site.agency.id, year }
    const by = { code, recordedAt: clock.now(), recordedBy: 'test' }
    const answerId = newId() as FactId
    await inTransaction(site.db, async (tx) => {
      await saveAnswer(tx, of, {
        ...{ id: answerId, ...by, answer: 'has' as const },
        links: url === null ? [] : [{ url, clickPath: 'หน้าแรก > โครงสร้าง' }],
        ...{ explanation: '', elements: [], noneReason: '', noneOn: null, updatedOn: null },
        months: null,
      })
      await saveStep(tx, of, {
        id: newId() as FactId,
        ...by,
        kind: 'published',
        answerId,
        reason: '',
      })
    })
    return answerId
  }
  async function putUp(code: ItemCode, title: string) {
    const documentId = newId() as DocumentId
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${title}`)
    const sha256 = await site.files.keep(bytes)
    await inTransaction(site.db, (tx) =>
      saveDocument(
        tx,
        { agencyId: site.agency.id, year },
        {
          ...{ id: documentId, code, title, tableSha256: null },
          file: { sha256, name: `${title}.pdf`, type: 'application/pdf', bytes: 2_400_000 },
          ...{ recordedAt: clock.now(), recordedBy: 'test' },
        },
      ),
    )
    return documentId
  }
  const withdrawn = (documentId: string) =>
    inTransaction(site.db, (tx) =>
      saveDocumentWithdrawal(tx, site.agency.id, documentId as DocumentId, {
        ...{ id: newId() as FactId, withdrawn: true, reason: 'มีข้อมูลส่วนบุคคล' },
        ...{ recordedAt: clock.now(), recordedBy: 'test' },
      }),
    )
  /** What was kept of an address for an answer; without bytes where none are given. */
  async function captured(answerId: FactId, url: string, bytes: string | null) {
    const of = { agencyId: site.agency.id, year }
    const captureId = newId() as FactId
    const kept = bytes === null ? null : await site.files.keep(new TextEncoder().encode(bytes))
    await inTransaction(site.db, (tx) =>
      saveCapture(tx, of, {
        ...{ id: captureId, code: 'O1', answerId, url, capturedAt: clock.now() },
        ...{ outcome: kept ? 'ok' : 'broken', reason: kept ? null : 'not-found', finalUrl: null },
        ...{ warcSha256: kept, payloadSha256: kept, status: 200 },
        ...{ recordedAt: clock.now(), recordedBy: 'test' },
      }),
    )
    return captureId
  }
  async function seen(startedAt: string, outcome: 'ok' | 'broken') {
    const owner = { agencyId: site.agency.id, at: startedAt, by: 'test' }
    await inTransaction(site.db, (tx) =>
      saveLinkCheck(tx, owner, {
        ...{ id: newId() as FactId, url: structure, runId: null, startedAt, outcome, reason: null },
        ...{ status: 200, redirects: [], finalUrl: null, type: null, bytes: null, sha256: null },
        ...{ etag: null, lastModified: null, tookMs: 5, findings: [] },
      }),
    )
  }
  /** The site as one person visits it. */
  async function as(name: string) {
    const { db, files } = site
    const actor = (await personOf(db, id(name))) ?? expect.fail()
    const app = createApp({
      ...{ db, files, frameworks, clock, actor },
      installation: { key: testKey, environment: {} },
      entrance: {
        signIn: createSignIn({ db, secret: testKey, origin }),
        attempts: attemptCounter(testKey),
      },
      onFault: (_, error) => void site.faults.push(error),
    })
    const host = new URL(origin).host
    return {
      get: async (address: string) =>
        app.request(`${origin}${address}`, { headers: { host, 'sec-fetch-site': 'none' } }),
      post: async (address: string, fields: Record<string, string>) =>
        app.request(`${origin}${address}`, {
          method: 'POST',
          headers: {
            ...{ host, origin, 'sec-fetch-site': 'same-origin' },
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: urlencoded(fields),
        }),
    }
  }
  const sheet = '/assess/thansai/2568'
  const result = '/desk/thansai/2568/oit/result'
  const text = async (name: string, address: string, status = 200) => {
    const answer = await (await as(name)).get(address)
    expect(answer.status, address).toBe(status)
    return answer.text()
  }
  const send = async (
    name: string,
    address: string,
    fields: Record<string, string>,
    status: number,
  ) => {
    const answer = await (await as(name)).post(address, fields)
    const body = await answer.text()
    expect(answer.status, body.replaceAll(/<[^>]*>/g, ' ').slice(0, 900)).toBe(status)
    return body
  }
  const judge = (name: string, code: string, mark: '0' | '100', round = 'first') =>
    send(name, `${sheet}/${code}`, { round, mark, reason: `${name} ว่า`, passage: 'เห็นหน้า 3' }, 303)

  it('is nobody’s until the operator gives both seats, and never one of the agency’s own', async () => {
    expect(await text('แอน ตรวจ', '/assess')).toContain(words.listEmpty)
    expect(await text('แอน ตรวจ', sheet, 409)).toContain(refused['not-seated'])
    await text('แอน ตรวจ', `${sheet}/seats`, 404)
    await text('เจ้าหน้าที่', `${sheet}/seats`, 403)
    const seats = `${sheet}/seats`
    expect(await text('ผู้ดูแล', seats)).toContain('แอน ตรวจ')
    expect(await send('ผู้ดูแล', seats, { act: 'open' }, 409)).toContain(refused['seats-empty'])
    const give = (seat: string, name: string, status: number) =>
      send('ผู้ดูแล', seats, { act: 'seat', seat, person: id(name) }, status)
    await give('1', 'แอน ตรวจ', 303)
    expect(await give('2', 'แอน ตรวจ', 409)).toContain(refused['same-person'])
    expect(await give('2', 'ซี ตรวจ', 409)).toContain(refused['own-agency'])
    expect(await give('2', 'เจ้าหน้าที่', 409)).toContain(refused['not-assessor'])
    await give('2', 'บอล ตรวจ', 303)
    await send('ผู้ดูแล', seats, { act: 'open' }, 303)
    expect(await text('แอน ตรวจ', '/assess')).toContain(words.judged(0, 28))
    expect(await text('ซี ตรวจ', sheet, 409)).toContain(refused['not-seated'])
  })

  it('shows an item as the public saw it when the assessment was opened', async () => {
    await published('O1', 'https://example.go.th/mended-later')
    const html = await text('แอน ตรวจ', `${sheet}/O1`)
    expect(html).toContain('https://example.go.th/structure')
    expect(html).toContain('หน้าแรก &gt; โครงสร้าง')
    expect(html).toContain(words.changedSince)
    expect(html).not.toContain('mended-later')
    expect(await text('แอน ตรวจ', `${sheet}/O2`)).toContain(words.notShown)
    expect(await text('แอน ตรวจ', `/en${sheet}/O2`)).toContain(assessmentWords.en.notShown)
  })

  it('shows what was kept of its pages beside it, and gives out the files of that answer alone', async () => {
    const early = await captured(submitted, structure, null)
    const proof = await captured(submitted, structure, 'WARC/1.1 of the structure')
    const other = (await itemsOf(site.db, site.agency.id, framework)).find(
      ({ item }) => item.code === 'O1',
    )?.answer?.id
    if (!other || other === submitted) expect.fail('the answer mended later')
    const later = await captured(other, structure, 'WARC/1.1 of another answer')
    for (const [at, outcome] of [
      ['2025-06-01T00:00:00.000Z', 'ok'],
      ['2025-06-01T12:00:00.000Z', 'ok'],
      ['2025-06-02T00:00:00.000Z', 'broken'],
    ] as const)
      await seen(at, outcome)
    const html = await text('แอน ตรวจ', `${sheet}/O1`)
    const file = `${sheet}/O1/captures`
    expect(html).toContain(`href="${file}/${proof}"`)
    expect(html).not.toContain(later)
    expect(html).not.toContain(`${file}/${early}`)
    expect(html).toContain(linkWords.th.noWarc)
    expect(html).toContain(words.earlierKept(1))
    // Up for the first of the two half days; of the second nobody knows.
    expect(html).toContain(linkWords.th.upShare('50.0', '100.0'))
    const warc = await (await as('แอน ตรวจ')).get(`${file}/${proof}`)
    expect([warc.status, await warc.text()]).toEqual([200, 'WARC/1.1 of the structure'])
    expect(html).toContain(createHash('sha256').update('WARC/1.1 of the structure').digest('hex'))
    await text('แอน ตรวจ', `${file}/${later}`, 404)
    await text('แอน ตรวจ', `${file}/${early}`, 404)
    await text('ซี ตรวจ', `${file}/${proof}`, 409)
    await text('เจ้าหน้าที่', `${file}/${proof}`, 403)
  })

  const publicAt = (document: string) => `${origin}/a/thansai/2568/oit/O3/documents/${document}`
  it('shows the documents that were public when it was opened, though the answer gives no link', async () => {
    const said = judgedDocumentWords.th
    const html = await text('แอน ตรวจ', `${sheet}/O3`)
    expect(html).toContain(said.alone)
    for (const document of [stays, goes]) expect(html).toContain(`href="${publicAt(document)}"`)
    await text('แอน ตรวจ', new URL(publicAt(stays)).pathname)
    expect(html).toContain('PDF · 2.4 MB')
    expect(html).toContain(createHash('sha256').update('%PDF-1.7 อำนาจหน้าที่ ฉบับเดิม').digest('hex'))
    expect(html).not.toContain('ฉบับที่ถอนก่อน')
    expect(html).not.toContain('ฉบับที่ยังไม่เผยแพร่')
    expect(await text('แอน ตรวจ', `${sheet}/O1`)).not.toContain(said.documents)
  })

  it('says of a document that it was withdrawn since, and of others that they came too late', async () => {
    const said = judgedDocumentWords.th
    await withdrawn(goes)
    const late = await putUp('O3', 'ฉบับเพิ่มภายหลัง')
    await published('O3', null)
    const html = await text('แอน ตรวจ', `${sheet}/O3`)
    const [judged, later] = html.split(said.later(2))
    expect(judged).toContain(`href="${publicAt(stays)}"`)
    expect(judged).not.toContain(`href="${publicAt(goes)}"`)
    expect(judged).toContain('กฎหมายที่ถอนภายหลัง')
    expect(judged).toContain(said.withdrawn(instantText('th', clock.now())))
    expect(judged).toContain(said.notPublic)
    expect(judged).not.toContain(late)
    expect(later).toContain(`href="${publicAt(late)}"`)
    expect(later).toContain('ฉบับที่ยังไม่เผยแพร่')
    expect(html).not.toContain('มีข้อมูลส่วนบุคคล')
    await text('แอน ตรวจ', new URL(publicAt(goes)).pathname, 404)
    const en = await text('แอน ตรวจ', `/en${sheet}/O3`)
    expect(en).toContain(judgedDocumentWords.en.later(2))
    expect(en).toContain(judgedDocumentWords.en.documents)
  })

  it('asks for a reason with a 0 and for the passage with a 100, and keeps what was typed', async () => {
    const item = `${sheet}/O1`
    expect(await send('แอน ตรวจ', item, { round: 'first' }, 422)).toContain(wrong['mark-missing'])
    const zero = { round: 'first', mark: '0', passage: 'พิมพ์ไว้', reason: ' ' }
    const again = await send('แอน ตรวจ', item, zero, 422)
    expect(again).toContain(wrong['reason-missing'])
    expect(again).toContain('พิมพ์ไว้')
    const full = { round: 'first', mark: '100', passage: '', reason: 'ดี' }
    expect(await send('แอน ตรวจ', item, full, 422)).toContain(wrong['passage-missing'])
  })

  it('keeps the two apart until both have handed in, and settles what differs', async () => {
    for (const code of codes) {
      await judge('แอน ตรวจ', code, code === 'O28' ? '0' : '100')
      await judge('บอล ตรวจ', code, code === 'O28' || code === 'O1' ? '0' : '100')
    }
    await send('แอน ตรวจ', sheet, { act: 'hand-in' }, 303)
    expect(await text('แอน ตรวจ', `${sheet}/O1`)).not.toContain('บอล ตรวจ ว่า')
    expect(await text('บอล ตรวจ', `${sheet}/O1`)).not.toContain('แอน ตรวจ ว่า')
    const late = { round: 'first', mark: '0', reason: 'เปลี่ยนใจ', passage: '' }
    expect(await send('แอน ตรวจ', `${sheet}/O1`, late, 409)).toContain(refused['handed-in-already'])
    expect(await text('เจ้าหน้าที่', result)).toContain(words.agencyEmpty)
    expect(await text('เจ้าหน้าที่', '/desk/thansai/2568/oit')).not.toContain(words.preliminary)
    await send('บอล ตรวจ', sheet, { act: 'hand-in' }, 303)
    const seen = await text('แอน ตรวจ', `${sheet}/O1`)
    expect(seen).toContain('บอล ตรวจ ว่า')
    expect(await send('แอน ตรวจ', sheet, { act: 'publish', days: '10' }, 409)).toContain(
      refused['items-left'](1),
    )
    await judge('บอล ตรวจ', 'O1', '100', 'reconcile')
    await judge('แอน ตรวจ', 'O1', '100', 'reconcile')
    expect(await send('แอน ตรวจ', sheet, { act: 'publish', days: '99' }, 422)).toContain(
      wrong['days-out-of-range'],
    )
  })

  it('publishes nothing that somebody judged who has come to be of the agency since', async () => {
    await role(id('บอล ตรวจ'), 'officer', '2025-05-30', '2025-06-01')
    expect(await send('แอน ตรวจ', sheet, { act: 'publish', days: '5' }, 409)).toContain(
      refused['seat-tied'](2),
    )
    expect(await text('เจ้าหน้าที่', result)).toContain(words.agencyEmpty)
    const own = site.db.deleteFrom('role_grant').where('person_id', '=', id('บอล ตรวจ'))
    await own.where('role', '=', 'officer').execute()
  })

  it('does nothing for a form that says nothing we know', async () => {
    for (const fields of [{}, { act: 'everything' }]) {
      await send('แอน ตรวจ', sheet, fields, 404)
      await send('ผู้ดูแล', `${sheet}/seats`, { ...fields, seat: '1', person: '' }, 404)
    }
    await send('ผู้ดูแล', `${sheet}/seats`, { act: 'seat', seat: '3', person: '' }, 404)
    expect(await text('ผู้ดูแล', `${sheet}/seats`)).toContain(`value="${id('แอน ตรวจ')}" selected`)
  })

  it('publishes the preliminary score with its clock, which the agency may answer in its days', async () => {
    await send('แอน ตรวจ', sheet, { act: 'publish', days: '5' }, 303)
    const html = await text('เจ้าหน้าที่', result)
    // Without the report on measures: 10.2 = 50, 10 = 75, OIT = 87.50.
    expect(html).toContain(words.oit('87.50'))
    // Published on Monday 2 June 2568; Tuesday 3 is a holiday; the fifth working day is Tuesday 10.
    const closesOn = dayText('th', plainDate('2025-06-10'))
    expect(html).toContain(words.closes(closesOn, 5))
    expect(html).toContain('แอน ตรวจ ว่า')
    // The three pages an officer or an executive comes by first lead to it, and say until when.
    for (const page of ['oit', 'oit/readiness', 'executive'])
      expect(await text('เจ้าหน้าที่', `/desk/thansai/2568/${page}`), page).toMatch(
        new RegExp(`href="${result}">${words.preliminary}: [^<]*87.50[^<]*</a> · [^<]*${closesOn}`),
      )
    const looked = await text('เจ้าหน้าที่', `${result}/O1`)
    expect(looked).toContain('https://example.go.th/structure')
    expect(looked).not.toContain('mended-later')
    const papers = await text('เจ้าหน้าที่', `${result}/O3`)
    expect(papers).toContain(`href="${publicAt(stays)}"`)
    expect(papers).toContain('กฎหมายที่ถอนภายหลัง')
    expect(papers).toContain(judgedDocumentWords.th.later(2))
    const item = `${result}/O28`
    expect(await send('เจ้าหน้าที่', item, { words: ' ' }, 422)).toContain(wrong['words-missing'])
    expect(await send('เจ้าหน้าที่', `${result}/O1`, { words: 'ขอดู' }, 409)).toContain(
      refused['item-has-all'],
    )
    await send('เจ้าหน้าที่', item, { words: 'อยู่หน้า 12 ของลิงก์เดิม' }, 303)
    expect(await send('แอน ตรวจ', sheet, { act: 'finish' }, 409)).toContain(
      refused['window-open'](closesOn),
    )
    today = plainDate('2025-06-11')
    const late = await send('เจ้าหน้าที่', item, { words: 'ขอเพิ่มอีกหน่อย' }, 409)
    expect(late).toContain(refused['window-closed'](closesOn))
    expect(late).toContain('ขอเพิ่มอีกหน่อย')
  })

  it('judges what was clarified, each alone again, and gives the final score', async () => {
    const item = `${sheet}/O28`
    expect(await text('แอน ตรวจ', item)).toContain('อยู่หน้า 12 ของลิงก์เดิม')
    await judge('แอน ตรวจ', 'O28', '100', 'clarified')
    expect(await text('บอล ตรวจ', item)).not.toContain(words.rounds.clarified)
    expect(await send('บอล ตรวจ', sheet, { act: 'finish' }, 409)).toContain(
      refused['items-left'](1),
    )
    await judge('บอล ตรวจ', 'O28', '100', 'clarified')
    await send('บอล ตรวจ', sheet, { act: 'finish' }, 303)
    const html = await text('เจ้าหน้าที่', result)
    expect(html).toContain(words.final)
    expect(html).toContain(words.oit('100.00'))
    const list = await text('เจ้าหน้าที่', '/desk/thansai/2568/oit')
    expect(list).toContain(`href="${result}">${words.final}: ${words.oit('100.00')}</a>`)
    const both = await text('เจ้าหน้าที่', `${result}/O28`)
    expect(both).toContain(words.preliminary)
    expect(both).toContain('เห็นหน้า 3')
    expect(await send('แอน ตรวจ', `${sheet}/O2`, { mark: '100', passage: 'x' }, 409)).toContain(
      refused['final-given'],
    )
  })

  it('ends for an assessor who comes to hold a post of the agency', async () => {
    await role(id('บอล ตรวจ'), 'contributor', '2025-05-01', '2025-06-20')
    expect(await text('บอล ตรวจ', sheet, 409)).toContain(words.ownAgency)
  })

  it('tells the agency’s own record nothing of a mark before it is published', async () => {
    const rows = await site.db
      .selectFrom('activity')
      .select(['after', 'person_name'])
      .where('agency_id', '=', site.agency.id)
      .where('subject_kind', '=', 'assessment')
      .orderBy('at')
      .execute()
    expect(rows.map(({ after }) => (after as { assessed: string }).assessed)).toEqual([
      'preliminary',
      'clarified',
      'final',
    ])
  })
})
