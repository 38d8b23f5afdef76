import { type IRunOptions, TextRun } from 'docx'
import type { Digits } from '../../basics/document.ts'
import { partsWithDigits, turnedDigitsStyle } from '../../basics/printed.ts'

/** Half-points: 16 pt, which the Cabinet recommends for official papers. */
export const bodySize = 32

/** A4 in twentieths of a point, upright. */
export const a4 = { width: 11_906, height: 16_838 } as const

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
}

/** Size and weight of a run, said twice as Word wants it: for Latin and for complex script. */
export const run = ({
  size = bodySize,
  bold = false,
}: Look = {}): Pick<IRunOptions, 'size' | 'sizeComplexScript' | 'bold' | 'boldComplexScript'> => ({
  size,
  sizeComplexScript: size,
  ...(bold && { bold, boldComplexScript: bold }),
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
