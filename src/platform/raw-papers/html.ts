import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import type { FileRemark, RawPaper } from '../../basics/raw-paper.ts'
import { BlockList } from './blocks.ts'
import { gridOf, type SpanningCell } from './grid.ts'
import { maxDepth, maxHtmlBytes } from './limits.ts'
import { stop } from './refused.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Reads a web page, or the "Excel file" many government sites make of one: its paragraphs and tables. */
export function readHtml(html: string, remarks: readonly FileRemark[] = []): RawPaper {
  if (html.length > maxHtmlBytes) stop('file-too-large', sizes(html.length, maxHtmlBytes))
  const list = new BlockList()
  for (const remark of remarks) list.remark(remark)
  const page = new PageReader(list)
  page.read(treeOf(html).childNodes)
  page.endParagraph()
  return list.paper('html')
}

const sizes = (size: number, limit: number) => ({
  megabytes: Math.ceil(size / 1048576),
  limit: Math.floor(limit / 1048576),
})

/** Elements nested deeper than any honest page's cost more than their bytes, so the parser is stopped. */
function treeOf(html: string) {
  let depth = 0
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > maxDepth) stop('file-broken')
      },
      onItemPop: () => {
        depth--
      },
    },
  })
}

const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'title', 'select'])
const breaking = new Set(
  'p div br li tr h1 h2 h3 h4 h5 h6 ul ol table section article header footer td th center hr pre'.split(
    ' ',
  ),
)

class PageReader {
  readonly #list: BlockList
  #paragraph = ''
  constructor(list: BlockList) {
    this.#list = list
  }

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.nodeName === '#text') this.#paragraph += textIn([node])
      else if (!('tagName' in node) || unseen.has(node.tagName)) continue
      else if (node.tagName === 'table') this.#readTable(node)
      else {
        if (breaking.has(node.tagName)) this.endParagraph()
        this.read(node.childNodes)
        if (breaking.has(node.tagName)) this.endParagraph()
      }
    }
  }

  endParagraph(): void {
    this.#list.addParagraph(lines(this.#paragraph))
    this.#paragraph = ''
  }

  #readTable(table: Element): void {
    this.endParagraph()
    const rows = rowsOf(table)
    const isLayout = rows.every((row) => row.length === 1) && hasTable(table)
    if (isLayout) {
      this.read(rows.flat().flatMap((cell) => cell.childNodes))
      return
    }
    for (const caption of table.childNodes) {
      if (caption.nodeName === 'caption') this.#list.addParagraph(lines(textIn([caption])))
    }
    const cells = rows.map((row) => row.map(cellOf))
    this.#list.addTable(gridOf(cells, this.#list))
  }
}

function rowsOf(table: Element): Element[][] {
  return children(table, ['thead', 'tbody', 'tfoot', 'tr'])
    .flatMap((part) => (part.tagName === 'tr' ? [part] : children(part, ['tr'])))
    .map((row) => children(row, ['td', 'th']))
}

const children = (element: Element, names: readonly string[]) =>
  element.childNodes.filter(
    (node): node is Element => 'tagName' in node && names.includes(node.tagName),
  )

const hasTable = (element: Element): boolean =>
  element.childNodes.some(
    (node) => 'tagName' in node && (node.tagName === 'table' || hasTable(node)),
  )

function cellOf(cell: Element): SpanningCell {
  const span = (name: string) => {
    const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
    return Number.isInteger(value) && value > 0 ? Math.min(value, 1_000) : 1
  }
  return { text: lines(textIn(cell.childNodes)), columns: span('colspan'), rows: span('rowspan') }
}

/** Line breaks written in HTML's source are spaces; those of its elements stand as "\u2028" until the end. */
function textIn(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value.replace(/[ \t\n\r\f]+/g, ' ')
      if (!('tagName' in node) || unseen.has(node.tagName)) return ''
      const inner = textIn(node.childNodes)
      return breaking.has(node.tagName) ? `\u2028${inner}\u2028` : inner
    })
    .join('')
}

const lines = (text: string) =>
  text
    .split('\u2028')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
