import type { Block, Document } from '../../basics/document.ts'

/** Blocks that stand on sheets turned alike, one after the other. */
export interface SheetRun {
  readonly turned: Document['page']['turned']
  readonly blocks: readonly Block[]
}

/** The paper cut where it says that what follows stands on sheets of its own. */
export function sheetsOf({ page, blocks }: Pick<Document, 'page' | 'blocks'>): readonly SheetRun[] {
  const runs: { turned: SheetRun['turned']; blocks: Block[] }[] = [
    { turned: page.turned, blocks: [] },
  ]
  for (const block of blocks) {
    if (block.kind === 'next-sheet') runs.push({ turned: block.turned, blocks: [] })
    else runs.at(-1)?.blocks.push(block)
  }
  return runs
}

/** The sides of a picture of a grid, in centimetres: two stand beside each other within the margins. */
export const pictureRoom = { high: 5.6, widest: 7.6 }

/** How wide an emblem may be beside how high it is, in centimetres. */
export const emblemRoom = (high: number) => ({ high, widest: high < 2 ? 3 : 6 })
