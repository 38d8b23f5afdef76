import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { webWorld } from '../../test/world/web.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { AnswerContent, StepKind } from '../disclosures/disclosure.ts'
import { saveAnswer, saveStep } from '../disclosures/store.ts'
import { frameworkFor } from '../frameworks/framework.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { scoringWords } from './messages.ts'
import { oitItems } from './oit-score.ts'

const words = scoringWords.th
const year = fiscalYear(2566)

describeWithDatabase('readiness', () => {
  let site: Awaited<ReturnType<typeof webWorld>>
  beforeAll(async () => {
    site = await webWorld()
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })
  const at = '/desk/thansai/2566/oit/readiness'
  const text = async (address: string) => {
    const answer = await site.get(address)
    expect(answer.status).toBe(200)
    return answer.text()
  }
  async function answered(code: ItemCode, answer: AnswerContent['answer'], ...kinds: StepKind[]) {
    const id = newId() as FactId
    const by = { code, recordedAt: '2023-01-10T03:00:00.000Z', recordedBy: 'test' }
    const of = { agencyId: site.agency.id, year }
    await inTransaction(site.db, async (tx) => {
      await saveAnswer(tx, of, {
        ...{ id, ...by, answer, links: [], explanation: '', elements: [], noneReason: '' },
        ...{ noneOn: answer === 'none' ? '2023-01-10' : null, updatedOn: null, months: null },
      } as Parameters<typeof saveAnswer>[2])
      for (const kind of kinds)
        await saveStep(tx, of, { id: newId() as FactId, ...by, kind, answerId: id, reason: '' })
    })
  }

  it('says of an agency that has answered nothing that all is missing, the dearest first', async () => {
    const html = await text(at)
    expect(html).toContain(words.missing(43))
    expect(html.indexOf('value="O39"')).toBeLessThan(html.indexOf('value="O31"'))
    expect(html.indexOf('value="O31"')).toBeLessThan(html.indexOf('value="O1"'))
    expect(html).toContain(words.cost('2.00', '5.00'))
  })

  it('says the three readings apart: published, ready, answered; "none" counts and "not yet" does not', async () => {
    await answered('O42', 'has', 'ready', 'checked', 'published')
    await answered('O43', 'none', 'ready')
    await answered('O31', 'has')
    await answered('O32', 'not-yet')
    const html = await text(at)
    const figures = [...html.matchAll(/reading-score">([\d.]+)</g)].map(([, figure]) => figure)
    // O42: 10.2 = 20, 10 = 10, OIT = 5 · with O43: 10 · with O31: 10.1 = 12.5, OIT = 13.125.
    expect(figures).toEqual(['5.00', '10.00', '13.13'])
    expect(html).toContain(words.missing(42))
    expect(await text(`${at}?count=answered`)).toContain(words.missing(40))
  })

  it('tells what ticked items would bring, whatever else the address says', async () => {
    const html = await text(`${at}?count=ready&with=O41&with=O42&with=O999&with=%3Cb%3E`)
    // Of these only O41 is missing: 10.2 goes from 2/5 to 3/5.
    expect(html).toContain(words.ifDone(1, '15.00'))
    expect(html).toContain(words.gain('5.00', '2.00'))
    expect(html).toMatch(/value="O41" checked/)
    expect(html).not.toContain('<b>"')
    const all = oitItems(frameworkFor(frameworks, year) ?? expect.fail()).join('&with=')
    expect(await text(`${at}?with=${all}`)).toContain(words.ifDone(42, '100.00'))
  })

  it('speaks English, and says where a year has no framework', async () => {
    expect(await text(`/en${at}`)).toContain(scoringWords.en.missing(42))
    expect(await text('/desk/thansai/2560/oit/readiness')).toContain(words.noFramework(2560))
  })
})
