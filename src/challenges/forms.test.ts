import { expect, it } from 'vitest'
import { readReplyForm } from './forms.ts'

const linkOf = (link: string) => {
  const read = readReplyForm({ outcome: ['mended'], words: ['ปรับปรุงแล้ว'], link: [link] })
  return read.wrong[0]?.code ?? read.link
}

it('an answer to a citizen leads nowhere else than it looks', () => {
  for (const link of [
    'javascript:alert(1)',
    'https://:secret@evil.example/',
    'https://www.dla.go.th@evil.example/',
    'https://www.dlа.go.th/',
  ])
    expect(linkOf(link)).toBe('link-wrong')
  expect(linkOf('https://a.go.th/\u202efdp')).toBe('https://a.go.th/fdp')
  expect(linkOf('')).toBe('')
})
