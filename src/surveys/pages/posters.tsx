import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { placardShapes } from '../../basics/placards.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { inWords } from '../form-messages.ts'
import { ownSurveyLabel } from '../label.ts'
import type { PosterMatter, PosterPlace } from '../poster.ts'
import { allPlaces, devicePlacements } from '../poster-kit.ts'
import { posterWords } from '../poster-messages.ts'
import { posterPageWords } from '../poster-page-messages.ts'
import { thanksText } from '../poster-post.ts'
import { type Survey, stateOf } from '../survey.ts'
import { BeforePrinting } from './before-printing.tsx'
import { PosterPlaceCard } from './poster-place.tsx'
import { surveyWayBack } from './way-back.ts'
import { WordsToPost } from './words-to-post.tsx'

export interface PostersProps {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: Survey
  readonly today: PlainDate
  /** The address others know us by, such as https://ita.example.go.th. */
  readonly origin: string
  readonly places: readonly PosterPlace[]
  readonly matter: Omit<PosterMatter, 'emblem'>
  /** The whole address of a placement, for a reader of a language. */
  readonly linkIn: (language: Language, suffix: string) => string
  /** How many answered. */
  readonly answers: number
  /** The whole address of the published results, for a reader of a language; null while they are not. */
  readonly resultsIn: (language: Language) => string | null
}

/** Posters, pictures and words to post of a campaign: by placement, and all at once. */
export function PostersPage(props: PostersProps) {
  const { frame, agency, year, survey, places } = props
  const { language } = frame
  const words = posterPageWords[language]
  const paths = pathsIn(language)
  const named = inWords(survey.revisions[0].title, language)
  const fileOf = (poster: string) =>
    paths.surveyPoster(agency.code, year, survey.id, { poster, suffix: allPlaces, format: 'pdf' })
  const onDevice = devicePlacements(survey)
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${named}`}
      crumbs={surveyWayBack(frame, agency, survey)}
      islands={['copy-button']}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      <p class="soft">
        {(survey.kind === 'own' ? ownSurveyLabel : posterWords.officialNotice)[language]}
      </p>
      <BeforePrinting {...props} />
      {stateOf(survey, props.today) === 'closed' ? <WordsOfThanks {...props} /> : null}
      <section class="card hero main-act">
        <div>
          <p class="big">{words.everything}</p>
          <p class="soft">
            {words.everythingMore(places.length, places.length * placardShapes.length)}
          </p>
        </div>
        <ButtonLink href={fileOf('all')}>{words.allPdf}</ButtonLink>
        {places.length > 1 ? (
          <p class="poster-files">
            {placardShapes.map((shape) => (
              <a href={fileOf(shape)}>{words.allOf(words.shapes[shape])}</a>
            ))}
          </p>
        ) : null}
      </section>
      {places.map((place, at) => (
        <PosterPlaceCard {...props} place={place} isOpen={at === 0} />
      ))}
      {onDevice.length > 0 ? (
        <section class="card">
          <h2>{words.onDevice}</h2>
          <p class="soft">{words.onDeviceMore}</p>
          <ul class="plain">
            {onDevice.map(({ name, suffix }) => (
              <li>
                {name}: <span class="whole">{props.linkIn('th', suffix)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="card">
        <h2>{words.tips}</h2>
        <ul>
          {words.tipList.map((tip) => (
            <li>{tip}</li>
          ))}
        </ul>
        <div class="buttons small-buttons no-print">
          <ButtonLink quiet href={paths.surveyPlacements(agency.code, year, survey.id)}>
            {words.toPlaces}
          </ButtonLink>
          {survey.kind === 'own' ? (
            <ButtonLink quiet href={paths.surveyTickets(agency.code, year, survey.id)}>
              {words.toTickets}
            </ButtonLink>
          ) : null}
        </div>
      </section>
    </Layout>
  )
}

/** At the end of a campaign: words for those who answered, with the way to the results once there is one. */
function WordsOfThanks(props: PostersProps) {
  const { frame, survey, matter, answers, resultsIn } = props
  const words = posterPageWords[frame.language]
  const { improved } = survey.revisions[0]
  const isToCome = survey.kind === 'own' && resultsIn(frame.language) === null
  return (
    <section class="card">
      <h2>{words.thanksTitle}</h2>
      <p class="soft">{words.thanksHint}</p>
      {isToCome ? <p class="soft">{words.thanksUnpublished}</p> : null}
      <WordsToPost
        language={frame.language}
        id="thanks"
        says={(target, language) =>
          thanksText(
            matter,
            { answers, improved, link: resultsIn(language) },
            {
              ...{ target, language, words: posterWords },
              thanks: posterPageWords[language].thanks,
            },
          )
        }
      />
    </section>
  )
}
