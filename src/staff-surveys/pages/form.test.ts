import { describe, expect, it } from 'vitest'
import { shownStaffForm } from '../../../test/world/shown-staff-form.ts'
import { placesOf } from '../../surveys/questionnaire.ts'
import { staffFormLook, staffFormPolicy } from '../form-look.ts'
import { staffFormWords } from '../form-messages.ts'
import { newSlipCode } from '../slip.ts'
import { type StaffFormNotice, staffFormHtml } from './form.tsx'
import { staffShutHtml } from './shut.tsx'
import { staffThanksHtml } from './thanks.tsx'

const languages = ['th', 'en'] as const
const view = shownStaffForm()
const all = placesOf(view.questionnaire)
const code = newSlipCode()
const filled = {
  code,
  answers: all.map(() => 1),
  words: 'ช่วยจัดเวรให้เป็นธรรม',
  wantsReceipt: true,
  seen: false,
}
const page = { agencyName: view.agencyName, title: view.title, isLarge: false }

describe('the form of a staff survey', () => {
  it('asks every place once, by name, and needs no script', () => {
    const html = staffFormHtml(view)
    for (const { place, options, question } of all)
      expect(html.split(`name="q${place}"`)).toHaveLength(
        1 + options.length + Number(question.mayNotKnow),
      )
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/ on\w+=|javascript:/)
  })

  it('lets the browser remember nothing of it and tell nobody where it was', () => {
    const html = staffFormHtml(view)
    expect(html).toContain('content="no-referrer"')
    expect(html.match(/<form[^>]*>/)?.[0]).toContain('autocomplete="off"')
    expect(html.match(/<input[^>]*id="code"[^>]*>/)?.[0]).toContain('autocomplete="off"')
    expect(staffFormPolicy).toContain("default-src 'none'")
    expect(html).toContain(`<style>${staffFormLook}</style>`)
  })

  it('gives back what was filled in, and ticks the receipt only for who ticked it', () => {
    const back = staffFormHtml({ ...view, filled, notice: { kind: 'not-sent' } })
    expect(back.match(/<input[^>]* checked=""[^>]*>/g)).toHaveLength(all.length + 1)
    expect(back).toContain(`value="${code}"`)
    expect(back).toContain(filled.words)
    expect(staffFormHtml(view)).not.toMatch(/ checked=/)
  })

  it('offers no receipt where sums alone are published, with which nothing could be looked up', () => {
    expect(staffFormHtml(view)).toContain('name="receipt"')
    expect(staffFormHtml({ ...view, publishes: 'sums' })).not.toContain('name="receipt"')
  })

  it('gives nothing back where the code was used: whoever goes back on a shared computer sees none of it', () => {
    const back = staffFormHtml({ ...view, filled, notice: { kind: 'code-used' } })
    expect(back).not.toMatch(/ checked=/)
    expect(back).not.toContain(code)
    expect(back).not.toContain(filled.words)
  })

  it('says of each refusal what to do, in the title of the window too, in both languages', () => {
    const notices: StaffFormNotice[] = [
      { kind: 'missing', places: [0] },
      { kind: 'code-unknown', fault: { kind: 'letters', never: ['O'] } },
      { kind: 'code-used' },
      { kind: 'not-sent' },
      { kind: 'too-many' },
      { kind: 'unreadable' },
    ]
    for (const language of languages) {
      const titles = notices.map((notice) => {
        const html = staffFormHtml({ ...view, language, notice })
        const title = html.match(/<title>([^<·]+) · /)?.[1] ?? ''
        expect(html).toContain(`<h2>${title}</h2>`)
        expect(html.match(/role="alert"/g)).toHaveLength(1)
        return title
      })
      expect(new Set(titles).size).toBe(notices.length)
    }
  })
})

describe('the page after an answer', () => {
  it('says that it is sealed and unseen until closing, and shows no receipt that was not asked for', () => {
    for (const language of languages) {
      const html = staffThanksHtml({ ...page, language, receipt: null, again: '/i/k7m2p' })
      for (const line of staffFormWords[language].thanks.says) expect(html).toContain(line)
      expect(html).not.toContain('id="receipt"')
    }
  })

  it('shows a receipt to select or to save as just that text', () => {
    const receipt = 'prongsai promise to include 1\n<a&b>\n'
    const html = staffThanksHtml({ ...page, language: 'th', receipt, again: '/i/k7m2p' })
    const href = html.match(/id="save"[^>]* href="data:text\/plain;charset=utf-8,([^"]*)"/)?.[1]
    const text = decodeURIComponent(href ?? '')
    expect(text.endsWith(`\n\n${receipt}`)).toBe(true)
    expect(text).toContain(view.agencyName)
    expect(html).toContain('&lt;a&amp;b&gt;')
  })
})

describe('a staff survey that takes no answer', () => {
  it('says why, and what to do with the slip, in both languages', () => {
    for (const language of languages)
      for (const why of [
        'closed',
        'not-open',
        'called-off',
        'keys-missing',
        'too-large',
      ] as const) {
        const html = staffShutHtml({
          ...page,
          language,
          why,
          closedOn: null,
          reason: null,
          results: null,
        })
        expect(html).toContain(staffFormWords[language].shut[why].say)
        expect(html).not.toContain('<form')
      }
  })
})
