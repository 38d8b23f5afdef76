import { describe, expect, it } from 'vitest'
import { excelFile, wordFile, wordParagraph, wordTable, zipOf } from '../../../test/office-files.ts'
import { paperIn, refusalOf } from '../../../test/raw-text.ts'
import { fileRefusalCodes, fileRemarkCodes } from '../../basics/raw-paper.ts'
import { fileRefusalSentence, fileRemarkSentence } from '../../imports/file-refusal-messages.ts'

const bytes = (hex: string, more = '') =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(more)])
const compound = (name: string) =>
  Buffer.concat([bytes('d0cf11e0a1b11ae1'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
const word = wordFile(wordParagraph('ก'))

/** Every kind of bad file, as it comes: its name, what is in it, and why it is refused. */
const bad: readonly [about: string, name: string, content: Uint8Array | string, code: string][] = [
  ['an empty file', 'a.docx', '', 'file-empty'],
  ['a file of spaces', 'a.txt', ' \n\t\n', 'file-has-no-text'],
  ['a text larger than any plan', 'a.csv', Buffer.alloc(100 * 1024 * 1024, 'a'), 'file-too-large'],
  [
    'a Word file of 30 MB',
    'a.docx',
    Buffer.concat([word, Buffer.alloc(30 << 20)]),
    'file-too-large',
  ],
  ['a Word file cut in half', 'a.docx', word.subarray(0, word.length >> 1), 'file-broken'],
  ['a Word file without its end', 'a.docx', word.subarray(0, -10), 'file-broken'],
  ['a Word file with a password', 'a.docx', compound('EncryptedPackage'), 'file-encrypted'],
  [
    'a zip with a password',
    'a.docx',
    zipOf({ 'word/document.xml': { content: 'x', isEncrypted: true } }),
    'file-encrypted',
  ],
  ['a Word file of before 2007', 'a.doc', compound('WordDocument'), 'file-is-old-office'],
  ['an Excel file of before 2007', 'a.xls', compound('Workbook'), 'file-is-old-office'],
  ['rich text', 'a.rtf', '{\\rtf1 x}', 'file-is-old-office'],
  ['a PDF', 'a.pdf', '%PDF-1.7\n', 'file-is-pdf'],
  ['a PDF named as Word', 'a.docx', '%PDF-1.7\n', 'file-is-pdf'],
  ['a picture named as Excel', 'a.xlsx', bytes('89504e470d0a1a0a'), 'file-is-image'],
  ['a photo', 'a.jpg', bytes('ffd8ffe000104a464946'), 'file-is-image'],
  ['a zip of other files', 'a.zip', zipOf({ 'a.txt': 'x' }), 'file-is-archive'],
  ['an empty zip', 'a.docx', zipOf({}), 'file-is-archive'],
  ['a RAR file', 'a.rar', bytes('526172211a0700'), 'file-is-archive'],
  [
    'a LibreOffice sheet',
    'a.ods',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'file-is-open-document',
  ],
  [
    'a presentation',
    'a.pptx',
    zipOf({
      '_rels/.rels': '<R><Relationship Id="1" Type="x/officeDocument" Target="ppt/p.xml"/></R>',
      'ppt/p.xml': '<p:presentation/>',
    }),
    'file-unknown',
  ],
  ['random bytes', 'a.bin', bytes('0001020304ff80fe81c0c1'.repeat(50)), 'file-unknown'],
  ['a text named as Word', 'a.docx', 'สวัสดี', 'file-not-what-it-says'],
  ['a picture-only Word file', 'a.docx', wordFile('<w:p><w:drawing/></w:p>'), 'file-has-no-text'],
  ['an Excel file without a filled cell', 'a.xlsx', excelFile('<sheetData/>'), 'file-has-no-text'],
  ['a text with a NUL', 'a.txt', `${'แผนปฏิบัติการ\n'.repeat(20)}ก\0ข`, 'text-has-nul'],
  ['a cell of a million letters', 'a.txt', `ก\t${'ข'.repeat(1_000_000)}\n`, 'cell-too-long'],
  ['the same in Word', 'a.docx', wordFile(wordTable([['ข'.repeat(32_768)]])), 'cell-too-long'],
  ['broken JSON', 'a.json', '{"agency": ', 'json-broken'],
  ['JSON nested without end', 'a.json', '['.repeat(5_000_000), 'json-broken'],
  [
    'JSON of more values than any plan',
    'a.json',
    `{"measures":[${'{},'.repeat(2_000_000)}{}]}`,
    'too-many-cells',
  ],
  [
    'a part that grows to 100 MB',
    'a.docx',
    zipOf({ 'word/document.xml': '<a/>', 'word/x.xml': Buffer.alloc(100 << 20) }),
    'zip-bomb',
  ],
  [
    'a part that is larger than it says',
    'a.docx',
    zipOf({ 'word/document.xml': { content: 'x'.repeat(10_000), saysSize: 10 } }),
    'file-broken',
  ],
  [
    'a zip of ten thousand parts',
    'a.docx',
    zipOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p${at}.xml`, '']))),
    'zip-bomb',
  ],
  [
    'entities that multiply',
    'a.docx',
    zipOf({
      'word/document.xml':
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>',
    }),
    'xml-entities',
  ],
  [
    'an entity that reads a file',
    'a.xlsx',
    excelFile('', {
      'sharedStrings.xml': '',
      'styles.xml': '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><s>&x;</s>',
    }),
    'xml-entities',
  ],
  [
    'a reference to nowhere',
    'a.xlsx',
    excelFile('', {
      '_rels/workbook.xml.rels':
        '<R><Relationship Id="r1" Type="x/worksheet" Target="http://["/></R>',
    }),
    'file-has-no-text',
  ],
  ['XML that is not closed', 'a.docx', wordFile('<w:p><w:r>'), 'file-broken'],
  [
    'XML nested without end',
    'a.docx',
    wordFile('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)),
    'file-broken',
  ],
  [
    'an XML sheet of 2003',
    'a.xls',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    'file-is-old-office',
  ],
]

describe('a file that cannot be read', () => {
  it.each(bad)('%s (%s) is refused with its reason', async (_about, name, content, code) => {
    expect(await refusalOf(content, name)).toMatchObject({ code })
  })

  it('has no reason that no file can have', () => {
    const elsewhere = ['too-many-rows', 'too-many-columns', 'text-unreadable', 'csv-quote-open']
    const here = bad.map(([, , , code]) => code)
    expect([...new Set([...here, ...elsewhere])].sort()).toEqual([...fileRefusalCodes].sort())
  })

  it('is told so in a whole sentence of each language, and told what to do', async () => {
    for (const [, name, content] of bad) {
      const refusal = await refusalOf(content, name)
      if (refusal === 'read') throw new Error(`${name} was read`)
      const { th, en } = fileRefusalSentence(refusal)
      expect(th).toMatch(/โปรด/)
      expect(en).toMatch(/[Pp]lease .+\.$/)
      expect(`${th}${en}`).not.toMatch(/undefined|NaN|null/)
    }
  })
})

it('texts made to be slow are read: with quadratic readers this would not end in its time', async () => {
  const mega = 1 << 20
  await paperIn(`|${' '.repeat(mega)}-x\n| - |\n`, 'a.txt')
  await refusalOf(`ก\tก${' '.repeat(mega)}x\n`, 'a.txt')
  await paperIn('**a '.repeat(mega), 'a.txt')
  await paperIn('"a\tb\n'.repeat(100_000), 'a.txt')
  await paperIn(`a,b\n${'x,\n'.repeat(190_000)}`, 'a.csv')
  await paperIn(wordFile(`<w:p ${'w:val '.repeat(100_000)}/>${wordParagraph('ก')}`), 'a.docx')
}, 60_000)

describe('a file whose name is not true', () => {
  it('is read as what it is, with that said', async () => {
    const asExcel = await paperIn(word, 'แผน.xlsx')
    expect(asExcel.format).toBe('docx')
    expect(asExcel.remarks).toEqual([
      { code: 'named-otherwise', says: { name: '.xlsx', is: 'docx' } },
    ])
    const csv = await paperIn('ก,ข,ค\n1,2,3\n', 'แผน.xls')
    expect(csv.remarks?.[0]?.code).toBe('named-otherwise')
  })

  it('is not remarked on where the name promises nothing', async () => {
    expect((await paperIn(word, 'แผน')).remarks).toBeUndefined()
  })
})

it('what was decided while reading is told in both languages', () => {
  for (const code of fileRemarkCodes) {
    const says = {
      name: '.xls',
      is: 'html',
      sheet: 'แผน',
      cell: 'A1',
      count: 2,
      utf8: 1,
      thai874: 2,
    }
    const { th, en } = fileRemarkSentence({ code, says })
    expect(th).toMatch(/[ก-ฮ]/)
    expect(en).toMatch(/\.$/)
    expect(th + en).not.toContain('undefined')
  }
})
