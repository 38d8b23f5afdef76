import { stop } from './refused.ts'

/**
 * A small forward reader for the XML inside Office files: no DTD, so no entities to explode and no
 * outside files to fetch; no tree, so a part of 100 MB costs no more memory than its text.
 * Names are given without their prefix, because writers choose prefixes freely.
 */
export interface XmlListener {
  /** Called for each start tag; `attributes` is the raw text to ask `attribute()` about. */
  readonly open: (name: string, attributes: string) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Reads XML from front to back; refuses a document type, and what is not well-formed. */
export function readXml(xml: string, listener: XmlListener): void {
  const open: string[] = []
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const end = tag < 0 ? xml.length : tag
    if (end > at) {
      if (open.length > 0) listener.text(unescaped(xml.slice(at, end)))
      else if (xml.slice(at, end).trim() !== '') stop('file-broken')
    }
    if (tag < 0) break
    const sign = xml.charCodeAt(tag + 1)
    if (sign === 0x21 /* ! */) at = afterMarkup(xml, tag, open.length > 0 ? listener : null)
    else if (sign === 0x3f /* ? */) at = after(xml, '?>', tag)
    else at = readTag(xml, tag, open, listener)
  }
  if (open.length > 0) stop('file-broken')
}

function readTag(xml: string, tag: number, open: string[], listener: XmlListener): number {
  const end = endOfTag(xml, tag)
  if (xml.charCodeAt(tag + 1) === 0x2f /* / */) {
    const name = localName(xml.slice(tag + 2, end).trimEnd())
    if (open.pop() !== name) stop('file-broken')
    listener.close(name)
    return end + 1
  }
  const isEmpty = xml.charCodeAt(end - 1) === 0x2f
  const body = xml.slice(tag + 1, isEmpty ? end - 1 : end)
  const space = body.search(/\s/)
  const name = localName(space < 0 ? body : body.slice(0, space))
  if (name === '') stop('file-broken')
  listener.open(name, space < 0 ? '' : body.slice(space))
  if (isEmpty) listener.close(name)
  else open.push(name)
  return end + 1
}

/** A ">" inside a quoted attribute does not end the tag. */
function endOfTag(xml: string, tag: number): number {
  for (let at = tag + 1; at < xml.length; at++) {
    const sign = xml.charCodeAt(at)
    if (sign === 0x3e /* > */) return at
    if (sign === 0x22 /* " */ || sign === 0x27 /* ' */) {
      at = xml.indexOf(sign === 0x22 ? '"' : "'", at + 1)
      if (at < 0) break
    }
  }
  return stop('file-broken')
}

function afterMarkup(xml: string, tag: number, listener: XmlListener | null): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag)
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = after(xml, ']]>', tag)
    listener?.text(xml.slice(tag + 9, end - 3))
    return end
  }
  return stop('xml-entities')
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? stop('file-broken') : at + mark.length
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** The value of an attribute by its name without prefix, or null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!/[\s:]/.test(attributes[at - 1] ?? '')) continue
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length))
    if (found) return unescaped(found[1] ?? found[2] ?? '')
  }
  return null
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi,
    (all, hex, decimal, name) => {
      if (name) return named[name] ?? all
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return point <= 0x10ffff ? String.fromCodePoint(point) : all
    },
  )
}
