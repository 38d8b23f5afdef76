import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { evidencePageWords } from '../../src/evidence/page-messages.ts'
import { pathsIn } from '../../src/paths.ts'
import { journeys } from './chromium.ts'
import { sample } from './office.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const words = evidencePageWords.th
const paths = pathsIn('th')
const form = paths.newEvidence(sample.code, sample.year, { kind: 'file' })

/** A file as a browser hands it over when it is dropped or pasted. */
interface Handed {
  readonly name: string
  readonly type: string
  readonly base64: string
}

const picture = async (background: string, name = 'งานวันนี้.jpg'): Promise<Handed> => ({
  ...{ name, type: name.endsWith('.png') ? 'image/png' : 'image/jpeg' },
  base64: (
    await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .toFormat(name.endsWith('.png') ? 'png' : 'jpeg')
      .toBuffer()
  ).toString('base64'),
})
const paper = (name: string, text: string): Handed => ({
  ...{ name, type: 'text/plain', base64: Buffer.from(text).toString('base64') },
})

/** Hands files to a place of the page as the hand or the clipboard does, with words beside them or none. */
const hand = (page: Page, how: 'drop' | 'paste', to: string, files: readonly Handed[], text = '') =>
  page.evaluate(
    ({ how, to, files, text }) => {
      const held = new DataTransfer()
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        held.items.add(new File([bytes], name, { type }))
      }
      if (text !== '') held.setData('text/plain', text)
      const shared = { bubbles: true, cancelable: true }
      const place = document.querySelector(to)
      const isTaken = (event: Event) => place?.dispatchEvent(event) === false
      if (how === 'paste')
        return isTaken(new ClipboardEvent('paste', { ...shared, clipboardData: held }))
      isTaken(new DragEvent('dragover', { ...shared, dataTransfer: held }))
      return isTaken(new DragEvent('drop', { ...shared, dataTransfer: held }))
    },
    { how, to, files, text },
  )

journeys('evidence put on its form', () => {
  const { visit } = withOffice()
  const shown = (page: Page) => page.locator('.chosen > li')
  const pieces = async (page: Page, title: string) => {
    await page.goto(paths.evidenceList(sample.code, sample.year))
    return page.locator('.evidence-card b').getByText(title, { exact: true }).count()
  }

  it('is dropped anywhere on the page, shown by name and size, taken out again, and sent once', async () => {
    const { page, go, expectNoFault } = await visit({ script: true })
    await go(form)
    expect(await page.getByText(words.dropHint).isVisible()).toBe(true)
    const report = paper('สรุปผล.txt', 'ผลการอบรม '.repeat(200))
    expect(await hand(page, 'drop', 'main', [await picture('#0f5c5f'), report])).toBe(true)
    await hand(page, 'drop', 'h1', [paper('ผิดไฟล์.txt', 'ไม่ใช่')])
    expect(await shown(page).allInnerTexts()).toEqual([
      expect.stringMatching(/งานวันนี้\.jpg\s+\d+ KB/),
      expect.stringMatching(/TXT\s+สรุปผล\.txt\s+6 KB/),
      expect.stringMatching(/ผิดไฟล์\.txt\s+1 KB/),
    ])
    await page.getByRole('button', { name: `${words.live.remove} ผิดไฟล์.txt` }).click()
    expect(await shown(page).count()).toBe(2)

    // The first sending is held back, to see what is said while it is on its way.
    let posts = 0
    let letGo = () => {}
    const held = new Promise<void>((go) => {
      letGo = go
    })
    await page.route('**/evidence/new?kind=file', async (route) => {
      if (route.request().method() === 'POST') {
        posts += 1
        await held
      }
      await route.continue()
    })
    await page.getByLabel(words.fields.title).fill('ลากมาวาง')
    await page.getByRole('button', { name: words.save }).dblclick()
    await page.locator('progress').waitFor()
    expect(await page.locator('.sending').innerText()).toContain('อย่าปิดหน้านี้')
    await page.getByRole('button', { name: words.save }).click()
    letGo()
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/)
    expect(posts).toBe(1)
    const main = await page.getByRole('main').innerText()
    for (const name of ['งานวันนี้.jpg', 'สรุปผล.txt']) expect(main).toContain(name)
    expect(main).not.toContain('ผิดไฟล์')
    expect(await pieces(page, 'ลากมาวาง')).toBe(1)
    expectNoFault()
  })

  it('is pasted as a picture, while words pasted into a field stay words', async () => {
    const { page, go, expectNoFault } = await visit({ script: true })
    await go(form)
    expect(await hand(page, 'paste', 'body', [await picture('#e0a43a', 'image.png')])).toBe(false)
    expect(await shown(page).allInnerTexts()).toEqual([
      expect.stringContaining(`${words.live.pasted} 1.png`),
    ])
    // A block of a sheet comes with a picture of itself.
    await hand(page, 'paste', 'textarea', [await picture('#123456', 'image.png')], 'ก\tข')
    expect(await shown(page).count()).toBe(1)
    await page.getByLabel(words.fields.title).fill('ภาพที่วางมา')
    await page.getByRole('button', { name: words.save }).click()
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/)
    expect(await page.getByRole('main').innerText()).toContain(`${words.live.pasted} 1.jpg`)
    expectNoFault()
  })

  it('keeps the files and what was typed where something is missing, and where the signal is lost', async () => {
    const { page, context, go, faults } = await visit({ script: true })
    await go(form)
    await hand(page, 'drop', 'main', [await picture('#444444')])
    await context.setOffline(true)
    await page.getByRole('button', { name: words.save }).click()
    await page.getByText(words.live.lost).waitFor()
    expect(await shown(page).count()).toBe(1)
    await context.setOffline(false)
    // Without a title the form comes back, and holds the file that has arrived.
    await page.getByRole('button', { name: words.save }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('[name=kept]:checked').count()).toBe(1)
    await hand(page, 'drop', 'main', [paper('เพิ่ม.txt', 'อีกแผ่น')])
    await page.getByLabel(words.fields.title).fill('ส่งอีกครั้ง')
    await page.getByRole('button', { name: words.save }).click()
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/)
    const main = await page.getByRole('main').innerText()
    for (const name of ['งานวันนี้.jpg', 'เพิ่ม.txt']) expect(main).toContain(name)
    expect(await pieces(page, 'ส่งอีกครั้ง')).toBe(1)
    // The browser itself reports the lost signal and the form that came back; nothing else.
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|^422: /.test(fault))).toEqual([])
  })

  it.each(modes)('comes by the file field ($mode)', async ({ mode, script }) => {
    const { page, go, expectNoFault } = await visit({ script, width: 360, height: 740 })
    await go(form)
    expect(await page.getByText(words.dropHint).isVisible()).toBe(script)
    await page.getByLabel(words.fields.files).setInputFiles([
      { name: 'ก.txt', mimeType: 'text/plain', buffer: Buffer.from(`หนึ่ง ${mode}`) },
      { name: 'ข.txt', mimeType: 'text/plain', buffer: Buffer.from(`สอง ${mode}`) },
    ])
    await page.getByLabel(words.fields.title).fill(`เลือกจากเครื่อง ${mode}`)
    await page.getByRole('button', { name: words.save }).click()
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/)
    expect(await page.getByRole('main').innerText()).toContain('ข.txt')
    expect(await pieces(page, `เลือกจากเครื่อง ${mode}`)).toBe(1)
    expectNoFault()
  })
})
