import type { Person } from '../../basics/actor.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { accountWords } from '../messages.ts'

/** One's own account: the roles held, and in time how to sign in. */
export function AccountPage(props: { frame: Frame; person: Person }) {
  const { frame, person } = props
  const words = accountWords[frame.language]
  const held = [...new Set(person.grants.map(({ role }) => role))]
  return (
    <Layout frame={frame} title={words.accountTitle}>
      <div class="page-head">
        <h1>{words.accountTitle}</h1>
        <p class="lead">{person.name}</p>
      </div>
      <section>
        <h2>{words.myRoles}</h2>
        {held.length === 0 ? <p>{words.noRoles}</p> : null}
        <ul>
          {held.map((role) => (
            <li>
              <b>{words.roles[role]}</b> <span class="soft">{words.rolesMore[role]}</span>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  )
}
