import type { Language } from '../../basics/bilingual.ts'
import { dayText, monthText } from '../../basics/day-text.ts'
import type { Item } from '../../frameworks/framework.ts'
import type { AnswerContent } from '../disclosure.ts'
import { disclosureWords } from '../messages.ts'
import { publicOitWords } from '../public-messages.ts'

/** An answer to read: addresses with the way to click, elements, months, or the declaration that there is none. */
export function AnswerShown(props: {
  language: Language
  item: Item
  answer: AnswerContent
  /** Addresses and the declaration alone. */
  brief?: boolean
}) {
  const { language, item, answer } = props
  const words = publicOitWords[language]
  const elements = [...item.requires, ...(item.localGovernmentExtra ?? [])].filter(({ id }) =>
    answer.elements.includes(id),
  )
  return (
    <>
      {answer.answer === 'none' ? (
        <p>
          <b>{words.none}</b>
          {answer.noneOn ? ` · ${words.declaredOn(dayText(language, answer.noneOn))}` : ''}
          {answer.noneReason === '' ? null : <span class="spoken">{answer.noneReason}</span>}
        </p>
      ) : null}
      {answer.links.length > 0 ? (
        <ul>
          {answer.links.map(({ url, clickPath }) => (
            <li>
              <a href={url} rel="nofollow noopener">
                {url}
              </a>
              {clickPath === '' ? null : <span class="soft"> · {words.clickPath(clickPath)}</span>}
            </li>
          ))}
        </ul>
      ) : null}
      {props.brief ? null : (
        <>
          {answer.months ? <Months language={language} answer={answer} /> : null}
          {elements.length > 0 ? (
            <>
              <h2>{words.elements}</h2>
              <ul>
                {elements.map((each) => (
                  <li>{each[language]}</li>
                ))}
              </ul>
            </>
          ) : null}
          {answer.updatedOn ? (
            <p class="soft">{words.updatedOn(dayText(language, answer.updatedOn))}</p>
          ) : null}
        </>
      )}
    </>
  )
}

function Months({ language, answer }: { language: Language; answer: AnswerContent }) {
  const words = publicOitWords[language]
  const said = disclosureWords[language]
  return (
    <>
      <h2>{words.months}</h2>
      <section class="scroll" tabindex={0} aria-label={words.months}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.said}</th>
              <th scope="col">{words.on}</th>
            </tr>
          </thead>
          <tbody>
            {(answer.months ?? []).map((each) => (
              <tr>
                <th scope="row">{monthText(language, each.month)}</th>
                <td>
                  {each.url === '' ? (
                    each.answer === 'not-yet' ? (
                      <span class="soft">{words.monthOpen}</span>
                    ) : (
                      said.answers[each.answer]
                    )
                  ) : (
                    <a href={each.url} rel="nofollow noopener">
                      {said.answers[each.answer]}
                    </a>
                  )}
                  {each.note === '' ? '' : ` · ${each.note}`}
                </td>
                <td>{each.on ? dayText(language, each.on, true) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
