// `reconcile evaluate <a> [b] --truth t.csv --id <column>`: precision, recall and F1 against labels.
import { settle } from '../case/options.ts'
import { evaluatePairs, pairsInside, type Evaluation, type Measure } from '../metrics/found-pairs.ts'
import { inspectList } from '../inspect.ts'
import { shareInterval } from '../metrics/exact-interval.ts'
import { InputError } from '../model/errors.ts'
import type { SourceList } from '../model/source.ts'
import { reconcile, reconcileLists } from '../reconcile.ts'
import type { Report } from '../report/schema.ts'
import { openSource } from '../platform/node-files.ts'
import { readTable, type Table } from '../source/table.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { printedJson } from '../sink/escape.ts'
import { command, type Io } from './command.ts'
import { readLists, readOneList, warn } from './lists.ts'
import type { ValuesOf } from './option.ts'
import { GENERAL, LINKING, READING, TEXT_OR_JSON } from './option-table.ts'
import { workersOf } from './workers.ts'

const OPTIONS = {
  truth: { takes: '<file>', about: 'the true pairs, or the cluster of each row', group: 'Figures and lists' },
  id: {
    takes: '<column>',
    about: 'the column that tells rows apart in the truth; hidden from the tool',
    group: 'Figures and lists',
  },
  decisions: { takes: '<file>', about: 'decisions of people as labels, for two lists', group: 'Figures and lists' },
  ...READING,
  ...LINKING,
  ...TEXT_OR_JSON,
  ...GENERAL,
} as const
type Values = ValuesOf<typeof OPTIONS>

export const evaluate = command({
  name: 'evaluate',
  usage: '<a> [b]',
  summary: 'precision, recall and F1 against known pairs',
  about:
    'Links two lists (or finds duplicates in one) without looking at the id column, and compares with the truth: ' +
    'left_id,right_id for two lists, rec_id,cluster_id for one.',
  examples: [
    'reconcile evaluate left.csv right.csv --truth truth.csv --id rec_id',
    'reconcile evaluate list.csv --truth truth.csv --id rec_id',
  ],
  options: OPTIONS,
  async run(files, values, io) {
    const { decisions, truth, id } = values
    if (decisions !== undefined) return byDecisions(files, values, decisions, io)
    if (files.length < 1 || files.length > 2 || !truth || !id)
      throw new InputError('usage', { message: 'evaluate takes one or two files, --truth and --id.' })
    const hidden = ['claimed', 'verified'].slice(0, files.length).map((list) => `${list}.${id}`)
    const wishes = { ...values, exclude: [...(values.exclude ?? []), ...hidden] }
    const found = files.length === 2 ? await twoLists(files, wishes, truth, id, io) : await oneList(files, wishes, truth, id, io)
    await io.out.write(values.format === 'json' ? printedJson(`${JSON.stringify(found, null, 2)}\n`) : evaluationText(found, io.lang))
    return 0
  },
})

const settleFiles = (files: readonly string[], values: Values) =>
  settle(
    files.map((path, k) => ({ path, role: k === 0 ? 'claimed' : 'verified' })),
    values,
  )

const openTruth = async (path: string, io: Io): Promise<Table> => readTable(await openSource(path, () => io.stdin()))

/** A key for a pair of row ids. */
const pairOf = (left: string | undefined, right: string | undefined): string => `${left}\u001f${right}`

/** Links against the true pairs of two lists. */
async function twoLists(files: readonly string[], values: Values, truthFile: string, id: string, io: Io): Promise<Evaluation> {
  const workers = workersOf(values)
  const { plan, lists: plans } = settleFiles(files, values)
  const lists = await readLists(plans, io, workers)
  const truth = await openTruth(truthFile, io)
  const { links } = await reconcile(lists, plan, 'working', workers)
  const [left, right] = lists.map((list) => idsByRow(list, id))
  const [l, r] = columnsOf(truth, 'left_id', 'right_id')
  const automatic = new Set<string>()
  const all = new Set<string>()
  for (const link of links) {
    const pair = pairOf(left?.get(link.left.row), right?.get(link.right.row))
    all.add(pair)
    if (link.status === 'match') automatic.add(pair)
  }
  return evaluatePairs(automatic, all, new Set(truth.rows.map((row) => pairOf(row[l], row[r]))))
}

/** Duplicates against the true clusters of one list. */
async function oneList(files: readonly string[], values: Values, truthFile: string, id: string, io: Io): Promise<Evaluation> {
  const workers = workersOf(values)
  const { plan, lists: plans } = settleFiles(files, values)
  const list = await readOneList(plans, io, workers)
  const truth = await openTruth(truthFile, io)
  const { report } = await inspectList(list, plan, 'working', { workers })
  const ids = idsByRow(list, id)
  const [rec, cluster] = columnsOf(truth, 'rec_id', 'cluster_id')
  const clusters = new Map<string, string[]>()
  for (const row of truth.rows) {
    const [member, of] = [row[rec] ?? '', row[cluster] ?? '']
    clusters.set(of, [...(clusters.get(of) ?? []), member])
  }
  const found = (status: readonly Report['duplicates'][number]['status'][]) =>
    pairsInside(report.duplicates.filter((d) => status.includes(d.status)).map((d) => d.rows.map((row) => ids.get(row) ?? '')))
  return evaluatePairs(found(['match']), found(['match', 'possible']), pairsInside(clusters.values()))
}

/** Compares automatic links with what people decided about them. The decisions are not applied to the run. */
async function byDecisions(files: readonly string[], values: Values, path: string, io: Io): Promise<number> {
  if (files.length !== 2) throw new InputError('usage', { message: 'evaluate --decisions takes two files.' })
  const workers = workersOf(values)
  const { plan, lists: plans } = settleFiles(files, values)
  const lists = await readLists(plans, io, workers)
  const { facts, tokens, verdicts } = await reconcileLists(lists, plan, { workers })
  const { recallFrom } = await import('./decisions-file.ts')
  const recalled = recallFrom(path)(facts, tokens)
  await warn(recalled.notes, lists, io)
  const decided = recalled.pairs.filter((d) => d.left !== d.right && !d.stale && d.decision !== 'unsure')
  const linked = new Set([...verdicts.links].filter((l) => l.status === 'match').map((l) => `${l.a} ${l.b}`))
  const automatic = decided.filter((d) => linked.has(`${d.a} ${d.b}`))
  const same = automatic.filter((d) => d.decision === 'same').length
  const { low, high } = automatic.length ? shareInterval(same, automatic.length, CONFIDENCE) : { low: 0, high: 1 }
  const found = { decided: decided.length, automatic: automatic.length, same, precision: { low, high, confidence: CONFIDENCE } }
  const { words } = catalogue(io.lang)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  await io.out.write(
    values.format === 'json'
      ? printedJson(`${JSON.stringify(found, null, 2)}\n`)
      : `${words.ev_decided} ${same} ${words.of} ${automatic.length}; ${words.ev_interval} ${percent(low)} – ${percent(high)} (95 %).\n`,
  )
  return 0
}

const CONFIDENCE = 0.95

function idsByRow({ columns, records, file }: SourceList, id: string): Map<number, string> {
  const column = columns.find((c) => c.header === id)
  if (!column) throw new InputError('id-column', { column: id }, file)
  return new Map(Array.from({ length: records.length }, (_, i) => [records.row(i), records.cell(i, column.index)] as const))
}

function columnsOf(truth: Table, a: string, b: string): readonly [number, number] {
  const [left, right] = [truth.header.indexOf(a), truth.header.indexOf(b)]
  if (left < 0 || right < 0) throw new InputError('truth-column', { wanted: `${a}, ${b}` }, truth.file)
  return [left, right]
}

function evaluationText({ truePairs, automatic, withReview, queue }: Evaluation, lang: Lang): string {
  const { words } = catalogue(lang)
  const line = (name: string, { precision, recall, f1, hits, pairs }: Measure) => {
    const shares = [
      `${words.precision} ${precision.toFixed(4)}`,
      `${words.recall} ${recall.toFixed(4)}`,
      `${words.f1} ${f1.toFixed(4)}`,
      `(${hits} / ${pairs} ${words.pairs})`,
    ]
    return `${name.padEnd(14)} ${shares.join('  ')}`
  }
  return [
    `${words.truePairs}: ${truePairs}`,
    line(words.automatic, automatic),
    line(words.withReview, withReview),
    `${words.queue}: ${queue}`,
    '',
  ].join('\n')
}
