import { describe, expect, it } from 'vitest'
import { type CsvRow, CsvUnreadable, csvRows } from './csv-rows.ts'

async function rowsOf(bytes: Uint8Array) {
  const rows: CsvRow[] = []
  for await (const row of csvRows(bytes)) rows.push(row)
  return rows
}
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Thai letters as Windows-874 has them: TIS-620 is U+0E01 at A1. */
const tis620 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x80 ? code : code - 0x0e00 + 0xa0
  })

describe('the rows of a long table', () => {
  it('come with their lines, commas and breaks inside quotes kept', async () => {
    const rows = await rowsOf(utf8('\ufeffก,ข\r\n"www,a","สอง\r\nบรรทัด"\r\n\r\n"""-""",ท้าย'))
    expect(rows).toEqual([
      { line: 1, cells: ['ก', 'ข'] },
      { line: 2, cells: ['www,a', 'สอง\nบรรทัด'] },
      { line: 5, cells: ['"-"', 'ท้าย'] },
    ])
  })

  it('are the same from Windows-874 and UTF-16', async () => {
    const text = 'จังหวัด,อำเภอ\nตัวอย่าง,ทุ่งกว้าง\n'
    const expected = await rowsOf(utf8(text))
    expect(expected[1]).toEqual({ line: 2, cells: ['ตัวอย่าง', 'ทุ่งกว้าง'] })
    expect(await rowsOf(tis620(text))).toEqual(expected)
    expect(await rowsOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected)
  })

  it('are whole wherever the file is cut into pieces', async () => {
    // The odd byte in front makes a piece end between the two signs of a line break.
    const lines = Array.from({ length: 6000 }, (_, at) => `${at},"ธารใส ${at}"`)
    const cutAt = 64 * 1024
    const breaks = [0, 1, 2, 3].map((more) => ['x'.repeat(cutAt - 1 - more), ...lines].join('\r\n'))
    for (const text of breaks) expect(await rowsOf(utf8(text))).toHaveLength(6001)
    const rows = await rowsOf(utf8(lines.join('\r\n')))
    expect(rows).toHaveLength(6000)
    expect(rows.at(-1)).toEqual({ line: 6000, cells: ['5999', 'ธารใส 5999'] })
    expect(rows.every(({ line, cells }) => cells[1] === `ธารใส ${line - 1}`)).toBe(true)
  })

  it('end where a quotation mark never closes, with its line', async () => {
    const open = `ก,ข\nค,ง\n"จ,${'x'.repeat(300_000)}`
    const reading = rowsOf(utf8(open))
    await expect(reading).rejects.toThrow(CsvUnreadable)
    await expect(reading).rejects.toMatchObject({ code: 'quote-open', line: 3 })
  })
})
