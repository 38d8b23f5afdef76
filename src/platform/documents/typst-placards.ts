import { typstPlacardShapes } from './typst-placard-shapes.ts'
import { typstSlips } from './typst-slips.ts'
import { typstTickets } from './typst-tickets.ts'

/**
 * Posters, tents and pictures for screens in our Typst, read from `/paper.json` like every paper. Text is
 * laid out as large as its room allows, so that no name is too long; a page never becomes two.
 */
export const typstPlacards = `
#let paper = json("/paper.json")
#let accent = rgb("#0f5c5f")
#let wash = rgb("#e4f0ee")
#let ink = rgb("#1d2523")
#let soft = rgb("#56605c")
#let warm = rgb("#fbf8f2")

#set document(title: paper.title)
#set text(font: "Sarabun", size: 11pt, lang: paper.language, fill: ink, top-edge: 0.95em, bottom-edge: -0.3em)
#set par(leading: 0.1em, spacing: 0.35em, justify: false)
#show heading: it => text(weight: "bold", it.body)

#let words(pieces) = for piece in pieces {
  if type(piece) == str { [#piece] } else { box(baseline: 0.3em, piece.whole) }
}
#let english(body) = text(lang: "en", top-edge: 0.8em, bottom-edge: -0.22em, body)
#let lines(all) = all.join(linebreak())

// As large as fits into a height; the smallest is cut rather than printed over its neighbours.
#let fitted(height, sizes, make) = layout(room => {
  let fits = sizes.find(size => measure(width: room.width, make(size)).height <= height)
  if fits != none { make(fits) } else { block(height: height, clip: true, make(sizes.last())) }
})
#let down-from(largest, smallest) = {
  let sizes = ()
  let size = largest
  while size > smallest { sizes.push(size); size = size * 0.93 }
  sizes + (smallest,)
}

// A code on a white card; the card is larger by what its round corners would take of the quiet margin.
#let code-of(one, side, round: 0pt) = block(width: side + 0.6 * round, height: side + 0.6 * round, inset: 0.3 * round,
  fill: white, radius: round, image(bytes(one.picture), format: "svg", width: side, height: side, alt: one.codeSays))
#let sign-of(drawing, size, color) = pdf.artifact(image(
  bytes(drawing.replace("currentColor", color.to-hex())), format: "svg", width: size, height: size))

#let emblem-of(one, high) = if one.emblem == none { none } else {
  let wide = calc.min(high * one.emblem.width / one.emblem.height, 2.2 * high)
  image(bytes(one.emblem.picture), format: "svg", alt: one.emblem.says, width: wide,
    height: wide * one.emblem.height / one.emblem.width)
}

// Whose it is: emblem, name, and where that is.
#let owner-of(one, high, size) = {
  let emblem = emblem-of(one, high)
  let said = fitted(high, down-from(size, size * 0.4), size => {
    par(text(size: size, weight: "bold", words(one.owner)))
    if one.place.len() > 0 { par(text(size: 0.72 * size, fill: soft, words(one.place))) }
  })
  if emblem == none { block(width: 100%, said) } else {
    grid(columns: (auto, 1fr), column-gutter: 0.22 * high, align: left + horizon, emblem, said)
  }
}

// What it is about, what is asked, and the same in English.
#let headline-of(one, height, size) = fitted(height, down-from(size, size * 0.4), size => {
  let over = one.over.th.len() > 0
  if over { block(below: 0.16 * size, text(size: 0.38 * size, fill: accent, weight: "bold", words(one.over.th))) }
  block(above: 0pt, below: 0pt, { set par(leading: -0.06em); heading(level: 1, text(size: size, lines(one.headline.th.map(words)))) })
  block(above: 0.06 * size, below: 0pt, english(text(size: 0.38 * size, fill: soft, one.headline.en)))
})

#let fact-of(one, size, color, faint) = grid(
  columns: (2.3 * size, 1fr), align: (left + horizon, left + horizon),
  sign-of(one.drawing, 1.75 * size, color),
  { par(text(size: size, weight: "bold", fill: color, words(one.says.th)))
    par(spacing: 0pt, english(text(size: 0.68 * size, fill: faint, one.says.en))) },
)
#let facts-of(one, size, color, faint, gap) = stack(spacing: gap, ..one.facts.map(fact => fact-of(fact, size, color, faint)))

#let scan-of(one, size, color, faint) = {
  par(text(size: size, weight: "bold", fill: color, words(one.scan.th)))
  par(english(text(size: 0.6 * size, fill: faint, one.scan.en)))
}

// The address as people type it; one that is far too long goes on two lines of small print.
#let address-of(one, size, color) = fitted(1.3 * size, down-from(size, size * 0.3), size =>
  par(text(size: size, weight: "bold", fill: color, lang: "en", hyphenate: false, one.address)))

#let label-of(label, size) = par(text(size: size, fill: accent, weight: "bold",
  words(label.th) + english(text(weight: "regular")[ · #label.en])))

#let who-of(one, height, size) = fitted(height, down-from(size, size * 0.5), size => {
  label-of(one.who.label, 0.88 * size)
  par(text(size: size, words(one.who.says.th)))
  par(english(text(size: 0.76 * size, fill: soft, one.who.says.en)))
})

#let until-of(one, small, size) = if one.until != none {
  label-of(one.until.label, small)
  fitted(1.3 * size, down-from(size, size * 0.6), size => par(text(size: size, weight: "bold", words(one.until.day.th))))
  par(english(text(size: small, fill: soft, one.until.day.en)))
}
#let short-until(one, size) = if one.until != none {
  text(size: size, weight: "bold", words(one.until.label.th) + [ ] + words(one.until.day.th))
}

// What nobody may take it for.
#let notice-of(one, height, size) = fitted(height, down-from(size, size * 0.6), size => {
  par(text(size: size, weight: "bold", fill: accent, words(one.notice.th)))
  par(english(text(size: 0.76 * size, fill: soft, one.notice.en)))
})

#let mark-of(one, size) = if one.mark.len() > 0 {
  place(top + center, float: false, block(width: 100%, fill: rgb("#9c1c1c"), inset: 0.4 * size,
    align(center, text(size: size, weight: "bold", fill: white, words(one.mark)))))
}

${typstPlacardShapes}
${typstTickets}
${typstSlips}

#for one in paper.placards {
  (a4: sheet-of, a5: sheet-of, tent: tent-of, square: square-of, story: story-of).at(one.shape)(one)
}
#if paper.tickets != none { context { tickets-of(paper.tickets).join() } }
#if paper.slips != none { context { slips-of(paper.slips).join() } }
`
