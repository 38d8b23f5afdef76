import type { ISectionOptions } from 'docx'
import {
  AlignmentType,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  Document as WordDocument,
} from 'docx'
import type { Block, Digits, Document, Emblem, Poster, Signatory } from '../../basics/document.ts'
import { asPrinted, turnedDigitsStyle, withDigits } from '../../basics/printed.ts'
import { wordLetterBlock } from './docx-letter.ts'
import { type SheetToFill, wordTable } from './docx-table.ts'
import { a4, bodySize, type Look, marginsOf, run, textRuns, wordFont } from './docx-text.ts'
import { emblemSides } from './emblem.ts'
import { qrPng } from './qr.ts'
import { sheetsOf } from './sheets.ts'

/** Prints a document as Word: Thai at 16 pt, heads repeated, page x of y. */
export async function toDocx(document: Document): Promise<Uint8Array> {
  // Digits are turned run by run below, where each run can say that its digits were.
  const printed = {
    ...asPrinted({ ...document, digits: 'arabic' }),
    digits: document.digits,
  }
  const word = new WordDocument({
    title: printed.title,
    creator: 'Prongsai',
    styles: {
      default: {
        document: { run: { ...run(), ...wordFont(document.font) } },
        // Word's own headings are blue, and smaller for complex script than for Latin.
        heading1: titleStyle(document.font),
        heading2: titleStyle(document.font),
        heading3: titleStyle(document.font),
      },
      characterStyles: [{ ...turnedDigitsStyle }],
    },
    sections: await sectionsOf(printed),
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

/** A poster has a sheet of its own; all else follows in one section. */
async function sectionsOf(document: Document): Promise<ISectionOptions[]> {
  const posters = document.blocks.filter((block) => block.kind === 'poster')
  const rest = document.blocks.filter((block) => block.kind !== 'poster')
  const { turned } = document.page
  return [
    ...(await Promise.all(
      posters.map(async (poster) =>
        section(document, turned, await posterParagraphs(poster, document.digits)),
      ),
    )),
    ...sheetsOf({ ...document, blocks: rest }).map((run, at) =>
      section(
        document,
        run.turned,
        run.blocks.flatMap((block, place) =>
          wordBlock(block, { document, turned: run.turned }, run.blocks[place + 1]),
        ),
        at === 0,
      ),
    ),
  ]
}

function section(
  document: Document,
  turned: Document['page']['turned'],
  children: ISectionOptions['children'],
  isFirst = false,
): ISectionOptions {
  const landscape = turned === 'landscape'
  const isLetter = document.page.margins === 'letter'
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page of a letter has no number.
      titlePage: isLetter && isFirst,
      page: {
        // The library turns these two around itself when the sheet is turned.
        size: {
          ...a4,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: marginsOf(document, turned),
      },
    },
    ...(isLetter
      ? { headers: { default: pageHeader(document) } }
      : { footers: { default: pageFooter(document) } }),
    children,
  }
}

/** "- 2 -" above the page, as letters have it. */
const pageHeader = ({ digits }: Document): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          ...textRuns('- ', digits),
          new SimpleField(`PAGE${digits === 'thai' ? ' \\* THAIARABIC' : ''}`),
          ...textRuns(' -', digits),
        ],
      }),
    ],
  })

function pageFooter({ page, digits }: Document): Footer {
  const figures = digits === 'thai' ? ' \\* THAIARABIC' : ''
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [
          ...textRuns(page.pageOf.before, digits),
          new SimpleField(`PAGE${figures}`),
          ...textRuns(page.pageOf.between, digits),
          new SimpleField(`NUMPAGES${figures}`),
        ],
      }),
    ],
  })
}

function wordBlock(block: Block, sheet: SheetToFill, next: Block | undefined) {
  const { digits } = sheet.document
  switch (block.kind) {
    case 'heading':
      // The first line is what the list of headings shows; the others belong to it.
      return block.lines.map((line, at) =>
        at === 0
          ? centred(line, digits, titleLook, HeadingLevel[`HEADING_${block.level}`])
          : centred(line, digits, titleLook),
      )
    case 'emblem':
      return emblemParagraphs(block, digits)
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.centred && { alignment: AlignmentType.CENTER }),
          spacing: { before: 120, after: 120 },
          children: textRuns(block.text, digits),
        }),
      ]
    case 'table': {
      const signed = next?.kind === 'signatures'
      return [
        wordTable(block, sheet, signed ? 'what stays with it' : 'anything'),
        // Two tables with nothing between them become one in Word.
        new Paragraph({ keepNext: signed, children: [] }),
      ]
    }
    case 'signatures':
      return block.signatories.flatMap((one) => signatureLines(one, digits))
    case 'poster':
      return []
    default:
      return wordLetterBlock(block, digits)
  }
}

const titleLook = { bold: true, size: bodySize + 4 } as const
const titleStyle = (font?: string) => ({
  run: { ...run(titleLook), ...wordFont(font), color: '000000' },
})

const centred = (
  text: string,
  digits: Digits,
  look: Look = {},
  heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel],
) =>
  new Paragraph({
    ...(heading && { heading }),
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: textRuns(text, digits, look),
  })

const dots = '.'.repeat(46)

const signatureLines = (
  { signs, part, name, position, labels }: Signatory,
  digits: Digits,
): Paragraph[] => [
  new Paragraph({ keepNext: true, children: [] }),
  centred(`${signs} ${dots} ${part}`, digits),
  centred(`(${name || dots})`, digits),
  centred(`${labels.position} ${position || dots}`, digits),
  centred(`${labels.date} ${dots}`, digits),
]

/** Word 96ths of an inch to a centimetre. */
const dots96 = 96 / 2.54

/** Word shows no WebP: one that could not be made a PNG before (office-emblem.ts) is left out. */
function emblemParagraphs(emblem: Emblem, digits: Digits): Paragraph[] {
  if (emblem.media === 'image/webp') return []
  const { width, height } = emblemSides(emblem)
  const picture = new ImageRun({
    type: emblem.media === 'image/png' ? 'png' : 'jpg',
    data: emblem.bytes,
    transformation: { width: width * dots96, height: height * dots96 },
    altText: { name: 'emblem', title: '', description: withDigits(emblem.says, digits) },
  })
  return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] })]
}

async function posterParagraphs(poster: Poster, digits: Digits): Promise<Paragraph[]> {
  const picture = new ImageRun({
    type: 'png',
    data: await qrPng(poster.link),
    transformation: { width: 300, height: 300 },
    altText: {
      name: 'QR',
      title: poster.heading,
      description: withDigits(poster.pictureSays, digits),
    },
  })
  return [
    centred(poster.heading, digits, { bold: true, size: 60 }),
    centred(poster.subheading, digits, { size: 48 }),
    ...poster.lines.map((line) => centred(line, digits, { size: 36 })),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] }),
    centred(poster.link, 'arabic', { size: 36 }),
  ]
}
