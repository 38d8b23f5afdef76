import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import type { Person } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { DivisionId, EvidenceId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { titleOf } from '../measures/measure.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { newId } from '../platform/db/new-id.ts'
import { addEvidence } from './commands.ts'
import { evidenceOf } from './store.ts'
import { wrongEvidenceWords } from './wrong-messages.ts'

const list = '/desk/thansai/2566/evidence'
const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the evidence of another division', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  let own: StoredMeasure
  let piece: EvidenceId
  // Made before the agency is; the division is given once it is known.
  const actor: { -readonly [Part in keyof Person]: Person[Part] } = {
    ...{ kind: 'person', id: newId(), name: 'มานี', grants: [] },
  }

  beforeAll(async () => {
    world = await webWorld({ actor })
    const measures = await world.measures()
    own = measures.find(({ responsible }) =>
      responsible.units.includes('หน่วยตรวจสอบภายใน'),
    ) as StoredMeasure
    const theirs = measures[1] as StoredMeasure
    const division = { id: newId() as DivisionId, names: ['หน่วยตรวจสอบภายใน'] }
    const over = { kind: 'agency', agency: world.agency.id, division } as const
    actor.grants = [{ role: 'contributor', over }]
    const target = { kind: 'measure' as const, measureId: theirs.id }
    const added = await addEvidence(testContext(world), {
      ...{ agencyId: world.agency.id, fiscalYear: fiscalYear(2566) },
      content: {
        ...{ kind: 'activity', title: 'ติดป้ายราคากลาง', date: plainDate('2023-02-01') },
        ...{ place: 'สำนักงาน', purpose: '', channel: null, members: [], minutes: '', url: '' },
        ...{ capture: null, files: [], sensitivity: 'public' },
      },
      serves: [{ target, units: theirs.responsible.units, name: titleOf(theirs), proves: '' }],
    })
    if (!added.ok) throw new Error(added.reason.code)
    piece = added.value.evidenceId
  })
  afterAll(() => world.close())

  const press = (fields: Readonly<Record<string, string>>) => world.post(`${list}/${piece}`, fields)
  const stored = async () => {
    const found = await evidenceOf(world.db, world.agency.id, piece)
    if (!found) throw new Error('The piece is gone.')
    return found
  }

  it('may serve a row of one’s own too, and is not theirs to change or withdraw for that', async () => {
    expect((await press({ act: 'withdraw', reason: 'ก' })).status).toBe(403)
    expect((await press({ act: 'link', measure: own.id, proves: 'ใช้ร่วมกัน' })).status).toBe(303)
    expect((await press({ act: 'withdraw', reason: 'ก' })).status).toBe(403)
    expect((await world.get(`${list}/${piece}/edit`)).status).toBe(403)
    const [theirs, mine] = (await stored()).links
    expect((await press({ act: 'unlink', link: theirs?.id ?? '' })).status).toBe(403)
    const html = await (await world.get(`${list}/${piece}`)).text()
    expect(html).toContain(`value="${mine?.id}"`)
    expect(html).not.toContain(`value="${theirs?.id}"`)
    expect((await press({ act: 'unlink', link: mine?.id ?? '' })).status).toBe(303)
    expect(await stored()).toMatchObject({ withdrawn: null, links: [{ id: theirs?.id }] })
  })

  it('is not made of a file that says itself what it is', async () => {
    const sent = (fields: Readonly<Record<string, string | File>>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      return world.upload(`${list}/new?kind=activity`, form)
    }
    const words = 'MZ pretends to be a text'
    const note = JSON.stringify({
      ...{ sha256: sha256Of(words), name: 'ประกาศ.exe', type: 'application/pdf', bytes: 24 },
      ...{ width: null, height: null, takenAt: null, previewSha256: null, originalSha256: null },
    })
    for (const text of [words, note])
      expect((await sent({ title: '', files: new File([text], 'a.txt') })).status).toBe(422)
    const fields = { title: 'อบรม', date: '1/2/2566', place: 'ก', measure: own.id }
    const forged = await sent({ ...fields, kept: sha256Of(note) })
    expect(forged.status).toBe(422)
    expect(await forged.text()).toContain(wrongEvidenceWords.th['file-gone'])
  })

  it('and signs no keyboard has make no fault of ours', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ title: 'อบ\0รม', date: '1/2/2566', place: 'ก' }))
      form.append(name, value)
    form.append('measure', own.id)
    form.append('files', new File(['เอกสาร'], '../../<img src=x onerror=alert(1)>\u202Efdp.txt'))
    const answer = await world.upload(`${list}/new?kind=activity`, form)
    expect(answer.status, await answer.clone().text()).toBe(303)
    const page = await (
      await world.get(new URL(answer.headers.get('location') ?? '', 'http://x').pathname)
    ).text()
    expect(page).toContain('อบรม')
    expect(page).not.toContain('<img src=x')
    expect(page).not.toContain('\u202E')
    expect(world.faults).toEqual([])
  })
})
