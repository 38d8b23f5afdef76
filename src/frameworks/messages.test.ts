import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  listLines,
  showLines,
  unknownFrameworkLine,
  validateLines,
} from './command-line-messages.ts'
import { frameworkProblemCodes } from './consistency.ts'
import type { Framework } from './framework.ts'
import { problemSentence } from './messages.ts'
import { loadFrameworks } from './store.ts'

let all: readonly Framework[]
beforeAll(async () => {
  all = await loadFrameworks(path.resolve('frameworks'))
})
const thai = /[ก-๙]/

describe('a mistake in a framework file', () => {
  it.each(frameworkProblemCodes)('is told in Thai and in English: %s', (code) => {
    const { th, en } = problemSentence({ code, at: 'O38', says: {} })
    expect(th).toMatch(thai)
    expect(en).toMatch(/^O38: .*\.$/)
    expect(en).not.toMatch(thai)
  })
})

describe('the frameworks on the command line', () => {
  it('are listed one a line, with how much of each is confirmed', () => {
    const lines = listLines(all, 'en')
    expect(lines).toHaveLength(all.length + 1)
    expect(lines[1]).toMatch(/^nacc-ita-2566 {2}fiscal year 2566 {2}IIT 30 · EIT 15 · OIT 43 /)
    expect(listLines(all, 'th')[1]).toContain('ปีงบประมาณ 2566')
  })

  it('show every question and item, those not confirmed with a mark', () => {
    const of2565 = all.find(({ id }) => id === 'nacc-ita-2565')
    const lines = of2565 ? showLines(of2565, 'th') : []
    expect(lines).toContain('      O38  การเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม')
    expect(lines.filter((line) => /^ {4}. [IEO]\d/.test(line))).toHaveLength(88)
    expect(lines.some((line) => line.startsWith('    ? E1 '))).toBe(true)
    expect(lines.at(-1)).toContain('?')
  })

  it('carry their warnings', () => {
    const draft = all.find(({ id }) => id === 'nacc-ita-2569')
    expect(
      (draft ? showLines(draft, 'en') : []).filter((line) => line.startsWith('! ')),
    ).toHaveLength(3)
  })

  it('are said to hold together, or where they do not', () => {
    expect(validateLines('a.json', [], 'en')).toEqual(['a.json: holds together'])
    const wrong = [{ code: 'code-twice', at: 'O38', says: {} }] as const
    expect(validateLines('a.json', wrong, 'th')).toEqual([
      'a.json: พบข้อผิดพลาด 1 แห่ง',
      '  O38: มีรหัสนี้ซ้ำกัน',
    ])
  })

  it('that do not exist are named together with those that do', () => {
    expect(unknownFrameworkLine('nacc-ita-2570', all, 'en')).toContain('nacc-ita-2569')
  })
})
