import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agencyNamesIn,
  agencyTypes,
  readAgency,
  readAgencyLine,
  toFullAgencyLine,
} from './agency-name.ts'
import { provinces } from './provinces.ts'

describe('the agency a title names', () => {
  const dongTaNgao = {
    type: 'subdistrict-office',
    name: 'องค์การบริหารส่วนตำบลดงตะงาว',
    district: 'ดอนพุด',
    province: 'สระบุรี',
  }

  it.each([
    'องค์การบริหารส่วนตำบลดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี',
    '**องค์การบริหารส่วนตำบลดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี**',
    'องค์การบริหารส่วนตําบลดงตะงาว อําเภอดอนพุด จังหวัดสระบุรี',
    'องค์การบริหารส่วนตำบล ดงตะงาว อำเภอ ดอนพุด จังหวัด สระบุรี',
    'องค์การบริหารส่วนตำบลดงตะ งาว อำเภอดอน พุด จังหวัดสระ บุรี',
    'องค์การบริหาร ส่วนตำบลดงตะงาวอำเภอดอนพุดจังหวัดสระบุรี',
    'อบต.ดงตะงาว อ.ดอนพุด จ.สระบุรี',
    'อบต. ดงตะงาว อ. ดอนพุด จ. สระบุรี',
    'องค์การส่วนบริหารส่วนตำบลดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี',
    'องค์กรบริหารส่วนตำบลดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี',
    'รายงานผลขององค์การบริหารส่วนตำบลดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี ประจำปีงบประมาณ พ.ศ. 2566',
    'องค์การบริหารส่วนตำบลดงตะงาว\nอำเภอดอนพุด จังหวัดสระบุรี',
  ])('is read from %j', (line) => {
    expect(readAgency(line)).toEqual(dongTaNgao)
  })

  it.each([
    [
      'เทศบาลตำบลท่าเรือ จ.พระนครศรีอยุธยา',
      'subdistrict-municipality',
      'เทศบาลตำบลท่าเรือ',
      'พระนครศรีอยุธยา',
    ],
    ['ทต.ในเมือง', 'subdistrict-municipality', 'เทศบาลตำบลในเมือง', ''],
    ['เทศบาลเมืองบ้านหมี่', 'town-municipality', 'เทศบาลเมืองบ้านหมี่', ''],
    ['เทศบาลนครขอนแก่น จังหวัดขอนแก่น', 'city-municipality', 'เทศบาลนครขอนแก่น', 'ขอนแก่น'],
    ['องค์การบริหารส่วนจังหวัดสระบุรี', 'provincial-office', 'องค์การบริหารส่วนจังหวัดสระบุรี', 'สระบุรี'],
    ['อบจ.สระบุรี', 'provincial-office', 'องค์การบริหารส่วนจังหวัดสระบุรี', 'สระบุรี'],
    ['เมืองพัทยา จังหวัดชลบุรี', 'pattaya', 'เมืองพัทยา', 'ชลบุรี'],
    ['กทม.', 'bangkok', 'กรุงเทพมหานคร', ''],
    ['กรมการปกครอง', 'department', 'กรมการปกครอง', ''],
    ['มหาวิทยาลัยนเรศวร จังหวัดพิษณุโลก', 'university', 'มหาวิทยาลัยนเรศวร', 'พิษณุโลก'],
    ['สำนักงานสาธารณสุข', 'office', 'สำนักงานสาธารณสุข', ''],
    ['โรงพยาบาลดอนพุด', 'hospital', 'โรงพยาบาลดอนพุด', ''],
  ])('of %j has its type', (line, type, name, province) => {
    expect(readAgency(line)).toMatchObject({ type, name, province })
  })

  it('is parted from the words after it', () => {
    const line = 'อบต.ดงตะงาว อำเภอดอนพุด จังหวัดสระบุรี ได้ดำเนินการตามแผน'
    expect(readAgency(line)).toEqual(dongTaNgao)
    expect(readAgency('อบต.ดงตะงาว อำเภอดอนพุด ได้ดำเนินการ')).toMatchObject({ district: 'ดอนพุด' })
  })

  it.each(['', 'Activate', 'มาตรการส่งเสริมคุณธรรม', 'องค์การบริหารส่วนตำบล', 'องค์ประกอบที่ 1'])(
    'is not in %j',
    (line) => {
      expect(readAgency(line)).toBeNull()
    },
  )

  it('is read back from the long line', () => {
    const types = agencyTypes.slice(0, 5).filter(({ id }) => id !== 'provincial-office')
    const names = fc.constantFrom('ดงตะงาว', 'ดอนพุด', 'หนองแค', 'บ้านใหม่', 'ในเมือง', 'ที่วัง')
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        names,
        names,
        fc.constantFrom(...provinces),
        (...of) => {
          const [type, own, district, province] = of
          const agency = { type: type.id, name: type.full + own, district, province }
          expect(readAgency(toFullAgencyLine(agency))).toEqual(agency)
        },
      ),
    )
  })

  it('is printed without what is not known', () => {
    expect(toFullAgencyLine({ name: 'กรมการปกครอง', district: '', province: '' })).toBe(
      'กรมการปกครอง',
    )
  })

  it('stands in one of the 76 provinces or Bangkok', () => {
    expect(new Set(provinces).size).toBe(77)
  })
})

describe('local governments named in running text', () => {
  it.each([
    ['สำหรับเจ้าหน้าที่ อบต.ดงตะงาว', 'อบต.ดงตะงาว', 'ดงตะงาว'],
    ['เจ้าหน้าที่อบต.ดงตะงาวให้พนักงาน', 'อบต.ดงตะงาวให้พนักงาน', 'ดงตะงาวให้พนักงาน'],
    ['ขององค์การส่วนบริหารส่วนตำบลดงตะงาว', 'องค์การส่วนบริหารส่วนตำบลดงตะงาว', 'ดงตะงาว'],
    ['ขององค์การบริหารส่วน ตำบลดงเตงาว', 'องค์การบริหารส่วน ตำบลดงเตงาว', 'ดงเตงาว'],
    ['ของ อบต ดงตะงาว', 'อบต ดงตะงาว', 'ดงตะงาว'],
    ['ของเทศบาลนครขอนแก่น', 'เทศบาลนครขอนแก่น', 'ขอนแก่น'],
    ['เมืองพัทยาประกาศ', 'เมืองพัทยา', ''],
  ])('in %j', (text, printed, ownName) => {
    const found = agencyNamesIn(text)
    expect(found).toMatchObject([{ printed, ownName }])
    for (const { at } of found) expect(text.slice(at, at + printed.length)).toBe(printed)
  })

  it('are each found', () => {
    const types = agencyNamesIn('อบต.ดงตะงาว ร่วมกับ อบจ.สระบุรี และเทศบาลตำบลดอนพุด').map(
      ({ type }) => type,
    )
    expect(types).toEqual(['subdistrict-office', 'provincial-office', 'subdistrict-municipality'])
  })

  it.each(['องค์กรตามมาตรฐาน', 'กองช่าง กองคลัง', 'ส่วนราชการ', 'องค์การบริหารส่วนตำบล 5 แห่ง'])(
    'are not in %j',
    (text) => {
      expect(agencyNamesIn(text)).toEqual([])
    },
  )
})

describe('a line that is nothing but an agency, for types we do not know', () => {
  it.each([
    ['ศูนย์ธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง', 'ศูนย์ธารใส', 'ทุ่งกว้าง', 'ตัวอย่าง'],
    ['ศูนย์ธารใส จังหวัดตัวอย่าง', 'ศูนย์ธารใส', '', 'ตัวอย่าง'],
    ['ศูนย์ เด็ก เล็ก จังหวัดตัวอย่าง', 'ศูนย์ เด็ก เล็ก', '', 'ตัวอย่าง'],
  ])('%s', (line, name, district, province) => {
    expect(readAgencyLine(line)?.name.replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
    expect(readAgencyLine(line)).toMatchObject({ district, province })
  })

  it.each([
    'อำเภอทุ่งกว้าง จังหวัดตัวอย่าง',
    'เลขที่ 9 หมู่ 2 อำเภอทุ่งกว้าง จังหวัดตัวอย่าง',
    'ถนนธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง',
    'จังหวัดตัวอย่าง',
    'ศูนย์ธารใส',
  ])('is not: %s', (line) => {
    expect(readAgencyLine(line)).toBeNull()
  })
})
