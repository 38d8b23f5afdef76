import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { shownForm } from '../../test/world/shown-form.ts'
import { ledTo, webWorld } from '../../test/world/web.ts'
import { registerAgency } from '../agencies/commands.ts'
import { surveyWords } from './desk-messages.ts'

let world: Awaited<ReturnType<typeof webWorld>>
const taker = { code: 'rimthan', district: 'เมือง', province: 'สมมุติ' }
beforeAll(async () => {
  world = await webWorld()
  const made = await registerAgency(testContext(world), { ...taker, name: 'เทศบาลตำบลริมธาร' })
  if (!made.ok) throw new Error(made.reason.code)
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const words = surveyWords.th
const [ours, theirs] = ['/desk/thansai/2566/surveys', '/desk/rimthan/2567/surveys']
const text = async (address: string) => (await world.get(address)).text()
async function send(address: string, form: string, fields: Readonly<Record<string, string>>) {
  const shown = shownForm(await text(address), form)
  return world.post(form, { ...shown, ...fields })
}
const begun = async (list: string, way: string) => ledTo(await send(list, list, { way }))
const step = async (at: string, kind: string, fields: Readonly<Record<string, string>> = {}) =>
  (await send(at, `${at}/step`, { ...fields, step: kind })).status
const idOf = (at: string) => at.split('/').at(-1)

it('questions that an agency offers are taken by another as they are, shown by their hash, and no longer once they are not offered', async () => {
  const at = await begun(ours, 'satisfaction')
  expect(await step(at, 'offered')).toBe(409)
  expect(await step(at, 'opened', { 'closesOn-opened': '30/9/2566' })).toBe(303)
  const way = `offered:${idOf(at)}`
  expect(await text(theirs)).not.toContain(`value="${way}"`)

  expect(await step(at, 'offered')).toBe(303)
  expect(await text(at)).toContain(words.steps.withdrawn)
  expect(await text(ours)).not.toContain(`value="${way}"`)
  const list = await text(theirs)
  expect(list).toContain(`value="${way}"`)
  expect(list).toContain(
    words.offeredWay('แบบสำรวจความพึงพอใจของผู้รับบริการ', 'องค์การบริหารส่วนตำบลธารใส'),
  )

  const taken = await begun(theirs, way)
  const page = await text(taken)
  expect(page).toContain(words.sameAs)
  expect(page).toContain('องค์การบริหารส่วนตำบลธารใส')
  // Nobody is said to ask the same as oneself, and whoever asks otherwise is not said to either.
  expect(await text(at)).not.toContain(words.sameAs)
  expect(await text(await begun(theirs, 'framework'))).not.toContain(words.sameAs)

  expect(await step(at, 'withdrawn')).toBe(303)
  expect(await text(theirs)).not.toContain(`value="${way}"`)
  expect((await send(theirs, theirs, { way })).status).toBe(422)
  expect((await world.get(taken)).status).toBe(200)
})

it('what leads to the official survey is nothing to offer', async () => {
  const at = await begun(ours, 'official')
  expect(await text(at)).not.toContain(words.steps.offered)
  expect((await world.post(`${at}/step`, { step: 'offered' })).status).toBe(409)
})
