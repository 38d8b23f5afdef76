import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { plainDate } from '../basics/plain-date.ts'
import { addEvidence } from '../evidence/commands.ts'
import { reportProgress } from '../measures/commands.ts'
import { unzip } from '../platform/raw-papers/zip.ts'
import { letterKinds } from './letter.ts'

let world: Awaited<ReturnType<typeof webWorld>>
beforeAll(async () => {
  world = await webWorld()
})
afterAll(async () => {
  expect(world.faults).toEqual([])
  await world.close()
})

const letters = '/desk/thansai/2566/letters'
const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text()
const wordOf = async (address: string) => {
  const answer = await world.get(address)
  expect(answer.status).toBe(200)
  const { parts } = await unzip(new Uint8Array(await answer.arrayBuffer()), () => true)
  return String(parts.get('word/document.xml')).replace(/<[^>]+>/g, '')
}
const order = {
  ...{ subject: 'แต่งตั้งคณะทำงาน', opening: 'ด้วยหน่วยงาน', number: '12/2565', day: '1/12/2565' },
  ...{ chair: 'นายปิติ ยินดี, ปลัดองค์การบริหารส่วนตำบล', digits: 'thai', act: 'save' },
  ...{ duties: 'วิเคราะห์ผล\n2. จัดทำมาตรการ', signerName: 'นายมานะ', signerPosition: 'นายก' },
}
const hiddenOf = async (kind: string, query = '') =>
  hiddenFields(await htmlOf(world.get(`${letters}/${kind}${query}`)), `/letters/${kind}`)

it('the plan leads to the papers, and the papers to each of its kind', async () => {
  expect(await htmlOf(world.get('/desk/thansai/2566'))).toContain(`href="${letters}"`)
  const html = await htmlOf(world.get(letters))
  for (const kind of letterKinds) expect(html).toContain(`href="${letters}/${kind}"`)
  expect((await world.get(`${letters}/novel`)).status).toBe(404)
})

it('every paper about the plan is drafted from the record, with a preview', async () => {
  for (const kind of [
    'order',
    'memo-ask',
    'memo-report',
    'announcement',
    'plan',
    'half-year',
    'year',
  ]) {
    const answer = await world.get(`${letters}/${kind}`)
    expect(answer.status, kind).toBe(200)
    expect(await answer.text(), kind).toContain('class="letter-paper"')
  }
  expect(await htmlOf(world.get(`${letters}/memo-ask`))).toContain('จำนวน ๗ มาตรการ')
  expect(await htmlOf(world.get(`/en${letters}/order`))).toContain('Order appointing')
})

it('what was written is kept, opened again and given out in Thai digits', async () => {
  const saved = await world.post(`${letters}/order`, { ...order, ...(await hiddenOf('order')) })
  expect(saved.status).toBe(303)
  const address = saved.headers.get('location') ?? ''
  const html = await htmlOf(world.get(address))
  expect(html).toContain('บันทึกแล้ว')
  expect(html).toContain('value="นายปิติ ยินดี, ปลัดองค์การบริหารส่วนตำบล"')
  const id = /letter=([0-9a-f-]{36})/.exec(address)?.[1] ?? ''
  const words = await wordOf(`${letters}/order/${id}/letter.docx`)
  expect(words).toContain('ที่ ๑๒/๒๕๖๕')
  expect(words).toContain('สั่ง ณ วันที่ ๑ ธันวาคม พ.ศ. ๒๕๖๕')
  expect(words).toContain('๒. จัดทำมาตรการ')
  const pdf = await world.get(`${letters}/order/${id}/letter.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(pdf.headers.get('content-disposition')).toContain('inline')
  expect(await htmlOf(world.get(letters))).toContain('บันทึกไว้ 1 ฉบับ')
  expect((await world.get(`${letters}/memo-ask?letter=${id}`)).status).toBe(404)
  expect((await world.get(`/desk/thansai/2565/letters/order/${id}/letter.docx`)).status).toBe(404)
})

it('a form sent twice is kept once, and one changed after it was kept is refused with all that was typed', async () => {
  const key = await hiddenOf('order')
  const first = await world.post(`${letters}/order`, { ...order, ...key })
  const again = await world.post(`${letters}/order`, { ...order, ...key })
  expect(again.headers.get('location')?.split('&')[0]).toBe(
    first.headers.get('location')?.split('&')[0],
  )
  const other = await world.post(`${letters}/order`, { ...order, subject: 'เรื่องอื่น', ...key })
  expect(other.status).toBe(409)
  expect(await other.text()).toContain('value="เรื่องอื่น"')
})

it('what cannot be printed is refused with everything typed still there', async () => {
  const answer = await world.post(`${letters}/order`, {
    ...{ ...order, day: '31/2/2566', subject: '', chair: '', number: '99/2566' },
    ...(await hiddenOf('order')),
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('href="#field-day"')
  expect(html).toContain('href="#field-subject"')
  expect(html).toContain('href="#field-chair"')
  expect(html).toContain('value="99/2566"')
})

it('a preview is not kept', async () => {
  const before = await htmlOf(world.get(letters))
  const hidden = await hiddenOf('order')
  const answer = await world.post(`${letters}/order`, {
    ...{ ...order, subject: 'เรื่องที่ยังไม่บันทึก', act: 'preview' },
    ...hidden,
  })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('เรื่อง เรื่องที่ยังไม่บันทึก')
  expect(await htmlOf(world.get(letters))).toBe(before)
})

it('a reminder names what a division has left, and a division nobody named is not there', async () => {
  const html = await htmlOf(world.get(`${letters}/reminder`))
  const [, about = ''] = /reminder\?about=([^"]+)"/.exec(html) ?? []
  expect(about).not.toBe('')
  expect(await htmlOf(world.get(`${letters}/reminder?about=${about}`))).toContain('บันทึกข้อความ')
  expect((await world.post(`${letters}/reminder`, { about: 'กองลับ', subject: 'ก' })).status).toBe(
    404,
  )
})

it('an activity becomes a sheet with its day, place and purpose', async () => {
  expect(await htmlOf(world.get(`${letters}/activity`))).toContain('/2566/evidence"')
  const added = await addEvidence(testContext(world), {
    ...{ agencyId: world.agency.id, fiscalYear: fiscalYear(2566), serves: [] },
    content: {
      ...{ kind: 'activity', title: 'อบรมคุณธรรม', date: plainDate('2023-02-01') },
      ...{ place: 'ห้องประชุมใหญ่', purpose: 'ให้รู้ทันการทุจริต', channel: null, members: [] },
      ...{ minutes: '', url: '', capture: null, files: [], sensitivity: 'internal' },
    },
  })
  if (!added.ok) throw new Error(added.reason.code)
  const about = `?about=${added.value.evidenceId}`
  expect(await htmlOf(world.get(`${letters}/activity`))).toContain(about)
  const html = await htmlOf(world.get(`${letters}/activity${about}`))
  expect(html).toContain('๑ กุมภาพันธ์ พ.ศ. ๒๕๖๖')
  expect(html).toContain('ห้องประชุมใหญ่')
  expect(html).toContain('ให้รู้ทันการทุจริต')
})

it('the paper of a day keeps its numbers when the plan goes on', async () => {
  const hidden = await hiddenOf('year')
  const saved = await world.post(`${letters}/year`, { ...hidden, digits: 'arabic', act: 'docx' })
  const address = saved.headers.get('location') ?? ''
  expect(address).toMatch(/letter\.docx$/)
  expect(await wordOf(address)).not.toContain('ผลที่มาทีหลัง')
  const [measure] = (await world.measures()).filter(({ stage }) => stage !== 'done')
  if (!measure) throw new Error('Everything is done.')
  const later = { ...testContext(world), now: '2023-09-30T16:00:00.000Z' }
  const reported = await reportProgress(later, {
    ...{ agencyId: world.agency.id, measureId: measure.id, basedOn: measure.standing.entry },
    progress: {
      ...{ stage: 'underway', percent: 55, statement: '', outcome: ['ผลที่มาทีหลัง'] },
      ...{ evidence: [], reportedOn: plainDate('2023-09-30'), steps: [] },
      ...{ percentReason: '', finishedOn: null },
    },
  })
  if (!reported.ok) throw new Error(reported.reason.code)
  expect(await wordOf(address)).not.toContain('ผลที่มาทีหลัง')
  expect((await world.measures()).find(({ id }) => id === measure.id)?.percent).toBe(55)
})
