import type { Child } from 'hono/jsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { Notice, Tag } from '../../platform/html/tags.tsx'
import { inWords } from '../form-messages.ts'
import { ownResultsLabel } from '../label.ts'
import { resultWords } from '../result-messages.ts'
import { columnsOf, type ResultSheet, shownAnswers } from '../results.ts'
import type { Mean } from '../tally.ts'

interface Shown {
  language: Language
  sheet: ResultSheet
}

/** What results are not: stands on top of every page that shows any. */
export const ResultLabel = ({ language }: { language: Language }) => (
  <p class="own-label">{ownResultsLabel[language]}</p>
)

/** When it was asked, and which questions in which words. */
export function AskedWhen({ language, sheet }: Shown) {
  const words = resultWords[language]
  const { openedOn, closedOn, questionnaireSha256 } = sheet
  return (
    <ul class="plain soft small">
      {openedOn ? (
        <li>
          {closedOn
            ? words.asked(dayText(language, openedOn), dayText(language, closedOn))
            : words.askedFrom(dayText(language, openedOn))}
        </li>
      ) : null}
      {sheet.isUnverified ? <li>{words.unverified}</li> : null}
      {questionnaireSha256 ? (
        <li>
          {words.questionnaire}: <code class="digest">{questionnaireSha256}</code>
        </li>
      ) : null}
    </ul>
  )
}

/** How many answers there are against how many there must be, before anything else; for the office. */
export function Received({ language, sheet }: Shown) {
  const words = resultWords[language]
  const { received, least } = sheet
  return (
    <section class="card hero received">
      <p class="received-number">
        <b>{received.toLocaleString('en')}</b> {words.arrived}
      </p>
      {least ? (
        <>
          <progress max={least.answers} value={Math.min(received, least.answers)}>
            {received} / {least.answers}
          </progress>
          <p>
            {words.least(least.answers)} {words.leastOf(least.population)} ·{' '}
            {received >= least.answers
              ? words.leastReached
              : words.leastShort(least.answers - received)}
          </p>
          {least.isUnverified ? <p class="soft small">{words.leastUnverified}</p> : null}
        </>
      ) : (
        <p class="soft">{words.leastUnknown}</p>
      )}
    </section>
  )
}

/** How many answers the shown groups have; for everybody. */
export function ShownAnswers({ language, sheet }: Shown) {
  const words = resultWords[language]
  return (
    <section class="card hero received">
      <p class="received-number">
        <b>{shownAnswers(sheet.results).toLocaleString('en')}</b> {words.answersShort}
      </p>
      {sheet.least ? (
        <p>
          {words.least(sheet.least.answers)} {words.leastOf(sheet.least.population)}
          {sheet.least.isUnverified ? <span class="soft"> {words.leastUnverified}</span> : null}
        </p>
      ) : null}
      <p class="soft small">{words.hiddenAlways}</p>
    </section>
  )
}

/** That answers still come, and what that means for the figures. */
export const InterimNotice = ({ language, sheet }: Shown) =>
  sheet.results.isInterim ? (
    <Notice tone="busy" heading={resultWords[language].interim}>
      <p>{resultWords[language].interimSays}</p>
    </Notice>
  ) : null

/** The groups beside each other: how many answered, how they came, and what that is worth. */
export function Groups({ language, sheet }: Shown) {
  const words = resultWords[language]
  const { results } = sheet
  return (
    <div class="grid result-groups">
      {columnsOf(results).map(({ group, tally }) => {
        const until = results.groups.find(({ stratum }) => stratum === group)?.until
        return (
          <section class="card">
            <h3>{words.groups[group]}</h3>
            <p class="result-n">
              <b>n = {tally.n.toLocaleString('en')}</b>
              {until ? (
                <span class="soft small">
                  {' '}
                  {words.until(dayText(language, until.day), until.half)}
                  {results.isInterim ? null : ` · ${words.leftOut}`}
                </span>
              ) : null}
            </p>
            <p class="soft small">
              {group === 'open' ? (
                <Tag tone="note" shape="dot">
                  {words.groupSays.open}
                </Tag>
              ) : (
                words.groupSays[group]
              )}
            </p>
          </section>
        )
      })}
    </div>
  )
}

/** Which groups are not shown, and why; for the office. */
export function Hidden({ language, sheet }: Shown) {
  const words = resultWords[language]
  const { hidden, isInterim } = sheet.results
  if (hidden.length === 0) return null
  const named = hidden.map((group) => words.groups[group]).join(', ')
  return <p class="notice calm">{isInterim ? words.hiddenInterim(named) : words.hidden(named)}</p>
}

/** The means of sections and of the whole, group beside group. */
export function Means({ language, sheet }: Shown) {
  const words = resultWords[language]
  const columns = columnsOf(sheet.results)
  const { sections } = sheet.results.questionnaire
  const row = (title: Child, means: readonly (Mean | undefined)[]) => (
    <tr>
      <th scope="row">{title}</th>
      {means.map((mean, at) => (
        <td class="number" data-label={columns[at] ? words.groups[columns[at].group] : ''}>
          {mean ? <MeanSaid language={language} {...mean} /> : null}
        </td>
      ))}
    </tr>
  )
  return (
    <>
      <section class="scroll result-means" tabindex={0} aria-label={words.summary}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.section}</th>
              {columns.map(({ group, tally }) => (
                <th scope="col" class="number">
                  {words.groups[group]}{' '}
                  <span class="soft whole">n = {tally.n.toLocaleString('en')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map(({ title, indicator }, at) =>
              row(
                <>
                  {inWords(title, language)}
                  {indicator === null ? null : (
                    <span class="soft small whole"> {words.indicator(indicator)}</span>
                  )}
                </>,
                columns.map(({ tally }) => tally.sections[at]),
              ),
            )}
            {sections.length > 1
              ? row(
                  <b>{words.whole}</b>,
                  columns.map(({ tally }) => tally),
                )
              : null}
          </tbody>
        </table>
      </section>
      <p class="soft small measure">{words.means}</p>
    </>
  )
}

const MeanSaid = ({ language, mean, isPartial }: Mean & { language: Language }) => {
  const words = resultWords[language]
  return mean ? (
    <>
      {toTwoDecimals(mean)}
      {isPartial ? <span class="soft small"> {words.partialMark}</span> : null}
    </>
  ) : (
    <span class="soft">{words.noMean}</span>
  )
}
