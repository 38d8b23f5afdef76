import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileKeeper, sha256Of } from './file-keeper.ts'

describe('kept files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-files-'))
  const keeper = fileKeeper(path.join(folder, 'files'))
  const bytes = new TextEncoder().encode('ตาราง')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are read back by the hash of what is in them, and kept once', async () => {
    const [one, two] = await Promise.all([keeper.keep(bytes), keeper.keep(bytes)])
    expect(one).toBe(sha256Of(bytes))
    expect(two).toBe(one)
    expect(Buffer.from((await keeper.read(one)) ?? []).equals(bytes)).toBe(true)
    const names = readdirSync(path.join(folder, 'files', one.slice(0, 2)))
    expect(names).toEqual([one])
  })

  it('are not there under any other name', async () => {
    expect(await keeper.read('0'.repeat(64))).toBeNull()
    expect(await keeper.read('../../etc/passwd')).toBeNull()
  })

  it('that the disk has spoilt are not given out as if they were whole', async () => {
    const sha256 = await keeper.keep(new Uint8Array([1, 2, 3]))
    writeFileSync(path.join(folder, 'files', sha256.slice(0, 2), sha256), new Uint8Array([1, 2, 4]))
    await expect(keeper.read(sha256)).rejects.toThrow('no longer what was put there')
  })
})
