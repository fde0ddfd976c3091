// `node scripts/sizes.mjs [src] [60]`: functions longer than so many lines, lines over 160 characters, casts, circles of imports, size of rooms.
import { parseAst } from 'rolldown/parseAst'
import fs from 'node:fs'
import path from 'node:path'
const root = process.argv[2] ?? 'src'
const lim = +(process.argv[3] ?? 80)
const files = fs
  .readdirSync(root, { recursive: true })
  .filter((f) => /\.tsx?$/.test(f))
  .map((f) => path.join(root, f))
let long = [],
  lines = 0,
  as = 0,
  bang = 0,
  n = 0
const all = []
const graph = new Map()
const fl = []
for (const f of files) {
  const t = fs.readFileSync(f, 'utf8')
  const nl = [0]
  for (let i = 0; i < t.length; i++) if (t[i] === '\n') nl.push(i + 1)
  const lineOf = (p) => {
    let a = 0,
      b = nl.length - 1
    while (a < b) {
      const m = (a + b + 1) >> 1
      if (nl[m] <= p) a = m
      else b = m - 1
    }
    return a + 1
  }
  t.split('\n').forEach((l, i) => {
    if (l.length > 160) {
      lines++
      fl.push(f)
    }
  })
  const imports = []
  const ast = parseAst(t, { lang: 'ts' }, f)
  const walk = (x, parent) => {
    if (!x || typeof x.type !== 'string') return
    if (/Function/.test(x.type) && x.body && x.type !== 'TSFunctionType') {
      const d = lineOf(x.end) - lineOf(x.start) + 1
      all.push(d)
      if (d > lim) long.push([d, f, x.id?.name ?? parent?.id?.name ?? parent?.key?.name ?? '?'])
    }
    if (x.type === 'TSAsExpression' && t.slice(x.typeAnnotation.start, x.typeAnnotation.end) !== 'const') as++
    if (x.type === 'TSNonNullExpression') bang++
    if (/^(Import|Export)(All|Named)?Declaration$/.test(x.type) && x.source?.value.startsWith('.'))
      imports.push(path.join(path.dirname(f), x.source.value))
    for (const k in x) {
      const v = x[k]
      if (Array.isArray(v)) v.forEach((y) => walk(y, x))
      else if (v && typeof v === 'object' && v.type) walk(v, x)
    }
  }
  walk(ast)
  graph.set(f, imports)
}
let idx = 0
const st = [],
  on = new Set(),
  I = new Map(),
  L = new Map(),
  sccs = []
function sc(v) {
  I.set(v, idx)
  L.set(v, idx++)
  st.push(v)
  on.add(v)
  for (const w of graph.get(v) ?? []) {
    if (!graph.has(w)) continue
    if (!I.has(w)) {
      sc(w)
      L.set(v, Math.min(L.get(v), L.get(w)))
    } else if (on.has(w)) L.set(v, Math.min(L.get(v), I.get(w)))
  }
  if (L.get(v) === I.get(v)) {
    const c = []
    let w
    do {
      w = st.pop()
      on.delete(w)
      c.push(w)
    } while (w !== v)
    if (c.length > 1) sccs.push(c)
  }
}
for (const v of graph.keys()) if (!I.has(v)) sc(v)
long.sort((a, b) => b[0] - a[0])
for (const l of long) console.log(...l)
all.sort((a, b) => a - b)
console.log(
  'functions',
  all.length,
  'median',
  all[all.length >> 1],
  'longest',
  all.at(-1),
  'lines>160',
  lines,
  'as',
  as,
  '!',
  bang,
  'top files',
  files.filter((f) => f.split('/').length === 2).length,
  'circles',
  sccs.length,
)
for (const c of sccs) console.log('  ', c.join(' '))
const rooms = {}
let tot = 0
for (const f of files) {
  const k = fs.readFileSync(f, 'utf8').split('\n').length
  tot += k
  const r = f.split('/').length > 2 ? f.split('/')[1] : '(top)'
  rooms[r] = (rooms[r] ?? 0) + k
}
console.log(tot, rooms)
const c = {}
fl.forEach((f) => (c[f] = (c[f] ?? 0) + 1))
console.log(c)
