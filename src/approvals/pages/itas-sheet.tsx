import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Names } from '../../measures/messages.ts'
import { planWayBack } from '../../measures/pages/way-back.tsx'
import { itasFormats } from '../../paths/publication.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import type { ItasLine } from '../itas.ts'
import { publishWords } from '../publish-messages.ts'
import { explanationOfLine, hasText, type PlanAddresses, urlsOfLine } from './itas-paper.ts'

/** Everything to type into ITAS, field by field, each with a button that copies it and a tick for what is done. */
export function ItasSheetPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  lines: readonly ItasLine[]
  addresses: PlanAddresses
  mayTick: boolean
  names: Names
}) {
  const { frame, agency, year } = props
  const { language } = frame
  const words = publishWords[language].sheet
  const paths = pathsIn(language)
  const lines = props.lines.filter(({ has }) => has !== null)
  const open = props.lines.filter(({ has }) => has === null)
  const entered = lines.filter((line) => line.entered).length
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      islands={['copy-button']}
      crumbs={planWayBack(frame, agency, year)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      {lines.length > 0 ? (
        <>
          <p class="big">{words.progress(entered, lines.length)}</p>
          <div class="buttons small-buttons no-print">
            {itasFormats.map((format) => (
              <ButtonLink quiet download href={paths.itasFile(agency.code, year, format)}>
                {words.asFile(format.toUpperCase())}
              </ButtonLink>
            ))}
          </div>
          {lines.map((line) => (
            <ItasCard {...props} line={line} />
          ))}
        </>
      ) : (
        <section class="card hero">
          <p class="big">{words.noItems}</p>
          <div class="buttons">
            <ButtonLink href={paths.publish(agency.code, year)}>{words.toPublish}</ButtonLink>
            <ButtonLink quiet href={paths.oitDesk(agency.code, year)}>
              {words.toDisclose}
            </ButtonLink>
          </div>
        </section>
      )}
      {open.length > 0 ? (
        <section class="card">
          <h2>{words.open(open.length)}</h2>
          <p class="soft">{words.openLead}</p>
          <ul class="plain">
            {open.map(({ code, title }) => (
              <li id={code}>
                <code>{code}</code>{' '}
                <a href={paths.oitItem(agency.code, year, code)}>
                  {title ? title[language] : code}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  )
}

function ItasCard(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  line: ItasLine
  addresses: PlanAddresses
  mayTick: boolean
  names: Names
}) {
  const { line, year } = props
  const { language } = props.frame
  const words = publishWords[language].sheet
  return (
    <section class="card itas-line" id={line.code}>
      <h2>
        <code>{line.code}</code> {line.title ? line.title[language] : ''}
      </h2>
      {line.isConfirmed ? null : <p class="soft small">{words.unverified}</p>}
      <dl class="pairs small-buttons">
        <Value language={language} name={words.hasLabel} value={hasText(line)} />
        {urlsOfLine(line, props.addresses).map((url) => (
          <Value language={language} name={words.url} value={url} />
        ))}
        <Value language={language} name={words.where} value={explanationOfLine(line, year)} />
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
