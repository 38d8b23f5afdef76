import { createPublicKey, type KeyObject } from 'node:crypto'
import { readColumnKey, readSigningKey } from './blind-signature.ts'
import type { Policy } from './policy.ts'
import type { WindowKeyKeeper, WindowKeys } from './window-keys.ts'

/** The keys of an open survey, read once: to sign by, and to check what was signed. */
export interface HeldWindow {
  readonly keys: WindowKeys
  /** In the order of the columns, as are the public ones. */
  readonly signing: readonly KeyObject[]
  readonly checking: readonly KeyObject[]
}

export interface HeldWindows {
  /** Null where the keys are not on this computer, or are not those that the policy names. */
  readonly of: (policy: Policy) => Promise<HeldWindow | null>
  /** Once a survey takes no answers, nothing of its keys stays in memory. */
  readonly forget: (surveyId: string) => void
}

/** Holds the keys of surveys while they take answers, and no longer than their keeper has them. */
export function heldWindows(keeper: Pick<WindowKeyKeeper, 'read' | 'whenDestroyed'>): HeldWindows {
  const held = new Map<string, HeldWindow>()
  keeper.whenDestroyed?.((surveyId) => void held.delete(surveyId))
  return {
    async of(policy) {
      const known = held.get(policy.surveyId)
      if (known) return known
      const keys = await keeper.read(policy.surveyId)
      const window = keys && windowOf(keys, policy)
      if (window) held.set(policy.surveyId, window)
      return window
    },
    forget: (surveyId) => void held.delete(surveyId),
  }
}

function windowOf(keys: WindowKeys, policy: Policy): HeldWindow | null {
  const signing = keys.columns.map(readSigningKey)
  const published = signing.map((key) =>
    createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  )
  const { columns } = policy.keys
  const isOfPolicy =
    columns.length === published.length && columns.every((key, place) => key === published[place])
  return isOfPolicy ? { keys, signing, checking: columns.map(readColumnKey) } : null
}
