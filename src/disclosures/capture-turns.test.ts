import { expect, it } from 'vitest'
import { inCaptureTurn, isCapturedOften, isCapturing, mostCaptures } from './capture-turns.ts'

it('captures of one agency are made one after another, those of others meanwhile', async () => {
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  const one = inCaptureTurn('a', async () => {
    told.push('a1 begins')
    await first.promise
    told.push('a1 ends')
    throw new Error('the network fell')
  })
  const two = inCaptureTurn('a', async () => void told.push('a2'))
  await inCaptureTurn('b', async () => void told.push('b'))
  expect([isCapturing('a'), isCapturing('b')]).toEqual([true, false])
  expect(told).toEqual(['a1 begins', 'b'])
  first.resolve()
  await expect(one).rejects.toThrow('the network fell')
  await two
  expect(told).toEqual(['a1 begins', 'b', 'a1 ends', 'a2'])
  expect(isCapturing('a')).toBe(false)
})

it('an item is captured so often in a day and no more, however many links it has', () => {
  const rounds = (count: number, on: string) =>
    Array.from({ length: count }, (_, at) => ({ recordedAt: `${on}T03:00:${at + 10}.000Z` }))
  const now = '2026-01-10T12:00:00.000Z'
  const most = rounds(mostCaptures, '2026-01-10')
  expect(isCapturedOften(most, now)).toBe(true)
  expect(isCapturedOften(most.slice(1), now)).toBe(false)
  expect(isCapturedOften([...most.slice(1), ...most.slice(1)], now)).toBe(false)
  expect(isCapturedOften(rounds(40, '2026-01-08'), now)).toBe(false)
})
