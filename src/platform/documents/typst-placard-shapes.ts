/** Each shape of a placard in our Typst: a page of its own, laid out by its own measure. */
export const typstPlacardShapes = `
// A poster of A4; of A5 it is the same at seven tenths.
#let sheet-of(one) = {
  let u = if one.shape == "a4" { 1 } else { 148 / 210 }
  let mm = u * 1mm
  let pt = u * 1pt
  page(width: 210 * mm, height: if one.shape == "a4" { 297mm } else { 210mm }, margin: (x: 18 * mm, top: 17 * mm, bottom: 13 * mm),
    background: mark-of(one, 13 * pt), {
    owner-of(one, 19 * mm, 18 * pt)
    v(1fr)
    headline-of(one, 62 * mm, 47 * pt)
    v(8 * mm)
    block(width: 100%, fill: accent, radius: 6 * mm, inset: 8 * mm, grid(
      columns: (auto, 1fr), column-gutter: 10 * mm, align: (left + horizon, left + horizon),
      code-of(one, 80 * mm, round: 3 * mm),
      {
        fitted(22 * mm, down-from(18 * pt, 9 * pt), size => scan-of(one, size, white, wash))
        v(7 * mm)
        facts-of(one, 14 * pt, white, wash, 4.5 * mm)
      },
    ))
    v(8 * mm)
    grid(columns: (1fr, if one.until == none { 0pt } else { 62 * mm }), column-gutter: 8 * mm,
      {
        label-of(one.orType, 10.5 * pt)
        address-of(one, 20 * pt, ink)
      },
      until-of(one, 10.5 * pt, 18 * pt))
    v(6 * mm)
    who-of(one, 22 * mm, 12 * pt)
    v(1fr)
    line(length: 100%, stroke: 0.6pt + accent)
    v(2.5 * mm)
    grid(columns: (1fr, auto), align: (left + top, right + bottom), column-gutter: 6 * mm,
      notice-of(one, 13 * mm, 12.5 * pt), text(size: 6.5pt, fill: soft, words(one.hangsAt)))
  })
}

// One side of a tent: A6 on its long side.
#let face-of(one) = block(width: 148.5mm, height: 105mm, inset: (x: 9mm, top: 8mm, bottom: 6mm), {
  place(top + left, dx: -9mm, dy: -8mm, block(width: 148.5mm, mark-of(one, 7pt)))
  owner-of(one, 10mm, 11.5pt)
  v(1fr)
  grid(columns: (45mm, 1fr), column-gutter: 7mm, align: (left + horizon, left + horizon),
    block(fill: accent, radius: 3mm, inset: 2mm, width: 45mm, {
      code-of(one, 39.8mm, round: 2mm)
      v(1mm)
      align(center, fitted(9mm, down-from(9pt, 5pt), size => scan-of(one, size, white, wash)))
    }),
    {
      headline-of(one, 28mm, 21pt)
      v(3mm)
      facts-of(one, 8.5pt, accent, soft, 2mm)
    },
  )
  v(1fr)
  grid(columns: (1fr, auto), column-gutter: 5mm, align: (left + horizon, right + horizon),
    address-of(one, 12.5pt, ink), short-until(one, 9pt))
  v(1.5mm)
  line(length: 100%, stroke: 0.5pt + accent)
  v(1.2mm)
  grid(columns: (1fr, auto), column-gutter: 4mm, align: (left + top, right + bottom),
    notice-of(one, 8mm, 8pt), text(size: 6pt, fill: soft, words(one.hangsAt)))
})

// Two tents on a sheet of A4: one cut between them, one fold across each. One face is read, three repeat it.
#let tent-of(one) = page(width: 297mm, height: 210mm, margin: 0pt, {
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

// Pictures for screens: half a point is a pixel.
#let square-of(one) = page(width: 540pt, height: 540pt, margin: (x: 34pt, top: 32pt, bottom: 24pt), fill: warm,
  background: mark-of(one, 13pt), {
  owner-of(one, 40pt, 17pt)
  v(1fr)
  headline-of(one, 128pt, 38pt)
  v(1fr)
  block(width: 100%, fill: accent, radius: 14pt, inset: 12pt, grid(
    columns: (auto, 1fr), column-gutter: 22pt, align: (left + horizon, left + horizon),
    code-of(one, 174pt, round: 8pt),
    {
      fitted(48pt, down-from(17pt, 9pt), size => scan-of(one, size, white, wash))
      v(9pt)
      facts-of(one, 13.5pt, white, wash, 7pt)
    },
  ))
  v(1fr)
  grid(columns: (1fr, auto), column-gutter: 16pt, align: (left + horizon, right + horizon),
    address-of(one, 19pt, ink), short-until(one, 13pt))
  v(4pt)
  notice-of(one, 26pt, 11.5pt)
})

// Telephones lay their own buttons over the head and the foot of a story, so nothing stands there.
#let story-of(one) = page(width: 540pt, height: 960pt, margin: (x: 42pt, top: 88pt, bottom: 92pt), fill: warm,
  background: mark-of(one, 16pt), {
  owner-of(one, 50pt, 21pt)
  v(1fr)
  headline-of(one, 160pt, 47pt)
  v(1fr)
  block(width: 100%, fill: accent, radius: 18pt, inset: 16pt, {
    align(center, code-of(one, 232pt, round: 10pt))
    v(6pt)
    align(center, fitted(46pt, down-from(19pt, 10pt), size => scan-of(one, size, white, wash)))
  })
  v(1fr)
  grid(columns: one.facts.map(_ => 1fr), column-gutter: 8pt,
    ..one.facts.map(fact => align(center, {
      sign-of(fact.drawing, 30pt, accent)
      par(text(size: 13.5pt, weight: "bold", words(fact.says.th)))
      par(english(text(size: 10pt, fill: soft, fact.says.en)))
    })))
  v(1fr)
  align(center, {
    address-of(one, 25pt, ink)
    par(short-until(one, 16pt))
  })
  v(1fr)
  align(center, notice-of(one, 36pt, 13pt))
})
`
