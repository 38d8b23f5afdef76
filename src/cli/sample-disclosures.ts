import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate, YearMonth } from '../basics/plain-date.ts'
import { accept, type Result } from '../basics/result.ts'
import { tableRowsOf } from '../basics/table-rows.ts'
import { monthsOfYear } from '../disclosures/cadence.ts'
import { answerItem, stepItem } from '../disclosures/commands.ts'
import { answers } from '../disclosures/disclosure.ts'
import { putUpDocument } from '../disclosures/document-commands.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { readRawPaper } from '../platform/raw-papers/read-raw-paper.ts'
import { programFolder } from './program-folder.ts'
import { ownFrameworks } from './reading.ts'

const given = z.object({
  answer: z.enum(answers),
  url: z.string().default(''),
  on: z.string().nullable().default(null),
  note: z.string().default(''),
})

/** The steps of an answer, in order. */
const stepsUp = ['ready', 'checked', 'published'] as const

/** The shape of sample/disclosures.json. */
const sampleFile = z.array(
  z.object({
    year: z.number(),
    code: z.string(),
    /** How far it has come; null where it was only begun. */
    to: z.enum(stepsUp).nullable(),
    answer: z.enum(answers),
    links: z.array(z.object({ url: z.string(), clickPath: z.string() })),
    elements: z.array(z.string()),
    noneReason: z.string().default(''),
    months: z.array(given.extend({ month: z.string() })).optional(),
    document: z.object({ title: z.string(), file: z.string() }).optional(),
  }),
)

const inSample = (name: string) => path.join(programFolder, 'sample', name)

/** Lets the fictional office disclose a few items of two years, fictional like itself, by the commands of the desk. */
export async function discloseSample(
  context: Context,
  agencyId: AgencyId,
): Promise<Result<unknown, unknown>> {
  const frameworks = await ownFrameworks()
  const text = await readFile(inSample('disclosures.json'), 'utf8')
  for (const each of sampleFile.parse(JSON.parse(text))) {
    const framework = frameworkFor(frameworks, fiscalYear(each.year))
    if (!framework) throw new Error(`sample/disclosures.json names ${each.year}, a year unknown`)
    const item = { agencyId, framework, code: each.code as ItemCode }
    if (each.document) {
      const done = await putUpDocument(context, {
        ...{ ...item, title: each.document.title },
        ...(await sampleDocument(context, each.document.file)),
      })
      if (!done.ok) return done
    }
    const months = each.months
    const answered = await answerItem(context, {
      ...{ ...item, basedOn: null },
      content: {
        ...{ answer: each.answer, links: each.links, elements: each.elements, explanation: '' },
        noneReason: each.noneReason,
        noneOn: each.answer === 'none' ? context.today : null,
        updatedOn: each.answer === 'has' ? context.today : null,
        months: months
          ? monthsOfYear(framework.fiscalYear).map((month: YearMonth) => {
              const { answer, url, on, note } =
                months.find((known) => known.month === month) ?? given.parse({ answer: 'not-yet' })
              return { month, answer, url, on: on as PlainDate | null, note }
            })
          : null,
      },
    })
    if (!answered.ok) return answered
    for (const said of each.to === null ? [] : stepsUp.slice(0, stepsUp.indexOf(each.to) + 1)) {
      const over = { ...item, said, reason: '', seen: answered.value.answerId }
      const done = await stepItem(context, over)
      if (!done.ok) return done
    }
  }
  return accept(null)
}

async function sampleDocument({ files, actor }: Context, name: string) {
  const bytes = new Uint8Array(await readFile(inSample(name)))
  const read = await readRawPaper(bytes, name)
  const rows = read.ok && read.value.format !== 'json' ? tableRowsOf(read.value) : null
  return {
    file: {
      sha256: await files.drafts.of(actor.id).keep(bytes),
      ...{ name, type: 'text/csv', bytes: bytes.length },
    },
    table: rows && new TextEncoder().encode(JSON.stringify(rows)),
  }
}
