// The cover of a dispute pack: what was asked, what was answered, what the page gave, and when it was up.
import type { Block, Cell, Column, Digits, Document, PageRule, Table } from '../basics/document.ts'
import { linesOf } from '../basics/document.ts'
import type { Capture } from './capture.ts'

/** Everything the cover says, in words already. */
export interface DisputeFacts {
  readonly title: string
  readonly agency: string
  /** Name and value, one under another. */
  readonly criterion: readonly (readonly [string, string])[]
  /** Each required element, and whether the answer ticks it. */
  readonly elements: readonly { readonly text: string; readonly ticked: boolean }[]
  readonly answer: readonly (readonly [string, string])[]
  readonly links: readonly {
    readonly url: string
    readonly clickPath: string
    readonly verdict: string
    readonly share: string
    readonly stretches: readonly (readonly [from: string, to: string, state: string])[]
    readonly rulings: readonly string[]
  }[]
  readonly captures: readonly (Pick<Capture, 'url' | 'payloadSha256' | 'warcSha256'> & {
    readonly at: string
    readonly result: string
    readonly file: string
  })[]
  readonly hints: readonly string[]
  /** As the officer typed it. */
  readonly explanation: string
}

/** The headings and heads of the cover. */
export interface DisputeWords {
  readonly headings: Readonly<
    Record<
      | 'criterion'
      | 'elements'
      | 'answer'
      | 'links'
      | 'captures'
      | 'hints'
      | 'explanation'
      | 'verify',
      string
    >
  >
  readonly none: string
  readonly hintsLead: string
  readonly verify: readonly string[]
  readonly page: PageRule['pageOf']
  readonly heads: Readonly<
    Record<
      | 'element'
      | 'shown'
      | 'name'
      | 'value'
      | 'from'
      | 'to'
      | 'state'
      | 'link'
      | 'at'
      | 'result'
      | 'hashes',
      string
    >
  >
}

/** The cover as a paper, ready for print. */
export function disputePaper(
  facts: DisputeFacts,
  words: DisputeWords,
  language: Document['language'],
  digits: Digits = 'arabic',
): Document {
  const { headings, heads } = words
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, lines: [text] })
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
  const orNone = (blocks: readonly Block[]) =>
    blocks.length > 0 ? blocks : [paragraph(words.none)]
  return {
    ...{ title: `${facts.title} · ${facts.agency}`, language, digits },
    page: { size: 'A4', turned: 'portrait', pageOf: words.page },
    blocks: [
      { kind: 'heading', level: 1, lines: [facts.title, facts.agency] },
      heading(headings.explanation),
      ...orNone(facts.explanation === '' ? [] : facts.explanation.split('\n').map(paragraph)),
      heading(headings.criterion),
      pairs(headings.criterion, facts.criterion, heads),
      heading(headings.elements),
      ...orNone(
        facts.elements.length === 0
          ? []
          : [
              table(
                headings.elements,
                [column('element', heads.element, 8), column('shown', heads.shown, 1, 'tick')],
                facts.elements.map(({ text: said, ticked }) => [
                  text(said),
                  { kind: 'tick', ticked },
                ]),
              ),
            ],
      ),
      heading(headings.answer),
      pairs(headings.answer, facts.answer, heads),
      heading(headings.links),
      ...orNone(
        facts.links.flatMap(({ url, clickPath, verdict, share, stretches, rulings }): Block[] => [
          { kind: 'heading', level: 3, lines: [url] },
          ...[clickPath, verdict, share, ...rulings].filter((each) => each !== '').map(paragraph),
          ...(stretches.length === 0
            ? []
            : [
                table(
                  url,
                  [
                    column('from', heads.from, 2),
                    column('to', heads.to, 2),
                    column('state', heads.state, 2),
                  ],
                  stretches.map((row) => row.map(text)),
                ),
              ]),
        ]),
      ),
      heading(headings.captures),
      ...orNone(
        facts.captures.length === 0
          ? []
          : [
              table(
                headings.captures,
                [
                  column('at', heads.at, 2),
                  column('result', heads.result, 2),
                  column('link', heads.link, 3),
                  column('hashes', heads.hashes, 5),
                ],
                facts.captures.map((each) => [
                  text(each.at),
                  text(each.result),
                  text(each.url),
                  text(
                    [each.file, each.warcSha256, each.payloadSha256]
                      .filter((line) => line !== null && line !== '')
                      .map((line) => breakable(line ?? ''))
                      .join('\n'),
                  ),
                ]),
              ),
            ],
      ),
      heading(headings.hints),
      paragraph(words.hintsLead),
      ...orNone(facts.hints.map(paragraph)),
      heading(headings.verify),
      ...words.verify.map(paragraph),
    ],
  }
}

const pairs = (
  caption: string,
  rows: readonly (readonly [string, string])[],
  heads: DisputeWords['heads'],
): Table =>
  table(
    caption,
    [column('name', heads.name, 2), column('value', heads.value, 6)],
    rows.filter(([, value]) => value !== '').map((row) => row.map(text)),
  )

const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Table => ({ kind: 'table', caption, columns, rows })

const column = (
  id: string,
  title: string,
  width: number,
  holds: Cell['kind'] = 'text',
): Column => ({ id, title, width, align: holds === 'tick' ? 'center' : 'start', holds })

const text = (said: string): Cell => ({ kind: 'text', lines: linesOf(said) })

/** A fingerprint in parts that a line may break between. */
const breakable = (hash: string) => hash.replaceAll(/([0-9a-f]{16})(?=[0-9a-f])/g, '$1\u200b')
