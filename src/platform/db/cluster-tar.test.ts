import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { packCluster, unpackCluster } from './cluster-tar.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-tar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const contentOf = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [
        path.relative(place, file),
        entry.isDirectory() ? null : readFileSync(file).toString('hex'),
      ]
    })
    .sort()

it('a cluster that is packed and unpacked is the same, whatever its files hold and however long they are', () => {
  const size = fc.constantFrom(0, 1, 511, 512, 513, 8192)
  const files = fc.array(fc.tuple(size, fc.integer({ min: 0, max: 255 })), { maxLength: 6 })
  let made = 0
  fc.assert(
    fc.property(files, (given) => {
      made += 1
      const [before, after] = [path.join(folder, `${made}-a`), path.join(folder, `${made}-b`)]
      mkdirSync(path.join(before, 'base', '1'), { recursive: true })
      mkdirSync(path.join(before, 'pg_snapshots'))
      for (const [at, [length, byte]] of given.entries())
        writeFileSync(
          path.join(before, at % 2 ? 'base/1' : '.', `${at}`),
          Buffer.alloc(length, byte),
        )
      unpackCluster(packCluster(before), after)
      expect(contentOf(after)).toEqual(contentOf(before))
    }),
    { numRuns: 50 },
  )
})

it('a snapshot that is cut short or leads out of its folder is refused', () => {
  const [before, after] = [path.join(folder, 'whole'), path.join(folder, 'cut')]
  mkdirSync(before)
  writeFileSync(path.join(before, 'PG_VERSION'), Buffer.alloc(600, 7))
  const tar = packCluster(before)
  expect(() => unpackCluster(tar.subarray(0, 1000), after)).toThrow('damaged')
  const leading = Buffer.from(tar)
  leading.write('/../OUT\0', 0)
  expect(() => unpackCluster(leading, after)).toThrow('damaged')
  expect(readdirSync(after)).toEqual([])
})
