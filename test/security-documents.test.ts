import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingTable } from '../src/settings/setting.ts'

const threats = readFileSync('docs/threats.md', 'utf8')
const privacy = readFileSync('docs/privacy.md', 'utf8')
const environment = readFileSync('docs/environment.md', 'utf8')

describe('the threat model', () => {
  it('names only tests that are there, for every attacker and every chapter', () => {
    const named = [...threats.matchAll(/`((?:src|test)\/[^`]+\.test\.tsx?)`/g)].map(
      ([, file]) => file,
    )
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((file) => !existsSync(file ?? ''))).toEqual([])
    const attackers = threats.split('\n').filter((line) => line.startsWith('| **'))
    expect(attackers.length).toBeGreaterThan(10)
    for (const line of attackers) expect(line).toMatch(/`(src|test)\//)
    const chapters = threats.split('\n').filter((line) => /^\*\*V\d+ /.test(line))
    expect(chapters).toHaveLength(17)
    for (const line of chapters) expect(line).toMatch(/`(src|test)\/|Not used/)
  })
})

describe('what is said of the privacy of staff who answer', () => {
  it('names only tests and files that are there, and for each thing never stored what holds it', () => {
    const named = [...privacy.matchAll(/`((?:src|test)\/[^`]+\.tsx?)`/g)].map(([, file]) => file)
    expect(named.length).toBeGreaterThan(12)
    expect(named.filter((file) => !existsSync(file ?? ''))).toEqual([])
    const [, never = ''] = privacy.split('## What is never stored')
    const rows =
      never
        .split('\n## ')[0]
        ?.split('\n')
        .filter((line) => /^\| [a-z]/.test(line)) ?? []
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect(row).toMatch(/`(src|test)\/[^`]+\.test\.ts/)
  })
})

describe('the table of variables', () => {
  const read = (file: string) => readFileSync(path.join('src', file), 'utf8')
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  )

  it('holds every variable the program reads, and no other', () => {
    const asked = files.flatMap((file) =>
      [...read(file).matchAll(/\b(PRONGSAI_[A-Z_]+|DATABASE_URL)\b/g)].map(([, name]) => name),
    )
    const wanted = [...asked, ...Object.values(settingTable).map(({ variable }) => variable)]
    const listed = [...environment.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
    expect(wanted.filter((name) => !listed.includes(name))).toEqual([])
    expect(listed.filter((name) => name !== 'PORT' && !wanted.includes(name))).toEqual([])
  })

  it('says for each setting what holds until it is set', () => {
    for (const { variable, usual } of Object.values(settingTable)) {
      const line = environment.split('\n').find((each) => each.startsWith(`| \`${variable}\``))
      if (/^\w+$/.test(usual)) expect(line).toContain(`\`${usual}\` |`)
    }
  })
})
