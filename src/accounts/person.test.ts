import { describe, expect, it } from 'vitest'
import { troubleWith } from './person.ts'

describe('a new password', () => {
  it.each([
    ['ฝนตกหนักที่ธารใส', null],
    ['correct horse battery', null],
    ['สั้นไป', 'password-short'],
    ['x'.repeat(201), 'password-long'],
    ['1234567890', 'password-common'],
    ['081-234-5678', 'password-common'],
    ['๐๘๑๒๓๔๕๖๗๘๙', 'password-common'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['Password2566', 'password-common'],
    ['somchai-2566', 'password-common'],
  ])('"%s": %s', (password, trouble) => {
    expect(troubleWith(password, ['somchai'])).toBe(trouble)
  })
})
