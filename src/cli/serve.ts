import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../app.ts'
import { clearOldDrafts } from '../imports/draft-commands.ts'
import { systemClock } from '../platform/clock.ts'
import { engineSentence, noEngineSentence } from '../platform/documents/engine-messages.ts'
import { engineInUse } from '../platform/documents/pdf.ts'
import type { Arguments } from './arguments.ts'
import { type Office, openOffice } from './office.ts'
import { programFolder } from './program-folder.ts'
import { showing } from './progress.ts'
import { ownFrameworks } from './reading.ts'
import { addSample } from './sample-office.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** Until there are accounts nobody but this computer may reach the pages. */
const host = '127.0.0.1'
const usualPort = 8420

/** `serve`: opens the database and the pages, and stays until it is told to stop. */
export async function serve(said: Arguments, voice: Voice): Promise<Exit> {
  const port = portOf(said.flags.port)
  if (port === null) {
    voice.tell({
      th: `--port ต้องเป็นตัวเลข 0 ถึง 65535`,
      en: '--port takes a number from 0 to 65535.',
    })
    return exits.unusable
  }
  const opening = { th: 'กำลังเปิดฐานข้อมูล', en: 'Opening the database' }
  const office = await showing(voice, opening, () => openOffice(said))
  if (!office.ok) {
    voice.tell(office.reason)
    return exits.unusable
  }
  const { opened, files, folder } = office.value
  try {
    if (said.flags.sample) await addSample(office.value)
    await clearDrafts(office.value, voice)
    const islands = path.join(programFolder, 'dist', 'islands')
    const app = createApp({
      db: opened.db,
      files,
      frameworks: await ownFrameworks(),
      islandsFolder: existsSync(islands) ? islands : null,
    })
    const server = createAdaptorServer({ fetch: app.fetch })
    const listening = once(server, 'listening')
    server.listen(port, host)
    try {
      await listening
    } catch (error) {
      voice.tell(portTaken(port, (error as NodeJS.ErrnoException).code ?? ''))
      return exits.unusable
    }
    const address = `http://${host}:${(server.address() as AddressInfo).port}/`
    voice.print(address)
    voice.tell({
      th: `เปิดที่อยู่นี้ในเบราว์เซอร์ของเครื่องนี้ รับเฉพาะเครื่องนี้ (${host}) จนกว่าจะมีระบบผู้ใช้ ข้อมูลอยู่ที่ ${folder} หยุดด้วย Ctrl+C`,
      en: `Open this address in a browser on this computer. It listens here only (${host}) until there are accounts. The data is in ${folder}. Stop with Ctrl+C.`,
    })
    void tellSlowPrinting(voice)
    await toldToStop()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    return exits.good
  } finally {
    await opened.close()
  }
}

/** Clears what was given long ago and never saved. Where it cannot, the office opens all the same and says so. */
async function clearDrafts({ files, folder }: Office, voice: Voice) {
  try {
    await clearOldDrafts(files, systemClock.today())
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    voice.tell({
      th: `ลบไฟล์เก่าที่ไม่ได้บันทึกเป็นแผนใน ${folder} ไม่ได้ (${why}) ตรวจสิทธิ์ของโฟลเดอร์`,
      en: `Old files in ${folder} that were never saved cannot be removed (${why}). Check the permissions of the folder.`,
    })
  }
}

/** Says once where PDFs will be slow or not had at all; the pages are open meanwhile. */
async function tellSlowPrinting(voice: Voice) {
  try {
    const inUse = await engineInUse()
    if (inUse.kind === 'webassembly')
      voice.tell(engineSentence(inUse, `${process.platform}-${process.arch}`))
  } catch (error) {
    voice.tell(noEngineSentence(error instanceof Error ? error.message : String(error)))
  }
}

const toldToStop = () =>
  new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => stop())
  })

function portOf(typed: string | boolean | undefined): number | null {
  const said = typeof typed === 'string' ? typed : process.env.PORT
  if (said === undefined) return usualPort
  return /^\d{1,5}$/.test(said) && Number(said) < 65536 ? Number(said) : null
}

const portTaken = (port: number, code: string) =>
  code === 'EADDRINUSE'
    ? {
        th: `ช่องทาง ${port} มีโปรแกรมอื่นใช้อยู่ เปิดด้วย --port เลขอื่น เช่น --port ${port + 1}`,
        en: `Port ${port} is in use by another program. Choose another with --port, such as --port ${port + 1}.`,
      }
    : { th: `เปิดช่องทาง ${port} ไม่ได้ (${code})`, en: `Port ${port} cannot be opened (${code}).` }
