import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import type { AgencyId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { type Agency, typeOfName } from './agency.ts'
import { searchAgencies } from './search-store.ts'
import { readQuery } from './search-text.ts'
import { saveAgencies } from './store.ts'

const bodies: readonly (readonly [
  code: string,
  name: string,
  district: string,
  province: string,
])[] = [
  ['6990001', 'องค์การบริหารส่วนตำบลดงตะวัน', 'ทุ่งกว้าง', 'ตัวอย่าง'],
  ['5990002', 'เทศบาลตำบลดงตะวัน', 'ทุ่งกว้าง', 'ตัวอย่าง'],
  ['6990003', 'องค์การบริหารส่วนตำบลดงตะวันออก', 'ดงตะวัน', 'สมมติ'],
  ['6990004', 'องค์การบริหารส่วนตำบลริมดงตะวัน', 'ลำธารยาว', 'สมมติ'],
  ['6990005', 'องค์การบริหารส่วนตำบลกลางทุ่ง', 'ดงตะวัน', 'สมมติ'],
  ['NACC-1'.toLowerCase(), 'สำนักงานป้องกันและปราบปรามการทุจริตแห่งตัวอย่าง', '', 'ตัวอย่าง'],
  ['odd-1', 'ร้อย%เปอร์_เซ็นต์', '', ''],
]

describeWithDatabase('a search for an agency', () => {
  let open: OpenDatabase
  beforeAll(async () => {
    open = await testDatabase()
    const agencies = bodies.map(
      ([code, name, district, province]): Agency => ({
        ...{ id: newId() as AgencyId, code, name, type: typeOfName(name) },
        ...{ district, province, logoSha256: null },
      }),
    )
    await inTransaction(open.db, (tx) => saveAgencies(tx, agencies, '2023-09-30T03:00:00.000Z'))
  })
  afterAll(() => open.close())
  const found = async (typed: string, part: { limit: number; offset?: number } = { limit: 20 }) =>
    (await searchAgencies(open.db, readQuery(typed), part)).bodies.map(({ code }) => code)

  it('puts the name itself first, then what begins so, then what holds it, then the place', async () => {
    const all = ['5990002', '6990001', '6990003', '6990004', '6990005']
    for (const typed of ['ดงตะวัน', 'ดง ตะ วัน', 'ดงตะ\u200bวัน'])
      expect(await found(typed)).toEqual(all)
  })

  it.each([
    ['ทุจริต', ['nacc-1']],
    ['NACC 1', ['nacc-1']],
    ['อบต.ดงตะวัน', ['6990001', '6990003']],
    ['อบต ดงตะวัน', ['6990001', '6990003', '6990004', '6990005']],
    ['ดงตะวัน อ.ทุ่งกว้าง', ['5990002', '6990001']],
    ['๕๙๙๐๐๐๒', ['5990002']],
    ['699', ['6990005', '6990001', '6990003', '6990004']],
    ['%', []],
    ['ร้อย%เปอร์', ['odd-1']],
    ['ไม่มีที่นี่', []],
  ])('for %j finds %j', async (typed, codes) => {
    const query = readQuery(typed)
    expect(query.whole === '' ? [] : await found(typed)).toEqual(codes)
  })

  it('comes in parts, and says whether there is more', async () => {
    const query = readQuery('ดงตะวัน')
    const first = await searchAgencies(open.db, query, { limit: 3 })
    const rest = await searchAgencies(open.db, query, { limit: 3, offset: 3 })
    expect([first.more, rest.more]).toEqual([true, false])
    const codes = [...first.bodies, ...rest.bodies].map(({ code }) => code)
    expect(codes).toEqual(await found('ดงตะวัน'))
  })
})
