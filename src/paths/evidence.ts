const plan = '/desk/:agency/:year{[0-9]+}'
const evidence = `${plan}/evidence/:evidence{[0-9a-f]+-[0-9a-f-]+}`

/** Evidence of a year, and the addresses its files have at the desk and in public. */
export const evidencePatterns = {
  evidenceList: `${plan}/evidence`,
  newEvidence: `${plan}/evidence/new`,
  evidence,
  editEvidence: `${evidence}/edit`,
  safeEvidence: `${evidence}/safe`,
  evidenceFile: '/desk/:agency/evidence/:evidence{[0-9a-f]+-[0-9a-f-]+}/:content{[0-9a-f]+}',
  publicEvidenceFile: '/a/:agency/evidence/:evidence{[0-9a-f]+-[0-9a-f-]+}/:content{[0-9a-f]+}',
} as const
