import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan, toldOf } from '../../../test/world/clean-plan.ts'
import { agencyNameVaries, unitNamedTwoWays } from './names.ts'

const tambon = { name: 'องค์การบริหารส่วนตำบลดงตะงาว', district: 'ดอนพุด', province: 'สระบุรี' }
const front = (text: string) => ({ place: { part: 'front-matter' as const, line: 4 }, text })
const varying = (text: string, agency = tambon) =>
  agencyNameVaries(
    toldOf(
      { ...cleanPlan([cleanMeasure({ steps: ['ขั้นแรก', text] })]), agency },
      { frontMatter: [] },
    ),
  )

describe('the name of the agency', () => {
  it('of thousands of letters is no name that could be misspelt', () => {
    const agency = { ...tambon, name: `${tambon.name}${'ก'.repeat(30_000)}` }
    expect(varying(`องค์การบริหารส่วนตำบล${'ก'.repeat(30_000)}`, agency)).toEqual([])
  })

  it('is misspelt in row 6 of the real report', () => {
    expect(varying('จัดตั้งคณะทำงานขององค์การบริหารส่วนตำบลดงเตงาว')).toEqual([
      {
        place: { part: 'row', row: 1, field: 'steps', item: 2 },
        says: { printed: 'องค์การบริหารส่วนตำบลดงเตงาว', name: tambon.name },
      },
    ])
  })

  it('is misspelt even where the next word follows without a space', () => {
    expect(varying('ขององค์การบริหารส่วนตำบลดงเตงาวประกาศลงบนเว็บไซต์')).toMatchObject([
      { says: { printed: 'องค์การบริหารส่วนตำบลดงเตงาว' } },
    ])
  })

  it('has a misspelt type in the front matter of the real report', () => {
    const frontMatter = [front('QR-CODE แบบวัด EIT ขององค์การส่วนบริหารส่วนตำบลดงตะงาว')]
    const found = agencyNameVaries(toldOf({ ...cleanPlan([]), agency: tambon }, { frontMatter }))
    expect(found).toEqual([
      {
        place: { part: 'front-matter', line: 4 },
        says: { printed: 'องค์การส่วนบริหารส่วนตำบลดงตะงาว', name: tambon.name },
      },
    ])
  })

  it.each([
    'ขององค์การบริหารส่วนตำบลดงตะงาว ต่อสาธารณชน',
    'ขององค์การบริหารส่วนตำบลดงตะงาวให้พนักงานทราบ',
    'สำหรับเจ้าหน้าที่ อบต.ดงตะงาว',
    'สำหรับเจ้าหน้าที่ อบต.ดงตะ งาว',
    'สำหรับเจ้าหน้าที่ อบต.ดงตะง าว ทุกคน',
    'อ.บ.ต. ดงตะงาว',
    'บุคลากรขององค์การบริหารส่วนตำบลทุกคนได้รับทราบ',
    'นายกองค์การบริหารส่วนตำบล',
    'ดูงานที่เทศบาลตำบลท่าเรือ',
    'ร่วมกับองค์การบริหารส่วนจังหวัดสระบุรี',
  ])('is right, or not there, in "%s"', (text) => {
    expect(varying(text)).toEqual([])
  })

  it('is not judged where the paper does not name its agency', () => {
    expect(varying('อบต.ดงเตงาว', { name: '', district: '', province: '' })).toEqual([])
  })
})

describe('a unit', () => {
  const named = (...names: string[]) =>
    unitNamedTwoWays(
      toldOf(
        cleanPlan(names.map((name) => cleanMeasure({ responsible: { units: [name], posts: [] } }))),
      ),
    )

  it('is called สำนักงานปลัด and สำนักปลัด in the real report', () => {
    expect(named('สำนักงานปลัด', 'สำนักปลัด', 'สำนักปลัด')).toEqual([
      {
        place: { part: 'plan', field: 'responsible' },
        says: { name: 'สำนักงานปลัด', rows: '1', other: 'สำนักปลัด', otherRows: '2, 3' },
      },
    ])
  })

  it.each([
    ['สำนักปลัด', 'สำนักปลัดเทศบาล'],
    ['สำนักปลัด', 'สำนักปลัด อบต.'],
    ['กองสวัสดิการสังคม', 'กองสวัสดิการสังคน'],
  ])('is one and the same: %s, %s', (one, other) => {
    expect(named(one, other)).toHaveLength(1)
  })

  it('is told once for each further name', () => {
    const other = named('สำนักปลัด', 'กองคลัง', 'สำนักงานปลัด', 'สำนักปลัด อบต.')
    expect(other.map(({ says }) => [says['name'], says['other']])).toEqual([
      ['สำนักปลัด', 'สำนักงานปลัด'],
      ['สำนักปลัด', 'สำนักปลัดอบต.'],
    ])
  })

  it('is looked for among tens of thousands without comparing all with all', () => {
    const letters = [...'กขคงจฉชซญด']
    const nameOf = (at: number) =>
      `กอง${[...String(at).padStart(5, '0')].map((digit) => letters[Number(digit)]?.repeat(3)).join('')}`
    const names = Array.from({ length: 30_000 }, (_, at) => nameOf(at))
    const same = Array.from({ length: 5_000 }, (_, at) => `สำนักปลัดองค์การบริหารส่วนตำบล${nameOf(at)}`)
    expect(named(...names, 'กองสวัสดิการสังคม', 'กองสวัสดิการสังคน')).toHaveLength(1)
    expect(named(...same)).toHaveLength(4_999)
  })

  it.each([
    ['กองคลัง', 'กองช่าง'],
    ['กองช่าง', 'กองช่างสุขาภิบาล'],
    ['โรงเรียนบ้านดอน 1', 'โรงเรียนบ้านดอน 2'],
    ['สำนัก ปลัด', 'สำนักปลัด'],
  ])('is not: %s, %s', (one, other) => {
    expect(named(one, other)).toEqual([])
  })
})
