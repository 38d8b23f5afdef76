import { describe, expect, it } from 'vitest'
import { formatVersion, type Manifest, partsOf, readManifest, unpackedBytes } from './manifest.ts'
import { inOrder } from './tables.ts'

const digest = 'a'.repeat(64)
const whole: Manifest = {
  ...{ format: 'prongsai-backup', formatVersion, program: '0.1.0' },
  ...{ madeAt: '2026-11-23T10:31:35.899Z', installation: '0123456789abcdef', withKey: true },
  migrations: ['20261123090000_create_agency'],
  tables: [
    {
      ...{ name: 'agency', rows: 1, bytes: 40, sha256: digest },
      columns: [{ name: 'id', type: 'uuid' }],
    },
  ],
  files: [{ sha256: digest, bytes: 2 }],
  spoilt: [],
}
const read = (change: object) => readManifest(JSON.stringify({ ...whole, ...change }))

describe('a manifest', () => {
  it('is read as it was written, and names every part', () => {
    expect(read({})).toEqual({ ok: true, value: whole })
    expect(partsOf(whole)).toEqual([
      'tables/agency.jsonl',
      `files/${digest}`,
      'secret.key',
      'manifest.json',
    ])
    expect(unpackedBytes(whole)).toBe(42)
  })

  it('of a newer format is told apart from what is no manifest', () => {
    expect(read({ formatVersion: 2, else: 'more' })).toEqual({
      ok: false,
      reason: { code: 'newer-format', found: 2, known: 1 },
    })
  })

  it.each<[string, object]>([
    ['of another thing', { format: 'something-else' }],
    ['with more in it', { more: true }],
    ['with a table whose name leads elsewhere', { tables: [{ ...whole.tables[0], name: '../x' }] }],
    ['with a table twice', { tables: [whole.tables[0], whole.tables[0]] }],
    ['with a file twice', { files: [whole.files[0], whole.files[0]] }],
    ['with rows below zero', { tables: [{ ...whole.tables[0], rows: -1 }] }],
    ['with a file whose size is no size', { files: [{ sha256: digest, bytes: 1e300 }] }],
    ['without migrations', { migrations: [] }],
  ])('%s is none', (_, change) => {
    expect(read(change)).toEqual({ ok: false, reason: { code: 'not-a-backup' } })
  })

  it('that is not JSON, or no object, is none', () => {
    for (const text of ['', 'null', '[]', '{', '"manifest"'])
      expect(readManifest(text)).toEqual({ ok: false, reason: { code: 'not-a-backup' } })
  })
})

describe('the order of tables', () => {
  it('puts each after those its rows refer to', () => {
    const links = [
      { table: 'a', before: 'b' },
      { table: 'b', before: 'c' },
    ]
    expect(inOrder(['a', 'b', 'c', 'd'], links)).toEqual(['c', 'b', 'a', 'd'])
  })

  it('does not go on for ever where tables refer to each other in a circle', () => {
    const links = [
      { table: 'a', before: 'b' },
      { table: 'b', before: 'a' },
    ]
    expect(() => inOrder(['a', 'b'], links)).toThrow('in a circle: a, b')
  })
})
