import type { Result } from '../basics/result.ts'

type Stored<Refusal> = Promise<Result<null, Refusal>>

/**
 * Which signed items were stored since the program began, so that a device which sends them again, since it never
 * heard that they came, fills no disk; and neither does whoever mixes items of several slips. After a restart they
 * may be stored once more, and count once all the same.
 */
export function storedItems<Refusal>() {
  const surveys = new Map<
    string,
    Map<string, { readonly all: string; readonly done: Stored<Refusal> }>
  >()
  return {
    /** Stores items, by their hashes in the order of the columns, unless they are stored; null where they are mixed. */
    async once(
      surveyId: string,
      hashes: readonly string[],
      store: () => Stored<Refusal>,
    ): Promise<Result<null, Refusal> | null> {
      const known = surveys.get(surveyId) ?? new Map()
      surveys.set(surveyId, known)
      const [first = ''] = hashes
      const all = hashes.join()
      const there = known.get(first)
      if (there) return there.all === all ? there.done : null
      const done = store()
      known.set(first, { all, done })
      try {
        const said = await done
        if (!said.ok) known.delete(first)
        return said
      } catch (error) {
        known.delete(first)
        throw error
      }
    },
    forget: (surveyId: string) => void surveys.delete(surveyId),
  }
}
