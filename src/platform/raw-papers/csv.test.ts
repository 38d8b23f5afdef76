import { describe, expect, it } from 'vitest'
import { outlineOf, paperIn, refusalOf, tablesOf } from '../../../test/raw-text.ts'
import { readCsv } from './csv.ts'

describe('a CSV file', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
  ])(
    'has its columns by %s, with quoted line breaks and marks inside a value',
    async (_name, mark) => {
      const lines = ['แผนปี 2566', '', 'ลำดับ,มาตรการ,ผล', '1,"1.ก\n2.ข, ""ค""",√', '2,ง,']
      const file = `\ufeff${lines.join('\r\n').replaceAll(',', mark)}`
      const paper = await paperIn(file, 'plan.csv')
      expect(outlineOf(paper)).toEqual([
        'แผนปี 2566',
        [
          ['ลำดับ', 'มาตรการ', 'ผล'],
          ['1', `1.ก\n2.ข${mark} "ค"`, '√'],
          ['2', 'ง', ''],
        ],
      ])
      expect(tablesOf(paper)[0]?.rows.map((row) => row[0]?.place.line)).toEqual([3, 4, 6])
      expect(paper).toMatchObject({ format: 'csv', wrapped: false })
    },
  )

  it('obeys the line with which Excel names its separator', async () => {
    const paper = await paperIn('sep=;\nก;ข\n1;2,5,7\n', 'p.csv')
    expect(outlineOf(paper)).toEqual([
      [
        ['ก', 'ข'],
        ['1', '2,5,7'],
      ],
    ])
    expect(tablesOf(paper)[0]?.rows[1]?.[0]?.place.line).toBe(3)
  })

  it('is known by its content where its name is of a text', async () => {
    expect((await paperIn('ก,ข,ค\n1,2,3\n4,5,6', 'plan.txt')).format).toBe('csv')
    expect((await paperIn('เรียน ปลัด, ตามที่ทราบ\nขอแจ้งว่า', 'memo.txt')).format).toBe('text')
  })

  it('keeps a formula as the words it is', async () => {
    expect(outlineOf(await paperIn('ก,ข\n=cmd|"/C calc"!A0,@x', 'p.csv'))).toEqual([
      [
        ['ก', 'ข'],
        ['=cmd|"/C calc"!A0', '@x'],
      ],
    ])
  })

  it('is refused with the line where a quotation mark is never closed', async () => {
    expect(await refusalOf('ก,ข\n1,2\n3,"4\n5,6\n', 'p.csv')).toEqual({
      code: 'csv-quote-open',
      says: { line: 3 },
    })
  })

  it('is refused where a row has more columns than any plan', async () => {
    expect(await refusalOf(`${'ก,'.repeat(501)}ข\n1,2\n`, 'p.csv')).toMatchObject({
      code: 'too-many-columns',
    })
  })

  it('of 100,000 rows is read to its last one', () => {
    const line = '1,การปฏิบัติหน้าที่,I1,"1.ประกาศนโยบาย, คุณธรรม",สำนักปลัด,ม.ค.-ก.ย. 2566,ก,ข,-,-,√,100%\n'
    const text = `ลำดับ,ข,ค,ง,จ,ฉ,ช,ซ,ฌ,ญ,ฎ,ฏ\n${line.repeat(100_000)}`
    expect(tablesOf(readCsv(text, ','))[0]?.rows).toHaveLength(100_001)
  }, 60_000)
})
