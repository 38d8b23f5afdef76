import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Capture } from '../../disclosures/capture.ts'
import { type ItemAnswer, urlsOf } from '../../disclosures/disclosure.ts'
import type { DisclosureDocument } from '../../disclosures/document.ts'
import type { LinkStanding } from '../../disclosures/link-check.ts'
import { linkWords } from '../../disclosures/link-messages.ts'
import { linkReasonText } from '../../disclosures/link-reason-messages.ts'
import { explanationOf } from '../../disclosures/messages.ts'
import { AnswerShown } from '../../disclosures/pages/answer-shown.tsx'
import { LinkTag } from '../../disclosures/pages/parts.tsx'
import type { UpShare } from '../../disclosures/up-history.ts'
import type { Item, RequiredElement } from '../../frameworks/framework.ts'
import type { JudgedDocuments } from '../judged-documents.ts'
import { assessmentWords } from '../messages.ts'
import { DocumentsLookedAt } from './documents-looked-at.tsx'

/** An answer as the public saw it, what was seen at its addresses, and what the item asks for. */
export function AnswerLookedAt(props: {
  language: Language
  item: Item
  answer: ItemAnswer
  asked: readonly RequiredElement[]
  links: ReadonlyMap<string, LinkStanding>
  up: ReadonlyMap<string, UpShare>
  captures: readonly Capture[]
  documents: JudgedDocuments
  /** Where the file of a capture is had by whoever looks. */
  fileAt: (capture: Capture) => string
  /** The permanent public address of a document, with the name of this site. */
  documentAt: (document: DisclosureDocument) => string
}) {
  const { language, item, answer, asked, links, captures } = props
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
                <Up share={props.up.get(url)} language={language} />
                <Kept {...props} captures={captures.filter((each) => each.url === url)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <DocumentsLookedAt {...props} isAlone={urlsOf(answer).length === 0} />
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

/** How much of the time an address was up, in one line; nothing before the second visit. */
function Up({ share, language }: { share: UpShare | undefined; language: Language }) {
  const words = linkWords[language]
  if (!share || share.least === null || share.most === null) return null
  const text = words.upShare(share.least.toFixed(1), share.most.toFixed(1))
  return (
    <p class="small soft">
      {text} · {words.visits(share.visits)}
    </p>
  )
}

/** What was kept of an address for this answer: the newest at once, the earlier ones unfolded. */
function Kept(props: {
  language: Language
  captures: readonly Capture[]
  fileAt: (capture: Capture) => string
}) {
  const [newest, ...earlier] = props.captures
  if (!newest) return null
  return (
    <>
      <KeptOne {...props} capture={newest} />
      {earlier.length === 0 ? null : (
        <details>
          <summary class="small">
            {assessmentWords[props.language].earlierKept(earlier.length)}
          </summary>
          {earlier.map((capture) => (
            <KeptOne {...props} capture={capture} />
          ))}
        </details>
      )}
    </>
  )
}

function KeptOne(props: {
  language: Language
  capture: Capture
  fileAt: (capture: Capture) => string
}) {
  const { language, capture } = props
  const words = linkWords[language]
  return (
    <div class="kept-page small">
      <p>
        <LinkTag language={language} verdict={capture.outcome} /> {words.capturedAt}{' '}
        {instantText(language, capture.capturedAt)}{' '}
        <span class="soft">{linkReasonText(language, capture.reason)}</span>
      </p>
      {capture.payloadSha256 ? (
        <p class="soft digest">
          {words.pageHash} {capture.payloadSha256}
        </p>
      ) : null}
      {capture.warcSha256 ? (
        <p>
          <span class="soft digest">
            {words.warcHash} {capture.warcSha256}
          </span>{' '}
          <a href={props.fileAt(capture)} download="" class="no-print">
            {words.download} {words.warc}
          </a>
        </p>
      ) : (
        <p class="soft">{words.noWarc}</p>
      )}
    </div>
  )
}
