import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/db/database.ts'
import { sealWith, unsealWith } from '../platform/seal.ts'
import type { PaperSettings, PostChoice, Signer } from './agency-setting.ts'
import {
  fromEnvironment,
  type Group,
  isSecret,
  type KeptProvider,
  placeOfProvider,
  type SettingName,
} from './setting.ts'
import {
  clearAttempts,
  type Installation,
  paperSettingsOf,
  postChoicesOf,
  providersKept,
  savePaperSettings,
  saveProviders,
  saveSetting,
  settingOf,
  settingsShown,
} from './store.ts'

/** A setting as a form gives it: null is "as usual", or "take the secret away". */
interface Change {
  readonly name: SettingName
  readonly value: string | null
}

/** A provider as sign-in needs it, its secret opened. */
export interface Provider {
  readonly id: string
  readonly name: string
  readonly discovery: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Keeps the settings of one page. What the environment sets is left alone. */
export async function changeSettings(
  context: Context,
  installation: Installation,
  group: Group,
  changes: readonly Change[],
): Promise<Result<null, NotAllowed>> {
  const allowed = allow(context.actor, 'manage-installation', null)
  if (!allowed.ok) return allowed
  const own = changes.filter(({ name }) => fromEnvironment(name, installation.environment) === null)
  const names = own.map(({ name }) => name)
  if (names.length === 0) return accept(null)
  await inTransaction(context.db, async (tx) => {
    const before = await settingsShown(tx, installation, names)
    for (const change of own)
      await saveSetting(tx, installation.key, change, { id: context.actor.id, at: context.now })
    const after = await settingsShown(tx, installation, names)
    // Of a secret the record says that it was replaced, and nothing else.
    const told = (shown: typeof after, isAfter: boolean) =>
      Object.fromEntries(
        shown.map(({ name, value, isSet }) => [
          name,
          isSecret(name) ? (isSet ? (isAfter ? 'replaced' : 'kept sealed') : null) : value,
        ]),
      )
    await saveActivity(tx, context, {
      ...{ agencyId: null, act: 'manage-installation' },
      subject: { kind: 'setting', id: group, name: group },
      before: told(before, false),
      after: told(after, true),
    })
  })
  return accept(null)
}

/** Adds a provider, or replaces the one of its id; an empty secret keeps the one that is there. */
export async function saveProvider(
  context: Context,
  { key }: Installation,
  typed: Provider,
): Promise<Result<null, NotAllowed>> {
  return changeProviders(context, typed.id, (kept) => {
    const old = kept.find(({ id }) => id === typed.id)
    const { id, name, discovery, clientId, clientSecret } = typed
    const sealedSecret =
      clientSecret === ''
        ? (old?.sealedSecret ?? '')
        : sealWith(key, clientSecret, placeOfProvider(id))
    const provider = { id, name, discovery, clientId, sealedSecret }
    return old ? kept.map((each) => (each.id === id ? provider : each)) : [...kept, provider]
  })
}

/** Takes a provider away. Accounts linked to it stay linked, and cannot be used until it is back. */
export const removeProvider = (context: Context, id: string): Promise<Result<null, NotAllowed>> =>
  changeProviders(context, id, (kept) => kept.filter((each) => each.id !== id))

async function changeProviders(
  context: Context,
  id: string,
  change: (kept: readonly KeptProvider[]) => readonly KeptProvider[],
): Promise<Result<null, NotAllowed>> {
  const allowed = allow(context.actor, 'manage-installation', null)
  if (!allowed.ok) return allowed
  await inTransaction(context.db, async (tx) => {
    const before = await providersKept(tx)
    const after = change(before)
    await saveProviders(tx, after, { id: context.actor.id, at: context.now })
    const told = (kept: readonly KeptProvider[]) =>
      kept.filter((each) => each.id === id).map(({ sealedSecret: _, ...rest }) => rest)
    await saveActivity(tx, context, {
      ...{ agencyId: null, act: 'manage-installation' },
      subject: { kind: 'setting', id: 'sign-in', name: id },
      before: told(before),
      after: told(after),
    })
  })
  return accept(null)
}

/** The providers of the database that can be used: those whose secret the key opens. */
export async function usableProviders(
  db: Context['db'],
  { key }: Installation,
): Promise<readonly Provider[]> {
  return (await providersKept(db)).flatMap(({ sealedSecret, ...provider }) => {
    const secret = unsealWith(key, sealedSecret, placeOfProvider(provider.id))
    return secret.ok ? [{ ...provider, clientSecret: secret.value }] : []
  })
}

/** Keeps how an agency's papers are to be. */
export async function changePaperSettings(
  context: Context,
  installation: Installation,
  agency: { readonly id: AgencyId; readonly name: string },
  papers: PaperSettings,
): Promise<Result<null, NotAllowed>> {
  const allowed = allow(context.actor, 'manage-agency', agency.id)
  if (!allowed.ok) return allowed
  await inTransaction(context.db, async (tx) => {
    const before = await paperSettingsOf(tx, installation, agency.id)
    const posts = await postChoicesOf(tx, agency.id)
    const by = { id: context.actor.id, at: context.now }
    await savePaperSettings(tx, agency.id, papers, by)
    await saveActivity(tx, context, {
      ...{ agencyId: agency.id, act: 'manage-agency' },
      subject: { kind: 'setting', id: 'papers', name: agency.name },
      before: toldOf(before, posts),
      after: toldOf(papers, posts),
    })
  })
  return accept(null)
}

/** How papers are to be as the record says it: a post by its name. */
function toldOf({ reporter, executive, ...rest }: PaperSettings, posts: readonly PostChoice[]) {
  const told = ({ postId, ...typed }: Signer) => ({
    ...{ post: posts.find(({ id }) => id === postId)?.name ?? '' },
    ...typed,
  })
  return { ...rest, reporter: told(reporter), executive: told(executive) }
}

/** Forgets attempts that are older than the operator keeps them, and says how many. */
export async function clearOldAttempts(
  context: Pick<Context, 'db' | 'now'>,
  installation: Installation,
): Promise<number> {
  const days = await daysOf(context.db, installation, 'retention.attempts')
  const before = new Date(Date.parse(context.now) - days * 86_400_000).toISOString()
  return inTransaction(context.db, (tx) => clearAttempts(tx, before))
}

/** For how many days something is kept. */
export async function daysOf(
  db: Context['db'],
  installation: Installation,
  name: 'retention.drafts' | 'retention.attempts',
): Promise<number> {
  const said = await settingOf(db, installation, name)
  const days = said.ok ? Number(said.value) : Number.NaN
  if (!Number.isInteger(days) || days < 1) throw new Error(`${name} is no number of days.`)
  return days
}
