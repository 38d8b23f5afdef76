import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { citizen, localOfficer } from '../accounts/local-officer.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { AgencyId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { pathsIn } from '../paths.ts'
import { contextOf } from '../platform/context.ts'
import { endOnPost, putOnPost } from '../staff/division-commands.ts'
import { holdingsOf, postsOf } from '../staff/division-store.ts'
import { takeIn } from '../staff/people-commands.ts'

const paths = pathsIn('th')
const address = paths.printReport('thansai', 2566)
let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())

const asked = (choices: Record<string, string>) =>
  world.get(`${address}?${new URLSearchParams(choices)}`)

describe('the choices of a print', () => {
  it('are asked for first, PDF and Arabic digits already chosen', async () => {
    const answer = await world.get(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/value="pdf"[^>]* checked/)
  })

  it('give the paper with the names of those who sign and the poster in front', async () => {
    const signed = { reporterName: 'นางสาวใจดี ตัวอย่าง', executiveName: 'นายมั่นคง ตัวอย่าง' }
    const poster = 'https://ita.example/eit/thansai66'
    const answer = await asked({ format: 'docx', digits: 'thai', poster, ...signed })
    expect(answer.headers.get('content-type')).toMatch(/wordprocessingml/)
    const plain = await asked({ format: 'docx' })
    const [long, short] = [await answer.arrayBuffer(), await plain.arrayBuffer()]
    expect(long.byteLength).toBeGreaterThan(short.byteLength)
    expect((await asked({ format: 'pdf', poster })).headers.get('content-type')).toBe(
      'application/pdf',
    )
  })

  it.each([
    ['an unknown file', { format: 'exe' }, 'format'],
    ['a link that would run', { format: 'pdf', poster: 'javascript:alert(1)' }, 'poster'],
    [
      'a link without end',
      { format: 'pdf', poster: `https://a.example/${'x'.repeat(400)}` },
      'poster',
    ],
    ['a name without end', { format: 'pdf', reporterName: 'ก'.repeat(500) }, 'reporterName'],
  ])('come back as typed with %s', async (_, choices, field) => {
    const answer = await asked(choices)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(`href="#field-${field}"`)
    const typed = Object.values(choices).at(-1) ?? ''
    if (field !== 'format') expect(page).toContain(typed)
  })

  it('are the officer’s alone', async () => {
    const outside = await webWorld({ actor: citizen })
    expect((await outside.get(address)).headers.get('location')).toMatch(/^\/sign-in/)
    await outside.close()
  })
})

describe('whoever signs by a post', () => {
  it('stands in the print form as of the day, acting people with their own post and the order', async () => {
    const context = contextOf({ db: world.db, files: world.files }, localOfficer)
    const [first] = await world.db.selectFrom('agency').select('id').execute()
    const agencyId = first?.id as AgencyId
    const line = { division: '', email: null, signInName: null, roles: [] }
    await takeIn(context, agencyId, [
      { ...line, name: 'นายมานะ ตัวอย่าง', post: 'นายก อบต.' },
      { ...line, name: 'นางชูใจ ตัวอย่าง', post: 'ปลัด อบต.' },
    ])
    const posts = await postsOf(world.db, agencyId)
    const mayor = posts.find(({ name }) => name === 'นายก อบต.')?.id ?? ''
    const settings = paths.agencySettings('thansai')
    const typed = { digits: 'arabic', font: 'Sarabun', 'executive.name': 'พิมพ์ไว้' }
    const sent = await world.post(settings, { ...typed, 'executive.postId': mayor })
    expect(sent.status).toBe(303)
    const form = async () => await (await world.get(address)).text()
    // The clock of these tests stands before the day on which the post was filled.
    expect(await form()).toContain('วันนี้ไม่มีผู้ดำรงตำแหน่งนายก อบต.')
    expect(await form()).not.toContain('value="พิมพ์ไว้"')
    await world.db.updateTable('post_holding').set({ from_day: '2020-01-01' }).execute()
    expect(await form()).toContain('value="นายมานะ ตัวอย่าง"')
    const holdings = await holdingsOf(world.db, agencyId)
    const held = holdings.find(({ postId }) => postId === mayor)
    const clerk = holdings.find(({ postId }) => postId !== mayor)
    if (!held || !clerk) throw new Error('nobody was put on the posts')
    const [left, next] = [plainDate('2020-02-01'), plainDate('2020-02-02')]
    await endOnPost(context, agencyId, held.id, left)
    const acting = { acting: true, orderNo: '12/2563', from: next, until: null }
    await putOnPost(context, agencyId, { ...acting, postId: held.postId, personId: clerk.personId })
    const page = await form()
    expect(page).toContain('value="ปลัด อบต. รักษาราชการแทน นายก อบต."')
    expect(page).toContain('ตามคำสั่งที่ 12/2563')
    const other = '00000000-0000-4000-8000-000000000000'
    const refused = await world.post(settings, { ...typed, 'executive.postId': other })
    expect(refused.status).toBe(422)
  })
})

describe('the report of a plan typed here', () => {
  it('names the items its year confirms, as an imported one does', async () => {
    const context = contextOf({ db: world.db, files: world.files }, localOfficer)
    const name = 'เทศบาลตำบลทดลอง'
    await registerAgency(context, { name, district: '', province: '', code: 'trial' })
    const form = paths.newMeasure('trial', 2566)
    const hidden = hiddenFields(await (await world.get(form)).text(), 'measures/new')
    expect((await world.post(form, { ...hidden, instrument: '', measures: 'ทดลอง' })).status).toBe(
      303,
    )
    const report = await world.get(paths.deskPaper('trial', 2566, 'json'))
    expect(await report.json()).toMatchObject({ paper: 'O43', answers: 'O42' })
  })

  it('names none where the year is not confirmed', async () => {
    const form = paths.newMeasure('trial', 2568)
    const hidden = hiddenFields(await (await world.get(form)).text(), 'measures/new')
    await world.post(form, { ...hidden, instrument: '', measures: 'ทดลอง' })
    const report = await world.get(paths.deskPaper('trial', 2568, 'json'))
    expect(await report.json()).toMatchObject({ paper: null, answers: null })
  })
})
