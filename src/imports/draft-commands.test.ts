import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFiles } from '../../test/world/context.ts'
import { readPlainDate } from '../basics/plain-date.ts'
import { type Clock, clockAt, systemClock } from '../platform/clock.ts'
import { draftsKeptSince } from './draft-age.ts'
import { clearOldDrafts } from './draft-commands.ts'

/** The clock so many days from now; a file's own day is the disk's. */
function clockAfter(days: number): Clock {
  const day = new Date(`${systemClock.today()}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  const read = readPlainDate(day.toISOString().slice(0, 10))
  if (!read.ok) throw new Error('no such day')
  return clockAt(read.value)
}

describe('a file that was given and never saved', () => {
  const { files, remove } = temporaryFiles()
  const bytes = new TextEncoder().encode('ตาราง')
  afterAll(remove)

  it('is kept for thirty days and cleared after them, and a saved one is kept for ever', async () => {
    const own = files.drafts.of('somchai')
    const [draft, saved] = [await own.keep(bytes), await files.keep(bytes)]
    expect(await clearOldDrafts(files, clockAfter(29).today())).toBe(0)
    expect(await own.read(draft)).not.toBeNull()
    expect(await clearOldDrafts(files, clockAfter(32).today())).toBe(1)
    expect(await own.read(draft)).toBeNull()
    expect(await files.read(saved)).not.toBeNull()
    expect(await clearOldDrafts(files, clockAfter(32).today())).toBe(0)
  })

  it('is counted from the day in Thailand', () => {
    const march = readPlainDate('2024-03-30')
    expect(march.ok && draftsKeptSince(march.value)).toBe('2024-02-29')
  })
})
