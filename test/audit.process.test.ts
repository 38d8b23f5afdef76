import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-audit-'))
const standIn = path.join(folder, 'npm-cli.js')
beforeAll(() => writeFileSync(standIn, 'console.log(process.env.SAID)'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The audit with an npm that answers so. */
const audit = (said: unknown) => {
  const done = spawnSync(process.execPath, ['scripts/audit.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: standIn, SAID: JSON.stringify(said) },
  })
  return { code: done.status, out: done.stdout }
}
const found = (severity: string) => ({
  vulnerabilities: { leftish: { name: 'leftish', severity, range: '<2' } },
  metadata: { vulnerabilities: { [severity]: 1, total: 1 } },
})

describe('the audit of what we run on', () => {
  it.each(['high', 'critical'])('fails on a known vulnerability of %s severity', (severity) => {
    const { code, out } = audit(found(severity))
    expect(code).toBe(1)
    expect(out).toContain('leftish')
  })

  it('passes over a lesser one, and counts it', () => {
    const { code, out } = audit(found('moderate'))
    expect(code).toBe(0)
    expect(out).toContain('1 moderate')
  })

  it('says plainly that it could not ask, and does not fail', () => {
    const { code, out } = audit({ message: 'getaddrinfo ENOTFOUND registry.example.org' })
    expect(code).toBe(0)
    expect(out).toContain('NOT CHECKED')
    expect(out).toContain('ENOTFOUND')
  })
})
