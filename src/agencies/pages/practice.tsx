import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { Agency } from '../agency.ts'
import { practiceWords } from '../practice-messages.ts'

/** Says that a year is only for practice, and how to be rid of it. */
export function PracticeNotice({ frame, agency }: { frame: Frame; agency: Agency }) {
  const words = practiceWords[frame.language]
  return (
    <Notice tone="busy">
      <p>{words.notice}</p>
      <p>
        <a href={pathsIn(frame.language).agencySetUpStep(agency.code, 'year')}>{words.end}</a>
      </p>
    </Notice>
  )
}
