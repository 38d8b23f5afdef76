import { fileURLToPath } from 'node:url'

/** The folder of the program itself: the bundle in dist and src/cli both find it. */
export const programFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../' : '../', import.meta.url),
)
