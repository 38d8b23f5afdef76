import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, it } from 'vitest'
import { printPdf } from './pdf.ts'

it('a tick of Wingdings, an emoji or Chinese in a cell does not cost an agency its PDF', async () => {
  const { bytes, standard } = await printPdf({
    title: 'รายงาน ✓',
    language: 'th',
    digits: 'thai',
    names: ['กอง☑'],
    page: { size: 'A4', turned: 'landscape', pageOf: { before: 'หน้า ', between: ' จาก ' } },
    blocks: [
      { kind: 'heading', level: 1, lines: ['หัวเรื่อง ★'] },
      { kind: 'paragraph', text: '＝\ufeff1 ☐' },
      {
        kind: 'table',
        caption: '',
        columns: [{ id: 'a', title: 'กอง☑', width: 1, align: 'start', holds: 'text' }],
        rows: [[{ kind: 'text', lines: [{ marker: '①', text: '✓ ทำแล้ว 👍 中文 กอง☑' }] }]],
      },
    ],
  })
  expect(standard).toBe('ua-1')
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const text = [...document.pages()].map((page) => page.getText()).join('\n')
  library.destroy()
  expect(text.replace(/\s/g, '')).toContain('√ทำแล้ว[U+1F44D][U+4E2DU+6587]กอง√')
  expect(text).toContain('=๑ [ ]')
})
