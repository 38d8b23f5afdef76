import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextArea } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { Capture } from '../capture.ts'
import { type DisclosureItem, everPublished } from '../disclosure.ts'
import type { LinkCheck, LinkStanding } from '../link-check.ts'
import { linkWords } from '../link-messages.ts'
import { linkReasonText } from '../link-reason-messages.ts'
import type { RunProgress } from '../link-run.ts'
import { type ItemHint, linkNameOf } from '../link-use.ts'
import { oitWords } from '../page-messages.ts'
import { CheckNow, HintLine, RoundsNow, StandingLine } from './link-parts.tsx'
import { LinkTag } from './parts.tsx'
import { UpPicture } from './up-picture.tsx'

/** An address of the item with all that was seen of it. */
export interface SeenLink {
  readonly url: string
  readonly clickPath: string
  readonly standing: LinkStanding | null
  readonly checks: readonly LinkCheck[]
}

interface Place {
  readonly frame: Frame
  readonly agency: Agency
  readonly year: FiscalYear
  readonly item: DisclosureItem
}

/** The links of one item: where they stand, their history, what is kept as proof, and the dispute pack. */
export function ItemLinksPage(
  props: Place & {
    links: readonly SeenLink[]
    hints: readonly { readonly url: string; readonly hint: ItemHint }[]
    captures: readonly Capture[]
    runs: readonly RunProgress[]
    refusal: string | null
    may: { readonly check: boolean; readonly capture: boolean }
    form: FormView
  },
) {
  const { frame, agency, year, item, links, may } = props
  const { language } = frame
  const words = linkWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  const here = paths.oitItemLinks(agency.code, year, code)
  return (
    <Layout
      frame={frame}
      title={`${words.itemTitle(code)} · ${agency.name}`}
      crumbs={agencyWayBack(
        frame,
        agency,
        { href: paths.oitDesk(agency.code, year), text: oitWords[language].title(year) },
        { href: paths.oitItem(agency.code, year, code), text: code },
      )}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.itemTitle(code)}
        under={title[language]}
      />
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={props.form} language={language} />
      <RoundsNow language={language} runs={props.runs} here={here} />
      {links.length === 0 ? <p class="big">{words.noLinks}</p> : null}
      {links.map(({ url, clickPath, standing, checks }) => (
        <section class="card">
          <h2 class="link-address">
            <a href={url} rel="noreferrer">
              {url}
            </a>
          </h2>
          {clickPath === '' ? null : <p class="soft">{clickPath}</p>}
          <StandingLine language={language} standing={standing} />
          <UpPicture language={language} checks={checks} />
          {props.hints
            .filter((each) => each.url === url)
            .map(({ hint }) => (
              <HintLine language={language} hint={hint} />
            ))}
          <p class="no-print">
            <a href={paths.oitLink(agency.code, year, code, linkNameOf(url))}>{words.historyOf}</a>
          </p>
        </section>
      ))}
      {links.length > 0 && may.check ? <CheckNow action={here} text={words.checkNow} /> : null}
      <Captures {...props} />
      {may.capture && item.answer ? <Pack {...props} /> : null}
    </Layout>
  )
}

function Captures(props: Parameters<typeof ItemLinksPage>[0]) {
  const { frame, agency, year, item, captures, may, links } = props
  const { language } = frame
  const words = linkWords[language]
  const paths = pathsIn(language)
  const { code } = item.item
  return (
    <section class="card" id="captures">
      <h2>{words.captureTitle}</h2>
      <p class="soft">{words.captureLead}</p>
      {may.capture && links.length > 0 ? (
        <CheckNow action={paths.oitCapture(agency.code, year, code)} text={words.capture} quiet />
      ) : null}
      {captures.length === 0 ? <p>{words.captureNone}</p> : null}
      <ul class="oit-list">
        {captures.toReversed().map((capture) => (
          <li id={capture.id}>
            <div class="oit-name">
              <p>
                <LinkTag language={language} verdict={capture.outcome} /> {words.capturedAt}{' '}
                {instantText(language, capture.capturedAt)}{' '}
                <span class="soft">{linkReasonText(language, capture.reason)}</span>
              </p>
              <p class="small link-address">{capture.url}</p>
              {capture.payloadSha256 ? (
                <p class="soft small digest">
                  {words.pageHash} {capture.payloadSha256}
                </p>
              ) : null}
              {capture.warcSha256 ? (
                <>
                  <p class="soft small digest">
                    {words.warcHash} {capture.warcSha256}
                  </p>
                  <p class="no-print">
                    <a href={paths.oitWarc(agency.code, year, code, capture.id)} download="">
                      {words.download} {words.warc}
                    </a>
                  </p>
                </>
              ) : (
                <p class="soft small">{words.noWarc}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {captures.length > 0 ? (
        <>
          <h3>{words.verifyTitle}</h3>
          <ol>
            {words.verify.map((line) => (
              <li>{line}</li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  )
}

function Pack({ frame, agency, year, item, form }: Parameters<typeof ItemLinksPage>[0]) {
  const { language } = frame
  const words = linkWords[language]
  const published = everPublished(item)
  return (
    <section class="card no-print" id="pack">
      <h2>{words.packTitle}</h2>
      <p class="soft">{words.packLead}</p>
      <form method="post" action={pathsIn(language).oitPack(agency.code, year, item.item.code)}>
        {published.length > 1 ? (
          <SelectField
            {...{ form, language, name: 'answer', label: words.packAnswer, required: true }}
            hint={words.packAnswerHint}
            choices={published.map(({ answer, step }) => ({
              value: answer.id,
              text: words.publishedAt(instantText(language, step.recordedAt)),
            }))}
          />
        ) : null}
        <TextArea
          {...{ form, language, name: 'words', label: words.packWords }}
          hint={words.packWordsHint}
        />
        <Submit quiet>{words.makePack}</Submit>
      </form>
    </section>
  )
}

/** What could not be opened when an answer was about to be published, and the way to publish it all the same. */
export function NotOpened(props: {
  frame: Frame
  captured: readonly Pick<Capture, 'url' | 'outcome' | 'reason'>[]
  action: string
  /** The fields of the form that was sent, to be sent once more. */
  hidden: Readonly<Record<string, string>>
  links: string
}) {
  const { language } = props.frame
  const words = linkWords[language]
  return (
    <Notice tone="bad" heading={words.beforePublishing}>
      <p>{words.beforePublishingLead}</p>
      <ul>
        {props.captured.map(({ url, reason }) => (
          <li>
            <span class="link-address">{url}</span> · {linkReasonText(language, reason)}
          </li>
        ))}
      </ul>
      <form method="post" action={props.action} class="buttons small-buttons no-print">
        {Object.entries(props.hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Submit>{words.publishAnyway}</Submit>
        <ButtonLink quiet href={props.links}>
          {words.link}
        </ButtonLink>
      </form>
    </Notice>
  )
}
