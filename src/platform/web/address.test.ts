import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { addressOf, counted } from './address.ts'
import type { WebContext, WebEnv } from './env.ts'

afterEach(() => {
  delete process.env['PRONGSAI_PROXY']
})

/** Where a request is taken to come from that a socket brought from 10.0.0.9. */
async function from(forwarded: string | null) {
  const app = new Hono<WebEnv>().get('/', (c) => c.text(addressOf(c as WebContext)))
  const socket = { remoteAddress: '10.0.0.9', remotePort: 4380, remoteFamily: 'IPv4' }
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket } })).text()
}

describe('where a request comes from', () => {
  it('is its own address, whatever it says itself', async () => {
    expect(await from(null)).toBe('10.0.0.9')
    expect(await from('203.0.113.5')).toBe('10.0.0.9')
  })

  it('behind a proxy of ours is what that proxy wrote, the last, and not what came before it', async () => {
    process.env['PRONGSAI_PROXY'] = '1'
    expect(await from('203.0.113.5')).toBe('203.0.113.5')
    expect(await from('1.2.3.4, 203.0.113.5')).toBe('203.0.113.5')
    expect(await from(null)).toBe('10.0.0.9')
    expect(await from('203.0.113.5:50112')).toBe('203.0.113.5')
  })
})

describe('an address as attempts are counted', () => {
  it.each([
    ['203.0.113.5', '203.0.113.5'],
    ['203.0.113.5:443', '203.0.113.5'],
    ['::ffff:203.0.113.5', '203.0.113.5'],
    ['2001:db8:1:2::5', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::5', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::5]:443', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2::/64'],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, expected) => {
    expect(counted(address)).toBe(expected)
  })
})
