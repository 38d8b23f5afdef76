import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { Edition } from '../edition.ts'
import { editionWords } from '../edition-messages.ts'
import { approvalText } from './edition-text.ts'

/** A code that a camera reads: side in squares, and the path of the dark ones. */
export interface Code {
  readonly size: number
  readonly path: string
}

/** The sheet that proves what was published: for the file, for an assessor, for anybody who doubts a paper. */
export function ProofPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  edition: Edition
  /** Permanent address of the edition, whole. */
  address: string
  /** Address of this sheet, whole. */
  proofAddress: string
  code: Code
}) {
  const { frame, agency, year, edition } = props
  const { language } = frame
  const words = editionWords[language]
  const paths = pathsIn(language)
  const { number, digest, publishedAt } = edition.publication
  const rows: readonly (readonly [string, unknown])[] = [
    [words.facts.agency, <NameAndPlace {...agency} />],
    [words.facts.paper, words.paperName(year, number)],
    [words.facts.approved, approvalText(language, edition)],
    [words.facts.published, instantText(language, publishedAt)],
    [
      words.facts.standing,
      edition.newest === number ? words.isNewest : words.notNewest(edition.newest),
    ],
    [words.facts.address, <a href={paths.edition(agency.code, year, number)}>{props.address}</a>],
    [words.facts.fingerprint, <code class="digest">{digest}</code>],
  ]
  return (
    <Layout
      frame={frame}
      title={`${words.proofTitle} · ${agency.name}`}
      description={words.proofLead}
      crumbs={[{ href: paths.publicAgency(agency.code), text: <AgencyName name={agency.name} /> }]}
    >
      <PageHead title={words.proofTitle} under={words.proofLead} />
      <section class="card proof-sheet">
        <dl class="pairs">
          {rows.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <svg
          class="proof-code"
          viewBox={`0 0 ${props.code.size} ${props.code.size}`}
          role="img"
          aria-label={words.qrSays(props.proofAddress)}
        >
          <path fill="#fff" d={`M0 0h${props.code.size}v${props.code.size}H0z`} />
          <path d={props.code.path} />
        </svg>
      </section>
      <div class="buttons no-print">
        <ButtonLink href={paths.edition(agency.code, year, number)}>{words.seeEdition}</ButtonLink>
        <ButtonLink href={paths.editionSnapshot(agency.code, year, number)} quiet>
          {words.snapshotFile}
        </ButtonLink>
      </div>
      <section>
        <h2>{words.howTitle}</h2>
        <ol class="measure">
          {words.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p class="soft small no-print">{words.print}</p>
      </section>
    </Layout>
  )
}
