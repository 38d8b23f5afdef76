import { randomInt } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type FolderKeys,
  filesOf,
  type HonestFolder,
  honestFolder,
  newFolderKeys,
  promisedReceipt,
  wrongIn,
} from '../../test/world/staff-folder.ts'
import { nodeTools } from './node-tools.ts'
import { readReceipt } from './receipt.ts'
import { recountFolder } from './recount.ts'
import { readColumns } from './recount-columns.ts'
import { spareHashes } from './recount-receipt.ts'

let keys: FolderKeys
let honest: HonestFolder
beforeAll(async () => {
  keys = await newFolderKeys()
  honest = await honestFolder(keys)
})

/** What is wrong with the honest folder, or this receipt. */
const wrongWith = async (receipt: string) =>
  wrongIn((await recountFolder(filesOf(honest.folder), nodeTools, { receipt })).checks)

describe('a receipt', () => {
  it('that was put together by somebody else convinces, as it must', async () => {
    const hashes = (await readColumns(nodeTools, honest.folder)).map((column) => column.hashes)
    const receipt = promisedReceipt(
      keys.record,
      spareHashes(hashes, (below) => randomInt(below)),
    )
    expect(await wrongWith(receipt)).toEqual([])
  })

  it('that the server never signed shows nothing, nor one of another survey or of no survey', async () => {
    const receipt = honest.receiptOf(3)
    const { record: other } = await newFolderKeys()
    const forged = promisedReceipt(other, readReceipt(receipt)?.hashes ?? [])
    expect(await wrongWith(forged)).toEqual(['receipt.no-promise'])
    expect(await wrongWith(receipt.replace('0190b6a2', '0190b6a3'))).toEqual([
      'receipt.other-survey',
    ])
    const fewer = promisedReceipt(keys.record, readReceipt(receipt)?.hashes.slice(1) ?? [])
    expect(await wrongWith(fewer)).toEqual(['receipt.unreadable'])
    expect(await wrongWith('สวัสดี')).toEqual(['receipt.unreadable'])
  })

  it('says of columns that are not published that nothing can be looked up', async () => {
    const few = await honestFolder(keys, { ballots: 12, kept: 0 })
    const { checks } = await recountFolder(filesOf(few.folder), nodeTools, {
      receipt: few.receiptOf(3),
    })
    expect(checks.filter(({ holds }) => holds === 'no')).toEqual([])
    expect(checks.find(({ check }) => check === 'receipt')).toMatchObject({ holds: 'not-done' })
    expect(checks.find(({ check }) => check === 'scores')).toMatchObject({ holds: 'not-done' })
  })
})
