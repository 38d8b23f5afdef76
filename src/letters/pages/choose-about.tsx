import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { Names } from '../../measures/messages.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import type { LetterKind, LetterVersion } from '../letter.ts'
import { letterPageWords } from '../web-messages.ts'
import { LetterVersions } from './letter-versions.tsx'

/** What a paper may be about: an activity, a meeting, a division. */
export interface AboutChoice {
  readonly about: string
  readonly title: string
  readonly more: string
}

/** What the paper is to be about is chosen first. */
export function ChooseAboutPage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  kind: LetterKind
  choices: readonly AboutChoice[]
  versions: readonly LetterVersion[]
  names: Names
}) {
  const { frame, agency, year, kind, choices } = props
  const { language } = frame
  const words = letterPageWords[language]
  const paths = pathsIn(language)
  const { title, more } = words.kinds[kind]
  const said =
    kind === 'reminder'
      ? { choose: words.chooseDivision, none: words.noDivision }
      : kind === 'minutes'
        ? { choose: words.chooseMeeting, none: words.noMeeting }
        : { choose: words.chooseActivity, none: words.noActivity }
  return (
    <Layout
      frame={frame}
      title={`${title} ${year} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency, {
        href: paths.letters(agency.code, year),
        text: words.title,
      })}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={title} under={more} />
      {choices.length === 0 ? (
        <section class="card hero">
          <p class="big">{said.none}</p>
          <div class="buttons">
            {kind === 'reminder' ? (
              <ButtonLink href={paths.plan(agency.code, year)}>{words.toPlan}</ButtonLink>
            ) : (
              <ButtonLink href={paths.evidenceList(agency.code, year)}>
                {words.toEvidence}
              </ButtonLink>
            )}
          </div>
        </section>
      ) : (
        <section>
          <h2>{said.choose}</h2>
          <ul class="menu-cards">
            {choices.map((choice) => (
              <li>
                <a
                  class="card menu-card"
                  href={paths.letter(agency.code, year, kind, { about: choice.about })}
                >
                  <b>{choice.title}</b>
                  <span>{choice.more}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.versions.length > 0 ? <LetterVersions {...props} /> : null}
    </Layout>
  )
}
