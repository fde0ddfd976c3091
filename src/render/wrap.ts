// Words into lines.
import { width } from './width.ts'

/** Lines of at most `columns` columns; later lines are indented. */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const next = line ? `${line} ${word}` : word
    if (line && width(next) > columns) {
      lines.push(line)
      line = indent + word
    } else line = next
  }
  if (line.trim()) lines.push(line)
  return lines
}

/** Blanks behind a text, to a width. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))
