// `npm run accuracy`: precision, recall and F1 on generated lists and on labelled name pairs, by kind of error. With --check, compares with the frozen result; without, renews it and docs/accuracy.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { build, install, root } from '../../scripts/ensure.mjs'
import { measureCultures, measureInside, measureTraps } from './cultures.mjs'
import { makeLists, QUALITY_NAMES } from './lists.mjs'

install()
await build()
const { compareNames, evaluate, inspect, readList, reconcile, DEFAULT_PLAN } = await import('../../dist/index.js')
const { keyLoss } = await import('./keys.mjs')

const SEEDS = [11, 23, 47]
const share = (n, of) => (of ? Number((n / of).toFixed(4)) : null)
const percent = (x) => (x === null ? '–' : `${(100 * x).toFixed(1)} %`)

const CULTURE_SEEDS = [5]
const TRAP_SEEDS = [1, 2, 3]

async function listsOf(claimed, verified) {
  const sides = [
    ['claimed', claimed],
    ['verified', verified],
  ]
  return Promise.all(sides.map(([id, text]) => readList(`${id}.csv`, Buffer.from(text), { id, role: id })))
}
const groupsOf = async (text) => (await inspect(await readList('list.csv', Buffer.from(text), { id: 'list', role: 'claimed' }))).duplicates
const reportOf = async (claimed, verified) => reconcile(await listsOf(claimed, verified), DEFAULT_PLAN, 'names')

/** One quality, all seeds together. */
async function measure(quality) {
  const sum = {
    seeds: SEEDS.length,
    rows: 0,
    truePairs: 0,
    linked: 0,
    linkedTrue: 0,
    shown: 0,
    shownTrue: 0,
    queue: 0,
    nameOnly: 0,
    falseBy: {},
    errors: {},
    keyed: { kept: 0, of: 0 },
  }
  for (const seed of SEEDS) {
    const { claimed, verified, people, shared } = makeLists(seed, quality)
    const lists = await listsOf(claimed, verified)
    const report = await reconcile(lists, DEFAULT_PLAN, 'names')
    const truth = shared.map((p) => [people[0].indexOf(p) + 1, people[1].indexOf(p) + 1])
    const result = evaluate(report, truth)
    const status = new Map(report.links.map((l) => [`${l.left.row}:${l.right.row}`, l.status]))
    sum.rows += people[0].length + people[1].length
    sum.truePairs += truth.length
    sum.queue += result.queue
    for (const l of report.links) {
      const [x, y] = [people[0][l.left.row - 1], people[1][l.right.row - 1]]
      const right = x === y
      sum.shown++
      if (right) sum.shownTrue++
      if (l.status !== 'match') continue
      sum.linked++
      if (l.basis === 'name-only') sum.nameOnly++
      if (right) sum.linkedTrue++
      else {
        const kind = x.root !== y.root ? 'strangers' : [x.kin, y.kin].includes('namesake') ? 'namesakes' : 'kin'
        sum.falseBy[kind] = (sum.falseBy[kind] ?? 0) + 1
      }
    }
    for (const p of shared) {
      const errors = [...new Set(p.errors.flat())]
      const s = status.get(`${people[0].indexOf(p) + 1}:${people[1].indexOf(p) + 1}`)
      for (const name of errors.length ? errors : ['no error']) {
        const e = (sum.errors[name] ??= { pairs: 0, linked: 0, shown: 0 })
        e.pairs++
        if (s === 'match') e.linked++
        if (s) e.shown++
      }
    }
    const { kept, of } = await keyLoss(lists, truth)
    sum.keyed.kept += kept
    sum.keyed.of += of
  }
  const precision = share(sum.linkedTrue, sum.linked)
  const recall = share(sum.linkedTrue, sum.truePairs)
  const withReview = share(sum.shownTrue, sum.truePairs)
  return { ...sum, precision, recall, f1: share(2 * sum.linkedTrue, sum.linked + sum.truePairs), recallWithReview: withReview }
}

function measureNames() {
  const rows = parse(readFileSync(new URL('name-pairs.csv', import.meta.url)), { columns: true })
  const table = {}
  const classes = {}
  const wrong = []
  for (const { name_a: a, name_b: b, label, class: kind } of rows) {
    const { relation } = compareNames(a, b)
    const t = (table[label] ??= { match: 0, possible: 0, different: 0 })
    t[relation]++
    const c = (classes[kind] ??= { label, pairs: 0, right: 0 })
    c.pairs++
    if (relation === label) c.right++
    else wrong.push(`${label}, judged ${relation}: ${a} / ${b}`)
  }
  const hit = table.match.match
  const falsely = table.different.match
  const all = Object.values(table.match).reduce((x, y) => x + y, 0)
  return {
    pairs: rows.length,
    precision: share(hit, hit + falsely),
    recall: share(hit, all),
    f1: share(2 * hit, hit + falsely + all),
    table,
    classes,
    wrong,
  }
}

const result = { lists: {}, names: measureNames() }
for (const quality of QUALITY_NAMES) result.lists[quality] = await measure(quality)
result.families = await measureCultures(reportOf, CULTURE_SEEDS)
result.inside = await measureInside(groupsOf, CULTURE_SEEDS[0])
result.traps = await measureTraps(reportOf, TRAP_SEEDS)

const text = `${JSON.stringify(result, null, 1)}\n`
const page = renderPage(result)
const files = [
  ['bench/accuracy/frozen.json', text],
  ['docs/accuracy.md', page],
]
if (process.argv.includes('--check')) {
  const stale = files.filter(([file, now]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== now)
  for (const [file] of stale)
    console.error(`${file}: accuracy is not what was frozen; run npm run accuracy, look at what changed, and keep it if it is better`)
  process.exitCode = stale.length ? 1 : 0
} else for (const [file, now] of files) writeFileSync(join(root, file), now)
if (!process.argv.includes('--quiet')) console.log(summary(result))

function falseIn({ falseBy }) {
  return Object.values(falseBy).reduce((x, y) => x + y, 0)
}

function summary({ lists, names, families, inside, traps }) {
  const lines = ['lists      automatic P       R      F1   with review R   queue   false links']
  for (const [quality, l] of Object.entries(lists)) {
    const falsely =
      Object.entries(l.falseBy)
        .map(([k, n]) => `${n} ${k}`)
        .join(', ') || 'none'
    lines.push(
      `${quality.padEnd(10)} ${String(l.precision).padStart(11)} ${String(l.recall).padStart(7)} ${String(l.f1).padStart(7)} ${String(l.recallWithReview).padStart(15)} ${String(l.queue).padStart(7)}   ${falsely}`,
    )
  }
  for (const [kind, k] of Object.entries(families.kinds))
    lines.push(
      `${kind.padEnd(22)} precision ${k.precision ?? '–'}, recall ${k.recall ?? '–'}, ${k.linked - k.linkedTrue} false of ${k.linked} links, queue ${k.queue}`,
    )
  for (const [kind, k] of Object.entries(inside))
    lines.push(
      `one list, ${kind}: ${k.merged - k.mergedTrue} false of ${k.merged} pairs merged (${k.untold} nobody could tell), recall ${k.recall}, queue ${k.queue}`,
    )
  for (const [shape, t] of Object.entries(traps.shapes))
    lines.push(`traps, ${shape}: ${falseIn(t)} false links and ${t.untold} that nobody could tell in ${t.traps} traps, recall ${t.recall}`)
  lines.push('', `name pairs (${names.pairs}): precision ${names.precision}, recall ${names.recall}, F1 ${names.f1}`)
  return lines.join('\n')
}

function renderPage({ lists, names, families, inside, traps }) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const first = Object.values(lists)[0]
  const errorNames = [...new Set(Object.values(lists).flatMap((l) => Object.keys(l.errors)))].sort()
  const cell = (l, name) => {
    const e = l.errors[name]
    return e ? `${percent(share(e.linked, e.pairs))} / ${percent(share(e.shown, e.pairs))} (${e.pairs})` : '–'
  }
  return `# Accuracy

Made by \`npm run accuracy\`; CI compares it with what was frozen. Invented people, no configuration.

## Lists

${first.seeds} seeds for each quality; of 700 claimed and 400 verified people 250 are on both lists, and a quarter are brothers, sisters, twins, children or namesakes of others. Rows have name, document, birth date, sex, prison and date of release. \`bench/accuracy/lists.mjs\` says how often each error is made.

${row(['quality', 'precision', 'recall', 'F1', 'recall with review', 'queue', 'links on the name alone', 'false links'])}
${row(['---', '---', '---', '---', '---', '---', '---', '---'])}
${Object.entries(lists)
  .map(([quality, l]) =>
    row([
      quality,
      percent(l.precision),
      percent(l.recall),
      percent(l.f1),
      percent(l.recallWithReview),
      `${l.queue} pairs for ${l.truePairs}`,
      l.nameOnly,
      Object.entries(l.falseBy)
        .map(([k, n]) => `${n} ${k}`)
        .join(', ') || 'none',
    ]),
  )
  .join('\n')}

Precision, recall and F1 are those of links made without a person; the queue is for people.

## By error

Share linked without a person / linked or shown to one (pairs that have the error, perhaps among others).

${row(['error', ...Object.keys(lists)])}
${row(['---', ...Object.keys(lists).map(() => '---')])}
${errorNames.map((name) => row([name, ...Object.values(lists).map((l) => cell(l, name))])).join('\n')}

What is not linked without a person is mostly a pair that has neither document nor birth date in common.

## Families of five cultures

${families.cultures.join(', ')}: names made, handed down and romanised as each does; ${families.seeds} seed. A quarter are kin or namesakes of others; the households are two counts of one street a year apart, with servants and lodgers, and children called as their parents. In the last rows *everybody* has a brother, a twin, a child of the same name or a namesake on the other list and nobody is on both, so that every link is wrong (\`bench/accuracy/families.mjs\`).

${row(['lists', 'true pairs', 'precision', 'recall', 'false links', 'queue'])}
${row(['---', '---', '---', '---', '---', '---'])}
${Object.entries(families.kinds)
  .map(([kind, k]) =>
    row([kind, k.truePairs, percent(k.precision), percent(k.recall), `${k.linked - k.linkedTrue} of ${k.linked}`, k.queue]),
  )
  .join('\n')}

## Traps

Lists that are right for three people in four, and hold a trap for the others: a brother or sister, a twin, a parent or child of another name or of the same, a namesake, somebody of the same given names born and arrested on the same days. Each list holds one of the two, or one list both. Families are taken on one day and held in one place; every eighth cell is empty (\`bench/accuracy/traps.mjs\`, ${traps.seeds} seeds of each culture).

${row(['the rows say', 'traps', 'false links', 'nobody could tell', 'recall of true pairs'])}
${row(['---', '---', '---', '---', '---'])}
${Object.entries(traps.shapes)
  .map(([shape, t]) => row([shape, t.traps, falseIn(t), t.untold, percent(t.recall)]))
  .join('\n')}
${row(['all', ...['traps', falseIn, 'untold'].map((of) => Object.values(traps.shapes).reduce((sum, t) => sum + (typeof of === 'string' ? t[of] : of(t)), 0)), ''])}

"Nobody could tell": one of a parent and child, or of two namesakes, has no number and no birth that the other has, so that the rows look like one person's. Lists of events and of names alone have no such people. Names of these cultures are drawn from a hundred words, so that whole names are common, and those of lists without any fact are rightly left to people.

## Twice on one list

Both sides of the families and households above, and of such lists with traps, as *one* list: who was on both is on it twice, and brothers, fathers and sons of one name and namesakes stand beside each other. A pair that is merged falsely makes two people one.

${row(['lists', 'people twice', 'pairs merged', 'false', 'nobody could tell', 'recall', 'queue'])}
${row(['---', '---', '---', '---', '---', '---', '---'])}
${Object.entries(inside)
  .map(([kind, k]) => row([kind, k.truePairs, k.merged, k.merged - k.mergedTrue - k.untold, k.untold, percent(k.recall), k.queue]))
  .join('\n')}
${row(['all', ...['truePairs', 'merged', (k) => k.merged - k.mergedTrue - k.untold, 'untold'].map((of) => Object.values(inside).reduce((sum, k) => sum + (typeof of === 'string' ? k[of] : of(k)), 0)), '', ''])}

## Is the risk that is told true?

Of pairs told to be wrong so often, as many are expected to be false, and so many are (families and households).

${row(['risk told', 'pairs', 'expected false', 'false'])}
${row(['---', '---', '---', '---'])}
${families.reliability.map((r) => row([r.name, r.pairs, r.expected, r.false])).join('\n')}

If links were made at another risk (\`--risk\`):

${row(['risk at most', 'precision', 'recall'])}
${row(['---', '---', '---'])}
${families.curve.map((c) => row([c.risk, percent(c.precision), percent(c.recall)])).join('\n')}

## What shared keys lose

Lists of up to 50 million pairs are compared pair by pair, and nothing is lost. Longer ones compare the pairs that share enough; on these lists that would keep ${Object.entries(
    lists,
  )
    .map(([q, l]) => `${percent(share(l.keyed.kept, l.keyed.of))} (${q})`)
    .join(', ')} of the true pairs that weigh enough to be shown.

## Names alone

${names.pairs} labelled pairs (\`bench/accuracy/name-pairs.csv\`, each with its reason): precision ${percent(names.precision)}, recall ${percent(names.recall)}, F1 ${percent(names.f1)}.

${row(['label', 'match', 'possible', 'different'])}
${row(['---', '---', '---', '---'])}
${Object.entries(names.table)
  .map(([label, t]) => row([label, t.match, t.possible, t.different]))
  .join('\n')}

Judged otherwise than labelled:

${names.wrong.map((w) => `- ${w}`).join('\n')}

Most are caution: a match judged possible, or brothers and sisters with names that resemble each other judged possible. Short forms of two names (Chema) and distant romanisations are not known.
`
}
