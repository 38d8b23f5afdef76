import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { bareSurvey } from '../../test/world/open-survey.ts'
import { testKey } from '../../test/world/web.ts'
import type { FactId } from '../basics/ids.ts'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import { burstRule } from './burst.ts'
import { solveProof } from './device/solve-proof.ts'
import { type Coming, surveyGuard, surveyRates } from './guard-routes.ts'
import { networkDaysOf } from './network-day-store.ts'
import type { OfSurvey } from './ticket-store.ts'

describeWithDatabase('what stands between the form and the answers', () => {
  const office = databaseOffice()

  const survey = () => bareSurvey(office)
  const guardAt = (start: string) => {
    const time = { at: Date.parse(start) }
    const faults: unknown[] = []
    const clock = {
      now: () => new Date(time.at).toISOString(),
      today: (): PlainDate =>
        plainDate(new Date(time.at + 7 * 3600_000).toISOString().slice(0, 10)),
    }
    const guard = surveyGuard({
      ...{ db: office.db, clock, key: testKey, onFault: (error: unknown) => faults.push(error) },
    })
    return { guard, time, faults }
  }
  const coming = (of: OfSurvey, change: Partial<Coming> = {}): Coming => ({
    ...{ ...of, stratum: 'open', address: '', form: randomUUID(), proof: '' },
    ...change,
  })
  const morning = '2023-09-30T03:00:00.000Z'

  it('asks for work in a burst of the open code alone, and no more once it is over', async () => {
    const [of, quiet] = [await survey(), await survey()]
    const { guard, time, faults } = guardAt(morning)
    for (let n = 0; n < burstRule.floor; n += 1)
      expect((await guard.admit(coming(of))).kind).toBe('admitted')
    const late = coming(of)
    const asked = await guard.admit(late)
    if (asked.kind !== 'prove') throw new Error(asked.kind)
    const proof = (await solveProof(asked.challenge)) ?? ''
    expect((await guard.admit({ ...late, proof })).kind).toBe('admitted')
    expect((await guard.admit(coming(of, { proof }))).kind).toBe('prove')
    for (const stratum of ['event', 'assisted', 'kiosk'] as const)
      expect((await guard.admit(coming(of, { stratum }))).kind).toBe('admitted')
    // A ticket that was none, or a kiosk's address, is no way round the work.
    const roundabout = coming(of, { stratum: 'event' })
    expect((await guard.admit(roundabout)).kind).toBe('admitted')
    expect((await guard.admit({ ...roundabout, stratum: 'open' })).kind).toBe('prove')
    expect((await guard.admit(coming(quiet))).kind).toBe('admitted')
    time.at += 10 * 60_000
    expect((await guard.admit(coming(of))).kind).toBe('admitted')
    expect(faults).toEqual([])
  })

  it('sees a burst of the open code whatever floods the other ways in', async () => {
    const of = await survey()
    const { guard } = guardAt(morning)
    for (let n = 0; n < 21_000; n += 1) await guard.admit(coming(of, { stratum: 'kiosk' }))
    for (let n = 0; n < burstRule.floor; n += 1) await guard.admit(coming(of))
    expect((await guard.admit(coming(of))).kind).toBe('prove')
  })

  it('takes a form that is sent again for the same, also in a burst and where its network is at its limit', async () => {
    const of = await survey()
    const { guard } = guardAt(morning)
    const first = coming(of, { address: '192.0.2.1' })
    expect((await guard.admit(first)).kind).toBe('admitted')
    for (let n = 0; n < surveyRates.ownPhone.tenMinutes; n += 1)
      await guard.admit(coming(of, { stratum: 'event', address: '192.0.2.2' }))
    for (let n = 0; n < burstRule.floor; n += 1) await guard.admit(coming(of))
    const stopped = await guard.admit(coming(of, { address: '192.0.2.3' }))
    expect(stopped.kind === 'too-many' && stopped.seconds).toBeGreaterThan(0)
    expect((await guard.admit(first)).kind).toBe('admitted')
    expect((await guard.admit(coming(of, { stratum: 'kiosk', address: '192.0.2.9' }))).kind).toBe(
      'admitted',
    )
    expect(
      (await guard.admit(coming(of, { stratum: 'event', address: '198.51.100.1' }))).kind,
    ).toBe('admitted')
    const other = await survey()
    expect((await guard.admit(coming(other, { address: '192.0.2.1' }))).kind).toBe('admitted')
  })

  it('learns what is usual from the survey’s own ten-minute counts', async () => {
    const of = await survey()
    await office.db
      .insertInto('survey_arrival')
      .values(
        Array.from({ length: 12 }, (_, n) => ({
          ...{ agency_id: of.agencyId, survey_id: of.surveyId, n: 20 },
          bin: new Date(Date.parse(morning) - (n + 7) * 600_000).toISOString(),
        })),
      )
      .execute()
    const { guard, faults } = guardAt(morning)
    for (let n = 0; n < burstRule.floor; n += 1) await guard.admit(coming(of))
    // What is usual is looked up beside the answers: until then the floor holds.
    const next = coming(of)
    await expect.poll(async () => (await guard.admit(next)).kind).toBe('admitted')
    const said: string[] = []
    for (let n = burstRule.floor + 1; n < 70; n += 1)
      said.push((await guard.admit(coming(of))).kind)
    expect(burstRule.floor + 1 + said.indexOf('prove')).toBe(3 * 20)
    expect(faults).toEqual([])
  })

  it('keeps figures of a day that is over, and of today when it is told to stop', async () => {
    const [of, unheard] = [await survey(), await survey()]
    const { guard, time } = guardAt(morning)
    const came = (address: string, stratum: Coming['stratum'] = 'open') =>
      guard.counted({ ...of, stratum, address })
    for (const address of ['192.0.2.1', '192.0.2.2', '198.51.100.1', '2001:db8:1:2ff::/64'])
      came(address)
    came('192.0.2.1', 'kiosk')
    came('192.0.2.1', 'assisted')
    came('')
    guard.counted({ ...unheard, stratum: 'open', address: '127.0.0.1' })
    await guard.closeDays()
    expect(await networkDaysOf(office.db, of)).toEqual([])
    time.at += 24 * 3600_000
    came('192.0.2.1')
    await guard.closeDays()
    const yesterday = { day: '2023-09-30', n: 4, networks: 3, largest: 2, herfindahl: 0.375 }
    expect(await networkDaysOf(office.db, of)).toEqual([yesterday])
    await guard.stop()
    const today = { day: '2023-10-01', n: 1, networks: 1, largest: 1, herfindahl: 1 }
    expect(await networkDaysOf(office.db, of)).toEqual([yesterday, today])
    expect(await networkDaysOf(office.db, unheard)).toEqual([])
    // Begun again on the same day: the larger part stays.
    const again = guardAt(new Date(time.at).toISOString()).guard
    again.counted({ ...of, stratum: 'open', address: '192.0.2.1' })
    again.counted({ ...of, stratum: 'open', address: '198.51.100.1' })
    await again.stop()
    expect((await networkDaysOf(office.db, of)).at(-1)).toMatchObject({ n: 2, networks: 2 })
    const third = guardAt(new Date(time.at).toISOString()).guard
    third.counted({ ...of, stratum: 'open', address: '192.0.2.1' })
    await third.stop()
    expect((await networkDaysOf(office.db, of)).at(-1)).toMatchObject({ n: 2, networks: 2 })
  })

  it('loses no figures where the database is away at the end of a day', async () => {
    const of = { agencyId: office.agencyId, surveyId: randomUUID() as FactId }
    const { guard, time } = guardAt(morning)
    guard.counted({ ...of, stratum: 'open', address: '192.0.2.1' })
    time.at += 24 * 3600_000
    // A survey that is not there stands for a database that refuses.
    await expect(guard.closeDays()).rejects.toThrow()
    await office.db
      .insertInto('survey')
      .values({
        ...{ agency_id: office.agencyId, id: of.surveyId, fiscal_year: 2566, kind: 'own' },
        ...{ code: 'later', recorded_by: 'somebody', recorded_at: morning },
      })
      .execute()
    await guard.closeDays()
    expect(await networkDaysOf(office.db, of)).toMatchObject([{ day: '2023-09-30', n: 1 }])
  })
})
