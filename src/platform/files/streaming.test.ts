import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { fileKeeper, sha256Of } from './file-keeper.ts'

const megabyte = 1024 * 1024

describe('a file kept while it comes in', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-stream-'))
  const keeper = fileKeeper(folder)
  const own = keeper.drafts.of('somchai')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const there = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => name)
      .toSorted()
  async function* pieces(count: number, fault?: Error) {
    for (let nth = 0; nth < count; nth++) yield Buffer.alloc(64 * 1024, nth)
    if (fault) throw fault
  }
  const whole = (count: number) =>
    Buffer.concat(Array.from({ length: count }, (_, nth) => Buffer.alloc(64 * 1024, nth)))

  it('is the same as one kept whole, once though it comes twice', async () => {
    const kept = await own.keepStream(pieces(5), () => megabyte)
    expect(kept).toMatchObject({ sha256: sha256Of(whole(5)), bytes: 5 * 64 * 1024 })
    expect(kept?.head).toHaveLength(4100)
    await own.keepStream(pieces(5), () => megabyte)
    expect(there()).toEqual([sha256Of(whole(5))])
    expect(await keeper.adopt('somchai', kept?.sha256 ?? '')).toBe(true)
    expect(Buffer.from((await keeper.read(kept?.sha256 ?? '')) ?? []).equals(whole(5))).toBe(true)
    expect(await keeper.adopt('manee', kept?.sha256 ?? '')).toBe(false)
    expect(await keeper.adopt('somchai', '../../etc/passwd')).toBe(false)
  })

  it('that is too large is read past and leaves nothing, by the limit of what it begins as', async () => {
    const before = there()
    let read = 0
    async function* counted() {
      for await (const piece of pieces(20)) {
        read += 1
        yield piece
      }
    }
    const heads: number[] = []
    const limitOf = (head: Uint8Array) => {
      heads.push(head.length)
      return 100_000
    }
    expect(await own.keepStream(counted(), limitOf)).toBeNull()
    expect(read).toBe(20)
    expect(heads).toEqual([4100])
    expect(there()).toEqual(before)
  })

  it.each(['ECONNRESET', 'ENOSPC'])('that ends halfway (%s) leaves nothing', async (code) => {
    const before = there()
    const fault = Object.assign(new Error(code), { code })
    await expect(own.keepStream(pieces(9, fault), () => megabyte)).rejects.toBe(fault)
    expect(there()).toEqual(before)
  })

  it('shorter than its head is kept too, and an empty one is', async () => {
    const short = async function* () {
      yield new Uint8Array([1])
      await setTimeout(1)
      yield new Uint8Array([2])
    }
    expect(await own.keepStream(short(), () => 10)).toMatchObject({ bytes: 2 })
    expect(await own.keepStream(short(), () => 1)).toBeNull()
    expect(await own.keepStream((async function* () {})(), () => 1)).toMatchObject({ bytes: 0 })
  })

  it('of 64 MB takes no more memory than one of 4', async () => {
    async function* many(count: number) {
      const piece = Buffer.alloc(megabyte, 7)
      for (let nth = 0; nth < count; nth++) yield piece
    }
    const highest = async (count: number) => {
      let most = 0
      async function* watched() {
        for await (const piece of many(count)) {
          most = Math.max(most, process.memoryUsage().arrayBuffers)
          yield piece
        }
      }
      const kept = await own.keepStream(watched(), () => 100 * megabyte)
      expect(statSync(own.placeOf(kept?.sha256 ?? '') ?? '').size).toBe(count * megabyte)
      return most
    }
    expect((await highest(64)) - (await highest(4))).toBeLessThan(16 * megabyte)
  })
})
