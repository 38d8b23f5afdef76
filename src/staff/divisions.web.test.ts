import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { webWorld } from '../../test/world/web.ts'
import { staffWords } from './people-messages.ts'

const words = staffWords.th
const page = '/desk/thansai/divisions'

describeWithDatabase('the divisions and posts of an agency', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  beforeAll(async () => {
    world = await webWorld()
  })
  afterAll(async () => {
    expect(world.faults).toEqual([])
    await world.close()
  })
  const body = async (answer: Response | Promise<Response>) => (await answer).text()
  const act = (fields: Record<string, string>) => world.post(page, fields)
  const names = async () =>
    [...(await body(world.get(page))).matchAll(/<h2>((?:กอง|สำนัก)[^<]*)<\/h2>/g)].map(
      ([, name]) => name,
    )
  const idOf = async (name: string) => {
    const [row] = await world.db
      .selectFrom('division')
      .select('id')
      .where('name', '=', name)
      .execute()
    return row?.id ?? ''
  }
  const postPath = async (name: string) =>
    new RegExp(`href="([^"]*/posts/[0-9a-f-]+)"[^>]*>${name}<`).exec(
      await body(world.get(page)),
    )?.[1] ?? ''

  it('are not named by a text without end', async () => {
    for (const [act_, field] of [
      ['add-division', 'newDivision'],
      ['add-post', 'newPost'],
    ] as const) {
      const answer = await act({ act: act_, [field]: 'ก'.repeat(201) })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(words.wrong['too-long'])
    }
  })

  it('are none at first, and the page says how to begin', async () => {
    expect(await body(world.get(page))).toContain(words.noDivisions)
  })

  it('are said to be whose they are by place and code, on each page where an agency is looked after', async () => {
    for (const at of ['divisions', 'people', 'people/paste', 'profile']) {
      const html = await body(world.get(`/desk/thansai/${at}`))
      const [, over = ''] = /<p class="over">(.*?)<\/p>/s.exec(html) ?? []
      expect(over, at).toContain(`จังหวัด${world.agency.province}`)
      expect(over, at).toContain('(thansai)')
    }
  })

  it('are added, named anew and moved', async () => {
    for (const newDivision of ['กองช่าง', 'กองคลัง', 'สำนักปลัด'])
      expect((await act({ act: 'add-division', newDivision })).status).toBe(303)
    expect(await names()).toEqual(['กองช่าง', 'กองคลัง', 'สำนักปลัด'])
    const palad = await idOf('สำนักปลัด')
    await act({ act: 'move', id: palad, direction: 'up' })
    await act({ act: 'move', id: palad, direction: 'up' })
    expect(await names()).toEqual(['สำนักปลัด', 'กองช่าง', 'กองคลัง'])
    expect((await act({ act: 'rename', id: palad, name: 'สำนักงานปลัด' })).status).toBe(303)
    expect(await names()).toEqual(['สำนักงานปลัด', 'กองช่าง', 'กองคลัง'])
    const taken = await act({ act: 'rename', id: palad, name: 'กองคลัง' })
    expect(taken.status).toBe(409)
    expect(await body(taken)).toContain(words.wrong['name-taken'])
    expect((await act({ act: 'add-division', newDivision: ' ' })).status).toBe(422)
  })

  it('hold posts, and are closed once these are', async () => {
    const division = await idOf('กองช่าง')
    expect((await act({ act: 'add-post', division, newPost: 'นายช่างโยธา' })).status).toBe(303)
    const refused = await act({ act: 'close', id: division })
    expect(refused.status).toBe(409)
    expect(await body(refused)).toContain(words.wrong['division-has-posts'])
    const post = await postPath('นายช่างโยธา')
    expect((await world.post(post, { act: 'rename', name: 'นายช่างโยธาอาวุโส' })).status).toBe(303)
    expect((await world.post(post, { act: 'close' })).status).toBe(303)
    expect((await act({ act: 'close', id: division })).status).toBe(303)
    expect(await names()).toEqual(['สำนักงานปลัด', 'กองคลัง'])
    expect(await body(world.get(post))).toContain(words.closed)
    // A post of a closed division stays closed until its division is open.
    const closed = await world.post(post, { act: 'open' })
    expect(await body(closed)).toContain(words.wrong['division-missing'])
    expect((await act({ act: 'open', id: division })).status).toBe(303)
    expect((await world.post(post, { act: 'open' })).status).toBe(303)
    expect(await body(world.get(page))).toContain('นายช่างโยธาอาวุโส')
  })

  it('pass from one holder to the next, and all of them stay in the history', async () => {
    for (const name of ['นายหนึ่ง ก่อน', 'นายสอง ต่อมา'])
      await world.post('/desk/thansai/people', { name, role: 'contributor', division: 'กองคลัง' })
    await act({ act: 'add-post', division: await idOf('กองคลัง'), newPost: 'ผู้อำนวยการ' })
    const post = await postPath('ผู้อำนวยการ')
    const people = [
      ...(await body(world.get(post))).matchAll(/<option value="([^"]+)">(นาย[^<]+)/g),
    ]
    const person = (name: string) => people.find(([, , each]) => each === name)?.[1] ?? ''
    const put = (name: string, from: string, until = '') =>
      world.post(post, {
        ...{ act: 'put', person: person(name), as: 'holder', orderNo: '', from, until },
      })
    expect((await put('นายหนึ่ง ก่อน', '1/10/2564')).status).toBe(303)
    expect((await put('นายสอง ต่อมา', '1/10/2565')).status).toBe(409)
    const holding = /name="holding" value="([^"]+)"/.exec(await body(world.get(post)))?.[1] ?? ''
    const end = (day: string) =>
      world.post(post, { act: 'end', holding, [`until-${holding}`]: day })
    expect((await end('30/9/2563')).status).toBe(409)
    expect((await end('สิ้นเดือน')).status).toBe(422)
    expect((await end('๓๐/๙/๒๕๖๕')).status).toBe(303)
    expect((await put('นายสอง ต่อมา', '1/10/2565')).status).toBe(303)
    const history = await body(world.get(post))
    expect(history.indexOf('นายสอง ต่อมา')).toBeLessThan(history.indexOf('นายหนึ่ง ก่อน'))
    expect(history).toContain('1 ต.ค. 2564 ถึง 30 ก.ย. 2565')
    // On the tests' day, the last of fiscal year 2566, the second holds it.
    expect(await body(world.get(page))).toContain('นายสอง ต่อมา')
  })

  it('are not there under another name or id', async () => {
    const strange = '00000000-0000-7000-8000-000000000000'
    expect((await world.get(`/desk/thansai/posts/${strange}`)).status).toBe(404)
    expect((await act({ act: 'close', id: strange })).status).toBe(409)
    expect((await act({ act: 'close', id: 'x' })).status).toBe(404)
    expect((await act({ act: 'sing' })).status).toBe(404)
  })
})
