import { instantText } from '../../basics/instant-text.ts'
import { sentenceOf } from '../../findings/messages.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { TextArea } from '../../platform/html/fields.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import type { RedKind, RedRow } from '../executive.ts'
import { executiveWords } from '../executive-messages.ts'
import type { ExecutiveView } from './executive.tsx'

const looks = {
  late: { tone: 'bad', shape: 'triangle' },
  contradiction: { tone: 'bad', shape: 'diamond' },
  'no-evidence': { tone: 'busy', shape: 'empty' },
} as const satisfies Record<RedKind, unknown>

/** The three rows that most need a word, each with the way to send one. */
export function RedRows(view: ExecutiveView) {
  const { frame, agency, year, glance } = view
  const words = executiveWords[frame.language]
  const left = glance.red.length - 3
  return (
    <section id="red">
      <h2>{words.redTitle}</h2>
      {glance.red.length === 0 ? <p class="card">{words.noRed}</p> : null}
      <ol class="red-rows">
        {glance.red.slice(0, 3).map((row) => (
          <Row view={view} row={row} />
        ))}
      </ol>
      {left > 0 ? (
        <p>
          <a href={pathsIn(frame.language).findings(agency.code, year)}>{words.moreRed(left)}</a>
        </p>
      ) : null}
    </section>
  )
}

function Row({ view, row }: { view: ExecutiveView; row: RedRow }) {
  const { frame, agency, year } = view
  const { language } = frame
  const words = executiveWords[language]
  const nudge = view.nudges.find(({ measureId }) => measureId === row.id)
  return (
    <li class="card">
      <p class="tags">
        {row.kinds.map((kind) => (
          <Tag {...looks[kind]}>{words.kinds[kind]}</Tag>
        ))}
      </p>
      <h3 lang="th">
        <a href={pathsIn(language).measure(agency.code, year, row.id)}>{row.title}</a>
      </h3>
      <p class="small soft">
        {words.row(row.row)} ·{' '}
        <span lang="th">{row.units.length > 0 ? row.units.join(', ') : words.noUnits}</span>
      </p>
      {row.findings.map((finding) => (
        <p>{sentenceOf(finding)[language]}</p>
      ))}
      {nudge ? (
        <p class="small" lang="th">
          ✓ {words.nudged(nudge.personName, instantText(language, nudge.recordedAt))}
        </p>
      ) : view.mayNudge ? (
        <NudgeForm view={view} row={row} />
      ) : null}
    </li>
  )
}

function NudgeForm({ view, row }: { view: ExecutiveView; row: RedRow }) {
  const { frame, agency, year, formKey, wrong } = view
  const { language } = frame
  const words = executiveWords[language]
  const isWrong = wrong?.measureId === row.id
  const name = `note-${row.row}`
  const form = { typed: isWrong ? { [name]: wrong.typed['note'] ?? [] } : {}, problems: [] }
  return (
    <details class="no-print" open={isWrong}>
      <summary>
        {words.nudge} <span lang="th">{row.units.join(', ')}</span>
      </summary>
      <form method="post" action={pathsIn(language).nudge(agency.code, year, row.id)}>
        <HiddenFields values={{ key: formKey, field: name }} />
        <TextArea
          {...{ form, language, name, label: words.nudgeNote, hint: words.nudgeHint, rows: 2 }}
          optional
        />
        <Submit quiet>{words.sendNudge}</Submit>
      </form>
    </details>
  )
}
