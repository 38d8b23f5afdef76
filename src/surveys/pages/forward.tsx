import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { forwardWords } from '../forward-messages.ts'
import { isOfItas } from '../official-address.ts'
import { closingDayOf, type Survey, type SurveyState } from '../survey.ts'

/** The page before the official system: whose survey it is, where it leads, and one button. */
export function ForwardPage(props: {
  frame: Frame
  agency: Agency
  survey: Survey
  state: SurveyState
  suffix: string
}) {
  const { frame, agency, survey, state } = props
  const { language } = frame
  const words = forwardWords[language]
  const address = survey.revisions[0].officialUrl
  return (
    <Layout frame={frame} title={`${words.title} · ${agency.name}`}>
      <div class="forward">
        <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.whose} />
        {state === 'open' && address !== null ? (
          <Open {...{ language, survey, address, suffix: props.suffix }} />
        ) : (
          <section class="card hero">
            <p class="big">
              {words.shut[state === 'paused' ? 'paused' : state === 'draft' ? 'draft' : 'closed']}
            </p>
            <p>{state === 'paused' ? words.pausedMore : words.closedMore}</p>
          </section>
        )}
      </div>
    </Layout>
  )
}

function Open(props: { language: Language; survey: Survey; address: string; suffix: string }) {
  const { language, survey, address, suffix } = props
  const words = forwardWords[language]
  const closesOn = closingDayOf(survey)
  const { host } = new URL(address)
  return (
    <section class="card hero">
      <p>{words.lead}</p>
      <p>
        {words.leadsTo} <b class="typed">{host}</b>
      </p>
      {isOfItas(address) ? null : <Notice tone="busy" heading={words.notItas} />}
      <form method="post" action={pathsIn(language).forwardSurvey(survey.code, suffix)}>
        <Submit>{words.goOn}</Submit>
      </form>
      {closesOn ? <p class="soft">{words.until(dayText(language, closesOn))}</p> : null}
      <p class="soft small">{words.kept}</p>
    </section>
  )
}
