import { expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import { daily, nodeTimers } from './daily.ts'

/** A day that a test turns, and a timer it lets go off. */
function fakeDays() {
  let today = plainDate('2023-01-05')
  const looks = new Set<() => void>()
  return {
    turnTo(day: string) {
      today = plainDate(day)
    },
    look: async () => {
      for (const look of looks) look()
      await new Promise(setImmediate)
    },
    looking: () => looks.size,
    parts: {
      clock: { today: () => today },
      timers: {
        every: (_: number, work: () => void) => {
          looks.add(work)
          return { stop: () => void looks.delete(work) }
        },
      },
    },
  }
}

it('daily work is done once on each new day, however often the clock is looked at', async () => {
  const days = fakeDays()
  const done: string[] = []
  const { parts } = days
  const work = async () => void done.push(parts.clock.today())
  const begun = daily(work, { ...parts, onFault: () => undefined })
  await days.look()
  expect(done).toEqual([])
  days.turnTo('2023-01-06')
  await days.look()
  await days.look()
  expect(done).toEqual(['2023-01-06'])
  // The computer slept for two days.
  days.turnTo('2023-01-09')
  await days.look()
  expect(done).toEqual(['2023-01-06', '2023-01-09'])
  await begun.stop()
  expect(days.looking()).toBe(0)
})

it('daily work that fails is told, and done again on the next day', async () => {
  const days = fakeDays()
  const told: unknown[] = []
  let tried = 0
  const work = async () => {
    tried += 1
    if (tried === 1) throw new Error('the disk is away')
  }
  daily(work, { ...days.parts, onFault: (error) => void told.push(error) })
  days.turnTo('2023-01-06')
  await days.look()
  expect(told).toMatchObject([{ message: 'the disk is away' }])
  days.turnTo('2023-01-07')
  await days.look()
  expect([tried, told.length]).toEqual([2, 1])
})

it('the end of daily work waits for what is being done', async () => {
  const days = fakeDays()
  const { promise, resolve } = Promise.withResolvers<void>()
  let isDone = false
  const work = () =>
    promise.then(() => {
      isDone = true
    })
  const begun = daily(work, { ...days.parts, onFault: () => undefined })
  days.turnTo('2023-01-06')
  await days.look()
  const stopping = begun.stop()
  expect(isDone).toBe(false)
  resolve()
  await stopping
  expect(isDone).toBe(true)
})

it('Node’s own timer keeps no program running', () => {
  const before = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const timer = nodeTimers.every(3_600_000, () => undefined)
  const during = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  timer.stop()
  // Only timers that a program waits for are named there.
  expect(during).toBe(before)
})
