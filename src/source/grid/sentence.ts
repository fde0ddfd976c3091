// Names that stand in a sentence, as newspapers and messages give them: "Los excarcelados son: Ana Pérez, Luis Rojas y Rosa Díaz."
import { isPlainName } from '../rows/line-text.ts'
import type { Grid, GridRow } from './grid.ts'
import { heldRows } from './held-rows.ts'

/** Lines of a text at most, and names in one of them at least. */
const MOST_LINES = 50
const FEWEST_NAMES = 3
/** Share of the cells that are names. */
const MOST = 0.7

/** The grid with a row for each name, or as it is: no sentence has a header, or as many commas in each line. */
export function namesApart(grid: Grid): Grid {
  const { rows } = grid
  if (grid.header || grid.sheet !== undefined || !rows.length || rows.length > MOST_LINES) return grid
  const lines = Array.from({ length: rows.length }, (_, i) => i).filter((i) => rows.cells(i).some((cell) => cell.trim()))
  const widths = new Set(lines.map((i) => rows.cells(i).length))
  if ((lines.length > 1 && widths.size === 1) || lines.some((i) => rows.fault(i) && rows.fault(i)?.code !== 'ragged-row')) return grid
  const named = namedLines(lines.map((i) => ({ line: rows.line(i), cells: rows.cells(i) })))
  const all = named.flatMap(({ names }) => names.map(({ name }) => name))
  const plain = (names: readonly string[]) => names.filter(isPlainName).length
  if (plain(all) < MOST * all.length || !named.some(({ names }) => plain(names.map(({ name }) => name)) >= FEWEST_NAMES)) return grid
  const people = named.flatMap(({ line, names }) =>
    names.filter(({ name }) => !/^\p{Ll}/u.test(name)).map((person) => ({ line, ...person })),
  )
  // "Salieron: … Siguen presos: …": what is said of each group goes with it.
  const areGroups = new Set(people.map((person) => person.said)).size > 1
  const own = people.map(({ line, name, said: of }): GridRow => ({ line, cells: areGroups ? [name, of] : [name] }))
  const note = { code: 'names-in-sentence', line: own[0]!.line, params: { names: own.length }, warning: true }
  return { ...grid, header: areGroups ? ['Name', 'Status'] : ['Name'], rows: heldRows(own), notes: [...grid.notes, note] }
}

interface Named {
  readonly name: string
  /** What stands before the colon. */
  readonly said: string
}

/** A full stop behind a word, or a bracket; "J. Pérez" has none. */
const SENTENCE_END = /(?<=[\p{L}\p{N}]{2}\)?|\))\.\s+(?=\p{Lu})/u

/** Names line by line; a line that says nothing of its names goes on with the one above. */
function namedLines(lines: readonly GridRow[]): { readonly line: number; readonly names: readonly Named[] }[] {
  let said = ''
  return lines.map(({ line, cells }) => {
    const names = sentencesOf(cells).flatMap((parts, at) => {
      const [, announced, rest = ''] = /^([^:]*):\s*(.*)$/su.exec(parts[0]!) ?? [undefined, undefined, parts[0]]
      const own = [rest, ...parts.slice(1)].map((part) => part.replace(/(?<!\s)\s*\.\s*$/, '').trim())
      const found = own.map((part) => apart(part).filter(Boolean))
      said = announced?.trim() || saidAround(own, found) || (at ? '' : said)
      return found.flat().map((name) => ({ name, said }))
    })
    return { line, names }
  })
}

/** The cells of a line by sentences: "A, B y C. D, E" are two of them. */
function sentencesOf(cells: readonly string[]): string[][] {
  const sentences: string[][] = [[]]
  for (const cell of cells)
    for (const [at, part] of cell.split(SENTENCE_END).entries()) {
      if (at) sentences.push([])
      sentences.at(-1)!.push(part)
    }
  return sentences
}

/** The words before the first name of a sentence, else those behind its last: "Continúan detenidos …", "… siguen presos". */
function saidAround(parts: readonly string[], found: readonly (readonly string[])[]): string {
  const [first, last] = [found[0]?.[0], found.at(-1)?.at(-1)]
  const [begin, end] = [parts[0] ?? '', parts.at(-1) ?? '']
  const words = (text: string) => (/\p{L}{4}/u.test(text) ? text.trim() : '')
  const before = first && isPlainName(first) ? words(begin.slice(0, Math.max(0, begin.indexOf(first)))) : ''
  return before || (last && isPlainName(last) ? words(end.slice(end.lastIndexOf(last) + last.length)) : '')
}

const JOINED = /\s+(?:y|e|and|et|&)\s+/
const LEADING = /^(?:y|e|and|et|&)\s+/
/** "Salieron Ana Pérez", "Freed Ana Pérez": a verb that opens the sentence, written with a capital as a name is. */
const VERB = new RegExp(
  '^(?:Salieron|Salen|Liberaron|Excarcelaron|Soltaron|Liberad[oa]s|Excarcelad[oa]s|Sa[ií]ram|Solt[oa]s|Libertad[oa]s|Freed|Released|Libérée?s)' +
    '\\s+(?:a\\s+)?(?=\\p{Lu})',
  'u',
)

function apart(cell: string): string[] {
  const own = cell.replace(LEADING, '').replace(VERB, '')
  const parts = own.split(JOINED).map(nameIn)
  return parts.length > 1 && parts.every(isPlainName) ? parts : [nameIn(own)]
}

/** Words with a capital, and what may stand between them. */
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|del|la|las|los|da|do|dos|das|van|von|di|y)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*)+/gu

/** Of "la ONG informó que Ana Pérez Luna" and "Ana Pérez Luna fueron excarcelados" the name; any other text as it stands. */
function nameIn(text: string): string {
  if (isPlainName(text)) return text
  const runs = text.match(CAPITALISED)?.filter(isPlainName) ?? []
  return runs.at(-1) ?? text
}
