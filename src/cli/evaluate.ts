// `reconcile evaluate <a> [b] --truth t.csv --id <column>`: precision, recall and F1 against labels.
import { settle } from '../case/settle.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { evaluatePairs, pairsInside, type Evaluation, type Measure } from '../metrics/found-pairs.ts'
import { inspectList } from '../inspect.ts'
import type { SourceList } from '../model/source.ts'
import { shareInterval } from '../metrics/exact-interval.ts'
import { reconcile, reconcileLists } from '../reconcile.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { readTable } from '../source/table.ts'
import { openSource } from '../platform/node-files.ts'
import type { Command, Io, Values } from './command.ts'
import { threadsOf } from './threads.ts'
import { readLists } from './lists.ts'
import { GENERAL, LINKING, READING } from './options.ts'

export const evaluate: Command = {
  name: 'evaluate',
  usage: '<a> [b]',
  summary: 'precision, recall and F1 against known pairs',
  about:
    'Links two lists (or finds duplicates in one) without looking at the id column, and compares with the truth: left_id,right_id for two lists, rec_id,cluster_id for one.',
  examples: [
    'reconcile evaluate left.csv right.csv --truth truth.csv --id rec_id',
    'reconcile evaluate list.csv --truth truth.csv --id rec_id',
  ],
  options: [
    { flags: '--truth <file>', about: 'the true pairs, or the cluster of each row', group: 'Figures and lists' },
    { flags: '--id <column>', about: 'the column that tells rows apart in the truth; hidden from the tool', group: 'Figures and lists' },
    { flags: '--decisions <file>', about: 'decisions of people as labels, for two lists', group: 'Figures and lists' },
    ...READING,
    ...LINKING,
    { flags: '-f, --format <name>', about: 'text or json (default text)', choices: ['text', 'json'], group: 'Output' },
    ...GENERAL,
  ],
  async run(files, values, io) {
    if (values.decisions !== undefined) return byDecisions(files, values, values.decisions, io)
    if (files.length < 1 || files.length > 2 || !values.truth || !values.id)
      throw new InputErrors([new InputError('usage', { message: 'evaluate takes one or two files, --truth and --id.' })])
    const ids = files.map((_, i) => (i === 0 ? 'claimed' : 'verified'))
    const { plan, lists: plans } = settle(
      files.map((path, i) => ({ path, role: i === 0 ? 'claimed' : 'verified' })),
      { ...values, exclude: [...(values.exclude ?? []), ...ids.map((id) => `${id}.${values.id}`)] },
    )
    const lists = await readLists(plans, io, threadsOf(values))
    const truth = await readTable(await openSource(values.truth, () => io.stdin()))
    const result =
      files.length === 2
        ? await twoLists(lists, await reconcile(lists, plan, 'working', threadsOf(values)), truth, values.id)
        : oneList(
            lists[0]!,
            (await inspectList(lists[0]!, plan, 'working', { workers: threadsOf(values) })).report.duplicates,
            truth,
            values.id,
          )
    await io.out.write(values.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : renderEvaluation(result, io.lang))
    return 0
  },
}

/** Automatic links held against what people decided of them; the decisions themselves are not applied. */
async function byDecisions(files: readonly string[], values: Values, path: string, io: Io): Promise<number> {
  if (files.length !== 2) throw new InputErrors([new InputError('usage', { message: 'evaluate --decisions takes two files.' })])
  const { plan, lists: plans } = settle(
    files.map((file, i) => ({ path: file, role: i === 0 ? 'claimed' : 'verified' })),
    values,
  )
  const lists = await readLists(plans, io, threadsOf(values))
  const { facts, tokens, verdicts } = await reconcileLists(lists, plan, { workers: threadsOf(values) })
  const { recallFrom } = await import('./decisions.ts')
  const decided = recallFrom(path)(facts, tokens).pairs.filter((d) => !d.stale && d.decision !== 'unsure')
  const linked = new Set([...verdicts.links].filter((l) => l.status === 'match').map((l) => `${l.a} ${l.b}`))
  const automatic = decided.filter((d) => linked.has(`${d.a} ${d.b}`))
  const same = automatic.filter((d) => d.decision === 'same').length
  const { low, high } = automatic.length ? shareInterval(same, automatic.length, 0.95) : { low: 0, high: 1 }
  const result = { decided: decided.length, automatic: automatic.length, same, precision: { low, high, confidence: 0.95 } }
  const { words } = catalogue(io.lang)
  const percent = (p: number) => `${(100 * p).toFixed(1)} %`
  await io.out.write(
    values.format === 'json'
      ? `${JSON.stringify(result, null, 2)}\n`
      : `${words.ev_decided} ${same} ${words.of} ${automatic.length}; ${words.ev_interval} ${percent(low)} – ${percent(high)} (95 %).\n`,
  )
  return 0
}

type Table = Awaited<ReturnType<typeof readTable>>
type Links = Awaited<ReturnType<typeof reconcile>>

async function twoLists(lists: readonly SourceList[], report: Links, truth: Table, id: string): Promise<Evaluation> {
  const [left, right] = lists.map((l) => idsByRow(l, id))
  const [l, r] = columns(truth, 'left_id', 'right_id')
  const automatic = new Set<string>()
  const all = new Set<string>()
  for (const link of report.links) {
    const pair = `${left!.get(link.left.row)}\u001f${right!.get(link.right.row)}`
    all.add(pair)
    if (link.status === 'match') automatic.add(pair)
  }
  return evaluatePairs(automatic, all, new Set(truth.rows.map((row) => `${row[l]}\u001f${row[r]}`)))
}

function oneList(list: SourceList, duplicates: Links['duplicates'], truth: Table, id: string): Evaluation {
  const ids = idsByRow(list, id)
  const [rec, cluster] = columns(truth, 'rec_id', 'cluster_id')
  const clusters = new Map<string, string[]>()
  for (const row of truth.rows) clusters.set(row[cluster]!, [...(clusters.get(row[cluster]!) ?? []), row[rec]!])
  const groups = (status: readonly string[]) =>
    duplicates.filter((d) => status.includes(d.status)).map((d) => d.rows.map((r) => ids.get(r) ?? ''))
  return evaluatePairs(pairsInside(groups(['match'])), pairsInside(groups(['match', 'possible'])), pairsInside(clusters.values()))
}

function idsByRow(list: SourceList, id: string): Map<number, string> {
  const column = list.columns.find((c) => c.header === id)
  if (!column) throw new InputErrors([new InputError('id-column', { column: id }, list.file)])
  return new Map(Array.from({ length: list.records.length }, (_, i) => [list.records.row(i), list.records.cell(i, column.index)] as const))
}

function columns(truth: Table, a: string, b: string): [number, number] {
  const at = [truth.header.indexOf(a), truth.header.indexOf(b)] as [number, number]
  if (at.includes(-1)) throw new InputErrors([new InputError('truth-column', { wanted: `${a}, ${b}` }, truth.file)])
  return at
}

function renderEvaluation(e: Evaluation, lang: Lang): string {
  const { words } = catalogue(lang)
  const line = (name: string, m: Measure) =>
    `${name.padEnd(14)} ${words.precision} ${m.precision.toFixed(4)}  ${words.recall} ${m.recall.toFixed(4)}  ${words.f1} ${m.f1.toFixed(4)}  (${m.hits} / ${m.pairs} ${words.pairs})`
  return `${words.truePairs}: ${e.truePairs}\n${line(words.automatic, e.automatic)}\n${line(words.withReview, e.withReview)}\n${words.queue}: ${e.queue}\n`
}
