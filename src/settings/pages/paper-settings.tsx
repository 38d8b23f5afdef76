import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, RadioField, SelectField, TextField } from '../../platform/html/fields.tsx'
import type { FormView } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { wayBackTo } from '../../platform/html/way-back.ts'
import {
  type AgencyOfSettings,
  officeFonts,
  type PaperSettings,
  type PostChoice,
} from '../agency-setting.ts'
import { settingWords } from '../messages.ts'
import { paperWords } from '../paper-messages.ts'

/** How the papers of one agency are to be: digits, font, who signs. */
export function PaperSettingsPage(props: {
  frame: Frame
  agency: AgencyOfSettings
  form: FormView
  /** Posts that may be chosen to sign. */
  posts: readonly PostChoice[]
  /** What holds until this agency sets its own. */
  usual: PaperSettings
  /** Days that things are kept, as the installation sets them. */
  kept: { readonly drafts: number; readonly attempts: number }
}) {
  const { frame, agency, form, kept } = props
  const { language } = frame
  const words = paperWords[language]
  const usual = words.usualOf(words[props.usual.digits], props.usual.font)
  const paths = pathsIn(language)
  const shared = { form, language }
  const where = [
    agency.district && `อำเภอ${agency.district}`,
    agency.province && `จังหวัด${agency.province}`,
    `(${agency.code})`,
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <Layout
      frame={frame}
      title={`${words.papersTitle} · ${agency.name}`}
      crumbs={[
        ...wayBackTo(frame, paths.home()),
        { href: paths.agencyMenu(agency.code), text: agency.name },
      ]}
    >
      <PageHead
        title={words.papersTitle}
        over={`${agency.name} ${where}`}
        under={words.papersLead}
      />
      <ErrorSummary form={form} language={language} />
      <form
        method="post"
        action={paths.agencySettings(agency.code)}
        class="card setting-form"
        novalidate
      >
        <p class="hint">{usual}</p>
        <RadioField
          {...shared}
          name="digits"
          label={words.digits}
          row
          choices={[
            { value: 'arabic', text: words.arabic },
            { value: 'thai', text: words.thai },
          ]}
        />
        <RadioField
          {...shared}
          name="font"
          label={words.font}
          hint={words.fontHint}
          choices={officeFonts.map((font) => ({ value: font, text: font }))}
        />
        <h2>{words.signers}</h2>
        <p class="hint">{words.signersHint}</p>
        {(['reporter', 'executive'] as const).map((who) => (
          <>
            <h3>{words[who]}</h3>
            {props.posts.length === 0 ? null : (
              <SelectField
                {...shared}
                name={`${who}.postId`}
                label={words.signingPost}
                required
                choices={[
                  { value: '', text: words.noSigningPost },
                  ...props.posts.map(({ id, name }) => ({ value: id, text: name })),
                ]}
              />
            )}
            <div class="together">
              <TextField {...shared} name={`${who}.name`} label={words.signerName} optional />
              <TextField {...shared} name={`${who}.position`} label={words.position} optional />
            </div>
          </>
        ))}
        <div class="buttons">
          <Submit>{settingWords[language].save}</Submit>
        </div>
      </form>
      <section>
        <h2>{words.keptTitle}</h2>
        <p>{words.kept(kept.drafts, kept.attempts)}</p>
      </section>
    </Layout>
  )
}
