import { describe, expect, it } from 'vitest'
import { faultSaid } from './fault-log.ts'

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
