import fc from 'fast-check'
import { expect, it } from 'vitest'
import { networkLimits } from './network-limits.ts'

const rates = { tenMinutes: 3, hour: 5, day: 7 }
const minute = 60_000

function limited() {
  let now = 5_000
  const limits = networkLimits(rates, () => now)
  const passes = (ms: number) => {
    now += ms
  }
  return { ...limits, passes }
}

it('lets so many of a network in, says when to come again, and lets them in then', () => {
  const { wait, passes } = limited()
  expect([1, 2, 3].map(() => wait('a'))).toEqual([null, null, null])
  passes(4 * minute)
  expect(wait('a')).toBe(6 * 60)
  expect(wait('another')).toBeNull()
  passes(6 * minute)
  expect([wait('a'), wait('a')]).toEqual([null, null])
  // The hour is full: it began with the first.
  expect(wait('a')).toBe(50 * 60)
  passes(50 * minute)
  expect([1, 2, 3].map(() => wait('a'))).toEqual([null, null, 23 * 60 * 60])
})

it('never lets more in than its rates, whenever they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 300 }), (pauses) => {
      const { wait, passes } = limited()
      const windows = [
        { most: rates.tenMinutes, lasts: 10, began: Number.NEGATIVE_INFINITY, came: 0 },
        { most: rates.hour, lasts: 60, began: Number.NEGATIVE_INFINITY, came: 0 },
        { most: rates.day, lasts: 24 * 60, began: Number.NEGATIVE_INFINITY, came: 0 },
      ]
      let now = 0
      for (const minutes of pauses) {
        passes(minutes * minute)
        now += minutes
        // What is counted in a window is also counted in those after it, unless it was refused there.
        const full = windows.find((window) => {
          if (now - window.began >= window.lasts) Object.assign(window, { began: now, came: 0 })
          window.came += 1
          return window.came > window.most
        })
        expect(wait('a')).toBe(full ? (full.began + full.lasts - now) * 60 : null)
      }
    }),
  )
})

it('forgets networks whose day is over', () => {
  const { wait, passes, size } = limited()
  for (let each = 0; each < 1000; each += 1) wait(`network ${each}`)
  passes(23 * 60 * minute)
  wait('late')
  expect(size()).toBe(1001)
  passes(61 * minute)
  expect(wait('late')).toBeNull()
  expect(size()).toBe(1)
})
