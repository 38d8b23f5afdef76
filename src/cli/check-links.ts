import { setTimeout } from 'node:timers/promises'
import { agencyByCode } from '../agencies/store.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import type { Checking } from '../disclosures/check-links-jobs.ts'
import { letGoOfRuns, outcomesIn, runById } from '../disclosures/link-run-store.ts'
import { systemClock } from '../platform/clock.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { endReaders } from '../platform/reading/read-inside.ts'
import { clearLeftShelves } from '../platform/visiting/body-shelf.ts'
import type { Arguments } from './arguments.ts'
import { linkWords as words } from './check-links-messages.ts'
import { addRun, takeAndDo } from './checking.ts'
import { type Office, openOffice } from './office.ts'
import { ownFrameworks } from './reading.ts'
import { visitorOf } from './visitor.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `check-links [--agency CODE] [--year YEAR]`: visits every link once, going on with a round that was stopped. */
export async function checkLinks(said: Arguments, voice: Voice): Promise<Exit> {
  const office = await openOffice(said)
  if (!office.ok) {
    voice.tell(office.reason)
    return exits.unusable
  }
  const { opened } = office.value
  try {
    return await checked(said, voice, office.value)
  } finally {
    endReaders()
    await opened.close()
  }
}

async function checked(said: Arguments, voice: Voice, office: Office): Promise<Exit> {
  const { db, engine } = office.opened
  const told = (sentence: Bilingual): Exit => {
    voice.tell(sentence)
    return exits.unusable
  }
  const { agency: code, year: typed } = said.flags
  const agency = typeof code === 'string' ? await agencyByCode(db, code) : null
  if (typeof code === 'string' && !agency) return told(words.noAgency(code))
  const year = typeof typed === 'string' ? readFiscalYear(typed) : null
  if (year && !year.ok) return told(words.noYear(String(typed)))
  const checking: Checking = {
    ...{ db, clock: systemClock, newId, frameworks: await ownFrameworks() },
    visitor: await visitorOf(office),
  }
  if (engine === 'pglite') await inTransaction(db, letGoOfRuns)
  await clearLeftShelves()
  const scope = { agencyId: agency?.id ?? null, year: year?.value ?? null, code: null }
  const line = progressLine(voice)
  const end = new AbortController()
  const stop = () => end.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  // What was begun and stopped is gone on with first; it may be all there is to do.
  const own = await addRun(checking, scope, 'command')
  if (own === null) return told(words.nothing)
  let isTold = false
  let run = await runById(db, own)
  while (run && !run.finishedAt && !end.signal.aborted) {
    if ((await takeAndDo(checking, ['command'], end.signal, line.show)) === null) {
      // Another program is on it, or was killed a moment ago; what it visits is not visited twice.
      if (!isTold) voice.tell(words.waits)
      isTold = true
      await setTimeout(lookAgain, null, { signal: end.signal }).catch(() => null)
    }
    run = await runById(db, own)
  }
  line.end()
  if (!run?.finishedAt) return told(words.stopped)
  const outcomes = await outcomesIn(db, run.id)
  voice.print(words.summary(outcomes)[voice.language])
  return exits.good
}

/** How often it is looked whether a round another program is on has ended, in milliseconds. */
const lookAgain = 1_000

/** One line that counts on a terminal; elsewhere a line for every tenth. */
function progressLine({ language }: Voice) {
  let tenth = -1
  return {
    show(done: number, all: number) {
      const text = words.progress(done, all)[language]
      if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001b[K`)
      else if (Math.floor((done / Math.max(all, 1)) * 10) > tenth) {
        tenth = Math.floor((done / Math.max(all, 1)) * 10)
        process.stderr.write(`${text}\n`)
      }
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write('\n')
    },
  }
}
