// The queue as a table: one doubtful pair a row, facts of both sides beside each other, and a column for the decision. No weights: who decides is not led.
import type { Report, ReportLink } from '../report/schema.ts'
import type { Cell, Sheet } from '../sink/workbook.ts'
import { catalogue, factWord, type Lang } from '../words/catalogue.ts'
import { factOf } from './people.ts'
import { rawRows, type RawRows } from './raw-rows.ts'
import { waitingText } from './wording.ts'

const DECISIONS = ['same', 'different', 'unsure'] as const

/** Pairs that wait for a person: rows that several pairs share stay together, what is nearest to a decision first. */
export function queueOf(report: Report): ReportLink[] {
  const open = report.links.filter((l) => l.status !== 'match')
  const family = familiesOf(open)
  const best = new Map<number, number>()
  open.forEach((l, k) => best.set(family[k]!, Math.min(best.get(family[k]!) ?? Infinity, doubt(l, report))))
  return open
    .map((l, k) => ({ l, family: family[k]!, doubt: doubt(l, report) }))
    .sort((x, y) => best.get(x.family)! - best.get(y.family)! || x.family - y.family || x.doubt - y.doubt)
    .map(({ l }) => l)
}

/** Distance from where a pair would link by itself: the nearer, the more an answer says. */
const doubt = (l: ReportLink, report: Report): number => Math.abs(l.weight - report.settings.accept)

/** Pairs that share a row are of one family (union–find); it is known by the position of one of them. */
function familiesOf(links: readonly ReportLink[]): number[] {
  const parent = links.map((_, k) => k)
  const find = (k: number): number => {
    let root = k
    while (parent[root] !== root) root = parent[root]!
    return root
  }
  const firstWith = new Map<string, number>()
  links.forEach((l, k) => {
    for (const end of [l.left, l.right]) {
      const key = `${end.list}:${end.row}`
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, k)
      else parent[find(k)] = find(first)
    }
  })
  return links.map((_, k) => find(k))
}

/** Header and rows; with names the facts of both sides follow, each pair of columns the same fact. */
export function queueTable(report: Report, lang: Lang): { header: string[]; rows: Cell[][]; decisionAt: number } {
  const { words } = catalogue(lang)
  const queue = queueOf(report)
  const raw = rawRows(report, { registers: true })
  const fields = fieldsOf(queue, raw)
  return {
    header: [
      words.page_left,
      words.page_right,
      words.sheet_decision,
      words.sheet_reason,
      words.sheet_reviewer,
      words.page_why,
      ...fields.flatMap((f) => [`${factWord(lang, factOf(f))} 1`, `${factWord(lang, factOf(f))} 2`]),
    ],
    rows: queue.map((l) => [
      `${l.left.list}:${l.left.row}`,
      `${l.right.list}:${l.right.row}`,
      '',
      '',
      '',
      l.decided ? decidedText(l.decided, lang) : waitingText(l, lang),
      ...fields.flatMap((f) => [raw.cell(l.left, f), raw.cell(l.right, f)]),
    ]),
    decisionAt: 2,
  }
}

function fieldsOf(queue: readonly ReportLink[], raw: RawRows): string[] {
  if (raw.isEmpty) return []
  const fields = new Set(queue.flatMap(({ left, right }) => [...raw.fieldsOf(left.list), ...raw.fieldsOf(right.list)]))
  return Array.from(fields).filter((field) => field !== 'source_row')
}

function decidedText({ decision, stale }: NonNullable<ReportLink['decided']>, lang: Lang): string {
  const { words } = catalogue(lang)
  return `${words.rv_before}: ${words[`rv_${decision}`]}${stale ? ` (${words.rv_changed})` : ''}`
}

export function queueSheet(report: Report, lang: Lang): Sheet {
  const { header, rows, decisionAt } = queueTable(report, lang)
  return {
    name: catalogue(lang).words.sheet_review,
    header,
    widths: [16, 16, 12, 30, 14, 44, ...header.slice(6).map(() => 24)],
    rows,
    choice: { column: decisionAt, words: DECISIONS },
  }
}
