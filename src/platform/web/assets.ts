import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import deskCss from '../html/desk.css?raw'
import { paperLook } from '../html/document-look.ts'
import { iconFile } from '../html/icons.tsx'
import siteCss from '../html/site.css?raw'

/** A file that browsers keep for a year: its name changes with its content. */
export interface Asset {
  readonly name: string
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** The files of the site that browsers keep, by their names with the content in them. */
export interface Assets {
  readonly byName: ReadonlyMap<string, Asset>
  readonly css: string
  /** The sheet of those who have signed in, beside the one of every page. */
  readonly deskCss: string
  readonly icon: string
  /** Names of the fonts every page shows at once. */
  readonly fonts: readonly string[]
  /** Name of each island's file. */
  readonly islands: Readonly<Record<string, string>>
  /** The page that recounts a staff survey offline; null where it was not built. */
  readonly recountPage: string | null
}

/** Thai and Latin letters come apart, so that a page in one script loads one file. */
const scripts = {
  thai: 'U+02D7, U+0303, U+0331, U+0E01-0E5B, U+200C-200D, U+25CC',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
}
const weights = [400, 600]

/** Reads every file the pages refer to, once, when the server starts. */
export function loadAssets(islandsFolder: string | null): Assets {
  const byName = new Map<string, Asset>()
  const add = (stem: string, kind: keyof typeof contentTypes, content: Uint8Array | string) => {
    const bytes = Buffer.from(content)
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    const asset = { name: `${stem}.${hash}.${kind}`, bytes, contentType: contentTypes[kind] }
    byName.set(asset.name, asset)
    return asset.name
  }
  const faces = weights.flatMap((weight) =>
    (['thai', 'latin'] as const).map((script) => ({
      weight,
      script,
      name: add(`sarabun-${script}-${weight}`, 'woff2', fontFile(script, weight)),
    })),
  )
  const islands = Object.fromEntries(
    islandFiles(islandsFolder).map((file) => [
      path.basename(file, '.js'),
      add(path.basename(file, '.js'), 'js', readFileSync(file)),
    ]),
  )
  return {
    byName,
    css: add('site', 'css', faces.map(fontFace).join('') + siteCss + paperLook),
    deskCss: add('desk', 'css', deskCss),
    icon: add('icon', 'svg', iconFile),
    fonts: faces.filter(({ script }) => script === 'thai').map(({ name }) => name),
    islands,
    recountPage: pageIn(islandsFolder, 'recount.html'),
  }
}

/** A page that was built beside the islands. */
function pageIn(folder: string | null, name: string): string | null {
  const file = folder && path.join(folder, name)
  return file && existsSync(file) ? readFileSync(file, 'utf8') : null
}

const contentTypes = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
}

const fontFace = (face: { weight: number; script: keyof typeof scripts; name: string }) =>
  `@font-face{font-family:Sarabun;font-weight:${face.weight};font-display:swap;src:url(/assets/${face.name}) format("woff2");unicode-range:${scripts[face.script]}}\n`

function fontFile(script: string, weight: number): Uint8Array {
  const require = createRequire(import.meta.url)
  const folder = path.dirname(require.resolve('@fontsource/sarabun/package.json'))
  return readFileSync(path.join(folder, 'files', `sarabun-${script}-${weight}-normal.woff2`))
}

const islandFiles = (folder: string | null) =>
  folder && existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .map((file) => path.join(folder, file))
    : []
