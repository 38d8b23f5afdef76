import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { manyAgencies } from './world/many-agencies.ts'

describe('the command load', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-load-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const data = path.join(folder, 'data')
  const links = path.join(folder, 'links.csv')
  const load = (name: string, content: string, ...more: string[]) => {
    const file = path.join(folder, name)
    writeFileSync(file, content)
    const done = spawnSync(
      process.execPath,
      ['dist/cli.js', 'load', file, '--data', data, '--lang', 'en', ...more],
      { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', PRONGSAI_ORIGIN: '' } },
    )
    return { code: done.status, out: done.stdout, said: done.stderr }
  }

  it('says every line that is wrong, and saves nothing', () => {
    const table = 'code,agency,name,contact,roles\n,,ก ข,,\nx1,กรม,ค ง,@@,\nx1,กรม,จ ฉ,,boss\n'
    const { code, said } = load('wrong.csv', table, '--links', links)
    expect(code).toBe(2)
    for (const line of ['Line 2', 'Line 3', 'Line 4', 'Nothing has been saved'])
      expect(said).toContain(line)
    expect(existsSync(links)).toBe(false)
  })

  it.each([
    ['no-heading.csv', 'ก,ข\n', 'heading'],
    ['twice.csv', 'code,agency,name,ชื่อ-สกุล\n', 'ชื่อ-สกุล'],
    ['zip.csv', 'PK\u0003\u0004\0\0', 'heading'],
    ['bomb.csv', `code,agency\nx1,${'ก'.repeat(300_000)}\n`, 'from line 2'],
    ['deep.json', '['.repeat(200_000), 'JSON'],
    ['broken.json', '[{', 'JSON'],
    ['strange.json', '[{"code":"x","surprise":1}]', 'JSON'],
    ['empty.csv', 'code,agency\n', 'no agency'],
  ])('refuses %s with a plain sentence', (name, content, sentence) => {
    const { code, said } = load(name, content)
    expect(code).toBe(2)
    expect(said).toContain(sentence)
    expect(said).not.toMatch(/\bat .*\.(js|ts):/)
  })

  it('takes in what looks like a formula, and gives it out in the file of links as words', () => {
    const out = path.join(folder, 'formulas.csv')
    const people = ['=1+1', '＝1+1', '@SUM(1)'].map((name) => ({ name, roles: ['officer'] }))
    const table = [{ code: 'f1', agency: 'กรม\0ตัวอย่าง', people }]
    expect(load('formulas.json', JSON.stringify(table), '--links', out).code).toBe(0)
    const lines = readFileSync(out, 'utf8').trim().split('\r\n').slice(1)
    expect(lines.map((line) => line.split(',')[2]).toSorted()).toEqual([
      `"'=1+1"`,
      `"'@SUM(1)"`,
      `"'＝1+1"`,
    ])
    expect(lines.map((line) => line.split(',')[1])).toEqual(Array(3).fill('"กรมตัวอย่าง"'))
  })

  it('takes a file in, and writes the links for its owner alone', () => {
    const { code, out } = load(
      'many.csv',
      manyAgencies({ agencies: 3, people: 10 }),
      ...['--links', links],
    )
    expect(out).toMatch(/3 new agencies .* 10 people, 13 roles, 10 join links/)
    expect(code).toBe(0)
    if (process.platform !== 'win32') expect(statSync(links).mode & 0o777).toBe(0o600)
    const lines = readFileSync(links, 'utf8').trim().split('\r\n')
    expect(lines.length).toBe(11)
    expect(
      new Set(lines.slice(1).map((line) => /\/join\/([\w-]{24})"$/.exec(line)?.[1])).size,
    ).toBe(10)
  })

  it('never writes links over a file that is there', () => {
    const { code, said } = load(
      'again.csv',
      manyAgencies({ agencies: 1, people: 1 }),
      '--links',
      links,
    )
    expect(code).toBe(2)
    expect(said).toContain('not there yet')
  })

  it('takes the same from JSON', () => {
    const people = [{ name: 'นางมาลี ใจดี', division: 'กองคลัง', roles: ['officer'] }]
    const json = JSON.stringify([{ code: 'k1', agency: 'กรมตัวอย่าง', people }])
    const { code, out } = load('agencies.json', json)
    expect(out).toMatch(/1 new agencies .* 1 people, 1 roles/)
    expect(code).toBe(0)
  })
})
