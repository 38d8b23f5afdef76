import { accountWords } from '../../accounts/messages.ts'
import type { Agency } from '../../agencies/agency.ts'
import { agencyWayBack } from '../../agencies/pages/way-back.tsx'
import type { Role } from '../../basics/actor.ts'
import type { Language } from '../../basics/bilingual.ts'
import { dayText } from '../../basics/day-text.ts'
import { pathsIn } from '../../paths.ts'
import type { FieldProblem } from '../../platform/html/form-view.ts'
import type { Frame } from '../../platform/html/frame.ts'
import type { Crumb } from '../../platform/html/layout.tsx'
import { Notice } from '../../platform/html/tags.tsx'
import { staffWords } from '../people-messages.ts'
import type { Holding } from '../post.ts'

/** What every page about an agency's people and parts is given. */
export interface StaffPage {
  readonly frame: Frame
  readonly agency: Agency
}

/** The pages of the people and of the parts of an agency, each leading to the other. */
export function StaffLinks({
  frame,
  agency,
  at,
}: StaffPage & { at: 'people' | 'divisions' | 'paste' }) {
  const words = staffWords[frame.language]
  const paths = pathsIn(frame.language)
  const links = [
    { id: 'people', href: paths.people(agency.code), text: words.peopleTitle },
    { id: 'divisions', href: paths.divisions(agency.code), text: words.divisionsTitle },
    { id: 'paste', href: paths.pastePeople(agency.code), text: words.addMany },
  ]
  return (
    <nav class="views">
      {links.map(({ id, href, text }) => (
        <a href={href} aria-current={id === at ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}

/** The way back from a page about an agency. */
export const staffCrumbs = (
  { frame, agency }: StaffPage,
  ...more: readonly Crumb[]
): readonly Crumb[] => agencyWayBack(frame, agency, ...more)

/** A role with the division it is over, in words. */
export function roleText(
  language: Language,
  role: Role,
  division: string | null | undefined,
): string {
  const name = accountWords[language].roles[role]
  return division ? staffWords[language].of(name, division) : name
}

/** When somebody holds a post, and under which order they act. */
export function holdingText(language: Language, { from, until, acting, orderNo }: Holding): string {
  const words = staffWords[language]
  const day = (date: Holding['from']) => dayText(language, date, true)
  const when = until ? words.fromTo(day(from), day(until)) : words.since(day(from))
  return acting ? `${words.acting(orderNo ?? '')} · ${when}` : when
}

/** Why an act without a form of its own was refused; nothing where it was not. */
export const Refused = ({ problems }: { problems: readonly FieldProblem[] }) =>
  problems.length === 0 ? null : (
    <Notice tone="bad">
      {problems.map(({ sentence }) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
