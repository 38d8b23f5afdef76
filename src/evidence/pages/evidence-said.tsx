import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { instantText } from '../../basics/instant-text.ts'
import { Notice } from '../../platform/html/tags.tsx'
import type { Capture, EvidenceContent } from '../evidence.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePageWords } from '../page-messages.ts'
import type { PersonalData } from '../personal-data.ts'

/** What a piece says of itself, in pairs; what nobody said is left out. */
export function Pairs({ language, content }: { language: Language; content: EvidenceContent }) {
  const { fields } = evidencePageWords[language]
  const pairs: readonly (readonly [string, string])[] = [
    [fields.date, content.date ? dayText(language, content.date) : ''],
    [fields.channel, content.channel ? evidenceWords[language].channels[content.channel] : ''],
    [fields.place, content.place],
    [fields.purpose, content.purpose],
    [fields.members, content.members.join('\n')],
    [fields.minutes, content.minutes],
  ]
  const said = pairs.filter(([, value]) => value !== '')
  return said.length === 0 ? null : (
    <dl class="pairs">
      {said.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd class="evidence-said">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A linked page: its title and address, and what came of opening it once. */
export function CapturedPage(props: {
  language: Language
  url: string
  capture: Capture | null
  children: Child
}) {
  const { language, url, capture } = props
  const words = evidencePageWords[language]
  return (
    <div class="evidence-page">
      <p>
        <a href={url} rel="noreferrer noopener">
          {capture?.title || url}
        </a>
      </p>
      {capture ? (
        <>
          {capture.outcome === 'captured' ? null : (
            <Notice tone={capture.outcome === 'broken' ? 'bad' : 'busy'}>
              <p>
                <b>{words.outcomes[capture.outcome]}</b> {words.reasons[capture.reason ?? ''] ?? ''}
              </p>
            </Notice>
          )}
          <p class="soft small">
            {capture.outcome === 'captured' ? `${words.outcomes.captured} · ` : ''}
            {words.fetched(instantText(language, capture.fetchedAt))}
            {capture.status === null ? '' : ` · ${words.status(capture.status)}`} {props.children}
          </p>
          {capture.sha256 ? (
            <p class="soft small hash">
              {words.fingerprint} {capture.sha256}
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

/** What looks like personal data, told before anything is published. */
export function Personal(props: { language: Language; found: readonly PersonalData[] }) {
  const words = evidencePageWords[props.language]
  return props.found.length === 0 ? null : (
    <Notice tone="busy" heading={words.personalTitle}>
      <ul>
        {props.found.map(({ kind, shown }) => (
          <li>
            {words.personal[kind]} {shown}
          </li>
        ))}
      </ul>
      <p class="small">{words.personalLead}</p>
    </Notice>
  )
}
