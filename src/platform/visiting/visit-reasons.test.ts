import { expect, it } from 'vitest'
import { reasonOfStatus, visitReasons } from './visit-reasons.ts'

it('calls broken only what the address itself tells everybody', () => {
  const broken = Object.entries(visitReasons).filter(([, { outcome }]) => outcome === 'broken')
  expect(broken.map(([reason]) => reason).sort()).toEqual([
    'gone',
    'name-unknown',
    'not-an-address',
    'not-found',
    'not-http',
    'private-address',
    'redirect-loop',
    'too-many-redirects',
  ])
})

it('asks again only where it is unsure', () => {
  for (const { outcome, mayPass } of Object.values(visitReasons))
    if (mayPass) expect(outcome).toBe('unsure')
})

it.each([
  [200, 'opened', 'ok'],
  [203, 'opened', 'ok'],
  [304, 'unchanged', 'ok'],
  [401, 'asks-sign-in', 'unsure'],
  [403, 'forbidden', 'unsure'],
  [404, 'not-found', 'broken'],
  [410, 'gone', 'broken'],
  [418, 'odd-status', 'unsure'],
  [429, 'too-many-asked', 'unsure'],
  [451, 'odd-status', 'unsure'],
  [500, 'server-trouble', 'unsure'],
  [503, 'server-trouble', 'unsure'],
  [599, 'server-trouble', 'unsure'],
  [302, 'odd-status', 'unsure'],
  [999, 'odd-status', 'unsure'],
])('takes the status %i for %s, which is %s', (status, reason, outcome) => {
  expect(reasonOfStatus(status)).toBe(reason)
  expect(visitReasons[reasonOfStatus(status)].outcome).toBe(outcome)
})
