import { describe, expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import { longestTypedAddress, type PosterMatter, typedAddress } from './poster.ts'
import { askedPosters, markOn, posterPlaces } from './poster-kit.ts'
import { posterWords } from './poster-messages.ts'
import { posterPageWords } from './poster-page-messages.ts'
import { postText, thanksText } from './poster-post.ts'
import type { Placement, SurveyStep } from './survey.ts'

const linkOf = (suffix: string) => `https://ita.example/s/k7m2p${suffix && `/${suffix}`}`
const placed = (suffix: string, change: Partial<Placement> = {}): Placement => ({
  ...{ suffix, name: `จุด ${suffix}`, stratum: 'open', retired: false, ...change },
})

describe('the places posters are made for', () => {
  it('are those whose code anybody scans: none retired, none on a device of the office', () => {
    const placements = [
      placed('1'),
      placed('2', { retired: true }),
      placed('3', { stratum: 'assisted' }),
      placed('4', { stratum: 'kiosk' }),
      placed('zz'),
    ]
    expect(posterPlaces({ placements }, linkOf).map(({ link }) => link)).toEqual([
      'https://ita.example/s/k7m2p/1',
      'https://ita.example/s/k7m2p/zz',
    ])
  })

  it('are the plain address where no placement is set', () => {
    const kiosk = [placed('4', { stratum: 'kiosk' })]
    expect(posterPlaces({ placements: kiosk }, linkOf)).toEqual([
      { placement: null, link: 'https://ita.example/s/k7m2p' },
    ])
  })
})

describe('what an address asks for', () => {
  const two = posterPlaces({ placements: [placed('1'), placed('2')] }, linkOf)
  const one = posterPlaces({ placements: [] }, linkOf)
  const pages = (places: typeof two, poster: string, suffix: string, format: string) => {
    const asked = askedPosters(places, { poster, suffix, format })
    return asked && asked.places.length * asked.shapes.length
  }

  it.each([
    ['a4', '1', 'pdf', 1],
    ['a4', 'all', 'pdf', 2],
    ['all', '2', 'pdf', 5],
    ['all', 'all', 'pdf', 10],
    ['story', '2', 'png', 1],
    // A picture is of one page.
    ['a4', 'all', 'png', null],
    ['all', '1', 'png', null],
    ['a4', '3', 'pdf', null],
    ['a3', '1', 'pdf', null],
  ] as const)('%s of %s as %s is %s pages', (poster, suffix, format, expected) => {
    expect(pages(two, poster, suffix, format)).toBe(expected)
  })

  it('is one poster of the plain address where no placement is set', () => {
    expect(pages(one, 'a4', 'all', 'png')).toBe(1)
    expect(pages(one, 'all', 'all', 'pdf')).toBe(5)
    expect(pages(one, 'a4', '1', 'pdf')).toBeNull()
  })
})

describe('a mark across posters', () => {
  const step = (kind: SurveyStep['kind'], closesOn: string | null = null) =>
    ({ kind, closesOn: closesOn && plainDate(closesOn) }) as SurveyStep
  const on = (steps: readonly SurveyStep[]) => markOn({ steps }, plainDate('2026-06-15'))

  it('says draft before opening and closed after the last day, and nothing in between', () => {
    expect(on([])).toBe('draft')
    expect(on([step('opened', '2026-06-15')])).toBeNull()
    expect(on([step('opened', '2026-06-15'), step('paused')])).toBeNull()
    expect(on([step('opened', '2026-06-14')])).toBe('closed')
    expect(on([step('opened', '2026-06-14'), step('extended', '2026-06-20')])).toBeNull()
    expect(on([step('opened', '2026-06-20'), step('closed')])).toBe('closed')
  })
})

describe('an address to type', () => {
  it('goes without https, which browsers put there, and keeps http, which they do not', () => {
    expect(typedAddress('https://ita.example/s/k7m2p/3')).toBe('ita.example/s/k7m2p/3')
    expect(typedAddress('http://ita.example/s/k7m2p')).toBe('http://ita.example/s/k7m2p')
  })

  it('is short enough under a usual name of an office, with the longest suffix', () => {
    const link = 'https://survey.donkaeo-sao.go.th/s/k7m2p/12'
    expect(typedAddress(link).length).toBeLessThanOrEqual(longestTypedAddress)
  })
})

describe('words to post', () => {
  const matter: Omit<PosterMatter, 'emblem' | 'mark'> = {
    agency: { name: 'อบต.ธารใส', district: '', province: '' },
    kind: 'own',
    title: { th: 'ความพึงพอใจ 2569', en: '' },
    lastDay: plainDate('2026-06-30'),
    digits: 'thai',
  }
  const said = (
    change: Partial<typeof matter>,
    target: 'line' | 'facebook',
    language: 'th' | 'en' = 'th',
  ) =>
    postText({ ...matter, ...change }, 'https://ita2569.example/s/k7m2p/3', {
      ...{ target, language, words: posterWords, post: posterPageWords[language].post },
    })

  it('keep the digits of the link and turn the others', () => {
    const text = said({}, 'facebook')
    expect(text).toContain('ตอบที่ https://ita2569.example/s/k7m2p/3\n')
    expect(text).toContain('๓๐ มิถุนายน พ.ศ. ๒๕๖๙')
    expect(text).toContain('ความพึงพอใจ ๒๕๖๙')
  })

  it('name an own survey as what it is, and the official one as official', () => {
    for (const target of ['line', 'facebook'] as const) {
      expect(said({}, target)).toContain('ไม่ใช่ EIT ทางการของ ป.ป.ช.')
      const official = said({ kind: 'official-link' }, target, 'en')
      expect(official).toContain('The official EIT survey')
      expect(official).not.toContain('own survey')
      expect(official).not.toContain('No log-in')
    }
  })

  it('say nothing of a last day that is not known, and are shorter for LINE', () => {
    const line = said({ lastDay: null }, 'line')
    expect(line).not.toContain('ถึงวันที่')
    expect(line.length).toBeLessThan(said({ lastDay: null }, 'facebook').length)
  })
})

describe('words of thanks', () => {
  const link = 'https://ita2569.example/a/1/2569/surveys/x'
  const said = (
    change: Partial<Parameters<typeof thanksText>[1]> = {},
    {
      kind = 'own',
      target = 'line',
    }: { kind?: PosterMatter['kind']; target?: 'line' | 'facebook' } = {},
  ) =>
    thanksText(
      {
        ...{ agency: { name: 'อบต.ธารใส', district: '', province: '' }, kind, digits: 'thai' },
        title: { th: 'ความพึงพอใจ 2569', en: '' },
      },
      { answers: 118, improved: { th: 'เก้าอี้รอคิว 20 ตัว', en: '' }, link, ...change },
      { target, language: 'th', words: posterWords, thanks: posterPageWords.th.thanks },
    )

  it('lead to published results, which they name as the agency’s own', () => {
    expect(said()).toContain(`อ่านผลได้ที่ ${link}`)
    expect(said()).toContain('ไม่ใช่คะแนน ITA ทางการ')
    expect(said({ link: null })).not.toContain('อ่านผล')
    expect(said({ link: null })).toContain('ไม่ใช่ EIT ทางการของ ป.ป.ช.')
  })

  it('say how many answered where that tells of nobody, and what was improved where there is room', () => {
    expect(said()).toContain('ได้รับ ๑๑๘ คำตอบ')
    expect(said({ answers: 4 })).not.toContain('คำตอบ ')
    expect(said({}, { target: 'facebook' })).toContain('เก้าอี้รอคิว ๒๐ ตัว')
    expect(said()).not.toContain('เก้าอี้')
  })

  it('never give the presses of a button around the official survey out as answers', () => {
    const official = said({ link: null }, { kind: 'official-link' })
    expect(official).not.toContain('๑๑๘')
    expect(official).toContain('ของ ป.ป.ช.')
    expect(official).not.toContain('ของหน่วยงานเอง')
  })
})
