import { frozenHash } from './frozen.ts'
import { placesOf } from './questionnaire.ts'
import type { SurveyRevision } from './survey.ts'

/** A campaign as the record keeps it: its words, and its questions by how many and by their hash. */
export const campaignSaid = ({
  title,
  questionnaire,
  officialUrl,
  population,
  improved,
}: Omit<SurveyRevision, 'id' | 'recordedAt' | 'recordedBy'>): Readonly<
  Record<string, unknown>
> => ({
  surveyTitle: title.th,
  surveyTitleEnglish: title.en,
  ...(questionnaire && {
    questionCount: placesOf(questionnaire).length,
    questionsHash: frozenHash(questionnaire),
  }),
  officialUrl: officialUrl ?? '',
  population: population ?? '',
  improvedWords: improved?.th ?? '',
  improvedWordsEnglish: improved?.en ?? '',
})
