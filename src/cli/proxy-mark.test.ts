import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proxyMark } from './proxy-mark.ts'

describe('the mark of a proxy nobody told of', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'prongsai-mark-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is there from the first such request until the program begins again', async () => {
    await proxyMark.clear(folder)
    expect(await proxyMark.isThere(folder)).toBe(false)
    await proxyMark.leave(folder)
    expect(await proxyMark.isThere(folder)).toBe(true)
    await proxyMark.clear(folder)
    expect(await proxyMark.isThere(folder)).toBe(false)
  })
})
