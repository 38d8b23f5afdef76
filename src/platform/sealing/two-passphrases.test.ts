import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newPassphrase } from '../../basics/syllables.ts'
import {
  openWithTwo,
  plainPassphrase,
  sealWithTwo,
  usualCost,
  weaknessOf,
} from './two-passphrases.ts'

const cost = { logN: 2, r: 1, p: 1 }
const secret = Buffer.from('the private half of a key')
const place = 'a survey'
const two = ['แมวดำเดินข้ามสะพานไม้', 'ฝนตกเช้าวันจันทร์ที่ตลาด'] as const

/** Passphrases that may be used. */
const passphrase = fc
  .string({ minLength: 16, maxLength: 40, unit: 'grapheme' })
  .filter((typed) => [...plainPassphrase(typed)].length >= 16)

it('both together open what they sealed, whichever is typed first', async () => {
  await fc.assert(
    fc.asyncProperty(passphrase, passphrase, fc.uint8Array(), async (first, second, bytes) => {
      const sealed = await sealWithTwo([first, second], place, bytes, cost)
      const opened = await openWithTwo([first, second], place, sealed)
      const turned = await openWithTwo([second, first], place, sealed)
      expect(opened.ok && Buffer.from(opened.value)).toEqual(Buffer.from(bytes))
      expect(turned).toEqual(opened)
    }),
    { numRuns: 40 },
  )
})

it('one of them opens nothing, alone, twice or with any other', async () => {
  const sealed = await sealWithTwo(two, place, secret, cost)
  const others = ['', two[0], two[1], newPassphrase(), two.join('')]
  for (const known of two)
    for (const guess of others.filter((other) => other !== two.find((each) => each !== known))) {
      const wrong = { ok: false, reason: 'wrong-passphrases' }
      expect(await openWithTwo([known, guess], place, sealed)).toEqual(wrong)
      expect(await openWithTwo([guess, known], place, sealed)).toEqual(wrong)
    }
})

it('words may be parted by spaces, hyphens or nothing, and marks typed in one sign or two', async () => {
  const typed = ['กำแพง-ริม-น้ำ-สูง-ชัน-มาก', 'ทุ่งนา เขียว ขจี มาก เลย'] as const
  const sealed = await sealWithTwo(typed, place, secret, cost)
  const again = ['กํา แพงริมนํ้า สูง ชัน\u00A0มาก', 'ทุ่งนาเขียวขจีมาก\u200Bเลย'] as const
  expect(await openWithTwo(again, place, sealed)).toMatchObject({ ok: true })
})

it('what was sealed for one place opens at no other, nor with another cost written in, nor changed', async () => {
  const sealed = await sealWithTwo(two, place, secret, cost)
  const wrong = { ok: false, reason: 'wrong-passphrases' }
  expect(await openWithTwo(two, 'another survey', sealed)).toEqual(wrong)
  expect(await openWithTwo(two, place, sealed.replace('.2.1.1.', '.3.1.1.'))).toEqual(wrong)
  const [head, body = ''] = [sealed.slice(0, sealed.lastIndexOf('.')), sealed.split('.').at(-1)]
  const bytes = Buffer.from(body, 'base64url')
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await openWithTwo(two, place, `${head}.${changed.toString('base64url')}`)).toEqual(wrong)
  }
})

it('what is no sealed text, or would cost all memory, is told at once', async () => {
  const sealed = await sealWithTwo(two, place, secret, cost)
  const body = sealed.split('.').at(-1)
  for (const text of [
    '',
    'sealed-1.abc',
    'two-passphrases-1.2.1.1.abc',
    `two-passphrases-1.31.8.1.${body}`,
  ])
    expect(await openWithTwo(two, place, text)).toEqual({ ok: false, reason: 'not-sealed' })
})

it('the same text is sealed to other letters each time, which hold nothing of it', async () => {
  const [one, other] = [
    await sealWithTwo(two, place, secret, cost),
    await sealWithTwo(two, place, secret, cost),
  ]
  expect(one).not.toBe(other)
  expect(Buffer.from(one?.split('.').at(-1) ?? '', 'base64url').includes(secret)).toBe(false)
})

it('short passphrases and two that are one are told apart', () => {
  expect(weaknessOf(['สั้นไป', two[1]])).toBe('passphrase-short')
  expect(weaknessOf([two[0], 'a b c d e f g h'])).toBe('passphrase-short')
  expect(weaknessOf([two[0], two[0].split('').join('')])).toBe('passphrases-equal')
  expect(weaknessOf(['แมวดำ เดินข้าม สะพานไม้', 'แมวดำ-เดินข้าม-สะพานไม้'])).toBe('passphrases-equal')
  expect(weaknessOf(two)).toBeNull()
  expect(weaknessOf([newPassphrase(), newPassphrase()])).toBeNull()
})

it('the usual cost is that of 64 MB', async () => {
  expect(128 * usualCost.r * 2 ** usualCost.logN).toBe(64 * 1024 ** 2)
  const sealed = await sealWithTwo(two, place, secret)
  expect(sealed).toMatch(/^two-passphrases-1\.16\.8\.2\./)
  expect(await openWithTwo(two, place, sealed)).toMatchObject({ ok: true })
})
