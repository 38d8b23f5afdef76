import type { Child } from 'hono/jsx'
import type { RecordLine } from '../../accounts/record-filter.ts'
import type { Language } from '../../basics/bilingual.ts'
import { instantText } from '../../basics/instant-text.ts'
import { ButtonLink, Submit } from '../../platform/html/buttons.tsx'
import { type Choice, ErrorSummary, Options, TextField } from '../../platform/html/fields.tsx'
import { type FormView, typedIn } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { type Crumb, Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { actText, recordWords } from '../record-messages.ts'
import { changesOf, postText, subjectText } from './record-text.ts'

export interface RecordPageProps {
  readonly frame: Frame
  /** The agency's name; null for the installation's own record. */
  readonly of: string | null
  /** That agency with its place and code. */
  readonly over: Child
  readonly crumbs: readonly Crumb[]
  readonly form: FormView
  readonly people: readonly Choice[]
  readonly acts: readonly Choice[]
  readonly lines: readonly RecordLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  /** The address of the record itself, and of another page or file of what is shown. */
  readonly at: string
  readonly pageAt: (page: number) => string
  readonly files: readonly { readonly format: string; readonly href: string }[]
  readonly linkTo: (line: RecordLine) => string | null
}

/** The record: who did what, newest first, with what changed. */
export function RecordPage(props: RecordPageProps) {
  const { frame, of, lines, all } = props
  const { language } = frame
  const words = recordWords[language]
  const title = of === null ? words.installationTitle : words.title
  const isFiltered = Object.values(props.form.typed).some(([typed = '']) => typed !== '')
  return (
    <Layout frame={frame} title={of ? `${title} · ${of}` : title} crumbs={props.crumbs}>
      <PageHead
        over={props.over}
        title={title}
        under={of === null ? words.installationLead : words.lead}
      />
      <ErrorSummary form={props.form} language={language} />
      <Filter {...props} isFiltered={isFiltered} />
      <p class="record-count">
        <b>{words.count(all)}</b>
        {props.pages > 1 ? (
          <span class="soft"> · {words.page(props.page, props.pages)}</span>
        ) : null}
      </p>
      {lines.length === 0 ? (
        <p class="card">{isFiltered ? words.noneFound : words.none}</p>
      ) : (
        <ol class="record">
          {lines.map((line) => (
            <Line language={language} line={line} href={props.linkTo(line)} />
          ))}
        </ol>
      )}
      <Pages {...props} />
      {all > 0 ? (
        <section class="no-print">
          <h2>{words.downloads}</h2>
          <div class="buttons">
            {props.files.map(({ format, href }) => (
              <ButtonLink href={href} quiet download>
                {format}
              </ButtonLink>
            ))}
          </div>
        </section>
      ) : null}
    </Layout>
  )
}

function Filter(props: RecordPageProps & { isFiltered: boolean }) {
  const { form } = props
  const { language } = props.frame
  const words = recordWords[language]
  const select = (name: string, label: string, none: string, choices: readonly Choice[]) => (
    <div class="field">
      <label for={`field-${name}`}>{label}</label>
      <select id={`field-${name}`} name={name}>
        <option value="">{none}</option>
        <Options choices={choices} chosen={typedIn(form.typed, name)} />
      </select>
    </div>
  )
  const day = { form, language, hint: words.dayHint, width: 'medium' as const }
  return (
    <details class="card record-filter no-print" open={props.isFiltered}>
      <summary>{words.filter}</summary>
      <form method="get" action={props.at}>
        <div class="record-filter-fields">
          {select('person', words.who, words.everyone, props.people)}
          {select('act', words.act, words.everything, props.acts)}
          <TextField
            {...{ form, language, name: 'subject', label: words.subject }}
            hint={words.subjectHint}
          />
          <TextField {...day} name="from" label={words.from} />
          <TextField {...day} name="to" label={words.to} />
        </div>
        <div class="buttons">
          <Submit>{words.show}</Submit>
          {props.isFiltered ? (
            <ButtonLink href={props.at} quiet>
              {words.clear}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </details>
  )
}

function Line(props: { language: Language; line: RecordLine; href: string | null }) {
  const { language, line, href } = props
  const words = recordWords[language]
  const subject = subjectText(language, line.subject)
  return (
    <li id={`act-${line.id}`}>
      <p class="record-act">
        <b>{actText(language, line.act)}</b>{' '}
        {href ? <a href={href}>{subject}</a> : <span>{subject}</span>}
      </p>
      <p class="small soft">
        <time datetime={line.at}>{instantText(language, line.at)}</time> ·{' '}
        <span lang="th">
          {words.by(line.person.name, line.post && postText(language, line.post))}
        </span>
      </p>
      <Changes language={language} line={line} />
    </li>
  )
}

/** What changed, field by field: what went is struck out, what came is underlined. */
function Changes({ language, line }: { language: Language; line: RecordLine }) {
  const words = recordWords[language]
  const changes = changesOf(language, line)
  if (changes.length === 0) return null
  const [only] = changes
  const [said] = only?.gained ?? []
  // One thing said of an act stands beside it; there is nothing to compare it with.
  if (only && said && changes.length === 1 && only.gained.length === 1 && only.lost.length === 0)
    return (
      <p class="small">
        {only.field}: <span lang="th">{said}</span>
      </p>
    )
  return (
    <details class="record-changes">
      <summary>
        {(line.before === null ? words.details : words.changed)(
          changes.map(({ field }) => field).join(', '),
        )}
      </summary>
      <dl class="pairs">
        {changes.map(({ field, lost, gained, kept }) => (
          <div>
            <dt>{field}</dt>
            <dd lang="th">
              {lost.map((each) => (
                <p>
                  <span class="heard">{words.was} </span>
                  <del>{each}</del>
                </p>
              ))}
              {gained.map((each) => (
                <p>
                  <span class="heard">{words.is} </span>
                  <ins>{each}</ins>
                </p>
              ))}
              {kept > 0 ? <p class="small soft">{words.kept(kept)}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Pages(props: RecordPageProps) {
  const { page, pages } = props
  if (pages < 2) return null
  const words = recordWords[props.frame.language]
  return (
    <nav class="buttons no-print" aria-label={words.pages}>
      {page > 1 ? (
        <ButtonLink href={props.pageAt(page - 1)} quiet>
          {words.newer}
        </ButtonLink>
      ) : null}
      {page < pages ? (
        <ButtonLink href={props.pageAt(page + 1)} quiet>
          {words.older}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
