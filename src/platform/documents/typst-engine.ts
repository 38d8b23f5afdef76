import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { withLevelMarks } from './thai-font.ts'

/** What the file may honestly call itself: 'none' is a tagged PDF that declares no standard. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly standard: 'ua-1' | 'none'
}

/** Prints the paper, given as JSON for the template; throws Typst's own words when it cannot. */
export type TypstEngine = (paper: string, createdAt: number | undefined) => Printed

const require = createRequire(import.meta.url)
/** The folder of the fonts: also the root of Typst's little world, where nothing else is needed. */
export const fontFolder = path.dirname(require.resolve('@expo-google-fonts/sarabun/package.json'))

/** Sarabun in the weights we print, its tone marks laid level. */
export const fontFaces = (): Uint8Array[] =>
  ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map((file) =>
    withLevelMarks(readFileSync(path.join(fontFolder, file))),
  )
