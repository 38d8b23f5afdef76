import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, ledTo, webWorld } from '../../test/world/web.ts'
import { pathsIn } from '../paths.ts'

const paths = pathsIn('th')
const sample = readFileSync('sample/registry.csv')
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())

function upload(bytes: Uint8Array | string, name = 'registry.csv') {
  const form = new FormData()
  form.set('file', new Blob([bytes as BlobPart]), name)
  return world.upload(paths.registry(), form)
}

describe('the page of the registry', () => {
  it('shows what a file would change before anything is saved, then takes it in', async () => {
    expect(await (await world.get(paths.registry())).text()).toContain('ยังไม่เคยรับทะเบียน')
    const sent = await upload(sample)
    expect(sent.status).toBe(303)
    const preview = sent.headers.get('location') ?? ''
    const html = await (await world.get(preview)).text()
    expect(html).toContain('40 แห่ง')
    expect(html).toContain('เทศบาลตำบลธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง (0000002)')
    expect(await (await world.get(paths.registry())).text()).toContain('ยังไม่เคยรับทะเบียน')
    const fields = hiddenFields(html, preview)
    expect(fields).toMatchObject({ added: '40', changed: '0' })
    const taken = await world.post(preview, fields)
    expect([taken.status, ledTo(taken)]).toEqual([303, paths.registry()])
    expect(await (await world.get(paths.registry())).text()).toContain('40 แห่ง')
    // What was seen is no longer so: the same page again, with what is true now.
    const stale = await world.post(preview, fields)
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('ตรงกับที่มีอยู่แล้วทุกแห่ง')
  })

  it('tells old from new, and does not mark as gone what half a file lacks', async () => {
    const lines = sample.toString('utf8').split('\r\n').slice(0, 20)
    const changed = lines.join('\r\n').replaceAll(',โคกสว่าง,1', ',โคกสว่างใหม่,1')
    const text = changed.replaceAll(',อบต.,โคกสว่าง,', ',อบต.,โคกสว่างใหม่,')
    const preview = (await upload(text)).headers.get('location') ?? ''
    const html = await (await world.get(preview)).text()
    expect(html).toMatch(/<del>องค์การบริหารส่วนตำบลโคกสว่าง [^<]*<\/del>/)
    expect(html).toMatch(/<ins>องค์การบริหารส่วนตำบลโคกสว่างใหม่ [^<]*<\/ins>/)
    expect(html).toContain('name="markMissing"')
    expect(html).not.toMatch(/name="markMissing"[^>]*checked/)
  })

  it.each([
    ['nothing', '', 422, 'ไม่มีแถว'],
    ['a file of other columns', 'a,b\n1,2\n', 422, 'ไม่มีคอลัมน์ “รหัส อปท.”, “อปท.”'],
    ['an open quotation mark', `จังหวัด\n"${'x'.repeat(300_000)}`, 422, 'บรรทัด 2'],
    ['a file not read before', null, 404, 'ส่งไฟล์อีกครั้ง'],
  ])('says what is wrong with %s', async (_, text, status, sentence) => {
    const answer =
      text === null ? await world.get(paths.registryPreview('ab'.repeat(32))) : await upload(text)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(sentence)
  })

  it('needs a file to be chosen', async () => {
    const answer = await world.upload(paths.registry(), new FormData())
    expect([422, 400, 415]).toContain(answer.status)
  })
})
