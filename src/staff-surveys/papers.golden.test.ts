import { describe, expect, it } from 'vitest'
import { inkOf, letters, lettersOn, pagesOf } from '../../test/world/drawn-pages.ts'
import { staffPaperFacts } from '../../test/world/staff-paper-facts.ts'
import { fraction } from '../basics/fraction.ts'
import { fingerprintSyllables } from '../basics/syllables.ts'
import { printPdf } from '../platform/documents/pdf.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { instructionWords } from './instruction-messages.ts'
import { ownStaffSurveyLabel } from './label.ts'
import type { StaffPaperFacts } from './pages/paper-facts.ts'
import { staffPaper } from './pages/staff-papers.ts'
import { type StaffPaperKind, staffPaperKinds, staffPaperWords } from './paper-messages.ts'
import type { Publication } from './publication.ts'

const printed = async (kind: StaffPaperKind, change: Partial<StaffPaperFacts> = {}) => {
  const { bytes, standard } = await printPdf(staffPaper(kind, staffPaperFacts(change)))
  expect(standard).toBe('ua-1')
  return bytes
}
const pagesIn = async (kind: StaffPaperKind, change: Partial<StaffPaperFacts> = {}) =>
  lettersOn(await printed(kind, change))
const read = async (kind: StaffPaperKind, change: Partial<StaffPaperFacts> = {}) =>
  (await pagesIn(kind, change)).join('')
const facts = staffPaperFacts()
const ledger = { drawn: 31, returned: 2, replaced: 1, onPaper: 2, disputed: 0, witnesses: '' }
const publication: Publication = {
  ...{ ballots: 28, kept: 11, used: 28, unreadable: 0, level: 'items' },
  overall: { kind: 'exact', mean: fraction(9382, 100) },
  ...{ indicators: [], items: [], columns: [] },
}

describe('the papers of the committee', () => {
  it('say of each that this is not the official survey, in both languages', async () => {
    for (const language of ['th', 'en'] as const)
      for (const kind of staffPaperKinds)
        expect(await read(kind, { language }), kind).toContain(
          letters(ownStaffSurveyLabel[language]),
        )
  })

  it('say across their head that a year for practice is none', async () => {
    for (const kind of staffPaperKinds)
      expect(await read(kind, { isPractice: true }), kind).toContain(
        letters(staffPaperWords.th.practice),
      )
  })
})

describe('the instructions', () => {
  it('are every step on one page, in order, with the fingerprint to post', async () => {
    const pages = await pagesIn('instructions')
    expect(pages).toHaveLength(1)
    const said = pages[0] ?? ''
    const { steps } = instructionWords.th
    const places = steps.map(({ what }) => said.indexOf(letters(what)))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    for (const { how } of steps) for (const line of how) expect(said).toContain(letters(line))
    expect(said).toContain(fingerprintSyllables(facts.policySha256 ?? '', 8))
    expect(said).toContain('ita.thansai.example/i/k7m2p')
  })

  it('have a table of facts, a table of steps, and a column to tick', async () => {
    const [page] = await pagesOf(await printed('instructions'))
    if (!page) throw new Error('no page')
    const whole = { x: 0, y: 0, width: 210, height: 297 }
    expect(inkOf(page.picture, whole, 7)).toMatchInlineSnapshot(`
      "

                +++++++++.
              . .++++++++  .
             ++++++++++++++++
             .+.+.++..+...+..
       .....+............++........
       .++++......+++++............
       .+++++......+...............
       .+++.......+.+..............
       .+++.......++.+++...........
       ...........................
       ..+++..++++.++..+++++.+.
       .+...........+...........++.
       ..++++................. .. .
       . .++++++++++++++...... .  .
       ....+.+.++...++.............
       ..++.................   .  .
       . .+++++++++++++++++++  .  .
       ...+++++++++.++++...........
       ..++++..++....          .  .
       ....+.+++++++++.............
       ..+++...............    .  .
       . .++++++++++.++++++    .  .
       ..+++.......................
       . .+++++++++++......... .  .
       ..++++++....................
       . .+++++++++++++++++..  .  .
       ..++++......................
       . .....++...+..+...  . ..  .
       . .++++++++++++..........  .
       ..+++.......................
       . .++++++++++++++...... .  .
       ..+++++.....................
       . ....+++...+.++...+.   .  .
       ..+++.+.+..++...............
       ...++++......+.+..      .  .
       ....++++.+.+++.+++..........
       ...+++++++++.++++++++++.+++
       ..++++++++++++.+++...++.+..
                                ..
                                .."
    `)
  })

  it('are two pages at most in English and under long names', async () => {
    const long = 'ว่าที่ร้อยตรีหญิงกุลธิดารัตน์ พงษ์ศิริเจริญวัฒนาสกุล'
    for (const language of ['th', 'en'] as const)
      expect(
        (await pagesIn('instructions', { language, witnesses: [long, long] })).length,
      ).toBeLessThanOrEqual(2)
  })

  it('say so where there are no rules yet', async () => {
    expect(await read('instructions', { policySha256: null })).toContain(
      letters(staffPaperWords.th.notYet),
    )
  })
})

describe('the roster', () => {
  it('has a line for everybody and some more, no name in it, and says on each page to keep it on paper', async () => {
    const pages = await pagesIn('roster')
    for (const said of pages) expect(said).toContain(letters(staffPaperWords.th.roster.never))
    expect(pages.at(-1)).toMatch(/33นับรวม/)
  })
})

describe('the form on paper', () => {
  it('asks each question once, with its parts, and has room for the slip', async () => {
    const said = await read('form')
    for (const question of new Set(placesOf(facts.questionnaire).map((place) => place.question)))
      expect(said.split(letters(question.title.th)), question.code).toHaveLength(2)
    for (const { part } of placesOf(facts.questionnaire))
      expect(said).toContain(letters(part.title.th))
    const { staple, sees, unverified, words } = staffPaperWords.th.form
    for (const line of [staple, sees, unverified, words]) expect(said).toContain(letters(line))
    expect(await read('form', { asksWords: false, isUnverified: false })).not.toContain(
      letters(words),
    )
  })
})

describe('the memo', () => {
  it('is one page with figures, ledger and both fingerprints, for two to sign', async () => {
    const recordSha256 = 'c0ffee'.padEnd(64, '1f')
    const pages = await pagesIn('memo', { ledger, publication, recordSha256 })
    expect(pages).toHaveLength(1)
    const said = pages[0] ?? ''
    const { memo } = staffPaperWords.th
    for (const line of ['93.82', memo.ballots(28), memo.slips(33), memo.adds.right])
      expect(said).toContain(letters(line))
    for (const hex of [facts.policySha256 ?? '', recordSha256]) {
      expect(said).toContain(fingerprintSyllables(hex, 8))
      expect(said).toContain(hex)
    }
    for (const name of facts.witnesses) expect(said).toContain(letters(name))
  })

  it('tells what does not add up, with room to explain it', async () => {
    const { adds, noLedger } = staffPaperWords.th.memo
    const wrong = { ...ledger, drawn: 25 }
    const said = await read('memo', { ledger: wrong, publication })
    expect(said).toContain(letters(adds.wrong(33, 27)).replace(/\.+$/, ''))
    expect(said).toContain(letters(adds.above(28, 25)).replace(/\.+$/, ''))
    expect(said).not.toContain(letters(adds.right))
    expect(await read('memo')).toContain(letters(noLedger))
  })

  it('tells no figure that is withheld, and a band as a band', async () => {
    const { memo } = staffPaperWords.th
    const overall = { kind: 'withheld', why: 'too-few' } as const
    const few = { ...publication, ballots: 4, kept: null, overall }
    expect(await read('memo', { ledger, publication: few })).toContain(letters(memo.withheld))
    const band = { ...publication, overall: { kind: 'band', from: 90, to: 95 } as const }
    expect(await read('memo', { ledger, publication: band })).toContain(letters(memo.band(90, 95)))
  })
})
