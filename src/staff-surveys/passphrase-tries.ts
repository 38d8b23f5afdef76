/** So many pairs of passphrases may be tried at once for a survey, and one more each minute. */
const most = 5
const minute = 60_000

/** How often passphrases were tried of late, by survey, by everybody together; kept in memory alone. */
export function passphraseTries(now: () => number = Date.now) {
  const tries = new Map<string, { left: number; since: number }>()
  return {
    /** Counts one more; whether it is one too many, and is not to be tried. */
    isOneTooMany(surveyId: string): boolean {
      const at = now()
      const { left, since } = tries.get(surveyId) ?? { left: most, since: at }
      const by = Math.min(most, left + Math.max(0, at - since) / minute)
      tries.set(surveyId, { left: by < 1 ? by : by - 1, since: at })
      return by < 1
    },
    /** They were right: nothing is remembered. */
    forget: (surveyId: string) => void tries.delete(surveyId),
  }
}
