import type { Agency } from '../../../agencies/agency.ts'
import { NameAndPlace } from '../../../agencies/pages/agency-name.tsx'
import { AgencySearch } from '../../../agencies/pages/agency-search.tsx'
import { agencyTypes } from '../../../basics/agency-name.ts'
import { provinces } from '../../../basics/provinces.ts'
import { pathsIn } from '../../../paths.ts'
import { ButtonLink, Submit } from '../../../platform/html/buttons.tsx'
import { SelectField, TextField } from '../../../platform/html/fields.tsx'
import { Notice } from '../../../platform/html/tags.tsx'
import { setUpWords } from '../../set-up-messages.ts'
import { Step, type StepPage } from './frame.tsx'

/** A body of the registry, as it is offered. */
export interface Offered extends Pick<Agency, 'code' | 'type' | 'name' | 'district' | 'province'> {
  readonly inUse: boolean
}

/** The first step: which agency, from the registry or typed. */
export function AgencyStep(
  props: StepPage & {
    /** Null where this installation has no registry. */
    registry: {
      readonly typed: string
      readonly found: readonly Offered[]
      readonly more: boolean
    } | null
    /** Whether a body of the registry was chosen, and stands in the form. */
    isChosen: boolean
  },
) {
  const { frame, form, registry } = props
  const { language } = frame
  const words = setUpWords[language]
  const paths = pathsIn(language)
  const shared = { form, language }
  return (
    <Step {...props} title={words.title} lead={words.agencyLead} islands={['agency-search']}>
      {registry && !props.isChosen ? (
        <section class="card hero">
          <h2>{words.searchTitle}</h2>
          <AgencySearch
            language={language}
            action={paths.beginSetUp()}
            typed={registry.typed}
            among="registry"
            pick
          />
          {registry.typed !== '' && registry.found.length === 0 ? (
            <p role="status">{words.searchNone}</p>
          ) : null}
          <ul class="plain acts">
            {registry.found.map((body) => (
              <li>
                <span>
                  <NameAndPlace {...body} />
                </span>
                {body.inUse ? (
                  <span class="soft">{words.inUse}</span>
                ) : (
                  <ButtonLink href={paths.beginSetUp({ code: body.code, new: 1 })} quiet>
                    {words.choose} <span class="heard">{body.name}</span>
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
          {registry.more ? <p class="soft">{words.searchMore}</p> : null}
        </section>
      ) : null}
      {registry ? null : (
        <Notice tone="calm">
          <p>
            {words.registryEmpty} <a href={paths.registry()}>{words.takeRegistry}</a>
          </p>
        </Notice>
      )}
      <section class="form-section">
        <h2>{props.isChosen ? words.checkTitle : words.typeTitle}</h2>
        <form method="post" action={paths.beginSetUp()} novalidate>
          <TextField {...shared} name="name" label={words.name} hint={words.nameHint} />
          <div class="columns-two">
            <TextField {...shared} name="district" label={words.district} optional />
            <TextField
              {...shared}
              name="province"
              label={words.province}
              suggestions={provinces}
              optional
            />
            <SelectField
              {...shared}
              name="type"
              label={words.type}
              required
              choices={[
                { value: '', text: words.typeByName },
                ...agencyTypes.map(({ id, full, en }) => ({
                  value: id,
                  text: language === 'th' ? full : `${full} (${en})`,
                })),
                { value: 'other', text: words.typeOther },
              ]}
            />
            <TextField {...shared} name="code" label={words.code} hint={words.codeHint} optional />
          </div>
          <div class="buttons">
            <Submit>{words.register}</Submit>
            <a href={frame.home}>{words.later}</a>
          </div>
        </form>
      </section>
    </Step>
  )
}

/** The first step seen again: the agency is registered, and its words are changed on its own page. */
export function AgencyDone(props: StepPage & { agency: Agency }) {
  const { frame, agency } = props
  const words = setUpWords[frame.language]
  const paths = pathsIn(frame.language)
  return (
    <Step {...props} title={words.steps.agency} lead={words.agencyLead}>
      <p class="big">
        <NameAndPlace {...agency} />
      </p>
      <div class="buttons">
        <ButtonLink href={paths.agencySetUpStep(agency.code, 'divisions')}>{words.next}</ButtonLink>
        <a href={paths.profile(agency.code)}>{words.editAgency}</a>
      </div>
    </Step>
  )
}
