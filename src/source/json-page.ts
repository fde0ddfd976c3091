// Does a JSON file hold only one page of a longer list? What an interface sends with its pages says so: totals larger than the list, a next page.
import { isRecord, isScalar } from './json-list.ts'
import { type Json, JsonArray, JsonNumber, type JsonObject } from './json-text.ts'

/** A page of a list: how many there are in all, 0 where only a next page is told. */
export interface Page {
  readonly total: number
}

/** Keys, in small letters and without signs, that tell how many records there are in all. */
const TOTALS =
  /^(?:(?:odata)?count|total(?:count|records|results|elements|items|rows|hits)?|records(?:total|filtered)|num(?:found|results)|totalregistros|registros)$/
/** Keys that hold an address, a number or a mark of the next page, if there is one. */
const NEXT = /^(?:odata)?next(?:page|link|url|href|pagetoken|token|cursor|pageurl)?$/
/** Keys that say that there is more. */
const MORE = /^(?:hasmore|hasnext(?:page)?|more|istruncated|truncated|exceededtransferlimit|incompleteresults)$/
/** Objects that tell of pages beside the list. */
const ABOUT_PAGES =
  /^(?:meta(?:data)?|pag(?:e|es|ing|ination|inacion)|pageinfo|links?|info|hits|total|response|result|data|searchmetadata)$/
/** How deep such objects lie at most. */
const DEEPEST = 4

/** null where nothing says that there are more than these records. */
export function pageOf(value: Json, records: number): Page | null {
  const totals: number[] = []
  let isMore = false
  const visit = (object: JsonObject, depth: number): void => {
    object.keys.forEach((key, k) => {
      const [name, inner] = [key.toLowerCase().replace(/[^a-z]/g, ''), object.values[k]!]
      if (TOTALS.test(name)) totals.push(numberOf(inner))
      if (MORE.test(name) && inner === true) isMore = true
      if (NEXT.test(name) && isThere(inner)) isMore = true
      if (isRecord(inner) && depth < DEEPEST && (ABOUT_PAGES.test(name) || holdsArray(inner))) visit(inner, depth + 1)
    })
    // Airtable's mark of where the next page begins; other interfaces call so the number of the first record.
    if (typeof object.get('offset') === 'string' && object.get('records') instanceof JsonArray) isMore = true
  }
  if (isRecord(value)) visit(value, 0)
  const total = Math.max(0, ...totals)
  return total > records ? { total } : isMore ? { total: 0 } : null
}

/** 340, "340", {"value": 340}; 0 where it is no number. */
function numberOf(value: Json): number {
  if (isRecord(value)) return numberOf(value.get('value') ?? null)
  const written = value instanceof JsonNumber ? value.written : typeof value === 'string' ? value : ''
  return /^\d{1,9}$/.test(written) ? Number(written) : 0
}

/** An address, a mark or a number; {"href": …}. An empty text, null and false are no next page. */
function isThere(value: Json): boolean {
  if (isRecord(value)) return isThere(value.get('href') ?? null)
  return value instanceof JsonNumber || (typeof value === 'string' && value.trim() !== '')
}

const holdsArray = ({ values }: JsonObject): boolean => values.some((value) => !isScalar(value) && !isRecord(value))
