import type { Fraction } from '../../basics/fraction.ts'

/** A score of 0 to 100 as a bar, with a line where passing begins; the number stands beside it. */
export function ScoreBar({ score, mark }: { score: Fraction; mark: number | null }) {
  // A picture may round; the number beside it does not.
  const width = Number((score.over * 100n) / score.under) / 100
  return (
    <svg class="bar score-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="1" class="fill-lost" />
      <rect width={width} height="1" class="fill-score" />
      {mark === null ? null : (
        <path d={`M${mark} 0V1`} class="mark-line" vector-effect="non-scaling-stroke" />
      )}
    </svg>
  )
}
