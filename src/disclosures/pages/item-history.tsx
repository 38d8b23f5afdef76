import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { DisclosureItem, ItemOwner } from '../disclosure.ts'
import type { DisclosureDocument } from '../document.ts'
import { disclosureWords } from '../messages.ts'
import { oitWords } from '../page-messages.ts'

/** Everything that was done with an item, the newest first. */
export function ItemHistory(props: {
  language: Language
  item: DisclosureItem
  owners: readonly ItemOwner[]
  documents: readonly DisclosureDocument[]
  divisionNamed: (id: string) => string
  nameOf: (id: string) => string
}) {
  const { language, item } = props
  const words = oitWords[language]
  const said = disclosureWords[language]
  const lines = [
    ...item.answers.map((answer) => ({
      ...answer,
      text: words.answered(said.answers[answer.answer], answer.links.length),
    })),
    ...item.steps.map((step) => ({
      ...step,
      text: [said.steps[step.kind], step.reason].filter((each) => each !== '').join(': '),
    })),
    ...props.owners.map((owner) => ({
      ...owner,
      text: words.assigned(
        owner.divisionId ? props.divisionNamed(owner.divisionId) : words.noDivision,
        owner.due === null ? '' : dayText(language, owner.due),
      ),
    })),
    ...props.documents.map((document) => ({ ...document, text: words.putUp(document.title) })),
    ...props.documents.flatMap(({ title, withdrawn }) =>
      withdrawn ? [{ ...withdrawn, text: words.withdrew(title, withdrawn.reason) }] : [],
    ),
  ].sort((a, b) => (a.id < b.id ? 1 : -1))
  return (
    <section id="history">
      <h2>{words.history}</h2>
      {lines.length === 0 ? <p class="soft">{words.historyNone}</p> : null}
      <ol class="history">
        {lines.map(({ text, recordedAt, recordedBy }) => (
          <li>
            <p class="fact-head">{text}</p>
            <p class="soft small">
              {words.by(props.nameOf(recordedBy), instantText(language, recordedAt))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
