import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import { Submit } from '../../platform/html/buttons.tsx'
import type { Agency } from '../agency.ts'
import { searchWords } from '../search-messages.ts'
import { AgencyName, Whereabouts } from './agency-name.tsx'

/**
 * The search for an agency: a form that asks the page at `action`, and with script a list that follows
 * what is typed. `pick` sends the form with the code chosen instead of going to the agency's page.
 */
export function AgencySearch(props: {
  language: Language
  action: string
  typed: string
  among?: 'registry'
  pick?: boolean
}) {
  const words = searchWords[props.language]
  return (
    <agency-search
      source={pathsIn(props.language).searchJson(props.among)}
      pick={props.pick ? 'yes' : undefined}
      found={words.foundAloud}
      none={words.noneAloud}
      label={words.listLabel}
    >
      <form method="get" action={props.action} class="inline-form search">
        <div class="field">
          <label for="q">{words.label}</label>
          <p class="hint" id="q-hint">
            {words.hint}
          </p>
          <input
            type="text"
            enterkeyhint="search"
            id="q"
            name="q"
            value={props.typed}
            aria-describedby="q-hint"
            autocomplete="off"
            maxlength={200}
          />
        </div>
        <Submit quiet>{words.button}</Submit>
      </form>
    </agency-search>
  )
}

/**
 * Agencies as a list that leads to their public pages, each told apart from others of its name; for
 * whoever may open its desk, with the way there.
 */
export function AgencyList(props: {
  language: Language
  agencies: readonly Agency[]
  mayOpen?: (agency: Agency) => boolean
}) {
  const paths = pathsIn(props.language)
  return (
    <ul class="agency-list">
      {props.agencies.map((agency) => (
        <li>
          <a href={paths.publicAgency(agency.code)}>
            <AgencyName name={agency.name} />
          </a>
          <span class="soft">
            <Whereabouts {...agency} />
          </span>
          {props.mayOpen?.(agency) ? (
            <a class="small" href={paths.agencyMenu(agency.code)}>
              {searchWords[props.language].openDesk}{' '}
              <span class="heard">
                <AgencyName name={agency.name} />
              </span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The way to the part of a list before this one and after it. */
export function Parts(props: {
  language: Language
  page: number
  more: boolean
  at: (page: number) => string
}) {
  const words = searchWords[props.language]
  if (props.page === 1 && !props.more) return null
  return (
    <nav class="parts" aria-label={words.parts}>
      {props.page > 1 ? (
        <a href={props.at(props.page - 1)} rel="prev">
          {words.earlier}
        </a>
      ) : null}
      {props.more ? (
        <a href={props.at(props.page + 1)} rel="next">
          {words.later}
        </a>
      ) : null}
    </nav>
  )
}
