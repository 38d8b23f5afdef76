import { agencyTypes } from '../../basics/agency-name.ts'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import { pathsIn } from '../../paths.ts'
import { ActButton, Submit } from '../../platform/html/buttons.tsx'
import { ErrorSummary, SelectField, TextField } from '../../platform/html/fields.tsx'
import { type FormView, idOf, problemOf } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import { Layout } from '../../platform/html/layout.tsx'
import { PageHead } from '../../platform/html/page-head.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import type { Agency, AgencyWords } from '../agency.ts'
import { profileWords } from '../profile-messages.ts'
import { differences } from '../registry-changes.ts'
import { NameAndPlace } from './agency-name.tsx'
import { AgencyLogo } from './logo.tsx'
import { agencyWayBack } from './way-back.tsx'

interface ProfileProps {
  frame: Frame
  agency: Agency
  form: FormView
  /** What the registry says of its code; null where it has none of it. */
  entry: (AgencyWords & { readonly goneOn: PlainDate | null }) | null
}

/** How an agency is called, where it is, its emblem, and what the registry says of it. */
export function ProfilePage(props: ProfileProps) {
  const { frame, agency, form } = props
  const { language } = frame
  const words = profileWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${agency.name}`}
      crumbs={agencyWayBack(frame, agency)}
    >
      <PageHead over={<NameAndPlace {...agency} />} title={words.title} under={words.lead} />
      <ErrorSummary {...shared} />
      <form method="post" action={paths.profile(agency.code)} novalidate>
        <div class="field">
          <span class="label">{words.code}</span>
          <p class="hint">{words.codeHint}</p>
          <p class="big">{agency.code}</p>
        </div>
        <SelectField
          {...shared}
          name="type"
          label={words.type}
          required
          choices={typeChoices(language)}
        />
        <TextField {...shared} name="name" label={words.name} hint={words.nameHint} />
        <div class="together">
          <TextField
            {...shared}
            name="district"
            label={words.district}
            hint={words.placeHint}
            optional
          />
          <TextField
            {...shared}
            name="province"
            label={words.province}
            hint={words.placeHint}
            optional
          />
        </div>
        <div class="buttons">
          <Submit>{words.save}</Submit>
          <a href={paths.publicAgency(agency.code)}>{words.publicPage}</a>
        </div>
      </form>
      <LogoForm {...props} />
      <RegistrySays {...props} />
    </Layout>
  )
}

/** Every type of agency, to choose from. */
const typeChoices = (language: Language) => [
  ...agencyTypes.map(({ id, full, short, en }) => ({
    value: id,
    text: language === 'en' ? `${full} (${en})` : short === full ? full : `${full} (${short})`,
  })),
  { value: 'other', text: profileWords[language].otherType },
]

function LogoForm({ frame, agency, form }: ProfileProps) {
  const { language } = frame
  const words = profileWords[language]
  const address = pathsIn(language).profileLogo(agency.code)
  const wrong = problemOf(form, 'logo')
  return (
    <section>
      <h2>{words.logo}</h2>
      {agency.logoSha256 === null ? (
        <p class="soft">{words.logoNone}</p>
      ) : (
        <div class="logo-now">
          <AgencyLogo language={language} agency={agency} />
          <ActButton action={address} hidden={{ act: 'remove' }}>
            {words.logoRemove}
          </ActButton>
        </div>
      )}
      <form method="post" action={address} enctype="multipart/form-data" novalidate>
        <div class={wrong ? 'field wrong' : 'field'}>
          <label for={idOf('logo')}>{words.logo}</label>
          <p class="hint" id="logo-hint">
            {words.logoHint}
          </p>
          {wrong ? <p class="field-problem">{wrong}</p> : null}
          <div class="file">
            <input
              type="file"
              id={idOf('logo')}
              name="logo"
              accept="image/png,image/jpeg,image/webp"
              aria-describedby="logo-hint"
            />
          </div>
        </div>
        <div class="buttons">
          <Submit quiet>{words.logoSend}</Submit>
        </div>
      </form>
    </section>
  )
}

function RegistrySays({ frame, agency, entry }: ProfileProps) {
  if (!entry) return null
  const { language } = frame
  const words = profileWords[language]
  const different = differences(agency, entry)
  const said = (value: string) => value || <span class="soft">{words.empty}</span>
  const shown = (of: AgencyWords, field: (typeof different)[number]) =>
    field === 'type'
      ? (typeChoices(language).find(({ value }) => value === of.type)?.text ?? of.type)
      : said(of[field])
  return (
    <section>
      <h2>{words.registry}</h2>
      {entry.goneOn ? (
        <Notice tone="busy">
          <p>{words.registryGone(dayText(language, entry.goneOn))}</p>
        </Notice>
      ) : null}
      {different.length === 0 ? <p>{words.registrySame}</p> : null}
      {different.length > 0 ? (
        <>
          <p>{words.registryDiffers}</p>
          <dl class="differences">
            {different.map((field) => (
              <div>
                <dt>{words[field]}</dt>
                <dd>
                  <span class="soft">{words.here}:</span> {shown(agency, field)}
                </dd>
                <dd>
                  <span class="soft">{words.there}:</span> <b>{shown(entry, field)}</b>
                </dd>
              </div>
            ))}
          </dl>
          <ActButton action={pathsIn(language).profileRegistry(agency.code)} hidden={{}}>
            {words.registryTake}
          </ActButton>
        </>
      ) : null}
    </section>
  )
}
