// What there is to hang up of a campaign: its places, its shapes, and what their files are called.
import { type PlacardShape, placardShapes } from '../basics/placards.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { PosterMark, PosterPlace } from './poster.ts'
import { type Placement, type Survey, stateOf } from './survey.ts'

/** What an address of a poster may ask for: one shape, or all of them. */
export const posterNames = [...placardShapes, 'all'] as const
export type PosterName = (typeof posterNames)[number]

/** The name in an address that stands for every placement, or for the address without one. */
export const allPlaces = 'all'

/** Placements whose code hangs where anybody scans it. */
export const hungPlacements = ({ placements }: Pick<Survey, 'placements'>): readonly Placement[] =>
  placements.filter(({ retired, stratum }) => !retired && stratum === 'open')

/** Placements whose address is opened on a device of the office. */
export const devicePlacements = ({
  placements,
}: Pick<Survey, 'placements'>): readonly Placement[] =>
  placements.filter(({ retired, stratum }) => !retired && stratum !== 'open')

/** Where codes of a campaign hang, each with its link; one place without a name where no placement is set. */
export function posterPlaces(
  survey: Pick<Survey, 'placements'>,
  linkOf: (suffix: string) => string,
): readonly PosterPlace[] {
  const hung = hungPlacements(survey)
  return hung.length > 0
    ? hung.map((placement) => ({ placement, link: linkOf(placement.suffix) }))
    : [{ placement: null, link: linkOf('') }]
}

/** How a place is named in addresses of its files. */
export const nameInAddress = ({ placement }: Pick<PosterPlace, 'placement'>): string =>
  placement?.suffix ?? allPlaces

/** The places and shapes an address asks for; null where there is nothing of the kind, or a PNG of several pages. */
export function askedPosters(
  places: readonly PosterPlace[],
  asked: { readonly poster: string; readonly suffix: string; readonly format: string },
): { readonly places: readonly PosterPlace[]; readonly shapes: readonly PlacardShape[] } | null {
  const poster = posterNames.find((each) => each === asked.poster)
  const chosen =
    asked.suffix === allPlaces
      ? places
      : places.filter(({ placement }) => placement?.suffix === asked.suffix)
  if (!poster || chosen.length === 0) return null
  const shapes = poster === 'all' ? placardShapes : [poster]
  const isOnePage = chosen.length * shapes.length === 1
  return asked.format === 'png' && !isOnePage ? null : { places: chosen, shapes }
}

/** Why posters made on a day are not to be hung up; null where they are. */
export function markOn(survey: Pick<Survey, 'steps'>, today: PlainDate): PosterMark | null {
  const state = stateOf(survey, today)
  return state === 'draft' || state === 'closed' ? state : null
}

/** How many pixels wide a picture is: as LINE and Facebook show them, paper at 200 to the inch. */
export const pixelsOf = (shape: PlacardShape): number =>
  ({ a4: 1654, a5: 1165, tent: 2339, square: 1080, story: 1080 })[shape]

/** The pixels of a preview. */
export const previewPixels = (shape: PlacardShape): number => (shape === 'tent' ? 720 : 480)
