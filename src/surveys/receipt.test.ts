import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { receipts } from './receipt.ts'

it('is the same for whoever sends a form again, and cannot be worked out without the key', () => {
  const receiptOf = receipts('a key of tests')
  const ids = Array.from({ length: 50 }, () => randomUUID())
  for (const id of ids) {
    expect(receiptOf(id)).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}$/)
    expect(receipts('a key of tests')(id)).toBe(receiptOf(id))
    expect(receipts('another key of tests')(id)).not.toBe(receiptOf(id))
  }
  expect(new Set(ids.map(receiptOf)).size).toBe(ids.length)
})
