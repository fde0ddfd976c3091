// What one case may take before it is said to hang.

/** Seconds of the processor. */
export const PROCESSOR_SECONDS = 60

/** Milliseconds that another program may run; far more than its work takes on a busy machine. */
export const OTHER_PROGRAM = 300_000
