import type { Language } from '../../basics/bilingual.ts'
import { Tag } from '../../platform/html/tags.tsx'
import { surveyWords } from '../desk-messages.ts'
import type { SurveyState } from '../survey.ts'

const looks = {
  draft: { tone: 'calm', shape: 'empty' },
  open: { tone: 'good', shape: 'full' },
  paused: { tone: 'busy', shape: 'half' },
  closed: { tone: 'note', shape: 'diamond' },
} as const

/** Where a campaign stands, in a word, a shape and a colour. */
export const StateTag = ({ language, state }: { language: Language; state: SurveyState }) => (
  <Tag {...looks[state]}>{surveyWords[language].states[state]}</Tag>
)
