// What people do without this tool, on lists whose true pairs are known: VLOOKUP by document, VLOOKUP by name, names by shared words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { root } from './ensure.mjs'

const FOLDER = 'fixtures/release-600-80'
const rows = (file) => parse(readFileSync(join(root, FOLDER, file)), { columns: true, bom: true })

/** As VLOOKUP compares: whole cells, without regard to case; the first that is equal. */
function lookup(claimed, verified, [of, among]) {
  const key = (text) => text.trim().toUpperCase()
  const first = new Map()
  for (const row of claimed.toReversed()) first.set(key(row[of]), row)
  return verified.flatMap((row) => {
    // An empty cell is looked up in vain.
    const found = key(row[among]) && first.get(key(row[among]))
    return found ? [`${found.Nro},${row.Nro}`] : []
  })
}

const wordsOf = (name) =>
  new Set(
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g),
  )

/** The claimed name with most words in common, at least half of all words of both. */
function overlap(claimed, verified) {
  const bags = claimed.map((row) => ({ row, bag: wordsOf(row['APELLIDOS Y NOMBRES']) }))
  return verified.flatMap((row) => {
    const own = wordsOf(row['Nombre completo'])
    const scored = bags.map(({ row: other, bag }) => {
      const both = [...own].filter((w) => bag.has(w)).length
      return { other, score: both / (own.size + bag.size - both) }
    })
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
    return best.score >= 0.5 ? [`${best.other.Nro},${row.Nro}`] : []
  })
}

const WAYS = {
  en: {
    head: '| | people found | missed | strangers taken for them |',
    document: 'VLOOKUP by document',
    name: 'VLOOKUP by name',
    words: 'names by shared words',
    tool: '**reconcile, no person asked**',
    review: '**reconcile, with its questions answered**',
  },
  es: {
    head: '| | personas halladas | sin hallar | ajenas tomadas por ellas |',
    document: 'BUSCARV por la cédula',
    name: 'BUSCARV por el nombre',
    words: 'nombres por palabras en común',
    tool: '**reconcile, sin preguntar a nadie**',
    review: '**reconcile, respondidas sus preguntas**',
  },
}

/** `linked`: pairs that the tool links, and those that it also asks about, as "left,right". */
export function otherWays(lang, linked) {
  const [claimed, verified] = [rows('claimed.csv'), rows('verified.csv')]
  const truth = new Set(rows('truth.csv').map((r) => `${r.left_id},${r.right_id}`))
  // A person who is listed twice is found by either row.
  const twice = new Map()
  for (const { rec_id: id, cluster_id: cluster } of rows('clusters.csv')) twice.set(id, cluster)
  const personOf = (pair) => {
    const [left, right] = pair.split(',')
    return `${twice.get(left) ?? left},${right}`
  }
  const people = new Set([...truth].map(personOf))
  const words = WAYS[lang]
  const line = (label, pairs) => {
    const found = new Set(pairs.map(personOf))
    const right = [...found].filter((pair) => people.has(pair)).length
    return `| ${label} | ${right} | ${people.size - right} | ${found.size - right} |`
  }
  return `${[
    words.head,
    '|---|---:|---:|---:|',
    line(words.document, lookup(claimed, verified, ['Cédula', 'C.I.'])),
    line(words.name, lookup(claimed, verified, ['APELLIDOS Y NOMBRES', 'Nombre completo'])),
    line(words.words, overlap(claimed, verified)),
    line(words.tool, linked.sure),
    line(words.review, [...linked.sure, ...linked.asked.filter((pair) => people.has(personOf(pair)))]),
  ].join('\n')}\n`
}
