import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCitizenId, personalDataIn } from './personal-data.ts'

/** Twelve digits that nobody was given, with the digit that fits them. */
const withCheck = (twelve: string) => {
  const fitting = [...'0123456789'].find((digit) => isCitizenId(twelve + digit))
  return twelve + (fitting ?? '')
}

it('of ten last digits exactly one makes a citizen’s number, so nine of ten slips are told', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (twelve) => {
      const fitting = [...'0123456789'].filter((digit) => isCitizenId(twelve + digit))
      expect(fitting).toHaveLength(1)
    }),
  )
})

it('a citizen’s number is found however it is written, and thirteen other digits are not', () => {
  const id = withCheck('110170001234')
  const dashed = id.replace(/^(.)(.{4})(.{5})(..)(.)$/, '$1-$2-$3-$4-$5')
  const thai = [...id].map((digit) => String.fromCharCode(0x0e50 + Number(digit))).join('')
  for (const words of [`เลข ${id}.jpg`, `(${dashed})`, thai])
    expect(personalDataIn(words)).toMatchObject([{ kind: 'citizen-id' }])
  const wrong = id.slice(0, 12) + ((Number(id[12]) + 1) % 10)
  expect(personalDataIn(wrong)).toEqual([])
  expect(personalDataIn(`99${id}`)).toEqual([])
})

it('telephone numbers and e-mails are found, and covered where they are told', () => {
  expect(personalDataIn('โทร. 081-234-5678 หรือ somying@example.go.th')).toEqual([
    { kind: 'phone', shown: '08…78' },
    { kind: 'e-mail', shown: 'so…th' },
  ])
  expect(personalDataIn('02 123 4567')).toMatchObject([{ kind: 'phone' }])
})

it('years, order numbers and budgets are nobody’s data', () => {
  expect(personalDataIn('คำสั่งที่ 123/2566 ลงวันที่ 1/10/2565 งบประมาณ 1,500,000 บาท')).toEqual([])
})
