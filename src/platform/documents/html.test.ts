import { describe, expect, it } from 'vitest'
import type { Cell, Document } from '../../basics/document.ts'
import { toHtmlPage } from './html.tsx'

const paper = (cell: Cell, some: Partial<Document> = {}): Document => ({
  title: 'รายงาน </title><script>',
  language: 'th',
  digits: 'arabic',
  page: { size: 'A4', turned: 'landscape', pageOf: { before: 'หน้า ', between: '"}</style>' } },
  blocks: [
    {
      kind: 'table',
      caption: 'มาตรการ',
      columns: [
        { id: 'a', title: 'ก', width: 1, align: 'start', holds: 'text' },
        { id: 'b', title: 'ข', width: 1, align: 'center', holds: 'tick', group: 'สถานะ' },
        { id: 'c', title: 'ค', width: 2, align: 'center', holds: 'tick', group: 'สถานะ' },
      ],
      rows: [[cell, { kind: 'tick', ticked: true }, { kind: 'tick', ticked: false }]],
    },
  ],
  ...some,
})
const words = (text: string): Cell => ({ kind: 'text', lines: [{ text }] })

describe('a paper as HTML', () => {
  it('takes what looks like markup as words, in cells, title and page line', () => {
    const html = toHtmlPage(paper(words('<img src=x onerror=alert(1)> & "')))
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;')
    expect(html).not.toMatch(/<script|<img/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('makes web addresses into links, and nothing else', () => {
    const html = toHtmlPage(paper(words('หลักฐาน: https://a.example/1?a=1&b=2 javascript:alert(1)')))
    expect(html).toContain('href="https://a.example/1?a=1&amp;b=2"')
    expect(html.match(/href=/g)).toHaveLength(1)
  })

  it('has heads that say what they stand over', () => {
    const html = toHtmlPage(paper(words('ก')))
    expect(html).toContain('<th scope="colgroup" colspan="2">สถานะ</th>')
    expect(html).toContain('<th scope="col" rowspan="2">ก</th>')
    expect(html).toContain('<caption>มาตรการ</caption>')
    expect(html).toContain('<html lang="th">')
  })

  it('says which box is ticked to those who hear the page', () => {
    expect(toHtmlPage(paper(words('ก')))).toContain('<span role="img" aria-label="ข">√</span>')
  })

  it('counts pages in the digits of the paper', () => {
    expect(toHtmlPage(paper(words('ก')))).toContain('counter(page)')
    const thai = toHtmlPage(paper(words('ปี 2566'), { digits: 'thai' }))
    expect(thai).toContain('counter(page,thai)')
    expect(thai).toContain('ปี ๒๕๖๖')
  })
})
