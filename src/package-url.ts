// Where the package's own files lie.

/** Of a path from the package's root; the same from src/, dist/ and the command in one file, dist/command.cjs. */
export const packageUrl = (path: string): URL => new URL(`../${path}`, import.meta.url)
