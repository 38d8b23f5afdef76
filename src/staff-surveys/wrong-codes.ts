/** So many codes that are no slip's may be tried at once, and so many more each second. */
const most = 60
const eachSecond = 1

/**
 * How many codes that are no slip's were tried of late, by everybody together: no address is looked at. A slip's
 * own code is good all the while, so that nobody can shut others out by trying; of codes there are ten to the
 * nineteenth, and a million tries each second would find one of sixty in five thousand years.
 */
export function wrongCodes(now: () => number = Date.now) {
  let [left, since] = [most, now()]
  return {
    /** Counts one more; whether it is one too many. */
    isOneTooMany(): boolean {
      const at = now()
      left = Math.min(most, left + (eachSecond * Math.max(0, at - since)) / 1000)
      since = at
      if (left < 1) return true
      left -= 1
      return false
    },
  }
}
