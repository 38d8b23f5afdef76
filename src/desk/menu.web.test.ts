import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webWorld } from '../../test/world/web.ts'
import type { Grant, Person, Role } from '../basics/actor.ts'
import { menuWords } from './menu-messages.ts'

const words = menuWords.th
let open: Awaited<ReturnType<typeof webWorld>>[] = []
beforeAll(() => {
  open = []
})
afterAll(async () => {
  for (const world of open) await world.close()
})

/** The site as somebody sees it who holds these roles in the sample agency. */
async function as(...roles: readonly Role[]) {
  const grants: Grant[] = []
  const actor: Person = { kind: 'person', id: 'somebody', name: 'สมใจ', grants }
  const world = await webWorld({ actor })
  open.push(world)
  for (const role of roles)
    grants.push({
      role,
      over:
        role === 'operator'
          ? { kind: 'everywhere' }
          : { kind: 'agency', agency: world.agency.id, division: null },
    })
  return world
}

describe('the desk of an agency', () => {
  it('offers an administrator all that is looked after, and each link leads there', async () => {
    const world = await as('administrator', 'officer')
    const html = await (await world.get('/desk/thansai')).text()
    expect(html).toContain(words.plan(2566))
    for (const { title } of [words.import, words.people, words.divisions, words.profile])
      expect(html).toContain(title)
    const links = [...html.matchAll(/class="card menu-card" href="([^"]*)"/g)].map(
      ([, href = '']) => href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(7)
    for (const link of links) expect((await world.get(link)).status, link).toBe(200)
  })

  it('offers an operator the agency and not its plans, from the first page on', async () => {
    const world = await as('operator')
    const home = await (await world.get('/?q=ธารใส')).text()
    expect(home).toContain('href="/desk/thansai"')
    const html = await (await world.get('/desk/thansai')).text()
    for (const { title } of [words.people, words.divisions, words.profile])
      expect(html).toContain(title)
    expect(html).not.toContain(words.plansTitle)
    expect(html).not.toContain('href="/desk/thansai/2566"')
    const links = [...html.matchAll(/class="card menu-card" href="([^"]*)"/g)].map(
      ([, href = '']) => href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect((await world.get(link)).status, link).toBe(200)
  })

  it('is in no list of agencies for whom it is not open', async () => {
    for (const role of ['assessor', 'overseer'] as const) {
      const html = await (await (await as(role)).get('/?q=ธารใส')).text()
      expect(html).toContain('href="/a/thansai"')
      expect(html).not.toContain('href="/desk/thansai"')
    }
  })

  it('offers a division nothing it may not do', async () => {
    const world = await as('contributor')
    const html = await (await world.get('/desk/thansai')).text()
    expect(html).toContain(words.publicPage.title)
    for (const { title } of [words.import, words.people, words.profile, words.record])
      expect(html).not.toContain(title)
  })

  it('keeps its address apart from those of importing and of setting up', async () => {
    const world = await as('operator', 'officer')
    expect(await (await world.get('/desk/import')).text()).toContain('name="file"')
    expect((await world.get('/desk/no-such-agency')).status).toBe(404)
  })
})

describe('the menu of the installation', () => {
  it('leads an operator to everything shared, and is kept from others', async () => {
    const world = await as('operator')
    const html = await (await world.get('/operator')).text()
    for (const { title } of [words.registry, words.upperPeople, words.settings, words.backups])
      expect(html).toContain(title)
    expect((await (await as('administrator')).get('/operator')).status).toBe(403)
  })

  it('tells who has no agency yet to set one up before importing', async () => {
    const answer = await (await as('operator')).get('/desk/import')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('href="/desk/set-up"')
    expect(await (await (await as('contributor')).get('/desk/import')).text()).not.toContain(
      '/desk/set-up',
    )
  })
})
