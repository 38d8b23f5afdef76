import { describe, expect, it } from 'vitest'
import { citizenCounter, citizenLimits } from './citizen-limits.ts'
import { formStamps, stampTimes } from './form-stamp.ts'

const opened = '2023-09-30T03:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(opened) + seconds * 1000).toISOString()

describe('the stamp of a form that anybody may send', () => {
  const stamps = formStamps('a key of tests')

  it('is good for its page once it can have been read, for a day', () => {
    const stamp = stamps.given('page', opened)
    expect(stamps.read('page', stamp, later(stampTimes.soonest - 1)).kind).toBe('too-soon')
    const read = stamps.read('page', stamp, later(stampTimes.soonest))
    expect(read.kind).toBe('good')
    expect(stamps.read('page', stamp, later(stampTimes.longest))).toEqual(read)
    expect(stamps.read('page', stamp, later(stampTimes.longest + 1)).kind).toBe('stale')
    expect(stamps.read('page', stamp, later(-1)).kind).toBe('stale')
  })

  it('is nobody else’s: not of another page, another key, or written by hand', () => {
    const stamp = stamps.given('page', opened)
    const [id = '', at = '', seal = ''] = stamp.split('.')
    const forged = [
      ...[`${id}.${at}.${'A'.repeat(43)}`, `${id}.0.${seal}`, `${id}.${at}`, '', '..'],
      ...['é'.repeat(43), `${id}.${at}.${seal} `, `${id.replace(/^./, '0')}x.${at}.${seal}`],
    ]
    for (const each of forged) expect(stamps.read('page', each, later(10)).kind, each).toBe('stale')
    expect(stamps.read('other page', stamp, later(10)).kind).toBe('stale')
    expect(formStamps('another key').read('page', stamp, later(10)).kind).toBe('stale')
  })
})

describe('the stamp of a long form', () => {
  const times = { soonest: 20, longest: 60 * 24 * 60 * 60 }
  const stamps = formStamps('a key of tests', times)

  it('has times of its own', () => {
    const stamp = stamps.given('survey', opened)
    expect(stamps.read('survey', stamp, later(19)).kind).toBe('too-soon')
    expect(stamps.read('survey', stamp, later(20)).kind).toBe('good')
    expect(stamps.read('survey', stamp, later(times.longest)).kind).toBe('good')
    expect(stamps.read('survey', stamp, later(times.longest + 1)).kind).toBe('stale')
  })

  it('is made anew under the same id where it is too old or the clock was set back, and never for a forged one', () => {
    const stamp = stamps.given('survey', opened)
    const id = stamp.split('.')[0]
    for (const now of [later(-3600), later(times.longest + 1)]) {
      expect(stamps.read('survey', stamp, now)).toEqual({ kind: 'stale', id })
      const fresh = stamps.restamped('survey', id ?? '', now)
      expect(stamps.read('survey', fresh, now)).toEqual({ kind: 'good', id })
    }
    const forged = stamp.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const nobodys = { kind: 'stale', id: null }
    expect(stamps.read('other survey', stamp, later(30))).toEqual(nobodys)
    expect(stamps.read('survey', `${forged.slice(0, -2)}__`, later(30))).toEqual(nobodys)
  })
})

describe('how often anybody may send', () => {
  const from = (address: string, matter = 'O1', today = '2023-09-30') => ({
    ...{ address, matter, today, office: 'thansai' },
  })

  it('one network repeats one matter a few times, and then only others are heard', async () => {
    const counter = citizenCounter()
    for (let n = 0; n < citizenLimits.sameMatter; n += 1)
      expect(await counter.tooMany(from('192.0.2.1'))).toBeNull()
    expect(await counter.tooMany(from('192.0.2.1'))).toBe('of-network')
    expect(await counter.tooMany(from('192.0.2.1', 'O2'))).toBeNull()
    expect(await counter.tooMany(from('192.0.2.2'))).toBeNull()
  })

  it('a burst of many networks at one matter stops at its limit, and other matters go on', async () => {
    const counter = citizenCounter()
    const said = await Promise.all(
      Array.from({ length: 200 }, (_, n) => counter.tooMany(from(`198.51.100.${n}`))),
    )
    expect(said.filter((each) => each === null)).toHaveLength(citizenLimits.matterHour)
    expect(await counter.tooMany(from('203.0.113.1', 'O2'))).toBeNull()
  })

  it('one network that floods uses up nothing of what others may send to the office', async () => {
    const counter = citizenCounter()
    for (let n = 0; n < 500; n += 1) await counter.tooMany(from('192.0.2.1', `O${n}`))
    const others = await Promise.all(
      Array.from({ length: citizenLimits.officeHour - citizenLimits.networkHour }, (_, n) =>
        counter.tooMany(from(`198.51.${n % 7}.${n}`, `O${n}`)),
      ),
    )
    expect(others.filter((each) => each !== null)).toEqual([])
    expect(await counter.tooMany(from('203.0.113.1', 'O999'))).toBe('of-all')
  })

  it('forgets with the day under which salt an address was counted', async () => {
    const counter = citizenCounter()
    for (let n = 0; n <= citizenLimits.sameMatter; n += 1) await counter.tooMany(from('192.0.2.1'))
    expect(await counter.tooMany(from('192.0.2.1'))).toBe('of-network')
    expect(await counter.tooMany(from('192.0.2.1', 'O1', '2023-10-01'))).toBeNull()
  })
})
