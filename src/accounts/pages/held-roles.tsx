import { toFullAgencyLine } from '../../basics/agency-name.ts'
import type { Language } from '../../basics/bilingual.ts'
import type { HeldRole } from '../held-scope.ts'
import { accountWords } from '../messages.ts'
import { takeOnWords } from '../take-on-messages.ts'

/** Roles, each with what it is over and what it opens today. */
export function HeldRoles({ language, roles }: { language: Language; roles: readonly HeldRole[] }) {
  const words = accountWords[language]
  return (
    <ul class="plain own-list">
      {roles.map((held) => (
        <li>
          <span>
            <b>{words.roles[held.role]}</b> · {overSaid(language, held)}
            <br />
            <span class="soft">{words.rolesMore[held.role]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What a role is over: the agency with its place and code, a division of it, a territory, or everything. */
export function overSaid(language: Language, { role, over }: HeldRole): string {
  const words = takeOnWords[language]
  switch (over.kind) {
    case 'agency': {
      const agency = `${toFullAgencyLine(over)} (${over.code})`
      return over.division === null ? agency : `${over.division} · ${agency}`
    }
    case 'territory':
      return [over.district && words.district(over.district), words.province(over.province)]
        .filter(Boolean)
        .join(' ')
    case 'everywhere':
      return role === 'operator' ? words.installation : words.nation
  }
}
