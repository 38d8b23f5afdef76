import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Digits } from '../../basics/document.ts'
import type { LetterBlock, LetterHead, Picture } from '../../basics/letter-blocks.ts'
import { withDigits } from '../../basics/printed.ts'
import { run, textRuns } from './docx-text.ts'
import { type Drawn, sidesWithin } from './emblem.ts'
import { emblemRoom, pictureRoom } from './sheets.ts'

/** Twentieths of a point to a centimetre, and Word's 96ths of an inch. */
const twips = (centimetres: number) => Math.round((centimetres * 1440) / 2.54)
const pixels = (centimetres: number) => (centimetres * 96) / 2.54

/** Between the margins of an upright letter, in centimetres. */
const across = 16
/** Where paragraphs begin, and where their numbered parts do. */
const indents = [0, 2.5, 3.25] as const
/** Half-points of TH SarabunPSK: the name of a memo, and its labels. @source แบบที่ 29 as taught */
const sizes = { memo: 58, label: 40 }
const dots = '.'.repeat(46)

type Made = readonly (Paragraph | Table)[]

/** A block of a letter in Word, so that it can be changed there: tabs and dotted lines, never spaces. */
export function wordLetterBlock(block: LetterBlock, digits: Digits): Made {
  const said = (text: string, look = {}) => textRuns(text, digits, look)
  switch (block.kind) {
    case 'letter-head':
      return letterHead(block, digits)
    case 'leaders':
      return block.lines.map((line) => leaderLine(line, block.dotted, digits))
    case 'rule':
      return [centred([new TextRun({ ...run(), text: '_'.repeat(22) })])]
    case 'clause':
      return [
        new Paragraph({
          spacing: { before: 120 },
          ...(block.indent === 0 && block.marker !== undefined
            ? { indent: { left: twips(1.5), hanging: twips(1.5) } }
            : { indent: { firstLine: twips(indents[block.indent]) } }),
          children: [
            ...(block.marker === undefined
              ? []
              : said(`${block.marker}${block.indent === 0 ? '' : ' '}`)),
            ...(block.indent === 0 && block.marker !== undefined ? [tab()] : []),
            ...said(block.text, { bold: block.strong ?? false }),
          ],
        }),
      ]
    case 'roster':
      return [roster(block.people, digits)]
    case 'dated':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 240 },
          indent: { left: twips(5) },
          children: said(block.text),
        }),
      ]
    case 'signed': {
      const line = (text: string, before = 0, keepNext = true) =>
        new Paragraph({
          ...{ keepNext, alignment: AlignmentType.CENTER, spacing: { before } },
          // The axis of the signature: the middle of what is right of this.
          indent: { left: twips(across - 9.6) },
          children: said(text),
        })
      const positions = block.positions.length === 0 ? [dots] : block.positions
      return [
        line(`(${block.name || dots})`, 850),
        ...positions.map((each, at) => line(each, 0, at < positions.length - 1)),
      ]
    }
    case 'pictures':
      return [pictureGrid(block.pictures, digits), new Paragraph({ children: [] })]
    case 'next-sheet':
      return []
  }
}

const tab = () => new TextRun({ ...run(), children: [new Tab()] })

const centred = (children: IParagraphOptions['children'] & object, keepNext = true) =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const dashed = { style: BorderStyle.DASHED, size: 4, color: '808080' }
const around = (border: typeof none | typeof dashed) => ({
  ...{ top: border, bottom: border, left: border, right: border },
})

/** A cell without lines around it. */
const bare = (width: number, children: readonly (Paragraph | Table)[]) =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders: around(none),
    verticalAlign: VerticalAlign.BOTTOM,
    children: [...children],
  })

/** A table without lines, for what stands in columns. */
const columns = (widths: readonly number[], rows: readonly TableRow[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: { ...around(none), insideHorizontal: none, insideVertical: none },
    rows: [...rows],
  })

function letterHead({ emblem, high, blank, beside }: LetterHead, digits: Digits): Made {
  // Word shows no WebP: where one could not be made a PNG before, its box stands instead.
  const picture =
    emblem && emblem.media !== 'image/webp'
      ? pictureOf(emblem, sidesWithin(emblem, emblemRoom(high)), withDigits(emblem.says, digits))
      : null
  const box = new Table({
    layout: TableLayoutType.FIXED,
    ...(beside === '' && { alignment: AlignmentType.CENTER }),
    width: { size: twips(high), type: WidthType.DXA },
    columnWidths: [twips(high)],
    rows: [
      new TableRow({
        height: { value: twips(high), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: twips(high), type: WidthType.DXA },
            ...{ borders: around(dashed), verticalAlign: VerticalAlign.CENTER },
            children: [centred(textRuns(blank, digits, { size: high > 2 ? 22 : 14 }))],
          }),
        ],
      }),
    ],
  })
  if (beside === '') return picture ? [centred([picture])] : [box, new Paragraph({ children: [] })]
  const side = 3.2
  return [
    columns(
      [side, across - 2 * side, side],
      [
        new TableRow({
          children: [
            bare(
              side,
              picture
                ? [new Paragraph({ children: [picture] })]
                : [box, new Paragraph({ children: [] })],
            ),
            bare(across - 2 * side, [
              new Paragraph({
                heading: HeadingLevel.HEADING_1,
                alignment: AlignmentType.CENTER,
                spacing: { line: 700, lineRule: 'exact' },
                children: textRuns(beside, digits, { bold: true, size: sizes.memo }),
              }),
            ]),
            bare(side, [new Paragraph({ children: [] })]),
          ],
        }),
      ],
    ),
  ]
}

/** Labels and words on dots that go to the end of the line, or to the middle where two share it. */
function leaderLine(
  line: readonly { readonly label: string; readonly text: string }[],
  dotted: boolean,
  digits: Digits,
): Paragraph {
  return new Paragraph({
    tabStops: line.map((_, at) => ({
      type: TabStopType.LEFT,
      position: twips((across * (at + 1)) / line.length),
    })),
    children: line.flatMap(({ label, text }) => [
      ...textRuns(label, digits, { bold: true, ...(dotted && { size: sizes.label }) }),
      new TextRun({ ...run({ dotted }), text: '  ' }),
      ...textRuns(text, digits, { dotted }),
      ...(dotted || line.length > 1
        ? [new TextRun({ ...run({ dotted }), children: [new Tab()] })]
        : []),
    ]),
  })
}

type People = Extract<LetterBlock, { kind: 'roster' }>['people']

function roster(people: People, digits: Digits): Table {
  const widths = [1.5, 1, 5, 5, 3.5]
  return columns(
    widths,
    people.map(({ marker, name, post, part }) => {
      const texts = ['', marker, name || post, name === '' ? '' : post, part]
      return new TableRow({
        cantSplit: true,
        children: texts.map((text, at) =>
          bare(widths[at] ?? 0, [new Paragraph({ children: textRuns(text, digits) })]),
        ),
      })
    }),
  )
}

const pictureOf = (
  picture: Drawn,
  sides: { readonly width: number; readonly height: number },
  says: string,
) =>
  new ImageRun({
    type: picture.media === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: { width: pixels(sides.width), height: pixels(sides.height) },
    altText: { name: 'picture', title: '', description: says },
  })

function pictureGrid(pictures: readonly Picture[], digits: Digits): Table {
  const cells = pictures.map((each) =>
    bare(across / 2, [
      ...(each.media === 'image/webp'
        ? []
        : [centred([pictureOf(each, sidesWithin(each, pictureRoom), each.says)])]),
      centred(textRuns(each.caption || ' ', digits, { size: 28 }), false),
    ]),
  )
  const rows: TableRow[] = []
  for (let at = 0; at < cells.length; at += 2) {
    const [left, right = bare(across / 2, [new Paragraph({ children: [] })])] = cells.slice(at)
    if (left) rows.push(new TableRow({ cantSplit: true, children: [left, right] }))
  }
  return columns([across / 2, across / 2], rows)
}
