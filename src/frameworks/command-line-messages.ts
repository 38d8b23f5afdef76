import type { Language } from '../basics/bilingual.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { FrameworkProblem } from './consistency.ts'
import {
  type Confidence,
  confidenceOf,
  type Entry,
  entriesOf,
  type Framework,
  type Indicator,
} from './framework.ts'
import { confidenceWords, problemSentence, relationWords } from './messages.ts'

/** Lines of `frameworks list`: one framework a line, what of it is sure, and how to see more. */
export function listLines(frameworks: readonly Framework[], language: Language): string[] {
  const say = words[language]
  const width = Math.max(0, ...frameworks.map(({ id }) => id.length))
  return [
    ...frameworks.map((framework) => {
      const counts = `IIT ${countOf(framework, 'IIT')} · EIT ${countOf(framework, 'EIT')} · OIT ${countOf(framework, 'OIT')}`
      return `${framework.id.padEnd(width)}  ${say.year(framework.fiscalYear)}  ${counts}  ${say.sure(sureOf(framework))}`
    }),
    say.more,
  ]
}

/** Lines of `frameworks show ID`: every indicator, question and item, the unsure ones marked. */
export function showLines(framework: Framework, language: Language): string[] {
  const say = words[language]
  const { instruments, grades, measurePlan, crosswalk, warnings = [] } = framework
  return [
    framework.title[language],
    `${framework.id} · ${framework.period.from} – ${framework.period.to} · sha256 ${framework.hash}`,
    say.sure(sureOf(framework)),
    ...warnings.map((warning) => `! ${warning}`),
    '',
    ...instruments.flatMap((form) => [
      `${form.id} ${form.name[language]} · ${say.weight(form.weight)}${mark(confidenceOf(framework.confidence['weights']), language)}`,
      ...form.indicators.flatMap((indicator) => indicatorLines(framework, indicator, language)),
      '',
    ]),
    `${say.levels}${mark(confidenceOf(framework.confidence['grades']), language)}`,
    ...grades.map(
      ({ name, minTotal, minEachInstrument = 0 }) =>
        `  ${name[language]} ${say.from(minTotal, minEachInstrument)}`,
    ),
    '',
    `${say.plan(measurePlan.planItem, measurePlan.reportItem, measurePlan.analysesFramework)}${mark(confidenceOf(measurePlan.confidence), language)}`,
    ...(crosswalk
      ? [
          '',
          `${say.crosswalk(crosswalk.fromFramework)}${mark(confidenceOf(crosswalk.confidence), language)}`,
          ...crosswalk.entries.map(
            ({ from, to, relation }) =>
              `  ${(from ?? '–').padEnd(4)} → ${(to ?? '–').padEnd(4)} ${relationWords[relation][language]}`,
          ),
        ]
      : []),
    '',
    say.legend,
  ]
}

/** Lines of `frameworks validate FILE`: that it holds together, or each thing that does not. */
export function validateLines(
  fileName: string,
  problems: readonly FrameworkProblem[],
  language: Language,
): string[] {
  const say = words[language]
  return problems.length === 0
    ? [say.valid(fileName)]
    : [
        say.invalid(fileName, problems.length),
        ...problems.map((problem) => `  ${problemSentence(problem)[language]}`),
      ]
}

/** The line for an id that no framework has. */
export const unknownFrameworkLine = (
  id: string,
  frameworks: readonly Framework[],
  language: Language,
): string => words[language].unknown(id, frameworks.map((framework) => framework.id).join(', '))

/** The mark an unsure part carries in running lines; nothing for a sure one. */
const mark = (confidence: Confidence, language: Language): string =>
  confidence === 'confirmed' ? '' : ` [? ${confidenceWords.unverified[language]}]`

const short = ({ confidence }: Entry): string => (confidence === 'confirmed' ? ' ' : '?')

const countOf = (framework: Framework, instrument: Instrument): number =>
  entriesOf(framework).filter((entry) => entry.instrument === instrument).length

function sureOf(framework: Framework): { sure: number; of: number } {
  const all = entriesOf(framework)
  return { sure: all.filter(({ confidence }) => confidence === 'confirmed').length, of: all.length }
}

function indicatorLines(framework: Framework, { no, name }: Indicator, language: Language) {
  const entries = entriesOf(framework).filter(({ indicator }) => indicator.no === no)
  return [
    `  ${no} ${name[language]}`,
    ...entries.flatMap((entry, at) => {
      const { subIndicator } = entry
      const opens = subIndicator && subIndicator !== entries[at - 1]?.subIndicator
      return [
        ...(opens
          ? [
              `    ${subIndicator.no} ${subIndicator.name[language]}${mark(confidenceOf(subIndicator.groupingConfidence), language)}`,
            ]
          : []),
        `    ${short(entry)} ${entry.code.padEnd(4)} ${entry.title[language]}`,
        ...entry.parts.map((part) => `             ${part.no}) ${part.title[language]}`),
      ]
    }),
  ]
}

const thai = {
  year: (year: number) => `ปีงบประมาณ ${year}`,
  sure: ({ sure, of }: { sure: number; of: number }) =>
    sure === of ? `ยืนยันครบ ${of} ข้อ` : `ยืนยันแล้ว ${sure} จาก ${of} ข้อ`,
  more: 'ดูรายละเอียด: prongsai frameworks show ID',
  weight: (weight: number) => `น้ำหนักร้อยละ ${Math.round(weight * 100)}`,
  levels: 'ระดับผลการประเมิน',
  from: (total: number, each: number) =>
    each > 0 ? `ตั้งแต่ ${total} และทุกเครื่องมือตั้งแต่ ${each}` : `ตั้งแต่ ${total}`,
  plan: (plan: string, report: string, analysed: string) =>
    `แผนมาตรการยื่นในข้อ ${plan} รายงานยื่นในข้อ ${report} วิเคราะห์ผลของ ${analysed}`,
  crosswalk: (id: string) => `เทียบข้อกับ ${id}`,
  legend: '? = ยังไม่ได้ตรวจกับคู่มือ ป.ป.ช.',
  valid: (file: string) => `${file}: ใช้ได้`,
  invalid: (file: string, count: number) => `${file}: พบข้อผิดพลาด ${count} แห่ง`,
  unknown: (id: string, known: string) => `ไม่มีกรอบการประเมิน "${id}" ที่มีคือ ${known}`,
}

const english: typeof thai = {
  year: (year) => `fiscal year ${year}`,
  sure: ({ sure, of }) => (sure === of ? `all ${of} confirmed` : `${sure} of ${of} confirmed`),
  more: 'See one in full: prongsai frameworks show ID',
  weight: (weight) => `weight ${Math.round(weight * 100)}%`,
  levels: 'Levels',
  from: (total, each) =>
    each > 0 ? `from ${total}, and every instrument from ${each}` : `from ${total}`,
  plan: (plan, report, analysed) =>
    `The plan of measures is filed under ${plan}, its report under ${report}; they answer the result of ${analysed}`,
  crosswalk: (id) => `Items against ${id}`,
  legend: '? = not yet checked against the NACC manual',
  valid: (file) => `${file}: holds together`,
  invalid: (file, count) => `${file}: ${count} wrong`,
  unknown: (id, known) => `There is no framework "${id}". There are: ${known}`,
}

const words = { th: thai, en: english } satisfies Record<Language, typeof thai>
