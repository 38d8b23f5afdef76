import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { foldOldAgencies } from '../agencies/store.ts'
import { systemClock } from '../platform/clock.ts'
import { daily } from '../platform/daily.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { engineSentence, noEngineSentence } from '../platform/documents/engine-messages.ts'
import { binaryIsThere, engineInUse } from '../platform/documents/pdf.ts'
import { answering } from '../platform/web/answering.ts'
import { aheadOfFramework, answeredEarly } from '../platform/web/early-door.ts'
import { faultSaid } from '../platform/web/fault-log.ts'
import { secretsOf } from '../settings/setting.ts'
import { noteEveryProgress } from '../staff-surveys/progress-jobs.ts'
import { mayBeSurvey } from '../surveys/door-routes.ts'
import type { Arguments } from './arguments.ts'
import { answerBackups, backupsOf, tellLate } from './backups-of-office.ts'
import { checkingRounds } from './checking.ts'
import { clearOld } from './clear-old.ts'
import { setUpAddress } from './entrance.ts'
import { openOffice } from './office.ts'
import { portOf, usualHost } from './port.ts'
import { showing } from './progress.ts'
import { ownFrameworks } from './reading.ts'
import { reminding } from './reminding.ts'
import { addSample } from './sample-office.ts'
import { firstLink, listeningOn, opening, portMalformed, portTaken } from './serve-messages.ts'
import { environmentTrouble, installationOf, openSite, type Site } from './site.ts'
import { visitorOf } from './visitor.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** Milliseconds a request may take to come in. */
const slowestUpload = 30 * 60_000

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
    const installation = await installationOf(office.value)
    await clearOld(office.value, installation, voice)
    const host = process.env.PRONGSAI_HOST ?? usualHost
    // The port is known once the server listens, and the entrance must know its address: answers wait.
    const { promise: ready, resolve: begin } = Promise.withResolvers<Site>()
    const answers = answering(async (request, env) => (await ready).answer(request, env))
    const server = createAdaptorServer({ fetch: answers.answer })
    // Twenty photos over a village's line take longer than the five minutes Node gives.
    if ('requestTimeout' in server) server.requestTimeout = slowestUpload
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
    const frameworks = await ownFrameworks()
    const { db, engine } = opened
    const visiting = { visitor: await visitorOf(office.value) }
    const rounds = checkingRounds(
      { ...{ db, frameworks, clock: systemClock, newId }, ...visiting },
      {
        isAlone: engine === 'pglite',
        onFault: (error) => console.error(faultSaid('links', error, secretsOf(installation))),
      },
    )
    const site = await openSite(office.value, local, backups, { poke: rounds.poke, ...visiting })
    const asked = await answerBackups(office.value, backups)
    // Before anybody answers today.
    await noteEveryProgress(db, systemClock.today())
    begin(site)
    // Citizens' answers come by the thousand on one day: they do not go through all that others need.
    aheadOfFramework(
      server,
      mayBeSurvey,
      (exchange) =>
        answers.early(exchange, answeredEarly(site.surveys, site.publicOrigin, exchange)),
      (error) => console.error(faultSaid('surveys', error, secretsOf(installation))),
    )
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
    const everyDay = async () => {
      await site.surveyGuard.closeDays()
      await noteEveryProgress(db, systemClock.today())
      await clearOld(office.value, installation, voice)
    }
    const clearing = daily(everyDay, {
      clock: systemClock,
      onFault: (error) => console.error(faultSaid('daily', error, secretsOf(installation))),
    })
    const reminders = reminding(
      office.value,
      { installation, frameworks },
      {
        origin: () => site.origin,
        onFault: (error) => console.error(faultSaid('reminders', error, secretsOf(installation))),
      },
    )
    await toldToStop()
    await Promise.all([answers.end(server), rounds.stop()])
    await reminders.stop()
    await clearing.stop()
    await site.surveyGuard.stop()
    asked.stop()
    return exits.good
  } finally {
    await opened.close()
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
