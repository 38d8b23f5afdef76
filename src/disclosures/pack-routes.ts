import { Hono } from 'hono'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { toCsv } from '../platform/documents/csv.ts'
import { toHtmlPage } from '../platform/documents/html.tsx'
import { toPdf } from '../platform/documents/pdf.ts'
import { evenZip, type ZipPart } from '../platform/files/even-zip.ts'
import { sha256Of } from '../platform/files/file-keeper.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebEnv, type World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { type AtItem, atItem } from './at-item-routes.ts'
import { warcName } from './capture.ts'
import { recordPack } from './capture-commands.ts'
import { capturesOf } from './capture-store.ts'
import { type DisclosureItem, everPublished, type ItemAnswer, urlsOf } from './disclosure.ts'
import { factsOf, historyOf, newestOf, type SeenOfLink } from './dispute-facts-routes.ts'
import { disputeWords } from './dispute-messages.ts'
import { disputePaper } from './dispute-paper.ts'
import { linkChecksOf, linkRulingsOf } from './link-store.ts'
import { type AddressHint, hintsOfYear } from './link-use.ts'
import { disclosureWords } from './messages.ts'
import { itemsOf } from './store.ts'

/** As much as an assessor reads, in characters. */
const longestExplanation = 4_000

/** The dispute pack of an item: one zip with a cover, the WARC files, the history as CSV, and the sums of all. */
export function packRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files } = world
  app.post(patterns.oitPack, (c) =>
    atItem(c, world, frameworks, (at) =>
      withForm(c, async (typed) => {
        const { agency, year, code } = at
        const language = c.get('language')
        const explanation = typedIn(typed, 'words').toWellFormed().replaceAll('\r\n', '\n').trim()
        if (explanation.length > longestExplanation) return trouble(c, 'too-large')
        const disputed = disputedAnswer(at.item, typedIn(typed, 'answer'))
        if (!disputed)
          return c.redirect(pathsIn(language).oitItemLinks(agency.code, year, code), 303)
        const seen: SeenOfLink[] = []
        for (const url of urlsOf(disputed.answer)) {
          const checks = await linkChecksOf(db, agency.id, url)
          seen.push({ url, checks, rulings: await linkRulingsOf(db, agency.id, url) })
        }
        const captures = await capturesOf(db, agency.id, year, code)
        const people = seen.flatMap(({ rulings }) => rulings.map((each) => each.recordedBy))
        const names = await namesOf(db, people)
        const nameOf = (id: string) => names.get(id) ?? disclosureWords[language].nobody
        const items = await itemsOf(db, agency.id, at.framework)
        const hints = hintsOfDispute(items, at, disputed.answer, seen)
        const told = { ...disputed, seen, hints, captures, nameOf, explanation }
        const facts = factsOf(language, at, told)
        const paper = disputePaper(facts, disputeWords[language], language)
        const parts: ZipPart[] = [
          {
            name: 'cover.pdf',
            content: await toPdf(paper, { createdAt: newestOf(seen, captures) }),
          },
          { name: 'cover.html', content: bytesOf(toHtmlPage(paper)) },
          { name: 'history.csv', content: bytesOf(toCsv(historyOf(language, seen))) },
        ]
        const sums = parts.map(({ name, content }) => `${sha256Of(content as Uint8Array)}  ${name}`)
        for (const capture of captures) {
          const place = capture.warcSha256 && files.placeOf(capture.warcSha256)
          if (!place) continue
          const name = `warc/${warcName(capture)}`
          parts.push({ name, content: { place }, isPacked: true })
          sums.push(`${capture.warcSha256}  ${name}`)
        }
        parts.push({ name: 'SHA256SUMS.txt', content: bytesOf(`${sums.join('\n')}\n`) })
        const { framework } = at
        const request = { agencyId: agency.id, framework, code, explanation }
        const done = await recordPack(contextIn(c, world), request)
        if (!done.ok) return trouble(c, 'not-allowed')
        c.header('content-type', 'application/zip')
        c.header(
          'content-disposition',
          `attachment; filename="dispute-${agency.code.replaceAll(/[^\w.-]+/g, '_')}-${year}-${code}.zip"`,
        )
        c.header('cache-control', 'private, no-store')
        return c.body(evenZip(parts))
      }),
    ),
  )
  app.get(patterns.oitPack, (c) =>
    atItem(c, world, frameworks, ({ agency, year, code }) =>
      c.redirect(`${pathsIn(c.get('language')).oitItemLinks(agency.code, year, code)}#pack`, 303),
    ),
  )
  return app
}

/**
 * The answer a pack is about: the one asked for, where it was ever published, else the last that was. What was
 * never published nobody judged; only where nothing was is the newest answer taken.
 */
function disputedAnswer(item: DisclosureItem, asked: string) {
  const published = everPublished(item)
  const found = published.find(({ answer }) => answer.id === asked) ?? published[0]
  return found ?? (item.answer && { answer: item.answer, step: null })
}

/** What was noticed of the disputed answer, beside what the other items show the public: an address may serve several. */
function hintsOfDispute(
  items: readonly DisclosureItem[],
  { code, year }: AtItem,
  disputed: ItemAnswer,
  seen: readonly SeenOfLink[],
): readonly AddressHint[] {
  const shown = items.map(({ item, answer, published }) => ({
    item,
    answer: item.code === code ? disputed : (published?.answer ?? answer),
  }))
  const newest = (url: string) => seen.find((each) => each.url === url)?.checks.at(-1) ?? null
  return hintsOfYear(shown, year, newest).get(code) ?? []
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
