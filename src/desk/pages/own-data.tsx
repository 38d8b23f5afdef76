import { privacyWords } from '../../accounts/privacy-messages.ts'
import type { KeptRows } from '../../accounts/retention.ts'
import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../measures/calendar.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'

/** As many rows of a table as anybody will read on a page; the file has all of them. */
const shownRows = 20

/** Everything kept about whoever looks, table by table. */
export function OwnDataPage(props: {
  frame: Frame
  crumbs: readonly Crumb[]
  kept: readonly KeptRows[]
  fileAt: string
}) {
  const { frame, kept } = props
  const { language } = frame
  const words = privacyWords[language]
  return (
    <Layout frame={frame} title={words.ownTitle} crumbs={props.crumbs}>
      <PageHead title={words.ownTitle} under={words.ownLead}>
        <div class="buttons no-print">
          <ButtonLink href={props.fileAt} download>
            {words.ownFile}
          </ButtonLink>
        </div>
      </PageHead>
      {kept.map(({ kind, table, rows }) => (
        <section class="card">
          <h2>{words.kept[kind].what}</h2>
          <p class="small soft">
            <code>{table}</code> · {words.rows(rows.length)}
          </p>
          {rows.slice(-shownRows).map((row) => (
            <Row language={language} row={row} />
          ))}
          {rows.length > shownRows ? (
            <p class="small soft">{words.shownRows(shownRows, rows.length)}</p>
          ) : null}
        </section>
      ))}
    </Layout>
  )
}

const Row = (props: { language: Language; row: Readonly<Record<string, unknown>> }) => (
  <p class="own-row">
    {Object.entries(props.row)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => (
        <span>
          <span class="soft">{name.replaceAll('_', ' ')}</span> {shown(props.language, value)}
        </span>
      ))}
  </p>
)

function shown(language: Language, value: unknown): string {
  const text = String(value)
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? instantText(language, text) : text
}
