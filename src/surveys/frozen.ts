import { createHash } from 'node:crypto'
import { frozenText, type Questionnaire } from './questionnaire.ts'

/** Names a questionnaire by all it asks: hex sha256 over its canonical JSON, written down where a survey opens. */
export const frozenHash = (questionnaire: Questionnaire): string =>
  createHash('sha256').update(frozenText(questionnaire), 'utf8').digest('hex')
