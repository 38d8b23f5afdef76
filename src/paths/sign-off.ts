const signOff = '/desk/:agency/:year{[0-9]+}/sign-off'

const acts = {
  handIn: `${signOff}/hand-in`,
  handBack: `${signOff}/hand-back`,
  putForward: `${signOff}/put-forward`,
  takeBack: `${signOff}/take-back`,
  reviewPlan: `${signOff}/review`,
  approvePlan: `${signOff}/approve`,
  returnPlan: `${signOff}/return`,
  delegateApproval: `${signOff}/delegate`,
  recordSignature: `${signOff}/on-paper`,
} as const

/** The way of a plan to a signature, and each act on it. */
export const signOffPatterns = {
  signOff,
  ...acts,
  /** What an executive looks at on a phone, and asks after. */
  executive: '/desk/:agency/:year{[0-9]+}/executive',
  nudge: '/desk/:agency/:year{[0-9]+}/measures/:measure{[0-9a-f-]+}/nudge',
} as const

/** The addresses that the buttons of the page of sign-off post to. */
export type SignOffAddress = keyof typeof acts
