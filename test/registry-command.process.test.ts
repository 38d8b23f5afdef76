import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-registry-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const data = path.join(folder, 'data')
const registry = (...said: string[]) => {
  const typed = ['dist/cli.js', 'registry', ...said, '--data', data]
  const done = spawnSync(process.execPath, typed, {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  })
  return { code: done.status, out: done.stdout, said: done.stderr }
}

describe('the command registry', { timeout: 60_000 }, () => {
  it('looks first and saves nothing, then takes the registry in, and finds nothing new again', () => {
    const dry = registry('sample/registry.csv', '--dry-run', '--json')
    expect(dry.code).toBe(0)
    expect(JSON.parse(dry.out)).toMatchObject({
      ...{ applied: false, rows: 54, bodies: 40, added: { length: 40 } },
      remarks: [{ code: 'same-body-twice', line: 19 }],
    })
    const taken = registry('sample/registry.csv', '--lang', 'en')
    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('New: 40') })
    const again = registry('sample/registry.csv', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ applied: true, same: 40, added: { length: 0 } })
  })

  it.each([
    ['no file at all', [], /registry FILE/],
    ['a file that is not there', ['no-such.csv'], /ENOENT/],
    ['a table of other things', ['other.csv'], /lacks the column “รหัส อปท.”/],
  ])('ends with 2 and a sentence for %s', (_, words, sentence) => {
    writeFileSync(path.join(folder, 'other.csv'), 'name,age\nก,1\n')
    const files = words.map((word) => (word === 'other.csv' ? path.join(folder, word) : word))
    const { code, said } = registry(...files, '--lang', 'en')
    expect(code).toBe(2)
    expect(said).toMatch(sentence)
  })
})
