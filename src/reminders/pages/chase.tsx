import type { Agency } from '../../agencies/agency.ts'
import { AgencyName } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Language } from '../../basics/bilingual.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { UnitOwing } from '../chase.ts'
import { deliveryOf } from '../delivery.ts'
import { lineWords } from '../line-messages.ts'
import type { Matter } from '../matter.ts'
import { reminderWords } from '../messages.ts'
import { MatterList, matterAt, matterTitle, matterWhen, outcomeText } from './matter-parts.tsx'

/** Who owes what of a year's plan, when they were last told and how; and the ways to tell them. */
export function ChasePage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Null where there is no plan to chase. */
  owing: readonly UnitOwing[] | null
  /** Of no one unit: signatures, questions, phases. */
  others: readonly Matter[]
  isOn: boolean
  /** Why nobody was reminded; null where nothing was refused. */
  refused: string | null
  /** Where others reach this site, for the text to copy. */
  origin: string
}) {
  const { frame, agency, year, owing } = props
  const { language } = frame
  const words = reminderWords[language]
  const paths = pathsIn(language)
  const isAll = owing !== null && owing.length === 0 && props.others.length === 0
  return (
    <Layout frame={frame} title={words.chaseTitle(year)} crumbs={agencyWayBack(frame, agency)}>
      <PageHead
        title={words.chaseTitle(year)}
        over={<AgencyName name={agency.name} />}
        under={words.chaseLead}
      />
      {props.refused ? <Notice tone="bad" heading={props.refused} /> : null}
      {owing === null ? <p class="lead">{words.noPlan}</p> : null}
      {isAll ? <Notice tone="good" heading={words.nothingLate} /> : null}
      {owing && owing.length > 0 ? (
        <>
          <div class="buttons no-print">
            <ButtonLink quiet href={paths.chaseSlips(agency.code, year)}>
              {words.printAll}
            </ButtonLink>
          </div>
          {owing.map((unit) => (
            <Unit {...props} owed={unit} />
          ))}
          <section class="card no-print">
            <LineText language={language} text={lineText(language, props, owing)} id="line-all" />
          </section>
        </>
      ) : null}
      {props.others.length > 0 ? (
        <section class="card">
          <h2>{words.otherTitle}</h2>
          <MatterList
            language={language}
            matters={props.others}
            at={(matter) => matterAt(language, agency.code, matter)}
          />
        </section>
      ) : null}
      <section class="card no-print">
        <h2>{words.switchTitle}</h2>
        <p>{props.isOn ? words.switchOn : words.switchOff}</p>
        <ActButton
          action={paths.chase(agency.code, year)}
          hidden={{ act: props.isOn ? 'turn-off' : 'turn-on' }}
        >
          {props.isOn ? words.turnOff : words.turnOn}
        </ActButton>
      </section>
    </Layout>
  )
}

function Unit(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  isOn: boolean
  origin: string
  owed: UnitOwing
}) {
  const { frame, agency, year, owed } = props
  const { language } = frame
  const words = reminderWords[language]
  const paths = pathsIn(language)
  const mayRemind = props.isOn && owed.people.length > 0 && !owed.isRemindedToday
  return (
    <section class="card owing">
      <div class="top">
        <h2 lang={owed.unit === '' ? undefined : 'th'}>{owed.unit || words.noUnit}</h2>
        <span class="soft">{words.counts(owed.matters.length)}</span>
      </div>
      <MatterList
        language={language}
        matters={owed.matters}
        at={(matter) => matterAt(language, agency.code, matter)}
      />
      <dl class="pairs">
        <div>
          <dt>{words.lastTold}</dt>
          <dd>{lastText(language, owed)}</dd>
        </div>
        <div>
          <dt>{words.people}</dt>
          <dd>
            {owed.people.length === 0
              ? words.nobody
              : owed.people.map(({ name, by }) => `${name} (${words.reach[by]})`).join(', ')}
          </dd>
        </div>
      </dl>
      <div class="small-buttons matter-acts no-print">
        {mayRemind ? (
          <ActButton
            action={paths.chase(agency.code, year)}
            hidden={{ act: 'remind', unit: owed.unit }}
          >
            {words.remindNow}
          </ActButton>
        ) : null}
        {owed.isRemindedToday ? <span class="soft">{words.remindedToday}</span> : null}
        <ButtonLink quiet href={paths.chaseSlips(agency.code, year, { unit: owed.unit || '-' })}>
          {words.printSlips}
        </ButtonLink>
      </div>
    </section>
  )
}

/** When a unit was last told, whom and how; said only of what a server took, or that it did not. */
function lastText(language: Language, { last }: UnitOwing): string {
  const words = reminderWords[language]
  if (last === null) return words.neverTold
  const { told, name } = last
  if (told.channel === 'page') return words.toldOnPage(instantText(language, told.recordedAt), name)
  const way = told.channel === 'line' ? lineWords[language] : words
  const delivery = deliveryOf(told.tries, told.tryAt === null)
  if (delivery.state === 'sent') return way.toldBy(instantText(language, delivery.at), name)
  return delivery.last
    ? words.toldFailed(name, outcomeText(language, delivery.last.outcome))
    : way.toldWaiting(name)
}

const LineText = (props: { language: Language; text: string; id: string }) => (
  <details>
    <summary>{reminderWords[props.language].lineText}</summary>
    <label for={props.id} class="soft">
      {reminderWords[props.language].lineTextMore}
    </label>
    <textarea id={props.id} readonly rows={14}>
      {`\n${props.text}`}
    </textarea>
  </details>
)

/** What is owed as plain text: by unit, one line each, with the address of the plan last. */
function lineText(
  language: Language,
  at: { readonly agency: Agency; readonly year: FiscalYear; readonly origin: string },
  owing: readonly UnitOwing[],
): string {
  const words = reminderWords[language]
  const { agency, year, origin } = at
  const lines = owing.flatMap(({ unit, matters }) => [
    '',
    `■ ${unit || words.noUnit}`,
    ...matters.map(
      (matter) =>
        `- ${matterTitle(language, matter)} (${words.kinds[matter.kind]}: ${matterWhen(language, matter)})`,
    ),
  ])
  const { href } = new URL(pathsIn(language).plan(agency.code, year), origin)
  return [words.lineHead(year, agency.name), ...lines, '', href].join('\n')
}
