import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Names } from '../../measures/messages.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import type { Answer, ItasLine } from '../itas.ts'
import { publishWords } from '../publish-messages.ts'

/** Everything to type into ITAS, field by field, each with a button that copies it and a tick for what is done. */
export function ItasSheetPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  lines: readonly ItasLine[]
  /** Whole addresses of the public pages that answer the plan's item and the report's. */
  addresses: Readonly<Record<Exclude<Answer, 'evidence'>, string>>
  isPublished: boolean
  mayTick: boolean
  names: Names
}) {
  const { frame, agency, year, lines } = props
  const { language } = frame
  const words = publishWords[language].sheet
  const paths = pathsIn(language)
  const entered = lines.filter((line) => line.entered).length
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      islands={['copy-button']}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      {props.isPublished ? (
        <>
          <p class="big">{words.progress(entered, lines.length)}</p>
          {lines.map((line) => (
            <ItasCard {...props} line={line} />
          ))}
        </>
      ) : (
        <section class="card hero">
          <p class="big">{words.none}</p>
          <p>
            <a href={paths.publish(agency.code, year)}>{publishWords[language].title}</a>
          </p>
        </section>
      )}
    </Layout>
  )
}

function ItasCard(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  line: ItasLine
  addresses: Readonly<Record<Exclude<Answer, 'evidence'>, string>>
  mayTick: boolean
  names: Names
}) {
  const { line, year } = props
  const { language } = props.frame
  const words = publishWords[language].sheet
  const urls =
    line.answer === 'evidence' ? line.links.map(({ url }) => url) : [props.addresses[line.answer]]
  const where = words.whereText[line.answer](year)
  return (
    <section class="card itas-line" id={line.code}>
      <h2>
        <code>{line.code}</code> {line.title ? line.title[language] : ''}
      </h2>
      {line.isConfirmed ? null : <p class="soft small">{words.unverified}</p>}
      <dl class="pairs small-buttons">
        <Value language={language} name={words.hasLabel} value={words.has} />
        {urls.map((url) => (
          <Value language={language} name={words.url} value={url} />
        ))}
        <Value language={language} name={words.where} value={where} />
      </dl>
      {line.entered ? (
        <p class="small">
          <Tag tone="good" shape="full">
            {words.tick}
          </Tag>{' '}
          {words.enteredBy(
            props.names.get(line.entered.by) ?? '',
            instantText(language, line.entered.at),
          )}
        </p>
      ) : null}
      {line.entered?.isStale ? <p class="notice">{words.stale}</p> : null}
      {props.mayTick ? (
        <form method="post" action={pathsIn(language).itasSheet(props.agency.code, year)}>
          <HiddenFields values={{ code: line.code, entered: line.entered ? 'no' : 'yes' }} />
          <Submit quiet>{line.entered ? words.untick : words.tick}</Submit>
        </form>
      ) : null}
    </section>
  )
}

const Value = (props: { language: Language; name: string; value: string }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>
      <span lang="th">{props.value}</span>{' '}
      <copy-button text={props.value} done={publishWords[props.language].copied} exact>
        <button type="button" class="button quiet" hidden>
          {publishWords[props.language].sheet.copy(props.name)}
        </button>
      </copy-button>
    </dd>
  </div>
)
