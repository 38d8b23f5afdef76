import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseWorld } from '../../test/world/database-office.ts'
import { importRegistry } from './registry-commands.ts'
import { readRegistryFile } from './registry-file-routes.ts'

const headings = 'จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.'
const row = (code: string, name: string) => `ตัวอย่าง,ทุ่งกว้าง,ธารใส,${code},อบต.,${name}`
const fileOf = (...rows: readonly string[]) => Buffer.from([headings, ...rows].join('\n'))
const utf16 = (...rows: readonly string[]) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([headings, ...rows].join('\n'), 'utf16le')])
const full = (name: string) => `องค์การบริหารส่วนตำบล${name}`

describeWithDatabase('a registry file made to harm', () => {
  const world = databaseWorld()

  it.each<[string, Uint8Array, string]>([
    ['an open quotation mark', fileOf(row('6000007', '"ธารใส')), 'quote-open'],
    ['a cell of 300,000 signs', fileOf(row('6000003', 'ก'.repeat(300_000))), 'quote-open'],
    [
      'UTF-16 without its mark',
      Buffer.from(`${headings}\n${row('6000010', 'ก')}`, 'utf16le'),
      'columns-missing',
    ],
    ['half a sign at its end', Buffer.concat([utf16(), Buffer.from([1])]), 'text-unreadable'],
    ['half a pair of UTF-16', utf16(row('6000011', 'ธาร\ud800ใส')), 'text-unreadable'],
    ['a zip', Buffer.from('504b0304140000000800', 'hex'), 'columns-missing'],
    ['nothing but NULs', Buffer.alloc(1_000_000), 'quote-open'],
    ['nothing but commas', Buffer.alloc(1_000_000, ','), 'registry-empty'],
  ])('of %s is refused with a reason', async (_, bytes, code) => {
    expect(await readRegistryFile(bytes)).toMatchObject({ ok: false, reason: { code } })
  })

  it('is taken in without what harms: no NUL, no sign that turns the line, no endless cell', async () => {
    const bytes = fileOf(
      row('6000001', 'ธาร\0ใส'),
      row('6000002', 'ธาร\u202eไส\u0007'),
      row('6000004', 'ก'.repeat(60_000)),
      `${'ข'.repeat(20_000)},ทุ่งกว้าง,ธารใส,6000005,อบต.,ธารใส`,
      row('6000006', '"=HYPERLINK(""http://evil.example"",""x"")"'),
    )
    const read = await readRegistryFile(bytes)
    if (!read.ok) throw new Error(read.reason.code)
    const { entries, remarks } = read.value
    expect(entries.map(({ code, name }) => [code, name])).toEqual([
      ['6000001', full('ธารใส')],
      ['6000002', full('ธารไส')],
      ['6000006', full('=HYPERLINK("http://evil.example","x")')],
    ])
    expect(remarks).toMatchObject([
      { code: 'too-long', line: 4, said: 'ก'.repeat(40) },
      { code: 'too-long', line: 5, said: 'ข'.repeat(40) },
    ])
    expect((await importRegistry(world.context, { entries, markMissing: false })).ok).toBe(true)
  })
})
