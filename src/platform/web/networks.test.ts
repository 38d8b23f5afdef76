import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '../../basics/plain-date.ts'
import { counted } from './address.ts'
import { networkCounts, networkOf } from './networks.ts'

const [today, tomorrow] = [plainDate('2023-09-30'), plainDate('2023-10-01')]

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.9', '192.0.2.0/24'],
    ['2001:db8:1:2ff:1:2:3:4', '2001:db8:1:200::/56'],
    ['2001:db8::1', '2001:db8:0:0::/56'],
    ['[2001:db8:0:1ab::5]:443', '2001:db8:0:100::/56'],
    ['127.0.0.1', null],
    ['::1', null],
    ['', null],
    ['nonsense', null],
  ])('%s is of %s', (address, network) => expect(networkOf(counted(address))).toBe(network))
})

describe('counts by network', () => {
  const network = fc.nat(60).map((n) => `192.0.${n}.0/24`)

  it('leave figures of a day that is over, which add up', () => {
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 200 }), (came) => {
        const counts = networkCounts()
        for (const each of came) counts.count('survey', each, today)
        expect(counts.over(today)).toEqual([])
        const [figures, ...more] = counts.over(tomorrow)
        if (!figures) throw new Error('There are no figures.')
        expect(more).toEqual([])
        const { n, networks, largest, herfindahl } = figures
        expect(figures).toMatchObject({ of: 'survey', day: today, n: came.length })
        // Networks may share a number; they are never more than came.
        expect(networks).toBeLessThanOrEqual(new Set(came).size)
        expect(largest * networks).toBeGreaterThanOrEqual(n)
        expect(herfindahl).toBeGreaterThanOrEqual(1 / networks - 1e-9)
        expect(herfindahl).toBeLessThanOrEqual(largest / n + 1e-9)
        counts.kept([figures])
        expect(counts.all()).toEqual([])
      }),
    )
  })

  it('are apart for each matter and day, and their numbers are of that day and that matter alone', () => {
    const counts = networkCounts()
    const [one, other] = ['192.0.2.0/24', '198.51.100.0/24']
    for (const network of [one, one, one, other]) counts.count('a', network, today)
    counts.count('b', one, today)
    const numbers = Array.from({ length: 40 }, (_, n) => counts.bucketOf('a', `n${n}`, today))
    expect(Math.max(...numbers)).toBeLessThan(2 ** 20)
    expect(numbers).toEqual(numbers.map((_, n) => counts.bucketOf('a', `n${n}`, today)))
    const elsewhere = numbers.map((_, n) => counts.bucketOf('b', `n${n}`, today))
    expect(elsewhere).not.toEqual(numbers)
    counts.count('a', one, tomorrow)
    expect(numbers).not.toEqual(numbers.map((_, n) => counts.bucketOf('a', `n${n}`, tomorrow)))
    expect(counts.all()).toEqual([
      { of: 'a', day: today, n: 4, networks: 2, largest: 3, herfindahl: 0.625 },
      { of: 'b', day: today, n: 1, networks: 1, largest: 1, herfindahl: 1 },
      { of: 'a', day: tomorrow, n: 1, networks: 1, largest: 1, herfindahl: 1 },
    ])
  })
})
