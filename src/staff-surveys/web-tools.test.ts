import { beforeAll, describe, expect, it } from 'vitest'
import {
  filesOf,
  type HonestFolder,
  honestFolder,
  newFolderKeys,
} from '../../test/world/staff-folder.ts'
import { nodeTools } from './node-tools.ts'
import { recountFolder } from './recount.ts'
import { isWhole, type RecountTools } from './recount-check.ts'
import { checkSaid } from './recount-check-messages.ts'
import { webTools } from './web-tools.ts'

let honest: HonestFolder
beforeAll(async () => {
  honest = await honestFolder(await newFolderKeys())
})

describe('the tools of a browser', () => {
  it('come to the same as those of Node', async () => {
    const tools = webTools() as RecountTools
    const columns = honest.folder.columns.map(
      (items) =>
        items?.map((item, at) => (at === 3 ? { ...item, t: (item.t + 1) % 2 } : item)) ?? null,
    )
    const changed = { ...honest.folder, columns }
    for (const folder of [honest.folder, changed])
      for (const receipt of [honest.receiptOf(1), honest.receiptOf(20)])
        expect((await recountFolder(filesOf(folder), tools, { receipt })).checks).toEqual(
          (await recountFolder(filesOf(folder), nodeTools, { receipt })).checks,
        )
  })

  it('that do not know Ed25519 leave the signature of the record unchecked, and say so', async () => {
    const tools = { ...nodeTools, verifyEd25519: async () => null }
    const recount = await recountFolder(filesOf(honest.folder), tools, {
      receipt: honest.receiptOf(3),
    })
    expect(isWhole(recount)).toBe(false)
    const [checkpoint, receipt] = ['checkpoint', 'receipt'].map((name) =>
      recount.checks.find(({ check }) => check === name),
    )
    expect(checkpoint?.holds).toBe('not-done')
    expect(checkpoint && checkSaid(checkpoint).en).toMatch(/was not checked/)
    expect(receipt).toMatchObject({ holds: 'yes', why: 'unsigned' })
    const forked = { ...honest.folder.record, leaves: honest.folder.record.leaves.slice(1) }
    expect(
      (await recountFolder(filesOf({ ...honest.folder, record: forked }), tools)).checks.find(
        ({ check }) => check === 'checkpoint',
      )?.holds,
    ).toBe('no')
  })
})
