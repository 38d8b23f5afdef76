import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf } from '../../platform/html/form-view.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { staffWords } from '../people-messages.ts'
import type { Division, Holding, Post } from '../post.ts'
import { StaffLinks, type StaffPage, staffCrumbs } from './staff-parts.tsx'

/** A post with whoever holds it or acts for it today. */
export interface PostShown {
  readonly post: Post
  readonly holders: readonly (Holding & { readonly personName: string })[]
}

type DivisionsProps = StaffPage & {
  divisions: readonly Division[]
  posts: readonly PostShown[]
  form: FormView
}

/** The divisions of an agency in their order, and the posts in each. */
export function DivisionsPage(props: DivisionsProps) {
  const { frame, agency, divisions, form } = props
  const { language } = frame
  const words = staffWords[language]
  const action = pathsIn(language).divisions(agency.code)
  const open = divisions.filter(({ isClosed }) => !isClosed)
  const closed = divisions.filter(({ isClosed }) => isClosed)
  const shared = { form, language }
  return (
    <Layout frame={frame} title={words.divisionsTitle} crumbs={staffCrumbs(props)}>
      <PageHead
        title={words.divisionsTitle}
        over={<NameAndPlace {...agency} />}
        under={words.divisionsLead}
      />
      <StaffLinks {...props} at="divisions" />
      <ErrorSummary form={form} language={language} />
      {divisions.length === 0 ? <p>{words.noDivisions}</p> : null}
      <PostList {...props} division={null} />
      {open.map((division, at) => (
        <section class="card division">
          <div class="division-head">
            <h2>{division.name}</h2>
            <div class="small-buttons moves no-print">
              {at > 0 ? (
                <Move {...props} id={division.id} name={division.name} direction="up" />
              ) : null}
              {at < open.length - 1 ? (
                <Move {...props} id={division.id} name={division.name} direction="down" />
              ) : null}
            </div>
          </div>
          <PostList {...props} division={division} />
          <details class="no-print">
            <summary>
              {words.change} <span class="heard">{division.name}</span>
            </summary>
            <form method="post" action={action} class="inline-form">
              <HiddenFields values={{ act: 'rename', id: division.id }} />
              <div class="field">
                <label for={idOf(`name-${division.id}`)}>{words.newName}</label>
                <input
                  type="text"
                  id={idOf(`name-${division.id}`)}
                  name="name"
                  value={division.name}
                />
              </div>
              <Submit quiet>{words.saveName}</Submit>
            </form>
            <div class="after">
              <ActButton action={action} hidden={{ act: 'close', id: division.id }} danger>
                {words.close} <span class="heard">{division.name}</span>
              </ActButton>
            </div>
          </details>
        </section>
      ))}
      <div class="grid no-print">
        <section class="card">
          <h2>{words.addDivision}</h2>
          <form method="post" action={action} novalidate>
            <HiddenFields values={{ act: 'add-division' }} />
            <TextField {...shared} name="newDivision" label={words.divisionName} />
            <Submit>{words.addDivision}</Submit>
          </form>
        </section>
        <section class="card">
          <h2>{words.addPost}</h2>
          <form method="post" action={action} novalidate>
            <HiddenFields values={{ act: 'add-post' }} />
            <TextField {...shared} name="newPost" label={words.postName} />
            <SelectField
              {...shared}
              name="division"
              label={words.inDivision}
              required
              choices={[
                { value: '', text: words.above },
                ...open.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
            <Submit quiet>{words.addPost}</Submit>
          </form>
        </section>
      </div>
      {closed.length > 0 ? (
        <details>
          <summary>{words.closedTitle}</summary>
          <ul class="plain acts">
            {closed.map(({ id, name }) => (
              <li>
                <span>{name}</span>
                <ActButton action={action} hidden={{ act: 'open', id }}>
                  {words.reopen} <span class="heard">{name}</span>
                </ActButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Layout>
  )
}

/** The posts of a division, or above the divisions, with who holds each today. */
function PostList({
  frame,
  agency,
  posts,
  division,
}: DivisionsProps & { division: Division | null }) {
  const { language } = frame
  const words = staffWords[language]
  const paths = pathsIn(language)
  const own = posts.filter(
    ({ post }) => !post.isClosed && post.divisionId === (division?.id ?? null),
  )
  if (own.length === 0) return null
  const list = (
    <ul class="plain posts">
      {own.map(({ post, holders }) => (
        <li>
          <a href={paths.post(agency.code, post.id)}>{post.name}</a>
          <span class={holders.length === 0 ? 'soft' : undefined}>
            {holders.length === 0
              ? words.vacant
              : holders
                  .map(({ personName, acting }) =>
                    acting ? `${personName} (${words.actingShort})` : personName,
                  )
                  .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
  return division ? (
    list
  ) : (
    <section class="card division">
      <h2>{words.above}</h2>
      {list}
    </section>
  )
}

function Move(props: DivisionsProps & { id: string; name: string; direction: 'up' | 'down' }) {
  const words = staffWords[props.frame.language]
  return (
    <ActButton
      action={pathsIn(props.frame.language).divisions(props.agency.code)}
      hidden={{ act: 'move', id: props.id, direction: props.direction }}
    >
      {words[props.direction]} <span class="heard">{props.name}</span>
    </ActButton>
  )
}
