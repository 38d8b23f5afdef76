/** What overseers and assessors look at, and what agencies answer them. */
export const watchPatterns = {
  watch: '/watch',
  watchFile: '/watch.csv',
  watchAgency: '/watch/:agency',
  askAgency: '/watch/:agency/ask',
  watchQuestion: '/watch/:agency/questions/:question{[0-9a-f-]+}',
  verifyAgency: '/watch/:agency/verify',
  withdrawVerification: '/watch/:agency/verifications/:verification{[0-9a-f-]+}',
  agencyQuestions: '/desk/:agency/questions',
  agencyQuestion: '/desk/:agency/questions/:question{[0-9a-f-]+}',
} as const
