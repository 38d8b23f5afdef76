import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { freeBytes, isDiskFull } from './disk-full.ts'

it('a full disk is known by the words of the system and of PostgreSQL', () => {
  for (const code of ['ENOSPC', 'EDQUOT', '53100']) {
    expect(isDiskFull(Object.assign(new Error('write'), { code }))).toBe(true)
  }
  expect(isDiskFull({ code: 'ERR_SQLITE_ERROR', errcode: 13 })).toBe(true)
  for (const other of [new Error('ENOSPC'), { code: 'EACCES' }, null, undefined]) {
    expect(isDiskFull(other)).toBe(false)
  }
})

it('the room left is told for a folder, and not made up where there is none', () => {
  expect(freeBytes(tmpdir())).toBeGreaterThan(0)
  expect(freeBytes('/no/such/folder')).toBeNull()
})
