import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { registerAgency } from '../agencies/commands.ts'
import { createApp } from '../app.ts'
import type { Person, Role } from '../basics/actor.ts'
import type { DivisionId } from '../basics/ids.ts'
import { newId } from '../platform/db/new-id.ts'
import { deskWords } from './messages.ts'

describe('pages offer nothing that their reader may not do', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  let measure: { readonly id: string; readonly units: readonly string[] }
  beforeAll(async () => {
    world = await webWorld()
    const [first] = await world.measures()
    if (!first) throw new Error('There is no measure.')
    measure = { id: first.id, units: first.responsible.units }
  })
  afterAll(() => world.close())

  /** A page as somebody sees it who has a role over an agency; the sample one unless said. */
  const seen = async (address: string, role: Role, unit?: string, agency = world.agency.id) => {
    const division = unit === undefined ? null : { id: newId() as DivisionId, names: [unit] }
    const actor: Person = {
      ...{ kind: 'person', id: newId(), name: 'ผู้มาดู' },
      grants: [{ role, over: { kind: 'agency', agency, division } }],
    }
    const { db, files } = world
    const app = createApp({ db, files, frameworks: [], actor })
    const answer = await app.request(`http://127.0.0.1:4380${address}`, {
      headers: { host: '127.0.0.1:4380' },
    })
    expect(answer.status).toBe(200)
    const html = await answer.text()
    return html.slice(html.indexOf('<main'))
  }

  /** The acts offered by a page: where its forms and buttons lead, without ids. */
  const offered = async (address: string, role: Role, unit?: string) => {
    const main = await seen(address, role, unit)
    const leads = [...main.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = '']) => to)
    const acts = ['new', 'edit', 'move', 'remove', 'progress', 'undo', 'import', 'record']
    return acts.filter((act) => leads.some((to) => to.split('?')[0]?.endsWith(`/${act}`)))
  }

  it('on the plan', async () => {
    const plan = '/desk/thansai/2566'
    expect(await offered(plan, 'officer')).toEqual(['new', 'undo', 'import', 'record'])
    expect(await offered(plan, 'executive')).toEqual(['record'])
    expect(await offered(plan, 'administrator')).toEqual(['record'])
    expect(await offered(plan, 'contributor')).toEqual([])
    expect(await offered('/desk/thansai/2570', 'contributor')).toEqual([])
    expect(await offered('/desk/thansai/2570', 'officer')).toEqual(['new', 'import'])
  })

  it('on a measure, where a division reports on its own alone, and adds evidence to it', async () => {
    const page = `/desk/thansai/2566/measures/${measure.id}`
    expect(await offered(page, 'officer')).toEqual(
      expect.arrayContaining(['edit', 'move', 'remove', 'progress']),
    )
    expect(await offered(page, 'executive')).toEqual([])
    expect(await offered(page, 'contributor')).toEqual(['new', 'progress'])
    expect(await offered(page, 'contributor', measure.units[0] ?? '')).toEqual([
      ...['new', 'progress'],
    ])
    expect(await offered(page, 'contributor', 'กองอื่น')).toEqual([])
  })

  it('on the first page, where a plan is begun by whoever may and awaited by the others', async () => {
    const context = testContext(world)
    const made = await registerAgency(context, {
      ...{ name: 'เทศบาลตำบลทุ่งรวงทอง', code: 'thungruang' },
      ...{ district: 'ทุ่งกว้าง', province: 'สระบุรี' },
    })
    if (!made.ok) throw new Error(made.reason.code)
    const { id } = made.value
    const words = deskWords.th
    const begin = words.startPlan(2570).replace(/\d+/, '')
    expect(await seen('/', 'officer', undefined, id)).toContain(begin)
    const awaited = await seen('/', 'contributor', undefined, id)
    expect(awaited).not.toContain(begin)
    expect(awaited).toContain(words.notBegun(2570).split('2570')[1])
  })
})
