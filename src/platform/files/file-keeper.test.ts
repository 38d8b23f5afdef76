import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plainDate } from '../../basics/plain-date.ts'
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

  it('that were not saved are cleared by the day they were last given', async () => {
    const { drafts } = keeper
    const own = drafts.of('somchai')
    const [old, given] = [await own.keep(bytes), await own.keep(new Uint8Array([7]))]
    const placeOf = (name: string) =>
      path.join(folder, 'files', 'drafts', 'somchai', name.slice(0, 2), name)
    const evening = new Date('2024-05-31T23:59:00+07:00')
    for (const name of [old, given]) utimesSync(placeOf(name), evening, evening)
    await own.keep(new Uint8Array([7]))
    expect(await drafts.clearBefore(plainDate('2024-05-31'))).toBe(0)
    expect(await drafts.clearBefore(plainDate('2024-06-01'))).toBe(1)
    expect(await own.read(old)).toBeNull()
    expect(await own.read(given)).not.toBeNull()
  })

  it('that were not saved are found by whoever gave them, and by nobody else', async () => {
    const { drafts } = keeper
    const sha256 = await drafts.of('somchai').keep(bytes)
    expect(await drafts.of('somchai').read(sha256)).not.toBeNull()
    expect(await drafts.of('manee').read(sha256)).toBeNull()
    expect(() => drafts.of('../somchai')).toThrow('Not the id of a person')
  })

  it('that nobody ever gave need no clearing', async () => {
    const { drafts } = fileKeeper(path.join(folder, 'never'))
    expect(await drafts.clearBefore(plainDate('2024-06-01'))).toBe(0)
  })
})
