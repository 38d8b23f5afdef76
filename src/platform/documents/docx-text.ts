import { type IRunOptions, TextRun, UnderlineType } from 'docx'
import type { Digits, Document } from '../../basics/document.ts'
import { partsWithDigits, turnedDigitsStyle } from '../../basics/printed.ts'

/** Half-points: 16 pt, which the Cabinet recommends for official papers. */
export const bodySize = 32

/** A4 in twentieths of a point, upright. */
export const a4 = { width: 11_906, height: 16_838 } as const

/** Margins in twentieths of a point: narrow for wide tables; 30 mm left and 20 mm right for letters. */
export function marginsOf({ page }: Document, turned: Document['page']['turned']) {
  if (page.margins !== 'letter')
    return { top: 850, bottom: 850, left: 680, right: 680, footer: 400 }
  return turned === 'landscape'
    ? { top: 1701, bottom: 1134, left: 1134, right: 1134, header: 700 }
    : { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567 }
}

/**
 * The font of a paper in Word, and the languages it is for. Word picks a font by script; Thai is a
 * complex script and looks only at `cs`.
 */
export const wordFont = (family = 'TH SarabunPSK') =>
  ({
    font: { ascii: family, hAnsi: family, cs: family, eastAsia: family },
    language: { value: 'en-US', bidirectional: 'th-TH' },
  }) as const

/** How words look: half-points, and whether they are bold. */
export interface Look {
  readonly size?: number
  readonly bold?: boolean
  /** On a line of dots, as memos have them. */
  readonly dotted?: boolean
}

/** Size and weight of a run, said twice as Word wants it: for Latin and for complex script. */
export const run = ({
  size = bodySize,
  bold = false,
  dotted = false,
}: Look = {}): Pick<
  IRunOptions,
  'size' | 'sizeComplexScript' | 'bold' | 'boldComplexScript' | 'underline'
> => ({
  size,
  sizeComplexScript: size,
  ...(bold && { bold, boldComplexScript: bold }),
  ...(dotted && { underline: { type: UnderlineType.DOTTED } }),
})

/** The text in the paper's digits, with a style on what was turned so that it can be turned back. */
export const textRuns = (text: string, digits: Digits, look: Look = {}): TextRun[] =>
  partsWithDigits(text, digits).map(
    (part) =>
      new TextRun({
        ...run(look),
        ...(part.turned && { style: turnedDigitsStyle.id }),
        text: part.text,
      }),
  )
