/** A recount as one page of plain text. */
import type { Bilingual, Language } from '../basics/bilingual.ts'
import { fingerprintSyllables } from '../basics/syllables.ts'
import { ownStaffSurveyLabel } from './label.ts'
import type { Recount } from './recount-check.ts'
import { checkSaid, checkTitles } from './recount-check-messages.ts'
import { onOneLine, recountWords, shownText } from './recount-messages.ts'

/** What it all comes to, in one sentence. */
export function verdictOf({ checks }: Pick<Recount, 'checks'>, language: Language): string {
  const { verdicts } = recountWords[language]
  const of = (holds: string) => checks.filter((check) => check.holds === holds).length
  if (of('no') > 0) return verdicts.broken(of('no'))
  return of('not-done') > 0 ? verdicts.partly(of('not-done')) : verdicts.whole
}

/** The page, line by line. */
export function recountLines(
  recount: Recount,
  others: readonly string[],
  language: Language,
): readonly string[] {
  const words = recountWords[language]
  const { checks, folder, policySha256 } = recount
  const own = (said: Bilingual | string) => onOneLine(said, language)
  const lines = [
    ...(folder
      ? [
          words.titleOf(own(folder.policy.agency.name), folder.policy.year),
          own(folder.policy.title),
          ownStaffSurveyLabel[language],
        ]
      : [words.title]),
    '',
    `== ${verdictOf(recount, language)} ==`,
    words.about,
    '',
    ...checks.map(
      (check) =>
        `[${words.marks[check.holds]}] ${checkTitles[check.check][language]}: ${checkSaid(check)[language]}`,
    ),
  ]
  if (folder && policySha256)
    lines.push(
      '',
      `${words.fingerprint}: ${fingerprintSyllables(policySha256, 8)}`,
      words.compare,
      '',
      `${words.scores}: ${words.ballots(folder.publication.ballots, folder.policy.eligible)}`,
      `${words.overall}: ${shownText(folder.publication.overall, language)}`,
      ...folder.policy.questionnaire.sections.flatMap(({ title }, at) => {
        const shown = folder.publication.indicators[at]
        return shown ? [`  ${own(title)}: ${shownText(shown, language)}`] : []
      }),
    )
  lines.push('', `${words.limits}:`, ...words.limitSays.map((say) => `- ${say}`))
  if (others.length > 0) lines.push(words.others(own(others.slice(0, 20).join(', '))))
  return lines
}
