import { accountWords } from '../../accounts/messages.ts'
import { privacyWords } from '../../accounts/privacy-messages.ts'
import { agencyRoles } from '../../accounts/role-rules.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { Role } from '../../basics/actor.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { letterWords } from '../letter-messages.ts'
import { staffWords } from '../people-messages.ts'
import type { Division, Holding, Post } from '../post.ts'
import { RoleKey } from './people.tsx'
import { holdingText, roleText, type StaffPage, staffCrumbs } from './staff-parts.tsx'

/** One person of an agency: name, roles, posts over time, and how they come in. */
export function PersonPage(
  props: StaffPage & {
    person: {
      readonly id: string
      readonly name: string
      readonly canSignIn: boolean
      readonly signInName: string | null
    }
    roles: readonly { readonly id: string; readonly role: Role; readonly division: string | null }[]
    posts: readonly { readonly post: Post; readonly holding: Holding }[]
    divisions: readonly Division[]
    /** Where a link can be sent; null where no mail is set up, or the person has no address. */
    mailTo: string | null
    /** Whether who asks may hand out a link to this person's login. */
    mayLetIn: boolean
    /** Said after an act that changed nothing to be seen here. */
    done: string | null
    form: FormView
  },
) {
  const { frame, agency, person, form } = props
  const { language } = frame
  const words = staffWords[language]
  const paths = pathsIn(language)
  const action = paths.person(agency.code, person.id)
  const shared = { form, language }
  return (
    <Layout
      frame={frame}
      title={person.name}
      crumbs={staffCrumbs(props, { href: paths.people(agency.code), text: words.peopleTitle })}
    >
      <PageHead title={person.name} over={<NameAndPlace {...agency} />} />
      <ErrorSummary form={form} language={language} />
      {props.done ? (
        <Notice tone="good">
          <p role="status">{props.done}</p>
        </Notice>
      ) : null}
      <div class="two-thirds">
        <div>
          <section class="card">
            <h2 id="field-role-held">{words.heldTitle}</h2>
            {props.roles.length === 0 ? <p class="soft">{words.holdsNone}</p> : null}
            <ul class="plain acts">
              {props.roles.map(({ id, role, division }) => (
                <li>
                  <span>{roleText(language, role, division)}</span>
                  <ActButton action={action} hidden={{ act: 'take', roleId: id }} danger>
                    {words.take}
                    <span class="heard"> {roleText(language, role, division)}</span>
                  </ActButton>
                </li>
              ))}
            </ul>
            <p class="soft small">{words.takeMore}</p>
          </section>
          <section class="card">
            <h2>{words.giveTitle}</h2>
            <form method="post" action={action} novalidate>
              <HiddenFields values={{ act: 'give' }} />
              <SelectField
                {...shared}
                name="role"
                label={words.role}
                choices={agencyRoles.map((role) => ({
                  value: role,
                  text: accountWords[language].roles[role],
                }))}
              />
              <SelectField
                {...shared}
                name="division"
                label={words.divisionOfContributor}
                choices={props.divisions.map(({ id, name }) => ({ value: id, text: name }))}
                optional
              />
              <Submit>{words.give}</Submit>
            </form>
            <RoleKey language={language} />
          </section>
          <section class="card">
            <h2>{words.posts}</h2>
            {props.posts.length === 0 ? <p class="soft">{words.noPost}</p> : null}
            <ul class="plain">
              {props.posts.map(({ post, holding }) => (
                <li>
                  <a href={paths.post(agency.code, post.id)}>{post.name}</a>{' '}
                  <span class="soft">{holdingText(language, holding)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div>
          <Access {...props} action={action} />
          <section class="card">
            <h2>{words.nameTitle}</h2>
            <form method="post" action={action} novalidate>
              <HiddenFields values={{ act: 'rename' }} />
              <TextField {...shared} name="name" label={words.name} />
              <TextField
                {...shared}
                name="email"
                label={words.email}
                hint={words.emailHint}
                optional
              />
              <Submit quiet>{words.rename}</Submit>
            </form>
          </section>
          <section class="card">
            <h2>{words.leaveTitle}</h2>
            <p class="soft">{words.leaveMore}</p>
            <ActButton action={action} hidden={{ act: 'leave' }} danger>
              {words.leave}
            </ActButton>
            <p>
              <a href={paths.erasePerson(agency.code, person.id)}>
                {privacyWords[language].eraseButton}
              </a>
            </p>
          </section>
        </div>
      </div>
    </Layout>
  )
}

function Access({
  frame,
  agency,
  person,
  roles,
  mailTo,
  mayLetIn,
  action,
}: Parameters<typeof PersonPage>[0] & { action: string }) {
  const { language } = frame
  const words = staffWords[language]
  const letters = letterWords[language]
  const paths = pathsIn(language)
  return (
    <section class="card">
      <h2>{words.accessTitle}</h2>
      {person.signInName ? (
        <p>
          {person.canSignIn ? words.signInName : words.proposedSignInName}:{' '}
          <b>{person.signInName}</b>
        </p>
      ) : null}
      {mayLetIn ? (
        <>
          {roles.length > 0 ? (
            <>
              <p class="soft">{words.linkMore}</p>
              <ActButton action={paths.peopleLinks(agency.code)} hidden={{ person: person.id }}>
                {person.canSignIn ? words.newRecoverLink : words.newJoinLink}
              </ActButton>
              {mailTo === null ? null : (
                <>
                  <ActButton
                    action={paths.peopleLinks(agency.code)}
                    hidden={{ person: person.id, by: 'mail' }}
                  >
                    {letters.byMail}
                  </ActButton>
                  <p class="small soft">{letters.byMailMore(mailTo)}</p>
                </>
              )}
            </>
          ) : (
            <p class="soft">{words.noRole}</p>
          )}
          {person.canSignIn ? (
            <ActButton action={action} hidden={{ act: 'end-sessions' }}>
              {words.endSessions}
            </ActButton>
          ) : null}
        </>
      ) : (
        <p class="soft">{roles.length > 0 ? words.elsewhere : words.noRole}</p>
      )}
    </section>
  )
}
