import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../platform/raw-papers/csv-rows.ts'
import { registryReading } from './registry.ts'
import { type KeptEntry, registryChanges } from './registry-changes.ts'

const head = ['จังหวัด', 'อำเภอ', 'ตำบล', 'รหัส อปท.', 'ประเภท อปท.', 'อปท.']
const read = (...rows: (readonly string[])[]) => {
  const reading = registryReading()
  for (const [at, cells] of rows.entries()) reading.take({ line: at + 1, cells })
  return reading.end()
}
const row = (
  code: string,
  type = 'อบต.',
  name = 'ธารใส',
  more: { in?: string; of?: string } = {},
) => [...[more.of ?? 'ตัวอย่าง', more.in ?? 'ทุ่งกว้าง', `ตำบล ${Math.random()}`, code, type, name]]

describe('a registry', () => {
  it('has one entry for each body, however many subdistricts it covers, its name in full', () => {
    expect(read(head, row('6990701'), row('6990701'), row('5990702', 'เทศบาลตำบล'))).toMatchObject({
      value: {
        rows: 3,
        remarks: [],
        entries: [
          { code: '5990702', type: 'subdistrict-municipality', name: 'เทศบาลตำบลธารใส' },
          {
            ...{ code: '6990701', type: 'subdistrict-office', name: 'องค์การบริหารส่วนตำบลธารใส' },
            ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
          },
        ],
      },
    })
  })

  it.each([
    ['องค์การบริหารส่วนตำบล', 'องค์การบริหารส่วนตำบลธารใส', 'subdistrict-office'],
    ['อบต', 'อบต.ธารใส', 'subdistrict-office'],
    ['ท.ต.', 'ธารใส', 'subdistrict-municipality'],
    ['เทศบาล', 'เทศบาลเมืองธารใส', 'town-municipality'],
    ['ท้องถิ่นรูปแบบพิเศษ', 'เมืองพัทยา', 'pattaya'],
    ['', 'ธารใส', 'subdistrict-office'],
  ])('takes the type %j of %j for %s', (type, name, id) => {
    expect(read(head, row('6990701', type, name))).toMatchObject({
      value: { entries: [{ type: id }] },
    })
  })

  it('may be headed in other words, in another order, below a title', () => {
    const title = ['ทะเบียน อปท. ทั่วประเทศ']
    const english = ['LAO_CODE', 'LAO_NAME', 'LAO_TYPE', 'District', 'Province']
    const body = ['๖๙๙๐๗๐๑', 'ธารใส', 'อบต.', 'อำเภอทุ่งกว้าง', 'จ. ตัวอย่าง']
    expect(read(title, english, body)).toMatchObject({
      value: { entries: [{ code: '6990701', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' }] },
    })
  })

  it('without a column it needs is refused, and the column named', () => {
    const without = ['จังหวัด', 'รหัสอำเภอ', 'ตำบล', 'รหัส อปท.', 'ประเภท อปท.', 'อปท.']
    expect(read(without, row('6990701'))).toEqual({
      ok: false,
      reason: { code: 'columns-missing', missing: ['district'], headings: without },
    })
    expect(read()).toMatchObject({ reason: { code: 'registry-empty' } })
    expect(read(head)).toMatchObject({ reason: { code: 'registry-empty' } })
  })

  it('tells each odd row with its line, and keeps what most rows say', () => {
    const twice = row('6990701')
    const answer = read(
      ...[head, row('123'), row('6990701', 'อบต.', ''), row('6990701', 'สมาคม'), twice, twice],
      ...[row('6990701'), row('6990701', 'อบต.', 'ธารไส')],
      ...[row('6990702', 'อบต.', 'ธารใส')],
    )
    expect(answer).toMatchObject({
      value: { entries: [{ name: expect.stringMatching(/ธารใส$/) }, {}] },
    })
    expect(answer.ok && answer.value.remarks.map(({ code, line }) => [code, line])).toEqual([
      ['code-malformed', 2],
      ['name-missing', 3],
      ['type-unknown', 4],
      ['row-twice', 6],
      ['name-differs', 8],
      ['same-body-twice', 9],
    ])
  })

  it('puts a provincial organisation in no district where it covers several', () => {
    const rows = ['ทุ่งกว้าง', 'ลำธารยาว'].map((district) =>
      row('2990001', 'อบจ.', 'ตัวอย่าง', { in: district }),
    )
    expect(read(head, ...rows)).toMatchObject({
      value: { entries: [{ name: 'องค์การบริหารส่วนจังหวัดตัวอย่าง', district: '' }], remarks: [] },
    })
  })

  it('counts what is odd beyond the first two hundred', () => {
    expect(
      read(head, row('6990701'), ...Array.from({ length: 250 }, () => row('x'))),
    ).toMatchObject({ value: { remarks: { length: 200 }, remarksLeftOut: 50 } })
  })

  it('of our own making is there to try: forty bodies, some of one name, codes beginning with 00', async () => {
    const reading = registryReading()
    for await (const each of csvRows(readFileSync('sample/registry.csv'))) reading.take(each)
    const sample = reading.end()
    if (!sample.ok) throw new Error(sample.reason.code)
    const { entries, remarks } = sample.value
    expect(entries).toHaveLength(40)
    expect(entries.every(({ code }) => code.startsWith('00'))).toBe(true)
    expect(remarks).toMatchObject([{ code: 'same-body-twice', said: '0000015', body: '0000014' }])
    const named = (name: string) => entries.filter((each) => each.name.endsWith(name))
    expect(named('ธารใส').map(({ type }) => type)).toEqual([
      ...['subdistrict-office', 'subdistrict-municipality', 'subdistrict-office'],
    ])
  })
})

describe('between two registries', () => {
  const entry = fc.record({
    code: fc.integer({ min: 0, max: 30 }).map((code) => String(code).padStart(7, '0')),
    name: fc.constantFrom('ธารใส', 'โคกสว่าง'),
    type: fc.constantFrom('subdistrict-office' as const, 'town-municipality' as const),
    district: fc.constant('ทุ่งกว้าง'),
    province: fc.constant('ตัวอย่าง'),
  })
  const registry = fc.uniqueArray(entry, { selector: ({ code }) => code })

  it('every body is new, changed, returned, missing or the same, and taking the changes in leaves none', () => {
    fc.assert(
      fc.property(registry, registry, fc.func(fc.boolean()), (before, given, wasGone) => {
        const kept = before.map(
          (each): KeptEntry => ({ ...each, goneAt: wasGone(each.code) ? '2023-01-01' : null }),
        )
        const changes = registryChanges(kept, given)
        const touched = new Set([
          ...[...changes.added, ...changes.returned].map(({ code }) => code),
          ...changes.changed.map(({ after }) => after.code),
        ])
        expect(touched.size + changes.same).toBe(given.length)
        const codes = new Set(given.map(({ code }) => code))
        for (const { code } of changes.missing) expect(codes.has(code)).toBe(false)
        const after = [
          ...given.map((each): KeptEntry => ({ ...each, goneAt: null })),
          ...kept
            .filter(({ code }) => !codes.has(code))
            .map((each) => ({ ...each, goneAt: each.goneAt ?? '2023-02-02' })),
        ]
        expect(registryChanges(after, given)).toEqual({
          ...{ added: [], changed: [], returned: [], missing: [] },
          ...{ same: given.length, isPartial: false },
        })
      }),
    )
  })

  it('the loss of more than a tenth is a part of the registry rather than the whole', () => {
    const bodies = Array.from({ length: 20 }, (_, at) => ({
      ...{ code: String(at).padStart(7, '0'), name: 'ธารใส', type: 'other' as const },
      ...{ district: '', province: '', goneAt: null },
    }))
    expect(registryChanges(bodies, bodies.slice(2)).isPartial).toBe(false)
    expect(registryChanges(bodies, bodies.slice(3)).isPartial).toBe(true)
  })
})
