import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import type { Shape } from '../../platform/html/icons.tsx'
import { Tag, type Tone } from '../../platform/html/tags.tsx'
import { type Finding, type Severity, severities } from '../finding.ts'
import { repairOf, sentenceOf, severityWords } from '../messages.ts'
import { placeWords } from '../place-messages.ts'
import { findingPageWords } from '../web-messages.ts'

const looks: Record<Severity, { tone: Tone; shape: Shape }> = {
  error: { tone: 'bad', shape: 'triangle' },
  warning: { tone: 'busy', shape: 'diamond' },
  notice: { tone: 'note', shape: 'dot' },
}

/** How many findings of each weight, in words and shapes; says so where there are none. */
export function FindingCounts(props: { language: Language; findings: readonly Finding[] }) {
  const { language, findings } = props
  if (findings.length === 0)
    return (
      <Tag tone="good" shape="full">
        {findingPageWords[language].none}
      </Tag>
    )
  return (
    <span class="tags">
      {severities.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length
        return count === 0 ? null : (
          <Tag {...looks[severity]}>
            {severityWords[severity][language]} {count}
          </Tag>
        )
      })}
    </span>
  )
}

/** Findings in the order given: weight, place, sentence, and what can be done. */
export const FindingList = (props: {
  language: Language
  findings: readonly Finding[]
  /** Where the place leads, where it leads anywhere. */
  placeAt?: (finding: Finding) => string | null
}) => (
  <ul class="findings">
    {props.findings.map((finding) => (
      <OneFinding
        language={props.language}
        finding={finding}
        at={props.placeAt?.(finding) ?? null}
      />
    ))}
  </ul>
)

function OneFinding(props: { language: Language; finding: Finding; at: string | null }) {
  const { language, finding } = props
  const place = placeWords(finding.place)[language]
  const repair = repairOf(finding)
  return (
    <li class={`finding ${finding.severity}`}>
      <div class="top">
        <Tag {...looks[finding.severity]}>{severityWords[finding.severity][language]}</Tag>
        <span class="soft">{place}</span>
      </div>
      <p class="says">{sentenceOf(finding)[language]}</p>
      {repair ? <p>{repair[language]}</p> : null}
      {props.at ? (
        <p class="small-buttons no-print">
          <a
            class="button quiet"
            href={props.at}
            aria-label={`${findingPageWords[language].mend}: ${place}`}
          >
            {findingPageWords[language].mend}
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** Findings grouped by the measure they stand in; those of the whole paper first. */
export function FindingGroups(props: {
  language: Language
  findings: readonly Finding[]
  /** Heading of a row's group. */
  rowTitle: (row: number) => Child
  placeAt?: (finding: Finding) => string | null
}) {
  const { language, findings } = props
  const rows = [...new Set(findings.map(({ place }) => place.row ?? 0))].sort((a, b) => a - b)
  return (
    <>
      {rows.map((row) => (
        <section id={row === 0 ? 'findings-plan' : `findings-row-${row}`}>
          <h2>{row === 0 ? findingPageWords[language].wholePaper : props.rowTitle(row)}</h2>
          <FindingList
            {...props}
            findings={findings.filter(({ place }) => (place.row ?? 0) === row)}
          />
        </section>
      ))}
    </>
  )
}
