/**
 * The blocks of official letters in our Typst; a part of the template, which has the words, the dots and
 * the size of body text. 20 pt and 29 pt of TH SarabunPSK are 14.4 pt and 20.8 pt of Sarabun.
 *
 * @source ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 (forms 2, 4, 7 and 11); sizes: แบบที่ 29 as taught
 */
export const typstLetter = `
#let body-size = 11.5pt
#let line-deep = 1.25 * body-size
#let between = 0.24 * body-size

#let letter-head-of(block-) = {
  let emblem = if "picture" in block- {
    image(bytes(block-.picture), format: "svg", alt: block-.says,
      width: block-.width * 1cm, height: block-.height * 1cm)
  } else {
    box(width: block-.high * 1cm, height: block-.high * 1cm, inset: 2pt,
      stroke: (paint: line-color, thickness: 0.6pt, dash: "dashed"),
      align(center + horizon, text(size: if block-.high > 2 { 8pt } else { 5.5pt }, fill: line-color, block-.blank)))
  }
  block(width: 100%, above: 0pt, below: 0.7em, sticky: true, if block-.beside == "" { align(center, emblem) } else {
    grid(columns: (3.2cm, 1fr, 3.2cm), align: (left + bottom, center + bottom, right),
      emblem, heading(level: 1, text(size: 20.8pt, block-.beside)), [])
  })
}

// What is written on dots, with dots under each of its lines.
#let on-dots(body, dotted-below) = layout(size => {
  let deep = measure(width: size.width, block(width: 100%, body)).height
  let lines = calc.max(1, int(calc.round((deep + between) / (line-deep + between))))
  block(width: 100%, height: lines * (line-deep + between) - between, {
    if dotted-below {
      for at in range(lines) {
        place(top + left, dy: at * (line-deep + between) + 0.95 * body-size + 3pt, dotted)
      }
    }
    body
  })
})

#let leader-of(one, dotted-below) = grid(
  columns: (auto, 1fr), column-gutter: 6pt, align: top + left,
  text(size: if dotted-below { 14.4pt } else { body-size }, weight: "bold", one.label),
  block(width: 100%, inset: (top: if dotted-below { 0.95 * (14.4pt - body-size) } else { 0pt }),
    on-dots(words(one.words), dotted-below)),
)

#let leaders-of(block-) = block(width: 100%, above: 1em, below: 0.9em, sticky: true, stack(
  spacing: if block-.dotted { 3pt } else { 5pt },
  ..block-.lines.map(line => grid(
    columns: line.map(_ => 1fr), column-gutter: 6pt,
    ..line.map(one => leader-of(one, block-.dotted))))))

#let clause-of(block-, stays) = {
  let body = if block-.strong { strong(words(block-.words)) } else { words(block-.words) }
  let marker = block-.at("marker", default: none)
  let deep = (0cm, 2.5cm, 3.25cm).at(block-.indent)
  block(width: 100%, above: 0.45em, below: 0.45em, sticky: stays, if block-.indent == 0 and marker != none {
    grid(columns: (auto, 1fr), column-gutter: 1em, marker, body)
  } else {
    par[#h(deep)#if marker != none [#marker#h(0.6em)]#body]
  })
}

#let roster-of(block-) = block(width: 100%, above: 0.5em, below: 0.5em, inset: (left: 1cm), grid(
  columns: (auto, 1fr, 1.25fr, auto), column-gutter: 8pt, row-gutter: 0.25em, align: top + left,
  ..block-.people.map(one => (
    [#one.marker],
    ..if one.name == "" { (grid.cell(colspan: 2, words(one.post)),) } else { (words(one.name), words(one.post)) },
    words(one.part),
  )).flatten()))

#let dated-of(block-) = block(width: 100%, above: 1em, below: 0pt, sticky: true, pad(left: 5cm, words(block-.words)))

#let signed-of(block-) = block(width: 100%, breakable: false, above: 0pt, below: 0.8em, align(right, block(width: 9.6cm, {
  set align(center)
  v(1.4cm)
  par(if block-.name == "" [(#box(width: 6.5cm, dotted))] else [(#words(block-.name))])
  if block-.positions.len() == 0 { v(0.35em); par(box(width: 6.5cm, dotted)) }
  for position in block-.positions { par(words(position)) }
})))

#let pictures-of(block-) = grid(
  columns: (1fr, 1fr), column-gutter: 0.4cm, row-gutter: 0.4cm, align: center + top,
  ..block-.pictures.map(one => block(breakable: false, width: 100%, {
    image(bytes(one.picture), format: "svg", alt: one.says, width: one.width * 1cm, height: one.height * 1cm)
    if one.caption != "" { block(above: 0.3em, text(size: 10pt, words(one.words))) }
  })))

#let letter-block-of(block-, next) = {
  if block-.kind == "letter-head" { letter-head-of(block-) }
  else if block-.kind == "leaders" { leaders-of(block-) }
  else if block-.kind == "rule" { block(width: 100%, above: 0.5em, below: 0.9em, sticky: true, align(center, line(length: 3.6cm, stroke: 0.6pt))) }
  else if block-.kind == "clause" { clause-of(block-, next.kind in ("dated", "signed")) }
  else if block-.kind == "roster" { roster-of(block-) }
  else if block-.kind == "dated" { dated-of(block-) }
  else if block-.kind == "signed" { signed-of(block-) }
  else if block-.kind == "pictures" { pictures-of(block-) }
}
`
