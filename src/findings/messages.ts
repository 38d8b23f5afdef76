import type { Bilingual } from '../basics/bilingual.ts'
import type { Finding, FindingCode, Severity } from './finding.ts'
import { codesSpoken } from './rules/codes-messages.ts'
import { completenessSpoken } from './rules/completeness-messages.ts'
import { namesSpoken } from './rules/names-messages.ts'
import { printedProgressSpoken } from './rules/printed-progress-messages.ts'
import { progressSpoken } from './rules/progress-messages.ts'
import type { Words } from './rules/said-messages.ts'
import { wordingSpoken } from './rules/wording-messages.ts'

/** How grave a finding is, as a heading or a label says it. */
export const severityWords = {
  error: { th: 'ต้องแก้ไข', en: 'Must be mended' },
  warning: { th: 'ควรแก้ไข', en: 'Should be mended' },
  notice: { th: 'ควรดูอีกครั้ง', en: 'Worth a look' },
} satisfies Record<Severity, Bilingual>

const spoken: Record<FindingCode, Words> = {
  ...codesSpoken,
  ...completenessSpoken,
  ...namesSpoken,
  ...printedProgressSpoken,
  ...progressSpoken,
  ...wordingSpoken,
}

/** What is wrong, in a sentence; where it is, `placeWords` of place-messages.ts says. */
export const sentenceOf = ({ code, says }: Pick<Finding, 'code' | 'says'>): Bilingual =>
  spoken[code](says).sentence

/** What can be done about it. */
export const repairOf = ({ code, says }: Pick<Finding, 'code' | 'says'>): Bilingual | null =>
  spoken[code](says).repair
