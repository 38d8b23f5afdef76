import type { Language } from '../../basics/bilingual.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { ComparedPart, PartDifference } from '../content-difference.ts'
import { measureFormWords } from '../form-messages.ts'
import { measureWords } from '../messages.ts'

/** What two people wrote into one measure, part by part, beside each other. */
export function BothSides(props: {
  language: Language
  differences: readonly PartDifference[]
  /** Who saved the other words, and when; empty where that is not known. */
  by: string
}) {
  const { language, differences } = props
  const words = measureFormWords[language]
  return (
    <Notice tone="bad" heading={words.bothTitle}>
      <p>{differences.length === 0 ? words.bothSame : words.bothHint}</p>
      {differences.map(({ part, yours, theirs }) => (
        <dl class="both-sides">
          <div class="part">{partWord(language, part)}</div>
          <div>
            <dt>{words.yours}</dt>
            <dd>{lined(yours)}</dd>
          </div>
          <div>
            <dt>
              {words.theirs} <span class="small soft">{props.by}</span>
            </dt>
            <dd>{lined(theirs)}</dd>
          </div>
        </dl>
      ))}
    </Notice>
  )
}

const lined = (texts: readonly string[]) =>
  texts.length === 0 ? <p class="soft">–</p> : texts.map((text) => <p lang="th">{text}</p>)

/** What a part of a measure is called. */
export function partWord(language: Language, part: ComparedPart): string {
  const words = measureWords[language]
  const own = {
    budget: words.budget,
    expectedEvidence: words.expectedEvidence,
    reason: words.reason,
    instrument: words.instrument,
  }
  return part in own ? own[part as keyof typeof own] : words.fields[part as 'measures']
}
