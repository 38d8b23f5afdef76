import { ownAccountWords } from '../../accounts/account-messages.ts'
import { browserName } from '../../accounts/browser-name.ts'
import { accountWords } from '../../accounts/messages.ts'
import { privacyWords } from '../../accounts/privacy-messages.ts'
import type { RecordedAct } from '../../accounts/record.ts'
import { type KeptRows, retention } from '../../accounts/retention.ts'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { readPlainDate } from '../../basics/plain-date.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { settingWords } from '../../settings/messages.ts'
import { settingTroubles } from '../../settings/trouble-messages.ts'
import { actText } from '../record-messages.ts'

/** As many rows of a table as anybody will read on a page; the file has all of them. */
const shownRows = 20

interface OwnDataProps {
  readonly frame: Frame
  readonly crumbs: readonly Crumb[]
  readonly kept: readonly KeptRows[]
  /** The names of the agencies that rows are about, by their ids. */
  readonly agencies: ReadonlyMap<string, string>
  readonly fileAt: string
}

/** Everything kept about whoever looks, kind by kind. */
export function OwnDataPage(props: OwnDataProps) {
  const { frame, kept } = props
  const words = privacyWords[frame.language]
  return (
    <Layout frame={frame} title={words.ownTitle} crumbs={props.crumbs}>
      <PageHead title={words.ownTitle} under={words.ownLead}>
        <div class="buttons no-print">
          <ButtonLink href={props.fileAt} download>
            {words.ownFile}
          </ButtonLink>
        </div>
      </PageHead>
      {retention.map(({ id, tables }) => {
        if (tables.length === 0) return null
        const rows = kept.filter(({ kind }) => kind === id).flatMap((each) => each.rows)
        return (
          <section class="card own-kind">
            <h2>{words.kept[id].what}</h2>
            <p class="small soft">{words.rows(rows.length)}</p>
            <ul class="plain own-data">
              {rows.slice(-shownRows).map((row) => (
                <Row {...props} row={row} />
              ))}
            </ul>
            {rows.length > shownRows ? (
              <p class="small soft">{words.shownRows(shownRows, rows.length)}</p>
            ) : null}
          </section>
        )
      })}
    </Layout>
  )
}

/** One row, word by word; what has no word for people, such as ids, is in the file alone. */
function Row(props: OwnDataProps & { row: Readonly<Record<string, unknown>> }) {
  const { language } = props.frame
  const words = privacyWords[language]
  const told = Object.entries(props.row).flatMap(([field, value]) => {
    const word = words.fields[field]
    if (word === undefined || value === null || value === '') return []
    const text =
      field === 'agency_id' ? props.agencies.get(String(value)) : shown(language, field, value)
    return text === undefined ? [] : [{ word, text }]
  })
  return (
    <li>
      <dl>
        {told.map(({ word, text }) => (
          <div>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function shown(language: Language, field: string, value: unknown): string {
  const words = privacyWords[language]
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const text = String(value)
  const roles: Readonly<Record<string, string>> = accountWords[language].roles
  if (field === 'role') return roles[text] ?? text
  if (field === 'act') return actText(language, text as RecordedAct)
  if (field === 'user_agent') return ownAccountWords[language].browser(browserName(text))
  const coded = codes(language, field)[text]
  if (coded !== undefined) return coded
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return instantText(language, text)
  const day = readPlainDate(text)
  return day.ok ? dayText(language, day.value) : text
}

/** Words for what a field keeps as a code of ours. */
function codes(language: Language, field: string): Readonly<Record<string, string>> {
  const { groups, labels, purposes, sent } = settingWords[language]
  const titles = Object.fromEntries(Object.entries(groups).map(([id, { title }]) => [id, title]))
  switch (field) {
    case 'provider_id':
      return { credential: ownAccountWords[language].password }
    case 'channel':
    case 'subject_name':
      return titles
    case 'name':
      return Object.fromEntries(Object.entries(labels).map(([id, { label }]) => [id, label]))
    case 'purpose':
      return purposes
    case 'outcome':
      return { ...settingTroubles[language].troubles, sent }
  }
  return {}
}
