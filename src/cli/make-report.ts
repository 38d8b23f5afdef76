import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { TooLongToPrint } from '../platform/documents/pdf.ts'
import { type PaperFormat, paperFormats, render } from '../platform/documents/render.ts'
import { reportWords } from '../reports/messages.ts'
import { progressPapers } from '../reports/papers.ts'
import { isPosterLink } from '../reports/print-forms.ts'
import type { Arguments } from './arguments.ts'
import { showing } from './progress.ts'
import { readPaperFile } from './reading.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `report FILE --format F --out PATH`: the official report of a paper that was read. */
export async function makeReport({ words, flags }: Arguments, voice: Voice): Promise<Exit> {
  const out = typeof flags.out === 'string' ? flags.out : null
  const format = formatOf(flags.format, out)
  if (!format || !out) {
    voice.tell({
      th: `บอกรูปแบบด้วย --format (${paperFormats.join(' ')}) และที่เก็บไฟล์ด้วย --out`,
      en: `Name the format with --format (${paperFormats.join(' ')}) and where it goes with --out.`,
    })
    return exits.unusable
  }
  if (typeof flags.poster === 'string' && !isPosterLink(flags.poster)) {
    voice.tell({
      th: '--poster ต้องเป็นลิงก์ที่ขึ้นต้นด้วย https:// หรือ http:// และไม่เกิน 300 ตัวอักษร',
      en: '--poster takes a link that begins with https:// or http:// and has at most 300 characters.',
    })
    return exits.unusable
  }
  const read = await readPaperFile(words[0], voice)
  if (!read.ok) {
    voice.tell(read.reason)
    return exits.unusable
  }
  const papers = progressPapers(read.value.imported.plan, reportWords[voice.language], {
    digits: flags.digits === 'thai' ? 'thai' : 'arabic',
    ...(typeof flags.poster === 'string' && { posterLink: flags.poster }),
  })
  const doing = { th: 'กำลังทำรายงาน', en: 'Making the report' }
  const made = await showing(voice, doing, () => render(papers, format)).catch((error) => {
    if (error instanceof TooLongToPrint) return null
    throw error
  })
  if (!made) {
    voice.tell({
      th: 'พิมพ์ PDF นี้ไม่เสร็จในเวลาที่ให้ได้ ใช้ --format docx แทน หรือทำข้อความในช่องที่ยาวมากให้สั้นลง',
      en: 'This PDF could not be printed in time. Use --format docx, or shorten the longest cells.',
    })
    return exits.unusable
  }
  const { bytes, standard } = made
  const saved = await saveWhole(out, bytes)
  if (saved) {
    voice.tell(
      saved === 'ENOSPC'
        ? {
            th: `เขียนไฟล์ ${out} ไม่ได้ เพราะดิสก์เต็ม ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่`,
            en: `${out} cannot be written: the disk is full. Delete files you do not need, then try again.`,
          }
        : {
            th: `เขียนไฟล์ ${out} ไม่ได้ (${saved}) ตรวจว่ามีโฟลเดอร์นั้นและไฟล์ไม่ได้เปิดค้างอยู่`,
            en: `${out} cannot be written (${saved}). Check that the folder exists and the file is not open elsewhere.`,
          },
    )
    return exits.unusable
  }
  if (standard === 'none') {
    voice.tell({
      th: 'เครื่องนี้ทำ PDF ได้แต่ยังประกาศมาตรฐาน PDF/UA-1 ไม่ได้',
      en: 'This machine makes the PDF but cannot declare it PDF/UA-1.',
    })
  }
  voice.print(path.resolve(out))
  return exits.good
}

const formatOf = (said: string | boolean | undefined, out: string | null): PaperFormat | null =>
  paperFormats.find((each) => each === (said ?? path.extname(out ?? '').slice(1))) ?? null

/** Writes beside the place and moves it there, so that a half-written paper is never found. */
async function saveWhole(out: string, bytes: Uint8Array): Promise<string | null> {
  const unfinished = `${out}.${process.pid}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, out)
    return null
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {
      // What stopped the writing may stop this too; the first reason is the one to tell.
    })
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}
