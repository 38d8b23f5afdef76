import type { Language } from '../../basics/bilingual.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { DisclosureDocument } from '../document.ts'
import { documentWords } from '../document-messages.ts'

/** A document as the desk shows it, with its addresses. */
export interface ListedDocument {
  readonly document: DisclosureDocument
  readonly isPublic: boolean
  /** Of its page, with the name of this site. */
  readonly address: string
  readonly file: string
  /** Where it is withdrawn, or put back. */
  readonly act: string
}

/** The documents put up here for an item. */
export function ItemDocuments(props: {
  language: Language
  documents: readonly ListedDocument[]
  upload: string
  may: { readonly answer: boolean; readonly publish: boolean }
}) {
  const { language, documents, may } = props
  const words = documentWords[language]
  return (
    <section class="card" id="documents">
      <h2>{words.documents}</h2>
      <p class="soft">{words.documentsLead}</p>
      {documents.length === 0 ? <p>{words.documentsNone}</p> : null}
      <ul class="plain acts">
        {documents.map(({ document, isPublic, address, file, act }) => (
          <li>
            <div>
              {document.withdrawn ? (
                <del>{document.title}</del>
              ) : (
                <a href={isPublic ? address : file}>{document.title}</a>
              )}
              <p class="soft small">
                {document.withdrawn
                  ? words.withdrawnBy(document.withdrawn.reason)
                  : [
                      isPublic ? words.isPublic : words.notPublic,
                      ...(document.tableSha256 ? [words.asTable] : []),
                    ].join(' · ')}
              </p>
              {document.withdrawn ? null : (
                <p class="small">
                  {words.address} <code>{address}</code>{' '}
                  <copy-button text={address} done={words.addressCopied} exact>
                    <button type="button" class="as-link" hidden>
                      {words.copyAddress}
                    </button>
                  </copy-button>
                </p>
              )}
            </div>
            {document.withdrawn && may.publish ? (
              <form method="post" action={act} class="act no-print">
                <HiddenFields values={{ act: 'put-back' }} />
                <Submit quiet>{words.putBack}</Submit>
              </form>
            ) : null}
            {!document.withdrawn && may.answer ? (
              <details class="no-print">
                <summary>{words.withdraw}</summary>
                <form method="post" action={act} class="inline-form">
                  <HiddenFields values={{ act: 'withdraw' }} />
                  <label>
                    {words.withdrawReason} <input type="text" name="reason" autocomplete="off" />
                  </label>
                  <Submit quiet danger>
                    {words.withdraw}
                  </Submit>
                </form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {may.answer ? (
        <div class="buttons small-buttons no-print">
          <ButtonLink quiet href={props.upload}>
            {words.upload}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
