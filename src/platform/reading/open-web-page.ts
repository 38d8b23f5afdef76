import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { type Inside, type InsideLink, unreadInside } from '../../basics/inside.ts'
import { GatheredText } from './gathered-text.ts'
import { insideLimits } from './inside-order.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Sites of the last century never close a tag, so their elements lie deep; beyond this a page was made to. */
const maxDepth = 2_000
class TooDeep extends Error {}

/** Opens a page of the web: the words a visitor sees, its links, and what it asks of them. */
export function openWebPage(html: string): Inside {
  try {
    const isWhole = html.length <= insideLimits.source
    return new PageReader().read(treeOf(html.slice(0, insideLimits.source)).childNodes, isWhole)
  } catch (error) {
    if (error instanceof TooDeep) return { ...unreadInside('too-deep', 'html'), type: 'text/html' }
    throw error
  }
}

function treeOf(html: string) {
  let depth = 0
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > maxDepth) throw new TooDeep()
      },
      onItemPop: () => {
        depth--
      },
    },
  })
}

const unseen = new Set('script style head template title select option datalist'.split(' '))
const breaking = new Set(
  'p div br li tr h1 h2 h3 h4 h5 h6 ul ol dl dt dd table section article header footer main nav aside form caption center hr pre figure figcaption address blockquote'.split(
    ' ',
  ),
)

class PageReader {
  readonly #words: string[] = []
  readonly #links: InsideLink[] = []
  readonly #gathered = new GatheredText()
  #title = ''
  #passwordFields = 0
  #refresh: string | null = null
  #linksLeftOut = false

  read(nodes: readonly Node[], isWhole: boolean): Inside {
    this.#walk(nodes)
    const text = linesOf(this.#words.join(''))
    const isCut = !isWhole || this.#gathered.isCut || this.#linksLeftOut
    return {
      kind: 'html',
      type: 'text/html',
      title: linesOf(this.#title).slice(0, 500),
      parts: [{ kind: 'whole', number: 1, name: '', text, hasPicture: false }],
      pages: 1,
      links: this.#links,
      passwordFields: this.#passwordFields,
      refresh: this.#refresh,
      hasTextLayer: text !== '',
      isCut,
      trouble: isCut ? 'too-long' : null,
    }
  }

  /** Without calling itself, for a stranger chooses how deep the page is. */
  #walk(nodes: readonly Node[]): void {
    const ahead: (Node | string)[] = [...nodes].reverse()
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (typeof next === 'string') this.#say(next)
      else if ('value' in next) this.#say(next.value.replace(/[ \t\n\r\f]+/g, ' '))
      else if ('tagName' in next) this.#enter(next, ahead)
    }
  }

  #enter(element: Element, ahead: (Node | string)[]): void {
    const { tagName } = element
    this.#note(element)
    if (tagName === 'head') {
      for (const child of element.childNodes) if ('tagName' in child) this.#note(child)
      return
    }
    if (unseen.has(tagName) || isHidden(element)) return
    const around = breaking.has(tagName)
      ? '\u2028'
      : tagName === 'td' || tagName === 'th'
        ? '\t'
        : ''
    this.#say(around)
    if (around !== '') ahead.push(around)
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at]
      if (child) ahead.push(child)
    }
  }

  #say(text: string): void {
    if (text !== '' && !this.#gathered.isFull) this.#words.push(this.#gathered.take(text))
    else if (text.trim() !== '') this.#gathered.take(text)
  }

  /** What an element tells beside its words. */
  #note(element: Element): void {
    const { tagName } = element
    if (tagName === 'title' && this.#title === '') this.#title = wordsOf(element)
    else if (tagName === 'meta') this.#noteRefresh(element)
    else if (tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password') {
      if (!isHidden(element)) this.#passwordFields += 1
    } else if (tagName === 'a' || tagName === 'area' || tagName === 'iframe')
      this.#noteLink(element)
    else if (tagName === 'img') this.#say(` ${attribute(element, 'alt')?.slice(0, 500) ?? ''} `)
  }

  #noteRefresh(element: Element): void {
    if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return
    const [, target] =
      /^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(
        attribute(element, 'content') ?? '',
      ) ?? []
    this.#refresh ??= target?.trim().slice(0, 2_000) ?? null
  }

  #noteLink(element: Element): void {
    const href = attribute(element, element.tagName === 'iframe' ? 'src' : 'href')
    if (href === undefined || isHidden(element)) return
    if (this.#links.length >= insideLimits.links) this.#linksLeftOut = true
    else {
      const text = linesOf(wordsOf(element)).replaceAll('\n', ' ').slice(0, 300)
      this.#links.push({ href: href.trim().slice(0, 2_000), text })
    }
  }
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value

/** Hidden by the element itself; what a style sheet hides is seen by nobody who has not fetched it. */
const isHidden = (element: Element) =>
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'type')?.toLowerCase() === 'hidden' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')

/** The words of a small element such as a link; of a larger one its first thousand nodes. */
function wordsOf(element: Element): string {
  const ahead: Node[] = [...element.childNodes].reverse()
  const words: string[] = []
  for (let steps = 0; steps < 1_000; steps += 1) {
    const next = ahead.pop()
    if (!next) break
    if ('value' in next) words.push(next.value)
    else if ('tagName' in next) {
      const alt = next.tagName === 'img' ? attribute(next, 'alt') : undefined
      if (alt) words.push(alt)
      for (const child of [...next.childNodes].reverse().slice(-1_000)) ahead.push(child)
    }
  }
  return words.join('').slice(0, 2_000)
}

const linesOf = (text: string) =>
  text
    .split('\u2028')
    .map((line) =>
      line
        .replace(/[^\S\t]+/g, ' ')
        .replace(/ *\t[\t ]*/g, '\t')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
