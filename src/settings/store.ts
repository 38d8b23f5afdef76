import { sql } from 'kysely'
import type { AgencyId, PostId } from '../basics/ids.ts'
import { accept, type Result } from '../basics/result.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import { type SealRefusal, sealWith, unsealWith } from '../platform/seal.ts'
import {
  type AgencyOfSettings,
  type PaperSettings,
  type PostChoice,
  usualPapers,
} from './agency-setting.ts'
import { type Change, keptPapers } from './forms.ts'
import { keptProviders } from './provider-forms.ts'
import {
  type Attempt,
  type Channel,
  type Environment,
  fromEnvironment,
  isSecret,
  type KeptProvider,
  type Purpose,
  type SettingName,
  type SettingShown,
  settingTable,
} from './setting.ts'

/** What settings stand on besides the database: the key secrets are sealed with, and the environment. */
export interface Installation {
  readonly key: string
  readonly environment: Environment
}

/** Who changed something, and when. */
interface By {
  readonly id: string
  readonly at: string
}

/** The value of a setting: what the environment says, else what is kept, else what is usual. A secret comes opened. */
export async function settingOf(
  db: Reader,
  { key, environment }: Installation,
  name: SettingName,
): Promise<Result<string, SealRefusal>> {
  const said = fromEnvironment(name, environment)
  if (said !== null) return accept(said)
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  if (typeof row?.value !== 'string') return accept(settingTable[name].usual)
  return isSecret(name) ? unsealWith(key, row.value, name) : accept(row.value)
}

/** Settings as a page shows them: no secret among the values. */
export async function settingsShown(
  db: Reader,
  { key, environment }: Installation,
  names: readonly SettingName[],
): Promise<readonly SettingShown[]> {
  const rows = await db
    .selectFrom('setting')
    .leftJoin('person', (join) => join.on(sql<boolean>`person.id::text = setting.changed_by`))
    .select(['setting.name', 'setting.value', 'setting.changed_at', 'setting.changed_by'])
    .select('person.name as person')
    .where('setting.name', 'in', names)
    .execute()
  return names.map((name): SettingShown => {
    const said = fromEnvironment(name, environment)
    const secret = isSecret(name)
    // A list of providers holds their secrets, and has a page of its own.
    const isShown = !secret && settingTable[name].kind !== 'providers'
    const base = { name, changed: null, isUnreadable: false }
    if (said !== null)
      return { ...base, value: isShown ? said : '', from: 'environment', isSet: true }
    const row = rows.find((each) => each.name === name)
    const kept = row?.value
    const isKept = Array.isArray(kept) ? kept.length > 0 : typeof kept === 'string'
    if (!row || !isKept)
      return {
        ...base,
        value: isShown ? settingTable[name].usual : '',
        from: 'usual',
        isSet: false,
      }
    return {
      name,
      value: isShown ? String(kept) : '',
      from: 'database',
      isSet: true,
      changed: { at: row.changed_at, by: row.person ?? row.changed_by },
      isUnreadable: secret && !unsealWith(key, String(kept), name).ok,
    }
  })
}

/** Keeps a setting, sealed where it is a secret; null puts it back to what is usual. */
export async function saveSetting(tx: Writer, key: string, change: Change, by: By): Promise<void> {
  const { name, value } = change
  if (value === null) {
    await tx.deleteFrom('setting').where('name', '=', name).execute()
    return
  }
  await keep(tx, name, isSecret(name) ? sealWith(key, value, name) : value, by)
}

/** The OpenID Connect providers in the database, their secrets sealed. */
export async function providersKept(db: Reader): Promise<readonly KeptProvider[]> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'sign-in.providers')
    .executeTakeFirst()
  return row ? keptProviders.parse(row.value) : []
}

/** Keeps the whole list of providers. */
export const saveProviders = (tx: Writer, providers: readonly KeptProvider[], by: By) =>
  keep(tx, 'sign-in.providers', providers, by)

async function keep(tx: Writer, name: SettingName, value: unknown, by: By): Promise<void> {
  const row = {
    value: toJson(value),
    is_secret: isSecret(name),
    changed_at: by.at,
    changed_by: by.id,
  }
  await tx
    .insertInto('setting')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}

/** The agency at an address, for its page of settings; null where there is none. */
export async function agencyOfSettings(db: Reader, code: string): Promise<AgencyOfSettings | null> {
  const row = await db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'district', 'province'])
    .where('code', '=', code.normalize('NFC').toLowerCase())
    .executeTakeFirst()
  return row ?? null
}

/** How papers are to be until an agency sets its own: what the environment or the installation says. */
export async function usualPapersOf(
  db: Reader,
  installation: Installation,
): Promise<PaperSettings> {
  const said = async (name: 'papers.digits' | 'papers.font') => {
    const value = await settingOf(db, installation, name)
    return value.ok ? value.value : undefined
  }
  const { digits, font } = keptPapers.parse({
    digits: await said('papers.digits'),
    font: await said('papers.font'),
  })
  return { ...usualPapers, ...(digits && { digits }), ...(font && { font }) }
}

/** How an agency's papers are to be: digits, font, who signs; what is usual where nothing was set. */
export async function paperSettingsOf(
  db: Reader,
  installation: Installation,
  agencyId: string,
): Promise<PaperSettings> {
  const usual = await usualPapersOf(db, installation)
  const kept = await ownPapersOf(db, agencyId)
  return {
    digits: kept.digits ?? usual.digits,
    font: kept.font ?? usual.font,
    reporter: kept.reporter ?? usual.reporter,
    executive: kept.executive ?? usual.executive,
  }
}

/** The post an agency named to sign its papers; null where it named none. */
export async function executivePostOf(db: Reader, agencyId: string): Promise<PostId | null> {
  const kept = await ownPapersOf(db, agencyId)
  return kept.executive?.postId ?? null
}

/** What an agency itself set for its papers; nothing where it set nothing. */
async function ownPapersOf(db: Reader, agencyId: string) {
  const row = await db
    .selectFrom('agency_setting')
    .select('value')
    .where('agency_id', '=', agencyId)
    .where('name', '=', 'papers')
    .executeTakeFirst()
  return row ? keptPapers.parse(row.value) : {}
}

/** The posts of an agency that may be chosen to sign, in their order; closed ones are not among them. */
export async function postChoicesOf(db: Reader, agencyId: string): Promise<readonly PostChoice[]> {
  const rows = await db
    .selectFrom('post')
    .select(['id', 'name'])
    .where('agency_id', '=', agencyId)
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name }) => ({ id: id as PostId, name }))
}

/** Keeps how an agency's papers are to be. */
export async function savePaperSettings(
  tx: Writer,
  agencyId: AgencyId,
  papers: PaperSettings,
  by: By,
): Promise<void> {
  const row = { value: toJson(papers), changed_at: by.at, changed_by: by.id }
  await tx
    .insertInto('agency_setting')
    .values({ agency_id: agencyId, name: 'papers', ...row })
    .onConflict((conflict) => conflict.columns(['agency_id', 'name']).doUpdateSet(row))
    .execute()
}

/** Writes down what came of sending something. */
export async function saveAttempt(
  tx: Writer,
  attempt: Attempt & { readonly id: string; readonly askedBy: string },
): Promise<void> {
  const { askedBy, ...row } = attempt
  await tx
    .insertInto('notification_attempt')
    .values({ ...row, asked_by: askedBy })
    .execute()
}

/** The newest attempts of a channel. */
export async function attemptsOf(
  db: Reader,
  channel: Channel,
  most: number,
): Promise<readonly Attempt[]> {
  const rows = await db
    .selectFrom('notification_attempt')
    .select(['at', 'channel', 'purpose', 'recipient', 'outcome', 'answer'])
    .where('channel', '=', channel)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    ...row,
    channel: row.channel as Channel,
    purpose: row.purpose as Purpose,
  }))
}

/** Forgets attempts made before an instant, and says how many. */
export async function clearAttempts(tx: Writer, before: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('notification_attempt')
    .where('at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
