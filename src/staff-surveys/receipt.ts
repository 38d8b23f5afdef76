/** The receipt as a text file: what was promised to be included, and by whose signature. */
import { promiseText, type Receipt } from './item.ts'

/** The file its owner keeps; words for people may stand before it. */
export const receiptText = ({ surveyId, hashes, promise }: Receipt): string =>
  `${promiseText(surveyId, hashes)}${promise}\n`

/** Reads a receipt out of the file, whatever stands before and after it; null where there is none. */
export function readReceipt(text: string): Receipt | null {
  const [, surveyId, hashes, promise] =
    /^prongsai promise to include 1\r?\n([0-9a-f-]{36})\r?\n((?:[0-9a-f]{64}\r?\n)+)([\w-]{86})\s*$/m.exec(
      text,
    ) ?? []
  if (surveyId === undefined || hashes === undefined || promise === undefined) return null
  return { surveyId, hashes: hashes.trim().split(/\r?\n/), promise }
}
