/** What was ticked at a place: an option from 0, "do not know", or nothing. */
export type Ticked = number
export const notKnown: Ticked = -1
export const notTicked: Ticked = -2
