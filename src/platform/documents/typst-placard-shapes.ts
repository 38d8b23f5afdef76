/** Each shape of a placard in our Typst: a page of its own, laid out by its own measure. */
export const typstPlacardShapes = `
// A poster of A4; of A5 it is the same at seven tenths.
#let sheet-of(one) = at => {
  let u = if one.shape == "a4" { 1 } else { 148 / 210 }
  let mm = u * 1mm
  let pt = u * 1pt
  page(width: 210 * mm, height: if one.shape == "a4" { 297mm } else { 210mm }, margin: (x: 18 * mm, top: 17 * mm, bottom: 13 * mm),
    background: mark-of(one, 13 * pt), {
    owner-of(one, 19 * mm, 19 * pt)
    v(1.2fr)
    headline-of(one, 66 * mm, 50 * pt)
    v(1fr)
    block(width: 100%, fill: accent, radius: 6 * mm, inset: 8 * mm, grid(
      columns: (84 * mm, 1fr), column-gutter: 10 * mm, align: (left + horizon, left + horizon),
      block(fill: white, radius: 3 * mm, inset: 1 * mm, code-of(one, 82 * mm)),
      {
        scan-of(one, 19 * pt, white, wash)
        v(7 * mm)
        facts-of(one, 15 * pt, white, wash, 4.5 * mm)
      },
    ))
    v(5 * mm)
    align(center, {
      par(text(size: 11.5 * pt, fill: soft, words(one.orType.th) + english[ · #one.orType.en]))
      address-of(one, 25 * pt, ink)
    })
    v(1fr)
    grid(columns: (1fr, if one.until == none { 0pt } else { 68 * mm }), column-gutter: 10 * mm,
      who-of(one, 27 * mm, 12.5 * pt), until-of(one, 19 * pt))
    v(1.2fr)
    line(length: 100%, stroke: 0.6pt + accent)
    v(2.5 * mm)
    grid(columns: (1fr, auto), align: (left + top, right + bottom), column-gutter: 6 * mm,
      notice-of(one, 13 * mm, 13 * pt), text(size: calc.max(6.5pt, 7 * pt), fill: soft, words(one.hangsAt)))
  })
}

// One side of a tent: A6 on its long side.
#let face-of(one) = block(width: 148.5mm, height: 105mm, inset: (x: 9mm, top: 8mm, bottom: 6mm), {
  mark-of(one, 9pt)
  owner-of(one, 11mm, 12.5pt)
  v(1fr)
  grid(columns: (50mm, 1fr), column-gutter: 7mm, align: (left + top, left + horizon),
    block(fill: accent, radius: 3mm, inset: 2mm, width: 50mm, {
      block(fill: white, radius: 2mm, inset: 0.5mm, code-of(one, 45mm))
      v(1.5mm)
      align(center, scan-of(one, 9.5pt, white, wash))
    }),
    {
      headline-of(one, 34mm, 24pt)
      v(3mm)
      facts-of(one, 9.5pt, accent, soft, 1.6mm)
    },
  )
  v(1fr)
  grid(columns: (1fr, auto), column-gutter: 5mm, align: (left + bottom, right + bottom),
    address-of(one, 13pt, ink),
    if one.until != none { text(size: 9pt, weight: "bold", words(one.until.label.th) + [ ] + words(one.until.day.th)) })
  v(1mm)
  line(length: 100%, stroke: 0.5pt + accent)
  v(1mm)
  grid(columns: (1fr, auto), column-gutter: 4mm, align: (left + top, right + bottom),
    notice-of(one, 8mm, 8.5pt), text(size: 6pt, fill: soft, words(one.hangsAt)))
})

// Two tents on a sheet of A4: one cut between them, one fold across each. One face is read, three repeat it.
#let tent-of(one) = at => page(width: 297mm, height: 210mm, margin: 0pt, {
  let dashes = (paint: soft, thickness: 0.5pt, dash: "dashed")
  let face = face-of(one)
  place(top + left, dy: 105mm, face)
  pdf.artifact({
    place(top + left, dx: 148.5mm, dy: 105mm, face)
    place(top + left, rotate(180deg, face))
    place(top + left, dx: 148.5mm, rotate(180deg, face))
    place(top + left, dx: 148.5mm, line(angle: 90deg, length: 210mm, stroke: dashes))
    place(top + left, dy: 105mm, line(length: 297mm, stroke: (paint: soft, thickness: 0.4pt, dash: "dotted")))
  })
})

// Pictures for screens: half a point is a pixel, and a square of the code a whole number of them.
#let code-side(one, pixels) = calc.floor(pixels / one.squares) * one.squares * 0.5pt

#let square-of(one) = at => page(width: 540pt, height: 540pt, margin: (x: 32pt, top: 30pt, bottom: 22pt), fill: warm,
  background: mark-of(one, 13pt), {
  owner-of(one, 42pt, 19pt)
  v(1fr)
  headline-of(one, 142pt, 41pt)
  v(1fr)
  block(width: 100%, fill: accent, radius: 14pt, inset: 14pt, grid(
    columns: (190pt, 1fr), column-gutter: 18pt, align: (center + horizon, left + horizon),
    block(fill: white, radius: 8pt, inset: 2pt, code-of(one, code-side(one, 370))),
    {
      scan-of(one, 18pt, white, wash)
      v(9pt)
      facts-of(one, 14pt, white, wash, 6pt)
    },
  ))
  v(9pt)
  grid(columns: (1fr, auto), column-gutter: 16pt, align: (left + horizon, right + horizon),
    address-of(one, 19pt, ink),
    if one.until != none { text(size: 13pt, weight: "bold", words(one.until.label.th) + [ ] + words(one.until.day.th)) })
  v(5pt)
  notice-of(one, 26pt, 11.5pt)
})

// Telephones lay their own buttons over the head and the foot of a story, so nothing stands there.
#let story-of(one) = at => page(width: 540pt, height: 960pt, margin: (x: 40pt, top: 92pt, bottom: 96pt), fill: warm,
  background: mark-of(one, 16pt), {
  owner-of(one, 54pt, 23pt)
  v(1fr)
  headline-of(one, 190pt, 50pt)
  v(1fr)
  block(width: 100%, fill: accent, radius: 18pt, inset: 18pt, {
    align(center, block(fill: white, radius: 10pt, inset: 3pt, code-of(one, code-side(one, 520))))
    v(8pt)
    align(center, scan-of(one, 20pt, white, wash))
  })
  v(14pt)
  grid(columns: one.facts.map(_ => 1fr), column-gutter: 8pt,
    ..one.facts.map(fact => align(center, {
      sign-of(fact.drawing, 30pt, accent)
      par(text(size: 14pt, weight: "bold", words(fact.says.th)))
      par(english(text(size: 10pt, fill: soft, fact.says.en)))
    })))
  v(1fr)
  align(center, {
    address-of(one, 25pt, ink)
    if one.until != none { par(text(size: 17pt, weight: "bold", words(one.until.label.th) + [ ] + words(one.until.day.th))) }
  })
  v(1fr)
  align(center, notice-of(one, 36pt, 13.5pt))
})
`
