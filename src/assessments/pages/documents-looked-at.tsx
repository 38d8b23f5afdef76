import type { Agency } from '../../agencies/agency.ts'
import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { DisclosureDocument } from '../../disclosures/document.ts'
import { fileKind } from '../../disclosures/pages/public-item.tsx'
import { publicOitWords } from '../../disclosures/public-messages.ts'
import type { Framework } from '../../frameworks/framework.ts'
import { pathsIn } from '../../paths.ts'
import { Tag } from '../../platform/html/tags.tsx'
import type { ItemAssessment } from '../assessment.ts'
import { judgedDocumentWords } from '../judged-document-messages.ts'
import type { JudgedDocument, JudgedDocuments } from '../judged-documents.ts'

/** The documents an item is judged by, with what became of them since; folded away, those that came later. */
export function DocumentsLookedAt(props: {
  language: Language
  documents: JudgedDocuments
  /** Whether the answer gives no link, so that the documents are all there is. */
  isAlone: boolean
  /** The permanent public address of a document, with the name of this site. */
  documentAt: (document: DisclosureDocument) => string
}) {
  const { language, documents, isAlone, documentAt } = props
  const { judged, later } = documents
  const words = judgedDocumentWords[language]
  return (
    <>
      {judged.length === 0 ? null : (
        <>
          <h3>{words.documents}</h3>
          {isAlone ? <p class="small soft">{words.alone}</p> : null}
          <ul class="plain shown-links">
            {judged.map((each) => (
              <Judged {...each} language={language} address={documentAt(each.document)} />
            ))}
          </ul>
        </>
      )}
      {later.length === 0 ? null : (
        <details>
          <summary class="small">{words.later(later.length)}</summary>
          <ul class="plain shown-links">
            {later.map((document) => (
              <li class="shown-link">
                <a href={documentAt(document)} lang="th">
                  {document.title}
                </a>{' '}
                <KindAndSize language={language} document={document} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Judged(props: JudgedDocument & { language: Language; address: string }) {
  const { language, document, withdrawnAt, isPublic, address } = props
  const words = judgedDocumentWords[language]
  return (
    <li>
      <span class="shown-link">
        {isPublic ? (
          <a href={address} lang="th">
            {document.title}
          </a>
        ) : (
          <b lang="th">{document.title}</b>
        )}{' '}
        <KindAndSize language={language} document={document} />
      </span>
      <div class="kept-page small">
        {withdrawnAt === null ? null : (
          <p>
            <Tag tone="note" shape="half">
              {words.withdrawn(instantText(language, withdrawnAt))}
            </Tag>
          </p>
        )}
        {isPublic ? null : <p class="soft">{words.notPublic}</p>}
        <p class="soft digest">
          {words.address} {address}
        </p>
        <p class="soft digest">
          {publicOitWords[language].fingerprint} {document.file.sha256}
        </p>
      </div>
    </li>
  )
}

const KindAndSize = (props: { language: Language; document: DisclosureDocument }) => (
  <span class="small soft">
    {fileKind(props.document.file.name)} ·{' '}
    {publicOitWords[props.language].size(props.document.file.bytes)}
  </span>
)

/** The permanent public address of each document of an item, with the name of this site; the Thai page, as elsewhere. */
export const documentAddress =
  (
    origin: string,
    agency: Pick<Agency, 'code'>,
    { fiscalYear }: Pick<Framework, 'fiscalYear'>,
    { code }: Pick<ItemAssessment, 'code'>,
  ) =>
  ({ id }: Pick<DisclosureDocument, 'id'>): string =>
    `${origin}${pathsIn('th').publicOitDocument(agency.code, fiscalYear, code, id)}`
