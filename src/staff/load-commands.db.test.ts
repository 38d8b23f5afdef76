import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { hashOf } from '../accounts/one-time-link.ts'
import { registerAgency } from '../agencies/commands.ts'
import { agencies, agencyByCode } from '../agencies/store.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import type { LoadedAgency } from './load.ts'
import { loadAgencies } from './load-commands.ts'
import { colleaguesOf } from './people-store.ts'

describeWithDatabase('loading many agencies', () => {
  let open: OpenDatabase
  const files = temporaryFiles()
  beforeAll(async () => {
    open = await testDatabase()
  })
  afterAll(async () => {
    await open.close()
    files.remove()
  })
  const context = () => testContext({ db: open.db, files: files.files })
  const person = (name: string, roles: readonly ('officer' | 'administrator')[] = []) => ({
    ...{ division: 'กองคลัง', post: 'ผู้อำนวยการ', name, email: null, signInName: null, roles },
  })
  const agency = (code: string, lines: LoadedAgency['lines']): LoadedAgency => ({
    ...{ code, type: 'department', name: `กรม ${code}`, district: '', province: '', lines },
  })
  const table = [
    agency('one', [person('ก ข', ['administrator', 'officer']), person('ค ง')]),
    agency('two', [person('จ ฉ', ['officer'])]),
  ]

  it('adds agencies with their people, and nothing when it is loaded again', async () => {
    const loaded = await loadAgencies(context(), table, { withLinks: true })
    expect(loaded).toMatchObject({
      value: { agencies: 2, known: 0, divisions: 2, posts: 3, people: 3, roles: 3 },
    })
    if (!loaded.ok) return
    // A link for each who holds a role; the database keeps only their hashes, and nobody has a password.
    expect(loaded.value.links.map(({ name }) => name)).toEqual(['ก ข', 'จ ฉ'])
    const kept = await open.db.selectFrom('one_time_link').select('token_sha256').execute()
    expect(kept.map(({ token_sha256 }) => token_sha256).toSorted()).toEqual(
      loaded.value.links.map(({ token }) => hashOf(token)).toSorted(),
    )
    expect(await open.db.selectFrom('login').select('id').execute()).toEqual([])
    expect(await loadAgencies(context(), table, { withLinks: true })).toMatchObject({
      value: { agencies: 0, known: 2, divisions: 0, posts: 0, people: 0, roles: 0, links: [] },
    })
  })

  it('adds people to an agency that is here, and leaves its words alone', async () => {
    await registerAgency(context(), { name: 'กรมเดิม', district: '', province: '', code: 'three' })
    await loadAgencies(context(), [agency('three', [person('ก ข')])])
    const there = await agencyByCode(open.db, 'three')
    expect(there?.name).toBe('กรมเดิม')
    if (there) expect((await colleaguesOf(open.db, there.id)).length).toBe(1)
  })

  it('keeps all or nothing', async () => {
    const before = (await agencies(open.db)).length
    const broken = [agency('four', []), { ...agency('five', []), name: null as unknown as string }]
    await expect(loadAgencies(context(), broken)).rejects.toThrow()
    expect((await agencies(open.db)).length).toBe(before)
  })

  it('is an operator’s alone', async () => {
    const officer = { kind: 'person' as const, id: 'x', name: 'ก', grants: [] }
    const asked = testContext({ db: open.db, files: files.files }, { actor: officer })
    expect(await loadAgencies(asked, table)).toMatchObject({ reason: { code: 'not-allowed' } })
  })

  it('stands in the record of each agency', async () => {
    const rows = await open.db.selectFrom('activity').select(['act', 'subject_name']).execute()
    expect(rows.map(({ act, subject_name }) => `${act} ${subject_name}`)).toEqual(
      expect.arrayContaining(['register-agency กรม one', 'register-agency กรม two']),
    )
  })
})
