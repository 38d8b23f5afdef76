import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/store.ts'
import { pathsIn } from '../paths.ts'
import { publishPlan, putForward, recordSignature } from './commands.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let open: Evidence
beforeAll(async () => {
  world = await webWorld()
  const [measure] = await world.measures()
  const shared = { measure: measure?.id ?? '', date: '1/2/2566' }
  const photo = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#3a7' },
  })
    .jpeg()
    .toBuffer()
  open = await added('activity', {
    ...{ ...shared, sensitivity: 'public', title: 'อบรมคุณธรรมหมู่บ้าน', proves: 'อบรมครบทุกหมู่' },
    files: [new File([Uint8Array.from(photo)], 'ภาพ.jpg'), new File(['ข้อ,ผล\n'], 'ผล.csv')],
  })
  await added('activity', { ...shared, sensitivity: 'internal', title: 'รายชื่อผู้ร้องเรียน' })
  await publish()
})
afterAll(() => world.close())

const paths = pathsIn('th')
const origin = 'http://127.0.0.1:4380'
const text = async (address: string) => (await world.get(address)).text()

async function added(kind: string, fields: Readonly<Record<string, string | readonly File[]>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each)
  const answer = await world.upload(`/desk/thansai/2566/evidence/new?kind=${kind}`, form)
  expect(answer.status, await answer.clone().text()).toBe(303)
  const address = new URL(answer.headers.get('location') ?? '', origin).pathname
  return pieceNow(address.split('/').at(-1) ?? '')
}

async function pieceNow(id: string) {
  const piece = await evidenceOf(world.db, world.agency.id, id)
  if (!piece) throw new Error(`There is no evidence ${id}.`)
  return piece
}

/** What now stands is signed on paper and published. */
async function publish() {
  const context = testContext(world)
  const of = { agencyId: world.agency.id, fiscalYear: fiscalYear(2566) }
  const asked = await putForward(context, frameworks, { ...of, reason: 'ทดสอบ' })
  if (!asked.ok || asked.value.kind !== 'put-forward') throw new Error('It was not put forward.')
  const seen = { ...of, seen: asked.value.digest }
  const signature = { signedBy: 'มานะ', post: 'นายก', orderNo: '', signedOn: context.today }
  expect((await recordSignature(context, frameworks, { ...seen, signature })).ok).toBe(true)
  expect((await publishPlan(context, frameworks, { ...seen, note: '' })).ok).toBe(true)
}

const [photoOf, tableOf] = [0, 1].map((at) => () => {
  const file = open.versions[0]?.files[at]
  if (!file) throw new Error('The evidence lacks a file.')
  return { ...file, address: paths.publicEvidenceFile('thansai', open.id, file.sha256) }
}) as [() => Kept, () => Kept]
type Kept = Evidence['current']['files'][number] & { readonly address: string }

describe('public evidence of a published plan', () => {
  it('stands on the public plan with its title, day and pictures, each leading to what anybody may read', async () => {
    const page = await text(paths.publicPlan('thansai', 2566))
    expect(page).toContain('อบรมคุณธรรมหมู่บ้าน')
    expect(page).toContain('1 ก.พ. 2566')
    expect(page).toContain('อบรมครบทุกหมู่')
    const preview = paths.publicEvidenceFile('thansai', open.id, photoOf().previewSha256 ?? '')
    expect(page).toContain(`<img src="${preview}"`)
    for (const address of [preview, photoOf().address, tableOf().address]) {
      expect(page).toContain(`"${address}"`)
      expect((await world.get(address)).status, address).toBe(200)
    }
  })

  it('stands in the report and its papers by the whole address of each file', async () => {
    const report = await text(paths.publicReport('thansai', 2566))
    const json = await text(paths.publicPaper('thansai', 2566, 'json'))
    const csv = await text(paths.publicPaper('thansai', 2566, 'csv'))
    for (const { address } of [photoOf(), tableOf()]) {
      expect(report).toContain(`href="${origin}${address}"`)
      expect(json).toContain(`${origin}${address}`)
      expect(csv).toContain(`${origin}${address}`)
    }
  })

  it('is all there is: what is internal has no words anywhere', async () => {
    for (const address of [
      paths.publicPlan('thansai', 2566),
      paths.publicReport('thansai', 2566),
      paths.publicPaper('thansai', 2566, 'json'),
      paths.editionSnapshot('thansai', 2566, 2),
    ])
      expect(await text(address), address).not.toContain('ผู้ร้องเรียน')
  })

  it('can be read at its address whatever became of it since, until it is withdrawn', async () => {
    const act = (fields: Record<string, string>) =>
      world.post(paths.evidence('thansai', 2566, open.id), fields)
    const status = async () => (await world.get(tableOf().address)).status
    expect((await act({ act: 'unlink', link: open.links[0]?.id ?? '' })).status).toBe(303)
    expect(await status()).toBe(200)
    const edit = paths.editEvidence('thansai', 2566, open.id)
    const form = new FormData()
    const hidden = hiddenFields(await text(edit), '/edit')
    const typed = { ...hidden, title: 'อบรมคุณธรรม', date: '1/2/2566', sensitivity: 'internal' }
    for (const [name, value] of Object.entries(typed)) form.append(name, value)
    form.delete('kept')
    expect((await world.upload(edit, form)).status).toBe(303)
    expect((await pieceNow(open.id)).shown).toBeNull()
    expect(await status()).toBe(200)
    const desk = paths.evidence('thansai', 2566, open.id)
    expect(await text(desk)).toContain('ถ้ามีข้อมูลส่วนบุคคลให้ถอนหลักฐานนี้ทั้งรายการ')
    expect((await act({ act: 'withdraw', reason: 'มีข้อมูลส่วนบุคคล' })).status).toBe(303)
    expect(await status()).toBe(404)
    const page = await text(paths.publicPlan('thansai', 2566))
    expect(page).toContain('หน่วยงานถอนออกแล้ว')
    expect(page).not.toContain(tableOf().address)
    expect((await act({ act: 'put-back' })).status).toBe(303)
    expect(await status()).toBe(200)
    expect(world.faults).toEqual([])
  })
})

it('a file of another piece, or of none, is at no address', async () => {
  const { sha256 } = tableOf()
  const other = await added('file', {
    ...{ title: 'อื่น', sensitivity: 'public' },
    files: [new File(['อื่น\n'], 'อื่น.txt')],
  })
  for (const [id, hash] of [
    [other.id, sha256],
    [other.id, other.current.files[0]?.sha256 ?? ''],
    [open.id, 'f'.repeat(64)],
  ] as const) {
    const address = paths.publicEvidenceFile('thansai', id, hash)
    expect((await world.get(address)).status, address).toBe(404)
  }
})
