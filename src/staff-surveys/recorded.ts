import { toThaiDate } from '../basics/plain-date.ts'
import { frozenHash } from '../surveys/frozen.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import type { StaffSurveyContent } from './staff-survey.ts'

/** A plan as the record keeps it: its words, and its questions by how many and by their hash. */
export const planSaid = (content: StaffSurveyContent): Readonly<Record<string, unknown>> => ({
  surveyTitle: content.title.th,
  surveyTitleEnglish: content.title.en,
  questionCount: placesOf(content.questionnaire).length,
  questionsHash: frozenHash(content.questionnaire),
  eligible: content.eligible ?? '',
  closesOn: content.closesOn === null ? '' : toThaiDate(content.closesOn),
  surveyWitnesses: content.witnesses.filter((name) => name !== '').join(', '),
  answersSigned: content.isBlind ? 'signed-blindly' : 'signed-when-counted',
  columnsPublished: `publishes-${content.publishes}`,
  wordsAsked: content.asksWords ? 'words-asked' : 'words-not-asked',
})
