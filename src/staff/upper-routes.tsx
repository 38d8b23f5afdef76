import { Hono } from 'hono'
import { issueLinks, type RoleRefused, takeRoleAway } from '../accounts/role-commands.ts'
import { upperRoles } from '../accounts/role-rules.ts'
import { rolesAbove } from '../accounts/role-store.ts'
import { knownPerson } from '../accounts/store.ts'
import { agenciesOf } from '../agencies/store.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { provinces } from '../basics/provinces.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isUuid } from '../basics/uuid.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { qrCode } from '../platform/qr-code.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { staffForm, statusOf, type Trouble } from './at-agency-routes.tsx'
import type { OriginOf } from './link-routes.tsx'
import { SlipsPage } from './pages/slips.tsx'
import { UpperPeoplePage, type UpperShown } from './pages/upper-people.tsx'
import { contactIn } from './people-paste.ts'
import { districtsHere, provincesHere } from './place-store.ts'
import { giveUpperRole, type UpperRole } from './upper-commands.ts'

/** Overseers, assessors and operators, whom operators alone appoint. */
export function upperRoutes(world: World, originOf: OriginOf): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.upperPeople, (c) => show(c))
  app.post(patterns.upperPeople, (c) =>
    withForm(c, async (typed) => {
      const context = contextIn(c, world)
      const refused = (field: string, { code }: RoleRefused) => show(c, typed, [{ field, code }])
      switch (typedIn(typed, 'act')) {
        case 'give': {
          const read = readUpperRole(typed)
          if (!read.ok) return show(c, typed, read.reason)
          const given = await giveUpperRole(context, read.value)
          if (!given.ok) {
            const { code } = given.reason
            return show(c, typed, [{ field: fieldOf(code), code }])
          }
          return 'signInName' in read.value.to ? back(c) : showLink(c, given.value)
        }
        case 'link': {
          const person = typedIn(typed, 'person')
          return isUuid(person) ? showLink(c, person as PersonId) : trouble(c, 'not-found')
        }
        case 'take': {
          const id = typedIn(typed, 'roleId')
          if (!isUuid(id)) return trouble(c, 'not-found')
          const taken = await takeRoleAway(context, id, null)
          return taken.ok ? back(c) : refused('role', taken.reason)
        }
      }
      return trouble(c, 'not-found')
    }),
  )
  return app

  function back(c: WebContext) {
    return sayingSaved(c, world, pathsIn(c.get('language')).upperPeople())
  }

  /** Makes a new link for somebody above agencies, and shows it this once. */
  async function showLink(c: WebContext, id: PersonId) {
    const person = await knownPerson(db, id)
    const own = (await rolesAbove(db)).find(({ personId }) => personId === id)
    if (!person || !own) return trouble(c, 'not-found')
    const kind = own.canSignIn ? ('recover' as const) : ('join' as const)
    const issued = await issueLinks(contextIn(c, world), [{ person, kind }], null)
    if (!issued.ok) return show(c, {}, [{ field: 'role', code: issued.reason.code }])
    c.header('cache-control', 'no-store')
    const slips = issued.value.map((each) => {
      const { href } = new URL(pathsIn(c.get('language')).join(each.token), originOf(c))
      const until = thaiDayOf(each.until)
      return { ...each, post: '', signInName: null, link: href, qr: qrCode(href), until }
    })
    return page(c, <SlipsPage frame={c.get('frame')} agency={null} slips={slips} />)
  }

  async function show(c: WebContext, typed: Typed = {}, wrong: readonly Trouble[] = []) {
    const roles = await rolesAbove(db)
    const ids = roles.flatMap(({ agencyId }) => (agencyId ? [agencyId] : []))
    const agencies = new Map(
      (await agenciesOf(db, [...new Set<AgencyId>(ids)])).map((each) => [each.id, each]),
    )
    const held = roles.flatMap((each): UpperShown[] => {
      const role = upperRoles.find((upper) => upper === each.role)
      const agency = (each.agencyId && agencies.get(each.agencyId)) ?? null
      return role ? [{ ...each, role, agency: agency || null }] : []
    })
    const start = typedFrom({ role: 'overseer' })
    return page(
      c,
      <UpperPeoplePage
        frame={c.get('frame')}
        held={held}
        provinces={[...new Set([...provinces, ...(await provincesHere(db))])]}
        districts={await districtsHere(db)}
        form={staffForm(c, { ...start, ...typed }, wrong)}
      />,
      statusOf(wrong),
    )
  }
}

/** Reads a role above agencies, and to whom it is given. */
function readUpperRole(typed: Typed): Result<UpperRole, readonly Trouble[]> {
  const role = upperRoles.find((each) => each === typedIn(typed, 'role'))
  const name = typedIn(typed, 'name').normalize('NFC').trim()
  const signInName = typedIn(typed, 'signInName').trim()
  const email = contactIn(typedIn(typed, 'email'))
  const wrong: Trouble[] = []
  if (!role) wrong.push({ field: 'role', code: 'role-missing' })
  if (name === '' && signInName === '') wrong.push({ field: 'name', code: 'name-missing' })
  if (name.length > 200) wrong.push({ field: 'name', code: 'too-long' })
  if (email === null || email.signInName !== null)
    wrong.push({ field: 'email', code: 'contact-malformed' })
  const province = placeIn(typed, 'province')
  const district = placeIn(typed, 'district')
  if (role === 'overseer' && typedIn(typed, 'province') !== '' && province === '')
    wrong.push({ field: 'province', code: 'province-unknown' })
  if (role === 'overseer' && typedIn(typed, 'district') !== '' && district === '')
    wrong.push({ field: 'district', code: 'district-empty' })
  if (!role || email === null || wrong.length > 0) return refuse(wrong)
  return accept({
    role,
    to: signInName === '' ? { name, email: email.email } : { signInName },
    agencyCode: typedIn(typed, 'agencyCode').trim(),
    ...{ province, district },
  })
}

/** A place as typed, without the word before its name. */
const placeIn = (typed: Typed, field: 'province' | 'district') =>
  typedIn(typed, field)
    .normalize('NFC')
    .trim()
    .replace(field === 'province' ? /^(จังหวัด|จ\.)\s*/ : /^(อำเภอ|อ\.)\s*/, '')

/** The field a refusal is told at. */
function fieldOf(code: Trouble['code']): string {
  if (code === 'agency-missing') return 'agencyCode'
  if (code === 'place-missing' || code === 'province-unknown') return 'province'
  return code === 'person-missing' ? 'signInName' : 'role'
}
