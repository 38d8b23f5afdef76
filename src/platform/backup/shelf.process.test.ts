import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { clearUnfinished, scratchOf, shelfOf, shelved } from './shelf.ts'

it('lists and clears the backups that are there, though one goes meanwhile', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-shelf-'))
  try {
    mkdirSync(scratchOf(folder), { recursive: true })
    writeFileSync(path.join(shelfOf(folder), 'prongsai-20260102-000000.zip'), 'old')
    // Listed, and when it is looked at no longer there.
    const gone = path.join(folder, 'gone')
    symlinkSync(gone, path.join(shelfOf(folder), 'prongsai-20260101-000000.zip'))
    symlinkSync(gone, path.join(scratchOf(folder), 'half'))
    expect((await shelved(folder)).map(({ name, bytes }) => [name, bytes])).toEqual([
      ['prongsai-20260102-000000.zip', 3],
    ])
    await clearUnfinished(folder, Date.now())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
