import { mendText } from './thai-text.ts'

/** Words of one line as they are stored: mended, without signs that nobody sees. */
export const plainWords = (text: string): string =>
  mendText(
    text
      .toWellFormed()
      .slice(0, 20_000)
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\t' ? ' ' : '')),
  ).trim()
