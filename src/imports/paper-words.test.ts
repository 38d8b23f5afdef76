import { describe, expect, it } from 'vitest'
import { withNameWhole } from './paper-words.ts'

const same = (text: string) => text

describe("the agency's own name", () => {
  const whole = withNameWhole(same, { name: 'องค์การบริหารส่วนตำบลดงตะงาว' })

  it('is closed where a narrow column broke it', () => {
    expect(whole('เจ้าหน้าที่ อบต.ดงตะ งาว ทุกคน')).toBe('เจ้าหน้าที่ อบต.ดงตะงาว ทุกคน')
    expect(whole('อบต.ดง ตะ งาว')).toBe('อบต.ดงตะงาว')
  })

  it('is left alone where it is another name, or so short that other words may hold it', () => {
    expect(whole('อบต.ดงเต งาว')).toBe('อบต.ดงเต งาว')
    expect(withNameWhole(same, { name: 'องค์การบริหารส่วนตำบลนาดี' })('นา ดี')).toBe('นาดี')
    expect(withNameWhole(same, { name: 'องค์การบริหารส่วนตำบลปาก' })('ปา ก')).toBe('ปา ก')
    expect(withNameWhole(same, null)('ดงตะ งาว')).toBe('ดงตะ งาว')
  })
})
