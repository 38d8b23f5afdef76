import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../src/basics/canonical-json.ts'
import { shownSafely } from '../src/cli/words.ts'
import { cleanPlan } from './world/clean-plan.ts'
import { describeWithRealReport, realReport } from './world/real-report.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-command-line-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...said: string[]) => {
  const done = spawnSync(process.execPath, ['dist/cli.js', ...said], { encoding: 'utf8' })
  return { code: done.status, out: done.stdout, said: done.stderr }
}
const fileOf = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const sample = 'sample/plan-2566.json'

describe('the command line', () => {
  it('says what it can do, in both languages', () => {
    const { code, out } = run('--help')
    expect(code).toBe(0)
    expect(out).toMatch(/ใช้งาน/)
    for (const command of [
      'serve',
      'import',
      'check',
      'report',
      'frameworks',
      'backup',
      'restore',
      'recount',
      'doctor',
    ]) {
      expect(out.match(new RegExp(`^  ${command}`, 'gm'))?.length).toBeGreaterThan(1)
    }
  })

  it.each([
    [['dance']],
    [['import']],
    [['import', 'no-such-file.docx']],
    [['import', '.']],
    [['import', sample, '--colour']],
    [['check', sample, '--as-of', 'yesterday']],
    [['check', sample, '--as-of', '2023-02-30']],
    [['check', sample, '--as-of', '9999-99-99']],
    [['report', sample, '--format', 'odt', '--out', 'x']],
    [['report', sample, '--format', 'pdf']],
    [['report', sample, '--format', 'pdf', '--out', path.join(folder, 'no', 'such', 'folder.pdf')]],
    [['report', sample, '--out', path.join(folder, 'p.html'), '--poster', 'javascript:alert(1)']],
    [
      [
        'report',
        sample,
        '--out',
        path.join(folder, 'p.html'),
        '--poster',
        `https://a.example/${'x'.repeat(5_000)}`,
      ],
    ],
    [['frameworks', 'show', 'nacc-ita-1999']],
    [['frameworks', 'validate', sample]],
    [['serve', '--port', 'door']],
    [['backup', '--data', path.join(folder, 'no-such-office')]],
    [['backup', '--check', 'no-such.zip']],
    [['backup', '--check', sample]],
    [['restore']],
    [['restore', 'no-such.zip', '--yes']],
    [['restore', sample, '--data', path.join(folder, 'fresh'), '--yes']],
  ])('answers %j with a plain sentence and exit 2', (said) => {
    const { code, out, said: sentence } = run(...said)
    expect(code).toBe(2)
    expect(out + sentence).toMatch(/[ก-๙]/)
    expect(out + sentence).not.toMatch(/\bat .*:\d+:\d+|Error:/)
  })

  it('takes back what import --json printed', () => {
    const printed = run('import', sample, '--json').out
    const again = run('import', fileOf('again.json', printed), '--json')
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out).measures).toEqual(JSON.parse(printed).measures)
  })

  it('writes out what would steer the terminal, and leaves JSON its meaning', () => {
    const steering = run('import', 'no-such-\u001b[31m\u202efile.docx').said
    expect(steering).toContain('\\u001b[31m\\u202efile.docx')
    expect(shownSafely('ก\tข\nค √')).toBe('ก\tข\nค √')
    const value = { text: 'ก\u0085\u202eข' }
    expect(JSON.parse(shownSafely(JSON.stringify(value)))).toEqual(value)
  })

  it('leaves nothing half-written where a report cannot be put', () => {
    const place = path.join(folder, 'a-folder')
    mkdirSync(place)
    expect(run('report', sample, '--format', 'csv', '--out', place).code).toBe(2)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('speaks English when told to', () => {
    expect(run('import', 'no-such-file.docx', '--lang', 'en').said).toMatch(/There is no file/)
  })

  it.each([
    ['empty.docx', ''],
    ['empty.txt', '   \n\n'],
    ['cut.xlsx', Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1')],
    ['picture.docx', Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1')],
    ['paper.pdf', '%PDF-1.7\n%%EOF'],
    ['nul.txt', Buffer.alloc(4096)],
    ['letter.txt', 'เรียน ท่านนายก\nขอเชิญประชุม\n'],
    ['half.json', '{"agency": {"name": "อบต'],
    ['other.json', '[1, 2, 3]'],
  ])('refuses %s without a stack trace', (name, content) => {
    const { code, out, said } = run('import', fileOf(name, content), '--json')
    expect([code, out]).toEqual([2, ''])
    expect(said).toMatch(/[ก-๙]{4}/)
    expect(said).not.toMatch(/\bat .*:\d+:\d+|Error:/)
  })

  it('refuses a file of 100 MB at once', () => {
    const file = fileOf('large.csv', 'ลำดับ,มาตรการ\n')
    truncateSync(file, 100 * 1024 * 1024)
    expect(run('import', file).code).toBe(2)
  })

  it('finds nothing wrong with a clean plan', () => {
    const file = fileOf('clean.json', canonicalJson(cleanPlan()))
    const { code, out } = run('check', file, '--json', '--as-of', '2566-09-30')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ asOf: '2023-09-30', findings: [] })
  })

  it('ends a check with 1 when something must be mended', () => {
    const { code, out } = run('check', sample, '--as-of', '2023-03-31')
    expect(code).toBe(1)
    expect(out).toMatch(/percent-contradicts-words/)
  })

  it.each(['pdf', 'docx', 'xlsx', 'csv', 'html', 'json'])('makes the report as %s', (format) => {
    const file = path.join(folder, `รายงาน.${format}`)
    expect(run('report', sample, '--format', format, '--out', file).code).toBe(0)
    const begins = {
      pdf: '%PDF',
      docx: 'PK',
      xlsx: 'PK',
      csv: '\ufeff',
      html: '<!DOCTYPE',
      json: '{',
    }
    expect(readFileSync(file, 'utf8').startsWith(begins[format as keyof typeof begins])).toBe(true)
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  it('gives back of its own report the plan it was made of', () => {
    const { agency, measures } = JSON.parse(
      run('import', path.join(folder, 'รายงาน.docx'), '--json').out,
    )
    const given = JSON.parse(readFileSync(sample, 'utf8'))
    const withoutSource = measures.map(({ source: _, ...measure }: { source: unknown }) => measure)
    expect(canonicalJson({ agency, measures: withoutSource })).toBe(
      canonicalJson({ agency: given.agency, measures: given.measures }),
    )
  })

  it('knows each year, and that its files hold together', () => {
    expect(run('frameworks', 'list').out).toMatch(/nacc-ita-2565[\s\S]*nacc-ita-2569/)
    expect(run('frameworks', 'show', 'nacc-ita-2566').out).toMatch(/O43/)
    expect(run('frameworks', 'validate', 'frameworks/nacc-ita-2566.json').code).toBe(0)
  })
})

describeWithRealReport('the real report on the command line', () => {
  it('is printed as JSON in the agreed shape', () => {
    const read = JSON.parse(run('import', realReport, '--json').out)
    expect(read).toMatchObject({
      agency: { name: 'องค์การบริหารส่วนตำบลดงตะงาว', district: 'ดอนพุด', province: 'สระบุรี' },
      paper: 'O43',
      answers: 'O42',
      fiscalYear: 2566,
    })
    expect(read.measures).toHaveLength(7)
    expect(read.unread.map(({ text }: { text: string }) => text)).toEqual([
      'Activate',
      'Go to Setti',
      'จ',
      'จ',
    ])
    expect(read.findings[0]).toMatchObject({
      code: expect.any(String),
      severity: expect.stringMatching(/^(error|warning|notice)$/),
      place: expect.any(Object),
      message: { th: expect.any(String), en: expect.any(String) },
    })
  })

  it('fails its check', () => {
    expect(run('check', realReport, '--as-of', '2023-09-30').code).toBe(1)
  })
})

describe('an office that is open', () => {
  it('keeps a second one out of its folder and its port, and closes when told', async () => {
    const data = path.join(folder, 'office')
    const first = spawn(process.execPath, [
      'dist/cli.js',
      'serve',
      '--sample',
      '--port',
      '0',
      '--data',
      data,
    ])
    const address = await firstLine(first)
    const page = await fetch(new URL('/en/a/0000001/2566', address))
    expect(page.status).toBe(200)
    const inFolder = run('serve', '--port', '0', '--data', data)
    expect([inFolder.code, inFolder.said]).toEqual([2, expect.stringContaining(String(first.pid))])
    const onPort = run(
      'serve',
      '--port',
      new URL(address).port,
      '--data',
      path.join(folder, 'other'),
    )
    expect(onPort.code).toBe(2)
    first.kill('SIGTERM')
    const [code] = await once(first, 'exit')
    // Windows knows no such signal and ends the process itself.
    expect(code).toBe(process.platform === 'win32' ? null : 0)
  }, 60_000)
})

/** The first line a program prints; what follows is read too, or the program would find nobody listening. */
async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the office has no output')
  const [line] = await once(createInterface({ input: stdout }), 'line')
  return String(line)
}
