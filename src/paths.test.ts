import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inLanguage, pathsIn, patterns, splitLanguage } from './paths.ts'

it('an address in either language leads back to the same page', () => {
  const path = fc
    .array(fc.string({ minLength: 1 }).map(encodeURIComponent), { maxLength: 4 })
    .map((parts) => `/${parts.join('/')}`)
    .filter((each) => !/^\/en(?:\/|$)/.test(each))
  fc.assert(
    fc.property(path, fc.constantFrom('th' as const, 'en' as const), (page, language) => {
      expect(splitLanguage(inLanguage(language, page))).toEqual({ language, path: page })
    }),
  )
})

it('a name in an address cannot leave its place', () => {
  expect(pathsIn('th').plan('../a?b#c', 2566)).toBe('/desk/..%2Fa%3Fb%23c/2566')
  expect(pathsIn('en').publicPaper('ธารใส', 2566, 'pdf', { digits: 'thai' })).toBe(
    '/en/a/%E0%B8%98%E0%B8%B2%E0%B8%A3%E0%B9%83%E0%B8%AA/2566/report.pdf?digits=thai',
  )
})

it('no page of ours begins with the prefix of the other language', () => {
  expect(Object.values(patterns).filter((each) => each.startsWith('/en'))).toEqual([])
})

it('a language switch never leads to another site, whatever address was typed', () => {
  for (const typed of ['/en//evil.example', '/en///evil.example', '//evil.example', '/en/en//x']) {
    const { path } = splitLanguage(typed)
    for (const language of ['th', 'en'] as const) {
      expect(new URL(inLanguage(language, path), 'http://own.example').host).toBe('own.example')
    }
  }
})
