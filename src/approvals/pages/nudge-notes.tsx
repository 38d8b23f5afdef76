import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { Notice } from '../../platform/html/tags.tsx'
import { executiveWords } from '../executive-messages.ts'
import type { Nudge } from '../nudge.ts'

/** A nudge as a division's desk shows it: about which row, and where it is answered. */
export interface NudgeShown {
  readonly nudge: Nudge
  readonly title: string
  /** Where the row is reported on; its page for whoever may not. */
  readonly href: string
}

/** What executives have asked of those who look; nothing where nothing is asked. */
export function NudgeNotes(props: { language: Language; nudges: readonly NudgeShown[] }) {
  const { language, nudges } = props
  const words = executiveWords[language]
  if (nudges.length === 0) return null
  return (
    <div class="no-print">
      <Notice tone="busy" heading={words.notesTitle}>
        <ul class="nudges">
          {nudges.map(({ nudge, title, href }) => (
            <li>
              <p>
                <a href={href} lang="th">
                  {title}
                </a>
              </p>
              <p lang="th" class="as-typed">
                {nudge.note === '' ? words.noteNothing : nudge.note}
              </p>
              <p class="small soft">
                <span lang="th">
                  {nudge.personName}
                  {nudge.post ? ` · ${nudge.post}` : ''}
                </span>{' '}
                · {instantText(language, nudge.recordedAt)}
              </p>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
