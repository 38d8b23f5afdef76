import { systemClock } from '../platform/clock.ts'
import { sha256Of } from '../platform/files/file-keeper.ts'
import type { Arguments } from './arguments.ts'
import { findingLines, toFindingJson, unreadLines } from './finding-lines.ts'
import { findingsIn, type PaperRead, readPaperFile } from './reading.ts'
import { type Exit, exits, type Voice } from './words.ts'

/** `import FILE`: what is in a paper, and what in it was not understood. */
export async function importPaper({ words, flags }: Arguments, voice: Voice): Promise<Exit> {
  const read = await readPaperFile(words[0], voice)
  if (!read.ok) {
    voice.tell(read.reason)
    return exits.unusable
  }
  voice.print(flags.json ? asJson(read.value) : asLines(read.value, voice).join('\n'))
  return exits.good
}

function asJson(read: PaperRead): string {
  const { plan, frontMatter, unread, inferred, missing, columns } = read.imported
  const findings = findingsIn(read, systemClock.today()).map(toFindingJson)
  const { name, format, bytes } = read
  const file = { name, format, bytes: bytes.byteLength, sha256: sha256Of(bytes) }
  return JSON.stringify(
    { ...plan, unread, findings, frontMatter, inferred, missing, columns, file },
    null,
    2,
  )
}

function asLines(read: PaperRead, { language }: Voice): string[] {
  const { plan, unread, inferred } = read.imported
  const { name, district, province } = plan.agency
  const thai = language === 'th'
  const stages = {
    'not-started': thai ? 'ยังไม่ดำเนินการ' : 'not started',
    underway: thai ? 'อยู่ระหว่างดำเนินการ' : 'underway',
    done: thai ? 'ดำเนินการแล้ว' : 'done',
  }
  const findings = findingsIn(read, systemClock.today())
  return [
    [name, district, province].filter((part) => part !== '').join(' · '),
    `${plan.paper ?? '–'} → ${plan.answers ?? '–'} · ${thai ? 'ปีงบประมาณ' : 'fiscal year'} ${plan.fiscalYear ?? '–'}`,
    ...plan.measures.map((measure, at) => {
      const percent = measure.percent === null ? '' : ` ${measure.percent}%`
      const period = measure.period?.printed ?? '–'
      return `${String(at + 1).padStart(3)}. ${measure.codes.join(' ') || '–'} · ${measure.indicator} · ${period} · ${stages[measure.stage]}${percent}`
    }),
    ...inferred.map(({ because }) => `  ${because[language]}`),
    ...(unread.length > 0
      ? [
          thai ? `ส่วนที่อ่านไม่เข้าใจ ${unread.length} แห่ง` : `Not understood: ${unread.length}`,
          ...unreadLines(unread, language),
        ]
      : []),
    thai
      ? `ข้อสังเกต ${findings.length} ข้อ ดูด้วยคำสั่ง check`
      : `${findings.length} findings; see them with: check`,
    ...findings
      .filter(({ severity }) => severity === 'error')
      .flatMap((each) => findingLines(each, language)),
  ]
}
