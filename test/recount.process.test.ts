import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintSyllables } from '../src/basics/syllables.ts'
import { zipOf } from '../src/staff-surveys/folder-zip-routes.ts'
import { policyHash } from '../src/staff-surveys/made-policy.ts'
import { checkTitles } from '../src/staff-surveys/recount-check-messages.ts'
import { recountWords } from '../src/staff-surveys/recount-messages.ts'
import { filesOf, type HonestFolder, honestFolder, newFolderKeys } from './world/staff-folder.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-recount-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let honest: HonestFolder
beforeAll(async () => {
  honest = await honestFolder(await newFolderKeys())
})

const run = (...said: string[]) => {
  const done = spawnSync(process.execPath, ['dist/cli.js', 'recount', ...said], {
    ...{ encoding: 'utf8', timeout: 60_000 },
  })
  return { code: done.status, out: done.stdout, said: done.stderr }
}
/** The published files in a folder of their own, some of them changed. */
function laid(name: string, change: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const at = path.join(folder, name)
  mkdirSync(path.join(at, 'columns'), { recursive: true })
  for (const [file, bytes] of [...filesOf(honest.folder), ...Object.entries(change)])
    writeFileSync(path.join(at, file), bytes)
  return at
}

describe('prongsai recount', () => {
  it('says on one page of Thai that an honest folder holds, with receipt and syllables', () => {
    const receipt = path.join(folder, 'receipt.txt')
    writeFileSync(receipt, honest.receiptOf(2))
    const syllables = fingerprintSyllables(policyHash(honest.folder.policy), 8)
    const at = laid('honest')
    const { code, out } = run(
      at,
      '--receipt',
      receipt,
      '--fingerprint',
      syllables.replaceAll('-', ' '),
    )
    expect(out).toContain(recountWords.th.verdicts.whole)
    expect(out).toContain(`${checkTitles.receipt.th}:`)
    expect(out).toContain(syllables)
    expect(out.trim().split('\n').length).toBeLessThan(50)
    expect(code).toBe(0)
  })

  it('reads the zip alike, and speaks English or JSON where it is asked to', async () => {
    const zip = path.join(folder, 'ผล.zip')
    writeFileSync(zip, await zipOf(honest.folder, null, 'th'))
    const english = run(zip, '--lang', 'en')
    expect(english.out).toContain(recountWords.en.verdicts.whole)
    expect(english.code).toBe(0)
    const { out } = run(zip, '--json')
    expect(JSON.parse(out)).toMatchObject({ policySha256: policyHash(honest.folder.policy) })
  })

  it('ends with 1 where anything does not hold, and names it', () => {
    const column = new TextDecoder().decode(filesOf(honest.folder).get('columns/02.json'))
    const at = laid('cheated', { 'columns/02.json': column.replace('"t":0', '"t":3') })
    const { code, out } = run(at)
    expect(code).toBe(1)
    expect(out).toContain(`[${recountWords.th.marks.no}] ${checkTitles.signatures.th}`)
    expect(run(laid('other'), '--fingerprint', 'กา กา').code).toBe(1)
  })

  it('ends with 2 and a plain sentence where there is nothing to count', () => {
    expect(run()).toMatchObject({ code: 2, said: expect.stringMatching(/recount/) })
    expect(run(path.join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      said: expect.stringMatching(/ไม่พบไฟล์/),
    })
    const empty = path.join(folder, 'empty')
    mkdirSync(empty)
    expect(run(empty)).toMatchObject({ code: 2, out: expect.stringMatching(/ไม่มีไฟล์ policy\.json/) })
    const wrong = laid('wrong', { 'policy.json': '{"format":' })
    expect(run(wrong)).toMatchObject({
      code: 2,
      out: expect.stringMatching(/policy\.json อ่านเป็น JSON ไม่ได้/),
    })
    const other = laid('other-shape', { 'ledger.json': '[]' })
    expect(run(other)).toMatchObject({ code: 2, out: expect.stringMatching(/ledger\.json/) })
    const text = path.join(folder, 'x.zip')
    writeFileSync(text, 'สวัสดี')
    expect(run(text)).toMatchObject({ code: 2, said: expect.stringMatching(/ไม่ใช่ zip/) })
    expect(run(laid('no-receipt'), '--receipt', path.join(folder, 'none'))).toMatchObject({
      code: 2,
    })
  })

  it('reads no huge file, no link and no pipe', () => {
    const huge = laid('huge')
    truncateSync(path.join(huge, 'columns', '01.json'), 1024 ** 3)
    expect(run(huge)).toMatchObject({ code: 2, said: expect.stringMatching(/ใหญ่เกิน/) })
    const zip = path.join(folder, 'huge.zip')
    writeFileSync(zip, '')
    truncateSync(zip, 1024 ** 3)
    expect(run(zip)).toMatchObject({ code: 2, said: expect.stringMatching(/ใหญ่เกิน/) })
    if (process.platform === 'win32') return
    const linked = laid('linked')
    rmSync(path.join(linked, 'ledger.json'))
    symlinkSync('/etc/hostname', path.join(linked, 'ledger.json'))
    expect(run(linked)).toMatchObject({ code: 2, said: expect.stringMatching(/ไม่ใช่ไฟล์ธรรมดา/) })
    const piped = laid('piped')
    rmSync(path.join(piped, 'ledger.json'))
    execFileSync('mkfifo', [path.join(piped, 'ledger.json')])
    expect(run(piped)).toMatchObject({ code: 2, said: expect.stringMatching(/ไม่ใช่ไฟล์ธรรมดา/) })
  })
})
