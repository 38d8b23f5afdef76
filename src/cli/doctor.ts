import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { readPlanJson } from '../imports/plan-json.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import { sentenceOf } from '../platform/db/refusal.ts'
import { snapshotIn } from '../platform/db/snapshot.ts'
import { engineSentence } from '../platform/documents/engine-messages.ts'
import { engineInUse } from '../platform/documents/pdf.ts'
import { render } from '../platform/documents/render.ts'
import { proxyVariable } from '../platform/web/proxy-unheard.ts'
import { reportWords } from '../reports/messages.ts'
import { progressPapers } from '../reports/papers.ts'
import { settingWords } from '../settings/messages.ts'
import type { Arguments } from './arguments.ts'
import { dataFolder } from './office.ts'
import { programFolder } from './program-folder.ts'
import { proxyMark } from './proxy-mark.ts'
import { ownFrameworks } from './reading.ts'
import { staffTraces, staffTried } from './staff-traces.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** What was found of one thing. */
export interface Checkup {
  /** 'slow': it works, and there is something to know about it. */
  readonly good: boolean | 'slow'
  readonly th: string
  readonly en: string
}

const gigabyte = 1024 ** 3

/** `doctor`: tries each thing an office needs of its machine, and says what to do about what fails. */
export async function doctor(said: Arguments, voice: Voice): Promise<Exit> {
  const folder = dataFolder(said)
  const checks: (() => Promise<Checkup | null>)[] = [
    ...[nodeVersion, memory, disk(folder), proxy(folder)],
    ...[frameworks, database, staffTraces(folder), staffTried, paper, engine],
  ]
  let allGood = true
  for (const check of checks) {
    const found = await check().catch(
      (error: unknown): Checkup => ({
        good: false,
        th: `ตรวจไม่สำเร็จ: ${String(error)}`,
        en: `The check failed: ${String(error)}`,
      }),
    )
    if (found === null) continue
    allGood &&= found.good !== false
    const mark = found.good === 'slow' ? '!' : found.good ? '✓' : '✗'
    voice.print(`${mark} ${found[voice.language]}`)
  }
  return allGood ? exits.good : exits.unusable
}

const nodeVersion = async (): Promise<Checkup> => ({
  good: Number(process.versions.node.split('.')[0]) >= 24,
  th: `Node ${process.versions.node}`,
  en: `Node ${process.versions.node}`,
})

async function memory(): Promise<Checkup> {
  const total = os.totalmem() / gigabyte
  const free = os.freemem() / gigabyte
  return {
    good: total >= 2,
    th: `หน่วยความจำ ${total.toFixed(1)} GB ว่าง ${free.toFixed(1)} GB (ควรมีอย่างน้อย 2 GB)`,
    en: `${total.toFixed(1)} GB of memory, ${free.toFixed(1)} GB free (at least 2 GB is wanted)`,
  }
}

const disk = (folder: string) => async (): Promise<Checkup> => {
  const near = await statfs(folder).catch(() => statfs(programFolder))
  const free = (near.bavail * near.bsize) / gigabyte
  return {
    good: free >= 1,
    th: `พื้นที่ว่างสำหรับข้อมูล ${free.toFixed(1)} GB (ควรมีอย่างน้อย 1 GB)`,
    en: `${free.toFixed(1)} GB free for the data (at least 1 GB is wanted)`,
  }
}

async function frameworks(): Promise<Checkup> {
  const known = await ownFrameworks()
  const years = known.map(({ fiscalYear }) => fiscalYear).join(' ')
  return {
    good: known.length > 0,
    th: `กรอบการประเมินปี ${years}`,
    en: `Frameworks of ${years}`,
  }
}

/** Says where a proxy stands before the program that it was not told of; nothing else is worth a line. */
const proxy = (folder: string) => async (): Promise<Checkup | null> =>
  process.env[proxyVariable] !== '1' && (await proxyMark.isThere(folder))
    ? {
        good: 'slow',
        th: `${settingWords.th.proxyUnheard.heading}: ${settingWords.th.proxyUnheard.sentence}`,
        en: `${settingWords.en.proxyUnheard.heading}. ${settingWords.en.proxyUnheard.sentence}`,
      }
    : null

/** Opens a database in a folder of its own and proves that what is saved reaches the disk. */
async function database(): Promise<Checkup> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-doctor-'))
  try {
    const snapshot = await snapshotIn(path.join(programFolder, 'dist'))
    const opened = await openDatabase({ folder, snapshot })
    if (!opened.ok) return { good: false, ...sentenceOf(opened.reason) }
    const fsyncs = await opened.value.fsyncs()
    await opened.value.close()
    return {
      good: (fsyncs ?? 0) > 0,
      th: `ฐานข้อมูลเขียนลงดิสก์จริงเมื่อบันทึก (เรียก fsync ${fsyncs} ครั้งขณะเปิด)`,
      en: `The database reaches the disk when it saves (${fsyncs} fsync calls while opening)`,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Prints the sample's report, to see that the fonts and the PDF engine work here. */
async function paper(): Promise<Checkup> {
  const text = await readFile(path.join(programFolder, 'sample', 'plan-2566.json'), 'utf8')
  const read = readPlanJson(JSON.parse(text))
  if (!read.ok) throw new Error('sample/plan-2566.json cannot be read')
  const { bytes, standard } = await render(progressPapers(read.value.plan, reportWords.th), 'pdf')
  const kilobytes = Math.round(bytes.byteLength / 1024)
  return {
    good: true,
    th: `ทำ PDF ได้ (${kilobytes} KB, ${standard === 'none' ? 'ไม่ประกาศมาตรฐาน' : (standard ?? '')})`,
    en: `PDF can be made (${kilobytes} KB, ${standard === 'none' ? 'no standard declared' : (standard ?? '')})`,
  }
}

/** Says which of the two engines prints PDFs here, and what the slower one means. */
async function engine(): Promise<Checkup> {
  const inUse = await engineInUse()
  return {
    good: inUse.kind === 'binary' || 'slow',
    ...engineSentence(inUse, `${process.platform}-${process.arch}`),
  }
}
