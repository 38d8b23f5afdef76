import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { ledTo, webWorld } from '../../test/world/web.ts'
import { pathsIn } from '../paths.ts'
import { registerAgency } from './commands.ts'
import { importRegistry } from './registry-commands.ts'
import { agencyByCode } from './store.ts'

const paths = pathsIn('th')
let world: Awaited<ReturnType<typeof webWorld>>
const code = '0000002'
const registered = {
  ...{ name: 'เทศบาลตำบลธารใส', type: 'subdistrict-municipality' as const },
  ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
}
beforeAll(async () => {
  world = await webWorld()
  const context = testContext({ db: world.db, files: world.files })
  await importRegistry(context, { entries: [{ code, ...registered }], markMissing: true })
  await registerAgency(context, { ...registered, code })
})
afterAll(() => world.close())
const agency = async () => {
  const found = await agencyByCode(world.db, code)
  if (!found) throw new Error('The agency is gone.')
  return found
}

/** The smallest PNG that is wide enough, as far as its head says. */
const png = (side: number) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255, 8, 6, 0, 0, 0],
  ])
const send = (bytes: Uint8Array, name = 'ตรา.png') => {
  const form = new FormData()
  form.set('logo', new Blob([bytes as BlobPart]), name)
  return world.upload(paths.profileLogo(code), form)
}

describe('the page about an agency', () => {
  it('shows type, code and place, and says that they agree with the registry', async () => {
    const html = await (await world.get(paths.profile(code))).text()
    expect(html).toContain(code)
    expect(html).toMatch(/value="subdistrict-municipality" selected/)
    expect(html).toContain('ตรงกับทะเบียนทุกช่อง')
  })

  it('saves what people word, mended and without the words for district and province', async () => {
    const answer = await world.post(paths.profile(code), {
      ...{ type: 'subdistrict-municipality', name: ' เทศบาลตําบลธารใสสะอาด ' },
      ...{ district: 'อำเภอ ทุ่งกว้าง', province: 'จ.ตัวอย่าง' },
    })
    expect([answer.status, ledTo(answer)]).toEqual([303, paths.profile(code)])
    expect(await agency()).toMatchObject({ ...registered, name: 'เทศบาลตำบลธารใสสะอาด', code })
    const found = await (await world.get('/search.json?q=ธารใสสะอาด')).json()
    expect(found.found).toMatchObject([{ code }])
    const { before, after } = await world.db
      .selectFrom('activity')
      .select(['before', 'after'])
      .where('act', '=', 'manage-agency')
      .executeTakeFirstOrThrow()
    expect([before, after]).toMatchObject([
      { name: registered.name },
      { name: expect.stringContaining('สะอาด') },
    ])
  })

  it('shows where the registry differs, and takes its words when asked', async () => {
    const html = await (await world.get(paths.profile(code))).text()
    expect(html).toContain('ทะเบียนบอกต่างจากที่กรอกไว้ที่นี่')
    expect((await world.post(paths.profileRegistry(code), {})).status).toBe(303)
    expect(await agency()).toMatchObject(registered)
  })

  it('gives back what was typed where something is wrong', async () => {
    const answer = await world.post(paths.profile(code), {
      ...{ type: 'club', name: ' ', district: '<b>ทุ่ง</b>', province: 'ก'.repeat(301) },
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="&lt;b&gt;ทุ่ง&lt;/b&gt;"')
    for (const sentence of ['พิมพ์ชื่อเต็ม', 'เลือกประเภท', 'ยาวเกิน 300'])
      expect(html).toContain(sentence)
    expect(await agency()).toMatchObject(registered)
  })
})

describe('the emblem of an agency', () => {
  it('is kept, shown on the public page and given to anybody under its hash alone', async () => {
    expect((await send(png(200))).status).toBe(303)
    const { logoSha256 } = await agency()
    const address = paths.logo(code, logoSha256 ?? '')
    expect(await (await world.get(paths.publicAgency(code))).text()).toContain(address)
    const answer = await world.get(address)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    const secret = await world.files.keep(png(300))
    expect((await world.get(paths.logo(code, secret))).status).toBe(404)
    expect((await world.get(paths.logo('thansai', logoSha256 ?? ''))).status).toBe(404)
  })

  it.each([
    ['a page named as a picture', new TextEncoder().encode('<script>alert(1)</script>'), 422],
    ['a dot', png(2), 422],
    ['a file of three megabytes', new Uint8Array(3 * 1024 * 1024), 413],
  ])('cannot be %s, and the old one stays', async (_, bytes, status) => {
    const before = await agency()
    const answer = await send(bytes)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain('field-problem')
    expect(await agency()).toEqual(before)
  })

  it('is taken away again', async () => {
    expect((await world.post(paths.profileLogo(code), { act: 'remove' })).status).toBe(303)
    expect((await agency()).logoSha256).toBeNull()
  })
})
