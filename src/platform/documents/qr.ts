import QRCode from 'qrcode'

/** Level Q: a quarter of the picture may be torn or dirty and it still reads. */
const level = 'Q'
/** White modules around the code, without which cameras do not find it. */
const quiet = 4

/** A QR code as SVG, one black path on white, or on whatever it is laid upon. */
export function qrSvg(link: string, isOnWhite = true): string {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: level })
  const side = modules.size + 2 * quiet
  let runs = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const from = column
      while (column < modules.size && modules.get(row, column)) column++
      if (column > from)
        runs += `M${from + quiet} ${row + quiet}h${column - from}v1h${from - column}z`
    }
  }
  const ground = isOnWhite ? `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${ground}<path d="${runs}"/></svg>`
}

/** A QR code as PNG, for Word. */
export const qrPng = (link: string): Promise<Buffer> =>
  QRCode.toBuffer(link, { errorCorrectionLevel: level, margin: quiet, width: 600 })
