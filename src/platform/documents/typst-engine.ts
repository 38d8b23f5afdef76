import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { withLevelMarks } from './thai-font.ts'

/** What the file may honestly call itself: 'none' is a tagged PDF that declares no standard. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly standard: 'ua-1' | 'none'
}

/** Why the binary does not print: what is wrong with it, and the first line of what the machine said. */
export interface WhyNotNative {
  readonly code: 'no-binary' | 'binary-too-old'
  readonly says: string
}

/** What prints here: the binary, or the same Typst as WebAssembly and why. */
export type EngineInUse =
  | { readonly kind: 'binary' }
  | { readonly kind: 'webassembly'; readonly why: WhyNotNative }

/** What a paper is laid out by: reports and letters, or what is hung up and handed out. */
export type TypstTemplate = 'document' | 'placards'

/** Prints the paper, given as JSON for its template; throws Typst's own words when it cannot. */
export type TypstEngine = (
  paper: string,
  createdAt: number | undefined,
  template?: TypstTemplate,
) => Printed

const require = createRequire(import.meta.url)
/** The folder of the fonts: also the root of Typst's little world, where nothing else is needed. */
export const fontFolder = path.dirname(require.resolve('@expo-google-fonts/sarabun/package.json'))

/** Sarabun in the weights we print, its tone marks laid level. */
export const fontFaces = (): Uint8Array[] =>
  ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map((file) =>
    withLevelMarks(readFileSync(path.join(fontFolder, file))),
  )
