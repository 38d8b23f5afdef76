import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownForm } from '../../../test/world/shown-form.ts'
import { eitOf2566, shownSurvey } from '../../../test/world/shown-survey.ts'
import { plainDate } from '../../basics/plain-date.ts'
import { plainWords } from '../../basics/plain-words.ts'
import { longestComment, readAnswers } from '../answer-form.ts'
import { formLook, formLookHash, formPolicy } from '../form-look.ts'
import { formWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import { notKnown, notTicked, placesOf } from '../questionnaire.ts'
import { satisfactionSurvey } from '../ready-made.ts'
import { type FormNotice, formHtml, stampMark } from './form.tsx'
import { closedHtml, pausedHtml, thanksHtml, tooLargeHtml } from './thanks.tsx'

const places = placesOf(eitOf2566)
const languages = ['th', 'en'] as const
const notices: readonly FormNotice[] = [
  { kind: 'missing', places: [3, 5] },
  ...(['not-sent', 'ticket-unknown', 'ticket-spent', 'too-soon', 'stale', 'too-many'] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: 'prove', challenge: '{"parameters":{}}' },
]
const after = {
  agencyName: 'อบต.บ้านตัวอย่าง',
  title: { th: 'แบบสำรวจ', en: 'Survey' },
  isLarge: false,
  results: '/a/1/2569/surveys/x',
}
const thanked = {
  ...after,
  ...{ receipt: 'K7M2-P9QX', wasCounted: false, improved: null, again: '/s/k7m2p/2' },
}

/** All pages of a survey, in both languages and prints. */
const allPages = languages.flatMap((language) =>
  [false, true].flatMap((isLarge) => [
    formHtml(shownSurvey({ language, isLarge })),
    ...notices.map((notice) => formHtml(shownSurvey({ language, isLarge, notice }))),
    thanksHtml({ ...thanked, language, isLarge, stratum: 'kiosk' }),
    closedHtml({ ...after, language, isLarge, closedOn: plainDate('2026-11-20') }),
    closedHtml({ ...after, language, isLarge, closedOn: null }),
    pausedHtml({ ...after, language, isLarge }),
    tooLargeHtml({ ...after, language, isLarge }),
  ]),
)

describe('every page of a survey', () => {
  it('says that it is the agency’s own survey and not the official one', () => {
    for (const html of allPages)
      expect(html).toContain(
        ownSurveyLabel[html.includes('<html lang="th"') ? 'th' : 'en'].replace(/'/g, '&#39;'),
      )
  })

  it('says so where its link is posted too', () => {
    for (const html of allPages) {
      const [, shown] = /<meta property="og:description" content="([^"]*)"/.exec(html) ?? []
      const label = ownSurveyLabel[html.includes('<html lang="th"') ? 'th' : 'en']
      expect(shown).toBe(label.replace(/'/g, '&#39;'))
      expect(html).toMatch(/<meta property="og:title" content="[^"]+"/)
    }
  })

  it('is allowed its own style and script, fetches from nobody else, and keeps no cookie', () => {
    const hash = createHash('sha256').update(formLook).digest('base64')
    expect(formLookHash).toBe(`sha256-${hash}`)
    expect(formPolicy).toContain(`style-src '${formLookHash}'`)
    for (const html of allPages) {
      expect(html).toContain(`<style>${formLook}</style>`)
      expect(html).not.toMatch(/https?:|@import|url\(|@font-face|\sstyle=|\son[a-z]+=/)
      for (const [, source] of html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g))
        expect(source).toMatch(/^\/assets\//)
      expect(html.match(/<script\b(?![^>]*\bsrc=)/)).toBeNull()
    }
  })

  it('is styled with nothing that browsers of Android 8 do not know', () => {
    expect(formLook).not.toMatch(
      /:has\(|:is\(|:where\(|color-mix|clamp\(|min\(|max\(|inset|[{;]gap|&|@layer|aspect-ratio/,
    )
    // A rule that is not known is dropped whole: these only take an outline away.
    for (const [rule] of formLook.matchAll(/[^{}]*:focus-visible[^{}]*\{[^}]*\}/g))
      expect(rule).toMatch(/:not\(:focus-visible\)[^{]*\{outline:0\}$/)
  })
})

describe('the form', () => {
  it('shows for each thing to tick its options and "do not know", as radios of one name', () => {
    for (const language of languages) {
      const html = formHtml(shownSurvey({ language }))
      for (const { place, options } of places) {
        const values = [
          ...html.matchAll(new RegExp(`type="radio" name="q${place}" value="(\\w)"`, 'g')),
        ]
        expect(values.map(([, value]) => value)).toEqual([...options.map((_, at) => `${at}`), 'x'])
      }
      expect(html.match(/type="radio"/g)).toHaveLength(
        places.reduce((sum, { options }) => sum + options.length + 1, 0),
      )
    }
  })

  it('spells out which end is good wherever the first option is', () => {
    const html = formHtml(shownSurvey())
    const { reversed } = formWords.th
    // E3, and E4 once for its three parts.
    expect(html.match(/class="turn"/g)).toHaveLength(2)
    expect(html).toContain(reversed('น้อยที่สุดหรือไม่มีเลย', 'มากที่สุด'))
    expect(html).toContain(reversed('ไม่มี', 'มี'))
    expect(
      formHtml(shownSurvey({ questionnaire: satisfactionSurvey.questionnaire })),
    ).not.toContain('class="turn"')
  })

  it('tells the parts apart where their directions differ', () => {
    const [section] = eitOf2566.sections
    const question = section?.questions[3]
    if (!section || !question) throw new Error('E4 is missing')
    const parts = question.parts.map((part, at) => ({
      ...part,
      direction: at === 1 ? ('positive' as const) : part.direction,
    }))
    const questionnaire = {
      ...eitOf2566,
      sections: [{ ...section, questions: [{ ...question, parts }] }],
    }
    const html = formHtml(shownSurvey({ questionnaire }))
    expect(html.match(/class="turn"/g)).toHaveLength(2)
    expect(html.indexOf('class="turn"')).toBeGreaterThan(html.indexOf('id="q0"'))
  })

  it('gives back what it was filled with, whatever was written', () => {
    const answers = fc.tuple(
      ...places.map(({ options }) => fc.integer({ min: notTicked, max: options.length - 1 })),
    )
    const words = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(answers, words, fc.constantFrom(null, ...notices), (ticked, comment, notice) => {
        const written = readAnswers(eitOf2566, new URLSearchParams({ comment }))
        const filled = { answers: ticked, comment: written.comment, ticket: 'K7M2P9QX' }
        const shown = shownForm(formHtml(shownSurvey({ filled, notice })), '/s/k7m2p')
        const sent = new URLSearchParams(
          Object.entries(shown).map(([name, [value = '']]) => [name, value]),
        )
        const read = readAnswers(eitOf2566, sent)
        expect(read.answers).toEqual(ticked)
        expect(read).toMatchObject({
          comment: written.comment,
          ticket: 'K7M2P9QX',
          isTrapped: false,
        })
        expect(read).toMatchObject({
          stamp: stampMark,
          asOpen: false,
          seen: notice?.kind === 'missing',
        })
      }),
      { numRuns: 40 },
    )
  })

  it('has the place of its stamp before anything that people wrote', () => {
    const filled = { answers: [], comment: stampMark, ticket: stampMark }
    for (const notice of [null, ...notices]) {
      const html = formHtml(shownSurvey({ filled, notice }))
      expect(html.indexOf(stampMark)).toBe(
        html.indexOf(`name="stamp" value="${stampMark}"`) + 'name="stamp" value="'.length,
      )
    }
  })

  it('has the place of its stamp in its field whatever the office calls a survey', () => {
    const called = plainWords(`ก ${stampMark} ข`)
    const html = formHtml(shownSurvey({ title: { th: called, en: called } }))
    expect(html).toContain(`>${called}<`)
    expect(html.split(stampMark)).toHaveLength(2)
    expect(html).toContain(`name="stamp" value="${stampMark}"`)
  })

  it('lists what was not answered once, with a link to each, and the two ways on', () => {
    const html = formHtml(shownSurvey({ notice: { kind: 'missing', places: [3, 5] } }))
    const words = formWords.th
    expect(html).toContain(words.missing(2))
    expect(html).toContain(`<a href="#q3">${words.question(3)} เจ้าหน้าที่ปิดบังหรือบิดเบือนข้อมูลเพียงใด</a>`)
    expect(html).toMatch(/<a href="#q5">ข้อ 4 [^<]*: ทรัพย์สิน<\/a>/)
    expect(html).toContain(words.answerRest)
    expect(html).toContain(words.sendAnyway)
    expect(html.match(/class="miss"/g)).toHaveLength(2)
    expect(html).toMatch(/<title>ยังมี 2 ข้อที่ไม่ได้ตอบ/)
  })

  it('offers to send without the ticket where a ticket is not good, and never by the Enter key', () => {
    for (const kind of ['ticket-unknown', 'ticket-spent'] as const) {
      const html = formHtml(shownSurvey({ notice: { kind } }))
      expect(html).toContain('name="as-open" value="1"')
      const [first = ''] = /<button\b[^>]*>/.exec(html) ?? []
      expect(first).not.toContain('as-open')
    }
    expect(formHtml(shownSurvey({ notice: { kind: 'too-soon' } }))).not.toContain('as-open')
  })

  it('holds words in their bounds and warns of names', () => {
    const html = formHtml(shownSurvey())
    expect(html).toContain(`maxlength="${longestComment}"`)
    expect(html).toContain(formWords.th.commentHint)
  })

  it('does not remember what the one before filled in on a shared device', () => {
    for (const stratum of ['kiosk', 'assisted'] as const)
      expect(formHtml(shownSurvey({ stratum }))).toContain('autocomplete="off" data-stratum')
    expect(formHtml(shownSurvey({ stratum: 'open' }))).not.toContain(
      'autocomplete="off" data-stratum',
    )
    expect(formHtml(shownSurvey({ stratum: 'assisted' }))).toContain(formWords.th.assisted)
  })

  it('shows what it is given as words, never as a page', () => {
    const evil = '<script>alert(1)</script>"\'&'
    const html = formHtml(
      shownSurvey({
        agencyName: evil,
        title: { th: evil, en: evil },
        improved: { th: evil, en: evil },
        filled: { answers: [notKnown], comment: evil, ticket: evil },
        notice: { kind: 'prove', challenge: evil },
      }),
    )
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('"\'&"')
  })
})

describe('the thanks', () => {
  it('show the receipt, what was improved and the published results', () => {
    const html = thanksHtml({
      ...thanked,
      ...{ language: 'th', stratum: 'open', improved: { th: 'ลดขั้นตอน\n\nเปิดจองคิว', en: '' } },
    })
    expect(html).toContain('K7M2-P9QX')
    expect(html).toContain('<li>ลดขั้นตอน</li><li>เปิดจองคิว</li>')
    expect(html).toContain('href="/a/1/2569/surveys/x"')
    expect(html).not.toContain('http-equiv="refresh"')
    expect(html).not.toContain(formWords.th.thanksAgain)
  })

  it('say that an answer sent twice counts once', () => {
    expect(thanksHtml({ ...thanked, language: 'th', stratum: 'open', wasCounted: true })).toContain(
      formWords.th.thanksAgain,
    )
  })

  it('start anew by themselves on a kiosk alone', () => {
    const shown = (stratum: 'kiosk' | 'assisted' | 'event') =>
      thanksHtml({ ...thanked, language: 'th', stratum })
    expect(shown('kiosk')).toContain('<meta http-equiv="refresh" content="15;url=/s/k7m2p/2"')
    for (const stratum of ['assisted', 'event'] as const)
      expect(shown(stratum)).not.toContain('refresh')
    expect(shown('assisted')).toContain(formWords.th.again)
    expect(shown('event')).not.toContain(formWords.th.again)
  })
})
