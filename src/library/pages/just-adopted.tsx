import type { Agency } from '../../agencies/agency.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { StoredMeasure } from '../../measures/stored-plan.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { libraryWords } from '../messages.ts'

/** What was just put into the plan together, and the key of the button that undoes it. */
export interface Adopted {
  readonly measures: readonly StoredMeasure[]
  readonly undoKey: string
}

/** What went into the plan just now: the way to each, and one button that takes all of it back. */
export function JustAdopted(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  adopted: Adopted
}) {
  const { frame, agency, year } = props
  const { measures, undoKey } = props.adopted
  const words = libraryWords[frame.language]
  const paths = pathsIn(frame.language)
  const facts = measures.map(({ version }) => version).join(' ')
  return (
    <Notice tone="good" heading={words.adopted(measures.length)}>
      <ul lang="th">
        {measures.map(({ id, measures: [first], subject }) => (
          <li>
            <a href={paths.measure(agency.code, year, id)}>{first ?? subject}</a>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <ButtonLink href={paths.plan(agency.code, year)} quiet>
          {words.toPlan}
        </ButtonLink>
        <ActButton
          action={paths.library(agency.code, year)}
          hidden={{ key: undoKey, act: 'undo', facts }}
        >
          {words.undoAll}
        </ActButton>
      </div>
    </Notice>
  )
}
