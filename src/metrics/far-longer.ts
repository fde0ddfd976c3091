// When one list is a register to another: it is asked about the other's rows, and about few of its own.

/** So many times longer. */
export const FAR_LONGER = 20
