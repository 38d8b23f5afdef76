import type { Language } from '../basics/bilingual.ts'
import { type Framework, type Indicator, titleOf } from '../frameworks/framework.ts'
import type { AnalysisWords } from './analysis.ts'
import type { Level } from './level.ts'
import { levelReason } from './result-messages.ts'
import type { WeakPoint } from './weak-points.ts'

const th = {
  title: (plan: number) => `จุดอ่อนที่แผนปี ${plan} ต้องตอบ`,
  lead: (result: number) =>
    `จากผลคะแนนปี ${result} เรียงจากข้อที่เสียคะแนนมากที่สุด แต่ละข้อควรมีมาตรการ หรือเหตุผลว่าทำไมปีนี้ยังไม่ทำ`,
  seeResult: (result: number) => `ผลคะแนนปี ${result}`,
  noPlanFramework: (plan: number) =>
    `ยังไม่มีกรอบการประเมินของปี ${plan} ในระบบ จึงยังไม่รู้ว่าแผนปีนั้นต้องวิเคราะห์ผลของปีใด`,
  noAnalysed: (plan: number) =>
    `แผนปี ${plan} วิเคราะห์ผลของปีก่อนหน้า ซึ่งยังไม่มีกรอบการประเมินในระบบ จึงบอกจุดอ่อนไม่ได้`,
  emptyTitle: (result: number) => `เริ่มจากผลคะแนนปี ${result}`,
  emptyMore: 'กรอกคะแนนก่อน แล้วจุดอ่อนจะเรียงให้เองว่าข้อไหนเสียคะแนนเท่าไร',
  enter: (result: number) => `กรอกคะแนนปี ${result}`,
  emptyForOthers: 'เมื่อเจ้าหน้าที่ ITA กรอกคะแนนแล้ว จะเห็นที่นี่',
  lost: (points: string) => `รู้แล้วว่าเสียไป ${points} คะแนนจาก 100`,
  answered: (done: number, all: number) => `ตอบแล้ว ${done} จาก ${all} จุดอ่อน`,
  allAnswered: (all: number) => `ตอบครบทั้ง ${all} จุดอ่อนแล้ว`,
  choice: (mark: number, most: number) =>
    `เลือกข้อที่ต่ำกว่า ${mark} และ ${most} ข้อที่เสียคะแนนมากที่สุด (วิธีเลือกของโปร่งใส ไม่ใช่เกณฑ์ของ ป.ป.ช.) เส้นในแท่งคือ ${mark}`,
  unknown: (list: string) => `ยังไม่มีคะแนนของ${list} จึงไม่อยู่ในรายการนี้`,
  order: 'เรียงตาม',
  orders: { cost: 'คะแนนที่เสีย', score: 'คะแนนที่ได้' },
  cost: (points: string) => `เสียไป ${points} คะแนนจาก 100`,
  costWhy: (score: string, share: string) =>
    `ได้ ${score} จาก 100 · มีน้ำหนัก ${share} คะแนนของคะแนนรวม`,
  restOf: (count: number) => `อีก ${count} ข้อของตัวชี้วัดนี้ที่ไม่รู้คะแนนรายข้อ`,
  hasMeasures: (count: number) => `มี ${count} มาตรการ`,
  open: 'ยังไม่มีคำตอบ',
  left: 'ปีนี้ยังไม่ทำ',
  because: (reason: string) => `เพราะ ${reason}`,
  decided: (who: string, when: string) => `${who} · ${when}`,
  write: 'เขียนมาตรการสำหรับข้อนี้',
  suggestions: 'ดูมาตรการแนะนำ',
  notThisYear: 'ปีนี้ยังไม่ทำ เพราะ…',
  reason: 'เหตุผลที่ปีนี้ยังไม่ทำ',
  reasonHint: 'จะอยู่ในบทวิเคราะห์ที่พิมพ์ เช่น “รอผลการปรับปรุงระบบที่เริ่มเมื่อปีที่แล้ว”',
  saveReason: 'บันทึกเหตุผล',
  takeBack: 'เลิกเว้นข้อนี้',
  others: (count: number) => `ข้ออื่นที่เสียคะแนนน้อยกว่า (${count})`,
  forNoneTitle: 'มาตรการที่ยังไม่ได้ตอบจุดอ่อนใด',
  forNoneMore: 'ไม่ผิด แต่ผู้ประเมินอาจถามว่ามาจากผลคะแนนข้อใด ใส่รหัสข้อในมาตรการเพื่อให้เห็นที่มา',
  withoutReasonTitle: 'มาตรการที่ยังไม่บอกว่ามาจากจุดอ่อนใด',
  withoutReasonMore: 'เปิดแล้วเติมช่อง “จุดอ่อนที่แก้” เพื่อให้ผู้บริหารและผู้ประเมินเห็นเหตุผล',
  noneMissing: 'ทุกมาตรการในแผนตอบจุดอ่อนอย่างน้อยหนึ่งข้อ',
  toPlan: (plan: number) => `แผนปี ${plan}`,
  analysisTitle: 'บทวิเคราะห์สำหรับพิมพ์',
  analysisMore: 'ร่างจากตัวเลขข้างบน พิมพ์หน้านี้เพื่อใช้ประกอบแผน',
  prefilled: (name: string, score: string, cost: string, year: number) =>
    `ปี ${year} ${name} ได้ ${score} เสียไป ${cost} คะแนนจาก 100`,
  indicator: (no: number) => `ตัวชี้วัดที่ ${no}`,
  analysis: {
    heading: (year: number) => `การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`,
    overall: (total: string, lost: string) =>
      `หน่วยงานได้คะแนนรวม ${total} จาก 100 คะแนน ต่ำกว่าคะแนนเต็ม ${lost} คะแนน`,
    overallUnknown: 'ยังไม่ทราบคะแนนรวมของหน่วยงาน',
    columns: {
      indicator: 'ตัวชี้วัด',
      score: 'คะแนน',
      lost: 'คะแนนรวมที่เสีย',
      point: 'จุดอ่อน',
      practice: 'มาตรการหรือเหตุผล',
    },
    scoresCaption: 'คะแนนรายตัวชี้วัด',
    faults: (mark: number) => `ข้อบกพร่องที่ต้องแก้ไขโดยด่วน (ต่ำกว่า ${mark} คะแนน)`,
    develop: (mark: number) => `ประเด็นที่ต้องพัฒนาให้ดีขึ้น (ตั้งแต่ ${mark} คะแนน)`,
    none: 'ไม่มี',
    practice: (year: number) => `การนำผลการวิเคราะห์ไปสู่การปฏิบัติ ปีงบประมาณ พ.ศ. ${year}`,
    pointLine: (name: string, score: string, lost: string) =>
      `${name} ได้ ${score} คะแนน ทำให้คะแนนรวมลดลง ${lost} คะแนน`,
    measure: (title: string) => title,
    later: (reason: string) => `ยังไม่ดำเนินการในปีนี้ เพราะ ${reason}`,
    undecided: 'ยังไม่ได้กำหนดมาตรการ',
    unverifiedWording: (codes: string) => `ถ้อยคำของข้อ ${codes} ยังไม่ได้เทียบกับคู่มือของสำนักงาน ป.ป.ช.`,
    level: (name: string, why: string) => `ระดับ ${name}: ${why}`,
    unverifiedLevel: (said: string) => `${said} (เกณฑ์ระดับของปีนี้ยังไม่ยืนยัน)`,
    restOf: 'ข้ออื่น',
  },
}

const en: typeof th = {
  title: (plan) => `Weak points the plan of ${plan} answers`,
  lead: (result) =>
    `From the result of ${result}, what cost most first. Each should have a measure, or a reason why not this year.`,
  seeResult: (result) => `Result of ${result}`,
  noPlanFramework: (plan) =>
    `There is no assessment framework of ${plan} here, so it is not known which result its plan analyses.`,
  noAnalysed: (plan) =>
    `The plan of ${plan} analyses the year before, of which there is no framework here, so its weak points cannot be told.`,
  emptyTitle: (result) => `Begin with the result of ${result}`,
  emptyMore:
    'Enter the scores first; the weak points then put themselves in order of what they cost.',
  enter: (result) => `Enter the scores of ${result}`,
  emptyForOthers: 'Once the ITA officer has entered the scores, they will stand here.',
  lost: (points) => `Known to be lost: ${points} of 100 points`,
  answered: (done, all) => `${done} of ${all} weak points answered`,
  allAnswered: (all) => `All ${all} weak points are answered`,
  choice: (mark, most) =>
    `Here stand those below ${mark}, and the ${most} that cost most (Prongsai’s choice, not the NACC’s). The line in each bar is ${mark}.`,
  unknown: (list) => `No score is known of ${list}, so it is not in this list.`,
  order: 'Order by',
  orders: { cost: 'points lost', score: 'score' },
  cost: (points) => `Cost ${points} of 100 points`,
  costWhy: (score, share) => `Scored ${score} of 100 · carries ${share} points of the total`,
  restOf: (count) =>
    count === 1
      ? '1 more question of this indicator whose own score is not known'
      : `${count} more questions of this indicator whose own scores are not known`,
  hasMeasures: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  open: 'Not answered yet',
  left: 'Not this year',
  because: (reason) => `because ${reason}`,
  decided: (who, when) => `${who} · ${when}`,
  write: 'Write a measure for this',
  suggestions: 'See suggestions',
  notThisYear: 'Not this year, because…',
  reason: 'Why not this year',
  reasonHint:
    'It will stand in the printed analysis, such as “the new system of last year has yet to show”',
  saveReason: 'Save the reason',
  takeBack: 'Take this back',
  others: (count) => `Others, which cost less (${count})`,
  forNoneTitle: 'Measures that answer none of these',
  forNoneMore:
    'Not wrong, but an assessor may ask which score they come from. Give the measure its code.',
  withoutReasonTitle: 'Measures that do not say why they are there',
  withoutReasonMore:
    'Open each and fill in “Weak point answered”, so that executive and assessor see why.',
  noneMissing: 'Every measure of the plan answers at least one weak point.',
  toPlan: (plan) => `Plan of ${plan}`,
  analysisTitle: 'Analysis to print',
  analysisMore: 'Drafted from the figures above. Print this page to go with the plan.',
  prefilled: (name, score, cost, year) =>
    `In ${year} ${name} scored ${score} and cost ${cost} of 100 points`,
  indicator: (no) => `Indicator ${no}`,
  analysis: {
    heading: (year) => `Analysis of the ITA result of fiscal year ${year}`,
    overall: (total, lost) => `The agency’s total is ${total} of 100, which is ${lost} below full.`,
    overallUnknown: 'The agency’s total is not known yet.',
    columns: {
      indicator: 'Indicator',
      score: 'Score',
      lost: 'Points of the total lost',
      point: 'Weak point',
      practice: 'Measures or reason',
    },
    scoresCaption: 'Scores by indicator',
    faults: (mark) => `Faults to mend at once (below ${mark})`,
    develop: (mark) => `Points to develop (${mark} and above)`,
    none: 'None',
    practice: (year) => `Putting the analysis into practice in fiscal year ${year}`,
    pointLine: (name, score, lost) =>
      `${name} scored ${score}, which cost the total ${lost} points`,
    measure: (title) => title,
    later: (reason) => `Not this year, because ${reason}`,
    undecided: 'No measure has been decided yet',
    unverifiedWording: (codes) =>
      `The wording of ${codes} has not been checked against the NACC’s manual.`,
    level: (name, why) => `Level ${name}: ${why}`,
    unverifiedLevel: (said) => `${said} (this year’s levels are unverified)`,
    restOf: 'other questions',
  },
}

/** The sentences about weak points, in both languages. */
export const weakPointWords: Readonly<Record<Language, typeof th>> = { th, en }

const indicatorName = (language: Language, { no, name }: Indicator) =>
  `${weakPointWords[language].indicator(no)} ${name[language]}`

/** A weak point as people name it: "I5 ชื่อข้อ", or an indicator, or what is left of one. */
export function pointName(language: Language, framework: Framework, point: WeakPoint): string {
  const words = weakPointWords[language]
  if (point.code) return `${point.code} ${titleOf(framework, point.code)?.[language] ?? ''}`.trim()
  const name = indicatorName(language, point.indicator)
  return point.restOf === null ? name : `${name} (${words.analysis.restOf})`
}

function levelSaid(language: Language, level: Level): string {
  const words = weakPointWords[language].analysis
  const said = words.level(level.grade.name[language], levelReason(language, level))
  return level.confidence === 'unverified' ? words.unverifiedLevel(said) : said
}

/** The words of the printed analysis in a language. */
export const analysisWords = (language: Language, framework: Framework): AnalysisWords => ({
  ...weakPointWords[language].analysis,
  level: (level) => levelSaid(language, level),
  pointName: (point) => pointName(language, framework, point),
  indicatorName: (indicator) => indicatorName(language, indicator),
})
