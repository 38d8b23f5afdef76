import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../test/world/backup.ts'
import { zipOf } from '../../../test/world/backup-file.ts'
import { type Archive, openArchive } from './archive.ts'
import { Stopped } from './refusal.ts'

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const kept = Buffer.from('หลักฐาน')
const rows = Buffer.from('{"id":"1"}\n')
const manifest = {
  ...{ format: 'prongsai-backup', formatVersion: 1, program: '0.1.0' },
  ...{ madeAt: '2026-11-23T10:31:35.899Z', installation: '0123456789abcdef', withKey: false },
  migrations: ['20261123090000_create_agency'],
  tables: [
    {
      ...{ name: 'agency', rows: 1, bytes: rows.length, sha256: digestOf(rows) },
      columns: [{ name: 'id', type: 'uuid' }],
    },
  ],
  files: [{ sha256: digestOf(kept), bytes: kept.length }],
  spoilt: [],
}
const whole: ReadonlyMap<string, Buffer> = new Map([
  ['tables/agency.jsonl', rows],
  [`files/${digestOf(kept)}`, kept],
  ['manifest.json', Buffer.from(JSON.stringify(manifest))],
])

describe('a file that says it is a backup', () => {
  const { folder, remove } = temporaryFolder()
  afterAll(remove)
  const file = path.join(folder, 'backup.zip')
  const refusalOf = async (parts: Iterable<readonly [string, Buffer]>, how = {}) =>
    refusalIn(() => readAll(file), zipOf(file, parts, how))

  it('is read when it is whole', async () => {
    expect(await refusalOf(whole)).toBeNull()
  })

  it('is refused when it is none', async () => {
    for (const content of ['', 'PK', 'a text', '%PDF-1.7']) {
      writeFileSync(file, content)
      expect(await refusalIn(() => readAll(file))).toEqual({ code: 'not-a-backup' })
    }
    expect(await refusalOf([['word/document.xml', kept]])).toMatchObject({ code: 'hostile' })
    expect(await refusalOf([['tables/agency.jsonl', rows]])).toEqual({ code: 'not-a-backup' })
    expect(await refusalIn(() => readAll(folder))).toMatchObject({ code: 'no-such-file' })
  })

  it('is refused wherever it is cut short', async () => {
    await zipOf(file, whole)
    const bytes = readFileSync(file)
    for (let length = 4; length < bytes.length; length += 37) {
      writeFileSync(file, bytes.subarray(0, length))
      expect(await refusalIn(() => readAll(file)), `${length} bytes`).toEqual({
        ...{ code: 'damaged', part: null },
      })
    }
  })

  it('is refused with a part too many, or one too few', async () => {
    const more = new Map(whole).set('tables/person.jsonl', rows)
    expect(await refusalOf(more)).toEqual({ code: 'hostile', part: 'tables/person.jsonl' })
    const fewer = [...whole].filter(([name]) => !name.startsWith('tables/'))
    expect(await refusalOf(fewer)).toEqual({ code: 'damaged', part: 'tables/agency.jsonl' })
    const twice = [...whole, ...whole]
    expect(await refusalOf(twice)).toMatchObject({ code: 'hostile' })
  })

  it('is refused by its names: nothing is written where a file says', async () => {
    const harmless = 'tables/aaaaaa.jsonl'
    for (const way of ['../../../', '/etc/', 'C:\\', 'files\\..\\']) {
      const name = `${way}${'a'.repeat(harmless.length - way.length - 6)}.jsonl`
      await zipOf(file, new Map(whole).set(harmless, rows))
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.toString('latin1').replaceAll(harmless, name), 'latin1')
      expect(['damaged', 'hostile']).toContain((await refusalIn(() => readAll(file)))?.code)
    }
  })

  it('is refused when a part is longer than it says, and read no further', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, '{"id":"1"}\n')
    expect(await refusalOf(new Map(whole).set('tables/agency.jsonl', bomb))).toEqual({
      ...{ code: 'hostile', part: 'tables/agency.jsonl' },
    })
    const said = { ...manifest, tables: [{ ...manifest.tables[0], bytes: bomb.length }] }
    const lying = new Map(whole)
      .set('tables/agency.jsonl', bomb)
      .set('manifest.json', Buffer.from(JSON.stringify(said)))
    expect(await refusalOf(lying)).toEqual({ code: 'hostile', part: 'tables/agency.jsonl' })
  })

  it('has kept files as they are, so that none can be made to explode', async () => {
    expect(await refusalOf(whole, { compressFiles: true })).toMatchObject({ code: 'hostile' })
  })
})

/** Reads every part as a restore would. */
async function readAll(file: string) {
  const archive: Archive = await openArchive(file)
  try {
    for (const { name, bytes } of archive.manifest.tables)
      for await (const piece of archive.read(`tables/${name}.jsonl`, bytes)) void piece
    for (const { sha256, bytes } of archive.manifest.files)
      for await (const piece of archive.read(`files/${sha256}`, bytes)) void piece
  } finally {
    archive.close()
  }
}

async function refusalIn(
  work: () => Promise<unknown>,
  before: Promise<unknown> = Promise.resolve(),
) {
  await before
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Stopped) return error.refusal
    throw error
  }
}
