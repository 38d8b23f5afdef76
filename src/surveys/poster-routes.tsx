import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { emblemOf } from '../agencies/emblem-store.ts'
import { profileWords } from '../agencies/profile-messages.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { Language } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { drawPlacard, printPlacards } from '../platform/documents/pdf.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { fileAnswer, stillGood } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { PostersPage } from './pages/posters.tsx'
import { type PosterMatter, type PosterPlace, posters } from './poster.ts'
import { askedPosters, markOn, pixelsOf, posterPlaces, previewPixels } from './poster-kit.ts'
import { posterWords } from './poster-messages.ts'
import { posterPageWords } from './poster-page-messages.ts'
import { countsOf, type StratumCount, surveyOf } from './store.ts'
import { closingDayOf, isPublished, revisionInForce, type Survey } from './survey.ts'

/** Counted up when posters look different for the same campaign, so that no stale one is shown. */
const look = '1'

interface Campaign {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: Survey
  readonly places: readonly PosterPlace[]
  readonly matter: Omit<PosterMatter, 'emblem'>
}

/** Everything of a campaign that is hung up and posted, from one page. */
export function posterRoutes(
  world: World,
  installation: Installation,
  originOf: (c: WebContext) => string,
  isPracticeYear: (agency: AgencyId, year: FiscalYear) => Promise<boolean>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files, clock } = world

  app.get(patterns.surveyPosters, async (c) => {
    const campaign = await campaignAt(c)
    if (!campaign) return trouble(c, 'not-found')
    return page(
      c,
      <PostersPage
        {...{ ...campaign, frame: c.get('frame'), today: clock.today(), origin: originOf(c) }}
        linkIn={(language, suffix) => linkOf(c, campaign.survey, suffix, language)}
        answers={sumOf(await countsOf(db, campaign.agency.id, campaign.survey.id))}
        resultsIn={(language) => resultsOf(c, campaign, language)}
      />,
    )
  })

  app.get(patterns.surveyPoster, async (c) => {
    const campaign = await campaignAt(c)
    const { poster = '', suffix = '', format } = c.req.param()
    const asked =
      campaign && askedPosters(campaign.places, { poster, suffix, format: format ?? '' })
    if (!campaign || !asked || (format !== 'pdf' && format !== 'png'))
      return trouble(c, 'not-found')
    const { agency, matter } = campaign
    const [shape = 'a4'] = asked.shapes
    const isPreview = format === 'png' && c.req.query('preview') !== undefined
    const pixels = isPreview ? previewPixels(shape) : pixelsOf(shape)
    const restsOn = { ...matter, logo: agency.logoSha256, ...asked, format, pixels }
    const still = stillGood(c, [look, JSON.stringify(restsOn)])
    if (still) return still
    const emblem = await emblemOf(files, agency, profileWords.th.logoAlt(agency.name))
    const paper = posters({ ...matter, emblem }, asked.places, asked.shapes, posterWords)
    const made =
      format === 'pdf'
        ? { bytes: (await printPlacards(paper)).bytes, contentType: 'application/pdf' }
        : { bytes: await drawPlacard(paper, pixels), contentType: 'image/png' }
    return fileAnswer(c, nameOf(c, agency, asked.places, poster, suffix), format, made)
  })
  return app

  async function campaignAt(c: WebContext): Promise<Campaign | null> {
    const at = await agencyYearAt(db, c.req.param())
    const survey = at && (await surveyOf(db, at.agency.id, c.req.param('survey') ?? ''))
    if (!at || survey?.year !== at.year) return null
    const { digits } = await paperSettingsOf(db, installation, at.agency.id)
    const { name, district, province } = at.agency
    return {
      ...{ ...at, survey },
      places: posterPlaces(survey, (suffix) => linkOf(c, survey, suffix, 'th')),
      matter: {
        ...{ agency: { name, district, province }, kind: survey.kind, digits },
        ...{ title: revisionInForce(survey).title, lastDay: closingDayOf(survey) },
        mark: (await isPracticeYear(at.agency.id, at.year))
          ? 'practice'
          : markOn(survey, clock.today()),
      },
    }
  }

  function resultsOf(c: WebContext, { agency, year, survey }: Campaign, language: Language) {
    if (!isPublished(survey)) return null
    return `${originOf(c)}${pathsIn(language).publicSurvey(agency.code, year, survey.id)}`
  }

  function linkOf(c: WebContext, { kind, code }: Survey, suffix: string, language: Language) {
    const paths = pathsIn(language)
    const way = kind === 'own' ? paths.takeSurvey : paths.forwardSurvey
    return `${originOf(c)}${way(code, suffix)}`
  }
}

const sumOf = (counts: readonly StratumCount[]) => counts.reduce((sum, { n }) => sum + n, 0)

/** What a file is called: its shape, its place and whose it is. */
function nameOf(
  c: WebContext,
  agency: Agency,
  places: readonly PosterPlace[],
  poster: string,
  suffix: string,
) {
  const words = posterPageWords[c.get('language')]
  const shape = Object.entries(words.shapes).find(([name]) => name === poster)?.[1]
  const [place] = places.length === 1 ? places : []
  const named = place?.placement?.name ?? words.allPlaces
  return {
    latin: `poster-${poster}-${suffix}`,
    thai: words.fileName(shape ?? words.allName, named, agency.name),
  }
}
