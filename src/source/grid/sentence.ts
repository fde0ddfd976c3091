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
  const named = lines.map((i) => ({ line: rows.line(i), names: namesOf(rows.cells(i)) }))
  const all = named.flatMap(({ names }) => names.map(({ name }) => name))
  const plain = (names: readonly string[]) => names.filter(isPlainName).length
  if (plain(all) < MOST * all.length || !named.some(({ names }) => plain(names.map(({ name }) => name)) >= FEWEST_NAMES)) return grid
  const people = named.flatMap(({ line, names }) =>
    names.filter(({ name }) => !/^\p{Ll}/u.test(name)).map((person) => ({ line, ...person })),
  )
  // "Salieron: … Siguen presos: …": what is said of each group goes with it.
  const areGroups = new Set(people.map(({ said }) => said).filter(Boolean)).size > 1
  const own = people.map(({ line, name, said }): GridRow => ({ line, cells: areGroups ? [name, said] : [name] }))
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

/** Without what announces them, the full stop, and the word that joins the last two. */
function namesOf(cells: readonly string[]): Named[] {
  let said = ''
  return cells.flatMap((cell) =>
    cell.split(SENTENCE_END).flatMap((sentence, at) => {
      const [, announced, rest = sentence] = /^([^:]*):\s*(.*)$/su.exec(sentence) ?? []
      if (announced !== undefined || at > 0) said = announced?.trim() ?? ''
      return apart(rest.replace(/\s*\.\s*$/, '').trim())
        .filter(Boolean)
        .map((name) => ({ name, said }))
    }),
  )
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
