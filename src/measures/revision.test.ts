import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import { isStorable } from '../basics/storable.ts'
import { nextNo, withSourceOf } from './revision.ts'
import { unstorableField, unstorableProgress } from './storable.ts'
import { digestOf, keyOf } from './submission.ts'
import { codesAsTyped, misnumbered } from './typed-slips.ts'

describe('a revised measure', () => {
  const place = { part: 'row', row: 1 } as const
  const source = {
    no: { place, text: '1' },
    steps: { place, text: '1.ก' },
    stage: { place, text: '√' },
  }
  const before = cleanMeasure({ source })

  it('keeps the source of what was left as it was, and of the progress printed beside it', () => {
    const after = withSourceOf(before, { ...before, steps: ['อื่น'] })
    expect(after.source).toEqual({ no: source.no, stage: source.stage })
  })

  it('keeps no slip of typing that its form showed mended, and says before it how it was typed', () => {
    const typed = { codes: { place, text: '038 งานที่ 1' }, steps: { place, text: '1.ก 2.ข 2.ค' } }
    const slipped = cleanMeasure({ codes: ['O38'], steps: ['ก', 'ข', 'ค'], source: typed })
    expect([codesAsTyped(slipped), misnumbered(slipped)]).toEqual([['038'], ['1, 2, 2']])
    const after = withSourceOf(slipped, slipped)
    expect(after.source).toEqual({})
    expect([codesAsTyped(after), misnumbered(after)]).toEqual([['O38'], []])
    const right = { codes: { place, text: 'O38' }, steps: { place, text: '1.ก 2.ข 3.ค' } }
    const kept = cleanMeasure({ codes: ['O38'], steps: ['ก', 'ข', 'ค'], source: right })
    expect(withSourceOf(kept, kept).source).toEqual(right)
  })

  it('takes no source from the form', () => {
    const { source: _, ...typed } = before
    expect(withSourceOf(typed, { ...typed, source })).toEqual(typed)
  })
})

describe('the next number', () => {
  it('counts within an instrument', () => {
    const measures = [
      { no: 1, instrument: 'IIT' },
      { no: 2, instrument: 'IIT' },
      { no: 7, instrument: 'OIT' },
    ] as const
    expect(nextNo(measures, 'IIT')).toBe(3)
    expect(nextNo(measures, 'EIT')).toBe(1)
  })
})

describe('what can be kept', () => {
  it('is everything a paper prints', () => {
    expect(unstorableField(cleanMeasure())).toBeNull()
    expect(unstorableProgress(cleanMeasure())).toBeNull()
  })

  it('is no NUL character and no half of one, wherever it hides', () => {
    const text = 'ก\0'
    expect(isStorable({ [text]: 1 })).toBe(false)
    expect(isStorable(['\ud800'])).toBe(false)
    expect(unstorableField(cleanMeasure({ parts: [text] }))).toBe('parts')
    expect(unstorableField(cleanMeasure({ responsible: { units: [text], posts: [] } }))).toBe(
      'responsible',
    )
    const hidden = { period: { place: { part: 'row' as const }, text } }
    expect(unstorableField(cleanMeasure({ source: hidden }))).toBe('period')
    expect(unstorableProgress({ ...cleanMeasure(), evidence: [text] })).toBe('evidence')
  })

  it('is no figure out of its range and no month that is none', () => {
    expect(unstorableField(cleanMeasure({ no: 1.5 }))).toBe('no')
    const period = { from: '2023-13' as never, to: null, printed: '' }
    expect(unstorableField(cleanMeasure({ period }))).toBe('period')
    expect(unstorableProgress({ ...cleanMeasure(), percent: Number.NaN })).toBe('percent')
  })
})

describe('the fingerprint of a form', () => {
  it('is of what was asked, not of the key it was sent with', () => {
    const asked = { bytes: new Uint8Array([1]), subject: 'ก' }
    expect(digestOf({ ...asked, idempotencyKey: 'a' })).toBe(
      digestOf({ ...asked, idempotencyKey: 'b' }),
    )
    expect(digestOf(asked)).not.toBe(digestOf({ ...asked, bytes: new Uint8Array([2]) }))
    expect(digestOf(asked)).not.toBe(digestOf({ ...asked, subject: 'ข' }))
  })

  it('is asked for by a key of any length, or by none', () => {
    expect(keyOf('abc-1')).toBe('abc-1')
    expect(keyOf('ก'.repeat(9999))).toMatch(/^[0-9a-f]{64}$/)
    expect(keyOf('')).toBeNull()
    expect(keyOf(undefined)).toBeNull()
  })
})
