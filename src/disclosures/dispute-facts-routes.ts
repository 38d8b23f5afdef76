import type { Language } from '../basics/bilingual.ts'
import { dayText } from '../basics/day-text.ts'
import { linesOf, type Table } from '../basics/document.ts'
import { instantText } from '../basics/instant-text.ts'
import type { AtItem } from './at-item-routes.ts'
import { type Capture, warcName } from './capture.ts'
import { elementsOf, type ItemAnswer, type ItemStep } from './disclosure.ts'
import type { DisputeFacts } from './dispute-paper.ts'
import { type LinkCheck, type LinkRuling, linkStanding } from './link-check.ts'
import { linkWords } from './link-messages.ts'
import { linkReasonText } from './link-reason-messages.ts'
import type { AddressHint } from './link-use.ts'
import { hintSentence } from './looking-messages.ts'
import { disclosureWords, explanationOf, periodText } from './messages.ts'
import { oitWords } from './page-messages.ts'
import { isLocalGovernment } from './problems.ts'
import { stretchesOf, upShareOf } from './up-history.ts'

/** An address with everything that was seen and said of it. */
export interface SeenOfLink {
  readonly url: string
  readonly checks: readonly LinkCheck[]
  readonly rulings: readonly LinkRuling[]
}

/** What the cover of a dispute pack says of an item, in words. */
export function factsOf(
  language: Language,
  { agency, year, item, code }: AtItem,
  known: {
    readonly answer: ItemAnswer
    /** That put it on the public page; null where it never was. */
    readonly step: ItemStep | null
    readonly seen: readonly SeenOfLink[]
    readonly hints: readonly AddressHint[]
    readonly captures: readonly Capture[]
    readonly nameOf: (id: string) => string
    readonly explanation: string
  },
): DisputeFacts {
  const [words, oit, said] = [linkWords[language], oitWords[language], disclosureWords[language]]
  const { answer, step, seen, hints, captures, nameOf, explanation } = known
  return {
    ...{ title: `${words.packTitle} ${code} (${year})`, agency: agency.name, explanation },
    criterion: [
      [oit.item, `${code} ${item.item.title.th}`],
      [oit.period, periodText(language, item.period)],
      [oit.worth, oit.points(item.points)],
      [oit.formats, (item.item.formats ?? []).join(', ')],
      [oit.note, item.item.note ?? ''],
    ],
    elements: elementsOf(item.item, isLocalGovernment(agency.type)).map(({ id, th }) => ({
      ...{ text: th, ticked: answer.elements.includes(id) },
    })),
    answer: [
      [oit.answerTitle, said.answers[answer.answer]],
      [oit.links, answer.links.map(({ url }) => url).join('\n')],
      [oit.explanation, explanationOf('th', answer)],
      [oit.noneReason, answer.noneReason],
      [oit.updatedOn, answer.updatedOn ? dayText(language, answer.updatedOn) : ''],
      [said.states.published, step ? instantText(language, step.recordedAt) : ''],
    ],
    links: seen.map(({ url, checks, rulings }) => {
      const { verdict } = linkStanding(url, checks, rulings)
      const { least, most } = upShareOf(checks)
      return {
        url,
        clickPath: answer.links.find((each) => each.url === url)?.clickPath ?? '',
        verdict: verdict ? said.links[verdict] : words.notYet,
        share:
          least === null || most === null
            ? words.upNone
            : `${words.upShare(least.toFixed(1), most.toFixed(1))} · ${words.visits(checks.length)}`,
        stretches: stretchesOf(checks).map(({ from, to, state }) => [
          instantText(language, from),
          instantText(language, to),
          words.states[state],
        ]),
        rulings: rulings.map(({ verdict: ruled, reason, recordedAt, recordedBy }) =>
          [
            words.ruled(
              ruled ? words.verdicts[ruled] : null,
              nameOf(recordedBy),
              instantText(language, recordedAt),
            ),
            reason,
          ]
            .filter((each) => each !== '')
            .join(': '),
        ),
      }
    }),
    captures: captures.map((capture) => ({
      ...{ url: capture.url, payloadSha256: capture.payloadSha256 },
      warcSha256: capture.warcSha256,
      at: instantText(language, capture.capturedAt),
      result: [said.links[capture.outcome], linkReasonText(language, capture.reason)]
        .filter((each) => each !== '')
        .join(': '),
      file: capture.warcSha256 ? warcName(capture) : words.noWarc,
    })),
    hints: hints.map(({ url, hint }) =>
      [hintSentence(hint)[language], hint.passage, url].filter((each) => each !== '').join(' · '),
    ),
  }
}

/** Every visit of every address, one to a row, as CSV is to have it. */
export function historyOf(language: Language, seen: readonly SeenOfLink[]): Table {
  const columns = ['url', 'started_at', 'outcome', 'reason', 'status', 'final_url', 'sha256']
  return {
    ...{ kind: 'table', caption: linkWords[language].visitsTitle },
    columns: columns.map((id) => ({ id, title: id, width: 1, align: 'start', holds: 'text' })),
    rows: seen.flatMap(({ checks }) =>
      checks.map(({ url, startedAt, outcome, reason, status, finalUrl, sha256 }) =>
        [
          url,
          startedAt,
          outcome,
          reason ?? '',
          String(status ?? ''),
          finalUrl ?? '',
          sha256 ?? '',
        ].map((said) => ({ kind: 'text', lines: linesOf(said) }) as const),
      ),
    ),
  }
}

/** When the newest of the facts was recorded, which is all the pack may say of when it was made. */
export function newestOf(seen: readonly SeenOfLink[], captures: readonly Capture[]): Date {
  const instants = [
    ...seen.flatMap(({ checks, rulings }) => [
      ...checks.map(({ startedAt }) => startedAt),
      ...rulings.map(({ recordedAt }) => recordedAt),
    ]),
    ...captures.map(({ capturedAt }) => capturedAt),
  ]
  return new Date(instants.toSorted().at(-1) ?? '2023-01-01T00:00:00.000Z')
}
