import { expect, it } from 'vitest'
import { instantText, timeOf } from './instant-text.ts'

it('an instant is told by the clock of Thailand', () => {
  expect(instantText('th', '2023-01-04T20:02:00.000Z')).toBe('5 ม.ค. 2566 03.02 น.')
  expect(instantText('en', '2023-01-04T20:02:00.000Z')).toBe('5 Jan 2023, 03:02')
  expect(timeOf('2023-01-04T20:02:00.000Z')).toBe('03.02')
})
