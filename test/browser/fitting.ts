import { itOn, pages } from './every-page.ts'
import { expectReadable, keepPicture } from './readable.ts'
import { withOffice } from './with-office.ts'

/** The journey to every page through a window of this width; a file for each, so that two can be under way at once. */
export function everyPageFits(width: number) {
  const { visit } = withOffice()

  for (const [name, come] of Object.entries(pages))
    itOn(name)(`${name} fits, and every tool can read it`, async () => {
      const visitor = await visit({ script: true, width })
      await come(visitor)
      await keepPicture(visitor.page, `${name}-${width}`)
      await expectReadable(visitor.page)
      visitor.expectNoFault()
    })
}
