import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { openBrowser } from './chromium.ts'
import { type Office, openOffice } from './office.ts'
import { type Visit, type Visitor, visit } from './visit.ts'

/** What a group of journeys stands on. */
export interface Ground<Opened extends Office = Office> {
  readonly office: () => Opened
  /** A visitor to the office, who is gone when the test ends, however it ends. */
  readonly visit: (as: Visitor) => Promise<Visit>
}

/**
 * A browser and a new office for the group of journeys it is called in; both are closed after it, and
 * whatever the program itself reported as its fault fails the group.
 */
export const withOffice = (
  environment: () => Readonly<Record<string, string>> = () => ({}),
): Ground => withOfficeOf(() => openOffice(environment()))

/** The same with an office that is opened in a way of its own. */
export function withOfficeOf<Opened extends Office>(open: () => Promise<Opened>): Ground<Opened> {
  let browser: Browser | undefined
  let office: Opened | undefined
  beforeAll(async () => {
    browser = await openBrowser()
    office = await open()
  })
  afterAll(async () => {
    await browser?.close()
    await office?.close()
    expect(office?.faults() ?? []).toEqual([])
  })
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (!thing) throw new Error('The office opens before the tests of its group, not earlier')
    return thing
  }
  return {
    office: () => there(office),
    async visit(as) {
      const visitor = await visit(there(browser), there(office), as)
      onTestFinished(visitor.close)
      return visitor
    },
  }
}
