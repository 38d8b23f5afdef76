/** The three instruments of the assessment, in the order official papers print them. */
export const instruments = ['IIT', 'EIT', 'OIT'] as const
/** One of the three instruments, by its short name. */
export type Instrument = (typeof instruments)[number]
