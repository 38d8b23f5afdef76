import path from 'node:path'
import {
  listLines,
  showLines,
  unknownFrameworkLine,
  validateLines,
} from '../frameworks/command-line-messages.ts'
import { validateFramework } from '../frameworks/store.ts'
import type { Arguments } from './arguments.ts'
import { ownFrameworks } from './reading.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `frameworks list | show ID | validate FILE`. */
export async function showFrameworks({ words, flags }: Arguments, voice: Voice): Promise<Exit> {
  const [act = 'list', named] = words
  const frameworks = await ownFrameworks()
  const print = (lines: readonly string[]) => voice.print(lines.join('\n'))
  if (act === 'list') {
    if (flags.json) {
      const known = frameworks.map(({ id, fiscalYear, status, hash }) => ({
        id,
        fiscalYear,
        status,
        hash,
      }))
      voice.print(JSON.stringify(known, null, 2))
    } else print(listLines(frameworks, voice.language))
    return exits.good
  }
  if (act === 'show') {
    const found = frameworks.find(
      ({ id, fiscalYear }) => id === named || String(fiscalYear) === named,
    )
    if (!found) {
      const line = (language: 'th' | 'en') =>
        unknownFrameworkLine(named ?? '', frameworks, language)
      voice.tell({ th: line('th'), en: line('en') })
      return exits.unusable
    }
    if (flags.json) voice.print(JSON.stringify(found, null, 2))
    else print(showLines(found, voice.language))
    return exits.good
  }
  if (act === 'validate' && named) {
    const problems = await validateFramework(named, frameworks)
    print(validateLines(path.basename(named), problems, voice.language))
    return problems.length === 0 ? exits.good : exits.unusable
  }
  voice.tell({
    th: 'ใช้ frameworks list หรือ frameworks show รหัส หรือ frameworks validate ไฟล์',
    en: 'Use frameworks list, frameworks show ID, or frameworks validate FILE.',
  })
  return exits.unusable
}
