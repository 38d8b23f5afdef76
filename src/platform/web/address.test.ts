import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { addressOf } from './address.ts'
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
  })
})
