import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exifBomb } from '../../test/world/exif-bomb.ts'
import { hiddenFields, webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import type { Evidence } from './evidence.ts'
import { evidenceOf, evidenceOfYear } from './store.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let measure: StoredMeasure
let port = 0
const list = '/desk/thansai/2566/evidence'
const pages = createServer((asked, answer) => {
  if (asked.url === '/dead') answer.writeHead(404).end()
  else if (asked.url === '/in')
    answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
  else answer.setHeader('content-type', 'text/html').end('<title>ประกาศ &amp; มาตรการ</title>')
})
beforeAll(async () => {
  await new Promise<void>((listening) => void pages.listen(0, '127.0.0.1', listening))
  port = (pages.address() as AddressInfo).port
  world = await webWorld({
    reach: {
      resolve: async () => ['127.0.0.1'],
      mayConnect: (address) => address === '127.0.0.1',
      patience: 2_000,
    },
  })
  measure = (await world.measures())[0] as StoredMeasure
})
afterAll(async () => {
  pages.closeAllConnections()
  pages.close()
  await world.close()
})

const photo = (width = 60) =>
  sharp({ create: { width, height: 40, channels: 3, background: '#3a7' } })
    .withExif({ IFD2: { DateTimeOriginal: '2023:02:01 09:30:00' } })
    .jpeg()
    .toBuffer()
const file = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name)
const sent = (fields: Readonly<Record<string, string | File | readonly File[]>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each)
  return form
}
const add = (kind: string, fields: Parameters<typeof sent>[0]) =>
  world.upload(`${list}/new?kind=${kind}`, sent({ title: 'อบรมคุณธรรม', ...fields }))
const addressIn = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '', 'http://127.0.0.1').pathname
const pieceAt = async (address: string): Promise<Evidence> => {
  const piece = await evidenceOf(world.db, world.agency.id, address.split('/').at(-1) ?? '')
  if (!piece) throw new Error(`There is nothing at ${address}.`)
  return piece
}
const added = async (kind: string, fields: Parameters<typeof sent>[0]) => {
  const answer = await add(kind, fields)
  expect(answer.status, await answer.clone().text()).toBe(303)
  return pieceAt(addressIn(answer))
}
const fileAt = (piece: Evidence, sha256: string) =>
  world.get(`/desk/thansai/evidence/${piece.id}/${sha256}`)

it('a list without evidence says how to begin, and the kind is chosen by links', async () => {
  const html = await (await world.get(list)).text()
  expect(html).toContain(`href="${list}/new"`)
  const kinds = await (await world.get(`${list}/new?measure=${measure.id}`)).text()
  expect(kinds).toContain(`kind=activity&amp;measure=${measure.id}`)
  const form = await (await world.get(`${list}/new?kind=activity&measure=${measure.id}`)).text()
  expect(form).toMatch(new RegExp(`value="${measure.id}"[^>]*checked`))
})

it('an activity with photos is kept, shown on its measure, and its photos say nothing of the camera', async () => {
  const bytes = await photo()
  const piece = await added('activity', {
    ...{ date: '1/2/2566', place: 'ห้องประชุม', measure: measure.id, proves: 'จัดแล้ว' },
    files: [file(bytes, 'a.JPG'), file(bytes, 'อีกชื่อ.jpg'), file(await photo(90), 'b.jpg')],
  })
  expect(piece.current).toMatchObject({ date: '2023-02-01', sensitivity: 'internal' })
  // The same photo twice is one file.
  expect(piece.current.files).toHaveLength(2)
  const [one] = piece.current.files
  expect(one).toMatchObject({ type: 'image/jpeg', name: 'a.jpg', takenAt: '2023-02-01T09:30:00' })
  const answer = await fileAt(piece, one?.sha256 ?? '')
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).exif).toBeUndefined()
  expect((await fileAt(piece, one?.previewSha256 ?? '')).status).toBe(200)
  // The photo as it was sent is nowhere any more.
  expect(onDisk().filter((name) => name === one?.originalSha256)).toEqual([])
  expect(await world.files.read(one?.originalSha256 ?? '')).toBeNull()
  const page = await (await world.get(`/desk/thansai/2566/measures/${measure.id}`)).text()
  expect(page).toContain(`${list}/${piece.id}`)
  expect(page).toContain(one?.previewSha256 ?? 'no preview')
})

it('a form that lacks something comes back with what was typed and the files that were sent', async () => {
  const answer = await add('activity', { place: 'ศาลา', files: file('ข้อ,ผล\n', 'ผล.csv') })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('value="ศาลา"')
  const kept = /name="kept" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
  const piece = await added('activity', { date: '1/2/2566', kept })
  expect(piece.current.files).toMatchObject([{ name: 'ผล.csv', type: 'text/csv' }])
  const paper = await fileAt(piece, piece.current.files[0]?.sha256 ?? '')
  expect(paper.headers.get('content-disposition')).toMatch(
    /^attachment; filename="_csv"|^attachment/,
  )
  expect(await paper.text()).toBe('ข้อ,ผล\n')
  const gone = await add('activity', { date: '1/2/2566', kept: 'f'.repeat(64) })
  expect(gone.status).toBe(422)
})

it.each([
  ['a page', '<!doctype html><script>alert(1)</script>', 'ภาพ.jpg', 'ไม่รับไฟล์ชนิดนี้'],
  ['a picture that can run', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'ไม่รับไฟล์ชนิดนี้'],
  ['nothing', '', 'a.pdf', 'ไฟล์ว่างเปล่า'],
])('%s is not taken in', async (_, bytes, name, why) => {
  const answer = await add('file', { files: file(bytes, name) })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(why)
})

it('a photo of 80 MB is refused in a plain sentence and leaves nothing; what is typed stays', async () => {
  const before = onDisk()
  const huge = Buffer.concat([await photo(), Buffer.alloc(80 * 1024 * 1024)])
  const answer = await add('file', { files: file(huge, 'ใหญ่.jpg') })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('ใหญ่.jpg: ภาพใหญ่เกิน 40 MB')
  expect(html).toContain('value="อบรมคุณธรรม"')
  expect(onDisk()).toEqual(before)
})

it('a picture that is a bomb of EXIF is kept, and half a picture is not', async () => {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const bomb = exifBomb()
  const length = bomb.length + 2
  const head = Buffer.from([0xff, 0xe1, length >> 8, length & 0xff])
  const withBomb = Buffer.concat([bytes.subarray(0, 2), head, bomb, bytes.subarray(2)])
  const piece = await added('file', { files: file(withBomb, 'a.jpg') })
  expect(piece.current.files).toMatchObject([{ width: 40, takenAt: null }])
  const half = await add('file', { files: file(bytes.subarray(0, 200), 'b.jpg') })
  expect(half.status).toBe(422)
  expect(await half.text()).toContain('เปิดภาพนี้ไม่ได้')
})

it('a HEIC of a telephone becomes a photo like any other', async () => {
  const heic = readFileSync('test/world/photo.heic')
  const piece = await added('file', { files: file(heic, 'IMG_0001.HEIC') })
  expect(piece.current.files).toMatchObject([{ name: 'IMG_0001.jpg', type: 'image/jpeg' }])
})

it('a connection that breaks while a file is on its way leaves nothing and saves nothing', async () => {
  const [files, pieces] = [onDisk(), await all()]
  const start = `--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nก\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nครึ่ง`
  const broken = (end: (to: ReadableStreamDefaultController) => void) =>
    new ReadableStream({
      start(to) {
        to.enqueue(new TextEncoder().encode(start))
        setTimeout(() => end(to), 20)
      },
    })
  for (const end of [
    (to: ReadableStreamDefaultController) => to.error(new Error('ECONNRESET')),
    (to: ReadableStreamDefaultController) => to.close(),
  ]) {
    const answer = await world.app.request(`http://127.0.0.1:4380${list}/new?kind=file`, {
      method: 'POST',
      headers: {
        ...{ host: '127.0.0.1:4380', 'sec-fetch-site': 'same-origin' },
        ...{ origin: 'http://127.0.0.1:4380', 'content-type': 'multipart/form-data; boundary=b' },
      },
      body: broken(end),
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(400)
  }
  expect(onDisk()).toEqual(files)
  expect(await all()).toEqual(pieces)
  expect(world.faults).toEqual([])
})

it('a link is fetched once and kept with its hash; a dead one and a private one are told, and saved', async () => {
  const link = (page: string) => added('link', { url: `http://outside.example:${port}${page}` })
  const there = await link('/news')
  expect(there.current.capture).toMatchObject({
    ...{ outcome: 'captured', status: 200, title: 'ประกาศ & มาตรการ' },
  })
  const copy = await fileAt(there, there.current.capture?.sha256 ?? '')
  expect(copy.headers.get('content-type')).toBe('application/octet-stream')
  expect(copy.headers.get('content-disposition')).toMatch(/^attachment/)
  const dead = await link('/dead')
  expect(dead.current.capture).toMatchObject({ outcome: 'broken', reason: 'not-found' })
  expect(await (await world.get(`${list}/${dead.id}`)).text()).toContain('เว็บไซต์ตอบว่าไม่มีหน้านี้')
  const inside = await link('/in')
  expect(inside.current.capture).toMatchObject({ outcome: 'broken', reason: 'private-address' })
  const direct = await added('link', { url: 'http://192.168.1.1/admin' })
  expect(direct.current.capture).toMatchObject({ reason: 'private-address', sha256: null })
  expect((await add('link', { url: 'javascript:alert(1)' })).status).toBe(422)
})

it('revised by two people, the second is told with what they typed; history keeps both', async () => {
  const piece = await added('activity', { date: '1/2/2566' })
  const edit = `${list}/${piece.id}/edit`
  const hidden = hiddenFields(await (await world.get(edit)).text(), '/edit')
  const revise = (title: string, key: string) =>
    world.upload(edit, sent({ ...hidden, key, title, date: '1/2/2566' }))
  const [one, two] = [
    '0190a000-0000-7000-8000-000000000001',
    '0190a000-0000-7000-8000-000000000002',
  ]
  expect((await revise('คนแรก', one)).status).toBe(303)
  expect((await revise('คนแรก', one)).status).toBe(303)
  const late = await revise('คนที่สอง', two)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="คนที่สอง"')
  expect((await pieceAt(`/${piece.id}`)).versions).toHaveLength(2)
})

it('what is internal is nobody’s outside; its publish-safe copy is everybody’s until it is withdrawn', async () => {
  const piece = await added('file', {
    ...{ measure: measure.id, files: file('รายชื่อ 081-234-5678\n', 'รายชื่อ.txt') },
  })
  const outside = (of: Evidence, sha256 = '') => world.get(`/a/thansai/evidence/${of.id}/${sha256}`)
  const full = piece.current.files[0]?.sha256 ?? ''
  expect((await outside(piece, full)).status).toBe(404)
  const safe = `${list}/${piece.id}/safe`
  const hidden = hiddenFields(await (await world.get(safe)).text(), '/safe')
  const copy = { ...hidden, title: 'รายชื่อ (ปิดบัง)', files: file('รายชื่อ xx\n', 'ปิด.txt') }
  expect((await world.upload(safe, sent(copy))).status).toBe(422)
  const why = { what: 'หมายเลขโทรศัพท์', why: 'ข้อมูลส่วนบุคคล' }
  expect((await world.upload(safe, sent({ ...copy, ...why }))).status).toBe(303)
  const now = await pieceAt(`/${piece.id}`)
  const shown = now.shown?.files[0]?.sha256 ?? ''
  expect((await outside(now, shown)).status).toBe(200)
  expect((await outside(now, full)).status).toBe(404)
  const act = (fields: Record<string, string>) => world.post(`${list}/${piece.id}`, fields)
  expect((await act({ act: 'withdraw', reason: '' })).status).toBe(409)
  expect((await act({ act: 'withdraw', reason: 'ผิดไฟล์' })).status).toBe(303)
  expect((await outside(now, shown)).status).toBe(404)
  expect((await act({ act: 'put-back' })).status).toBe(303)
  expect((await act({ act: 'unlink', link: now.links[0]?.id ?? '' })).status).toBe(303)
  expect((await outside(now, shown)).status).toBe(404)
  expect((await act({ act: 'link', item: 'o38', proves: 'เผยแพร่' })).status).toBe(303)
  expect((await pieceAt(`/${piece.id}`)).links).toMatchObject([{ target: { code: 'O38' } }])
})

it('personal data in names and words is told before anything is published', async () => {
  const piece = await added('file', { title: 'ใบสมัคร', files: file('ก', 'โทร 0812345678.txt') })
  const html = await (await world.get(`${list}/${piece.id}`)).text()
  expect(html).toContain('หมายเลขโทรศัพท์ 08…78')
})

it('the list is filtered by what it is and what it serves', async () => {
  const shown = async (query: string) => {
    const html = await (await world.get(`${list}?${query}`)).text()
    return [...html.matchAll(/class="card evidence-card"/g)].length
  }
  const everything = await shown('')
  expect(everything).toBeGreaterThan(5)
  for (const query of ['show=unlinked', 'show=internal', 'kind=link', `measure=${measure.id}`]) {
    const some = await shown(query)
    expect(some, query).toBeGreaterThan(0)
    expect(some, query).toBeLessThan(everything)
  }
  expect(await shown('show=withdrawn')).toBe(0)
})

const all = () => evidenceOfYear(world.db, world.agency.id, fiscalYear(2566))

/** Every file below the folder of kept files. */
function onDisk(): readonly string[] {
  return readdirSync(world.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(world.folder, name)).isFile())
    .map((name) => path.basename(name))
    .toSorted()
}
