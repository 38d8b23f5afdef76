import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { dayText } from '../../basics/day-text.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { dayIn } from '../../basics/instant-text.ts'
import type { ItemCode } from '../../basics/item-code.ts'
import type { TableRows } from '../../basics/table-rows.ts'
import { pathsIn } from '../../paths.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { DisclosureItem } from '../disclosure.ts'
import type { DisclosureDocument } from '../document.ts'
import { explanationOf, periodText } from '../messages.ts'
import { publicOitWords } from '../public-messages.ts'
import { AnswerShown } from './answer-shown.tsx'

interface Place {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly item: DisclosureItem
}

/** What an agency published for one item of a year. */
export function PublicItemPage(
  props: Place & {
    documents: readonly DisclosureDocument[]
    /** The same item in other years, where it stands. */
    elsewhere: readonly { readonly year: FiscalYear; readonly code: ItemCode }[]
    /** What stands below the answer. */
    beside: Child
  },
) {
  const { frame, agency, year, item } = props
  const { language } = frame
  const words = publicOitWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  const { published } = item
  return (
    <Layout
      frame={frame}
      title={`${code} ${title[language]} · ${agency.name} ${year}`}
      description={`${agency.name} · ${code} ${title[language]}`}
      crumbs={[
        { href: paths.publicAgency(agency.code), text: words.agencyPage },
        { href: paths.publicOit(agency.code, year), text: words.all(year) },
      ]}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={
          <>
            <span class="code">{code}</span> {title[language]}
          </>
        }
        under={`${words.title(year)} · ${periodText(language, item.period)}`}
      />
      {published ? (
        <section class="card">
          <AnswerShown language={language} item={item.item} answer={published.answer} />
          <Documents {...props} />
          <h2>{words.where}</h2>
          <p lang="th">{explanationOf('th', published.answer)}</p>
          <p class="soft small">
            {words.publishedOn(dayText(language, dayIn(published.step.recordedAt)))}
          </p>
        </section>
      ) : (
        <Notice tone="calm" heading={words.notYet}>
          <p>{words.notYetLead}</p>
        </Notice>
      )}
      {props.beside}
      {props.elsewhere.length > 0 ? (
        <nav class="views" aria-label={words.sameItem}>
          <span>{words.sameItem}</span>
          {props.elsewhere.map((each) => (
            <a href={paths.publicOitItem(agency.code, each.year, each.code)}>
              {each.year} {each.code}
            </a>
          ))}
        </nav>
      ) : null}
    </Layout>
  )
}

function Documents({
  frame,
  agency,
  year,
  item,
  documents,
}: Place & { documents: readonly DisclosureDocument[] }) {
  const { language } = frame
  const words = publicOitWords[language]
  if (documents.length === 0) return null
  return (
    <>
      <h2>{words.documents}</h2>
      <ul>
        {documents.map(({ id, title, file }) => (
          <li>
            <a
              href={pathsIn(language).publicOitDocument(agency.code, year, item.item.code, id)}
              lang="th"
            >
              {title}
            </a>{' '}
            <span class="soft">
              {fileKind(file.name)} · {words.size(file.bytes)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The permanent page of one document; a table is shown as one. */
export function PublicDocumentPage(
  props: Place & { document: DisclosureDocument; table: TableRows | null },
) {
  const { frame, agency, year, item, document, table } = props
  const { language } = frame
  const words = publicOitWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  const { file } = document
  const [head, ...rows] = table?.rows ?? []
  return (
    <Layout
      frame={frame}
      title={`${document.title} · ${agency.name}`}
      description={`${agency.name} · ${code} ${title[language]} · ${year}`}
      crumbs={[
        { href: paths.publicOit(agency.code, year), text: words.all(year) },
        { href: paths.publicOitItem(agency.code, year, code), text: code },
      ]}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={<span lang="th">{document.title}</span>}
        under={`${code} ${title[language]} · ${words.year(year)}`}
      />
      <p>
        <a
          class="button"
          href={paths.publicOitFile(agency.code, year, code, document.id, file.sha256)}
        >
          {words.download}
        </a>{' '}
        <span class="soft">
          {fileKind(file.name)} · {words.size(file.bytes)}
        </span>
      </p>
      {table && head ? (
        <>
          <p class="soft">{words.tableOf(table.rows.length, table.all)}</p>
          {table.isCut ? <p class="soft">{words.columnsCut}</p> : null}
          <section class="scroll" tabindex={0} aria-label={document.title} lang="th">
            <table>
              <thead>
                <tr>
                  {head.map((cell) => (
                    <th scope="col">{cell}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr>
                    {row.map((cell) => (
                      <td>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      ) : null}
      <p class="soft small">{words.putUp(dayText(language, dayIn(document.recordedAt)))}</p>
      <p class="soft small digest">
        {words.fingerprint} {file.sha256}
      </p>
    </Layout>
  )
}

/** What a file is called by its ending, such as PDF; empty where it has none. */
export const fileKind = (name: string) =>
  (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '').toUpperCase()
