import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ownAccountWords } from '../../src/accounts/account-messages.ts'
import { accountWords } from '../../src/accounts/messages.ts'
import { phoneCode } from '../world/phone.ts'
import { journeys } from './chromium.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const [own, words] = [ownAccountWords.th, accountWords.th]
/** The administrator every office of these tests begins with. */
const administrator = { name: 'somjai', password: 'ผู้ดูแลของหน่วยงานทดสอบ' }

journeys('signing in', () => {
  const { visit, office } = withOffice()

  const signIn = async (page: Page) => {
    await page.getByLabel(words.signInName).fill(administrator.name)
    await page.getByLabel(words.password, { exact: true }).fill(administrator.password)
  }

  describe.each(modes)('$mode', ({ script }) => {
    it('is made safer with the phone, and works with it and with a printed code', async () => {
      const { page, go, press, expectNoFault } = await visit({ script, citizen: true })
      await go('/sign-in?to=/me')
      await signIn(page)
      await press(page.getByRole('button', { name: words.signInButton, exact: true }))
      await page.getByRole('link', { name: own.turnOn }).click()
      await page.getByLabel(own.currentPassword).fill(administrator.password)
      await press(page.getByRole('button', { name: own.beginSecondFactor }))
      expect(await page.getByRole('img', { name: own.qrAlt }).count()).toBe(1)
      const key = await page.locator('.typed-key').innerText()
      await page.getByLabel(own.confirmCode).fill(phoneCode(key))
      await press(page.getByRole('button', { name: own.confirm }))
      const codes = await page.locator('.printed-codes li').allInnerTexts()
      expect(codes).toHaveLength(8)

      for (const code of [phoneCode(key, 1), codes[0] ?? '']) {
        const other = await visit({ script, citizen: true, width: 360 })
        await other.go('/sign-in?to=/me')
        await signIn(other.page)
        await other.press(other.page.getByRole('button', { name: words.signInButton, exact: true }))
        await other.page.getByLabel(words.code, { exact: true }).fill(code)
        await other.press(other.page.getByRole('button', { name: words.codeButton }))
        expect(await other.page.getByRole('heading', { level: 1 }).innerText()).toBe(own.title)
        other.expectNoFault()
      }

      await go('/me/second-factor')
      await page.getByLabel(own.currentPassword).fill(administrator.password)
      await press(page.getByRole('button', { name: own.turnOff }))
      expectNoFault()
    })
  })

  it('takes a passkey, where the page is opened under a name and not a number', async () => {
    const { page, context, faults } = await visit({ script: true, citizen: true })
    const local = office().address.replace('127.0.0.1', 'localhost')
    await addAuthenticator(context, page)
    await page.goto(`${local}/sign-in?to=/me`)
    await signIn(page)
    await page.getByRole('button', { name: words.signInButton, exact: true }).click()
    await page.getByRole('button', { name: own.addPasskey }).click()
    await page.getByRole('button', { name: own.remove }).waitFor()

    await page.getByRole('button', { name: 'ออกจากระบบ' }).first().click()
    await page.goto(`${local}/sign-in?to=/me`)
    await page.getByRole('button', { name: words.byPasskey }).click()
    await page.getByRole('heading', { name: own.passkeys }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/me')
    const cookies = await context.cookies()
    expect(cookies.find(({ name }) => name === 'prongsai.session_token')?.httpOnly).toBe(true)

    await page.getByRole('button', { name: own.remove }).click()
    await page.getByText(own.noPasskeys).waitFor()
    await page.getByRole('button', { name: 'ออกจากระบบ' }).first().click()
    await page.goto(`${local}/sign-in`)
    await page.getByRole('button', { name: words.byPasskey }).click()
    await page.getByText(words.passkeyFailed).waitFor()
    // Every request went to this computer; only its name is another.
    expect(faults.filter((fault) => !fault.includes(local))).toEqual([])
  })

  it('says where passkeys work, and leads out of the LINE app', async () => {
    const { page, go, expectNoFault } = await visit({ script: true, citizen: true })
    await go('/sign-in?to=/me')
    const elsewhere = page.getByText(words.passkeyElsewhere).getByRole('link')
    expect(await elsewhere.getAttribute('href')).toMatch(
      /^http:\/\/localhost:\d+\/sign-in\?to=\/me$/,
    )
    expectNoFault()
    const inLine = await page.context().browser()?.newContext({
      userAgent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0.0.0 Line/15.16.0',
    })
    const line = await inLine?.newPage()
    await line?.goto(`${office().address}/sign-in?to=/me`)
    const out = line?.getByRole('link', { name: words.passkeyOutOfLine })
    expect(await out?.getAttribute('href')).toContain('openExternalBrowser=1')
    await inLine?.close()
  })

  it('shows no passkey button where there is no script', async () => {
    const { page, go } = await visit({ script: false, citizen: true })
    await go('/sign-in')
    expect(await page.getByRole('button').allInnerTexts()).toEqual([words.signInButton])
  })
})

/** A security key of the browser's own, which knows its owner and is always at hand. */
async function addAuthenticator(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}
