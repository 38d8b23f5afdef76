import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the program itself: the bundle in dist and src/cli both find it. */
export const programFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../' : '../', import.meta.url),
)

/** The version of the program, as package.json says it. */
export const programVersion = (): string =>
  (
    JSON.parse(readFileSync(path.join(programFolder, 'package.json'), 'utf8')) as {
      version: string
    }
  ).version
