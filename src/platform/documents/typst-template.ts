import { typstLetter } from './typst-letter.ts'

/**
 * The whole of our Typst. It reads the document as JSON from `/paper.json`: no text of a paper is
 * ever part of the markup, so nothing typed by anybody can be read as Typst.
 *
 * Sizes: Google's Sarabun is drawn larger than TH SarabunPSK; 16 pt PSK is about 11.5 pt of it. The
 * default line box is too low for Thai marks, hence the edges.
 */
export const typstTemplate = `
#let paper = json("/paper.json")
#let line-color = rgb("#404040")
#let head-color = rgb("#eef2f6")

#let thai-digits = ("๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙")
#let figure-of(n) = if paper.digits == "thai" {
  str(n).clusters().map(c => if c.match(regex("[0-9]")) == none { c } else { thai-digits.at(int(c)) }).join()
} else { str(n) }

#set document(title: paper.title)
#set text(font: "Sarabun", size: 11.5pt, lang: paper.language, top-edge: 0.95em, bottom-edge: -0.3em)
#let is-letter = paper.page.at("margins", default: "narrow") == "letter"
#let margins-of(turned) = {
  if not is-letter { (left: 1.2cm, right: 1.2cm, top: 1.4cm, bottom: 1.5cm) }
  else if turned == "landscape" { (left: 2cm, right: 2cm, top: 3cm, bottom: 2cm) }
  else { (left: 3cm, right: 2cm, top: 2cm, bottom: 2cm) }
}
#set par(leading: if is-letter { 0.24em } else { 0.12em }, spacing: 0.5em, justify: false)
#set page(
  paper: "a4",
  flipped: paper.page.turned == "landscape",
  margin: margins-of(paper.page.turned),
  header: if is-letter { context {
    let number = counter(page).get().first()
    if number > 1 { align(center, text(size: 11.5pt, "- " + figure-of(number) + " -")) }
  } },
  footer-descent: 25%,
  footer: if not is-letter { context align(right, text(size: 9pt,
    paper.page.pageOf.before + figure-of(counter(page).get().first())
    + paper.page.pageOf.between + figure-of(counter(page).final().first()))) },
)
#show heading: it => block(above: 0.4em, below: 0.6em, width: 100%, sticky: true,
  align(center, text(size: if it.level == 1 and not is-letter { 13pt } else { 12pt }, weight: "bold", it.body)))

// Words that stay whole. The box sits as low as the edges above make lines deep.
#let words(pieces) = for piece in pieces {
  if type(piece) == str { [#piece] } else { box(baseline: 0.3em, piece.whole) }
}

// A long piece of an address has no place to break and would run into the next column. A gap of no
// width is such a place and, unlike a zero-width space, is no part of the text one copies.
#let breakable(body) = {
  show regex("[A-Za-z0-9_=&?%.~+-]{16,}"): it => it.text.clusters().join(h(0pt))
  body
}

#let aligned = (start: left, center: center, end: right)

#let lines-of(cell) = {
  let made = cell.lines.map(line => {
    let body = if line.at("strong", default: false) { strong(words(line.words)) } else { words(line.words) }
    if "marker" in line {
      par(hanging-indent: 0.8em, [#line.marker #body])
    } else { par(body) }
  })
  made.join()
}

// A bar of stretches, each as dark as its tone; what has none is white with a line through it. The words below say the same.
#let spread-of(cell) = {
  if cell.stretches.len() > 0 {
    pdf.artifact(block(above: 1pt, below: 2pt, grid(
      columns: cell.stretches.map(one => one.share * 1fr),
      ..cell.stretches.map(one => if one.tone == none {
        rect(width: 100%, height: 8pt, inset: 0pt, stroke: 0.4pt + line-color, align(horizon, line(length: 100%, stroke: 0.4pt + line-color)))
      } else {
        rect(width: 100%, height: 8pt, stroke: 0.4pt + white, fill: color.mix((rgb("#0a4345"), one.tone * 100%), (rgb("#eae3d1"), 100% - one.tone * 100%)))
      }))))
  }
  par(words(cell.words))
}

#let cell-of(cell) = if cell.kind == "text" { lines-of(cell) } else if cell.kind == "spread" { spread-of(cell) } else { [#cell.text] }

// The rows of a table, and under them a room as wide as the table. A cell in a column without width
// ties that room to the last row; elsewhere this column is a part of the one before it.
#let table-of(block-, rows, room: 0pt) = {
  let grouped = block-.groups.any(group => group.grouped)
  let tied = room > 0pt
  let edge(at, all) = if tied and at == all.len() - 1 { 1 } else { 0 }
  let bare = table.cell.with(inset: 0pt, stroke: none)
  table(
    columns: block-.columns.map(column => column.width * 1fr) + if tied { (0pt,) } else { () },
    align: (x, y) => aligned.at(block-.columns.at(x, default: (align: "start")).align) + top,
    inset: (x: 2.5pt, y: 3pt),
    stroke: 0.5pt + line-color,
    fill: (x, y) => if y < (if grouped { 2 } else { 1 }) { head-color },
    table.header(repeat: true,
      ..block-.groups.enumerate().map(((at, group)) => table.cell(
        rowspan: if grouped and not group.grouped { 2 } else { 1 },
        colspan: group.columns.len() + edge(at, block-.groups),
        align: center + horizon,
        strong(words(group.words)))),
      ..block-.groups.enumerate().filter(((_, group)) => group.grouped).map(((of, group)) =>
        group.columns.enumerate().map(((at, column)) => table.cell(
          colspan: 1 + edge(of, block-.groups) * edge(at, group.columns),
          align: center + horizon,
          inset: (x: 1pt, y: 3pt),
          if column.at("upright", default: false) { rotate(-90deg, reflow: true, strong(words(column.words))) } else { strong(words(column.words)) }
        ))).flatten()
    ),
    ..if tied {
      let before = rows.slice(0, -1).map(row => row.slice(0, -1) + (table.cell(colspan: 2, row.last()),))
      before.flatten() + rows.last() + (bare(rowspan: 2, breakable: false)[], bare(colspan: block-.columns.len(), v(room)))
    } else { rows.flatten() }
  )
}

#let dotted = line(length: 100%, stroke: (paint: black, thickness: 0.6pt, dash: "dotted"))
#let dots = box(width: 5.5cm, dotted)

#let signature-of(one) = align(center, grid(
  columns: (1fr, 5.5cm, 1fr),
  column-gutter: 4pt,
  row-gutter: 7pt,
  align: (right + bottom, center + bottom, left + bottom),
  one.signs, dots, one.part,
  [], if one.name == "" [(#box(width: 1fr, dotted))] else [(#one.name)], [],
  one.labels.position, if one.position == "" { dots } else { one.position }, [],
  one.labels.date, dots, [],
))

#let poster-of(block-) = {
  set align(center)
  v(1fr)
  heading(level: 1, text(size: 26pt, block-.heading))
  par(text(size: 20pt, block-.subheading))
  for line in block-.lines { par(text(size: 15pt, line)) }
  v(0.4cm)
  image(bytes(block-.picture), format: "svg", height: 7.5cm, alt: block-.pictureSays)
  par(text(size: 14pt, block-.link))
  v(1fr)
  pagebreak(weak: true)
}

#let signatures-of(block-) = block(breakable: false, width: 100%, above: 0pt, inset: (top: 1em),
  grid(columns: block-.signatories.map(_ => 1fr), ..block-.signatories.map(signature-of)))

// What is signed never stands on a page without a row of the table above it, so it is laid into a room
// of the table. A last row too long for that goes over the page, and the signatures follow as they can.
#let table-signed(block-, signed) = {
  let looks(body) = {
    set text(size: 9pt)
    set par(leading: 0.08em, spacing: 0.2em)
    show: breakable
    body
  }
  let rows = block-.rows.map(row => row.map(cell-of))
  let stands(body) = block(above: 0.8em, below: if signed == none { 0.8em } else { 0pt }, looks(body))
  if signed == none or rows.len() == 0 { stands(table-of(block-, rows)) + signed } else {
    context {
      let (left, right, top, bottom) = margins-of(if page.flipped { "landscape" } else { "portrait" })
      let height(body) = measure(width: page.width - left - right, body).height
      let room = height(signed)
      let fits = height(looks(table-of(block-, rows.slice(-1)))) + room < page.height - top - bottom - 0.1cm
      stands(table-of(block-, rows, room: if fits { room } else { 0pt }))
      if fits { v(-room) }
      signed
    }
  }
}

${typstLetter}
#let laid(blocks) = for (at, block-) in blocks.enumerate() {
  let next = blocks.at(at + 1, default: (kind: "nothing"))
  if block-.kind == "heading" {
    heading(level: block-.level, block-.lines.map(words).join(linebreak()))
  } else if block-.kind == "paragraph" {
    align(if block-.at("centred", default: false) { center } else { left }, par(words(block-.words)))
  } else if block-.kind == "table" {
    table-signed(block-, if next.kind == "signatures" { signatures-of(next) })
  } else if block-.kind == "signatures" {
    let before = blocks.at(calc.max(at - 1, 0))
    if before.kind != "table" { signatures-of(block-) }
  } else if block-.kind == "emblem" {
    block(width: 100%, above: 0pt, below: 0.4em, sticky: true, align(center, image(
      bytes(block-.picture), format: "svg", alt: block-.says,
      width: block-.width * 1cm, height: block-.height * 1cm)))
  } else if block-.kind == "poster" {
    poster-of(block-)
  } else {
    letter-block-of(block-, next)
  }
}

#laid(paper.sheets.first().blocks)
#for sheet in paper.sheets.slice(1) {
  set page(flipped: sheet.turned == "landscape", margin: margins-of(sheet.turned))
  laid(sheet.blocks)
}
`
