// The record: who did what, in which post, to what, when, and how it was before and after.
import type { AgencyId } from '../basics/ids.ts'
import type { Act } from './permissions.ts'

/** Acts by which people come in and go out, which no role is asked for. */
export const accountActs = [
  'sign-in',
  'sign-out',
  'become-operator',
  'issue-link',
  'join-by-link',
  'take-on',
  'change-sign-in',
  'erase-person',
] as const

/** What the record calls an act: an act of the permission table, or one of signing in. */
export type RecordedAct = Act | (typeof accountActs)[number]

/** An act as a command hands it to the record. Secrets and the answers of surveys never belong in it. */
export interface Activity {
  /** Null for what is about no one agency; it goes to the installation's record. */
  readonly agencyId: AgencyId | null
  readonly act: RecordedAct
  readonly subject: Subject
  readonly before?: unknown
  readonly after?: unknown
  /** Who acted, where the request was nobody's yet: whoever has just signed in. */
  readonly by?: { readonly id: string; readonly name: string }
}

/** What was acted upon, by a kind of the record's words, its id, and its name at that moment. */
export interface Subject {
  readonly kind: string
  readonly id: string
  readonly name: string
}

/** A post as somebody held it, or acted for it under an order, on the day of an act. */
export interface PostHeld {
  readonly name: string
  readonly acting: boolean
  readonly orderNo: string | null
}

/**
 * The posts as the record keeps them: "ปลัดเทศบาล", or "ปลัดเทศบาล (รักษาราชการแทน คำสั่งที่ 12/2566)".
 * Null for no post.
 */
export const postSaid = (posts: readonly PostHeld[]): string | null =>
  posts.length === 0
    ? null
    : posts
        .map(({ name, acting, orderNo }) =>
          acting ? `${name} (รักษาราชการแทน คำสั่งที่ ${orderNo})` : name,
        )
        .join(', ')

/** What `postSaid` keeps of acting, with the order's number: read again where the record is shown in words. */
export const actingKept = /\(รักษาราชการแทน คำสั่งที่ ([^)]*)\)/g

/** Finds a name in the content of a record under which secrets travel; null where there is none. */
export function secretNamed(content: unknown): string | null {
  if (typeof content !== 'object' || content === null) return null
  for (const [name, value] of Object.entries(content)) {
    if (/^(password|token|secret|cookie|backupCodes)$|(Password|Token|Secret)$/.test(name))
      return name
    const inside = secretNamed(value)
    if (inside) return inside
  }
  return null
}

/** Names under which a person can be reached or signs in; what stands there may be erased, and the record may not. */
const contacts = /^(email|signInName|proposedSignInName|phone|recipient)$/

/**
 * A state without what must be erasable: of an e-mail or a sign-in name the record says that one was
 * there ("hidden"), or that it is another one now ("hidden-new").
 */
export function withoutContacts(state: unknown, before: unknown = state): unknown {
  if (Array.isArray(state))
    return state.map((each, at) =>
      withoutContacts(each, Array.isArray(before) ? before[at] : undefined),
    )
  if (typeof state !== 'object' || state === null) return state
  const was = typeof before === 'object' && before !== null ? new Map(Object.entries(before)) : null
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => {
      if (!contacts.test(name)) return [name, withoutContacts(value, was?.get(name))]
      if (value === null || value === undefined || value === '') return [name, value]
      return [name, was?.get(name) === value ? 'hidden' : 'hidden-new']
    }),
  )
}
