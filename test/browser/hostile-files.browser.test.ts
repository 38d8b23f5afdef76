import { describe, expect, it } from 'vitest'
import { publishWords } from '../../src/approvals/publish-messages.ts'
import { signOffWords } from '../../src/approvals/sign-off-messages.ts'
import { fileRefusalSentence } from '../../src/imports/file-refusal-messages.ts'
import { importWords } from '../../src/imports/web-messages.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { zipOf } from '../office-files.ts'
import { journeys } from './chromium.ts'
import { hostileCsv } from './fictional-table.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const words = importWords.th
const signing = signOffWords.th

/** A Word file of a few kilobytes that would fill 64 MB. */
const explosive = () =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': Buffer.alloc(64 * 1024 * 1024, ' '),
  })

const hostile = [
  {
    what: 'an empty file',
    name: 'ตาราง.docx',
    bytes: () => Buffer.alloc(0),
    code: 'file-empty',
    status: 422,
  },
  {
    what: 'a PDF',
    name: 'รายงาน.pdf',
    bytes: () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'),
    code: 'file-is-pdf',
    status: 415,
  },
  { what: 'a zip bomb', name: 'ตาราง.docx', bytes: explosive, code: 'zip-bomb', status: 413 },
] as const

journeys('a file that is not what we need', () => {
  const { visit } = withOffice()

  describe.each(modes)('$mode', ({ script }) => {
    it.each(hostile)(
      '$what is answered with one plain sentence, and what was typed stays',
      async ({ name, bytes, code, status }) => {
        const { page, go, press, expectNoFault } = await visit({ script })
        await go('/desk/import')
        await page.getByLabel(words.year).fill('๒๕๖๖')
        await page
          .getByLabel(words.file)
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes() })
        await press(page.getByRole('button', { name: words.read }), status)
        const sentence = fileRefusalSentence({ code, says: {} }).th
        expect(await page.getByRole('alert').getByRole('link', { name: sentence }).count()).toBe(1)
        expect(await page.getByLabel(words.year).inputValue()).toBe('๒๕๖๖')
        expect(await page.getByRole('main').innerText()).not.toMatch(
          /Error|\.(?:ts|js):\d+|undefined|\bnull\b/,
        )
        expectNoFault()
      },
    )

    it('markup and orders in cells are words: shown, saved and given out, and never obeyed', async () => {
      const { page, context, go, press, faults, expectNoFault } = await visit({ script })
      await go('/desk/import')
      await page
        .getByLabel(words.file)
        .setInputFiles({ name: 'ตาราง.csv', mimeType: 'text/csv', buffer: Buffer.from(hostileCsv) })
      await press(page.getByRole('button', { name: words.read }))
      expect(await page.title()).toBe(words.previewTitle)
      expect(await page.getByText('<script>alert(1)</script>').count()).toBeGreaterThan(0)
      const agency = `องค์การบริหารส่วนตำบลทดสอบ<script>alert(9)</script>${script ? 1 : 2}`
      await page.getByLabel(words.name).fill(agency)
      await press(page.getByRole('button', { name: words.save(2567) }))
      expect(await page.title()).not.toContain('pwned')
      const plan = new URL(page.url()).pathname
      const desk = await page.getByRole('table').allInnerTexts()
      expect(desk.join()).toContain('<b onmouseover=alert(1)>มาตรการ</b><script>alert(1)</script>')
      await press(page.getByRole('table').getByRole('link', { name: 'มาตรการที่ 1' }))
      await press(page.getByRole('link', { name: 'แก้ไข', exact: true }))
      expect(await page.getByLabel('แนวทางการกำกับติดตาม').inputValue()).toBe(
        '</textarea><script>alert(2)</script>',
      )
      await go(`${plan}/sign-off`)
      await press(page.getByRole('button', { name: signing.forward, exact: true }))
      await page.getByText(signing.paperTitle).click()
      await page.getByLabel(signing.paperName).fill('<img src=x onerror=alert(4)>')
      await page.getByLabel(signing.paperPost, { exact: true }).fill('"><script>alert(5)</script>')
      // What was frozen a moment ago is not signed before today.
      const [year, month, day] = systemClock.today().split('-').map(Number)
      await page.getByLabel(signing.paperDay).fill(`${day}/${month}/${(year ?? 0) + 543}`)
      await press(page.getByRole('button', { name: signing.paper, exact: true }))
      await go(`${plan}/publish`)
      await press(page.getByRole('button', { name: publishWords.th.publish }))
      const open = plan.replace('/desk/', '/a/')
      await go(`${open}/report`)
      for (const inert of [
        'a[href^="javascript:"]',
        'main script',
        'main img',
        '[onmouseover]',
        '[onload]',
      ])
        expect(await page.locator(inert).count(), inert).toBe(0)
      const csv = await (await context.request.get(`${open}/report.csv`)).text()
      expect(csv).toContain('cmd|')
      expect(csv).not.toMatch(/(?:^|,|")[=+@]/m)
      expect(faults).toEqual([])
      expectNoFault()
    })
  })
})
