import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { accountWords } from '../../src/accounts/messages.ts'
import type { Visit } from './visit.ts'
import type { Ground } from './with-office.ts'

const password = 'ประโยคยาวที่จำได้ดี'

/** A phone that runs no script. */
export const phone = { script: false, width: 360, height: 740 }

/** The people of an office, each of whom joins by the slip that was printed for them. */
export interface People {
  /** Keeps the slips of these people from the page that shows them, and says whose were there. */
  readonly keepSlips: (page: Page, names: readonly string[]) => Promise<readonly string[]>
  /** Somebody by name: joins the first time, and comes again as they left, with the cookies of their own phone. */
  readonly as: (name: string, window?: typeof phone) => Promise<Visit>
  /** The sign-in name somebody who joined has chosen. */
  readonly signInNameOf: (name: string) => string
}

/** The people of the office that is visited; nobody has joined yet. */
export function peopleBySlips(visit: Ground['visit']): People {
  const slips = new Map<string, string>()
  const joined = new Map<
    string,
    { signInName: string; cookies: Awaited<ReturnType<BrowserContext['cookies']>> }
  >()
  return {
    async keepSlips(page, names) {
      const found = new Set<string>()
      for (const slip of await page.locator('.slip').all())
        for (const name of names)
          if ((await slip.innerText()).includes(name)) {
            slips.set(name, await slip.locator('.slip-link').innerText())
            found.add(name)
          }
      return [...found]
    },
    async as(name, window = phone) {
      const visitor = await visit({ ...window, citizen: true })
      const { page, context, go, press } = visitor
      const before = joined.get(name)
      if (before) {
        await context.addCookies(before.cookies)
        return visitor
      }
      const signInName = `member${joined.size}`
      const words = accountWords.th
      await go(new URL(slips.get(name) ?? expect.fail(`There is no slip of ${name}`)).pathname)
      await page.getByLabel(words.newSignInName, { exact: true }).fill(signInName)
      await page.getByLabel(words.newPassword, { exact: true }).fill(password)
      await page.getByLabel(words.again, { exact: true }).fill(password)
      await press(page.getByRole('button', { name: words.begin }))
      joined.set(name, { signInName, cookies: await context.cookies() })
      return visitor
    },
    signInNameOf: (name) =>
      joined.get(name)?.signInName ?? expect.fail(`${name} has not joined yet`),
  }
}
