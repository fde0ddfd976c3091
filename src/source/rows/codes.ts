// Rows of codes: what programs put below a header, such as tags, names of columns, types, formats, letters or numbers in order.
import { lineWords } from './line-words.ts'

type AllAre = (cells: readonly string[]) => boolean

const eachMatches =
  (pattern: RegExp): AllAre =>
  (cells) =>
    cells.every((c) => pattern.test(c))

/** Each cell one more than the one before. */
const rise = (cells: readonly string[], value: (cell: string) => number): boolean =>
  cells.every((c, k) => value(c) === value(cells[0]!) + k)

/** #name, #date of birth: tags of the Humanitarian Exchange Language. */
const areTags = eachMatches(/^#\s*\p{L}[\w+ -]*$/u)
/** A, B, C */
const areLetters: AllAre = (cells) => cells.every((c) => /^[A-Z]$/i.test(c)) && rise(cells, (c) => c.toUpperCase().charCodeAt(0))
/** 1, 2, 3 or (1), (2), (3) */
const areNumbers: AllAre = (cells) => cells.every((c) => /^\(?\d{1,3}[.)]?$/.test(c)) && rise(cells, (c) => Number(c.replace(/\D/g, '')))
/** text, varchar(20), date not null */
const areTypes: AllAre = (cells) =>
  cells.every((c) =>
    lineWords().types.has(
      c
        .toLowerCase()
        .replace(/\(\d*\)$/, '')
        .split(' ')[0]!,
    ),
  )
/** [text], dd/mm/yyyy, --- */
const areFormats: AllAre = (cells) =>
  cells.every((c) => /^[([].*[)\]]$|^[dmayj]{1,4}(?:[-/.][dmayj]{1,4})+$|^[-–—.]+$/i.test(c) || lineWords().types.has(c.toLowerCase()))

/** nombre_1, P3, grupo:edad: names of columns, some of them with a sign that no word has. */
const areNames: AllAre = (cells) => {
  const isCode = (c: string) => /^[\p{L}$]?[\p{L}\d]*(?:[_.:/][\p{L}\d]+)*\d*$/u.test(c) && !/^\d/.test(c)
  if (!cells.every(isCode)) return false
  const marked = cells.filter((c) => /_|\p{L}\d+$|^[a-z]+[.:/][a-z]/iu.test(c)).length
  return marked * 2 >= cells.length || (marked > 0 && cells.every((c) => !/^\p{Lu}\p{Ll}/u.test(c)))
}

const KINDS: readonly AllAre[] = [areLetters, areNumbers, areTypes, areFormats, areNames]

/** Are the filled cells of a row codes of its columns? */
export const areCodes: AllAre = (cells) =>
  (cells.length > 0 && areTags(cells)) || (cells.length > 1 && KINDS.some((areOfKind) => areOfKind(cells)))
