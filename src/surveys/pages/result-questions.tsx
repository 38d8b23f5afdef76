import type { Language } from '../../basics/bilingual.ts'
import { toTwoDecimals } from '../../basics/fraction.ts'
import { inWords } from '../form-messages.ts'
import { resultWords } from '../result-messages.ts'
import { columnsOf, meanBefore, type Results } from '../results.ts'
import type { PartTally, QuestionTally } from '../tally.ts'
import { MeanLine, SpreadBar, SpreadLegend, SpreadPatterns } from './result-picture.tsx'
import { shareOf, stretchesOf } from './result-spread.ts'

interface Shown {
  language: Language
  results: Results
}

/** Every question with its picture, group beside group, and its figures below. */
export function ResultQuestions({ language, results }: Shown) {
  const words = resultWords[language]
  return (
    <section class="survey-results">
      <SpreadPatterns />
      <h2>{words.byQuestion}</h2>
      <p class="soft small measure">
        {words.order} {results.before ? words.beforeSays : null}
      </p>
      {results.questionnaire.sections.map((section, at) => (
        <section>
          <h3>{inWords(section.title, language)}</h3>
          {section.questions.map((_, no) => (
            <Question {...{ language, results, at, no }} />
          ))}
        </section>
      ))}
    </section>
  )
}

/** What a question had in each group: the tallies of one place in the questionnaire. */
const talliesAt = (results: Results, at: number, no: number) =>
  columnsOf(results).flatMap(({ group, tally }) => {
    const question = tally.sections[at]?.questions[no]
    return question ? [{ group, question }] : []
  })

function Question({ language, results, at, no }: Shown & { at: number; no: number }) {
  const groups = talliesAt(results, at, no)
  const [first] = groups
  if (!first) return null
  const { question, parts } = first.question
  const words = resultWords[language]
  const title = inWords(question.title, language)
  return (
    <article class="card result-question">
      <h4>
        <span class="code">{question.code}</span> {title}
      </h4>
      {parts.map((asked, partNo) => (
        <div class="result-part">
          {inWords(asked.part.title, language) ? (
            <p class="result-part-title">{inWords(asked.part.title, language)}</p>
          ) : null}
          {asked.part.direction === parts[partNo - 1]?.part.direction ? null : (
            <SpreadLegend language={language} tally={asked} />
          )}
          {asked.part.direction === 'negative' ? <p class="soft small">{words.reversed}</p> : null}
          {groups.map(({ group, question: own }) => {
            const tally = own.parts[partNo]
            return tally ? <Row {...{ language, results, group, tally }} /> : null
          })}
        </div>
      ))}
      {parts.length > 1 ? <QuestionMeans {...{ language, groups }} /> : null}
      <details class="figures">
        <summary>{words.figures(question.code)}</summary>
        {parts.map((asked, partNo) => (
          <Figures
            {...{ language }}
            title={inWords(asked.part.title, language) || title}
            columns={groups.flatMap(({ group, question: own }) => {
              const tally = own.parts[partNo]
              return tally ? [{ group: words.groups[group], tally }] : []
            })}
          />
        ))}
      </details>
    </article>
  )
}

function Row(
  props: Shown & { group: keyof (typeof resultWords)['th']['groups']; tally: PartTally },
) {
  const { language, results, group, tally } = props
  const words = resultWords[language]
  const before = meanBefore(results.before, group, tally.place)
  return (
    <div class="result-row">
      <p class="result-group">
        {words.groups[group]} <span class="soft">{words.answers(tally.answered)}</span>
      </p>
      <div class="result-bars">
        <SpreadBar {...{ language, tally }} group={words.groups[group]} />
        {tally.mean ? <MeanLine mean={tally.mean} before={before} /> : null}
      </div>
      <p class="result-mean">
        {tally.mean ? <b>{toTwoDecimals(tally.mean)}</b> : <span class="soft">{words.noMean}</span>}
        {before ? <span class="soft small">{words.before(toTwoDecimals(before))}</span> : null}
      </p>
    </div>
  )
}

/** The mean of the whole question, where it has several parts. */
const QuestionMeans = (props: {
  language: Language
  groups: readonly {
    readonly group: keyof (typeof resultWords)['th']['groups']
    readonly question: QuestionTally
  }[]
}) => {
  const words = resultWords[props.language]
  return (
    <p class="result-total">
      {words.mean}:{' '}
      {props.groups
        .map(({ group, question: { mean, isPartial } }) =>
          [
            ...[words.groups[group], mean ? toTwoDecimals(mean) : words.noMean],
            ...(isPartial ? [words.partialMark] : []),
          ].join(' '),
        )
        .join(' · ')}
    </p>
  )
}

/** Every figure of a part: each answer, how many gave it in each group, and their share. */
function Figures(props: {
  language: Language
  title: string
  columns: readonly { readonly group: string; readonly tally: PartTally }[]
}) {
  const { language, columns } = props
  const [first] = columns
  if (!first) return null
  const words = resultWords[language]
  const spreads = columns.map(({ tally }) => stretchesOf(language, tally))
  return (
    <section class="scroll" tabindex={0} aria-label={words.figures(props.title)}>
      <table>
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            {columns.map(({ group }) => (
              <th scope="col" class="number">
                {group}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stretchesOf(language, first.tally).map(({ text }, row) => (
            <tr>
              <th scope="row">{text}</th>
              {spreads.map((stretches) => {
                const all = stretches.reduce((sum, { count }) => sum + count, 0)
                const count = stretches[row]?.count ?? 0
                return (
                  <td class="number">
                    {count.toLocaleString('en')} <span class="soft">({shareOf(count, all)}%)</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
