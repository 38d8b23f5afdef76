import { accountWords } from '../../accounts/messages.ts'
import { agencyRoles } from '../../accounts/role-rules.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Role } from '../../basics/actor.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { staffWords } from '../people-messages.ts'
import type { Division, Holding, Post } from '../post.ts'
import { roleText, StaffLinks, type StaffPage, staffCrumbs } from './staff-parts.tsx'

/** Somebody of an agency, as its page lists them. */
export interface PersonShown {
  readonly id: string
  readonly name: string
  readonly canSignIn: boolean
  readonly roles: readonly { readonly role: Role; readonly division: string | null }[]
  readonly posts: readonly {
    readonly post: Post
    readonly holding: Holding
    readonly division: string | null
  }[]
}

/** The people of an agency with their posts and roles; adding one, or many. */
export function PeoplePage(
  props: StaffPage & {
    people: readonly PersonShown[]
    divisions: readonly Division[]
    form: FormView
  },
) {
  const { frame, agency, people, form } = props
  const { language } = frame
  const words = staffWords[language]
  const paths = pathsIn(language)
  const waiting = people.filter(({ canSignIn, roles }) => !canSignIn && roles.length > 0).length
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.peopleTitle} crumbs={staffCrumbs(props)}>
      <PageHead
        title={words.peopleTitle}
        over={<NameAndPlace {...agency} />}
        under={words.peopleLead}
      />
      <StaffLinks {...props} at="people" />
      <ErrorSummary form={form} language={language} />
      {people.length === 0 ? <p>{words.nobody}</p> : <p>{words.count(people.length, waiting)}</p>}
      {waiting > 0 ? (
        <div class="buttons">
          <ActButton action={paths.peopleLinks(agency.code)} hidden={{ waiting: 'yes' }}>
            {words.linksForWaiting(waiting)}
          </ActButton>
        </div>
      ) : null}
      <ul class="boxed-list staff">
        {people.map((person) => (
          <PersonRow {...props} person={person} />
        ))}
      </ul>
      <section class="form-section no-print">
        <h2>{words.addOne}</h2>
        <form method="post" action={paths.people(agency.code)} novalidate>
          <div class="columns-two">
            <TextField {...shared} name="name" label={words.name} />
            <TextField
              {...shared}
              name="contact"
              label={words.contact}
              hint={words.contactHint}
              optional
            />
            <TextField {...shared} name="post" label={words.post} optional />
            <SelectField
              {...shared}
              name="division"
              label={words.division}
              choices={props.divisions.map(({ name }) => ({ value: name, text: name }))}
              optional
            />
            <SelectField
              {...shared}
              name="role"
              label={words.role}
              choices={agencyRoles.map((role) => ({
                value: role,
                text: accountWords[language].roles[role],
              }))}
              optional
            />
          </div>
          <HiddenFields values={{ act: 'add' }} />
          <div class="buttons">
            <Submit>{words.add}</Submit>
          </div>
        </form>
      </section>
      <RoleKey language={language} />
    </Layout>
  )
}

function PersonRow({ frame, agency, person }: StaffPage & { person: PersonShown }) {
  const { language } = frame
  const words = staffWords[language]
  return (
    <li>
      <div>
        <a class="staff-name" href={pathsIn(language).person(agency.code, person.id)}>
          {person.name}
        </a>
        {person.posts.length === 0 ? (
          <span class="soft">{words.noPost}</span>
        ) : (
          person.posts.map(({ post, holding, division }) => (
            <span class="soft">
              {holding.acting ? `${words.actingShort} ` : ''}
              {post.name}
              {division ? ` · ${division}` : ''}
            </span>
          ))
        )}
      </div>
      <div>
        {person.roles.map(({ role, division }) => (
          <span>{roleText(language, role, division)}</span>
        ))}
      </div>
      <div>
        {person.canSignIn ? (
          <Tag tone="good" shape="full">
            {words.canSignIn}
          </Tag>
        ) : person.roles.length > 0 ? (
          <Tag tone="busy" shape="half">
            {words.notYet}
          </Tag>
        ) : (
          <Tag tone="calm" shape="empty">
            {words.noRole}
          </Tag>
        )}
      </div>
    </li>
  )
}

/** What each role may do, for whoever gives it. */
export function RoleKey({ language }: { language: StaffPage['frame']['language'] }) {
  const words = accountWords[language]
  return (
    <details class="no-print">
      <summary>{staffWords[language].roleKey}</summary>
      <dl class="pairs">
        {agencyRoles.map((role) => (
          <div>
            <dt>{words.roles[role]}</dt>
            <dd>{words.rolesMore[role]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
