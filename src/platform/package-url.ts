// Where the package's own files lie.

/** Of a path from the package's root. Right wherever this is run from: src/platform/, dist/platform/, or the command in one file in dist/cli/. */
export const packageUrl = (path: string): URL => new URL(`../../${path}`, import.meta.url)
