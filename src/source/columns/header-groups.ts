// Header rows joined: group titles above headings, "Datos personales" over "Nombre" and "Cédula". And how much a header says.
import { type Field, NAME_FIELDS } from '../../model/fields.ts'
import { foldText } from '../text/fold.ts'
import { meaningOf, readHeading } from './heading.ts'
import { conceptOf } from './lexicon.ts'

/** A row that may be the header, or several of them joined. */
export interface HeaderRow {
  /** Position of the first. */
  readonly at: number
  readonly cells: readonly string[]
  /** Number of rows it is made of. */
  readonly size: number
}

/** A title, group titles and headings. */
export const MOST_HEADER_ROWS = 3
/** A longer cell is no heading. */
const LONGEST_HEADING = 160

/** A title above a heading, as they are joined. */
const UNDER = ' / '

export const meaningOfCell = (cell: string): Field | undefined => (cell.length < LONGEST_HEADING ? meaningOf(cell) : undefined)

/** Row `k` joined with the next, and with the next two. */
export function joinedFrom(filled: readonly HeaderRow[], k: number, most: number = MOST_HEADER_ROWS): HeaderRow[] {
  const found: HeaderRow[] = []
  let above = filled[k]
  for (let size = 2; above && size <= most; size++) {
    const next = filled[k + size - 1]
    above = next && next.at === above.at + size - 1 ? join(above, next) : undefined
    if (above) found.push(above)
  }
  return found
}

/** Titles reach over the empty cells to their right, and stand before the headings under them. undefined where either row is data. */
function join(above: HeaderRow, below: HeaderRow): HeaderRow | undefined {
  if ([...below.cells, ...above.cells].some(looksLikeData)) return undefined
  let title = ''
  const cells = Array.from({ length: Math.max(above.cells.length, below.cells.length) }, (_, i) => {
    const [own, heading] = [(above.cells[i] ?? '').trim(), (below.cells[i] ?? '').trim()]
    if (own) title = own
    if (!heading || isAnswerLabel(heading)) return own
    const group = withoutHalvedName(title, heading)
    return !group || foldText(group) === foldText(heading) ? heading : `${group}${UNDER}${heading}`
  })
  return { at: above.at, cells, size: above.size + 1 }
}

/** What survey tools write below a question that has one answer: "Open-Ended Response", "Response", "DD/MM/YYYY". */
const isAnswerLabel = (heading: string): boolean => ANSWER_LABEL.test(foldText(heading))
const ANSWER_LABEL = new RegExp(
  '^(?:(?:open ended )?responses?|respuesta(?: de composicion)?(?: abierta)?|(?:resposta|pergunta)(?: aberta)?|reponse(?: ouverte| libre)?|' +
    '(?:dd mm|mm dd) (?:yyyy|aaaa)|date time|fecha hora|data hora|date heure)$',
)

/** Is the last of a header's rows one of a survey tool, which names the answers to the questions above? */
export const endsInAnswers = ({ cells }: HeaderRow): boolean => cells.some((cell) => cell.length < LONGEST_HEADING && isAnswerLabel(cell))

/** "Nombre" over "Apellidos" and "Nombres" is one name in two columns; under such a title neither is a whole name. */
function withoutHalvedName(title: string, heading: string): string {
  const parts = title.split(UNDER)
  const last = parts.at(-1)!
  const half = meaningOfCell(heading)
  const isHalf = half !== undefined && half !== 'name' && NAME_FIELDS.has(half)
  return isHalf && meaningOfCell(last) === 'name' && conceptOf(foldText(last)) !== 'person' ? parts.slice(0, -1).join(UNDER) : title
}

/** Fields that may have several columns, told apart by their headings. */
const MANY_TIMES: ReadonlySet<Field> = new Set<Field>(['given', 'surname', 'name', 'document'])

/** How many columns a header tells apart. A heading that stands twice tells nothing of either. */
export function toldApart({ cells }: HeaderRow): number {
  const all = cells.flatMap((cell, i) => {
    const [best] = cell.length < LONGEST_HEADING ? readHeading(cell) : []
    // Whose a column is says more than what it holds, and counts as two.
    if (best?.someone && meaningOfCell(cell.split(UNDER).slice(1).at(-1) ?? '')) return [`someone ${i}`, `else ${i}`]
    if (!best || best.field === null || !meaningOf(cell)) return []
    return [`${best.field} ${best.kind} ${MANY_TIMES.has(best.field) ? foldText(cell) : ''}`]
  })
  return all.filter((one) => all.indexOf(one) === all.lastIndexOf(one)).length
}

/** The most that rows below row `k`, out of `size` rows, say without it. */
export function toldApartBelow(filled: readonly HeaderRow[], k: number, size: number): number {
  const lower = [k + 1, k + 2].filter((at) => at < Math.min(k + size, filled.length))
  return Math.max(0, ...lower.flatMap((at) => [filled[at]!, ...joinedFrom(filled, at, k + size - at)]).map(toldApart))
}

/** A number, a date, a document or an e-mail address. */
export const looksLikeData = (cell: string): boolean => /^\s*\d{2,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[VE]-?\d|@/i.test(cell)
