import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { ItemAnswer } from '../../disclosures/disclosure.ts'
import type { LinkStanding } from '../../disclosures/link-check.ts'
import type { RequiredElement } from '../../frameworks/framework.ts'
import { Tag } from '../../platform/html/tags.tsx'
import { assessmentWords } from '../messages.ts'

/** An answer as the public saw it, with what was seen at its links. */
export function AnswerShown(props: {
  language: Language
  answer: ItemAnswer
  asked: readonly RequiredElement[]
  links: ReadonlyMap<string, LinkStanding>
}) {
  const { language, answer, asked, links } = props
  const words = assessmentWords[language]
  const months = (answer.months ?? []).filter((month) => month.url !== '')
  return (
    <>
      <p class="big">{words.answers[answer.answer]}</p>
      {answer.noneReason === '' ? null : (
        <p>
          {words.noneBecause}: {answer.noneReason}
        </p>
      )}
      <ul class="plain shown-links">
        {answer.links.map(({ url, clickPath }) => (
          <li>
            <Address url={url} standing={links.get(url)} language={language} />
            {clickPath === '' ? null : (
              <p class="small soft">
                {words.clickPath}: {clickPath}
              </p>
            )}
          </li>
        ))}
        {months.map(({ month, url }) => (
          <li>
            {month} <Address url={url} standing={links.get(url)} language={language} />
          </li>
        ))}
      </ul>
      {answer.explanation === '' ? null : (
        <p class="lines">
          {words.explanation}: {answer.explanation}
        </p>
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

function Address(props: { url: string; standing: LinkStanding | undefined; language: Language }) {
  const { url, standing, language } = props
  const words = assessmentWords[language]
  const verdict = standing?.verdict ?? null
  const tone = verdict === 'ok' ? 'good' : verdict === 'broken' ? 'bad' : 'calm'
  const isWeb = /^https?:\/\//i.test(url)
  return (
    <span class="shown-link">
      {isWeb ? (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow">
          {url}
        </a>
      ) : (
        url
      )}{' '}
      <Tag tone={tone} shape={verdict === 'ok' ? 'full' : verdict === 'broken' ? 'empty' : 'half'}>
        {words.verdicts[`${verdict}`]}
      </Tag>{' '}
      {standing?.newest ? (
        <span class="small soft">
          {words.checkedAt(instantText(language, standing.newest.startedAt))}
          {verdict !== 'ok' && standing.lastSuccessAt
            ? ` · ${words.lastSuccess(instantText(language, standing.lastSuccessAt))}`
            : ''}
        </span>
      ) : null}
    </span>
  )
}
