import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { localOfficer } from '../../src/accounts/local-officer.ts'
import { registerAgency } from '../../src/agencies/commands.ts'
import { contextOf } from '../../src/platform/context.ts'
import { fileKeeper } from '../../src/platform/files/file-keeper.ts'
import { formStamps } from '../../src/platform/web/form-stamp.ts'
import { surveyTimes } from '../../src/surveys/guard-routes.ts'
import type { Survey } from '../../src/surveys/survey.ts'
import { lookInto, type Office } from './look-into.ts'
import { keptAndRecounted, openedSurvey } from './open-survey.ts'

/** The key of programs that a test starts: who knows it can stamp a form that was opened long ago. */
export const stormKey = 'the key of an installation made for storms of answers'

/** Puts an agency with an open survey into an office. */
export const surveyIn = (office: Office): Promise<Survey> =>
  lookInto(office, async ({ db }) => {
    const world = { db, files: fileKeeper(path.join(office.data, 'files')) }
    const context = contextOf(world, localOfficer)
    const agency = await registerAgency(context, {
      ...{ name: 'อบต.ธารใส', district: '', province: '' },
    })
    if (!agency.ok) throw new Error(agency.reason.code)
    return openedSurvey(context, agency.value.id)
  })

/** What is kept of a survey, and the same counted anew. */
export const keptIn = (office: Office, survey: Survey) =>
  lookInto(office, ({ db }) => keptAndRecounted(db, survey))

type Start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => ChildProcess
const usually: Start = (command, args, env) =>
  spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })

/** The program of an office, begun as people begin it, and the way to it. */
export async function begunProgram({ data, url }: Office, start: Start = usually) {
  const child = start(process.execPath, ['dist/cli.js', 'serve', '--port', '0', '--data', data], {
    ...process.env,
    ...{ DATABASE_URL: url, PRONGSAI_ORIGIN: '', PRONGSAI_SECRET: stormKey, PRONGSAI_PROXY: '1' },
  })
  const ended = once(child, 'exit')
  let said = ''
  const home = await new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece.toString('utf8')
      const [address] = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(said) ?? []
      if (address) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then(() => reject(new Error(said)))
  })
  return {
    home,
    said: () => said,
    /** Ends it, by the signal named, and waits until it is gone. */
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}

/** One filled form, which can be sent as often as one likes. */
export interface Filled {
  readonly id: string
  readonly body: string
}

/** Forms of a survey that were opened long enough ago. */
export function formsOf(survey: Survey) {
  const stamps = formStamps(stormKey, surveyTimes)
  const page = `survey ${survey.agencyId} ${survey.id}`
  return (more: Readonly<Record<string, string>> = {}): Filled => {
    const id = randomUUID()
    const stamp = stamps.restamped(page, id, new Date().toISOString())
    const ticks = { q0: `${Math.floor(Math.random() * 5)}`, q1: '3', q2: 'x' }
    return { id, body: new URLSearchParams({ ...ticks, stamp, ...more }).toString() }
  }
}

/** A network of its own for each who asks: what came of one must not count for another. */
const someNetwork = () => ['10', ...[0, 1, 2].map(() => Math.floor(Math.random() * 256))].join('.')

/** Sends a form to the kiosk of a survey, as its script does; what was said, or null where nothing was. */
export async function sent(
  home: string,
  survey: Survey,
  form: Filled,
): Promise<{ readonly status: number; readonly state: string; readonly receipt?: string } | null> {
  try {
    const answer = await fetch(`${home}/s/${survey.code}/3`, {
      ...{ method: 'POST', body: form.body },
      headers: {
        ...{ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        ...{ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': someNetwork() },
      },
    })
    return { status: answer.status, ...((await answer.json()) as { readonly state: string }) }
  } catch {
    // The program went away under it: nobody said anything.
    return null
  }
}
