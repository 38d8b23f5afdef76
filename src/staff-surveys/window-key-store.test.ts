import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { windowKeysIn } from './window-key-store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prongsai-window-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const surveyId = '0192f0c4-7a6e-7abc-8def-0123456789ab'
const keys = { pepper: 'a', spent: 'b', columns: ['c', 'd'], kept: 'e' }

it('keys of a survey are kept in one file of its own until they are destroyed', async () => {
  const keeper = windowKeysIn(folder)
  expect(await keeper.read(surveyId)).toBeNull()
  await keeper.keep(surveyId, keys)
  expect(readdirSync(folder)).toEqual([`${surveyId}.key`])
  expect(await windowKeysIn(folder).read(surveyId)).toEqual(keys)
  await expect(keeper.keep(surveyId, { ...keys, pepper: 'f' })).rejects.toThrow()
  expect(await keeper.read(surveyId)).toEqual(keys)
  await keeper.destroy(surveyId)
  expect(await keeper.read(surveyId)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})
