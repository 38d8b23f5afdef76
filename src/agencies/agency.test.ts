import { describe, expect, it } from 'vitest'
import { readAgencyCode, suggestCode } from './agency.ts'

describe('the code of an agency', () => {
  it.each([
    ['Dong Ta Ngao', 'dong-ta-ngao'],
    ['อบต.ธารใส', 'อบต-ธารใส'],
    [' thansai_2 ', 'thansai-2'],
  ])('typed as %s is read as %s', (typed, code) => {
    expect(readAgencyCode(typed)).toEqual({ ok: true, value: code })
  })

  it.each(['', 'a', 'a?b', '<script>', '../etc', 'ก'.repeat(61)])('cannot be %s', (typed) => {
    expect(readAgencyCode(typed)).toMatchObject({ ok: false })
  })

  it('is suggested from the name, and numbered where it is taken', () => {
    expect(suggestCode('อบต.ธารใส', [])).toBe('อบต-ธารใส')
    expect(suggestCode('อบต.ธารใส', ['อบต-ธารใส', 'อบต-ธารใส-2'])).toBe('อบต-ธารใส-3')
    expect(suggestCode('?', [])).toBe('agency')
  })

  it('is no word of our own addresses, or its plans could not be reached', () => {
    expect(suggestCode('Import', ['agency'])).toBe('agency-2')
    expect(readAgencyCode('import')).toMatchObject({ ok: false })
  })
})
