import { accountWords } from '../../accounts/messages.ts'
import { upperRoles } from '../../accounts/role-rules.ts'
import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { operatorWayBack } from '../../agencies/pages/way-back.tsx'
import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { staffWords } from '../people-messages.ts'

/** A role above agencies as somebody holds it. */
export interface UpperShown {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: (typeof upperRoles)[number]
  readonly canSignIn: boolean
  /** Of an assessor. */
  readonly agency: Agency | null
  readonly province: string | null
  readonly district: string | null
}

/** Overseers, assessors and operators: who they are, over what, and giving such a role. */
export function UpperPeoplePage(props: {
  frame: Frame
  held: readonly UpperShown[]
  /** Names to choose from. */
  provinces: readonly string[]
  districts: readonly string[]
  form: FormView
}) {
  const { frame, held, form } = props
  const { language } = frame
  const words = staffWords[language]
  const roles = accountWords[language]
  const action = pathsIn(language).upperPeople()
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.upperTitle} crumbs={operatorWayBack(frame)}>
      <PageHead title={words.upperTitle} under={words.upperLead} />
      <ErrorSummary form={form} language={language} />
      {upperRoles.map((role) => {
        const own = held.filter((each) => each.role === role)
        return (
          <section>
            <h2>{roles.roles[role]}</h2>
            <p class="soft">{roles.rolesMore[role]}</p>
            {own.length === 0 ? <p>{words.upperNobody}</p> : null}
            {own.length > 0 ? (
              <ul class="boxed-list staff uppers">
                {own.map((each) => (
                  <Held frame={frame} held={each} />
                ))}
              </ul>
            ) : null}
          </section>
        )
      })}
      <section class="form-section no-print">
        <h2>{words.giveTitle}</h2>
        <form method="post" action={action} novalidate>
          <HiddenFields values={{ act: 'give' }} />
          <RadioField
            {...shared}
            name="role"
            label={words.role}
            choices={upperRoles.map((role) => ({
              value: role,
              text: roles.roles[role],
              hint: roles.rolesMore[role],
            }))}
          />
          <h3>{words.whom}</h3>
          <div class="columns-two">
            <TextField {...shared} name="name" label={words.name} />
            <TextField {...shared} name="email" label={words.email} optional />
          </div>
          <TextField
            {...shared}
            name="signInName"
            label={words.known}
            hint={words.knownHint}
            width="medium"
            optional
          />
          <div class="columns-two of-overseer">
            <TextField
              {...shared}
              name="province"
              label={words.provinceLabel}
              hint={words.provinceHint}
              suggestions={props.provinces}
              optional
            />
            <TextField
              {...shared}
              name="district"
              label={words.districtLabel}
              hint={words.districtHint}
              suggestions={props.districts}
              optional
            />
          </div>
          <div class="of-assessor">
            <TextField
              {...shared}
              name="agencyCode"
              label={words.agencyCode}
              hint={words.agencyCodeHint}
              width="medium"
            />
          </div>
          <Submit>{words.give}</Submit>
        </form>
      </section>
    </Layout>
  )
}

function Held({ frame, held }: { frame: Frame; held: UpperShown }) {
  const { language } = frame
  const words = staffWords[language]
  const action = pathsIn(language).upperPeople()
  return (
    <li>
      <div>
        <span class="staff-name">{held.name}</span>
        <span>
          {held.canSignIn ? (
            <Tag tone="good" shape="full">
              {words.canSignIn}
            </Tag>
          ) : (
            <Tag tone="busy" shape="half">
              {words.notYet}
            </Tag>
          )}
        </span>
      </div>
      <div>
        <Scope frame={frame} held={held} />
      </div>
      <div class="abreast">
        <ActButton action={action} hidden={{ act: 'link', person: held.personId }}>
          {held.canSignIn ? words.newRecoverLink : words.newJoinLink}
          <span class="heard"> {held.name}</span>
        </ActButton>
        <ActButton action={action} hidden={{ act: 'take', roleId: held.id }} danger>
          {words.take}
          <span class="heard"> {held.name}</span>
        </ActButton>
      </div>
    </li>
  )
}

/** Over what a role is held. */
function Scope({ frame, held }: { frame: Frame; held: UpperShown }) {
  const words = staffWords[frame.language]
  if (held.agency) return <NameAndPlace {...held.agency} />
  if (held.role !== 'overseer') return null
  if (held.province === null) return <span>{words.nation}</span>
  return (
    <span>
      {held.district ? `${words.district(held.district)} ` : ''}
      {words.province(held.province)}
    </span>
  )
}
