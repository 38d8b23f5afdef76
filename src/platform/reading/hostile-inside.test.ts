import { spawnSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { excelFile, wordFile, wordParagraph, zipOf } from '../../../test/office-files.ts'
import { drawn, pdfByHand, pdfOfManyPages } from '../../../test/world/pdf-by-hand.ts'
import { type InsideTrouble, insideTroubles, textInside } from '../../basics/inside.ts'
import { insideLimits } from './inside-order.ts'
import { endReaders, readInside } from './read-inside.ts'
import { readerFlags } from './reader.ts'

afterAll(endReaders)

const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ])
const encryption =
  '/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<' +
  '41'.repeat(32) +
  '>/U<' +
  '42'.repeat(32) +
  '>>>/ID[<41><41>]'
const billion =
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document/>'
const rows = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(300_000)

const hostile: readonly [about: string, bytes: () => Uint8Array, trouble: InsideTrouble][] = [
  ['nothing at all', () => Buffer.alloc(0), 'empty'],
  ['more bytes than are read', () => Buffer.alloc(insideLimits.bytes + 1, 'a'), 'too-large'],
  [
    'a page nested beyond reason',
    () => Buffer.from(`<html>${'<div>'.repeat(500_000)}`),
    'too-deep',
  ],
  ['a page of endless words', () => Buffer.from(`<html><p>${'ก '.repeat(3_000_000)}`), 'too-long'],
  ['a page of a million elements', () => Buffer.from('<p>'.repeat(1_600_000)), 'too-much-memory'],
  [
    'a page of endless links',
    () => Buffer.from(`<html>${'<a href=x>y</a>'.repeat(10_000)}`),
    'too-long',
  ],
  ['a PDF cut short', () => pdfByHand([{ draws: drawn('x') }]).subarray(0, 60), 'broken'],
  [
    'a PDF of noise',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9_000, 7)]),
    'broken',
  ],
  ['a PDF with a password', () => pdfByHand([{ draws: drawn('x') }], encryption), 'encrypted'],
  ['a PDF of a million pages', () => pdfOfManyPages(1_000_000), 'too-long'],
  ['a Word file with a bomb in it', () => wordFile(wordParagraph('x'.repeat(150 << 20))), 'bomb'],
  ['a zip that grows a thousand times', () => zipOf({ 'a.bin': Buffer.alloc(120 << 20) }), 'bomb'],
  [
    'a Word file whose XML names itself',
    () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': billion }),
    'bomb',
  ],
  ['a workbook of endless rows', () => excelFile(`<sheetData>${rows}</sheetData>`), 'too-long'],
  [
    'a workbook with a cell far away',
    () => excelFile('<sheetData><row><c r="XFD9999999999"><v>1</v></c></row></sheetData>'),
    'broken',
  ],
  ['a zip cut in half', () => wordFile(wordParagraph('ก')).subarray(0, 200), 'broken'],
  ['a file of Office before 2007', () => compound('WordDocument'), 'old-office'],
  ['a file of Office with a password', () => compound('EncryptedPackage'), 'encrypted'],
  ['an archive', () => zipOf({ 'a.txt': 'x' }), 'archive'],
  ['a program', () => Buffer.from('7f454c460201010000', 'hex'), 'unknown-kind'],
]

describe('a hostile file', () => {
  it.each(hostile)('ends as trouble: %s', { timeout: 600_000 }, async (_about, bytes, trouble) => {
    // A weak machine may take long to fill a memory; that is not what is asked here.
    const inside = await readInside(bytes(), { timeLimit: 600_000 })
    expect(inside.trouble).toBe(trouble)
    expect(textInside(inside).length).toBeLessThanOrEqual(insideLimits.characters + 1_000)
  })

  it('of any bytes behind any beginning is answered', { timeout: 60_000 }, async () => {
    const beginnings = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '<html>',
      '\xff\xfe',
      '{\\rtf',
      '<?xml ',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      'GIF89a',
    )
    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
        const { trouble } = await readInside(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))
        expect([null, ...insideTroubles]).toContain(trouble)
      }),
      { numRuns: 300 },
    )
  })

  it('with bytes changed in an honest PDF is answered', { timeout: 60_000 }, async () => {
    const honest = pdfByHand([{ draws: drawn('words') }, { draws: '', hasPicture: true }])
    const change = fc.tuple(fc.nat(honest.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(honest)
        for (const [at, byte] of changes) bytes[at] = byte
        expect((await readInside(bytes)).kind).toMatch(/pdf|text|other/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a reader', () => {
  it('that takes too long is ended, and the next file is read by another', async () => {
    const slow = Buffer.from(`<html>${'<p><b id=1><i>ก'.repeat(150_000)}`)
    expect(await readInside(slow, { timeLimit: 1 })).toMatchObject({ trouble: 'too-slow' })
    expect(textInside(await readInside(Buffer.from('ประกาศ')))).toBe('ประกาศ')
  })

  it('reads many at once, each answered with its own words', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `ประกาศฉบับที่ ${at}`)
    const read = await Promise.all(texts.map((text) => readInside(Buffer.from(text))))
    expect(read.map(textInside)).toEqual(texts)
  })

  it('may open nothing but the program, write nothing, start nothing and sees no environment', () => {
    const worker = path.resolve('src/platform/reading/inside-worker.ts')
    const tried = (code: string) => {
      const { stdout, stderr } = spawnSync(process.execPath, [...readerFlags(worker), '-e', code], {
        env: {},
        encoding: 'utf8',
      })
      return /ERR_ACCESS_DENIED/.test(stderr) ? 'denied' : stdout.trim()
    }
    expect(tried("require('fs').readFileSync('/etc/passwd')")).toBe('denied')
    expect(tried(`require('fs').readdirSync(${JSON.stringify(path.resolve('..'))})`)).toBe('denied')
    expect(tried("require('fs').writeFileSync('/tmp/reader-was-here', '')")).toBe('denied')
    expect(tried("require('child_process').execSync('true')")).toBe('denied')
    expect(tried("new (require('worker_threads').Worker)('1', { eval: true })")).toBe('denied')
    expect(tried(`console.log(require('fs').existsSync(${JSON.stringify(worker)}))`)).toBe('true')
  })
})
