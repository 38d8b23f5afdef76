import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { installationKey } from './entrance.ts'

it('programs that start at once in a new folder get the one key that stays there', async () => {
  vi.stubEnv('PRONGSAI_SECRET', '')
  const above = mkdtempSync(path.join(os.tmpdir(), 'prongsai-key-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(above, { recursive: true, force: true })
  })
  const folder = path.join(above, 'data')
  const keys = await Promise.all(Array.from({ length: 12 }, () => installationKey(folder)))
  const kept = path.join(folder, 'secret.key')
  expect(new Set(keys)).toEqual(new Set([readFileSync(kept, 'utf8').trim()]))
  expect(keys[0]?.length).toBeGreaterThanOrEqual(64)
  expect(await installationKey(folder)).toBe(keys[0])
  // Nothing half made is left beside it, and nobody else on the computer reads it.
  expect(readdirSync(folder)).toEqual(['secret.key'])
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o077).toBe(0)
})
