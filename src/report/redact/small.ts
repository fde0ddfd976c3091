// Figures small enough to tell who is meant.

export const LEAST_SHOWN = 5

export const isSmall = (n: number | null): boolean => n !== null && n > 0 && n < LEAST_SHOWN

/** A figure that stands alone, and that no sum gives away. */
export const unlessSmall = (n: number | null): number | null => (isSmall(n) ? null : n)
