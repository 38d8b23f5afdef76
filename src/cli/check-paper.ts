import type { Bilingual } from '../basics/bilingual.ts'
import { buddhistYearsAhead, type PlainDate, readPlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { systemClock } from '../platform/clock.ts'
import type { Arguments } from './arguments.ts'
import { findingLines, toFindingJson } from './finding-lines.ts'
import { dateUnread, foundInAll } from './paper-messages.ts'
import { findingsIn, readPaperFile } from './reading.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `check FILE`: what is wrong with a plan or report. Ends with 1 when a finding is of error severity. */
export async function checkPaper({ words, flags }: Arguments, voice: Voice): Promise<Exit> {
  const asOf = readAsOf(flags['as-of'])
  if (!asOf.ok) {
    voice.tell(asOf.reason)
    return exits.unusable
  }
  const read = await readPaperFile(words[0], voice)
  if (!read.ok) {
    voice.tell(read.reason)
    return exits.unusable
  }
  const findings = findingsIn(read.value, asOf.value)
  if (flags.json) {
    const { agency, fiscalYear: year } = read.value.imported.plan
    const said = {
      agency,
      fiscalYear: year,
      asOf: asOf.value,
      findings: findings.map(toFindingJson),
    }
    voice.print(JSON.stringify(said, null, 2))
  } else {
    for (const finding of findings) voice.print(findingLines(finding, voice.language).join('\n'))
    voice.print(foundInAll(findings.length)[voice.language])
  }
  return findings.some(({ severity }) => severity === 'error') ? exits.findings : exits.good
}

/** A day as ISO (2023-09-30) or with the Buddhist year (2566-09-30); today where none is named. */
function readAsOf(typed: string | boolean | undefined): Result<PlainDate, Bilingual> {
  if (typeof typed !== 'string') return accept(systemClock.today())
  const [year, rest] = [typed.slice(0, 4), typed.slice(4)]
  const isBuddhist = /^\d{4}$/.test(year) && Number(year) > 2400
  const read = readPlainDate(isBuddhist ? `${Number(year) - buddhistYearsAhead}${rest}` : typed)
  return read.ok ? read : refuse(dateUnread(typed))
}
