// TypeScript files as trees: for the scripts and tests that measure, hold or mutate the source.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/** The TypeScript files in a folder, or the file itself, in a fixed order. */
export function sourceFiles(path) {
  if (/\.tsx?$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath ?? e.path, e.name))
    .sort()
}

/** A file, its tree, and the line (from 1) and column (from 1) of an offset. */
export function parseFile(path, text = readFileSync(path, 'utf8')) {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const lineOf = (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  const columnOf = (offset) => offset - starts[lineOf(offset) - 1] + 1
  return { path, text, tree: parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path), lineOf, columnOf }
}

/** Visits a node and all below it, with the parent and the parent's key; what the visitor answers with `false` is not entered. */
export function walk(node, visit, parent = null, key = '') {
  if (visit(node, parent, key) === false) return
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') walk(child, visit, node, name)
  }
}

/** What a parsed file imports, re-exports and requires: the text between the quotes, and whether types are all it takes. */
export function importsIn({ tree }) {
  const found = []
  const add = (source, isType = false) => {
    // Of a text with a hole in it, what stands before the hole.
    const from = source?.type === 'TemplateLiteral' ? source.quasis[0].value.cooked : source?.value
    if (typeof from === 'string') found.push({ from, isType })
  }
  walk(tree, (node) => {
    if (node.type === 'ImportDeclaration') add(node.source, node.importKind === 'type' || onlyTypes(node.specifiers, 'importKind'))
    else if (node.type === 'ExportNamedDeclaration')
      add(node.source, node.exportKind === 'type' || onlyTypes(node.specifiers, 'exportKind'))
    else if (node.type === 'ExportAllDeclaration') add(node.source, node.exportKind === 'type')
    else if (node.type === 'ImportExpression') add(node.source)
    else if (node.type === 'TSImportType') add(node.source ?? node.argument?.literal ?? node.argument, true)
    else if (node.type === 'CallExpression' && node.callee.name === 'require') add(node.arguments[0])
  })
  return found
}

const onlyTypes = (specifiers, kind) => specifiers.length > 0 && specifiers.every((s) => s[kind] === 'type')

/** The package of an import, or null for a file of our own or a module of Node. */
export function packageOf(from) {
  if (/^(?:[./#]|node:)/.test(from)) return null
  const [scope, name] = from.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** The functions of a file, with their names where they have one, the line where they begin, and their length in lines. */
export function functionsIn({ tree, lineOf }) {
  const found = []
  walk(tree, (node, parent) => {
    if (!/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return
    const line = lineOf(node.start)
    found.push({ name: node.id?.name ?? parent?.id?.name ?? parent?.key?.name ?? '(no name)', line, lines: lineOf(node.end) - line + 1 })
  })
  return found
}

/** Which file of our own imports which, for types as well: from each path to those it names. `aliases` say where a name with # leads. */
export function importGraph(files, aliases = {}) {
  const own = new Set(files.map((f) => f.path))
  const target = (path, from) => (from.startsWith('.') ? [join(dirname(path), from)] : (aliases[from] ?? []))
  return new Map(
    files.map((f) => [
      f.path,
      importsIn(f)
        .flatMap(({ from }) => target(f.path, from))
        .filter((path) => own.has(path)),
    ]),
  )
}

/** Groups of files that import one another, directly or by way of others (Tarjan's strongly connected components). */
export function circlesOf(graph) {
  const [order, lowest, waiting, circles] = [new Map(), new Map(), [], []]
  const visit = (path) => {
    order.set(path, order.size)
    lowest.set(path, order.get(path))
    waiting.push(path)
    for (const next of graph.get(path)) {
      if (!order.has(next)) visit(next)
      if (waiting.includes(next)) lowest.set(path, Math.min(lowest.get(path), lowest.get(next)))
    }
    if (lowest.get(path) !== order.get(path)) return
    const circle = waiting.splice(waiting.indexOf(path))
    if (circle.length > 1 || graph.get(path).includes(path)) circles.push(circle.sort())
  }
  for (const path of graph.keys()) if (!order.has(path)) visit(path)
  return circles
}
