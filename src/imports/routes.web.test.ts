import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { agencies } from '../agencies/store.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { plainDate } from '../basics/plain-date.ts'
import { planOf } from '../measures/store.ts'
import { pathsIn } from '../paths.ts'
import { draftDays } from './draft-age.ts'
import { clearOldDrafts } from './draft-commands.ts'
import { importWords } from './web-messages.ts'

const paths = pathsIn('th')
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())

const sample = readFileSync(path.resolve('sample/plan-2566.json'), 'utf8')
const table = [
  'รายงานตามมาตรการ เทศบาลตำบลริมน้ำ อำเภอทุ่งกว้าง จังหวัดตัวอย่าง',
  'ลำดับที่\tตัวชี้วัดการประเมิน IIT\tหัวข้อย่อย\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา\tขั้นตอน\tแนวทางการกำกับติดตาม\tสถานะ\tหมายเลขโต๊ะ',
  '1\tการปฏิบัติหน้าที่\tI1 ปฏิบัติงานตามขั้นตอน\t1.จัดทำคู่มือ\tกองคลัง\tม.ค.-มี.ค. 2566\t1.ร่างคู่มือ 2.ประกาศใช้\tรายงานทุกเดือน\tดำเนินการแล้ว\tโต๊ะเจ็ด',
].join('\n')

/** Gives pasted text or a file, and follows to the preview. */
async function give(given: { text?: string; file?: File; agency?: string; year?: string }) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ text: '', agency: '', year: '', ...given }))
    if (name !== 'file') form.set(name, value as string)
  form.set('file', given.file ?? new File([], ''))
  return world.upload(paths.importTable(), form)
}
const previewOf = async (answer: Response) => {
  const address = answer.headers.get('location') ?? ''
  return { address, html: await (await world.get(address)).text() }
}
const planAt = async (code: string, year: number) => {
  const agency = (await agencies(world.db)).find((each) => each.code === code)
  return agency ? planOf(world.db, agency.id, fiscalYear(year)) : null
}

describe('giving a table', () => {
  it('leads to a preview and saves nothing', async () => {
    const before = await agencies(world.db)
    const answer = await give({ text: table })
    expect(answer.status).toBe(303)
    const { html } = await previewOf(answer)
    for (const words of ['เทศบาลตำบลริมน้ำ', '2566', 'จัดทำคู่มือ', 'โต๊ะเจ็ด'])
      expect(html).toContain(words)
    expect(await agencies(world.db)).toEqual(before)
  })

  it('without a file or text asks for one', async () => {
    const answer = await give({})
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#field-file"')
  })

  it('keeps pasted text that holds no table', async () => {
    const answer = await give({ text: 'ข้อความที่ไม่มีตาราง', year: '2566' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('ข้อความที่ไม่มีตาราง</textarea>')
    expect(html).toContain('value="2566"')
  })

  it.each([
    ['an empty file', new File([''], 'แผน.docx'), 422],
    ['a PDF', new File(['%PDF-1.7\n%âãÏÓ\n1 0 obj'], 'แผน.pdf'), 415],
    ['a program', new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])], 'setup.exe'), 415],
    ['a broken JSON', new File(['{"measures": ['], 'plan.json'), 422],
    ['a JSON of another kind', new File(['{"a": 1}'], 'plan.json'), 422],
  ])('refuses %s with a sentence', async (_, file, status) => {
    const answer = await give({ file, text: '' })
    expect(answer.status).toBe(status)
    const html = await answer.text()
    expect(html).toContain('class="error-summary"')
    expect(html).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it('reads a file that is too large past, and says so', { timeout: 60_000 }, async () => {
    const answer = await give({
      file: new File([new Uint8Array(65 * 1024 * 1024).fill(97)], 'ใหญ่.txt'),
    })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('64')
  })

  it('refuses a body that is no form, or one that broke off', async () => {
    const url = 'http://127.0.0.1:4380/desk/import'
    const headers = { host: '127.0.0.1:4380', 'sec-fetch-site': 'same-origin' }
    const bodies = [
      ['application/json', '{}', 415],
      ['multipart/form-data', 'x', 400],
      [
        'multipart/form-data; boundary=abc',
        '--abc\r\ncontent-disposition: form-data; name="text"\r\n\r\nครึ่ง',
        400,
      ],
    ] as const
    for (const [type, body, status] of bodies) {
      const init = { method: 'POST', headers: { ...headers, 'content-type': type }, body }
      expect((await world.app.request(url, init)).status).toBe(status)
    }
  })
})

describe('the meaning of a column, corrected by hand', () => {
  /** What each list of the preview has chosen. */
  const listsOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<select id="[^"]*" name="(column-[^"]*)"[\s\S]*?<\/select>/g)].map(
        ([list, name = '']) => [name, /value="([^"]*)" selected/.exec(list)?.[1] ?? null],
      ),
    )
  const preview = async () => {
    const { address, html } = await previewOf(await give({ text: table }))
    return { address, lists: listsOf(html) as Record<string, string>, html }
  }
  const again = (address: string, lists: Record<string, string>) =>
    world.post(address, { act: 'columns', ...lists })

  it('is offered beside each heading, as it was understood', async () => {
    const { lists } = await preview()
    expect(Object.values(lists)).toEqual([
      ...['no', 'indicator', 'codes', 'measures', 'responsible', 'period', 'steps', 'followUp'],
      ...['stage', ''],
    ])
  })

  it('has the paper read again, kept in the address, and saved so', async () => {
    const { address, lists } = await preview()
    const answer = await again(address, { ...lists, 'column-1-10': 'evidence' })
    expect(answer.status).toBe(303)
    const read = await previewOf(answer)
    expect(read.address).toContain('columns=1.10.evidence')
    expect(listsOf(read.html)['column-1-10']).toBe('evidence')
    const to = read.address.replace('#columns', '')
    const fields = {
      ...hiddenFields(read.html, to.replaceAll('&', '&amp;')),
      ...{ agency: '', name: 'เทศบาลตำบลเลือกช่อง', district: '', province: '', year: '2566' },
    }
    expect((await world.post(to, fields)).status).toBe(303)
    const named = (await agencies(world.db)).find(({ name }) => name === 'เทศบาลตำบลเลือกช่อง')
    expect((await planAt(named?.code ?? '', 2566))?.measures[0]?.evidence).toEqual(['โต๊ะเจ็ด'])
  })

  it('may be nothing: then its words are unread', async () => {
    const { address, lists, html } = await preview()
    const unreadIn = (page: string) => page.slice(page.indexOf('ส่วนที่อ่านไม่ได้</h2>'))
    expect(unreadIn(html)).not.toContain('<div class="typed">รายงานทุกเดือน</div>')
    const { html: read } = await previewOf(await again(address, { ...lists, 'column-1-8': '' }))
    expect(unreadIn(read)).toContain('<div class="typed">รายงานทุกเดือน</div>')
    expect(unreadIn(read)).toContain('<div class="typed">โต๊ะเจ็ด</div>')
  })

  it('may be taken back, and the address is as before', async () => {
    const { address, lists } = await preview()
    const { address: changed } = await previewOf(
      await again(address, { ...lists, 'column-1-10': 'evidence' }),
    )
    const back = await again(changed.replace('#columns', ''), lists)
    expect(back.headers.get('location')).toBe(`${address}#columns`)
  })

  it.each([
    [{ 'column-1-10': 'period' }, 'field-column-1-10', 'มีได้ช่องเดียว'],
    [{ 'column-1-4': 'steps' }, 'field-column-1-4', 'อย่างน้อยหนึ่งช่อง'],
    [{ 'column-1-10': 'nonsense' }, 'field-column-1-10', 'ไม่มีความหมายนี้'],
  ])(
    'that cannot be, as %j, is refused in a sentence at its list, and stays chosen',
    async (over, at, says) => {
      const { address, lists } = await preview()
      const answer = await again(address, { ...lists, ...over } as Record<string, string>)
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain(`href="#${at}"`)
      expect(html).toContain(says)
      const [[name, value] = []] = Object.entries(over)
      if (value !== 'nonsense') expect(listsOf(html)[name ?? '']).toBe(value)
    },
  )

  it('in an address that cannot be is told, and nothing is saved under it', async () => {
    const { address } = await preview()
    const wrong = `${address}&columns=1.10.period`
    expect((await world.get(wrong)).status).toBe(422)
    const before = await agencies(world.db)
    const saved = await world.post(wrong, { name: 'เทศบาลตำบลไม่มี', year: '2566', agency: '' })
    expect(saved.status).toBe(422)
    expect(await agencies(world.db)).toEqual(before)
  })

  it('is not asked of our own JSON, which has no columns', async () => {
    const { html } = await previewOf(await give({ file: new File([sample], 'plan-2566.json') }))
    expect(listsOf(html)).toEqual({})
    expect(html).not.toContain('value="columns"')
  })
})

describe('saving a preview', () => {
  it('registers the agency of the paper and saves its plan, once', async () => {
    const { address, html } = await previewOf(await give({ text: table }))
    const fields = {
      ...hiddenFields(html, address.replaceAll('&', '&amp;')),
      ...{
        agency: '',
        name: 'เทศบาลตำบลริมน้ำ',
        district: 'ทุ่งกว้าง',
        province: 'จังหวัดตัวอย่าง',
        year: '๒๕๖๖',
      },
    }
    const [first, again] = [await world.post(address, fields), await world.post(address, fields)]
    expect([first.status, again.status]).toEqual([303, 303])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const named = (await agencies(world.db)).filter(({ name }) => name === 'เทศบาลตำบลริมน้ำ')
    expect(named).toMatchObject([{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' }])
    expect((await planAt(named[0]?.code ?? '', 2566))?.measures).toHaveLength(1)
  })

  it('asks before it replaces a plan, and replaces it when told to', async () => {
    const given = await give({ file: new File([sample], 'plan-2566.json'), agency: 'thansai' })
    const { address, html } = await previewOf(given)
    expect(html).toContain('name="replace"')
    const fields = {
      ...hiddenFields(html, address.replaceAll('&', '&amp;')),
      agency: 'thansai',
      year: '2566',
    }
    const before = await planAt('thansai', 2566)
    const asked = await world.post(address, fields)
    expect(asked.status).toBe(409)
    expect(await asked.text()).toContain('href="#field-replace"')
    expect((await planAt('thansai', 2566))?.measures[0]?.id).toBe(before?.measures[0]?.id)
    expect((await world.post(address, { ...fields, replace: 'yes' })).status).toBe(303)
    const after = await planAt('thansai', 2566)
    expect(after?.measures).toHaveLength(7)
    expect(after?.measures[0]?.id).not.toBe(before?.measures[0]?.id)
  })

  it('wants a name and a year', async () => {
    const { address } = await previewOf(await give({ text: table }))
    const answer = await world.post(address, { agency: '', name: ' ', year: 'ปีหน้า' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('href="#field-name"')
    expect(html).toContain('href="#field-year"')
    expect((await world.post(address, { agency: 'nobody', year: '2566' })).status).toBe(422)
  })

  it('is not there for a file that was never given', async () => {
    expect((await world.get(paths.importPreview('0'.repeat(64)))).status).toBe(404)
    expect((await world.get(paths.importPreview('abc'))).status).toBe(404)
  })

  it('says for how long an unsaved file is kept, and asks for it again when it is gone', async () => {
    const { address, html } = await previewOf(await give({ text: `${table}\nหายไป` }))
    expect(html).toContain(`${draftDays} วัน`)
    expect(await clearOldDrafts(world.files, plainDate('2999-01-01'))).toBeGreaterThan(0)
    const gone = await world.get(address)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain(importWords.th.draftGone)
  })
})

describe('whatever file is given', () => {
  it('is answered with a preview or a sentence, and never with a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(
          '',
          'PK\u0003\u0004',
          '\ufeff',
          '{',
          '<html><table>',
          '|a|b|\n|-|-|\n',
          'ลำดับที่,มาตรการ,ผู้รับผิดชอบ\n',
        ),
        fc.constantFrom(
          'a.docx',
          'a.xlsx',
          'a.csv',
          'a.txt',
          'a.json',
          'a.html',
          '../../etc/passwd',
          '\u202Ecod.exe',
          '',
        ),
        async (bytes, head, name) => {
          const file = new File([head, Uint8Array.from(bytes)], name)
          const { status } = await give({ file })
          return status === 303 || (status >= 400 && status < 500)
        },
      ),
      { numRuns: 120 },
    )
    expect(world.faults).toEqual([])
  })
})
