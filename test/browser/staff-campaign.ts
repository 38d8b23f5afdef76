import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { pathsIn } from '../../src/paths.ts'
import { staffDeskWords } from '../../src/staff-surveys/desk-messages.ts'
import type { DeskStep } from '../../src/staff-surveys/field-names.ts'
import { slipLink } from '../../src/staff-surveys/slip-sheet.ts'
import { codeIn, codeOf, type Page as DrawnPage, pagesOf } from '../world/drawn-pages.ts'
import { sample } from './office.ts'
import { dayIn, year } from './survey-campaign.ts'
import type { Visit } from './visit.ts'

const paths = pathsIn('th')
const words = staffDeskWords.th

/** The two witnesses of the story, and what each of them types. */
export const witnesses = ['นายสมชาย มั่นคง', 'นางสาวสุดา ใจดี'] as const
export const passphrases = ['แมวดำเดินข้ามสะพานไม้', 'ฝนตกเช้าวันจันทร์ที่ตลาด'] as const

/** Begins the staff survey of thirty people with the questions of its year, and stands before it. */
export async function beginStaff({ go, page, press }: Visit): Promise<string> {
  await go(paths.staffSurveys(sample.code, year))
  await page.locator('[name=eligible]').fill('๓๐')
  await page.locator('[name=closesOn]').fill(dayIn(14))
  for (const [no, name] of witnesses.entries())
    await page.locator(`[name=witness-${no + 1}]`).fill(name)
  await press(page.getByRole('button', { name: words.begin, exact: true }))
  return /\/staff-surveys\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? expect.fail(page.url())
}

/** The pages of the desk about a staff survey, by their names. */
export function staffDeskPages(language: 'th' | 'en', id: string) {
  const all = pathsIn(language)
  const of = [sample.code, year, id] as const
  return {
    surveys: all.staffSurveys(sample.code, year),
    survey: all.staffSurvey(...of),
    prepare: all.prepareStaffSurvey(...of),
    slips: all.staffSurveySlips(...of),
    count: all.countStaffSurvey(...of),
    results: all.staffSurveyResults(...of),
    words: all.staffSurveyWords(...of),
  }
}

/** Takes a step that is folded away on the page of a survey, with its reason. */
export async function staffStep({ page, press }: Visit, kind: DeskStep, reason: string) {
  const form = page.locator('#steps form').filter({ has: page.locator(`[value=${kind}]`) })
  const button = form.getByRole('button', { name: words.steps[kind], exact: true })
  if (!(await button.isVisible()))
    await page.locator('#steps summary', { hasText: words.steps[kind] }).click()
  await form.locator(`[name=reason-${kind}]`).fill(reason)
  await press(button)
}

/** What a button saves as a file, as text and as bytes. */
export async function savedBy(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return bytesOf(download)
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** A sheet of slips as people have it before them. */
export interface Slips {
  /** As they are printed, in their order. */
  readonly codes: readonly string[]
  readonly letters: string
  /** What the camera of a phone opens, read square by square off the first slip. */
  readonly scanned: string
}

/** Reads the slips off their sheets; `address` is what stands on them. */
export async function slipsOn(pdf: Uint8Array, address: string): Promise<Slips> {
  const pages = await pagesOf(pdf)
  const letters = pages.map((page) => page.letters).join('')
  const codes = Array.from(
    letters.matchAll(/([A-Z2-9]{4}-[A-Z2-9]{4})-?([A-Z2-9]{4}-[A-Z2-9]{2})/g),
    ([, front, back]) => `${front}-${back}`,
  )
  return { codes, letters, scanned: scannedOn(pages[0], slipLink(address, codes[0] ?? '')) }
}

/** The link whose squares stand on the first slip of a sheet; another link's would be others. */
function scannedOn(page: DrawnPage | undefined, link: string): string {
  const { drawn, squares } = codeOf(link)
  const slip = { x: 0, y: 0, width: 105, height: 59.4 }
  expect(page && codeIn(page.picture, squares, slip).read).toEqual(drawn)
  return link
}

/** What the person of this number ticks at a place: never all the same. */
export const tickedBy = (person: number, place: number): number => (person * 7 + place * 3) % 4

/** Answers a survey by one post, as a browser without script does; the status and the page that came of it. */
export async function answerByPost(
  address: string,
  code: string,
  { person, places }: { readonly person: number; readonly places: number },
): Promise<{ readonly status: number; readonly html: string }> {
  const ticked = Array.from({ length: places }, (_, at) => [`q${at}`, `${tickedBy(person, at)}`])
  const answer = await fetch(address, {
    ...{ method: 'POST', redirect: 'manual' },
    body: new URLSearchParams({ ...Object.fromEntries(ticked), code }),
    headers: { 'sec-fetch-site': 'same-origin', origin: 'null' },
  })
  return { status: answer.status, html: await answer.text() }
}

/** Ticks with a finger what the person of this number ticks, save for the last so many. */
export async function tickAs(page: Page, person: number, without = 0): Promise<void> {
  const asked = await page.locator('fieldset[id]').all()
  for (const [at, group] of asked.slice(0, asked.length - without).entries())
    await group.locator('label').nth(tickedBy(person, at)).click()
}

/** A file with one letter of it changed: a digit of the first that follow some words. */
export function changedIn(file: string, after: string): Buffer {
  const text = readFileSync(file, 'utf8')
  const at = text.indexOf(after) + after.length
  const digit = /\d/.exec(text.slice(at))
  if (!digit || at < after.length) throw new Error(`${file} has no ${after}`)
  const place = at + digit.index
  const other = (Number(digit[0]) + 1) % 4
  return Buffer.from(text.slice(0, place) + other + text.slice(place + 1))
}
