import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseWorld } from '../../test/world/database-office.ts'
import { hashOf } from '../accounts/one-time-link.ts'
import { registerAgency } from '../agencies/commands.ts'
import { agencies, agencyByCode } from '../agencies/store.ts'
import type { LoadedAgency } from './load.ts'
import { loadAgencies } from './load-commands.ts'
import { colleaguesOf } from './people-store.ts'

describeWithDatabase('loading many agencies', () => {
  const world = databaseWorld()
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
    const loaded = await loadAgencies(world.context, table, { withLinks: true })
    expect(loaded).toMatchObject({
      value: { agencies: 2, known: 0, divisions: 2, posts: 3, people: 3, roles: 3 },
    })
    if (!loaded.ok) return
    // A link for each who holds a role; the database keeps only their hashes, and nobody has a password.
    expect(loaded.value.links.map(({ name }) => name)).toEqual(['ก ข', 'จ ฉ'])
    const kept = await world.db.selectFrom('one_time_link').select('token_sha256').execute()
    expect(kept.map(({ token_sha256 }) => token_sha256).toSorted()).toEqual(
      loaded.value.links.map(({ token }) => hashOf(token)).toSorted(),
    )
    expect(await world.db.selectFrom('login').select('id').execute()).toEqual([])
    expect(await loadAgencies(world.context, table, { withLinks: true })).toMatchObject({
      value: { agencies: 0, known: 2, divisions: 0, posts: 0, people: 0, roles: 0, links: [] },
    })
  })

  it('adds people to an agency that is here, and leaves its words alone', async () => {
    await registerAgency(world.context, {
      name: 'กรมเดิม',
      district: '',
      province: '',
      code: 'three',
    })
    await loadAgencies(world.context, [agency('three', [person('ก ข')])])
    const there = await agencyByCode(world.db, 'three')
    expect(there?.name).toBe('กรมเดิม')
    if (there) expect((await colleaguesOf(world.db, there.id)).length).toBe(1)
  })

  it('keeps all or nothing', async () => {
    const before = (await agencies(world.db)).length
    const broken = [agency('four', []), { ...agency('five', []), name: null as unknown as string }]
    await expect(loadAgencies(world.context, broken)).rejects.toThrow()
    expect((await agencies(world.db)).length).toBe(before)
  })

  it('is an operator’s alone', async () => {
    const officer = { kind: 'person' as const, id: 'x', name: 'ก', grants: [] }
    const asked = { ...world.context, actor: officer }
    expect(await loadAgencies(asked, table)).toMatchObject({ reason: { code: 'not-allowed' } })
  })

  it('stands in the record of each agency', async () => {
    const rows = await world.db.selectFrom('activity').select(['act', 'subject_name']).execute()
    expect(rows.map(({ act, subject_name }) => `${act} ${subject_name}`)).toEqual(
      expect.arrayContaining(['register-agency กรม one', 'register-agency กรม two']),
    )
  })
})
