import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import type { Office } from './office.ts'

/** Each journey is made twice: script is a comfort, never a condition. */
export const modes = [
  { mode: 'without script', script: false },
  { mode: 'with script', script: true },
] as const

/** Thai months and years in screenshots and labels must not depend on the machine. */
const locale = 'th-TH'

/** How somebody comes: with script or without, and through a window of which size, in pixels. */
export interface Visitor {
  readonly script: boolean
  readonly width?: number
  readonly height?: number
  /** As a citizen, who has not signed in; otherwise as the administrator. */
  readonly citizen?: boolean
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Goes to an address of the office and expects this status. */
  readonly go: (address: string, status?: number) => Promise<void>
  /** Does what leads to another page, and expects this status of it. */
  readonly leads: (act: () => Promise<unknown>, status?: number) => Promise<void>
  /** Sends the form the button stands in. */
  readonly press: (button: Locator, status?: number) => Promise<void>
  /** Fails where anything went wrong behind the page: console, requests, policy, other hosts. */
  readonly expectNoFault: () => void
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** A visitor with a clean browser: no cookies, nothing remembered. */
export async function visit(
  browser: Browser,
  office: Pick<Office, 'address' | 'cookies'>,
  as: Visitor,
): Promise<Visit> {
  const context = await browser.newContext({
    ...{ baseURL: office.address, locale, javaScriptEnabled: as.script, reducedMotion: 'reduce' },
    viewport: { width: as.width ?? 1280, height: as.height ?? 900 },
  })
  if (!as.citizen)
    await context.addCookies(office.cookies.map((cookie) => ({ ...cookie, url: office.address })))
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  watch(page, office.address, faults)
  const leads = async (act: () => Promise<unknown>, status = 200) => {
    // All are waited for together: none is left to fail unheard when another has failed.
    const [arrived] = await Promise.all([
      page.waitForResponse((answer) => isArrival(page, answer)),
      page.waitForEvent('load'),
      act(),
    ])
    expect(arrived.status(), `status of ${page.url()}`).toBe(status)
  }
  return {
    ...{ page, context, faults, leads },
    go: async (address, status = 200) => {
      const answer = await page.goto(address)
      expect(answer?.status(), `status of ${address}`).toBe(status)
    },
    press: (button, status) => leads(() => button.click(), status),
    expectNoFault: () => expect(faults).toEqual([]),
    close: () => context.close(),
  }
}

/** An answer that is a page of its own, at the end of any redirects. */
const isArrival = (page: Page, answer: Response) =>
  answer.request().isNavigationRequest() &&
  answer.frame() === page.mainFrame() &&
  (answer.status() < 300 || answer.status() >= 400)

/** Statuses our own pages answer to what people type; the journey itself says which it expects. */
const refusals = [404, 409, 410, 413, 415, 422]

function watch(page: Page, address: string, faults: string[]) {
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    // A status is judged below, where it is known what was asked for.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded')
    if (['error', 'warning'].includes(message.type()) && !isStatus)
      faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'))
      faults.push(`asked elsewhere: ${url}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Aborted is the browser's own doing: a download leaves the page where it is, and whoever goes on
    // before a font has come lets go of it. A missing or refused file fails by another name.
    if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`)
  })
  page.on('response', (answer) => {
    const expected = answer.request().isNavigationRequest() && refusals.includes(answer.status())
    if (answer.status() >= 400 && !expected) faults.push(`${answer.status()}: ${answer.url()}`)
  })
}
