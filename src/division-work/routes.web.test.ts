import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import type { Actor } from '../basics/actor.ts'
import type { DivisionId } from '../basics/ids.ts'
import { evidenceFor } from '../evidence/store.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { pathsIn } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { inboxWords } from './inbox-messages.ts'
import { workWords } from './messages.ts'

const words = workWords.th
const paths = pathsIn('th')

describe('the work of a division', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  let own: StoredMeasure
  let foreign: StoredMeasure
  let actor: Actor
  let photo: File

  beforeAll(async () => {
    // Who asks is set for each test; the agency is known only once the world is made.
    const asking: { grants: Actor extends { grants: infer G } ? G : never } = {
      grants: [] as never,
    }
    const person = { kind: 'person' as const, id: newId(), name: 'มานี', ...asking }
    actor = person
    world = await webWorld({ actor: person })
    const measures = await world.measures()
    const first = measures[0]?.responsible.units[0] ?? ''
    own = measures[0] as StoredMeasure
    foreign = measures.find(
      ({ responsible }) => !responsible.units.includes(first),
    ) as StoredMeasure
    const division = { id: newId() as DivisionId, names: [first] }
    Object.assign(person, {
      grants: [
        { role: 'contributor', over: { kind: 'agency', agency: world.agency.id, division } },
      ],
    })
    const jpeg = await sharp({
      create: { width: 640, height: 480, channels: 3, background: '#0f5c5f' },
    })
      .jpeg()
      .toBuffer()
    photo = new File([Uint8Array.from(jpeg)], 'ป้าย.jpg')
  })
  afterAll(() => world.close())

  const at = ({ id }: StoredMeasure) => paths.workReport('thansai', 2566, id)
  const form = (fields: Readonly<Record<string, string>>, ...photos: readonly File[]) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    for (const each of photos) body.append('photo', each)
    return body
  }
  const hiddenOf = async (measure: StoredMeasure) => {
    const html = await (await world.get(at(measure))).text()
    const of = (name: string) =>
      new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    return { key: of('key'), basedOn: of('basedOn'), stage: 'underway', date: '30/9/2566' }
  }
  const reportsOf = async ({ id }: StoredMeasure) =>
    world.db.selectFrom('progress_entry').selectAll().where('measure_id', '=', id).execute()
  const piecesOf = async ({ id }: StoredMeasure) =>
    (await evidenceFor(world.db, world.agency.id, { measureIds: [id] })).get(id) ?? []

  it('shows a contributor the rows of the own division alone', async () => {
    const html = await (await world.get(paths.work('thansai', 2566))).text()
    expect(html).toContain(at(own))
    expect(html).not.toContain(at(foreign))
    expect(html).not.toContain(words.allUnits)
    expect((await world.get(at(foreign))).status).toBe(403)
    expect((await world.upload(at(foreign), form(await hiddenOf(own)))).status).toBe(403)
  })

  it('sends photo, line and state at once; what is sent again is the same receipt', async () => {
    const before = (await reportsOf(own)).length
    const fields = { ...(await hiddenOf(own)), line: 'ติดป้ายแล้ว' }
    const answer = await world.upload(at(own), form(fields, photo))
    expect(answer.status).toBe(303)
    const receipt = answer.headers.get('location') ?? ''
    const html = await (await world.get(receipt)).text()
    expect(html).toContain(words.sentAt('10.00').split(' ')[0])
    expect(html).toMatch(/ส่งแล้ว \d\d\.\d\d น\./)
    expect(html).toContain('ติดป้ายแล้ว')
    expect(html).toContain('<img')
    const again = await world.upload(at(own), form(fields, photo))
    expect([again.status, again.headers.get('location')]).toEqual([303, receipt])
    const both = await Promise.all([1, 2].map(() => world.upload(at(own), form(fields, photo))))
    expect(both.map(({ headers }) => headers.get('location'))).toEqual([receipt, receipt])
    expect((await reportsOf(own)).length).toBe(before + 1)
    expect(await piecesOf(own)).toHaveLength(1)
  })

  it('keeps neither photo nor report where the report is refused, and says why with everything still there', async () => {
    const fields = { ...(await hiddenOf(own)), line: 'อบรมแล้ว' }
    const other = { ...(await hiddenOf(own)), line: 'ประชุมแล้ว' }
    expect((await world.upload(at(own), form(other))).status).toBe(303)
    const [reports, pieces] = [(await reportsOf(own)).length, (await piecesOf(own)).length]
    const answer = await world.upload(at(own), form(fields, photo))
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain(words.meanwhile)
    expect(html).toContain('อบรมแล้ว')
    expect(html).toContain('ประชุมแล้ว')
    expect(html).toContain(words.held(1))
    expect([(await reportsOf(own)).length, (await piecesOf(own)).length]).toEqual([reports, pieces])
    // Sent once more from that page it stands after the other.
    const kept = /name="kept" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
    const basedOn = /name="basedOn" value="([^"]*)"/.exec(html)?.[1] ?? ''
    expect((await world.upload(at(own), form({ ...fields, basedOn, kept }))).status).toBe(303)
    const now = (await world.measures()).find(({ id }) => id === own.id)
    expect(now?.outcome.slice(-2)).toEqual(['ประชุมแล้ว', 'อบรมแล้ว'])
    expect(await piecesOf(own)).toHaveLength(pieces + 1)
  })

  it('points out a report that says nothing, a day ahead, and a state not chosen', async () => {
    const bare = await hiddenOf(own)
    for (const [change, code] of [
      [{}, 'nothing-said'],
      [{ line: 'ก', date: '1/10/2566' }, 'date-ahead'],
      [{ line: 'ก', date: 'พรุ่งนี้' }, 'date-unreadable'],
      [{ line: 'ก', stage: '' }, 'stage-missing'],
      [{ line: 'ก'.repeat(501) }, 'line-too-long'],
    ] as const) {
      const answer = await world.upload(at(own), form({ ...bare, ...change }))
      expect(answer.status, code).toBe(422)
      expect(await answer.text(), code).toContain(words.wrong[code])
    }
  })

  it('says done needs a photo where nothing else shows it', async () => {
    const bare = (await world.measures()).find(
      ({ evidence, responsible }) =>
        evidence.length === 0 && responsible.units.includes(own.responsible.units[0] ?? ''),
    )
    if (!bare) throw new Error('There is no other row of the division.')
    const fields = { ...(await hiddenOf(bare)), stage: 'done', line: 'เสร็จแล้ว' }
    const bareDone = await world.upload(at(bare), form(fields))
    expect(bareDone.status).toBe(409)
    expect(await bareDone.text()).toContain(words.photoMissing)
    const done = await world.upload(at(bare), form(fields, photo))
    expect(done.status).toBe(303)
    const now = (await world.measures()).find(({ id }) => id === bare.id)
    expect(now).toMatchObject({ stage: 'done', percent: 100 })
  })

  it('lets nobody read a receipt that is not there', async () => {
    expect((await world.get(`${at(own)}/sent/${newId()}`)).status).toBe(404)
    expect((await world.get(`${at(own)}/sent/${own.version}`)).status).toBe(404)
  })

  it('takes no other file for a photo', async () => {
    const html = await (
      await world.upload(
        at(own),
        form(
          { ...(await hiddenOf(own)), line: 'ก' },
          new File([readFileSync(path.resolve('biome.json')).subarray(0, 0)], 'ว่าง.jpg'),
        ),
      )
    ).text()
    expect(html).toContain('ว่าง.jpg')
    expect(actor.kind).toBe('person')
  })

  it('shows an officer what came in since the last look, and nothing of it afterwards', async () => {
    const inbox = paths.inbox('thansai', 2566)
    expect((await world.get(inbox)).status).toBe(403)
    Object.assign(actor, {
      ...{ id: newId(), name: 'สมหญิง' },
      grants: [
        { role: 'officer', over: { kind: 'agency', agency: world.agency.id, division: null } },
      ],
    })
    const html = await (await world.get(inbox)).text()
    expect(html).toContain('อบรมแล้ว')
    expect(html).toContain('<figure>')
    expect(html).toContain(inboxWords.th.verify)
    expect(html).toContain(inboxWords.th.newer)
    const { seen = '' } = hiddenFields(html, '/inbox')
    expect((await world.post(inbox, { seen: 'เมื่อวาน' })).status).toBe(404)
    expect((await world.post(inbox, { seen })).status).toBe(303)
    const after = await (await world.get(inbox)).text()
    expect(after).toContain(inboxWords.th.nothing)
    expect(after).toContain('อบรมแล้ว')
  })
})
