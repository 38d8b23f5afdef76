import type { Language } from '../../../basics/bilingual.ts'
import { fingerprintSyllables } from '../../../basics/syllables.ts'
import { piece } from '../../../surveys/device/page-parts.ts'
import { ownStaffSurveyLabel } from '../../label.ts'
import { isBroken, isWhole, type Recount } from '../../recount-check.ts'
import { checkSaid, checkTitles } from '../../recount-check-messages.ts'
import { verdictOf } from '../../recount-lines-messages.ts'
import { onOneLine, recountWords, shownText } from '../../recount-messages.ts'

/** A recount as one page. Words of the folder are only ever shown as text. */
export function recountView(
  recount: Recount,
  others: readonly string[],
  language: Language,
): HTMLElement {
  const words = recountWords[language]
  const { checks, folder, policySha256 } = recount
  const verdict = isBroken(recount) ? 'no' : isWhole(recount) ? 'yes' : 'not-done'
  const list = piece('ul', 'checks')
  for (const check of checks)
    list.append(
      piece(
        'li',
        '',
        piece('span', `mark ${check.holds}`, words.marks[check.holds]),
        piece(
          'div',
          '',
          piece('strong', '', checkTitles[check.check][language]),
          ` ${checkSaid(check)[language]}`,
        ),
      ),
    )
  const page = piece('article', '')
  if (folder)
    page.append(
      piece(
        'h2',
        '',
        words.titleOf(onOneLine(folder.policy.agency.name, language), folder.policy.year),
      ),
      piece(
        'p',
        'soft',
        `${onOneLine(folder.policy.title, language)} · ${ownStaffSurveyLabel[language]}`,
      ),
    )
  const told = piece('p', `verdict ${verdict}`, verdictOf(recount, language))
  told.setAttribute('role', 'status')
  page.append(told, piece('p', 'soft', words.about), list)
  if (folder && policySha256) {
    const table = piece('table', '')
    const row = (head: string, said: string) =>
      table.append(piece('tr', '', piece('th', '', head), piece('td', '', said)))
    row(words.overall, shownText(folder.publication.overall, language))
    for (const [at, { title }] of folder.policy.questionnaire.sections.entries()) {
      const shown = folder.publication.indicators[at]
      if (shown) row(onOneLine(title, language), shownText(shown, language))
    }
    page.append(
      piece('h2', '', words.fingerprint),
      piece('p', 'syllables', fingerprintSyllables(policySha256, 8)),
      piece('p', 'soft', words.compare),
      piece('h2', '', words.scores),
      piece('p', '', words.ballots(folder.publication.ballots, folder.policy.eligible)),
      table,
    )
  }
  page.append(piece('h2', '', words.limits))
  page.append(piece('ul', 'soft', ...words.limitSays.map((say) => piece('li', '', say))))
  if (others.length > 0)
    page.append(piece('p', 'soft', words.others(others.slice(0, 20).join(', '))))
  return page
}
