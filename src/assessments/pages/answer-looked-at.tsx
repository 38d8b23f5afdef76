import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { type ItemAnswer, urlsOf } from '../../disclosures/disclosure.ts'
import type { LinkStanding } from '../../disclosures/link-check.ts'
import { explanationOf } from '../../disclosures/messages.ts'
import { AnswerShown } from '../../disclosures/pages/answer-shown.tsx'
import { LinkTag } from '../../disclosures/pages/parts.tsx'
import type { Item, RequiredElement } from '../../frameworks/framework.ts'
import { assessmentWords } from '../messages.ts'

/** An answer as the public saw it, what was seen at its addresses, and what the item asks for. */
export function AnswerLookedAt(props: {
  language: Language
  item: Item
  answer: ItemAnswer
  asked: readonly RequiredElement[]
  links: ReadonlyMap<string, LinkStanding>
}) {
  const { language, item, answer, asked, links } = props
  const words = assessmentWords[language]
  return (
    <>
      {answer.answer === 'none' ? null : <p class="big">{words.answers[answer.answer]}</p>}
      <AnswerShown language={language} item={item} answer={answer} brief />
      <p lang="th" class="lines">
        {explanationOf('th', answer)}
      </p>
      {urlsOf(answer).length === 0 ? null : (
        <>
          <h3>{words.linkChecks}</h3>
          <ul class="plain shown-links">
            {urlsOf(answer).map((url) => (
              <li>
                <Standing url={url} standing={links.get(url)} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asked.length === 0 ? null : (
        <>
          <h3>{words.asked}</h3>
          <ul>
            {asked.map((element) => (
              <li>
                {element[language]}{' '}
                {answer.elements.includes(element.id) ? (
                  <span class="small soft">({words.ticked})</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Standing(props: { url: string; standing: LinkStanding | undefined; language: Language }) {
  const { url, standing, language } = props
  const words = assessmentWords[language]
  return (
    <span class="shown-link">
      <a href={url} rel="nofollow noopener">
        {url}
      </a>{' '}
      {standing?.verdict ? (
        <LinkTag language={language} verdict={standing.verdict} />
      ) : (
        <span class="soft small">{words.notChecked}</span>
      )}{' '}
      {standing?.newest ? (
        <span class="small soft">
          {words.checkedAt(instantText(language, standing.newest.startedAt))}
          {standing.verdict !== 'ok' && standing.lastSuccessAt
            ? ` · ${words.lastSuccess(instantText(language, standing.lastSuccessAt))}`
            : ''}
        </span>
      ) : null}
    </span>
  )
}
