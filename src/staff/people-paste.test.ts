import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactIn, isClean, readPaste, readStaffPaste, suggestedRole } from './people-paste.ts'

const rows = (...lines: string[]) => lines.join('\n')
const said = (text: string) =>
  readPaste(text).map(({ division, post, name }) => [division, post, name])

describe('a table pasted from Excel', () => {
  it('is division, post and holder, between tabs', () => {
    expect(readPaste('กองคลัง\tผู้อำนวยการกองคลัง\tนางมาลี ใจดี\tmalee@example.go.th\n')).toEqual([
      {
        line: 1,
        division: 'กองคลัง',
        post: 'ผู้อำนวยการกองคลัง',
        name: 'นางมาลี ใจดี',
        email: 'malee@example.go.th',
        signInName: null,
        role: null,
        troubles: [],
      },
    ])
  })

  it('may have several spaces between its columns, as when it went through a chat', () => {
    expect(said('กองช่าง   นายช่างโยธา    นายสมชาย ดีงาม')).toEqual([
      ['กองช่าง', 'นายช่างโยธา', 'นายสมชาย ดีงาม'],
    ])
  })

  it('may have a header row, in whatever order it names the columns, and a column that counts', () => {
    const table = rows(
      'ลำดับ\tชื่อ - สกุล\tตำแหน่ง\tส่วนราชการ\tอีเมล\tสิทธิ์',
      '1\tนายสมชาย ดีงาม\tนายช่างโยธา\tกองช่าง\t\tผู้รายงาน',
      '2\tนางมาลี ใจดี\tนักจัดการงานทั่วไป\tสำนักปลัด\tmalee\tเจ้าหน้าที่ ITA',
    )
    expect(said(table)).toEqual([
      ['กองช่าง', 'นายช่างโยธา', 'นายสมชาย ดีงาม'],
      ['สำนักปลัด', 'นักจัดการงานทั่วไป', 'นางมาลี ใจดี'],
    ])
    expect(readPaste(table).map(({ role }) => role)).toEqual(['contributor', 'officer'])
    expect(readPaste(table)[1]).toMatchObject({ line: 3, signInName: 'malee', email: null })
  })

  it('drops a column that only counts where there is no header', () => {
    expect(said(rows('๑\tกองคลัง\tเจ้าพนักงานพัสดุ\tก ข', '๒\tกองช่าง\tวิศวกรโยธา\tค ง'))).toEqual([
      ['กองคลัง', 'เจ้าพนักงานพัสดุ', 'ก ข'],
      ['กองช่าง', 'วิศวกรโยธา', 'ค ง'],
    ])
  })

  it('takes an empty division for that of the line above, as merged cells leave it', () => {
    const table = rows(
      '-\tนายกองค์การบริหารส่วนตำบล\tนายสุข สบาย',
      'กองคลัง\tผู้อำนวยการกองคลัง\tนางมาลี ใจดี',
      '\tนักวิชาการคลัง\tว่าง',
    )
    expect(said(table)).toEqual([
      ['', 'นายกองค์การบริหารส่วนตำบล', 'นายสุข สบาย'],
      ['กองคลัง', 'ผู้อำนวยการกองคลัง', 'นางมาลี ใจดี'],
      ['กองคลัง', 'นักวิชาการคลัง', ''],
    ])
  })

  it('may be divisions alone, one a line, and empty lines are nothing', () => {
    expect(said('กองคลัง\n\n   \nกองช่าง\n')).toEqual([
      ['กองคลัง', '', ''],
      ['กองช่าง', '', ''],
    ])
  })

  it.each([
    ['กองช่าง นายช่างโยธา สมชาย'.replace('กองช่าง', 'นาย'), 'not-split'],
    ['กองช่าง\tช่าง\tก ข\t@@', 'contact-malformed'],
    ['กองช่าง\tช่าง\tก ข\tsom chai', 'contact-malformed'],
    ['กองช่าง\tช่าง\tก ข\t\tหัวหน้าใหญ่', 'role-unknown'],
    ['กองช่าง\tช่าง\tก ข\tsomchai\tofficer\tเกิน', 'too-many-columns'],
    [`กองช่าง\t${'ก'.repeat(201)}\tก ข`, 'too-long'],
    // Read by its patterns, this would keep the program for minutes.
    [`กองช่าง\tช่าง\t${'('.repeat(1_000_000)}x`, 'too-long'],
    ['กองช่าง\tผู้อำนวยการ\tก ข (รักษาการแทน)', 'acting-needs-order'],
    [rows('กองช่าง\tช่าง\tก ข', 'กองช่าง\tช่าง\tก ข'), 'line-repeated'],
    [rows('กองช่าง\tช่าง\tก ข\tkk@x.th', 'กองช่าง\tช่าง\tค ง\tkk@x.th'), 'contact-repeated'],
  ])('%j is told: %s', (text, trouble) => {
    const lines = readPaste(text)
    expect(lines.at(-1)?.troubles).toEqual([trouble])
    expect(isClean(lines)).toBe(false)
  })

  it('takes no contact that is longer than an address can be, and is done with it at once', () => {
    expect(contactIn(`${'a'.repeat(63)}@${'b.'.repeat(94)}th`)?.email).toHaveLength(254)
    expect(contactIn(`a@${'b.'.repeat(500_000)}@`)).toBeNull()
  })

  it('leaves divisions out that were ticked by a name no page offers', () => {
    const usual = ['กองคลัง', 'ก'.repeat(201)]
    expect(readStaffPaste({ table: '', usual }).lines.map(({ division }) => division)).toEqual([
      'กองคลัง',
    ])
  })

  it('lets one person hold two posts under one sign-in name', () => {
    expect(isClean(readPaste(rows('ก\tข\tนาย ค\tkkk', 'ก\tง\tนาย ค\tkkk')))).toBe(true)
  })

  it('can be anything at all, and each line that holds a word is answered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('กอง', '\t', '  ', '\n', '-', '"', 'a@b.co', 'ว่าง')),
        (signs) => {
          const text = signs.join('')
          const lines = readPaste(text)
          expect(lines.length).toBeLessThanOrEqual(text.split('\n').length)
          for (const { line, name } of lines) {
            expect(line).toBeGreaterThan(0)
            expect(name).toBe(name.trim())
          }
        },
      ),
    )
  })
})

describe('the role a post suggests', () => {
  it.each([
    ['นายกองค์การบริหารส่วนตำบล', 'executive'],
    ['รองปลัดเทศบาล', 'executive'],
    ['ผู้อำนวยการกองช่าง', 'contributor'],
    ['ผู้ช่วยนักวิชาการ', 'contributor'],
    ['', null],
  ])('of %s is %s', (post, role) => {
    expect(suggestedRole(post)).toBe(role)
  })
})
