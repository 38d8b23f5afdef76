import { type PlacardShape, placardShapes } from '../../basics/placards.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import { type PosterPlace, typedAddress } from '../poster.ts'
import { nameInAddress } from '../poster-kit.ts'
import { posterWords } from '../poster-messages.ts'
import { posterPageWords } from '../poster-page-messages.ts'
import { postText } from '../poster-post.ts'
import { stateOf } from '../survey.ts'
import type { PostersProps } from './posters.tsx'
import { WordsToPost } from './words-to-post.tsx'

type PlaceProps = PostersProps & { readonly place: PosterPlace; readonly isOpen: boolean }

/** One placement: pictures of what there is of it, its files, and words to post. Only the first is unfolded. */
export function PosterPlaceCard(props: PlaceProps) {
  const { place, frame, agency, year, survey } = props
  const words = posterPageWords[frame.language]
  const name = place.placement?.name ?? words.general
  const file = { poster: 'all', suffix: nameInAddress(place), format: 'pdf' } as const
  return (
    <section class="card poster-place" id={`place-${nameInAddress(place)}`}>
      <details open={props.isOpen}>
        <summary>
          <h2>{name}</h2>
          <span class="soft whole">{typedAddress(place.link)}</span>
        </summary>
        <ul class="poster-gallery">
          {placardShapes.map((shape) => (
            <li>
              <Shape {...props} shape={shape} name={name} />
            </li>
          ))}
        </ul>
        <p class="buttons small-buttons">
          <ButtonLink
            quiet
            href={pathsIn(frame.language).surveyPoster(agency.code, year, survey.id, file)}
          >
            {words.placeAll}
          </ButtonLink>
        </p>
        {stateOf(survey, props.today) === 'closed' ? null : (
          <details>
            <summary>{words.posts}</summary>
            <p class="hint">{words.postsHint}</p>
            <WordsToPost
              language={frame.language}
              id={`post-${nameInAddress(place)}`}
              says={(target, language) =>
                postText(props.matter, props.linkIn(language, place.placement?.suffix ?? ''), {
                  ...{ target, language, words: posterWords },
                  post: posterPageWords[language].post,
                })
              }
            />
          </details>
        )}
      </details>
    </section>
  )
}

/** A picture of one shape, what it is for, and its files. */
function Shape(props: PlaceProps & { shape: PlacardShape; name: string }) {
  const { frame, agency, year, survey, place, shape } = props
  const words = posterPageWords[frame.language]
  const fileOf = (format: 'pdf' | 'png') =>
    pathsIn(frame.language).surveyPoster(agency.code, year, survey.id, {
      ...{ poster: shape, suffix: nameInAddress(place), format },
    })
  const title = words.shapes[shape]
  return (
    <figure>
      <a class="poster-picture" href={fileOf('pdf')}>
        <img
          src={`${fileOf('png')}?preview`}
          alt={words.preview(title, props.name)}
          loading="lazy"
          {...sides[shape]}
        />
      </a>
      <figcaption>
        <b>{title}</b>
        <span class="soft small">{words.shapeHints[shape]}</span>
        <span class="poster-files">
          {(['pdf', 'png'] as const).map((format) => (
            <a href={fileOf(format)} download="" aria-label={words.fileOf(title, format)}>
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </figcaption>
    </figure>
  )
}

/** The room a preview takes before it is there. */
const sides: Readonly<Record<PlacardShape, { readonly width: number; readonly height: number }>> = {
  a4: { width: 480, height: 679 },
  a5: { width: 480, height: 681 },
  tent: { width: 720, height: 509 },
  square: { width: 480, height: 480 },
  story: { width: 480, height: 853 },
}
