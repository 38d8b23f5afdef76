import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Survey } from '../src/surveys/survey.ts'
import { lookInto } from './world/look-into.ts'
import { begunProgram, formsOf, keptIn, sent, surveyIn } from './world/survey-storm.ts'

describe('the door of a survey, ahead of the framework', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-survey-door-'))
  const office = { data: path.join(folder, 'data'), url: '' }
  let survey: Survey
  let program: Awaited<ReturnType<typeof begunProgram>>
  let form: ReturnType<typeof formsOf>

  beforeAll(async () => {
    survey = await surveyIn(office)
    program = await begunProgram(office)
    form = formsOf(survey)
  }, 120_000)
  afterAll(async () => {
    await program.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  /** Says something on a connection and gives what was answered, though nothing more is said. */
  async function saidOnLine(head: readonly string[], body = ''): Promise<string> {
    const { hostname, port } = new URL(program.home)
    const line = connect(Number(port), hostname)
    await once(line, 'connect')
    line.write(`${[...head, '', ''].join('\r\n')}${body}`)
    let heard = ''
    line.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece
    })
    line.on('error', () => undefined)
    await once(line, 'close')
    return heard
  }
  const host = () => `Host: ${new URL(program.home).host}`
  const address = (more = '') => `/s/${survey.code}/3${more}`
  const postHead = (length: string) => [
    ...[`POST ${address()} HTTP/1.1`, host(), 'Sec-Fetch-Site: same-origin', length],
    ...['Content-Type: application/x-www-form-urlencoded', 'Accept: application/json'],
  ]

  it('refuses ten megabytes before they have come, said beforehand or not', async () => {
    const ten = 10 * 1024 * 1024
    const said = await saidOnLine(postHead(`Content-Length: ${ten}`), 'q0=1')
    expect(said).toMatch(/^HTTP\/1\.1 413 /)
    expect(said).toContain('{"state":"too-large"}')
    const piece = 'a'.repeat(0x11000)
    const unsaid = await saidOnLine(
      postHead('Transfer-Encoding: chunked'),
      `${piece.length.toString(16)}\r\n${piece}\r\n`,
    )
    expect(unsaid).toMatch(/^HTTP\/1\.1 413 /)
    expect(await sent(program.home, survey, form())).toMatchObject({ state: 'counted' })
  })

  it('counts whatever signs are in the words, and keeps them readable', async () => {
    const hostile = [
      ...['%ED%A0%80%ED%BF%BF', '%C0%AF%F8%88%80%80%80', '%00%00', '%', '%zz%u0041', '+%2B'],
      encodeURIComponent('\u202Eกลับ\u2066ด้าน\u2069\u200B'),
      encodeURIComponent(`ก${'\u0E48'.repeat(6000)}`),
      encodeURIComponent(`a${'\u0301'.repeat(10_000)}`),
      encodeURIComponent('\uFFFE\uFFFF\u{10FFFF}🙏'.repeat(400)),
    ]
    for (const words of hostile) {
      const each = form()
      const body = `${each.body}&comment=${words}`
      expect(await sent(program.home, survey, { ...each, body }), words.slice(0, 20)).toMatchObject(
        { status: 200, state: 'counted' },
      )
    }
    const notTicked = ['q0=9', 'q0=-1', 'q0=1e0', 'q0=%00', 'q0=๑', 'q0=__proto__', 'q0']
    for (const first of notTicked) {
      const each = form({ seen: '1' })
      const body = each.body.replace(/q0=\d/, first)
      expect(await sent(program.home, survey, { ...each, body })).toMatchObject({
        state: 'counted',
      })
    }
    const many = form()
    expect(
      await sent(program.home, survey, { ...many, body: `${many.body}${'&a=1'.repeat(5000)}` }),
    ).toMatchObject({ status: 422, state: 'unreadable' })
  })

  it('gives the form compressed, to look at without a body, and to no other name', async () => {
    const page = await saidOnLine([...[`GET ${address()} HTTP/1.1`, host(), 'Connection: close']])
    expect(page).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(page).toMatch(/content-security-policy: default-src 'none'/i)
    expect(page).toMatch(/x-frame-options: DENY/i)
    expect(page).not.toMatch(/set-cookie/i)
    const look = await saidOnLine([`HEAD ${address()} HTTP/1.1`, host(), 'Connection: close'])
    expect(look).toMatch(/content-length: \d{4}/i)
    expect(look.endsWith('\r\n\r\n')).toBe(true)
    const elsewhere = await saidOnLine([
      ...[`GET ${address()} HTTP/1.1`, 'Host: evil.example', 'Connection: close'],
    ])
    expect(elsewhere).toMatch(/^HTTP\/1\.1 421 /)
    const forged = await fetch(`${program.home}${address()}`, {
      ...{ method: 'POST', body: form().body },
      headers: {
        ...{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect(forged.status).toBe(403)
    const packed = await fetch(`${program.home}${address('?large')}`)
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(await packed.text()).toContain('class="large"')
    expect((await fetch(`${program.home}/s/zzzzz`)).status).toBe(404)
    expect((await fetch(`${program.home}${address()}`, { method: 'DELETE' })).status).toBe(405)
  })

  it('stopped, it has kept what it acknowledged, and no comment that cannot be read', async () => {
    const asked = Array.from({ length: 40 }, () => sent(program.home, survey, form()))
    const ended = program.stop()
    const told = await Promise.all(asked)
    await ended
    const counted = told.filter((each) => each?.state === 'counted').length
    const { kept, recounted, answers } = await keptIn(office, survey)
    expect(kept).toEqual(recounted)
    // One before, ten with words and seven without a good tick.
    expect(answers.length).toBeGreaterThanOrEqual(18 + counted)
    expect(answers.length).toBeLessThanOrEqual(18 + told.length)
    const words = await lookInto(office, ({ db }) =>
      db.selectFrom('survey_comment').select('words').execute(),
    )
    expect(words.length).toBeGreaterThan(4)
    for (const { words: each } of words) {
      expect([...each].length).toBeLessThanOrEqual(1000)
      expect(each).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\0]/)
    }
  })
})
