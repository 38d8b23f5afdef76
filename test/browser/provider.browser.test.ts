import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownAccountWords } from '../../src/accounts/account-messages.ts'
import { accountWords } from '../../src/accounts/messages.ts'
import { journeys } from './chromium.ts'
import { modes } from './visit.ts'
import { withOffice } from './with-office.ts'

const [own, words] = [ownAccountWords.th, accountWords.th]
const provider = {
  id: 'mock',
  name: 'บัญชีทดสอบ',
  clientId: 'prongsai',
  clientSecret: 'of the tests',
}

journeys('an account at a provider', () => {
  const server = new OAuth2Server()
  beforeAll(async () => {
    await server.issuer.keys.generate('RS256')
    await server.start(0, '127.0.0.1')
  })
  afterAll(() => server.stop())
  const { visit } = withOffice(() => {
    const discovery = `${server.issuer.url}/.well-known/openid-configuration`
    return { PRONGSAI_OIDC: JSON.stringify([{ ...provider, discovery }]) }
  })

  // The way there and back is of plain pages, which the policy of our own pages must let through.
  describe.each(modes)('$mode', ({ script }) => {
    it('is linked by its owner, signs in, and is let go of', async () => {
      const officer = await visit({ script })
      await officer.go('/me')
      await officer.page.getByRole('link', { name: own.link(provider.name) }).click()
      await officer.page.getByLabel(own.currentPassword).fill('ผู้ดูแลของหน่วยงานทดสอบ')
      await officer.page.getByRole('button', { name: own.goOn }).click()
      await officer.page.getByRole('button', { name: own.unlink }).waitFor()

      const other = await visit({ script, citizen: true, width: 360 })
      await other.go('/sign-in?to=/me')
      await other.page.getByRole('button', { name: words.byProvider(provider.name) }).click()
      await other.page.getByRole('heading', { name: own.title }).waitFor()
      expect(new URL(other.page.url()).pathname).toBe('/me')

      await officer.press(officer.page.getByRole('button', { name: own.unlink }))
      const stranger = await visit({ script, citizen: true })
      await stranger.go('/sign-in')
      await stranger.page.getByRole('button', { name: words.byProvider(provider.name) }).click()
      await stranger.page.getByText('ยังไม่ได้เชื่อมกับผู้ใช้คนใด').waitFor()
      for (const { faults } of [officer, other, stranger])
        expect(faults.filter((fault) => !fault.includes(`${server.issuer.url}/`))).toEqual([])
    })
  })
})
