import { writeFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { sql } from 'kysely'
import { type Agency, typeOfName } from '../src/agencies/agency.ts'
import { saveAgencies } from '../src/agencies/store.ts'
import { createApp } from '../src/app.ts'
import type { AgencyId } from '../src/basics/ids.ts'
import { provinces } from '../src/basics/provinces.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { type OpenDatabase, openDatabase } from '../src/platform/db/open-database.ts'
import { sentenceOf } from '../src/platform/db/refusal.ts'
import { fileKeeper } from '../src/platform/files/file-keeper.ts'
import { inProcessOfItsOwn } from './child.ts'
import { interleaved, type Report, saying } from './figures.ts'
import { agent, asked, listening } from './over-http.ts'
import type { Bench } from './settings.ts'
import { benchSignedIn } from './signed-in-speed.ts'

const bodies = 8000
const section = `Agencies: ${bodies.toLocaleString('en-US')} of them, over HTTP, not compressed`
const yardstick = 'bare SQL and a template string by node:http'

/** What reading a registry took in a process of its own. */
export interface RegistryAnswer {
  readonly rows: number
  readonly bodies: number
  readonly ms: number
  readonly peakMegabytes: number
}

/** The first page and the search over the agencies of a whole country, and the reading of their registry. */
export async function benchAgencies(bench: Bench, report: Report): Promise<void> {
  const opened = await openDatabase({ memory: true })
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  try {
    await benchPages(bench, opened.value, report)
  } finally {
    await opened.value.close()
  }
  await benchRegistry(bench, report)
}

async function benchPages(bench: Bench, { db }: OpenDatabase, report: Report) {
  saying(`${bodies} agencies`)
  const made = Array.from({ length: bodies }, (_, at) => agencyOf(at))
  await inTransaction(db, (tx) => saveAgencies(tx, made, new Date().toISOString()))
  await sql`analyze agency`.execute(db)
  const app = createApp({
    ...{ db, files: fileKeeper(path.join(bench.folder, 'files')) },
    frameworks: await ownFrameworks(),
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  let bare: () => Promise<string> = async () => ''
  const bareServer = http.createServer(async (_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(await bare())
  })
  const [ours, theirs] = [await listening(server), await listening(bareServer)]
  const cases = {
    'first page': '/',
    'search ดงตะงาว': '/?q=ดงตะงาว',
    'search ดง ตะ งาว': '/?q=ดง ตะ งาว',
    'search อบต (thousands match)': '/?q=อบต',
    'as data, ดงตะงาว': '/search.json?q=ดงตะงาว',
  }
  const ratios: string[] = []
  let holds = true
  for (const [what, page] of Object.entries(cases)) {
    saying(what)
    const whole = await asked(ours, page)
    bare = bareAnswer(db, page, whole)
    const runs = bench.quick ? 60 : 200
    for (let warm = 0; warm < 60; warm += 1) {
      await asked(ours, page)
      await asked(theirs, '/')
    }
    const times = await interleaved(runs, {
      ours: async () => void (await asked(ours, page)),
      theirs: async () => void (await asked(theirs, '/')),
    })
    const note = `${Math.round(Buffer.byteLength(whole) / 1024)} KB`
    report.figures.push({
      ...{ section, what, value: times.ours, unit: 'ms', runs, note },
      yardstick: { name: yardstick, value: times.theirs },
    })
    const ratio = times.ours / times.theirs
    holds &&= ratio <= 2
    ratios.push(`${what} ${ratio.toFixed(2)}`)
  }
  server.close()
  bareServer.close()
  await benchSignedIn(bench, db, made, report)
  agent.destroy()
  report.aims.push({
    ...{ aim: 'first page and search at most twice the bare SQL and string rendering', holds },
    measured: ratios.join(' · '),
  })
}

/** The least that gives the same bytes: the query written out, and the page as a template around its rows. */
function bareAnswer(db: OpenDatabase['db'], address: string, whole: string) {
  const typed = new URLSearchParams(address.split('?')[1] ?? '').get('q') ?? ''
  const isJson = address.startsWith('/search.json')
  const [head = '', foot = ''] = isJson
    ? ['{"found":', ',"more":true}']
    : whole.split(/<ul class="agency-list">[\s\S]*?<\/ul>/)
  return async () => {
    const { rows } = await (typed === '' ? listed(db) : found(db, typed))
    if (isJson) return head + JSON.stringify(rows.slice(0, 20)) + foot
    const lines = rows
      .slice(0, typed === '' ? 10 : 20)
      .map(
        ({ code, name, district, province }) =>
          `<li><a href="/a/${encodeURIComponent(code)}"><span lang="th">${escaped(name)}</span></a><span class="soft"><span class="whole">อำเภอ${escaped(district)}</span> <span class="whole">จังหวัด${escaped(province)}</span> <span class="whole">(${escaped(code)})</span></span></li>`,
      )
    return `${head}<ul class="agency-list">${lines.join('')}</ul>${foot}`
  }
}

interface Row {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly province: string
}

const listed = (db: OpenDatabase['db']) =>
  sql<Row>`select id, code, name, type, district, province, logo_sha256 from agency
    order by name collate "thai", code limit 11`.execute(db)

function found(db: OpenDatabase['db'], typed: string) {
  const words = typed.split(' ')
  const text = words.join('')
  const every = words.map((word) => sql`search_text like ${`%${word}%`}`)
  const inNames = words.map((word) => sql`search_text like ${`%${word}%#%`}`)
  return sql<Row>`select id, code, name, type, district, province, logo_sha256 from agency
    where search_text like ${`%${text}%`} or (${sql.join(every, sql` and `)})
    order by case
      when search_text like ${`%|${text}|%#%`} then 0
      when search_text like ${`%|${text}%#%`} then 1
      when search_text like ${`%${text}%#%`} then 2
      when ${sql.join(inNames, sql` and `)} then 3
      when search_text like ${`%${text}%`} then 4
      else 5 end, name collate "thai", code limit 21`.execute(db)
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const heads = ['บ้าน', 'หนอง', 'โคก', 'นา', 'ดง', 'ห้วย', 'ท่า', 'เขา', 'คลอง', 'บึง', 'ดอน', 'ทุ่ง']
const tails = [
  ...[
    'ตะงาว',
    'สว่าง',
    'ใหม่',
    'งาม',
    'ทราย',
    'แก้ว',
    'ยาว',
    'กลาง',
    'คำ',
    'หอม',
    'เย็น',
    'ใหญ่',
    'น้อย',
  ],
  ...['เหนือ', 'ใต้', 'ทอง', 'เงิน', 'ไผ่', 'บัว'],
]
const types = ['องค์การบริหารส่วนตำบล', 'องค์การบริหารส่วนตำบล', 'เทศบาลตำบล', 'เทศบาลเมือง']

/** An agency of the bench, the same for the same number: heads and tails of village names, in real provinces. */
function agencyOf(at: number): Agency {
  const own = (heads[at % heads.length] ?? '') + (tails[Math.floor(at / 12) % tails.length] ?? '')
  const name = `${types[at % types.length]}${own}`
  return {
    ...{ id: newId() as AgencyId, code: String(6_000_000 + at), name, type: typeOfName(name) },
    district: `${heads[(at * 7) % heads.length]}${tails[(at * 5) % tails.length]}`,
    province: provinces[at % provinces.length] ?? '',
    logoSha256: null,
  }
}

async function benchRegistry({ folder }: Bench, report: Report) {
  const rows = 82_000
  saying(`registry of ${rows} rows`)
  const file = path.join(folder, 'registry.csv')
  const heading =
    'จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,เว็ปไซต์ของอปท'
  const lines = Array.from({ length: rows }, (_, at) => {
    const { code, name, district, province } = agencyOf(at % bodies)
    const own = name.replace(/^(?:องค์การบริหารส่วนตำบล|เทศบาลตำบล|เทศบาลเมือง)/, '')
    const type = name.startsWith('อ') ? 'อบต.' : name.slice(0, name.length - own.length)
    return `${province},${district},ตำบล ${at},${code},${type},${own},${at},5,10110,"www,ตำบล${at}.go.th"`
  })
  writeFileSync(file, `\ufeff${heading}\r\n${lines.join('\r\n')}\r\n`)
  const read = await inProcessOfItsOwn<RegistryAnswer>(['registry', file])
  const bare = await inProcessOfItsOwn<RegistryAnswer>(['registry-bare', file])
  const reading = 'Registry: 82,000 rows read in a process of its own'
  report.figures.push(
    {
      ...{ section: reading, what: `${read.bodies} bodies`, value: read.ms, unit: 'ms', runs: 1 },
      yardstick: { name: 'csv-parse alone', value: bare.ms },
    },
    {
      ...{ section: reading, what: 'peak memory', value: read.peakMegabytes, unit: 'MB', runs: 1 },
      yardstick: { name: 'csv-parse alone', value: bare.peakMegabytes },
    },
  )
}
