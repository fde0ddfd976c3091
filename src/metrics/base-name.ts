// A file's name without its folders.

/** The last part of a path; folders can tell on people. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
