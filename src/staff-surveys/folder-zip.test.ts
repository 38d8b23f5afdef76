import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  type FolderKeys,
  filesOf,
  type HonestFolder,
  honestFolder,
  newFolderKeys,
} from '../../test/world/staff-folder.ts'
import { evenZip, type ZipPart } from '../platform/files/even-zip.ts'
import { scoresXlsx, zipOf } from './folder-zip-routes.ts'
import { nodeTools } from './node-tools.ts'
import { letterOf } from './pages/scores-workbook.ts'
import { isCounted } from './read-folder.ts'
import { readZip } from './read-zip.ts'
import { recountFolder } from './recount.ts'
import { isWhole } from './recount-check.ts'

let keys: FolderKeys
let honest: HonestFolder
beforeAll(async () => {
  keys = await newFolderKeys()
  honest = await honestFolder(keys)
})

const zipOfParts = async (parts: readonly ZipPart[]) =>
  new Uint8Array(await new Response(evenZip(parts)).arrayBuffer())
const text = (content: string) => new TextEncoder().encode(content)

describe('the zip of a published survey', () => {
  it('is the same bytes whenever it is made', async () => {
    const first = await zipOf(honest.folder, '<p>', 'th')
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    onTestFinished(() => void vi.useRealTimers())
    const second = await zipOf(honest.folder, '<p>', 'th')
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('counts again as it is, and from a folder within it', async () => {
    const zip = await zipOf(honest.folder, '<p>', 'th')
    const read = await readZip(Uint8Array.from(zip), isCounted)
    if (typeof read === 'string') throw new Error(read)
    expect(read.files).toEqual(filesOf(honest.folder))
    expect(read.others.toSorted()).toEqual(['README.txt', 'recount.html', 'scores.xlsx'])
    expect(isWhole(await recountFolder(read.files, nodeTools))).toBe(true)
    const again = await zipOfParts([
      { name: '__MACOSX/x/._policy.json', content: text('x') },
      ...[...read.files].map(([name, content]) => ({ name: `ผล 2566/${name}`, content })),
    ])
    expect(await readZip(Uint8Array.from(again), isCounted)).toMatchObject({ files: read.files })
  })
})

describe('a hostile zip', () => {
  const refusal = async (bytes: Uint8Array) => {
    const read = await readZip(Uint8Array.from(bytes), isCounted)
    return typeof read === 'string' ? read : 'read'
  }

  it('that unpacks to more than a result can be is refused while it is read', async () => {
    const bomb = await zipOfParts([{ name: 'policy.json', content: new Uint8Array(40_000_000) }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toBe('too-large')
  })

  it('with a name twice is refused', async () => {
    const twice = await zipOfParts([
      { name: 'policy.json', content: text('{}') },
      { name: 'policy.jsan', content: text('{}') },
    ])
    const bytes = Buffer.from(twice)
    for (let at = bytes.indexOf('jsan'); at >= 0; at = bytes.indexOf('jsan'))
      bytes.write('json', at)
    expect(await refusal(bytes)).toBe('strange-names')
  })

  it('with names that lead out of it, or links, is refused', async () => {
    const named = Buffer.from(await zipOfParts([{ name: 'aa/policy.json', content: text('{}') }]))
    for (const name of ['../policy.json', '/a/policy.json', 'C:/policy.json', 'a\\\\policy.json']) {
      const bytes = Buffer.from(named)
      for (let at = bytes.indexOf('aa/policy'); at >= 0; at = bytes.indexOf('aa/policy'))
        bytes.write(name.padStart(14, '.').slice(0, 14), at)
      expect([name, await refusal(bytes)]).toEqual([name, 'strange-names'])
    }
    const link = Buffer.from(named)
    link.writeUInt32LE(0o120777 * 0x10000, link.lastIndexOf('PK\u0001\u0002') + 38)
    expect(await refusal(link)).toBe('strange-names')
  })

  it('that is damaged anywhere is read or refused, and never throws', async () => {
    const zip = await zipOf(honest.folder, null, 'th')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(zip.length - 1),
        fc.nat(255),
        fc.nat(zip.length),
        async (at, byte, end) => {
          const bytes = Uint8Array.from(zip)
          bytes[at] = byte
          expect(await refusal(bytes)).toMatch(/^(read|not-a-zip|too-large|strange-names)$/)
          expect(await refusal(bytes.slice(0, end))).toMatch(
            /^(read|not-a-zip|too-large|strange-names)$/,
          )
        },
      ),
      { numRuns: 60 },
    )
    expect(await refusal(new Uint8Array())).toBe('not-a-zip')
    expect(await refusal(text('PK'))).toBe('not-a-zip')
  })
})

describe('the workbook of scores', () => {
  const sheetsOf = async (folder = honest.folder) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(await scoresXlsx(folder, 'th')) as never)
    return book
  }

  it('works every score out of the answers by formulas, whose values are those that were told', async () => {
    const book = await sheetsOf()
    const items = book.getWorksheet('รายข้อ')
    expect(items?.getCell('G4').formula).toBe("COUNTIF('คำตอบ'!B$4:B$27,0)")
    expect(items?.getCell('J4').value).toMatchObject({ result: 12 })
    expect(items?.getCell('M5').formula).toBe(
      'IF(SUM(G5:J5)=0,"",100*SUMPRODUCT(G5:J5,{3,2,1,0})/(3*SUM(G5:J5)))',
    )
    const totals = book.getWorksheet('คะแนน')
    expect(totals?.getCell('D4').formula).toBe(`IFERROR(AVERAGE('รายข้อ'!M4),"")`)
    expect(totals?.getCell('D6').formula).toBe('IFERROR(AVERAGE(D4,D5),"")')
    expect(totals?.getCell('D9').formula).toBe('IFERROR(AVERAGE(D6,D8),"")')
    const { overall } = honest.folder.publication
    if (overall?.kind !== 'exact') throw new Error('The whole is told exactly here.')
    const mean = Number(overall.mean.over) / Number(overall.mean.under)
    expect(Number(totals?.getCell('D9').result)).toBeCloseTo(mean, 4)
    expect(totals?.getCell('E9').value).toBe(mean.toFixed(2))
  })

  it('lists answers by column, each as it is published', async () => {
    const answers = (await sheetsOf()).getWorksheet('คำตอบ')
    const listed = Array.from({ length: 24 }, (_, at) => answers?.getCell(`C${4 + at}`).value)
    expect(listed).toEqual(honest.folder.columns[1]?.map(({ t }) => t))
  })

  it('has no formula but its own, whatever the questions are called', async () => {
    const hostile = '=HYPERLINK("http://x","y")'
    const { policy } = honest.folder
    const sections = policy.questionnaire.sections.map((section) => ({
      ...section,
      title: { th: hostile, en: hostile },
      questions: section.questions.map((question) => ({
        ...question,
        ...{ code: '=1+1', title: { th: `'${hostile}`, en: '' } },
      })),
    }))
    const questionnaire = { ...policy.questionnaire, sections }
    const book = await sheetsOf({
      ...honest.folder,
      policy: { ...policy, questionnaire, title: { th: hostile, en: '' } },
    })
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell(({ formula }) => expect(formula ?? '').not.toMatch(/HYPERLINK|^1\+1/)),
      )
  })

  it('tells what was told where answers are not published, without a formula', async () => {
    const few = await honestFolder(keys, { ballots: 12, kept: 0 })
    const book = await sheetsOf(few.folder)
    expect(book.getWorksheet('คะแนน')?.getCell('D9').formula).toBeUndefined()
    expect(book.getWorksheet('คะแนน')?.getCell('E9').value).toMatch(/\d/)
  })

  it('names columns beyond the alphabet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })
})
