// What the sheets of a workbook share: which of them there are, the texts of their cells, the formats of their numbers.
import { decodeUtf8 } from '../../platform/index.ts'
import { numberFormat, type NumberFormat } from './number-format.ts'
import { type Attributes, readXml } from './xml.ts'

/** As many as a workbook has parts, at most. */
const MOST_SHEETS = 1000

/** The parts of the file by their lower-case names. */
export type Parts = ReadonlyMap<string, Uint8Array>

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  /** Name of its part. */
  readonly part: string
  /** worksheet, chartsheet and so on. */
  readonly kind: string
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean
  /** Texts that cells refer to by number; null where the workbook has none. */
  readonly strings: readonly string[] | null
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[]
  /** Texts and styles, by their numbers, with a line through some or all of them. */
  readonly struck: { readonly strings: ReadonlySet<number>; readonly styles: ReadonlySet<number> }
}

export const isTrue = (value: string | undefined): boolean => value !== undefined && /^\s*(?:1|true|on)\s*$/i.test(value)

/** Throws SyntaxError where a part is broken or missing. */
export function readWorkbook(parts: Parts): Workbook {
  const book = relationsOf(parts, '').find((r) => r.kind === 'officedocument')?.target ?? 'xl/workbook.xml'
  const relations = relationsOf(parts, book)
  const byId = new Map(relations.map((r) => [r.id, r]))
  const taken = new Set<string>()
  const sheets: SheetEntry[] = []
  let from1904 = false
  readXml(textOf(parts, book), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'))
      if (name !== 'sheet') return
      const relation = byId.get(attributes.get('id') ?? '')
      // Each would be read anew, however many they are.
      if (relation && taken.has(relation.target)) throw new SyntaxError('two sheets are one part')
      if (relation) taken.add(relation.target)
      if (sheets.length >= MOST_SHEETS) throw new SyntaxError('too many sheets')
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: /hidden\s*$/i.test(attributes.get('state') ?? ''),
        part: relation?.target ?? '',
        kind: relation?.kind ?? '',
      })
    },
  })
  const partOf = (kind: string) => relations.find((r) => r.kind === kind && parts.has(r.target))?.target
  const [strings, styles] = [partOf('sharedstrings'), partOf('styles')]
  const texts = strings === undefined ? null : readStrings(textOf(parts, strings))
  const { formats, struck } = styles === undefined ? NO_STYLES : readStyles(textOf(parts, styles))
  return { sheets, from1904, strings: texts && texts.strings, formats, struck: { strings: texts?.struck ?? new Set(), styles: struck } }
}

export function textOf(parts: Parts, name: string): string {
  const part = parts.get(name)
  if (!part) throw new SyntaxError(`no part ${name}`)
  return decodeUtf8(part)
}

interface Relation {
  readonly id: string
  /** Last step of its type's URI, in lower case. */
  readonly kind: string
  readonly target: string
}

/** The parts that a part refers to; '' stands for the package itself. */
function relationsOf(parts: Parts, of: string): Relation[] {
  const [folder, base] = [of.slice(0, of.lastIndexOf('/') + 1), of.slice(of.lastIndexOf('/') + 1)]
  const name = `${folder}_rels/${base}.rels`
  const found: Relation[] = []
  if (!parts.has(name)) return found
  readXml(textOf(parts, name), {
    open(tag, attributes) {
      if (tag !== 'Relationship') return
      const kind = (attributes.get('Type') ?? '').split('/').at(-1)!.toLowerCase()
      found.push({ id: attributes.get('Id') ?? '', kind, target: resolved(attributes.get('Target') ?? '', folder) })
    },
  })
  return found
}

/** The part a target names: from the root of the package where it begins with a slash, else from a folder. */
function resolved(target: string, folder: string): string {
  const path: string[] = []
  const whole = target.replaceAll('\\', '/')
  for (const step of (whole.startsWith('/') ? whole : folder + whole).split('/')) {
    if (step === '..') path.pop()
    else if (step && step !== '.') path.push(step)
  }
  return path.join('/').toLowerCase()
}

interface Strings {
  readonly strings: readonly string[]
  /** Numbers of those with a line through a part. */
  readonly struck: ReadonlySet<number>
}

/** The shared texts, each with its formatted runs joined; guides to pronunciation are no part of them. */
function readStrings(xml: string): Strings {
  const strings: string[] = []
  const struck = new Set<number>()
  let [text, inText, phonetic] = ['', false, false]
  readXml(xml, {
    open(name, attributes) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !phonetic
      else if (name === 'rPh') phonetic = true
      else if (isStrike(name, attributes)) struck.add(strings.length)
    },
    text(part) {
      if (inText) text += part
    },
    close(name) {
      if (name === 'si') strings.push(cellText(text))
      else if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
    },
  })
  return { strings, struck }
}

/** A tag that draws a line through what it describes. */
export const isStrike = (name: string, attributes: Attributes): boolean => name === 'strike' && !isFalse(attributes.get('val'))
const isFalse = (value: string | undefined): boolean => value !== undefined && !isTrue(value)

/** Characters that XML cannot hold are escaped as _x001B_, and an underscore that would begin such an escape as _x005F_. */
export const cellText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

interface Styles {
  readonly formats: readonly NumberFormat[]
  /** Numbers of styles whose font has a line through it. */
  readonly struck: ReadonlySet<number>
}
const NO_STYLES: Styles = { formats: [], struck: new Set() }

function readStyles(xml: string): Styles {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  const made = new Map<number, NumberFormat>()
  const struckFonts = new Set<number>()
  const struck = new Set<number>()
  let [inCells, inFonts, fonts] = [false, false, 0]
  readXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt' && !inCells) codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      else if (name === 'fonts') inFonts = true
      else if (name === 'font' && inFonts) fonts++
      else if (inFonts && isStrike(name, attributes)) struckFonts.add(fonts - 1)
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0)
        const format = made.get(id) ?? numberFormat(id, codes.get(id))
        made.set(id, format)
        if (struckFonts.has(Number(attributes.get('fontId') ?? 0))) struck.add(formats.length)
        formats.push(format)
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
      else if (name === 'fonts') inFonts = false
    },
  })
  return { formats, struck }
}
