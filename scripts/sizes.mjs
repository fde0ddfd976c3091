// `node scripts/sizes.mjs [src] [60]`: functions longer than so many lines, lines over 160 characters, casts, circles of imports, size of rooms.
import { relative, sep } from 'node:path'
import { circlesOf, functionsIn, importGraph, parseFile, sourceFiles, walk } from './parse.mjs'

const [root = 'src', limit = '80'] = process.argv.slice(2)
const files = sourceFiles(root).map((path) => parseFile(path))
const functions = files.flatMap((f) => functionsIn(f).map((made) => ({ ...made, path: f.path })))
for (const f of functions.filter((f) => f.lines > Number(limit)).sort((a, b) => b.lines - a.lines))
  console.log(f.lines, `${f.path}:${f.line}`, f.name)

const count = (test) => {
  let n = 0
  for (const file of files) walk(file.tree, (node) => void (n += test(node, file) ? 1 : 0))
  return n
}
const wide = new Map()
for (const { path, text } of files) {
  const n = text.split('\n').filter((line) => line.length > 160).length
  if (n) wide.set(path, n)
}
const circles = circlesOf(importGraph(files))
const lengths = functions.map((f) => f.lines).sort((a, b) => a - b)
const figures = {
  functions: functions.length,
  median: lengths[lengths.length >> 1],
  longest: lengths.at(-1),
  'lines>160': [...wide.values()].reduce((a, b) => a + b, 0),
  as: count((n, f) => n.type === 'TSAsExpression' && f.text.slice(n.typeAnnotation.start, n.typeAnnotation.end) !== 'const'),
  '!': count((n) => n.type === 'TSNonNullExpression'),
  'top files': files.filter((f) => !relative(root, f.path).includes(sep)).length,
  circles: circles.length,
}
console.log(Object.entries(figures).flat().join(' '))
for (const circle of circles) console.log('  ', ...circle)

const rooms = {}
for (const { path, text } of files) {
  const parts = relative(root, path).split(sep)
  const room = parts.length > 1 ? parts[0] : '(top)'
  rooms[room] = (rooms[room] ?? 0) + text.split('\n').length
}
console.log(
  Object.values(rooms).reduce((a, b) => a + b, 0),
  rooms,
)
console.log(Object.fromEntries(wide))
