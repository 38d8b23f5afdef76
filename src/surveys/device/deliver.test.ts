import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver, type Meanwhile, type Said, withField } from './deliver.ts'

const kept = { to: '/s/k7m2p', body: 'stamp=a.1.seal&q0=1', at: 0 }

/** What the server says, one after the other; "away" is no answer at all. */
function serverSays(...sayings: (Said | 'away' | 'a page')[]) {
  const posts: string[] = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    posts.push(body)
    const saying = sayings.shift() ?? { state: 'counted', receipt: 'K7QM-2XVB' }
    if (saying === 'away') return Promise.reject(new TypeError('Failed to fetch'))
    const json =
      saying === 'a page' ? Promise.reject(new SyntaxError('<')) : Promise.resolve(saying)
    return Promise.resolve({ json: () => json })
  })
  return posts
}

describe('sending an answer', () => {
  const told: Meanwhile[] = []
  const tell = (meanwhile: Meanwhile) => void told.push(meanwhile)
  beforeEach(() => {
    told.length = 0
    vi.useFakeTimers()
    const nobody = { addEventListener: () => {}, removeEventListener: () => {} }
    vi.stubGlobal('document', { ...nobody, hidden: false })
    for (const [name, act] of Object.entries(nobody)) vi.stubGlobal(name, act)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const delivered = async () => {
    const sending = deliver(kept, tell)
    await vi.runAllTimersAsync()
    return sending
  }

  it('goes on under the same stamp until it is counted, through whatever is away', async () => {
    const posts = serverSays(
      'away',
      'a page',
      { state: 'not-sent', stamp: 'x' },
      { state: 'paused' },
    )
    expect(await delivered()).toMatchObject({ state: 'counted' })
    expect(posts).toEqual(Array.from({ length: 5 }, () => kept.body))
    expect(told.filter((each) => each === 'waiting')).toHaveLength(4)
  })

  it.each(['closed', 'ticket-spent', 'ticket-unknown', 'missing', 'unreadable', 'trapped'])(
    'ends where the server says "%s"',
    async (state) => {
      const posts = serverSays({ state, stamp: 'x' })
      expect(await delivered()).toMatchObject({ state })
      expect(posts).toHaveLength(1)
    },
  )

  it('takes the fresh stamp of a stale form at once, and no other', async () => {
    const posts = serverSays(
      { state: 'stale', stamp: 'a.2.fresh' },
      { state: 'too-many', stamp: 'b.3.other' },
    )
    await delivered()
    const fresh = withField(kept.body, 'stamp', 'a.2.fresh')
    expect(posts).toEqual([kept.body, fresh, fresh])
  })

  it('does not run in circles where every fresh stamp is stale', async () => {
    const posts = serverSays(
      ...Array.from({ length: 5 }, () => ({ state: 'stale', stamp: 'a.2.fresh' })),
    )
    await delivered()
    expect(posts).toHaveLength(6)
    expect(told.filter((each) => each === 'waiting')).toHaveLength(2)
  })

  it('waits as long as the server asks', async () => {
    const posts = serverSays({ state: 'too-many', seconds: 600 })
    const sending = deliver(kept, tell)
    await vi.advanceTimersByTimeAsync(599_000)
    expect(posts).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(300_000)
    expect(posts).toHaveLength(2)
    expect(await sending).toMatchObject({ state: 'counted' })
  })

  it('says nothing of a form that was sent before it can be read, and sends it again', async () => {
    serverSays({ state: 'too-soon' }, { state: 'too-soon' })
    expect(await delivered()).toMatchObject({ state: 'counted' })
    expect(told).not.toContain('waiting')
  })
})
