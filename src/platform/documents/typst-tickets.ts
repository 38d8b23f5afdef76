/** Tickets in our Typst: ten to a sheet of A4, with lines to cut along. */
export const typstTickets = `
#let both(said, size, ..style) = par(
  text(size: size, ..style, words(said.first)) + text(size: 0.82 * size, weight: "regular", fill: soft)[ · #words(said.second)])

#let ticket-of(all, one) = block(width: 105mm, height: 59.4mm, inset: (left: 4mm, right: 6mm, y: 4.5mm), {
  grid(columns: (41mm, 1fr), column-gutter: 2mm, align: (center + top, left + top),
    code-of((picture: one.picture, codeSays: all.codeSays), 41mm),
    block(height: 41mm, inset: (top: 2.5mm), {
      if all.mark.len() > 0 { fitted(4mm, down-from(7.5pt, 4pt), size => par(text(size: size, weight: "bold", fill: rgb("#9c1c1c"), words(all.mark)))) }
      fitted(9.5mm, down-from(10pt, 5pt), size => par(text(size: size, weight: "bold", words(all.owner))))
      v(0.8mm)
      fitted(8.5mm, down-from(8.5pt, 4.5pt), size => both(all.title, size, fill: accent, weight: "bold"))
      v(1fr)
      fitted(4mm, down-from(7pt, 4pt), size => both(all.codeLabel, size))
      par(spacing: 0pt, text(size: 17pt, weight: "bold", lang: "en", hyphenate: false, one.code))
      if all.until != none { fitted(4.2mm, down-from(8pt, 4pt), size => both(all.until, size, weight: "bold")) }
    }))
  v(1fr)
  fitted(5mm, down-from(8pt, 4pt), size => par(
    text(size: size, fill: soft, words(all.addressLabel.first) + [ ]) + text(size: 1.1 * size, weight: "bold", lang: "en", hyphenate: false, all.address)))
  v(0.6mm)
  fitted(5.5mm, down-from(6.5pt, 4pt), size => par(text(size: size, fill: soft,
    text(fill: accent, weight: "bold", words(all.notice.first)) + [ · ] + words(all.notice.second) + if all.batch.len() > 0 [ · #words(all.batch)])))
})

#let tickets-of(all) = all.tickets.chunks(10).map(chunk => at => page(width: 210mm, height: 297mm, margin: 0pt, {
  for (at, one) in chunk.enumerate() {
    place(top + left, dx: calc.rem(at, 2) * 105mm, dy: calc.quo(at, 2) * 59.4mm, ticket-of(all, one))
  }
  let cut = (paint: soft, thickness: 0.4pt, dash: "dashed")
  pdf.artifact({
    for row in range(1, 5) { place(top + left, dy: row * 59.4mm, line(length: 210mm, stroke: cut)) }
    place(top + left, dx: 105mm, line(angle: 90deg, length: 297mm, stroke: cut))
  })
}))
`
