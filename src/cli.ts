import { setFlagsFromString } from 'node:v8'
import { type Arguments, readArguments } from './cli/arguments.ts'
import { help } from './cli/help.ts'
import { programVersion } from './cli/program-folder.ts'
import { type Exit, exits, terminalVoice, type Voice } from './cli/words.ts'

type Command = (said: Arguments, voice: Voice) => Promise<Exit>

/**
 * New objects die within a request: left to itself V8 gives them up to 128 MB of room, which a server under load
 * takes and gives back, and which costs its processor more than little room that is used again at once.
 */
const roomForNewStays = '--semi-space-growth-factor=1'

/** The commands, a thin second door to what the pages do; each loads only what it needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  async serve() {
    setFlagsFromString(roomForNewStays)
    return (await import('./cli/serve.ts')).serve
  },
  import: async () => (await import('./cli/import-paper.ts')).importPaper,
  check: async () => (await import('./cli/check-paper.ts')).checkPaper,
  report: async () => (await import('./cli/make-report.ts')).makeReport,
  frameworks: async () => (await import('./cli/show-frameworks.ts')).showFrameworks,
  registry: async () => (await import('./cli/take-registry.ts')).takeRegistry,
  load: async () => (await import('./cli/load-agencies.ts')).loadMany,
  recover: async () => (await import('./cli/recover.ts')).recover,
  backup: async () => (await import('./cli/backup.ts')).backup,
  restore: async () => (await import('./cli/restore.ts')).restore,
  'check-links': async () => (await import('./cli/check-links.ts')).checkLinks,
  recount: async () => (await import('./cli/recount.ts')).recount,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
}

async function run(typed: readonly string[]): Promise<Exit> {
  const said = readArguments(typed)
  const asked = said.ok ? said.value.flags.lang : undefined
  const voice = terminalVoice(
    asked === 'en' || (!asked && process.env.PRONGSAI_LANG === 'en') ? 'en' : 'th',
  )
  if (!said.ok) {
    voice.tell(said.reason)
    return exits.unusable
  }
  const { command, flags } = said.value
  if (flags.version) {
    voice.print(programVersion())
    return exits.good
  }
  if (flags.help || command === '' || command === 'help') {
    voice.print(help)
    return command === '' && !flags.help ? exits.unusable : exits.good
  }
  const load = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (load) return (await load())(said.value, voice)
  voice.tell({
    th: `ไม่มีคำสั่ง "${command}" ดูคำสั่งทั้งหมดด้วย --help`,
    en: `There is no command "${command}". See them all with --help.`,
  })
  return exits.unusable
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  // A fault of ours: one sentence for the person, the details only where a developer asks for them.
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' }
  process.stderr.write(
    `โปรแกรมขัดข้องและหยุดทำงานนี้ ข้อมูลที่บันทึกแล้วไม่หาย · The program failed at this and stopped; what was saved is safe: ${message}\n`,
  )
  if (process.env.PRONGSAI_DEBUG) process.stderr.write(`${stack}\n`)
  process.exitCode = 3
}
