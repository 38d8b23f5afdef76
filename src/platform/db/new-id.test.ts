import { describe, expect, it } from 'vitest'
import { newId } from './new-id.ts'
import { parsers } from './parsers.ts'

describe('a new id', () => {
  const ids = Array.from({ length: 20_000 }, newId)

  it('is a uuid of version 7 that carries the moment it was made', () => {
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const moment = Number.parseInt(ids[0]!.slice(0, 13).replace('-', ''), 16)
    expect(Math.abs(moment - Date.now())).toBeLessThan(60_000)
  })

  it('is later than every one before it, however fast they come', () => {
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a value of the database', () => {
  it.each([
    [20, '42', 42],
    [1082, '2023-09-30', '2023-09-30'],
    [1114, '2023-09-30 10:00:00', '2023-09-30T10:00:00.000Z'],
    [1184, '2023-09-30 10:00:00.5+07', '2023-09-30T03:00:00.500Z'],
    [1184, '2023-09-30 10:00:00+05:30', '2023-09-30T04:30:00.000Z'],
  ])('of type %i written %s is read as %s', (type, text, value) => {
    expect(parsers[type]?.(text)).toBe(value)
  })

  it('too large to count exactly is an error, not a wrong number', () => {
    expect(() => parsers[20]?.('9007199254740993')).toThrow('too large')
  })
})
