import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { webWorld } from '../../test/world/web.ts'
import { registerAgency } from '../agencies/commands.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { adoptMeasure, reviseMeasure } from '../measures/commands.ts'
import type { MeasureContent } from '../measures/stored-plan.ts'

describe('the record on its page', () => {
  let world: Awaited<ReturnType<typeof webWorld>>
  const formula = '=HYPERLINK("https://elsewhere.example","<b>ดู</b>")'
  beforeAll(async () => {
    world = await webWorld()
    const [measure] = await world.measures()
    if (!measure) throw new Error('There is no measure.')
    const { id, version, position, standing, ...words } = measure
    const { stage, percent, statement, outcome, evidence, ...content } = words
    const done = await reviseMeasure(testContext(world), {
      ...{ agencyId: world.agency.id, measureId: id, basedOn: version },
      content: { ...content, followUp: [formula] },
    })
    if (!done.ok) throw new Error(done.reason.code)
  })
  afterAll(() => world.close())
  const text = async (address: string) => (await world.get(address)).text()

  it('says who did what when, in Thai and in English, with what changed', async () => {
    const th = await text('/desk/thansai/record')
    expect(th).toContain('แก้ไขมาตรการ')
    expect(th).toContain('30 ก.ย. 2566 10.00 น.')
    expect(th).toContain('เจ้าหน้าที่ประจำเครื่องนี้')
    expect(th).toContain('<ins>=HYPERLINK(&quot;https://elsewhere.example&quot;,&quot;&lt;b&gt;')
    expect(th.indexOf('แก้ไขมาตรการ')).toBeLessThan(th.indexOf('นำเข้าแผน</b>'))
    const [measure] = await world.measures()
    expect(th).toContain(`href="/desk/thansai/2566/measures/${measure?.id}"`)
    expect(await text('/en/desk/thansai/record')).toContain('Revised a measure')
  })

  it('can be filtered, and says which day it cannot read', async () => {
    expect(await text('/desk/thansai/record?act=import-plan')).toContain('<b>1 รายการ</b>')
    expect(await text('/desk/thansai/record?from=1%2F10%2F2566')).toContain('ไม่มีรายการที่ตรงกับที่กรอง')
    expect(await text('/desk/thansai/record?to=30%2F9%2F2566')).toContain('<b>6 รายการ</b>')
    expect(await text('/desk/thansai/record?subject=100%25')).toContain('<b>ไม่มีรายการ</b>')
    const wrong = await world.get('/desk/thansai/record?from=31%2F2%2F2566')
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('อ่านวันที่ไม่ได้')
    expect(page).toContain('value="31/2/2566"')
  })

  it('is given out as CSV and XLSX in which no cell is a formula, and as JSON whole', async () => {
    const csv = await text('/desk/thansai/record.csv?act=revise-measure')
    expect(csv).toMatch(/แนวทางการกำกับติดตาม: =HYPERLINK/)
    expect(csv).not.toMatch(/(^|[,\r\n])"?[=+@-][A-Z]/)

    const xlsx = await world.get('/desk/thansai/record.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await xlsx.arrayBuffer()) as never)
    const kinds = new Set<number>()
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => void kinds.add(cell.type)))
    expect(kinds.has(ExcelJS.ValueType.Formula)).toBe(false)

    const json = JSON.parse(await text('/desk/thansai/record.json'))
    expect(json).toMatchObject({ format: 'prongsai-record/1', of: world.agency.name })
    expect(json.lines).toHaveLength(6)
    expect(json.lines[0].after.followUp).toEqual([formula])
    expect((await world.get('/desk/thansai/record.pdf')).status).toBe(404)
  })

  it('holds the acts of its own agency alone, fifty to a page', async () => {
    const typed = { name: 'เทศบาลตำบลริมธาร', district: '', province: 'ตัวอย่าง', code: 'rimthan' }
    const other = await registerAgency(testContext(world), typed)
    if (!other.ok) throw new Error(other.reason.code)
    const [measure] = await world.measures()
    if (!measure) throw new Error('There is no measure.')
    const { id, version, position, standing, stage, percent, statement, ...rest } = measure
    const { outcome, evidence, source, ...content } = rest
    for (let n = 1; n <= 60; n++) {
      const words: MeasureContent = { ...content, no: n, measures: [`ที่ริมธาร ${n}`] }
      const request = { agencyId: other.value.id, fiscalYear: fiscalYear(2566), content: words }
      const done = await adoptMeasure(testContext(world), request)
      if (!done.ok) throw new Error(done.reason.code)
    }
    expect(await text('/desk/thansai/record')).not.toContain('ริมธาร')
    const first = await text('/desk/rimthan/record')
    expect(first).toContain('<b>61 รายการ</b>')
    expect(first).toContain('ที่ริมธาร 60')
    expect(first).not.toContain('ที่ริมธาร 10<')
    expect(first).toContain('href="/desk/rimthan/record?page=2"')
    expect(await text('/desk/rimthan/record?page=2')).toContain('ที่ริมธาร 10<')
  })

  it('of the installation is another one', async () => {
    const page = await text('/operator/record')
    expect(page).toContain('บันทึกการทำงานของระบบ')
    expect(page).not.toContain('แก้ไขมาตรการ</b>')
    expect((await world.get('/operator/record.json')).status).toBe(200)
    expect(world.faults).toEqual([])
  })
})
