import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesItself } from './user-agent.ts'

it.each([
  ['oit@thansai.go.th', 'Prongsai (+oit@thansai.go.th)', 'oit@thansai.go.th'],
  ['https://thansai.go.th/oit', 'Prongsai (+https://thansai.go.th/oit)', undefined],
  ['webmaster@linkvalley.go.th', 'Prongsai', 'webmaster@linkvalley.go.th'],
  ['ฝ่ายแผน', 'Prongsai', undefined],
  ['', 'Prongsai', undefined],
])('with the contact “%s” it is %s', (contact, agent, from) => {
  const named = new Map(namesItself({ contact }))
  expect(named.get('user-agent')).toBe(agent)
  expect(named.get('from')).toBe(from)
})

it('never says “link”, and no sign a host may stumble over, whatever the contact is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.webUrl()), (contact) => {
      const [[, agent] = ['', '']] = namesItself({ contact })
      expect(agent).not.toMatch(/link/i)
      expect(agent).toMatch(/^Prongsai( \(\+[\w.+@:/~%?=&#-]+\))?$/)
    }),
  )
})
