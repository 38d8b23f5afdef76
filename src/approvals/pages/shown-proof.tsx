import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { evidenceWords } from '../../evidence/messages.ts'
import { pathsIn } from '../../paths.ts'
import { editionWords } from '../edition-messages.ts'
import type { ShownProof } from '../shown-proof.ts'

/** The public evidence of one measure: pictures to look at, papers and pages to open, each with its day. */
export function ShownProofs(props: {
  language: Language
  agencyCode: string
  proofs: readonly ShownProof[]
}) {
  if (props.proofs.length === 0) return null
  return (
    <section class="shown-proofs">
      <h4>{editionWords[props.language].evidence(props.proofs.length)}</h4>
      <ul>
        {props.proofs.map((proof) => (
          <li>
            <OneProof language={props.language} agencyCode={props.agencyCode} proof={proof} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneProof(props: { language: Language; agencyCode: string; proof: ShownProof }) {
  const { language, proof } = props
  const words = editionWords[language]
  const { kinds, channels } = evidenceWords[language]
  const to = (sha256: string) =>
    pathsIn(language).publicEvidenceFile(props.agencyCode, proof.id, sha256)
  const title = proof.title || kinds[proof.kind]
  const files = proof.isWithdrawn ? [] : proof.files
  const pictures = files.filter(({ previewSha256 }) => previewSha256 !== null)
  const papers = files.filter(({ previewSha256 }) => previewSha256 === null)
  const [paper, ...morePapers] = papers
  // The title leads to the page, or to the paper where there is no page.
  const first = proof.isWithdrawn ? null : (proof.url ?? (paper ? to(paper.sha256) : null))
  const named = proof.url === null ? morePapers : papers
  const told = [
    ...(proof.title ? [kinds[proof.kind]] : []),
    ...(proof.channel ? [channels[proof.channel]] : []),
    ...(proof.date ? [dayText(language, proof.date, true)] : []),
    ...(proof.isWithdrawn ? [words.evidenceWithdrawn] : []),
  ]
  return (
    <>
      <p>
        <span lang="th">
          {first ? (
            <a href={first} rel="nofollow noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </span>{' '}
        <span class="soft small">{told.join(' · ')}</span>
      </p>
      {proof.proves === '' ? null : (
        <p class="soft small" lang="th">
          {proof.proves}
        </p>
      )}
      {pictures.length > 0 ? (
        <ul class="pictures">
          {pictures.map(({ sha256, previewSha256, name }) => (
            <li>
              <a href={to(sha256)}>
                <img src={to(previewSha256 ?? sha256)} alt={`${title} (${name})`} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {named.map(({ sha256, name }) => (
        <p class="small">
          <a href={to(sha256)}>{name}</a>
        </p>
      ))}
    </>
  )
}
