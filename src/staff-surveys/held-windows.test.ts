import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { newColumnKey } from './blind-signature.ts'
import { heldWindows } from './held-windows.ts'
import type { Policy } from './policy.ts'
import { windowKeysIn } from './window-key-store.ts'
import type { WindowKeys } from './window-keys.ts'

const policyOf = (columns: readonly string[]) =>
  ({ surveyId: 'one', keys: { columns } }) as unknown as Policy

it('window keys are read once, forgotten when told, and none but those that the policy names', async () => {
  const [one, other] = [await newColumnKey(), await newColumnKey()]
  const own: WindowKeys = { pepper: '', spent: '', columns: [one.privateKey], kept: '' }
  let reads = 0
  let kept: WindowKeys | null = own
  const read = async () => {
    reads += 1
    return kept
  }
  const windows = heldWindows({ read })
  const policy = policyOf([one.publicKey])
  const held = await windows.of(policy)
  expect(held?.keys).toBe(own)
  expect(await windows.of(policy)).toBe(held)
  expect(reads).toBe(1)
  kept = null
  expect(await windows.of(policy)).toBe(held)
  windows.forget('one')
  expect(await windows.of(policy)).toBeNull()
  // Keys of another preparation, put back from an old copy.
  kept = own
  expect(await windows.of(policyOf([other.publicKey]))).toBeNull()
  expect(await windows.of(policyOf([one.publicKey, one.publicKey]))).toBeNull()
  // What is not there is looked for again.
  expect((await windows.of(policy))?.checking).toHaveLength(1)
  expect(reads).toBe(5)
})

it('window keys leave the memory of the door when their file is destroyed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-window-keys-'))
  try {
    const column = await newColumnKey()
    const keeper = windowKeysIn(folder)
    await keeper.keep('one', { pepper: '', spent: '', columns: [column.privateKey], kept: '' })
    const windows = heldWindows(keeper)
    expect(await windows.of(policyOf([column.publicKey]))).not.toBeNull()
    await keeper.destroy('one')
    expect(await windows.of(policyOf([column.publicKey]))).toBeNull()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
