/** A correction, and what is reopened, stopped or asked for, says why in at least so many characters. */
export const SHORTEST_REASON = 3

/** What opens what is closed to one, or cannot be undone, says why in a sentence: at least so many characters. */
export const SHORTEST_EXPLANATION = 10

export const LONGEST_REASON = 400
