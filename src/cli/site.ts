import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Hono } from 'hono'
import { surveysOf } from '../app/survey-door.ts'
import { createApp } from '../app.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import type { LinkDoor } from '../disclosures/capture-jobs.ts'
import type { Maker } from '../platform/backup/maker.ts'
import { attemptCounter } from '../platform/sign-in/attempts.ts'
import { createSignIn } from '../platform/sign-in/sign-in.ts'
import { loadAssets } from '../platform/web/assets.ts'
import type { WebEnv } from '../platform/web/env.ts'
import { faultSaid } from '../platform/web/fault-log.ts'
import { usableProviders } from '../settings/commands.ts'
import { wrongVariables } from '../settings/environment-forms.ts'
import { readOrigin } from '../settings/forms.ts'
import { readProviders } from '../settings/provider-forms.ts'
import { fromEnvironment, secretsOf } from '../settings/setting.ts'
import { type Installation, settingOf } from '../settings/store.ts'
import { settingTroubles } from '../settings/trouble-messages.ts'
import { windowKeyFolder, windowKeysIn } from '../staff-surveys/window-key-store.ts'
import type { SurveyDoor } from '../surveys/door-routes.ts'
import type { SurveyGuard } from '../surveys/guard-routes.ts'
import { installationKey } from './entrance.ts'
import type { Office } from './office.ts'
import { programFolder } from './program-folder.ts'
import { proxyMark } from './proxy-mark.ts'
import { ownFrameworks } from './reading.ts'
import { samplePlan } from './sample-office.ts'

/** The site of an office: put together anew when settings change that it is made of. */
export interface Site {
  readonly answer: Hono<WebEnv>['fetch']
  /** Where others reach it, or this computer where no public address is set. */
  readonly origin: string
  readonly publicOrigin: string | null
  /** Where citizens answer surveys, to be asked ahead of `answer`. */
  readonly surveys: SurveyDoor
  /** What stands between a survey and its answers; it is to be stopped with the program. */
  readonly surveyGuard: SurveyGuard
}

/** The key and the environment of an office. */
export const installationOf = async ({ folder }: Office): Promise<Installation> => ({
  key: await installationKey(folder),
  environment: process.env,
})

/** Opens the site of an office, which this computer reaches at `local`. */
export async function openSite(
  office: Office,
  local: string,
  backups: Maker,
  checking: LinkDoor,
): Promise<Site> {
  const { opened, files, folder } = office
  const { db } = opened
  const installation = await installationOf(office)
  const attempts = attemptCounter(installation.key)
  const frameworks = await ownFrameworks()
  const islands = path.join(programFolder, 'dist', 'islands')
  await proxyMark.clear(folder)
  const islandsFolder = existsSync(islands) ? islands : null
  const onFault = (error: unknown) =>
    console.error(faultSaid('surveys', error, secretsOf(installation)))
  // Counters, and what waits to be saved, outlive a change of settings.
  const assets = loadAssets(islandsFolder)
  const { door, guard } = surveysOf({ db, frameworks, key: installation.key, assets, onFault })
  const windowKeys = windowKeysIn(path.join(folder, windowKeyFolder))
  let site = await put()
  return {
    ...{ surveys: door, surveyGuard: guard },
    answer: (request, env) => site.app.fetch(request, env),
    // Read anew each time: a setting may have changed it.
    get origin() {
      return site.origin
    },
    get publicOrigin() {
      return site.publicOrigin
    },
  }

  /** Sign-in knows its providers and its address from the start, so both are read here. */
  async function put() {
    const kept = await settingOf(db, installation, 'address.origin')
    const publicOrigin = kept.ok ? readOrigin(kept.value) : null
    const origin = publicOrigin ?? local
    const said = fromEnvironment('sign-in.providers', installation.environment)
    const providers =
      said === null ? await usableProviders(db, installation) : (readProviders(said) ?? [])
    const signIn = createSignIn({ db, secret: installation.key, origin, providers })
    const app = createApp({
      ...{ db, files, frameworks, publicOrigin, localOrigin: local, backups },
      ...{ checking, surveys: door, windowKeys },
      entrance: { signIn, attempts },
      practice: samplePlan,
      onProxyUnheard: () => void proxyMark.leave(folder),
      islandsFolder,
      installation: {
        ...installation,
        onChange: async () => {
          site = await put()
        },
      },
    })
    return { app, origin, publicOrigin }
  }
}

/** What is wrong with the environment, in a sentence that repeats no value; null where all is well. */
export function environmentTrouble(environment: NodeJS.ProcessEnv): Bilingual | null {
  const key = environment.PRONGSAI_SECRET ?? ''
  if (key !== '' && key.length < leastKey)
    return {
      th: `PRONGSAI_SECRET สั้นไป ต้องยาวอย่างน้อย ${leastKey} ตัว`,
      en: `PRONGSAI_SECRET is too short: it takes at least ${leastKey} characters.`,
    }
  const [wrong] = wrongVariables(environment)
  if (!wrong) return null
  const { variable, code } = wrong
  if (code === null)
    return {
      th: `${variable} ต้องเป็นรายการ JSON ของผู้ให้บริการ ดูตัวอย่างใน docs/environment.md`,
      en: `${variable} takes a JSON list of providers. See docs/environment.md.`,
    }
  return {
    th: `${variable}: ${settingTroubles.th.wrong[code]}`,
    en: `${variable}: ${settingTroubles.en.wrong[code]}`,
  }
}

/** Shorter keys can be guessed. */
const leastKey = 32
