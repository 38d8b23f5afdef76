import { accept, type Result, refuse } from '../basics/result.ts'
import { patterns } from '../paths.ts'
import type { Context } from '../platform/context.ts'
import type { Typed } from '../platform/html/form-view.ts'
import { plainLetter } from '../platform/mail.ts'
import { askJson } from '../platform/web/ask.ts'
import type { SettingParts } from './answer-routes.ts'
import { readDiscovery } from './discovery.ts'
import { readLineTest, readMailTest, type WrongSetting } from './forms.ts'
import type { settingWords } from './messages.ts'
import { sendLetter, sendLine } from './sending-commands.ts'
import { settingOf } from './store.ts'
import type { TestTrouble } from './trouble.ts'

type Words = (typeof settingWords)['th']
/** What a try gave: what is wrong with the form, or a sentence, or why it failed. */
export type Tried =
  | { readonly wrong: readonly WrongSetting[] }
  | {
      readonly result: Result<
        string,
        { readonly code: TestTrouble; readonly answer: number | null }
      >
    }

/** Sends a test letter to the address typed. */
export async function tryMail(
  context: Context,
  parts: SettingParts,
  words: Words,
  typed: Typed,
): Promise<Tried> {
  const to = readMailTest(typed)
  if (!to.ok) return { wrong: to.reason }
  const { subject, body } = words.letter
  const letter = plainLetter({ to: to.value, subject, text: body(parts.origin) })
  const sent = await sendLetter(context, parts, letter, 'test')
  return { result: sent.ok ? accept(words.mailSent(to.value)) : sent }
}

/** Pushes a test message to the LINE id typed. */
export async function tryLine(
  context: Context,
  parts: SettingParts,
  words: Words,
  typed: Typed,
): Promise<Tried> {
  const to = readLineTest(typed)
  if (!to.ok) return { wrong: to.reason }
  const sent = await sendLine(context, parts, { to: to.value, text: words.lineText }, 'test')
  return { result: sent.ok ? accept(words.lineSent) : sent }
}

/** Opens the public address as others would, and sees whether this very program answers. */
export async function tryAddress(
  context: Context,
  parts: SettingParts,
  words: Words,
): Promise<Tried> {
  const origin = await settingOf(context.db, parts, 'address.origin')
  if (!origin.ok || origin.value === '') return { result: accept(words.addressLocal) }
  const asked = await askJson(new URL(patterns.health, origin.value).href)
  if (!asked.ok) return { result: asked }
  const { instance } = (asked.value ?? {}) as { instance?: unknown }
  return {
    result:
      instance === parts.instance
        ? accept(words.addressOpened(origin.value))
        : refuse({ code: 'not-ours', answer: null }),
  }
}

/** Asks a provider for its discovery document. */
export async function tryProvider(
  words: Words,
  provider: { readonly discovery: string },
): Promise<Extract<Tried, { result: unknown }>> {
  const asked = await askJson(provider.discovery)
  if (!asked.ok) return { result: asked }
  const read = readDiscovery(asked.value, provider.discovery)
  return {
    result: read.ok
      ? accept(words.providers.answers(read.value))
      : refuse({ code: read.reason, answer: null }),
  }
}
