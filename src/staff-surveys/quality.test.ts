import { expect, it } from 'vitest'
import { qualityOf } from './quality.ts'

it('the quality of answers tells those that are all alike, and those sent faster than can be read', () => {
  expect(qualityOf([2, 2, 2], null)).toBe(1)
  expect(qualityOf([2, 2, 3], null)).toBe(0)
  // What was left out is no answer, and one alone is like no other.
  expect(qualityOf([2, -2, 2], null)).toBe(1)
  expect(qualityOf([-2, -2, 2], null)).toBe(0)
  expect(qualityOf([], 0)).toBe(0)
  expect(qualityOf([1, 2, 3], 5)).toBe(2)
  expect(qualityOf([1, 2, 3], 6)).toBe(0)
  expect(qualityOf([1, 1, 1], 0)).toBe(3)
})
