/** Why an office does not show words that a citizen wrote. Words about a person are deleted for good. */
export const withheldFor = ['personal-data', 'insult', 'other-matter'] as const
/** One reason why words are not shown. */
export type WithheldFor = (typeof withheldFor)[number]
