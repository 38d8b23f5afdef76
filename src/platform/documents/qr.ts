import QRCode from 'qrcode'

/** Level Q: a quarter of the picture may be torn or dirty and it still reads. */
const level = 'Q'
/** White modules around the code, without which cameras do not find it. */
const quiet = 4

/** A QR code as SVG, one black path on white. */
export function qrSvg(link: string): string {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: level })
  const side = modules.size + 2 * quiet
  let squares = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares += `M${column + quiet} ${row + quiet}h1v1h-1z`
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${squares}"/></svg>`
}

/** A QR code as PNG, for Word. */
export const qrPng = (link: string): Promise<Buffer> =>
  QRCode.toBuffer(link, { errorCorrectionLevel: level, margin: quiet, width: 600 })
