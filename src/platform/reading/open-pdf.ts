import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumModule } from '@hyzyla/pdfium'
import { type Inside, type InsidePart, unreadInside } from '../../basics/inside.ts'
import { GatheredText } from './gathered-text.ts'
import { insideLimits } from './inside-order.ts'

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>

/** Functions of the module that its types do not name. */
interface More {
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number
  _FPDFFormObj_CountObjects(object: number): number
  _FPDFFormObj_GetObject(object: number, at: number): number
  _FPDFLink_Enumerate(page: number, start: number, link: number): number
  _FPDFLink_GetAction(link: number): number
  _FPDFAction_GetURIPath(document: number, action: number, buffer: number, length: number): number
}

let module: Promise<Pdfium & More> | null = null

async function opened(): Promise<Pdfium & More> {
  const place = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  const wasm = readFileSync(place)
  const pdfium = await PDFiumModule({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length),
    locateFile: () => '',
  })
  pdfium._FPDF_InitLibraryWithConfig({})
  return pdfium as Pdfium & More
}

const passwordError = 4
const securityError = 5

/** Opens a PDF: the text of its pages as it lies in them, and which show a picture and no text. */
export async function openPdf(bytes: Uint8Array): Promise<Inside> {
  module ??= opened()
  const pdfium = await module
  const place = pdfium.wasmExports.malloc(bytes.length)
  if (place === 0) return unreadPdf('too-much-memory')
  pdfium.HEAPU8.set(bytes, place)
  const document = pdfium._FPDF_LoadMemDocument(place, bytes.length, 0)
  try {
    if (document !== 0) return read(pdfium, document)
    const error = pdfium._FPDF_GetLastError()
    return unreadPdf(error === passwordError || error === securityError ? 'encrypted' : 'broken')
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document)
    pdfium.wasmExports.free(place)
  }
}

const unreadPdf = (trouble: 'too-much-memory' | 'encrypted' | 'broken'): Inside => ({
  ...unreadInside(trouble, 'pdf'),
  type: 'application/pdf',
})

function read(pdfium: Pdfium & More, document: number): Inside {
  const pages = Math.max(0, pdfium._FPDF_GetPageCount(document))
  const gathered = new GatheredText()
  const parts: InsidePart[] = []
  const links: { href: string; text: string }[] = []
  let unread = 0
  for (let at = 0; at < Math.min(pages, insideLimits.pages) && !gathered.isFull; at += 1) {
    const page = pdfium._FPDF_LoadPage(document, at)
    if (page === 0) {
      unread += 1
      continue
    }
    try {
      parts.push({
        kind: 'page',
        number: at + 1,
        name: '',
        text: gathered.take(textOf(pdfium, page, gathered)),
        hasPicture: hasPicture(pdfium, page),
      })
      for (const href of addressesOf(pdfium, document, page)) {
        if (links.length < insideLimits.links) links.push({ href, text: '' })
      }
    } finally {
      pdfium._FPDF_ClosePage(page)
    }
  }
  const isCut = gathered.isCut || parts.length < pages
  return {
    kind: 'pdf',
    type: 'application/pdf',
    title: textFrom(pdfium, (buffer, length) => titleInto(pdfium, document, buffer, length)),
    parts,
    pages,
    links,
    passwordFields: 0,
    refresh: null,
    hasTextLayer: parts.length === 0 ? null : parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    isCut,
    trouble: parts.length === 0 || unread > 0 ? 'broken' : isCut ? 'too-long' : null,
  }
}

function textOf(pdfium: Pdfium, page: number, gathered: GatheredText): string {
  const text = pdfium._FPDFText_LoadPage(page)
  if (text === 0) return ''
  try {
    const all = pdfium._FPDFText_CountChars(text)
    const count = Math.min(all, insideLimits.pageCharacters)
    if (count < all) gathered.isCut = true
    if (count <= 0) return ''
    return withRoom(pdfium, (count + 1) * 2, (buffer) => {
      const written = pdfium._FPDFText_GetText(text, 0, count, buffer)
      return utf16(pdfium, buffer, Math.max(0, written - 1) * 2)
    })
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[\0\ufffe\uffff]/g, '')
  } finally {
    pdfium._FPDFText_ClosePage(text)
  }
}

const utf16 = (pdfium: Pdfium, at: number, bytes: number) =>
  new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(at, at + bytes))

function withRoom<Value>(pdfium: Pdfium, bytes: number, use: (buffer: number) => Value): Value {
  const buffer = pdfium.wasmExports.malloc(bytes)
  if (buffer === 0) throw new RangeError('no room left in the PDF reader')
  try {
    return use(buffer)
  } finally {
    pdfium.wasmExports.free(buffer)
  }
}

function titleInto(pdfium: Pdfium & More, document: number, buffer: number, length: number) {
  return withRoom(pdfium, 6, (tag) => {
    pdfium.HEAPU8.set(Buffer.from('Title\0', 'latin1'), tag)
    return pdfium._FPDF_GetMetaText(document, tag, buffer, length)
  })
}

/** A UTF-16 text that the module writes with an ending NUL; it says how many bytes it has. */
function textFrom(pdfium: Pdfium, write: (buffer: number, length: number) => number): string {
  const room = 2_000
  return withRoom(pdfium, room, (buffer) => {
    const bytes = write(buffer, room)
    return bytes < 2 || bytes > room ? '' : utf16(pdfium, buffer, bytes - 2).trim()
  })
}

const imageObject = 3
const formObject = 5

/** Whether a page shows a picture, itself or within the forms drawn on it. */
function hasPicture(pdfium: Pdfium & More, page: number): boolean {
  const objects = Math.min(pdfium._FPDFPage_CountObjects(page), 2_000)
  for (let at = 0; at < objects; at += 1) {
    if (isPicture(pdfium, pdfium._FPDFPage_GetObject(page, at), 3)) return true
  }
  return false
}

function isPicture(pdfium: Pdfium & More, object: number, depth: number): boolean {
  const type = pdfium._FPDFPageObj_GetType(object)
  if (type === imageObject) return true
  if (type !== formObject || depth === 0) return false
  const inner = Math.min(pdfium._FPDFFormObj_CountObjects(object), 50)
  for (let at = 0; at < inner; at += 1) {
    if (isPicture(pdfium, pdfium._FPDFFormObj_GetObject(object, at), depth - 1)) return true
  }
  return false
}

/** The addresses that the links of a page lead to. */
function* addressesOf(pdfium: Pdfium & More, document: number, page: number): Generator<string> {
  const start = pdfium.wasmExports.malloc(8)
  const room = 2_000
  const buffer = pdfium.wasmExports.malloc(room)
  try {
    pdfium.HEAPU8.fill(0, start, start + 8)
    for (let links = 0; links < 500; links += 1) {
      if (pdfium._FPDFLink_Enumerate(page, start, start + 4) === 0) return
      const link = new DataView(pdfium.HEAPU8.buffer).getUint32(start + 4, true)
      const action = pdfium._FPDFLink_GetAction(link)
      if (action === 0) continue
      const bytes = pdfium._FPDFAction_GetURIPath(document, action, buffer, room)
      if (bytes > 1 && bytes <= room) {
        yield Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + bytes - 1)).toString('utf8')
      }
    }
  } finally {
    pdfium.wasmExports.free(start)
    pdfium.wasmExports.free(buffer)
  }
}
