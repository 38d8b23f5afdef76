import { expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import { calendarFile } from './calendar-file.ts'

const deadline = {
  ...{
    uid: 'm1@ita.example.go.th',
    day: plainDate('2023-03-31'),
    url: 'https://ita.example.go.th/a',
  },
  ...{ title: 'ครบกำหนด: ประกาศ; แผน, ฉบับแรก', more: 'สำนักปลัด\nกองคลัง' },
  changedAt: '2023-03-01T20:30:00.000Z',
}

it('a deadline is a whole day, the same one wherever it is read, and its stamp is in UTC', () => {
  const before = process.env['TZ']
  const written = ['UTC', 'America/Los_Angeles', 'Asia/Bangkok'].map((zone) => {
    process.env['TZ'] = zone
    return calendarFile('กำหนดเวลา', [deadline])
  })
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  expect(new Set(written).size).toBe(1)
  const unfolded = (written[0] ?? '').replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20230331\r\n')
  expect(unfolded).toContain('DTSTAMP:20230301T203000Z\r\n')
  expect(unfolded).toContain('SUMMARY:ครบกำหนด: ประกาศ\\; แผน\\, ฉบับแรก\r\n')
  expect(unfolded).toContain('DESCRIPTION:สำนักปลัด\\nกองคลัง\r\n')
  expect(unfolded).not.toContain('TZID')
})

it('no line is longer than 75 octets, and none ends within a letter', () => {
  const lines = calendarFile('กำหนดเวลา', [
    { ...deadline, title: 'ที่ทำการองค์การ'.repeat(20) },
  ]).split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(lines.join('\r\n')).not.toContain('�')
})
