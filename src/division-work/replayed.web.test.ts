import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { webWorld } from '../../test/world/web.ts'
import { evidenceFor } from '../evidence/store.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { pathsIn } from '../paths.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let photo: File
beforeAll(async () => {
  world = await webWorld()
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0f5c5f' } })
  photo = new File([Uint8Array.from(await picture.jpeg().toBuffer())], 'ป้าย.jpg')
})
afterAll(() => world.close())

const paths = pathsIn('th')
const at = ({ id }: StoredMeasure) => paths.workReport('thansai', 2566, id)
const rows = async () => (await world.measures()) as readonly [StoredMeasure, StoredMeasure]
const hiddenOf = async (measure: StoredMeasure) => {
  const html = await (await world.get(at(measure))).text()
  const of = (name: string) =>
    new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { key: of('key'), basedOn: of('basedOn'), stage: 'underway', date: '30/9/2566' }
}
const send = (measure: StoredMeasure, fields: Readonly<Record<string, string>>, file?: File) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('photo', file)
  return world.upload(at(measure), body)
}
const standing = async () => {
  const measures = await rows()
  const pieces = await evidenceFor(world.db, world.agency.id, {
    measureIds: measures.map(({ id }) => id),
  })
  return measures.map(({ id, standing: { entry } }) => [entry, pieces.get(id)?.length ?? 0])
}

it('the key of a report sent again with other words, or for another row, saves nothing', async () => {
  const [one, other] = await rows()
  const hidden = await hiddenOf(one)
  const fields = { ...hidden, line: 'ติดป้ายแล้ว' }
  expect((await send(one, fields, photo)).status).toBe(303)
  const before = await standing()
  expect((await send(one, { ...fields, line: 'อื่น' }, photo)).status).toBe(409)
  const { basedOn } = await hiddenOf(other)
  expect((await send(other, { ...fields, basedOn }, photo)).status).toBe(409)
  expect((await send(other, { ...fields, basedOn })).status).toBe(409)
  expect(await standing()).toEqual(before)
})

it('signs no keyboard has make no fault of ours', async () => {
  const [one] = await rows()
  const fields = { ...(await hiddenOf(one)), line: 'ติด\0ป้าย <script>alert(1)</script>' }
  const named = new File([photo], '"><img src=x onerror=alert(1)>.jpg')
  const answer = await send(one, fields, named)
  expect(answer.status).toBe(303)
  for (const address of [
    answer.headers.get('location') ?? '',
    paths.work('thansai', 2566),
    at(one),
  ]) {
    const html = await (await world.get(address)).text()
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  }
  expect(world.faults).toEqual([])
})
