import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  filesOf,
  type HonestFolder,
  honestFolder,
  newFolderKeys,
} from '../../test/world/staff-folder.ts'
import { folderTexts } from './folder.ts'
import { nodeTools } from './node-tools.ts'
import { recountFolder } from './recount.ts'
import { isBroken } from './recount-check.ts'
import { checkSaid } from './recount-check-messages.ts'

let honest: HonestFolder
beforeAll(async () => {
  honest = await honestFolder(await newFolderKeys())
})

describe('any byte of any file', () => {
  it('that is changed is caught, or changes nothing that is claimed', async () => {
    const files = filesOf(honest.folder)
    const claims = [...folderTexts(honest.folder).values()]
    const name = fc.constantFrom(...files.keys())
    await fc.assert(
      fc.asyncProperty(name, fc.nat(), fc.integer({ min: 1, max: 255 }), async (file, at, by) => {
        const bytes = Uint8Array.from(files.get(file) ?? [])
        const where = at % bytes.length
        bytes[where] = (bytes[where] ?? 0) ^ by
        const recount = await recountFolder(new Map([...files, [file, bytes]]), nodeTools)
        const isSame =
          recount.folder && String([...folderTexts(recount.folder).values()]) === String(claims)
        expect(isSame || isBroken(recount)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('that is missing is named', async () => {
    for (const file of filesOf(honest.folder).keys()) {
      const files = new Map([...filesOf(honest.folder)].filter(([name]) => name !== file))
      const { checks } = await recountFolder(files, nodeTools)
      const wrong = checks.find(({ holds }) => holds === 'no')
      expect(wrong && checkSaid(wrong).th).toContain(file)
    }
  })

  it('is of the one way to write a file: what says the same in other letters is refused', async () => {
    const files = filesOf(honest.folder)
    for (const file of ['policy.json', 'publication.json', 'ledger.json', 'columns/01.json']) {
      const text = ` ${new TextDecoder().decode(files.get(file))}`
      const changed = new Map([...files, [file, new TextEncoder().encode(text)]])
      expect((await recountFolder(changed, nodeTools)).checks).toMatchObject([
        { check: 'files', holds: 'no', why: 'not-plain', found: { file } },
      ])
    }
  })
})
