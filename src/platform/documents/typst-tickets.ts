/**
 * Tickets in our Typst: ten to a sheet of A4, with lines to cut along. What all tickets say alike is
 * measured once for all of them: a thousand fitted one by one take gigabytes.
 */
export const typstTickets = `
#let ticket-high = 59.4mm
#let ticket-width = 53mm
#let ticket-foot = 95mm

#let both(said, size, ..style) = par(
  text(size: size, ..style, words(said.first)) + text(size: 0.82 * size, weight: "regular", fill: soft)[ · #words(said.second)])

#let plain-latin(size, body) = text(size: size, weight: "bold", lang: "en", hyphenate: false, body)

// Fitted now, in a context, rather than wherever it is laid out.
#let fitted-now(width, height, sizes, make) = {
  let fits = sizes.find(size => measure(width: width, make(size)).height <= height)
  if fits != none { make(fits) } else { block(height: height, clip: true, make(sizes.last())) }
}

#let said-on-tickets(all) = {
  let beside = fitted-now.with(ticket-width)
  let below = fitted-now.with(ticket-foot)
  (
    head: {
      if all.mark.len() > 0 { beside(3.6mm, down-from(7.5pt, 4pt), size => par(text(size: size, weight: "bold", fill: rgb("#9c1c1c"), words(all.mark)))) }
      beside(9mm, down-from(10pt, 5pt), size => par(text(size: size, weight: "bold", words(all.owner))))
      v(0.8mm)
      beside(8mm, down-from(8.5pt, 4.5pt), size => {
        par(text(size: size, fill: accent, weight: "bold", words(all.title.first)))
        par(text(size: 0.82 * size, fill: soft, words(all.title.second)))
      })
    },
    before-code: for said in (all.scan, all.codeLabel) { beside(3.2mm, down-from(7pt, 4pt), size => both(said, size)) },
    after-code: if all.until != none { beside(3.6mm, down-from(8pt, 4pt), size => both(all.until, size, weight: "bold")) },
    foot: {
      below(5mm, down-from(8pt, 4pt), size => par(
        text(size: size, fill: soft, words(all.addressLabel.first) + [ ]) + plain-latin(1.1 * size, all.address)))
      v(0.4mm)
      below(5.2mm, down-from(6.5pt, 4pt), size => par(text(size: size, fill: soft,
        text(fill: accent, weight: "bold", words(all.notice.first)) + [ · ] + words(all.notice.second) + if all.batch.len() > 0 [ · #words(all.batch)])))
    },
  )
}

#let ticket-of(all, said, one) = block(width: 105mm, height: ticket-high, inset: (left: 4mm, right: 6mm, y: 4mm), {
  set par(spacing: 0pt)
  grid(columns: (40mm, ticket-width), column-gutter: 2mm,
    code-of((picture: one.picture, codeSays: all.codeSays), 40mm),
    block(height: 40mm, inset: (top: 2mm), {
      said.head
      v(1fr)
      said.before-code
      par(text(top-edge: 0.85em, bottom-edge: -0.2em, plain-latin(17pt, one.code)))
      said.after-code
    }))
  v(1fr)
  said.foot
})

#let tickets-of(all) = {
  let said = said-on-tickets(all)
  let cut = (paint: soft, thickness: 0.4pt, dash: "dashed")
  all.tickets.chunks(10).map(chunk => page(width: 210mm, height: 297mm, margin: 0pt, {
    for (at, one) in chunk.enumerate() {
      place(top + left, dx: calc.rem(at, 2) * 105mm, dy: calc.quo(at, 2) * ticket-high, ticket-of(all, said, one))
    }
    pdf.artifact({
      for row in range(1, 5) { place(top + left, dy: row * ticket-high, line(length: 210mm, stroke: cut)) }
      place(top + left, dx: 105mm, line(angle: 90deg, length: 297mm, stroke: cut))
    })
  }))
}
`
