import { parseArgs } from 'node:util'
import type { Bilingual } from '../basics/bilingual.ts'
import { accept, type Result, refuse } from '../basics/result.ts'

/** Everything that may be said on the command line, read once. */
export interface Arguments {
  readonly command: string
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
  sample: { type: 'boolean' },
  lang: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  digits: { type: 'string' },
  poster: { type: 'string' },
  'as-of': { type: 'string' },
  check: { type: 'string' },
  'with-key': { type: 'boolean' },
  'no-verify': { type: 'boolean' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'mark-missing': { type: 'boolean' },
  links: { type: 'string' },
  agency: { type: 'string' },
  year: { type: 'string' },
  receipt: { type: 'string' },
  fingerprint: { type: 'string' },
} as const

/** Options that take a value out of a short list. */
const choices: Record<string, readonly string[]> = {
  lang: ['th', 'en'],
  digits: ['thai', 'arabic'],
  format: ['pdf', 'docx', 'xlsx', 'csv', 'html', 'json'],
}

/** Reads the words after the command's name; refuses what it does not know with a plain sentence. */
export function readArguments(typed: readonly string[]): Result<Arguments, Bilingual> {
  let parsed: { positionals: string[]; values: Arguments['flags'] }
  try {
    parsed = parseArgs({ args: [...typed], options, allowPositionals: true })
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    return refuse({
      th: `ไม่เข้าใจตัวเลือก ${named} ดูวิธีใช้ด้วย --help`,
      en: `The option ${named} is not understood or lacks its value. See --help.`,
    })
  }
  for (const [name, allowed] of Object.entries(choices)) {
    const said = parsed.values[name]
    if (typeof said === 'string' && !allowed.includes(said)) {
      return refuse({
        th: `--${name} รับได้เฉพาะ ${allowed.join(' ')}`,
        en: `--${name} takes one of: ${allowed.join(' ')}`,
      })
    }
  }
  const [command = '', ...words] = parsed.positionals
  return accept({ command, words, flags: parsed.values })
}
