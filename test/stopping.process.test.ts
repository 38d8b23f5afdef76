import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { accountWords } from '../src/accounts/messages.ts'
import { pathsIn } from '../src/paths.ts'
import { openOffice } from './browser/office.ts'

/** Whether the program still lets anybody in. */
const letsIn = async (address: string) => {
  const asked = http.get(address, { agent: false })
  try {
    const [answer] = await once(asked, 'response')
    answer.destroy()
    return true
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toMatch(/^ECONN/)
    return false
  }
}

it('told to stop it lets nobody else in, and answers who is still sending a form before it ends', async () => {
  const office = await openOffice({}, { isUntouched: true })
  const { address } = office
  const form = new URLSearchParams({ signInName: 'nobody', password: 'ไม่มีใครใช้ประโยคนี้' }).toString()
  const asked = http.request(new URL(pathsIn('th').signIn(), address), {
    ...{ method: 'POST', agent: false },
    headers: {
      ...{ origin: address, 'sec-fetch-site': 'same-origin', expect: '100-continue' },
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': form.length,
    },
  })
  const answered = once(asked, 'response')
  // The program has begun with it when it asks for the rest.
  await once(asked, 'continue')
  asked.write(form.slice(0, 10))
  const closed = office.close()
  while (await letsIn(address)) await wait(20)
  asked.end(form.slice(10))
  const [answer] = await answered
  let page = ''
  for await (const piece of answer.setEncoding('utf8')) page += piece
  expect({ status: answer.statusCode, page }).toMatchObject({ status: 422 })
  expect(page).toContain(accountWords.th.wrong.wrong)
  await closed
  expect(office.faults()).toEqual([])
}, 120_000)
