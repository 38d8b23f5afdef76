import type { Emblem } from '../../basics/document.ts'

/** How an emblem stands on paper, in centimetres: high as on official papers, and never wider than this. */
const [high, widest] = [2, 6]

/** The sides of an emblem on paper, in centimetres, in its own shape. */
export function emblemSides({ width, height }: Emblem): {
  readonly width: number
  readonly height: number
} {
  const scale = Math.min(high / height, widest / width)
  return { width: width * scale, height: height * scale }
}

/** The picture as an address that holds the picture itself. */
export const emblemAddress = ({ media, bytes }: Emblem): string =>
  `data:${media};base64,${Buffer.from(bytes).toString('base64')}`

/** The picture within an SVG, for the paper is given to the printer as text. */
export const emblemSvg = (emblem: Emblem): string => {
  const { width, height } = emblem
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" xlink:href="${emblemAddress(emblem)}"/></svg>`
}
