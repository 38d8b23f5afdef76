/**
 * Slips in our Typst: ten to a sheet of A4, with lines to cut along and one to fold at, so that the code lies
 * inside. Laid out as tickets are, once for all; the words they share stand beside them in the template.
 */
export const typstSlips = `
#let slip-high = 59.4mm
#let slip-half = 52.5mm
#let slip-room = 44.5mm

#let said-on-slips(all) = {
  let within = fitted-now.with(slip-room)
  let line(height, size, pieces, ..style) = within(height, down-from(size, 4pt), size => par(text(size: size, ..style, words(pieces))))
  (
    head: {
      if all.mark.len() > 0 { line(3.4mm, 7pt, all.mark, weight: "bold", fill: rgb("#9c1c1c")) }
      line(7.4mm, 8.5pt, all.owner, weight: "bold")
      line(3.6mm, 7.5pt, all.title, weight: "bold")
      line(3.2mm, 6.5pt, all.notice, fill: accent)
    },
    below: {
      line(3.4mm, 7.5pt, all.scan)
      within(6.4mm, down-from(7.5pt, 4pt), size => par(
        text(size: size, words(all.orType) + [ ]) + plain-latin(size, all.address)))
      if all.until.len() > 0 { line(3.6mm, 7.5pt, all.until, weight: "bold") }
    },
    above-code: line(3.6mm, 7.5pt, all.codeLabel, weight: "bold", fill: accent),
    below-code: {
      line(3.4mm, 7pt, all.fingerprintLabel, fill: soft)
      within(4.4mm, down-from(9.5pt, 4pt), size => par(
        text(size: size, weight: "bold", lang: "th", all.syllables.map(one => box(one)).join([ ]))))
    },
    foot: {
      line(14.4mm, 7.5pt, all.promise)
      v(1mm)
      line(10.8mm, 7.5pt, all.help)
    },
  )
}

#let slip-of(all, said, one) = block(width: 2 * slip-half, height: slip-high, grid(columns: (slip-half, slip-half),
  block(width: slip-half, height: slip-high, inset: (x: 4mm, y: 3.5mm), {
    set par(spacing: 0pt)
    said.head
    v(1fr)
    align(center, code-of((picture: one.picture, codeSays: all.codeSays), 32mm))
    v(1fr)
    said.below
  }),
  block(width: slip-half, height: slip-high, inset: (x: 4mm, y: 3.5mm), {
    set par(spacing: 0pt)
    said.above-code
    // As large as the widest letters, M and W, leave room for.
    v(1fr)
    for part in one.code { par(text(top-edge: 0.95em, bottom-edge: -0.15em, box(plain-latin(16.5pt, part)))) }
    v(1fr)
    said.below-code
    v(1fr)
    said.foot
  }),
))

#let slips-of(all) = {
  let said = said-on-slips(all)
  let cut = (paint: soft, thickness: 0.4pt, dash: "dashed")
  let fold = (paint: soft, thickness: 0.4pt, dash: "loosely-dotted")
  let told = text(size: 5pt, fill: soft, words(all.fold))
  all.slips.chunks(10).map(chunk => page(width: 210mm, height: 297mm, margin: 0pt, {
    for (at, one) in chunk.enumerate() {
      place(top + left, dx: calc.rem(at, 2) * 2 * slip-half, dy: calc.quo(at, 2) * slip-high, slip-of(all, said, one))
    }
    pdf.artifact({
      for row in range(1, 5) { place(top + left, dy: row * slip-high, line(length: 210mm, stroke: cut)) }
      place(top + left, dx: 105mm, line(angle: 90deg, length: 297mm, stroke: cut))
      for at in range(chunk.len()) {
        let (x, y) = ((calc.rem(at, 2) * 2 + 1) * slip-half, calc.quo(at, 2) * slip-high)
        place(top + left, dx: x, dy: y + 3mm, line(angle: 90deg, length: slip-high - 6mm, stroke: fold))
        place(top + left, dx: x + 0.4mm, dy: y + 0.7mm, told)
      }
    })
  }))
}
`
