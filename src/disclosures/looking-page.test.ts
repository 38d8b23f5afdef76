import { describe, expect, it } from 'vitest'
import {
  foundAt,
  itemOf,
  pdfSaying,
  riverside,
  webSaying,
} from '../../test/world/published-matter.ts'
import { unreadInside } from '../basics/inside.ts'
import { findingsOf, type LookedMatter } from './looking.ts'

const item = itemOf('standing')
const kindsOf = (matter: LookedMatter) =>
  findingsOf(matter, item, riverside).map(({ kind, certainty }) => `${kind} ${certainty}`)
const site = 'https://tharnsai.example/oit'
const article = 'ข่าวสารและประกาศขององค์การบริหารส่วนตำบลธารใส '.repeat(60)

describe('a door before the matter', () => {
  it.each([
    [
      'https://accounts.google.com/v3/signin/identifier?continue=https%3A%2F%2Fdrive.google.com',
      '',
    ],
    ['https://login.microsoftonline.com/common/oauth2/authorize?redirect_uri=sharepoint', ''],
  ])('is a drive that is not open, when the way ends at %s', (to, text) => {
    const from = 'https://drive.google.com/file/d/1abc/view'
    expect(kindsOf(foundAt(from, webSaying(text), to))).toEqual(['drive-not-public likely'])
  })

  it.each([
    'คุณต้องมีสิทธิ์เข้าถึง ขอสิทธิ์เข้าถึงหรือเปลี่ยนไปใช้บัญชีที่มีสิทธิ์เข้าถึง',
    'You need access. Request access, or switch to an account with access.',
    'Sorry, the file you have requested does not exist.',
    'This item might not exist or is no longer available',
  ])('is a drive that says "%s"', (text) => {
    const url = 'https://docs.google.com/document/d/1abc/edit'
    const [hint] = findingsOf(foundAt(url, webSaying(text)), item, riverside)
    expect(hint).toMatchObject({ kind: 'drive-not-public', certainty: 'likely' })
    expect(text).toContain(hint?.passage)
  })

  it('is none where a drive shows the file, or where such words stand on another site', () => {
    expect(kindsOf(foundAt('https://drive.google.com/file/d/1/view', webSaying(article)))).toEqual(
      [],
    )
    expect(kindsOf(foundAt(site, webSaying('วิธีขอสิทธิ์เข้าถึงข้อมูล')))).toEqual([])
  })

  it.each([
    [
      'a page that asks to sign in',
      site,
      webSaying('ชื่อผู้ใช้ รหัสผ่าน', { title: 'เข้าสู่ระบบ', passwordFields: 1 }),
      site,
    ],
    [
      'a page it was sent to',
      site,
      webSaying(article, { passwordFields: 1 }),
      'https://tharnsai.example/wp-login.php?redirect_to=x',
    ],
    [
      'Facebook’s',
      'https://www.facebook.com/tharnsai',
      webSaying('Log in'),
      'https://www.facebook.com/login/?next=x',
    ],
    ['Google’s', site, webSaying('Sign in'), 'https://accounts.google.com/signin'],
  ])('is %s', (_name, url, inside, finalUrl) => {
    expect(kindsOf(foundAt(url, inside, finalUrl))).toEqual(['login-wall likely'])
  })

  it('is perhaps a small page with a field for a password', () => {
    const inside = webSaying('เข้าสู่ระบบสมาชิก', { passwordFields: 1 })
    expect(kindsOf(foundAt(site, inside))).toEqual(['login-wall not-sure'])
  })

  it('is none where a public page has the staff’s sign-in in a corner', () => {
    const inside = webSaying(`เข้าสู่ระบบ ${article}`, { title: 'อบต.ธารใส', passwordFields: 1 })
    expect(kindsOf(foundAt(site, inside))).toEqual([])
  })

  it('says nothing of the matter behind it', () => {
    const door = webSaying('ปีงบประมาณ 2560 อบต.ป่าเขียว', { title: 'Login', passwordFields: 1 })
    const hints = findingsOf(foundAt(site, door), itemOf('current-fy'), riverside)
    expect(hints.map(({ kind }) => kind)).toEqual(['login-wall'])
  })
})

describe('a link that leads nowhere', () => {
  const links = [
    { href: '#', text: 'เมนู' },
    { href: 'javascript:void(0)', text: 'แผนดำเนินงานและการใช้งบประมาณประจำปี 2566' },
  ]

  it('is told where it bears the name of what is asked for, and not where it opens a menu', () => {
    const [hint, ...more] = findingsOf(foundAt(site, webSaying('', { links })), item, riverside)
    expect(hint).toMatchObject({
      kind: 'hash-link',
      certainty: 'not-sure',
      passage: links[1]?.text,
    })
    expect(more).toEqual([])
    expect(kindsOf(foundAt(site, webSaying('', { links: links.slice(0, 1) })))).toEqual([])
  })

  it('is not told where the same words lead somewhere too', () => {
    const both = [...links, { href: '/plan.pdf', text: links[1]?.text ?? '' }]
    expect(kindsOf(foundAt(site, webSaying('', { links: both })))).toEqual([])
  })

  it('is told where it is the address that was given', () => {
    expect(kindsOf(foundAt(`${site}#`, webSaying('')))).toEqual(['hash-link likely'])
    expect(kindsOf(foundAt(`${site}#plan`, webSaying('')))).toEqual([])
  })
})

describe('pages without letters', () => {
  it('are a scan, told with the first of them', () => {
    expect(findingsOf(foundAt(site, pdfSaying('', '')), item, riverside)).toMatchObject([
      {
        kind: 'scan-without-text',
        certainty: 'likely',
        place: 'page 1',
        about: { pages: 2, of: 2 },
      },
    ])
  })

  it('are not sure where they are half of a document, and no matter where they are photographs in one', () => {
    const page = 'รายงานผลการดำเนินงานตามแผน'
    expect(kindsOf(foundAt(site, pdfSaying(page, '')))).toEqual(['scan-without-text not-sure'])
    expect(kindsOf(foundAt(site, pdfSaying(page, page, page, '')))).toEqual([])
  })

  it('are a picture put up for a document, too', () => {
    const picture = { ...unreadInside('empty', 'image'), trouble: null }
    expect(kindsOf(foundAt(site, picture))).toEqual(['scan-without-text likely'])
  })
})

it('a file that was not read says so, and nothing else', () => {
  const [hint, ...more] = findingsOf(
    foundAt(site, unreadInside('encrypted', 'pdf')),
    item,
    riverside,
  )
  expect(hint).toMatchObject({ kind: 'not-read', about: { trouble: 'encrypted' } })
  expect(more).toEqual([])
})

it.each([
  ['a PDF', { ...pdfSaying('', ''), parts: [], hasTextLayer: false }],
  ['a page that only a script would fill', webSaying('', { hasTextLayer: false })],
])('%s without a word or a picture is told as one nothing was read of', (_what, inside) => {
  expect(findingsOf(foundAt(site, inside), item, riverside)).toMatchObject([
    { kind: 'not-read', certainty: 'not-sure', about: { trouble: 'empty' } },
  ])
})

it.each([
  ['months', 'ม.ค. 66 - '],
  ['years', 'ปีงบประมาณ 2564 '],
  ['names', 'อบต.ป่าเขียว '],
  ['one letter', 'ก'],
])('a file of nothing but %s is looked into as far as it is reasonable', (_what, words) => {
  const endless = foundAt(site, pdfSaying(words.repeat(Math.ceil(2_000_000 / words.length))))
  const asked = itemOf('current-fy', { requires: [{ id: '1', th: 'ราคากลาง', en: '' }] })
  const hints = findingsOf(endless, asked, riverside)
  expect(hints.every(({ passage }) => passage.length <= 220)).toBe(true)
  expect(hints.map(({ certainty }) => certainty)).not.toContain('likely')
})
