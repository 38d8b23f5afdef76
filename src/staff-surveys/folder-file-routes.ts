import { randomInt } from 'node:crypto'
import { Hono } from 'hono'
import { agencyYearAt } from '../agencies/store.ts'
import { patterns } from '../paths.ts'
import { recordKeyOf, recordPublicKey, signedBy } from '../platform/sealing/record-signing.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { stillGood } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { placesOf } from '../surveys/questionnaire.ts'
import { preparedHash } from './blind-signature.ts'
import { folderTexts, type PublishedFolder } from './folder.ts'
import { folderOf } from './folder-store.ts'
import { scoresXlsx, zipOf } from './folder-zip-routes.ts'
import { type Item, promiseText } from './item.ts'
import { policyHash } from './made-policy.ts'
import type { Policy } from './policy.ts'
import { receiptText } from './receipt.ts'
import { spareHashes } from './recount-receipt.ts'
import { isStaffPublished } from './staff-survey.ts'
import { staffSurveyOf } from './store.ts'

/** What the files of published staff surveys are made with. */
interface FileParts {
  /** The page that recounts offline; null where it was not built. */
  readonly page: string | null
  /** Of the installation. */
  readonly key: string
}

/** The most that is put into the page itself, in characters; a larger survey is chosen by hand. */
const mostEmbedded = 8_000_000

/** The files of a staff survey, for anybody, once its results are published. */
export function staffFileRoutes({ db }: World, { page, key }: FileParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.publicStaffSurveyFile, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    const survey = at && (await staffSurveyOf(db, at.agency.id, c.req.param('survey')))
    if (!at || !survey || survey.year !== at.year || !isStaffPublished(survey))
      return trouble(c, 'not-found')
    const folder = await folderOf(db, survey)
    if (!folder) return trouble(c, 'not-found')
    const format = c.req.param('format')
    if (format === 'txt') return spareReceipt(c, folder, key)
    if (format === 'html' && page === null) return trouble(c, 'not-found')
    const { language } = c.var
    const restsOn = [JSON.stringify(folder.record), policyHash(folder.policy), page ?? '']
    const still = stillGood(c, [...restsOn, format, language])
    if (still) return still
    const name = `staff-survey-${at.year}-${survey.code}`
    switch (format) {
      case 'json': {
        c.header('content-disposition', `inline; filename="${name}.json"`)
        return c.json({ format: 'prongsai-staff-folder-1', files: named(folder) })
      }
      case 'xlsx':
        c.header(
          'content-type',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        )
        c.header('content-disposition', `attachment; filename="${name}.xlsx"`)
        return c.body(Uint8Array.from(await scoresXlsx(folder, language)))
      case 'zip':
        c.header('content-type', 'application/zip')
        c.header('content-disposition', `attachment; filename="${name}.zip"`)
        return c.body(Uint8Array.from(await zipOf(folder, page, language)))
      default:
        return recountAnswer(c, folder, page ?? '')
    }
  })
  return app
}

const named = (folder: PublishedFolder) => Object.fromEntries(folderTexts(folder))

/** The page that recounts, with the files in it: it fetches nothing, here or when it is kept. */
function recountAnswer(c: WebContext, folder: PublishedFolder, page: string): Response {
  const files = JSON.stringify(named(folder)).replaceAll('<', '\\u003c')
  const [, policy = "default-src 'none'"] = /content="(default-src [^"]*)"/.exec(page) ?? []
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('content-security-policy', `${policy}; frame-ancestors 'none'`)
  return c.body(
    page
      .replace('<html lang="th">', `<html lang="${c.var.language}">`)
      .replace('<!--FILES-->', () =>
        files.length > mostEmbedded
          ? ''
          : `<script type="application/json" id="files">${files}</script>`,
      ),
  )
}

/**
 * A receipt put together of answers that are public, another each time. Whoever is made to show a receipt has one to
 * show, and nobody can tell it from the receipt of somebody who answered; of the best answers where it is asked for.
 */
function spareReceipt(
  c: WebContext,
  folder: PublishedFolder,
  key: string,
): Response | Promise<Response> {
  const recordKey = recordKeyOf(key)
  const { policy, columns } = folder
  if (recordPublicKey(recordKey) !== policy.keys.record) return trouble(c, 'not-found')
  const { surveyId } = policy
  const isBest = c.req.query('answers') === 'best'
  const hashes = spareHashes(
    columns.map((items, place) => {
      const from = items && isBest ? bestOf(policy, place, items) : items
      return from?.map((item) => preparedHash(surveyId, place, item)) ?? null
    }),
    (below) => randomInt(below),
  )
  const promise = signedBy(recordKey, Buffer.from(promiseText(surveyId, hashes)))
  c.header('content-type', 'text/plain; charset=utf-8')
  c.header('cache-control', 'no-store')
  c.header('content-disposition', 'attachment; filename="receipt.txt"')
  return c.body(
    receiptText({ surveyId, hashes, promise: Buffer.from(promise).toString('base64url') }),
  )
}

/** The best answers to a question; all of them where nobody gave it, and of the quality column. */
function bestOf({ questionnaire }: Policy, place: number, items: readonly Item[]): readonly Item[] {
  const asked = placesOf(questionnaire)[place]
  const best = asked?.part.direction === 'negative' ? 0 : (asked?.options.length ?? 1) - 1
  const given = items.filter(({ t }) => t === best)
  return given.length > 0 ? given : items
}
