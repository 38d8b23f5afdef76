import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { Refused } from './refused.ts'

const thai = 'ลำดับที่,ตัวชี้วัด\n1,การปฏิบัติหน้าที่ และเธนศ\n'
/** Windows-874 by its rule: Thai letters of Unicode from 0E01 stand from A1. */
const in874 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const point = sign.codePointAt(0) ?? 0
    return point > 0xe00 ? point - 0xe00 + 0xa0 : point
  })
const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const refusalOf = (bytes: Uint8Array) => {
  try {
    return decode(bytes)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

describe('the letters of a text file', () => {
  it('are UTF-8 with or without a mark in front', () => {
    expect(decode(utf8(thai))).toEqual({ text: thai, remarks: [] })
    expect(decode(utf8(`\ufeff${thai}`))).toEqual({ text: thai, remarks: [] })
  })

  it('may be those of an older Thai Windows, which is said', () => {
    expect(decode(in874(thai))).toEqual({
      text: thai,
      remarks: [{ code: 'decoded-as-thai-874', says: {} }],
    })
  })

  it.each([
    ['with a mark', `\ufeff${thai}`],
    ['without one', thai],
  ])('may be UTF-16 in either order, %s', (_name, text) => {
    const little = Uint8Array.from(Buffer.from(text, 'utf16le'))
    const big = Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
    expect(decode(little).text).toBe(thai)
    expect(decode(big).text).toBe(thai)
    expect(decode(big).remarks).toEqual([{ code: 'decoded-as-utf-16', says: {} }])
  })

  it('may be of two kinds in one file, each line read as its own and that said', () => {
    const mixed = joined(utf8('หัวข้อ\n'), in874('มาตรการที่หนึ่ง\n'), utf8('ท้าย'))
    expect(decode(mixed)).toEqual({
      text: 'หัวข้อ\nมาตรการที่หนึ่ง\nท้าย',
      remarks: [{ code: 'decoded-line-by-line', says: { utf8: 2, thai874: 1 } }],
    })
  })

  it('are refused where the file is cut in the middle of one', () => {
    expect(refusalOf(utf8(`${thai}ท้าย`).slice(0, -1))).toEqual({
      code: 'text-unreadable',
      says: { line: 3 },
    })
  })

  it('are refused with their line where they are of no Thai encoding', () => {
    const latin = Buffer.from('ok\ncaf\xe9 na\xefve', 'latin1')
    expect(refusalOf(Uint8Array.from(latin))).toMatchObject({
      code: 'text-unreadable',
      says: { line: 2 },
    })
  })

  it('are refused with their line where a NUL stands among them', () => {
    expect(refusalOf(utf8(`${thai.repeat(40)}ข้อ\0ความ`))).toEqual({
      code: 'text-has-nul',
      says: { line: 81 },
    })
  })

  it('keep marks of writing direction, which are for the importer to mend', () => {
    expect(decode(utf8('\u202eก\u200fข')).text).toBe('\u202eก\u200fข')
  })
})
