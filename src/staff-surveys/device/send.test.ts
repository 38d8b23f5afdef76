import { createHash, type KeyObject } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { canonicalJson } from '../../basics/canonical-json.ts'
import {
  newColumnKey,
  preparedHash,
  readSigningKey,
  signBlinded,
  verifyItem,
} from '../blind-signature.ts'
import { readReceipt } from '../receipt.ts'
import type { SentItems, SentTokens, ToldScript } from '../taking.ts'
import { send as sendTo } from './send.ts'
import { keep, letGo, waitingOf } from './waiting.ts'

const surveyId = '01890000-0000-7000-8000-000000000001'
const to = 'https://office.example/i/k7m2p'
const ticked = [3, 0, 1]
const words = { id: '6f1c4fd2-2222-4aaa-8bbb-0123456789ab', text: 'อยากให้มีห้องน้ำเพิ่ม' }
const left = { code: 'K7QM-2XVB-9HTR-D4', ticked, words, wantsReceipt: true }

describe('an answer on its way from a device', () => {
  let keys: readonly { publicKey: string; privateKey: string }[] = []
  let signing: readonly KeyObject[] = []
  let policy = ''
  let policySha256 = ''
  beforeAll(async () => {
    keys = await Promise.all(ticked.map(newColumnKey))
    signing = keys.map(({ privateKey }) => readSigningKey(privateKey))
    const columns = keys.map(({ publicKey }) => publicKey)
    policy = canonicalJson({ surveyId, title: 'แบบสำรวจ', keys: { columns } })
    policySha256 = createHash('sha256').update(policy).digest('hex')
  })

  /** What the device keeps, and what was asked of the server so far. */
  let kept: Map<string, string>
  let asked: { to: string; body: string; credentials: unknown }[]
  /** Of the server: the list it signed for a code, and what it took. */
  let spentOn: string | null
  let taken: Map<string, string>
  /** What becomes of each order, one after the other; all others are answered. */
  let fates: ('lost' | 'unheard' | ToldScript | undefined)[]

  beforeEach(() => {
    kept = new Map()
    asked = []
    spentOn = null
    taken = new Map()
    fates = []
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    })
    vi.stubGlobal('addEventListener', vi.fn())
    vi.stubGlobal('setTimeout', (go: () => void) => setImmediate(go))
    vi.stubGlobal('fetch', async (at: string, { body, credentials }: RequestInit) => {
      asked.push({ to: at, body: String(body), credentials })
      const fate = fates.shift()
      if (fate === 'lost') throw new TypeError('Failed to fetch')
      const said = at === `${to}/policy` ? policy : JSON.stringify(served(at, String(body)))
      if (fate === 'unheard') throw new TypeError('Failed to fetch')
      return new Response(fate ? JSON.stringify(fate) : said)
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  /** A server as the door is one, in memory. */
  function served(at: string, body: string): ToldScript {
    if (at === `${to}/tokens`) {
      const { blinded }: SentTokens = JSON.parse(body)
      spentOn ??= body
      if (spentOn !== body) return { state: 'code-used' }
      const signatures = blinded.map((each, place) => {
        const signed = signBlinded(signing[place] as KeyObject, each)
        return signed.ok ? signed.value : ''
      })
      return { state: 'signed', signatures }
    }
    const { items }: SentItems = JSON.parse(body)
    const good = ({ c, ...item }: SentItems['items'][number]) =>
      verifyItem(keys[c]?.publicKey ?? '', surveyId, c, item)
    if (items.length !== keys.length || !items.every(good)) return { state: 'unreadable' }
    const hashes = items.map(({ c, ...item }) => preparedHash(surveyId, c, item))
    for (const [at, { c, t }] of items.entries()) taken.set(`${hashes[at]}`, `${c}:${t}`)
    return { state: 'taken', surveyId, hashes, promise: 'p'.repeat(86) }
  }

  const send = (tell: (isWaiting: boolean) => void) => sendTo(to, policySha256, tell)
  const countedOnce = () => expect([...taken.values()].toSorted()).toEqual(['0:3', '1:0', '2:1'])
  const bodiesTo = (path: string) => asked.filter((each) => each.to === to + path)

  it('is spent for by its code, and sent without it, and nothing of it stays behind', async () => {
    keep(to, left)
    const told = vi.fn()
    const ending = await send(told)
    expect(ending?.state).toBe('taken')
    countedOnce()
    expect(kept.size).toBe(0)
    expect(told.mock.calls).toEqual([[false]])
    const [tokens, items] = [bodiesTo('/tokens'), bodiesTo('/items')]
    expect(tokens).toHaveLength(1)
    expect(items).toHaveLength(1)
    expect(Object.keys(JSON.parse(tokens[0]?.body ?? ''))).toEqual(['code', 'blinded'])
    expect(JSON.parse(items[0]?.body ?? '').words).toEqual(words)
    // Neither holds what could be laid beside the other, and no cookie goes with either.
    expect(items[0]?.body).not.toMatch(/K7QM|code|blinded|inv/)
    const { blinded }: SentTokens = JSON.parse(tokens[0]?.body ?? '')
    for (const each of blinded) expect(items[0]?.body).not.toContain(each)
    expect(asked.every(({ credentials }) => credentials === 'omit')).toBe(true)
    expect(readReceipt(ending?.receipt ?? '')?.hashes).toEqual([...taken.keys()].toSorted())
    expect(ending?.receipt).not.toMatch(/K7QM/)
  })

  it('comes in an order that says nothing of the questions', async () => {
    const orders = new Set<string>()
    for (let time = 0; time < 12; time += 1) {
      spentOn = null
      keep(to, left)
      await send(() => {})
      const { items }: SentItems = JSON.parse(bodiesTo('/items').at(-1)?.body ?? '')
      orders.add(items.map(({ c }) => c).join(''))
    }
    // Twelve draws of six orders are one and the same once in 360 million times.
    expect(orders.size).toBeGreaterThan(1)
  })

  it('gives no receipt where none is wanted', async () => {
    keep(to, { ...left, wantsReceipt: false })
    expect(await send(() => {})).toEqual({ state: 'taken', receipt: '' })
  })

  it('goes on where it was, wherever the signal is lost, and counts once', async () => {
    for (let step = 0; step < 4; step += 1)
      for (const fate of ['lost', 'unheard'] as const) {
        spentOn = null
        taken.clear()
        fates = [...Array.from({ length: step }, () => undefined), fate, 'lost', 'lost']
        keep(to, left)
        const told = vi.fn()
        const ending = await send(told)
        expect(ending?.state).toBe('taken')
        countedOnce()
        expect(kept.size).toBe(0)
        expect(told).toHaveBeenCalledWith(true)
        expect(told).toHaveBeenLastCalledWith(false)
      }
  })

  it('goes on where it was after the page was killed at any moment, and counts once', async () => {
    keep(to, left)
    // What the device held until it held something else, and how far the server had come by then.
    const moments: { text: string; spentOn: string | null; taken: Map<string, string> }[] = []
    const { getItem, setItem, removeItem } = localStorage
    const noted = () => {
      moments.push({ text: kept.get(to) ?? '', spentOn, taken: new Map(taken) })
    }
    vi.stubGlobal('localStorage', {
      getItem,
      setItem: (key: string, text: string) => {
        noted()
        setItem(key, text)
      },
      removeItem: (key: string) => {
        noted()
        removeItem(key)
      },
    })
    await send(() => {})
    expect(moments.map(({ text }) => Object.keys(JSON.parse(text)).sort())).toEqual([
      ['code', 'ticked', 'wantsReceipt', 'words'],
      ['code', 'hidden', 'wantsReceipt', 'words'],
      ['hashes', 'items', 'wantsReceipt', 'words'],
    ])
    expect(moments.map((moment) => [moment.spentOn !== null, moment.taken.size])).toEqual([
      [false, 0],
      [true, 0],
      [true, 3],
    ])
    for (const moment of [...moments]) {
      kept.set(to, moment.text)
      spentOn = moment.spentOn
      taken = new Map(moment.taken)
      expect((await send(() => {}))?.state).toBe('taken')
      countedOnce()
      expect(kept.size).toBe(0)
    }
  })

  it('is hidden once for two windows of one browser, whichever is the faster', async () => {
    for (let time = 0; time < 8; time += 1) {
      spentOn = null
      taken.clear()
      asked = []
      keep(to, left)
      // The second comes a few moments later, as many as there are.
      const moments = async () => {
        for (let past = 0; past < 3 * time; past += 1) await new Promise(setImmediate)
      }
      const later = moments().then(() => send(() => {}))
      const endings = await Promise.all([send(() => {}), later])
      expect(endings.filter((ending) => ending && ending.state !== 'taken')).toEqual([])
      expect(new Set(bodiesTo('/tokens').map(({ body }) => body)).size).toBe(1)
      countedOnce()
      expect(kept.size).toBe(0)
    }
  })

  it('is not put back on a device that was cleared meanwhile', async () => {
    for (let step = 0; step < 4; step += 1) {
      spentOn = null
      keep(to, left)
      let asks = 0
      const answer = fetch
      vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
        const said = await answer(...given)
        if (asks === step) letGo(to)
        asks += 1
        return said
      })
      await send(() => {})
      expect(kept.size).toBe(0)
      vi.stubGlobal('fetch', answer)
    }
  })

  it('stays in nobody’s way where it is refused, and leaves nothing behind', async () => {
    for (const state of [
      'code-unknown',
      'code-used',
      'closed',
      'not-open',
      'keys-missing',
    ] as const) {
      keep(to, left)
      fates = [undefined, undefined, { state }]
      expect(await send(() => {})).toEqual({ state, receipt: '' })
      expect(kept.size).toBe(0)
    }
    expect(taken.size).toBe(0)
  })

  it('waits where too many wrong codes came, and where somebody else answers for the server', async () => {
    keep(to, left)
    const portal = { html: '<p>log in</p>' } as unknown as ToldScript
    fates = [
      undefined,
      undefined,
      { state: 'too-many' },
      undefined,
      portal,
      undefined,
      { state: 'not-sent' },
    ]
    expect((await send(() => {}))?.state).toBe('taken')
    countedOnce()
  })

  it('is not hidden under a policy that is not the one on the page, and not sent anywhere', async () => {
    keep(to, left)
    const other = policySha256.replace(/^./, 'g')
    expect(await sendTo(to, other, () => {})).toEqual({ state: 'untrue', receipt: '' })
    expect(asked.map((each) => each.to)).toEqual([`${to}/policy`])
    expect(kept.size).toBe(0)
  })

  it('stops where a signature is not true, and stays on the device with what was spent for it', async () => {
    const signatures = keys.map(() => 'A'.repeat(342))
    for (const given of [signatures, signatures.slice(1), []]) {
      keep(to, left)
      fates = [undefined, undefined, { state: 'signed', signatures: given }]
      expect((await send(() => {}))?.state).toBe('untrue')
      expect(bodiesTo('/items')).toEqual([])
      expect(waitingOf(to)?.hidden).toHaveLength(3)
    }
  })
})
