import type { Frame } from './frame.ts'
import type { Crumb } from './layout.tsx'

/**
 * The way back to pages that the head of every page leads to, by their addresses in order; one its
 * reader has no link to is left out.
 */
export const wayBackTo = ({ links }: Pick<Frame, 'links'>, ...to: readonly string[]): Crumb[] =>
  to.flatMap((address) => links.find(({ href }) => href === address) ?? [])
