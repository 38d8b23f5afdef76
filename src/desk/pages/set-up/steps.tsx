import { accountWords } from '../../../accounts/messages.ts'
import { type AgencyRole, agencyRoles } from '../../../accounts/role-rules.ts'
import type { Agency } from '../../../agencies/agency.ts'
import type { FiscalYear } from '../../../basics/fiscal-year.ts'
import { pathsIn } from '../../../paths.ts'
import { ActButton, ButtonLink, HiddenFields, Submit } from '../../../platform/html/buttons.tsx'
import { Options, RadioField } from '../../../platform/html/fields.tsx'
import { idOf } from '../../../platform/html/form-view.ts'
import { PasteButtons, PasteFields, type PasteForm } from '../../../staff/pages/paste.tsx'
import { RoleKey } from '../../../staff/pages/people.tsx'
import { HereOnly, opensHereOnly, type Slip, Slips } from '../../../staff/pages/slips.tsx'
import { roleText } from '../../../staff/pages/staff-parts.tsx'
import { staffWords } from '../../../staff/people-messages.ts'
import type { RoleShown } from '../../../staff/people-shown.ts'
import { setUpWords } from '../../set-up-messages.ts'
import { Step, type StepPage } from './frame.tsx'

type AgencyStepPage = StepPage & { agency: Agency }

/** The second step: divisions, posts and people, pasted or ticked. */
export function DivisionsStep(props: AgencyStepPage & PasteForm) {
  const { frame, agency } = props
  const words = setUpWords[frame.language]
  const paths = pathsIn(frame.language)
  return (
    <Step {...props} title={words.steps.divisions} lead={words.divisionsLead}>
      <form method="post" action={paths.agencySetUpStep(agency.code, 'divisions')} novalidate>
        <PasteFields {...props} />
        <div class="buttons">
          <PasteButtons {...props} />
          <Submit quiet name="act" value="skip">
            {words.skip}
          </Submit>
        </div>
      </form>
    </Step>
  )
}

/** Somebody whose role is chosen in the third step. */
export interface Chosen {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly isYou: boolean
  readonly canSignIn: boolean
  readonly roles: readonly RoleShown[]
  /** What is chosen for them, or suggested by their post. */
  readonly role: AgencyRole | null
}

/** The third step: the role of each person. */
export function PeopleStep(props: AgencyStepPage & { people: readonly Chosen[] }) {
  const { frame, agency, people } = props
  const { language } = frame
  const words = setUpWords[language]
  const paths = pathsIn(language)
  const choices = agencyRoles.map((role) => ({
    value: role,
    text: accountWords[language].roles[role],
  }))
  return (
    <Step {...props} title={words.steps.people} lead={words.peopleLead}>
      {people.some(({ isYou }) => !isYou) ? null : <p>{words.peopleNone}</p>}
      <form method="post" action={paths.agencySetUpStep(agency.code, 'people')} novalidate>
        <ul class="boxed-list staff choosing">
          {people.map((person) => (
            <li>
              <div>
                <span class="staff-name">
                  {person.name} {person.isYou ? <b class="code">{words.peopleYou}</b> : null}
                </span>
                {person.post ? <span class="soft">{person.post}</span> : null}
              </div>
              <div>
                {person.canSignIn ? (
                  person.roles.map(({ role, division }) => (
                    <span>{roleText(language, role, division)}</span>
                  ))
                ) : (
                  <span class="field">
                    <label class="heard" for={idOf(person.id)}>
                      {words.roleOf(person.name)}
                    </label>
                    <select id={idOf(person.id)} name={`role-${person.id}`}>
                      <option value="">{words.roleNone}</option>
                      <Options choices={choices} chosen={person.role ?? ''} />
                    </select>
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
        <RoleKey language={language} />
        <div class="buttons">
          <Submit>{words.next}</Submit>
        </div>
      </form>
    </Step>
  )
}

/** A year to choose, with the framework of that year. */
export interface YearOffered {
  readonly year: FiscalYear
  /** Null where the program has none of that year. */
  readonly framework: { readonly title: string; readonly isUnverified: boolean } | null
}

/** The fourth step: the year, its framework, and whether there is a sample year to play with. */
export function YearStep(
  props: AgencyStepPage & {
    years: readonly YearOffered[]
    /** Null where there is none to be had. */
    practice: { readonly year: FiscalYear; readonly isThere: boolean } | null
  },
) {
  const { frame, agency, form, practice } = props
  const { language } = frame
  const words = setUpWords[language]
  const action = pathsIn(language).agencySetUpStep(agency.code, 'year')
  const shared = { form, language }
  return (
    <Step {...props} title={words.steps.year} lead={words.yearLead}>
      <form method="post" action={action} novalidate>
        <RadioField
          {...shared}
          name="year"
          label={words.year}
          choices={props.years.map(({ year, framework }) => ({
            value: String(year),
            text: year,
            hint: framework
              ? `${words.framework(framework.title)}${framework.isUnverified ? ` · ${words.unverified}` : ''}`
              : words.noFramework,
          }))}
        />
        {practice && !practice.isThere ? (
          <RadioField
            {...shared}
            name="begin"
            label={words.begin}
            choices={[
              { value: 'clean', text: words.beginClean, hint: words.beginCleanMore },
              {
                value: 'practice',
                text: words.beginPractice,
                hint: words.beginPracticeMore(practice.year),
              },
            ]}
          />
        ) : null}
        <div class="buttons">
          <Submit>{words.next}</Submit>
        </div>
      </form>
      {practice?.isThere ? (
        <section class="card">
          <p>{words.practiceThere(practice.year)}</p>
          <ActButton action={action} hidden={{ act: 'end-practice' }} danger>
            {words.practiceEnd}
          </ActButton>
        </section>
      ) : null}
    </Step>
  )
}

/** The last step: the slips to hand out, and what to do next. */
export function DoneStep(
  props: AgencyStepPage & {
    waiting: number
    /** Null before they are made; they are shown once. */
    slips: readonly Slip[] | null
    year: FiscalYear
    practiceYear: FiscalYear | null
    /** Where others reach this site, as the slips will say. */
    origin: string
  },
) {
  const { frame, agency, waiting, slips, year } = props
  const { language } = frame
  const words = setUpWords[language]
  const paths = pathsIn(language)
  const action = paths.agencySetUpStep(agency.code, 'done')
  const next = [
    { href: paths.plan(agency.code, year), text: words.nextPlan(year) },
    { href: paths.importTable({ agency: agency.code, year }), text: words.nextImport },
    ...(props.practiceYear
      ? [
          {
            href: paths.plan(agency.code, props.practiceYear),
            text: words.nextPractice(props.practiceYear),
          },
        ]
      : []),
    { href: paths.people(agency.code), text: words.nextPeople },
    { href: paths.divisions(agency.code), text: words.nextDivisions },
    { href: paths.profile(agency.code), text: words.nextProfile },
    { href: paths.publicAgency(agency.code), text: words.nextPublic },
    { href: paths.beginSetUp({ new: 1 }), text: words.nextAnother },
  ]
  return (
    <Step {...props} title={words.doneTitle} lead={words.doneLead(agency.name)}>
      {slips ? (
        <>
          <p class="no-print">{staffWords[language].slipsLead}</p>
          <p class="soft no-print">{staffWords[language].printHow}</p>
          <Slips frame={frame} agency={agency} slips={slips} />
        </>
      ) : waiting > 0 ? (
        <section class="card hero">
          {opensHereOnly(props.origin) ? <HereOnly frame={frame} /> : null}
          <p>{words.slipsMore}</p>
          <form method="post" action={action}>
            <HiddenFields values={{ act: 'slips' }} />
            <Submit>{words.slips(waiting)}</Submit>
          </form>
        </section>
      ) : (
        <p>{words.slipsNone}</p>
      )}
      <section class="no-print">
        <h2>{words.whatNext}</h2>
        <ul class="menu-cards">
          {next.map(({ href, text }) => (
            <li>
              <a class="card menu-card" href={href}>
                <b>{text}</b>
              </a>
            </li>
          ))}
        </ul>
        <div class="buttons">
          <ButtonLink href={paths.plan(agency.code, year)} quiet={waiting > 0 && !slips}>
            {words.finish}
          </ButtonLink>
        </div>
      </section>
    </Step>
  )
}
