import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Bilingual } from '../basics/bilingual.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import { sentenceOf } from '../platform/db/refusal.ts'
import type { StaffTrace } from '../staff-surveys/traces.ts'
import { momentsKept, tracesOfStaffSurveys } from '../staff-surveys/traces-store.ts'
import { windowKeyFolder, windowKeysIn } from '../staff-surveys/window-key-store.ts'
import type { Checkup } from './doctor.ts'
import { staffTraceWords } from './staff-trace-messages.ts'
import { staffTrial } from './staff-trial.ts'

/**
 * Looks at the tables of the installation's staff surveys for what would tell who answered what. Null where there is
 * no database yet. A running program holds the embedded database: then it says how to look.
 */
export const staffTraces = (folder: string) => async (): Promise<Checkup | null> => {
  const url = process.env.DATABASE_URL
  const database = path.join(folder, 'database')
  if (!url && !existsSync(database)) return null
  const opened = await openDatabase(url ? { url } : { folder: database }, 'as-it-is')
  if (!opened.ok) {
    const isInUse = opened.reason.code === 'folder-in-use'
    return isInUse
      ? { good: 'slow', ...staffTraceWords.inUse }
      : { good: false, ...sentenceOf(opened.reason) }
  }
  const { db, close } = opened.value
  try {
    const keeper = windowKeysIn(path.join(folder, windowKeyFolder))
    const { surveys, found } = await tracesOfStaffSurveys(db, keeper, systemClock.today())
    if (found.length > 0) return { good: false, ...staffTraceWords.found(sentences(found)) }
    const moments = await momentsKept(db)
    if (moments.length > 0) return { good: 'slow', ...staffTraceWords.moments(moments.join(', ')) }
    return surveys === 0 ? null : { good: true, ...staffTraceWords.none(surveys) }
  } finally {
    await close()
  }
}

/** Answers a trial survey, and says whether any file tells what was answered. */
export async function staffTried(): Promise<Checkup> {
  const { telling, files } = await staffTrial()
  return telling.length > 0
    ? { good: false, ...staffTraceWords.telling(telling.join(', ')) }
    : { good: true, ...staffTraceWords.tried(files) }
}

function sentences(
  found: readonly { readonly code: string; readonly trace: StaffTrace }[],
): Bilingual {
  const each = (language: 'th' | 'en') =>
    found
      .map(({ code, trace }) => `/i/${code}: ${staffTraceWords.traces[trace][language]}`)
      .join('; ')
  return { th: each('th'), en: each('en') }
}
