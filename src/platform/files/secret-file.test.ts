import {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { secretFiles } from './secret-file.ts'

let parent: string
let folder: string
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'prongsai-secrets-'))
  folder = path.join(parent, 'staff-surveys')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

it('a secret is kept until it is destroyed', async () => {
  const files = secretFiles(folder)
  expect(await files.read('one')).toBeNull()
  await files.keep('one', 'กุญแจ')
  expect(await secretFiles(folder).read('one')).toBe('กุญแจ')
  await files.destroy('one')
  expect(await files.read('one')).toBeNull()
  expect(readdirSync(folder)).toEqual([])
  await files.destroy('one')
  await files.destroy('another')
})

it('a secret that is there is never replaced', async () => {
  const files = secretFiles(folder)
  await files.keep('one', 'first')
  await expect(files.keep('one', 'second')).rejects.toMatchObject({ code: 'EEXIST' })
  expect(await files.read('one')).toBe('first')
  await files.destroy('one')
  await files.keep('one', 'second')
  expect(await files.read('one')).toBe('second')
})

it('of two who keep one at once, one is refused', async () => {
  const files = secretFiles(folder)
  const kept = await Promise.allSettled(['first', 'second'].map((text) => files.keep('one', text)))
  expect(kept.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const winner = kept[0]?.status === 'fulfilled' ? 'first' : 'second'
  expect(await files.read('one')).toBe(winner)
})

it('what is destroyed is written over before its name is gone', async () => {
  const files = secretFiles(folder)
  await files.keep('one', 'a secret that somebody would like to have')
  // Another name of the same bytes on the disk shows what became of them.
  const same = path.join(parent, 'same')
  linkSync(path.join(folder, 'one.key'), same)
  const { size } = statSync(same)
  await files.destroy('one')
  expect(readFileSync(same, 'utf8')).not.toContain('secret')
  expect(statSync(same).size).toBe(size)
})

it.skipIf(process.platform === 'win32')('only its owner can read it', async () => {
  await secretFiles(folder).keep('one', 'a secret')
  expect(statSync(path.join(folder, 'one.key')).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it('a name that leads elsewhere is no name', async () => {
  const files = secretFiles(folder)
  for (const name of ['', '..', '../one', 'a/b', 'One', 'a.b', 'a\\b']) {
    expect(() => files.read(name)).toThrow()
    await expect(files.keep(name, 'x')).rejects.toThrow()
  }
  expect(existsSync(folder)).toBe(false)
})
