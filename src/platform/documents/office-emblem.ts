import type { Document, Emblem, Workbook } from '../../basics/document.ts'

/** The longest side in pixels: an emblem is printed 6 cm wide at most. */
const sharpEnough = 1200

/** Word and Excel show no WebP: an emblem of that kind as a PNG. One that cannot be opened stays, and is left out. */
async function shownByOffice(emblem: Emblem): Promise<Emblem> {
  if (emblem.media !== 'image/webp') return emblem
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(emblem.bytes)
      .resize({ width: sharpEnough, height: sharpEnough, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { ...emblem, media: 'image/png', bytes: new Uint8Array(data), width, height }
  } catch {
    return emblem
  }
}

/** A document whose emblems Word can show, on a report and at the head of a letter. */
export const documentForWord = async (document: Document): Promise<Document> => ({
  ...document,
  blocks: await Promise.all(
    document.blocks.map(async (block) => {
      if (block.kind === 'emblem') return shownByOffice(block)
      if (block.kind !== 'letter-head' || block.emblem === null) return block
      return { ...block, emblem: await shownByOffice(block.emblem) }
    }),
  ),
})

/** A workbook whose emblems Excel can show. */
export const workbookForExcel = async (workbook: Workbook): Promise<Workbook> => ({
  ...workbook,
  sheets: await Promise.all(
    workbook.sheets.map(async (sheet) =>
      sheet.emblem ? { ...sheet, emblem: await shownByOffice(sheet.emblem) } : sheet,
    ),
  ),
})
