import type { Language } from '../../basics/bilingual.ts'
import { pathsIn } from '../../paths.ts'
import type { Agency } from '../agency.ts'
import { profileWords } from '../profile-messages.ts'

/** The emblem of an agency; nothing where it has given none. */
export const AgencyLogo = (props: {
  language: Language
  agency: Pick<Agency, 'code' | 'name' | 'logoSha256'>
}) =>
  props.agency.logoSha256 === null ? null : (
    <img
      class="agency-logo"
      src={pathsIn('th').logo(props.agency.code, props.agency.logoSha256)}
      alt={profileWords[props.language].logoAlt(props.agency.name)}
    />
  )
