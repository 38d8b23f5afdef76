import type { Child } from 'hono/jsx'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { instantText } from '../../basics/instant-text.ts'
import type { Framework, Indicator } from '../../frameworks/framework.ts'
import { passMark } from '../../frameworks/grading.ts'
import { type Names, personName } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { ScoreBar } from '../../platform/html/score-bar.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { codesUnder, keyOf, type ScoreKey, type Scores } from '../official-scores.ts'
import { resultWords, titleOfKey } from '../result-messages.ts'
import type { ResultRefusal, ResultVersion } from '../result-version.ts'
import { exactly, scoreText } from '../score.ts'
import { LevelLine, ScoreNotices } from './result-parts.tsx'

export interface ResultPageProps {
  frame: Frame
  agency: Agency
  year: FiscalYear
  /** Null where nothing is known of how the year was assessed. */
  framework: Framework | null
  versions: readonly ResultVersion[]
  current: ResultVersion | null
  /** The plan that answers this result; null where no framework names it. */
  planYear: FiscalYear | null
  names: Names
  mayEnter: boolean
  refusal: ResultRefusal | null
}

/** The official scores of a year: the level, every score as a bar, and where they came from. */
export function ResultPage(props: ResultPageProps) {
  const { frame, agency, year, framework, current } = props
  const { language } = frame
  const words = resultWords[language]
  const paths = pathsIn(language)
  return (
    <Layout
      frame={frame}
      title={`${words.title(year)} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title(year)} under={words.lead} />
      {props.refusal ? (
        <Notice tone="bad">
          <p>{words.refused[props.refusal.code]}</p>
        </Notice>
      ) : null}
      {!framework ? (
        <Notice tone="calm">
          <p>{words.noFramework(year)}</p>
        </Notice>
      ) : !current ? (
        <Empty {...props} />
      ) : (
        <>
          <section class="card">
            <LevelLine language={language} framework={framework} scores={current.scores} />
            <div class="buttons no-print">
              {props.planYear === null ? null : (
                <ButtonLink href={paths.weakPoints(agency.code, props.planYear)}>
                  {words.seeWeakPoints(props.planYear)}
                </ButtonLink>
              )}
              {props.mayEnter ? (
                <ButtonLink href={paths.enterResult(agency.code, year)} quiet>
                  {words.change}
                </ButtonLink>
              ) : null}
            </div>
          </section>
          <ScoreNotices language={language} framework={framework} scores={current.scores} />
          <ScoreList frame={frame} framework={framework} scores={current.scores} />
        </>
      )}
      <Versions {...props} />
    </Layout>
  )
}

function Empty({ frame, agency, year, mayEnter }: ResultPageProps) {
  const words = resultWords[frame.language]
  return (
    <section class="card hero">
      <p class="big">{words.emptyTitle(year)}</p>
      <p>{mayEnter ? words.emptyMore : words.emptyForOthers}</p>
      {mayEnter ? (
        <div class="buttons">
          <ButtonLink href={pathsIn(frame.language).enterResult(agency.code, year)}>
            {words.enter(year)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}

/** The total, then each instrument with its indicators, then what is known one by one. */
function ScoreList(props: { frame: Frame; framework: Framework; scores: Scores }) {
  const { framework, scores } = props
  const { language } = props.frame
  const words = resultWords[language]
  const mark = passMark(framework)
  const line = (key: ScoreKey, level: 'whole' | 'part' | 'one', under: Child = null) => {
    const score = scores.get(key)
    return (
      <li class={`score-${level}`}>
        <span class="score-name">{titleOfKey(language, framework, key)}</span>
        <b class="count score-number">{score === undefined ? '–' : scoreText(score)}</b>
        {score === undefined ? null : <ScoreBar score={exactly(score)} mark={mark} />}
        {under}
      </li>
    )
  }
  const oneByOne = (indicator: Indicator) => {
    const codes = codesUnder(indicator).filter((code) => scores.has(code))
    return codes.length === 0 ? null : (
      <details>
        <summary>
          {words.oneByOne(codes.length)} <span class="heard">{words.indicator(indicator.no)}</span>
        </summary>
        <ul class="scores">{codes.map((code) => line(code, 'one'))}</ul>
      </details>
    )
  }
  return (
    <section class="card">
      <h2>{words.score}</h2>
      <ul class="scores">{line('total', 'whole')}</ul>
      {framework.instruments.map(({ id, indicators }) => (
        <ul class="scores">
          {line(id, 'whole')}
          {indicators.map((indicator) => line(keyOf(indicator), 'part', oneByOne(indicator)))}
        </ul>
      ))}
    </section>
  )
}

function Versions(props: ResultPageProps) {
  const { frame, agency, year, current } = props
  const { language } = frame
  const words = resultWords[language]
  if (props.versions.length === 0) return null
  return (
    <section class="card no-print">
      <h2>{words.versionsTitle}</h2>
      <ul class="plain acts">
        {props.versions.toReversed().map((version) => (
          <li>
            <span>
              {words.versionLine(
                instantText(language, version.recordedAt),
                personName(version.recordedBy, language, props.names),
                [words.origin[version.origin], version.fileName].filter(Boolean).join(' '),
              )}{' '}
              {version.isWithdrawn ? <span class="soft">{words.withdrawn}</span> : null}
              {version === current ? <b>{words.inUse}</b> : null}
            </span>
            {version === current && props.mayEnter ? (
              <ActButton
                action={pathsIn(language).undoResult(agency.code, year, version.id)}
                hidden={{}}
                danger
              >
                {words.undo}
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
