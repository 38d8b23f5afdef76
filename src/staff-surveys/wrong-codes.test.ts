import { expect, it } from 'vitest'
import { wrongCodes } from './wrong-codes.ts'

it('lets sixty wrong codes pass at once and one more each second, whoever tries them', () => {
  let now = 0
  const wrong = wrongCodes(() => now)
  const passed = (tries: number) =>
    Array.from({ length: tries }, () => wrong.isOneTooMany()).filter((isOver) => !isOver).length
  expect(passed(100)).toBe(60)
  now += 5_000
  expect(passed(100)).toBe(5)
  // A clock that was set back takes nothing away.
  now -= 60_000
  expect(passed(1)).toBe(0)
  now += 3_600_000
  expect(passed(100)).toBe(60)
})
