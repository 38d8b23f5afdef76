import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Tag } from '../../platform/html/tags.tsx'
import { staffWords } from '../people-messages.ts'
import { type Division, type Holding, holdsOn, type Post } from '../post.ts'
import { holdingText, type StaffPage, staffCrumbs } from './staff-parts.tsx'

type PostProps = StaffPage & {
  post: Post
  division: Division | null
  /** Newest first. */
  holdings: readonly (Holding & { readonly personName: string })[]
  people: readonly { readonly id: string; readonly name: string }[]
  today: PlainDate
  form: FormView
}

/** One post: who holds it, who acts for it, and who did before. */
export function PostPage(props: PostProps) {
  const { frame, agency, post, holdings, form } = props
  const { language } = frame
  const words = staffWords[language]
  const paths = pathsIn(language)
  const action = paths.post(agency.code, post.id)
  const shared = { form, language }
  return (
    <Layout
      frame={frame}
      title={post.name}
      crumbs={staffCrumbs(props, {
        href: paths.divisions(agency.code),
        text: words.divisionsTitle,
      })}
    >
      <PageHead
        title={post.name}
        over={<NameAndPlace {...agency} />}
        under={props.division?.name ?? words.above}
      >
        {post.isClosed ? (
          <Tag tone="calm" shape="empty">
            {words.closed}
          </Tag>
        ) : null}
      </PageHead>
      <ErrorSummary form={form} language={language} />
      <div class="two-thirds">
        <div>
          <section>
            <h2>{words.historyTitle}</h2>
            {holdings.length === 0 ? <p class="soft">{words.noHolder}</p> : null}
            <ol class="history">
              {holdings.map((holding) => (
                <Held {...props} holding={holding} />
              ))}
            </ol>
          </section>
          {post.isClosed ? null : (
            <section class="card">
              <h2>{words.putTitle}</h2>
              {props.people.length === 0 ? (
                <p>
                  {words.nobodyToPut} <a href={paths.people(agency.code)}>{words.peopleTitle}</a>
                </p>
              ) : (
                <form method="post" action={action} novalidate>
                  <HiddenFields values={{ act: 'put' }} />
                  <SelectField
                    {...shared}
                    name="person"
                    label={words.putPerson}
                    choices={props.people.map(({ id, name }) => ({ value: id, text: name }))}
                  />
                  <RadioField
                    {...shared}
                    name="as"
                    label={words.putAs}
                    row
                    choices={[
                      { value: 'holder', text: words.asHolder },
                      { value: 'acting', text: words.asActing },
                    ]}
                  />
                  <TextField
                    {...shared}
                    name="orderNo"
                    label={words.orderNo}
                    hint={words.orderHint}
                    width="medium"
                    optional
                  />
                  <div class="together">
                    <TextField
                      {...shared}
                      name="from"
                      label={words.from}
                      hint={words.dayHint}
                      width="medium"
                    />
                    <TextField
                      {...shared}
                      name="until"
                      label={words.until}
                      hint={words.dayHint}
                      width="medium"
                      optional
                    />
                  </div>
                  <Submit>{words.put}</Submit>
                </form>
              )}
            </section>
          )}
        </div>
        <section class="card">
          <h2>{words.change}</h2>
          <form method="post" action={action} novalidate>
            <HiddenFields values={{ act: 'rename' }} />
            <TextField {...shared} name="name" label={words.postName} />
            <Submit quiet>{words.saveName}</Submit>
          </form>
          <div class="buttons small-buttons">
            {(['up', 'down'] as const).map((direction) => (
              <ActButton action={action} hidden={{ act: 'move', direction }}>
                {words[direction]}
              </ActButton>
            ))}
          </div>
          {post.isClosed ? (
            <ActButton action={action} hidden={{ act: 'open' }}>
              {words.reopen}
            </ActButton>
          ) : (
            <>
              <p class="soft">{words.closePostMore}</p>
              <ActButton action={action} hidden={{ act: 'close' }} danger>
                {words.close}
              </ActButton>
            </>
          )}
        </section>
      </div>
    </Layout>
  )
}

/** One entry of the history, and its last day where it goes on. */
function Held(props: PostProps & { holding: PostProps['holdings'][number] }) {
  const { frame, agency, post, holding, today } = props
  const { language } = frame
  const words = staffWords[language]
  const paths = pathsIn(language)
  const action = paths.post(agency.code, post.id)
  const isNow = holdsOn(holding, today)
  const field = `until-${holding.id}`
  return (
    <li class={isNow || holding.from > today ? undefined : 'undone'}>
      <p class="fact-head fact">
        <a href={paths.person(agency.code, holding.personId)}>{holding.personName}</a>
        {holding.acting ? (
          <Tag tone="note" shape="half">
            {words.actingShort}
          </Tag>
        ) : null}
      </p>
      <p class="soft">{holdingText(language, holding)}</p>
      {holding.until === null ? (
        <details class="no-print">
          <summary>{words.end}</summary>
          <form method="post" action={action} novalidate>
            <HiddenFields values={{ act: 'end', holding: holding.id }} />
            <TextField
              form={props.form}
              language={language}
              name={field}
              label={words.lastDay}
              hint={words.dayHint}
              width="medium"
            />
            <Submit quiet>{words.endButton}</Submit>
          </form>
        </details>
      ) : null}
    </li>
  )
}
