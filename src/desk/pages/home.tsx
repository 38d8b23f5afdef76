import type { Agency } from '../../agencies/agency.ts'
import { AgencyName, Whereabouts } from '../../agencies/pages/agency-name.tsx'
import { AgencyList, AgencySearch, Parts } from '../../agencies/pages/agency-search.tsx'
import { searchWords } from '../../agencies/search-messages.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import { pathsIn } from '../../paths.ts'
import { ButtonLink } from '../../platform/html/buttons.tsx'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { deskWords } from '../messages.ts'
import { type AgencyWithPlans, OwnAgencyCard } from './own-agency.tsx'

/** What the search on the first page found, or the agencies there are where nothing is asked. */
export interface FoundHere {
  readonly typed: string
  readonly agencies: readonly Agency[]
  /** From 1. */
  readonly page: number
  readonly more: boolean
}

/** The first page: one's own agencies with what is due, the search for everybody, and what ITA is. */
export function HomePage(props: {
  frame: Frame
  own: readonly AgencyWithPlans[]
  /** Own agencies beyond those shown with their plans. */
  ownMore: readonly Agency[]
  found: FoundHere
  /** Whether the desk of an agency is open to whoever looks. */
  mayOpen: (agency: Agency) => boolean
  /** Whether whoever looks may begin an agency's plan. */
  mayBegin: (agency: Agency) => boolean
  /** Whether whoever looks works on rows of the agency without planning it: their work comes first. */
  worksOn: (agency: Agency) => boolean
  mayImport: boolean
  /** Whether there are agencies whoever looks watches. */
  mayWatch: boolean
  thisYear: FiscalYear
}) {
  const { frame, own, found } = props
  const { language } = frame
  const words = deskWords[language]
  const paths = pathsIn(language)
  const isCitizen = 'signIn' in frame.who
  // Whoever only watches has no table to bring.
  const bringsNothing = isCitizen || (props.mayWatch && !props.mayImport)
  return (
    <Layout
      frame={frame}
      title={words.homeTitle}
      description={words.citizenLead}
      islands={['agency-search']}
    >
      {own.length > 0 ? (
        <div class="page-head">
          <h1>{words.ownAgencies}</h1>
        </div>
      ) : (
        <div class="page-head measure">
          <h1>{bringsNothing ? words.citizenHeading : words.homeHeading}</h1>
          <p class="lead">{bringsNothing ? words.citizenLead : words.homeLead}</p>
        </div>
      )}
      {own.length > 0 ? (
        <section>
          <ul class="agencies">
            {own.map((each) => (
              <OwnAgencyCard
                frame={frame}
                {...each}
                thisYear={props.thisYear}
                mayBegin={props.mayBegin(each.agency)}
                worksOnIt={props.worksOn(each.agency)}
              />
            ))}
          </ul>
          {props.ownMore.length > 0 ? (
            <ul class="agency-list">
              {props.ownMore.map((agency) => (
                <li>
                  <a href={paths.plan(agency.code, props.thisYear)}>
                    <AgencyName name={agency.name} />
                  </a>
                  <span class="soft">
                    <Whereabouts {...agency} />
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
      {props.mayWatch ? <WatchFirst frame={frame} /> : null}
      {props.mayImport ? <ImportFirst frame={frame} /> : null}
      <section>
        <h2>{isCitizen ? words.allAgencies : words.otherAgencies}</h2>
        <AgencySearch language={language} action={paths.home()} typed={found.typed} />
        <FoundList frame={frame} found={found} mayOpen={props.mayOpen} />
      </section>
      <WhatItaIs frame={frame} isCitizen={isCitizen} />
    </Layout>
  )
}

const WatchFirst = ({ frame }: { frame: Frame }) => {
  const words = deskWords[frame.language]
  return (
    <section class="card hero main-act">
      <div>
        <p class="big">{words.watchMain}</p>
        <p class="soft">{words.watchMore}</p>
      </div>
      <ButtonLink href={pathsIn(frame.language).watch()}>{words.watchMain}</ButtonLink>
    </section>
  )
}

const ImportFirst = ({ frame }: { frame: Frame }) => {
  const words = deskWords[frame.language]
  return (
    <section class="card hero main-act">
      <div>
        <p class="big">{words.importMain}</p>
        <p class="soft">{words.importMore}</p>
      </div>
      <ButtonLink href={pathsIn(frame.language).importTable()}>{words.importMain}</ButtonLink>
    </section>
  )
}

function FoundList(props: {
  frame: Frame
  found: FoundHere
  mayOpen: (agency: Agency) => boolean
}) {
  const { found } = props
  const { language } = props.frame
  const { typed, agencies, page, more } = found
  const words = searchWords[language]
  return (
    <>
      {typed ? (
        <p role="status">
          {agencies.length > 0 ? words.found(agencies.length, more || page > 1) : words.none(typed)}
        </p>
      ) : agencies.length === 0 ? (
        <p>{deskWords[language].noAgencies}</p>
      ) : null}
      <AgencyList language={language} agencies={agencies} mayOpen={props.mayOpen} />
      <Parts
        language={language}
        page={page}
        more={more}
        at={(other) => pathsIn(language).home(typed, other)}
      />
    </>
  )
}

function WhatItaIs({ frame, isCitizen }: { frame: Frame; isCitizen: boolean }) {
  const words = deskWords[frame.language]
  return (
    <>
      <section class="measure">
        <h2>{words.itaTitle}</h2>
        {words.itaPlain.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </section>
      <section>
        <h2>{isCitizen ? words.forOfficers : words.howTitle}</h2>
        <ol class="steps-three">
          {words.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        {'signIn' in frame.who ? (
          <p class="after">
            <a href={frame.who.signIn}>{words.officersSignIn}</a>
          </p>
        ) : null}
      </section>
    </>
  )
}
