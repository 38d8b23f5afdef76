import type { Emblem } from '../../basics/document.ts'
import type { Picture } from '../../basics/letter-blocks.ts'

/** How an emblem stands on a report, in centimetres: so high, and never wider than this. */
const usual = { high: 2, widest: 6 }

/** The sides of a picture on paper, in centimetres, in its own shape within the room given. */
export function sidesWithin(
  { width, height }: { readonly width: number; readonly height: number },
  { high, widest }: { readonly high: number; readonly widest: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(high / height, widest / width)
  return { width: width * scale, height: height * scale }
}

/** The sides of an emblem on a report. */
export const emblemSides = (emblem: Emblem) => sidesWithin(emblem, usual)

/** A picture as it is drawn on any paper. */
export type Drawn = Pick<Picture, 'media' | 'bytes' | 'width' | 'height'>

/** The picture as an address that holds the picture itself. */
export const emblemAddress = ({ media, bytes }: Pick<Drawn, 'media' | 'bytes'>): string =>
  `data:${media};base64,${Buffer.from(bytes).toString('base64')}`

/** The picture within an SVG, for the paper is given to the printer as text. */
export const emblemSvg = (emblem: Drawn): string => {
  const { width, height } = emblem
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" xlink:href="${emblemAddress(emblem)}"/></svg>`
}
