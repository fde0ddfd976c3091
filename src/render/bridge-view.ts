// The bridge from rows to people to what came of comparing them, in words: of the claimed list line by line, of the others in one sentence.
import { rowTraits } from '../model/traits.ts'
import { comparedOf } from '../report/bridge.ts'
import type { Report, ReportInput, SideCounts } from '../report/schema.ts'
import { flagKey, linesFor, sumOf, type Line } from '../report/tallies.ts'
import { catalogue, wordBeside, type Catalogue, type Lang, type WordKey } from '../words/catalogue.ts'
import { shownIn } from './shown.ts'
import { statedText } from './statements-view.ts'

export interface BridgeRow {
  readonly label: string
  /** The number as written; empty on a line that has only a note. */
  readonly figure: string
  /** The number itself, negative where it is taken away; null where it is not shown. */
  readonly value: number | null
  readonly note: string
  /** 0 a step, 1 a part of it. */
  readonly depth: 0 | 1
  /** Share of the people listed, for a bar; null where a bar would mislead. */
  readonly share: number | null
  /** How a chart marks what came of comparing. */
  readonly mark: '' | 'good' | 'review' | 'alert'
}

/** Lines of 0 are left out. */
export function bridgeRows(report: Report, claimed: ReportInput, lang: Lang): BridgeRow[] {
  const { words } = catalogue(lang)
  const c = report.counts[claimed.id]!
  const row = rowMaker(lang, c.people)
  const excluded = linesFor('claimed', 'people')
  // People who are out of scope or window are taken away before others are compared; too little identity alone is a part.
  const isReduced = excluded.some(({ name, keys }) => name !== 'unresolvable' && sumOf(c, keys) !== 0)
  const compared = comparedOf('claimed', c)
  const present = (lines: readonly Line[]) => lines.filter(({ keys }) => sumOf(c, keys) !== 0)
  const noteOf = noteMaker(report, claimed, words)
  return [
    row.step(words.rowsRead, c.rows),
    ...present(linesFor('claimed', 'rows')).map(({ name, keys }) => row.deduction(words[name], sumOf(c, keys))),
    row.step(words.people, c.people),
    ...statedRow(report, claimed, lang),
    ...present(excluded).map(({ name, keys }) => row[isReduced ? 'deduction' : 'part'](words[name], sumOf(c, keys))),
    ...(isReduced ? [row.step(words.compared, compared)] : []),
    ...present(linesFor('claimed', 'compared')).map((line) => ({
      ...row.part(words[line.name], sumOf(c, line.keys)),
      note: noteOf(line),
      mark: rowTraits(line.category).mark,
    })),
    row.step(words.sum, isReduced ? compared : c.people),
  ]
}

interface RowMaker {
  step(label: string, value: number | null): BridgeRow
  part(label: string, value: number | null): BridgeRow
  deduction(label: string, value: number | null): BridgeRow
}

function rowMaker(lang: Lang, people: number | null): RowMaker {
  const shown = shownIn(lang)
  const row = (label: string, value: number | null, depth: 0 | 1, share: number | null): BridgeRow => ({
    label,
    figure: shown(value),
    value,
    note: '',
    depth,
    share,
    mark: '',
  })
  return {
    step: (label, value) => row(label, value, 0, null),
    part: (label, value) => row(label, value, 1, people && value !== null ? value / people : null),
    deduction: (label, value) => row(label, value === null ? null : -value, 1, null),
  }
}

/** How many of the linked ones rest on the name alone. */
function noteMaker(report: Report, claimed: ReportInput, words: Catalogue['words']): (line: Line) => string {
  const nameOnly = report.flagCounts[claimed.id]?.[flagKey('NAME_ONLY')]
  return ({ name }) => (name === 'matched' && nameOnly ? `${words.nameOnly}${words.colon}${nameOnly}` : '')
}

/** The figure that was stated, where its speaker's own list stands beside it. */
function statedRow(report: Report, claimed: ReportInput, lang: Lang): BridgeRow[] {
  const own = report.comparisons.find((c) => c.right === claimed.id)
  const stated = report.statements.find((s) => s.id === own?.left)
  if (!own || !stated) return []
  const { words } = catalogue(lang)
  const label = `${words.stated}${words.colon}${statedText(stated, lang)}`
  return [{ label, figure: '', value: null, note: gapText(own, stated, lang), depth: 0, share: null, mark: '' }]
}

function gapText(found: Report['comparisons'][number], stated: Report['statements'][number], lang: Lang): string {
  const { words, number } = catalogue(lang)
  if (found.result === 'compatible') return words.fits
  if (!found.gap) return found.result === 'not_comparable' ? words.noInterval : words.notShown
  const { min, max } = found.gap
  // Stated above the list: the gap runs from its lower end; below: from its upper end.
  if (min !== null && min > 0) {
    const upper = max !== null && max !== min ? `–${number(max)}` : ''
    return `${words.exceeds} ${max === null ? `${words.atLeast} ` : ''}${number(min)}${upper}`
  }
  return `${words.below} ${min === null || stated.quantity.min === 0 ? `${words.atLeast} ` : ''}${number(-(max ?? 0))}`
}

/** The bridge of a verified list as a sum; without a claimed list, its people. */
export function verifiedLine(input: ReportInput, c: SideCounts, lang: Lang, isCompared: boolean): string {
  const { words } = catalogue(lang)
  const inBrackets = bracketedIn(lang)
  const beside = besideIn(lang)
  const side = input.id.toUpperCase()
  if (!isCompared) return `${side}${words.colon}${beside(c.people, 'people_word')}`
  const terms = (step: Parameters<typeof linesFor>[1]) =>
    linesFor('verified', step).flatMap(({ name, keys }) => {
      const n = sumOf(c, keys)
      return n === 0 ? [] : [beside(n, name)]
    })
  const less = terms('rows')
  const rows = less.length ? `${beside(c.rows, 'rows')} − ${less.join(' − ')} = ` : ''
  return `${side}${words.colon}${rows}${inBrackets(c.people)} = ${[...terms('people'), ...terms('compared')].join(' + ') || '0'}`
}

/** What the register says of the claimed people; absence is told without a conclusion. */
export function registerLine(r: Report['registers'][number], lang: Lang): string {
  const { words } = catalogue(lang)
  const beside = besideIn(lang)
  const terms = [
    beside(r.held, 'registerLine'),
    beside(r.notHeld, 'registerOther'),
    beside(r.candidates, 'registerMaybe'),
    beside(r.notFound, 'registerNone'),
  ]
  return `${r.list.toUpperCase()}${words.colon}${terms.join(words.semicolon)}`
}

/** A figure and what it counts. */
const besideIn = (lang: Lang): ((n: number | null, key: WordKey) => string) => {
  const inBrackets = bracketedIn(lang)
  return (n, key) => `${inBrackets(n)} ${wordBeside(lang, n, key)}`
}

/** A figure inside a sentence, or in brackets that it is not shown. */
const bracketedIn = (lang: Lang): ((n: number | null) => string) => {
  const { words, number } = catalogue(lang)
  return (n) => (n === null ? `(${words.notShown})` : number(n))
}
