import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { CheckField, RadioField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { inWords } from '../../surveys/form-messages.ts'
import { placesOf, type Questionnaire } from '../../surveys/questionnaire.ts'
import { staffDeskWords } from '../desk-messages.ts'
import type { StaffSurveyContent } from '../staff-survey.ts'

/** The fields of a plan. Everything but the title may be left for later. */
export function PlanFields({ language, form }: { language: Language; form: FormView }) {
  const words = staffDeskWords[language]
  const field = { form, language }
  return (
    <>
      <TextField {...{ ...field, name: 'title-th', label: words.titleTh }} />
      <TextField {...{ ...field, name: 'title-en', label: words.titleEn }} optional />
      <TextField
        {...{ ...field, name: 'eligible', label: words.eligible, hint: words.eligibleHint }}
        {...{ suffix: words.people, width: 'short', numeric: true }}
      />
      <TextField
        {...{ ...field, name: 'closesOn', label: words.lastDay, hint: words.lastDayHint }}
        width="medium"
      />
      <TextField
        {...{ ...field, name: 'witness-1', label: words.witnessOne, hint: words.witnessHint }}
      />
      <TextField
        {...{ ...field, name: 'witness-2', label: words.witnessTwo, hint: words.witnessTwoHint }}
      />
      <RadioField
        {...{ ...field, name: 'publishes', label: words.publishes }}
        choices={(['columns', 'sums'] as const).map((value) => ({
          ...{ value, text: words.publishKinds[value], hint: words.publishHints[value] },
        }))}
      />
      <CheckField {...{ ...field, name: 'blind', label: words.blind, hint: words.blindHint }} />
      <CheckField {...{ ...field, name: 'words', label: words.words, hint: words.wordsHint }} />
    </>
  )
}

/** How much is asked. */
export const askedText = (language: Language, questionnaire: Questionnaire): string =>
  staffDeskWords[language].asked(
    questionnaire.sections.flatMap(({ questions }) => questions).length,
    placesOf(questionnaire).length,
  )

/** A plan to be read: before it is frozen, and from then on. */
export function PlanFacts({ language, plan }: { language: Language; plan: StaffSurveyContent }) {
  const words = staffDeskWords[language]
  const { title, questionnaire, eligible, closesOn, witnesses } = plan
  const missing = '–'
  const facts: readonly (readonly [string, string])[] = [
    [words.titleTh, inWords(title, language)],
    [words.questions, askedText(language, questionnaire)],
    [words.eligible, eligible === null ? missing : words.eligibleCount(eligible)],
    [words.lastDay, closesOn === null ? missing : dayText(language, closesOn)],
    [words.witnessOne, witnesses[0] || missing],
    [words.witnessTwo, witnesses[1] || missing],
    [words.publishes, words.publishKinds[plan.publishes]],
    [words.blind, plan.isBlind ? words.on : words.off],
    [words.words, plan.asksWords ? words.on : words.off],
  ]
  return (
    <dl class="pairs">
      {facts.map(([term, said]) => (
        <div>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
