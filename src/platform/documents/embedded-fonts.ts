import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** Each font file holds one script; browsers load what a text needs. */
const scripts = {
  thai: 'U+0E01-0E5B,U+200C-200D,U+25CC',
  latin: 'U+0000-00FF,U+2013-2014,U+2018-201E,U+2022,U+2026',
} as const
const weights = [400, 700] as const

let made: string | null = null

/** Sarabun inside the style sheet, 60 kB, so that a page that travels alone looks the same anywhere. */
export const embeddedFonts = (): string => {
  made ??= weights
    .flatMap((weight) =>
      Object.entries(scripts).map(([script, range]) => {
        const file = `@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`
        const bytes = readFileSync(require.resolve(file)).toString('base64')
        return `@font-face{font-family:Sarabun;font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`
      }),
    )
    .join('\n')
  return made
}
