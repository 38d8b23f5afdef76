import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRobots } from './robots-rules.ts'

const address = 'https://oit.mini.example/robots.txt'
const page = (path: string) => Object.assign(new URL(address), { pathname: path })

it.each([
  ['', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true],
  ['User-agent: prongsai\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
  ['User-agent: Prongsai/2.0\nDisallow: /a', '/a', false],
  ['User-agent: Googlebot\nDisallow: /', '/a', true],
  ['User-agent: Googlebot\nUser-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/plan.pdf', false],
  ['\ufeffUser-agent: *\r\nDisallow: /แผน', '/แผน/1', false],
  ['<html><title>404</title>', '/a', true],
])('%j lets us into %s: %s', (text, path, allowed) => {
  const decoded = new TextDecoder().decode(new TextEncoder().encode(text))
  expect(readRobots(address, decoded).allows(page(path))).toBe(allowed)
})

it('whatever it says of others changes nothing for us', () => {
  const line = fc.oneof(
    fc.constantFrom('User-agent: *', 'User-agent: Prongsai', 'Allow: /', '# ก'),
    fc.webPath().map((path) => `Disallow: ${path}`),
  )
  const group = fc
    .tuple(fc.stringMatching(/^[a-z]{9,12}$/), fc.array(fc.webPath()))
    .map(([name, paths]) => [`User-agent: ${name}`, ...paths.map((path) => `Disallow: ${path}`)])
  fc.assert(
    fc.property(fc.array(line), group, fc.webPath(), (lines, others, path) => {
      // A name right below another shares its rules, so something is said between.
      const allows = (said: readonly string[]) =>
        readRobots(address, said.join('\n')).allows(page(path))
      const alone = allows([...lines, 'Disallow:'])
      const both = allows([...lines, 'Disallow:', ...others])
      expect(both).toBe(alone)
    }),
  )
})

it('reads any text, and never for long: names times rules, and rules full of stars', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readRobots(address, text).delay).toBeGreaterThanOrEqual(0)
    }),
  )
  const names = Array.from({ length: 12_000 }, (_, at) => `User-agent: bot${at}`)
  const rules = Array.from({ length: 12_000 }, (_, at) => `Disallow: /${at}`)
  expect(readRobots(address, [...names, ...rules].join('\n')).allows(page('/1'))).toBe(true)
  const stars = `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b`
  expect(readRobots(address, stars).allows(page(`/${'a'.repeat(2_000)}`))).toBe(null)
})
