import { accountWords } from '../../accounts/messages.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, TextArea } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { staffWords } from '../people-messages.ts'
import type { PasteUnderstood } from '../people-paste.ts'
import { StaffLinks, type StaffPage, staffCrumbs } from './staff-parts.tsx'

/** What the field of a paste and its preview are made of. */
export interface PasteForm {
  readonly form: FormView
  readonly understood: PasteUnderstood | null
  /** Divisions to tick. */
  readonly usual: readonly string[]
}

/** Divisions, posts and people pasted from Excel: first understood, then saved. */
export function PastePage(props: StaffPage & PasteForm) {
  const { frame, agency } = props
  const words = staffWords[frame.language]
  const action = pathsIn(frame.language).pastePeople(agency.code)
  return (
    <Layout frame={frame} title={words.pasteTitle} crumbs={staffCrumbs(props)}>
      <PageHead
        title={words.pasteTitle}
        over={<NameAndPlace {...agency} />}
        under={words.pasteLead}
      />
      <StaffLinks {...props} at="paste" />
      <ErrorSummary form={props.form} language={frame.language} />
      <form method="post" action={action} novalidate>
        <PasteFields {...props} />
        <div class="buttons">
          <PasteButtons {...props} />
        </div>
      </form>
    </Layout>
  )
}

/** The two buttons of a paste: see, and once it is right, save. */
export function PasteButtons({ frame, understood }: Pick<StaffPage, 'frame'> & PasteForm) {
  const words = staffWords[frame.language]
  const maySave = understood?.lines.every(({ troubles }) => troubles.length === 0)
  return (
    <>
      {maySave ? (
        <Submit name="act" value="save">
          {words.save}
        </Submit>
      ) : null}
      <Submit name="act" value="preview" quiet={maySave === true}>
        {understood ? words.previewAgain : words.preview}
      </Submit>
    </>
  )
}

/** The field to paste into, the divisions to tick, and what was understood. */
export function PasteFields(props: Pick<StaffPage, 'frame'> & PasteForm) {
  const { frame, form, understood, usual } = props
  const { language } = frame
  const words = staffWords[language]
  const ticked = form.typed['usual'] ?? []
  return (
    <>
      {usual.length > 0 ? (
        <fieldset class="field ticks">
          <legend>{words.usual}</legend>
          <p class="hint">{words.usualHint}</p>
          <div class="tick-list">
            {usual.map((name) => (
              <label class="radio">
                <input type="checkbox" name="usual" value={name} checked={ticked.includes(name)} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div class="paste-field">
        <TextArea
          form={form}
          language={language}
          name="table"
          label={words.pasteLabel}
          hint={words.pasteHint}
          rows={understood ? 6 : 10}
        />
      </div>
      {understood ? <Understood frame={frame} understood={understood} /> : null}
    </>
  )
}

function Understood({
  frame,
  understood,
}: Pick<StaffPage, 'frame'> & { understood: PasteUnderstood }) {
  const { language } = frame
  const words = staffWords[language]
  const { lines } = understood
  const wrong = lines.filter(({ troubles }) => troubles.length > 0).length
  const people = new Set(lines.map(({ name }) => name).filter((name) => name !== '')).size
  if (lines.length === 0) return null
  return (
    <section id="understood">
      <h2>{words.previewTitle}</h2>
      <p role="status">{words.previewCount(lines.length, people)}</p>
      {wrong > 0 ? (
        <Notice tone="bad">
          <p>{words.previewProblems(wrong)}</p>
        </Notice>
      ) : null}
      <section class="scroll" tabindex={0} aria-label={words.previewTitle}>
        <table class="preview cards-when-narrow">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.division}</th>
              <th scope="col">{words.post}</th>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.contact}</th>
              <th scope="col">{words.role}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <>
                <tr class={line.troubles.length > 0 ? 'wrong-line' : undefined}>
                  <td class="count" data-label={words.line}>
                    {line.line || ''}
                  </td>
                  <td data-label={words.division}>
                    {line.division || <span class="soft">{words.above}</span>}
                    <New is={line.adds.division} frame={frame} />
                  </td>
                  <td data-label={words.post}>
                    {line.post}
                    <New is={line.adds.post} frame={frame} />
                  </td>
                  <td data-label={words.person}>
                    {line.name || (line.post ? <span class="soft">{words.vacant}</span> : null)}
                    <New is={line.adds.person} frame={frame} />
                  </td>
                  <td data-label={words.contact}>{line.email ?? line.signInName}</td>
                  <td data-label={words.role}>
                    {line.role ? accountWords[language].roles[line.role] : null}
                  </td>
                </tr>
                {line.troubles.map((trouble) => (
                  <tr class="wrong-line">
                    <td />
                    <td colspan={5}>
                      <span class="field-problem">{words.wrong[trouble]}</span>
                    </td>
                  </tr>
                ))}
              </>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const New = ({ is, frame }: { is: boolean } & Pick<StaffPage, 'frame'>) =>
  is ? <span class="new-mark">{staffWords[frame.language].isNew}</span> : null
