import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import { readAnswerForm } from './forms.ts'

const read = (typed: Record<string, readonly string[]>) =>
  readAnswerForm(typed, { elements: [], months: null, today: plainDate('2023-01-10') })
const linkOf = (url: string) => {
  const { content, wrong } = read({ answer: ['has'], 'link-url': [url], 'link-path': [''] })
  return wrong.length > 0 ? wrong[0]?.code : content.links[0]?.url
}

describe('an address of an answer', () => {
  it.each([
    'https://www.thansai.go.th/structure?x=1#a',
    'http://อบต.ไทย/โครงสร้าง แผน'.replace(' ', '%20'),
    'https://xn--12c3b.example.go.th:8080/ก/ข',
    'https://[2001:db8::1]/x',
    'https://www.thansai.go.th/@mayor',
  ])('is taken as it was typed: %s', (url) => expect(linkOf(url)).toBe(url))

  it.each([
    ['runs in a page', 'javascript:alert(1)'],
    ['is a page itself', 'data:text/html,<script>1</script>'],
    ['hides its scheme', 'java\tscript:alert(1)//https://a.go.th'],
    ['looks like another behind a name', 'https://www.dla.go.th@evil.example/'],
    ['carries a password', 'https://user:secret@www.thansai.go.th/'],
    ['hides a name behind a backslash', 'https://www.dla.go.th\\@evil.example/'],
    ['has an empty name', 'https://@www.thansai.go.th/'],
    ['has Cyrillic letters that look Latin', 'https://www.dlа.go.th/'],
    ['has a full-width dot', 'https://www．dla.go.th/'],
    ['has a slash that is none', 'https://www.dla.go.th∕a.evil.example/'],
    ['has two lines', 'https://a.go.th/\nhttps://b.go.th/'],
    ['has a sign of control', 'https://a.go.th/\u0007x'],
    ['has no host', 'https:///x'],
  ])('is refused where it %s', (_about, url) => expect(linkOf(url)).toBe('address-wrong'))

  it('loses the signs that nobody sees and that turn letters around', () =>
    expect(linkOf('\u200bhttps://a.go.th/\u202efdp.gniht')).toBe('https://a.go.th/fdp.gniht'))

  it('is too long before it is anything else', () =>
    expect(linkOf(`https://a.go.th/${'x'.repeat(3_000)}`)).toBe('text-too-long'))

  it('leads to the host it names, whatever is typed', () => {
    const part = fc.constantFrom(
      'a.go.th',
      '@',
      '\\',
      '/',
      ':',
      'evil.example',
      '?',
      '#',
      '%40',
      'ก',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const url = `https://a.go.th${parts.join('')}`
        if (linkOf(url) !== url) return
        const [, shown = ''] = /^https:\/\/([^/?#]*)/.exec(url) ?? []
        expect(new URL(url).host).toBe(new URL(`https://${shown}`).host)
        expect(url).not.toMatch(/^https:\/\/[^/?#]*@/)
      }),
    )
  })
})

it('ways to click and notes stand as they are read, without signs that turn them around', () => {
  const { content } = read({
    answer: ['has'],
    'link-url': ['https://a.go.th/'],
    'link-path': ['หน้าแรก \u202e> <b>โครงสร้าง\u0007'],
    explanation: ['บรรทัดแรก\u2066\nบรรทัดสอง\u0000'],
  })
  expect(content.links[0]?.clickPath).toBe('หน้าแรก > <b>โครงสร้าง')
  expect(content.explanation).toBe('บรรทัดแรก\nบรรทัดสอง')
})

it('thousands of addresses are refused, and read in no time', () => {
  const many = Array.from({ length: 4_000 }, (_, at) => `https://a.go.th/${at}`)
  const { content, wrong } = read({ answer: ['has'], 'link-url': many })
  expect(content.links.length).toBeLessThanOrEqual(60)
  expect(wrong.map(({ code }) => code)).toContain('too-many-links')
})
