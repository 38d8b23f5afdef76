import { afterAll, beforeAll, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { pathsIn } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())
const address = pathsIn('th').grid('thansai', 2566)
const hidden = async () => hiddenFields(await (await world.get(address)).text(), '/grid')
const row = (at: number, id: string, basedOn: string, words = 'ก') => ({
  ...{ [`id-${at}`]: id, [`basedOn-${at}`]: basedOn, [`codes-${at}`]: 'O38' },
  ...{ [`measures-${at}`]: words, [`steps-${at}`]: words, [`units-${at}`]: 'กองคลัง' },
})

it.each([
  ['no id at all', 'x', 'y'],
  ['a measure that is nowhere', newId(), newId()],
  ['an id with a quote in it', "' or 1=1 --", ''],
])(
  'a row made by hand that names %s saves nothing and is no fault of ours',
  async (_, id, basedOn) => {
    const before = await world.measures()
    const answer = await world.post(address, { ...(await hidden()), ...row(0, id, basedOn) })
    expect([409, 422]).toContain(answer.status)
    expect(await world.measures()).toEqual(before)
    expect(world.faults).toEqual([])
  },
)

it('the same measure sent in two rows is saved once or not at all', async () => {
  const [first] = await world.measures()
  const of = (at: number, words: string) => row(at, first?.id ?? '', first?.version ?? '', words)
  const answer = await world.post(address, { ...(await hidden()), ...of(0, 'ก'), ...of(1, 'ข') })
  expect([303, 409, 422]).toContain(answer.status)
  expect(world.faults).toEqual([])
})

it('more rows than a plan can have are told as too much, before anything is looked up', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => row(at, newId(), newId()))
  const answer = await world.post(address, Object.assign({}, await hidden(), ...rows))
  expect(answer.status).toBe(413)
  expect(world.faults).toEqual([])
})
