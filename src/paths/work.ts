const year = '/desk/:agency/:year{[0-9]+}'
const measure = `${year}/my-work/:measure{[0-9a-f-]+}`

/** Where a division works: its rows, one report from a phone, its receipt, and what the officer has not seen yet. */
export const workPatterns = {
  work: `${year}/my-work`,
  workReport: measure,
  workSent: `${measure}/sent/:fact{[0-9a-f-]+}`,
  inbox: `${year}/inbox`,
} as const
