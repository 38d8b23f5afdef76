import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { foldOldAgencies } from '../agencies/store.ts'
import { clearOldDrafts } from '../imports/draft-commands.ts'
import { systemClock } from '../platform/clock.ts'
import { inTransaction } from '../platform/db/database.ts'
import { engineSentence, noEngineSentence } from '../platform/documents/engine-messages.ts'
import { binaryIsThere, engineInUse } from '../platform/documents/pdf.ts'
import { clearOldAttempts, daysOf } from '../settings/commands.ts'
import type { Arguments } from './arguments.ts'
import { answerBackups, backupsOf, tellLate } from './backups-of-office.ts'
import { setUpAddress } from './entrance.ts'
import { type Office, openOffice } from './office.ts'
import { portOf, usualHost } from './port.ts'
import { showing } from './progress.ts'
import { addSample } from './sample-office.ts'
import {
  firstLink,
  listeningOn,
  oldFilesStay,
  opening,
  portMalformed,
  portTaken,
} from './serve-messages.ts'
import { environmentTrouble, installationOf, openSite, type Site } from './site.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `serve`: opens the database and the pages, and stays until it is told to stop. */
export async function serve(said: Arguments, voice: Voice): Promise<Exit> {
  const port = portOf(said.flags.port)
  if (port === null) {
    voice.tell(portMalformed)
    return exits.unusable
  }
  const wrong = environmentTrouble(process.env)
  if (wrong) {
    voice.tell(wrong)
    return exits.unusable
  }
  const office = await showing(voice, opening, () => openOffice(said))
  if (!office.ok) {
    voice.tell(office.reason)
    return exits.unusable
  }
  const { opened, folder } = office.value
  try {
    await inTransaction(opened.db, foldOldAgencies)
    if (said.flags.sample) await addSample(office.value)
    await clearOld(office.value, voice)
    const host = process.env.PRONGSAI_HOST ?? usualHost
    // The port is known once the server listens, and the entrance must know its address: answers wait.
    const { promise: ready, resolve: begin } = Promise.withResolvers<Site>()
    const server = createAdaptorServer({
      fetch: async (request, env) => (await ready).answer(request, env),
    })
    const listening = once(server, 'listening')
    server.listen(port, host)
    try {
      await listening
    } catch (error) {
      voice.tell(portTaken(port, (error as NodeJS.ErrnoException).code ?? ''))
      return exits.unusable
    }
    const local = `http://${usualHost}:${(server.address() as AddressInfo).port}`
    const backups = await backupsOf(office.value)
    const site = await openSite(office.value, local, backups)
    const asked = await answerBackups(office.value, backups)
    begin(site)
    const { origin, publicOrigin } = site
    voice.print(`${origin}/`)
    const setUp = await setUpAddress(office.value, origin)
    if (setUp) {
      voice.tell(firstLink)
      voice.print(setUp)
    }
    voice.tell(listeningOn(host, publicOrigin, folder))
    void tellSlowPrinting(voice)
    await tellLate(office.value, voice)
    await toldToStop()
    asked.stop()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    return exits.good
  } finally {
    await opened.close()
  }
}

/** Clears what is older than it is to be kept. Where it cannot, the office opens all the same and says so. */
async function clearOld(office: Office, voice: Voice) {
  const { opened, files, folder } = office
  const installation = await installationOf(office)
  const { db } = opened
  await clearOldAttempts({ db, now: systemClock.now() }, installation)
  const days = await daysOf(db, installation, 'retention.drafts')
  try {
    await clearOldDrafts(files, systemClock.today(), days)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    voice.tell(oldFilesStay(folder, why))
  }
}

/** Says once where PDFs will be slow or not had at all; the pages are open meanwhile. */
async function tellSlowPrinting(voice: Voice) {
  if (binaryIsThere()) return
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
