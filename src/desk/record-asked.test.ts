import { describe, expect, it } from 'vitest'
import { readRecordAsked } from './record-asked.ts'

describe('what is asked of the record', () => {
  it('is whole days in Thailand, typed in the Buddhist era', () => {
    expect(readRecordAsked({ from: '1/10/2565', to: '๓๐/๙/๒๕๖๖', act: 'undo', page: '3' })).toEqual(
      {
        filter: {
          act: 'undo',
          from: '2022-10-01T00:00:00+07:00',
          before: '2023-10-01T00:00:00+07:00',
        },
        page: 3,
        wrong: [],
      },
    )
  })

  it('is what can be read of it, with the rest named', () => {
    const asked = readRecordAsked({ from: '31/2/2566', subject: ' ประชุม ', page: '-1' })
    expect(asked).toEqual({
      filter: { subject: 'ประชุม' },
      page: 1,
      wrong: [{ field: 'from', code: 'dayWrong' }],
    })
    expect(readRecordAsked({ from: '2/1/2566', to: '1/1/2566' })).toMatchObject({
      filter: {},
      wrong: [{ code: 'daysReversed' }],
    })
  })
})
