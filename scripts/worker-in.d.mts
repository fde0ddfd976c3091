/** `html`: the built page. */
export function workerIn(html: string): string
