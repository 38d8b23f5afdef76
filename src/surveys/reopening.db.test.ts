import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { answeredSurvey, askedOfVisitors } from '../../test/world/answered-survey.ts'
import { testDay } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseOffice } from '../../test/world/database-office.ts'
import { surveyNow } from '../../test/world/open-survey.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { addDays } from '../basics/plain-date.ts'
import type { Context } from '../platform/context.ts'
import { countAnswers } from './answer-store.ts'
import { arrivalTimeOf } from './arrival.ts'
import { closeSurvey, extendSurvey } from './commands.ts'
import { heldBack } from './comment.ts'
import { commentsOf } from './comment-store.ts'
import { placesOf } from './questionnaire.ts'
import { wordsBefore } from './reopening.ts'
import { resultSheetOf } from './result-sheet-store.ts'

describeWithDatabase('a survey that is closed, looked at, and opened again', () => {
  const office = databaseOffice()

  it('tells nobody what one more person answered or wrote', async () => {
    const comments = Array.from({ length: 12 }, (_, at) => `คำที่ ${at}`)
    const surveyId = await answeredSurvey(
      office.context,
      { agencyId: office.agencyId, year: fiscalYear(2566) },
      { comments, isClosed: true },
    )
    const of = { agencyId: office.agencyId, surveyId }
    const on = (days: number): Context => {
      const today = addDays(testDay, days)
      return { ...office.context, today, now: `${today}T03:00:00.000Z` }
    }
    const shown = async (days: number) => {
      const { today } = on(days)
      const survey = await surveyNow(office.db, of)
      const look = { frameworks: [], today, isPooled: false, isPublic: false }
      const sheet = await resultSheetOf(office.db, survey, look)
      const written = (await commentsOf(office.db, of)).length
      return {
        received: sheet?.received,
        n: sheet?.results.groups.map(({ tally }) => tally.n),
        held: heldBack(written, sheet?.state ?? 'open', wordsBefore(survey)),
      }
    }
    const reopened = async (days: number, more: number) => {
      const extended = { ...of, reason: 'ยังไม่ครบ', closesOn: addDays(testDay, days + 1) }
      expect((await extendSurvey(on(days), extended)).ok).toBe(true)
      const form = () => ({
        ...{ ...of, id: randomUUID(), places: placesOf(askedOfVisitors), answers: [3, 3, 3, 1] },
        ...{ language: 'th' as const, suffix: '', stratum: 'open' as const, ticket: null },
        ...{ comment: 'ใหม่', ...arrivalTimeOf(on(days).now) },
      })
      await countAnswers(office.db, Array.from({ length: more }, form))
    }
    expect(await shown(0)).toEqual({ received: 12, n: [12], held: null })
    await reopened(1, 1)
    expect(await shown(2)).toEqual({ received: 13, n: [12], held: 'open' })
    expect((await closeSurvey(on(2), { ...of, reason: 'ครบแล้ว' })).ok).toBe(true)
    expect(await shown(2)).toEqual({ received: 13, n: [12], held: 'few-more' })
    await reopened(3, 4)
    // Its last day is over.
    expect(await shown(5)).toEqual({ received: 17, n: [17], held: 'few-more' })
    await reopened(6, 5)
    expect(await shown(8)).toEqual({ received: 22, n: [22], held: null })
  })
})
