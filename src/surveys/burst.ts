/**
 * When more answers come by open codes than a survey is used to. A burst is no verdict: it is answered by asking
 * each device for two seconds of work, which is over as soon as fewer come.
 */

/**
 * How much is a burst: more in ten minutes than the floor, which a village's meeting answering together does not
 * reach, or than so many times what is usual.
 */
export const burstRule = { floor: 40, times: 3, fewestTens: 12 } as const

/** How many days back a survey's own usual is looked for. */
export const usualDays = 7

/**
 * The most answers in ten minutes that are no burst. What is usual is what nine of ten busy ten-minute bins
 * do not pass, so that an attack of some hours does not teach it; a survey that has had few busy bins has the
 * floor alone.
 */
export function mostInTen(tens: readonly number[]): number {
  const busy = tens.filter((n) => n > 0).toSorted((a, b) => a - b)
  if (busy.length < burstRule.fewestTens) return burstRule.floor
  const usual = busy[Math.ceil(busy.length * 0.9) - 1] ?? 0
  return Math.max(burstRule.floor, burstRule.times * usual)
}

/** How many forms of each way in are remembered for ten minutes; more is a burst anyway. */
const mostForms = 20_000

/** How often one form may be sent in ten minutes before it counts as another. */
const mostResent = 30

/**
 * The forms of the last ten minutes that came by one way in, by their ids and the minute, in memory alone. A
 * form that is sent again, because there was no signal or no database, is not another.
 */
export function lastTenMinutes() {
  const forms = new Map<string, { readonly minute: number; sent: number }>()
  let latest = Number.NEGATIVE_INFINITY
  const tidy = (minute: number) => {
    if (minute === latest) return
    // Where the clock was set back, those of the future go: the others stand in the order of their minutes.
    if (minute < latest) for (const [id, form] of forms) if (form.minute > minute) forms.delete(id)
    latest = minute
    for (const [id, form] of forms) {
      if (form.minute > minute - 10) break
      forms.delete(id)
    }
  }
  return {
    /** Whether this form came in the last ten minutes, and is only sent again; counts the sending. */
    isResent(id: string, minute: number): boolean {
      tidy(minute)
      const form = forms.get(id)
      if (!form || form.sent >= mostResent) return false
      form.sent += 1
      return true
    },
    add(id: string, minute: number): void {
      tidy(minute)
      forms.delete(id)
      if (forms.size < mostForms) forms.set(id, { minute, sent: 1 })
    },
    /** How many different forms came. */
    size(minute: number): number {
      tidy(minute)
      return forms.size
    },
  }
}
