import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { folderTexts, type PublishedFolder } from '../../src/staff-surveys/folder.ts'
import { zipOf } from '../../src/staff-surveys/folder-zip-routes.ts'
import { checkTitles } from '../../src/staff-surveys/recount-check-messages.ts'
import { recountWords } from '../../src/staff-surveys/recount-messages.ts'
import {
  type FolderKeys,
  filesOf,
  type HonestFolder,
  honestFolder,
  newFolderKeys,
  recorded,
} from '../world/staff-folder.ts'
import { journeys, openBrowser } from './chromium.ts'
import { withPdfPages } from './pdf-pages.ts'

const words = recountWords.th
const built = readFileSync('dist/islands/recount.html', 'utf8')

journeys('the page that recounts offline', () => {
  let browser: Browser
  let keys: FolderKeys
  let honest: HonestFolder
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-recount-'))
  beforeAll(async () => {
    browser = await openBrowser()
    keys = await newFolderKeys()
    honest = await honestFolder(keys)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const fileOf = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }
  /** Opens the page from the disk, with the network cut; whatever it asks for is written down. */
  async function open(
    html: string,
    width = 1280,
    before?: () => void,
  ): Promise<{ page: Page; asked: string[] }> {
    const context = await browser.newContext({ offline: true, viewport: { width, height: 900 } })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url())
    })
    page.on('pageerror', (error) => asked.push(error.message))
    if (before) await page.addInitScript(before)
    await page.goto(pathToFileURL(fileOf('recount.html', html)).href)
    return { page, asked }
  }
  const verdictIn = async (page: Page) => {
    const told = page.locator('article .verdict')
    await told.waitFor()
    return told.textContent()
  }
  const markOf = (page: Page, check: keyof typeof checkTitles) =>
    page
      .locator('.checks li', { has: page.getByText(checkTitles[check].th, { exact: true }) })
      .locator('.mark')
      .textContent()
  /** The page as the site gives it out, with the files in it. */
  const embedded = (of: PublishedFolder) =>
    built.replace('<!--FILES-->', () => {
      const files = JSON.stringify(Object.fromEntries(folderTexts(of))).replaceAll('<', '\\u003c')
      return `<script type="application/json" id="files">${files}</script>`
    })

  it('finds an honest zip whole, on a desk and on a phone, and asks for nothing', async () => {
    const zip = fileOf('ผล.zip', await zipOf(honest.folder, built, 'th'))
    for (const width of [1280, 360]) {
      const { page, asked } = await open(built, width)
      await page.getByLabel(words.choose).setInputFiles(zip)
      expect(await verdictIn(page)).toBe(words.verdicts.whole)
      await page
        .getByLabel(words.chooseReceipt)
        .setInputFiles(fileOf('receipt.txt', honest.receiptOf(4)))
      await page.getByText(checkTitles.receipt.th, { exact: true }).waitFor()
      expect(await markOf(page, 'receipt')).toBe(words.marks.yes)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(asked).toEqual([])
    }
  })

  it('reads the unpacked folder too, and names what it did not look at', async () => {
    for (const [name, bytes] of filesOf(honest.folder)) fileOf(`แตกแล้ว/${name}`, bytes)
    fileOf('แตกแล้ว/scores.xlsx', 'x')
    const { page } = await open(built)
    await page.getByLabel(words.chooseFolder).setInputFiles(path.join(folder, 'แตกแล้ว'))
    expect(await verdictIn(page)).toBe(words.verdicts.whole)
    expect(await page.getByText(words.others('scores.xlsx')).isVisible()).toBe(true)
  })

  it('has the files in it where the site gives it out, in either language, and prints on one page', async () => {
    const { page, asked } = await open(embedded(honest.folder))
    expect(await verdictIn(page)).toBe(words.verdicts.whole)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(await withPdfPages(pdf, async ({ length }) => length)).toBe(1)
    await page.getByRole('button', { name: 'English' }).click()
    expect(await verdictIn(page)).toBe(recountWords.en.verdicts.whole)
    expect(asked).toEqual([])
  })

  it('tells by name what a cheating server changed', async () => {
    const { publication } = honest.folder
    const told = await recorded(
      { ...honest.folder, publication: { ...publication, overall: { kind: 'whole', points: 99 } } },
      keys.record,
    )
    const { page } = await open(embedded(told))
    expect(await verdictIn(page)).toBe(words.verdicts.broken(1))
    expect(await markOf(page, 'scores')).toBe(words.marks.no)
    expect(await markOf(page, 'signatures')).toBe(words.marks.yes)
  })

  it('says that a receipt is of no answer here, though the server signed for it', async () => {
    const gone = await honestFolder(keys, { ballots: 23, kept: 10 })
    const { page } = await open(embedded(gone.folder))
    await verdictIn(page)
    await page
      .getByLabel(words.chooseReceipt)
      .setInputFiles(fileOf('lost.txt', honest.receiptOf(23)))
    await page.getByText(checkTitles.receipt.th, { exact: true }).waitFor()
    expect(await markOf(page, 'receipt')).toBe(words.marks.no)
  })

  it('says where the browser cannot check Ed25519, and is not green then', async () => {
    const { page } = await open(embedded(honest.folder), 1280, () => {
      const own = crypto.subtle.importKey.bind(crypto.subtle)
      Object.defineProperty(SubtleCrypto.prototype, 'importKey', {
        value: async (...of: Parameters<typeof own>) => {
          if (of[2] === 'Ed25519') throw new DOMException('unknown', 'NotSupportedError')
          return own(...of)
        },
      })
    })
    expect(await verdictIn(page)).toBe(words.verdicts.partly(1))
    expect(await markOf(page, 'checkpoint')).toBe(words.marks['not-done'])
    expect(await page.locator('article .verdict.yes').count()).toBe(0)
  })

  it('checks nothing, and says so, where the page came without https', async () => {
    const { page } = await open(embedded(honest.folder), 1280, () => {
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })
    })
    expect(await page.locator('.verdict').textContent()).toBe(words.noCrypto)
  })

  it('shows hostile words as words, and refuses a zip that is none', async () => {
    const hostile = '</script><img src=x onerror="document.title=1"><b>'
    const folder = await honestFolder(keys, { policy: { title: { th: hostile, en: hostile } } })
    const { page, asked } = await open(embedded(folder.folder))
    expect(await verdictIn(page)).toBe(words.verdicts.whole)
    expect(await page.getByText(hostile).isVisible()).toBe(true)
    expect([await page.title(), asked]).toEqual(['นับซ้ำ · Recount', []])
    const { page: other } = await open(built)
    await other.getByLabel(words.choose).setInputFiles(fileOf('x.zip', 'PK'))
    await other.getByText(words.zipTrouble['not-a-zip']).waitFor()
  })
})
