// The names of the fields of a progress form that its page and its reader share.

/** Day, month and year of the day a measure was finished. */
export const finishedFields = ['finishedDay', 'finishedMonth', 'finishedYear'] as const

/** Day, month and year of the day a report is of. */
export const reportedFields = ['day', 'month', 'year'] as const

/** The field of the state of a step, from 0. */
export const stepField = (at: number): string => `state-${at}`
