/** The ways in which a campaign may begin, and what each begins with. */
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { AskedScale, Questionnaire } from './questionnaire.ts'
import { questionnaireOf } from './questionnaire-of.ts'
import { satisfactionSurvey } from './ready-made.ts'
import { revisionInForce, type Survey, type SurveyKind, type SurveyRevision } from './survey.ts'

export const waysToBegin = ['official', 'framework', 'satisfaction', 'blank'] as const
export type WayToBegin = (typeof waysToBegin)[number]

/** What a new campaign is begun with. */
export interface Beginning {
  readonly kind: SurveyKind
  readonly content: Omit<SurveyRevision, 'id' | 'recordedAt' | 'recordedBy'>
}

const unsaid = { questionnaire: null, officialUrl: null, population: null, improved: null }

/** What a way begins with; null where the year has no framework whose questions could be taken. */
export function beginningOf(
  way: WayToBegin,
  year: FiscalYear,
  framework: Framework | null,
): Beginning | null {
  switch (way) {
    case 'official':
      return {
        kind: 'official-link',
        content: {
          ...unsaid,
          title: { th: `แบบวัด EIT ปี ${year}`, en: `EIT survey of ${year}` },
        },
      }
    case 'framework':
      return (
        framework && {
          kind: 'own',
          content: {
            ...unsaid,
            questionnaire: questionnaireOf(framework),
            title: {
              th: `แบบสำรวจความเห็นผู้รับบริการ ปี ${year}`,
              en: `Survey of service users of ${year}`,
            },
          },
        }
      )
    case 'satisfaction': {
      const { title, questionnaire } = satisfactionSurvey
      return { kind: 'own', content: { ...unsaid, title, questionnaire } }
    }
    case 'blank':
      return {
        kind: 'own',
        content: {
          ...unsaid,
          questionnaire: blankQuestionnaire,
          title: { th: 'แบบสำรวจของหน่วยงาน', en: 'Survey of the agency' },
        },
      }
  }
}

/** A campaign like one before: its words and questions; what was improved since is another matter. */
export function copyOf(survey: Survey): Beginning {
  const { title, population, officialUrl } = survey.revisions[0]
  const { questionnaire } = revisionInForce(survey)
  return {
    kind: survey.kind,
    content: { title, population, officialUrl, questionnaire, improved: null },
  }
}

const said = (th: string, en: string) => ({ th, en })

/** Scales that a questionnaire may take up; their wording is ours, and may be changed. */
export const readyScales: readonly AskedScale[] = [
  ...satisfactionSurvey.questionnaire.scales,
  {
    id: 'much4',
    options: [
      said('น้อยที่สุดหรือไม่มีเลย', 'Least or none at all'),
      said('น้อย', 'Little'),
      said('มาก', 'Much'),
      said('มากที่สุด', 'Most'),
    ],
  },
  { id: 'there2', options: [said('ไม่มี', 'No'), said('มี', 'Yes')] },
]

const blankQuestionnaire: Questionnaire = {
  source: { kind: 'own' },
  scales: readyScales,
  sections: [],
  asksComment: true,
}
