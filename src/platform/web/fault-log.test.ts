import { describe, expect, it } from 'vitest'
import { faultSaid, wordless } from './fault-log.ts'

describe('the log of a fault', () => {
  const secret = 'hunter2+hunter2'
  const error = Object.assign(new Error(`cannot reach smtp://ita:${secret}@mail`), {
    code: 'ECONNREFUSED',
    parameters: ['somchai', 'not for the log'],
    cause: new Error(`?password=${encodeURIComponent(secret)}`),
  })
  const said = faultSaid('0190', error, [secret, ''])

  it('says its number, where it happened and why', () => {
    expect(said).toMatch(/^fault 0190: Error: cannot reach/)
    expect(said).toContain('fault-log.test.ts')
    expect(said).toContain('[ECONNREFUSED]')
    expect(said).toContain('because: Error: ?password=')
  })

  it('holds no secret, and nothing that hung on the error', () => {
    expect(said).not.toContain('hunter2')
    expect(said).not.toContain('not for the log')
    expect(faultSaid('1', { password: secret }, [])).not.toContain('hunter2')
  })
})

describe('a fault without its words', () => {
  const code = 'K7QM-2XVB-9HTR-D4'
  const message = `invalid input: ${code}\n    at ${code} (/tmp/${code}:1:1)`
  const cause = Object.assign(new RangeError(message), { code: `${code} is wrong`, detail: code })
  const error = Object.assign(new TypeError(message, { cause }), { code: '22P02', name: code })

  it('says of what kind it is and where it happened, and repeats nothing of what was sent', () => {
    const said = faultSaid('0190', wordless(error), [])
    expect(said).not.toContain(code)
    expect(said).toMatch(/^fault 0190: unnamed\n {4}at .*fault-log\.test\.ts:\d+:\d+/)
    expect(said).toContain('[22P02]')
    expect(said).toMatch(/because: RangeError\n {4}at [\s\S]*\[unnamed\]/)
  })

  it('is made of whatever was thrown', () => {
    for (const thrown of [code, { code }, null, undefined, 7])
      expect(faultSaid('1', wordless(thrown), [])).not.toContain(code)
    const ringed = new Error('one')
    ringed.cause = ringed
    expect(faultSaid('1', wordless(ringed), [])).toContain('fault 1: Error')
  })
})
