/** The three instruments of the assessment, in the order official papers print them. */
export const instruments = ['IIT', 'EIT', 'OIT'] as const
export type Instrument = (typeof instruments)[number]
