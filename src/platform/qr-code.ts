import { create } from 'qrcode'

/** A QR code as one path of squares of side 1, with the quiet margin around it that cameras need. */
export interface QrCode {
  /** Side of the whole picture, in squares. */
  readonly size: number
  /** The `d` of an SVG path. */
  readonly path: string
}

const margin = 4

/** Draws a text as a QR code that is still read where a tenth of it is dirty. */
export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) =>
      modules.get(y, x) ? `M${x + margin} ${y + margin}h1v1h-1z` : '',
    ).join(''),
  )
  return { size: size + 2 * margin, path: rows.join('') }
}
