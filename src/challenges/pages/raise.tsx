import type { Agency } from '../../agencies/agency.ts'
import { NameAndPlace } from '../../agencies/pages/agency-name.tsx'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { DisclosureItem } from '../../disclosures/disclosure.ts'
import { publicOitWords } from '../../disclosures/public-messages.ts'
import { pathsIn } from '../../paths.ts'
import { HiddenFields, Submit } from '../../platform/html/buttons.tsx'
import { CheckField, ErrorSummary, RadioField, TextArea } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf, typedIn } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { challengeKinds } from '../challenge.ts'
import { challengeWords } from '../messages.ts'

/** The form by which anybody says what is wrong with an item. */
export function RaisePage(props: {
  frame: Frame
  agency: Agency
  year: FiscalYear
  item: DisclosureItem
  form: FormView
  stamp: string
  /** The name of the field that people leave empty. */
  trap: string
  /** Why it was not taken; null where nothing was sent or something typed is wrong. */
  refusal: string | null
  /** Whether something in the words looked personal, so that a tick may say that it is not. */
  asksSure: boolean
}) {
  const { frame, agency, year, item, form, trap } = props
  const { language } = frame
  const words = challengeWords[language]
  const paths = pathsIn(language)
  const { code, title } = item.item
  return (
    <Layout
      frame={frame}
      title={`${words.title} ${code} · ${agency.name}`}
      crumbs={[
        {
          href: paths.publicOit(agency.code, year),
          text: publicOitWords[language].all(year),
        },
        { href: paths.publicOitItem(agency.code, year, code), text: code },
      ]}
    >
      <PageHead
        over={<NameAndPlace {...agency} />}
        title={words.title}
        under={`${code} ${title[language]} · ${publicOitWords[language].year(year)}`}
      />
      {props.refusal ? <Notice tone="bad" heading={props.refusal} /> : null}
      <ErrorSummary form={form} language={language} />
      <p class="measure">{words.lead}</p>
      <form method="post" action={paths.raiseChallenge(agency.code, year, code)} class="measure">
        <HiddenFields values={{ stamp: props.stamp }} />
        <RadioField
          {...{ form, language, name: 'kind', label: words.kind }}
          choices={challengeKinds.map((kind) => ({
            ...{ value: kind, text: words.kinds[kind], hint: words.kindHints[kind] },
          }))}
        />
        <TextArea
          {...{ form, language, name: 'words', label: words.words, hint: words.wordsHint }}
          optional
          rows={4}
        />
        {props.asksSure ? (
          <CheckField {...{ form, language, name: 'sure', label: words.sure }} />
        ) : null}
        <div class={problemOf(form, trap) === null ? 'heard' : 'field wrong'}>
          <label for={idOf(trap)}>{words.trap}</label>
          <input
            type="text"
            id={idOf(trap)}
            name={trap}
            value={typedIn(form.typed, trap)}
            tabindex={problemOf(form, trap) === null ? -1 : undefined}
            autocomplete="off"
          />
        </div>
        <div class="buttons">
          <Submit>{words.send}</Submit>
        </div>
      </form>
      <p class="soft small measure">{words.kept}</p>
      <p class="soft small measure">{words.notThis}</p>
    </Layout>
  )
}
