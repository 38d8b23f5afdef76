import { formSaying, type Typed } from '../platform/html/form-view.ts'
import type { WebContext } from '../platform/web/env.ts'
import type { WrongSetting } from './forms.ts'
import type { Told } from './pages/parts.tsx'
import type { Installation } from './store.ts'
import type { TestTrouble } from './trouble.ts'
import { settingTroubles } from './trouble-messages.ts'

/** What settings stand on, besides the world. */
export interface SettingParts extends Installation {
  /** Told where what was saved is read when the site is put together: sign-in providers, the public address. */
  readonly onChange: () => Promise<void>
  /** Says at /healthz that it is this very program that answers. */
  readonly instance: string
  /** Whether a proxy writes of whoever asks, and nobody told us of it. */
  readonly isProxyUnheard: () => boolean
  /** Where the site is reached now. */
  readonly origin: string
}

/** A form with the sentences of what is wrong with it. */
export const viewOf = (c: WebContext, typed: Typed, wrong: readonly WrongSetting[]) =>
  formSaying(typed, wrong, settingTroubles[c.get('language')].wrong)

/** A trouble in a sentence, with the number the other side answered. */
export function toldOf(
  c: WebContext,
  { code, answer }: { readonly code: TestTrouble; readonly answer: number | null },
): Told {
  const { troubles, answered } = settingTroubles[c.get('language')]
  return {
    isGood: false,
    sentence: troubles[code],
    ...(answer === null ? {} : { more: answered(answer) }),
  }
}
