import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-engine-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hook = pathToFileURL(path.resolve('test/world/without-typst-binary.mjs')).href
const withoutBinary = { ...process.env, NODE_OPTIONS: `--import=${hook}` }

const doctor = (language: string, env: NodeJS.ProcessEnv) => {
  const said = ['dist/cli.js', 'doctor', '--lang', language, '--data', folder]
  const { status, stdout } = spawnSync(process.execPath, said, { encoding: 'utf8', env })
  return { status, lines: stdout.split('\n') }
}

describe('a machine without a binary of Typst', () => {
  // Three programs are started one after another, two of them with the slow engine.
  it('is told by doctor that PDFs come slower, why, and what they lack', {
    timeout: 240_000,
  }, () => {
    const english = doctor('en', withoutBinary)
    const platform = `${process.platform}-${process.arch}`
    const [line = '', ...more] = english.lines.filter((one) => one.includes('WebAssembly'))
    expect(more).toEqual([])
    expect(line).toMatch(/^! /)
    expect(line).toContain(`no Typst binary for ${platform} can be opened (Failed to load native`)
    expect(line).toContain('ten times slower')
    expect(line).toContain('do not declare PDF/UA-1')
    const thai = doctor('th', withoutBinary).lines.filter((one) => one.includes('WebAssembly'))
    expect(thai).toEqual([expect.stringMatching(/^! .*เปิดไบนารี.*ช้ากว่าราวสิบเท่า.*PDF\/UA-1/)])
    expect(english.status, 'slower is not broken').toBe(doctor('en', process.env).status)
  })

  it('hears it once from the server, which prints nevertheless', async () => {
    const said = ['dist/cli.js', 'serve', '--sample', '--port', '0', '--lang', 'en']
    const server = spawn(process.execPath, [...said, '--data', path.join(folder, 'data')], {
      env: withoutBinary,
    })
    let told = ''
    server.stderr.on('data', (piece) => (told += String(piece)))
    const [first] = await once(server.stdout, 'data')
    const pdf = new URL('/a/0000001/2566/report.pdf', String(first).trim())
    for (let at = 0; at < 2; at += 1) {
      const answer = await fetch(pdf)
      expect(answer.status).toBe(200)
      expect((await answer.text()).slice(0, 5)).toBe('%PDF-')
    }
    server.kill('SIGTERM')
    await once(server, 'exit')
    expect(told.split('printed by Typst as WebAssembly')).toHaveLength(2)
  })
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('a machine with one', () => {
  it('is told that its PDFs are fast and declared', () => {
    const { lines } = doctor('en', process.env)
    const [line = ''] = lines.filter((one) => one.includes('Typst'))
    expect(line).toMatch(/^✓ PDFs are printed by the Typst binary for linux-x64: fast/)
  })
})
