const plan = '/desk/:agency/:year{[0-9]+}'
const measure = `${plan}/measures/:measure{[0-9a-f-]+}`

/** The measures of a plan: the grid of all, and the acts on one. */
export const measurePatterns = {
  newMeasure: `${plan}/measures/new`,
  measure,
  editMeasure: `${measure}/edit`,
  shareMeasure: `${measure}/share`,
  progress: `${measure}/progress`,
  verifyMeasure: `${measure}/verify`,
  grid: `${plan}/grid`,
  unverifyMeasure: `${measure}/verify/withdraw`,
  moveMeasure: `${measure}/move`,
  removeMeasure: `${measure}/remove`,
} as const
