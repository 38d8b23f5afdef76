/** Tickets in our Typst: twelve to a sheet of A4, with lines to cut along. */
export const typstTickets = `
#let ticket-of(all, one) = block(width: 105mm, height: 49.5mm, inset: (x: 5mm, y: 3mm), grid(
  columns: (40mm, 1fr), column-gutter: 3mm, rows: 100%, align: (center + horizon, left + horizon),
  code-of((picture: one.picture, codeSays: one.codeSays), 40mm),
  {
    if all.mark.len() > 0 { par(text(size: 7.5pt, weight: "bold", fill: rgb("#9c1c1c"), words(all.mark))) }
    fitted(8mm, down-from(9.5pt, 5pt), size => par(text(size: size, weight: "bold", words(all.owner))))
    v(0.6mm)
    fitted(8.5mm, down-from(8.5pt, 4.5pt), size => par(text(size: size, fill: accent, weight: "bold", words(all.title.first)) + text(size: size * 0.8, fill: soft)[ · #words(all.title.second)]))
    v(0.6mm)
    par(text(size: 7.5pt, words(all.scan.first)) + text(size: 6pt, fill: soft)[ · #words(all.scan.second)])
    v(0.8mm)
    par(text(size: 6.5pt, fill: soft, words(all.codeLabel.first)))
    par(text(size: 13pt, weight: "bold", lang: "en", hyphenate: false, one.code))
    fitted(4mm, down-from(8pt, 4pt), size => par(text(size: size, weight: "bold", lang: "en", hyphenate: false, all.address)))
    if all.until != none { par(text(size: 7pt, words(all.until.first)) + text(size: 6pt, fill: soft)[ · #words(all.until.second)]) }
    v(0.6mm)
    fitted(6mm, down-from(6pt, 4pt), size => par(text(size: size, fill: soft, words(all.notice.first) + [ · ] + words(all.notice.second) + if all.batch.len() > 0 [ · #words(all.batch)])))
  },
))

#let tickets-of(all) = all.tickets.chunks(12).map(chunk => at => page(width: 210mm, height: 297mm, margin: 0pt, {
  for (at, one) in chunk.enumerate() {
    place(top + left, dx: calc.rem(at, 2) * 105mm, dy: calc.quo(at, 2) * 49.5mm, ticket-of(all, one))
  }
  let cut = (paint: soft, thickness: 0.4pt, dash: "dashed")
  pdf.artifact({
    for row in range(1, 6) { place(top + left, dy: row * 49.5mm, line(length: 210mm, stroke: cut)) }
    place(top + left, dx: 105mm, line(angle: 90deg, length: 297mm, stroke: cut))
  })
}))
`
