// The mutants of a file: small changes of its logic, each of which some test should notice. Types and messages are left alone.
import { walk } from '../parse.mjs'

const SWAPS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '|=': ['&='],
  '&=': ['|='],
  '??=': ['='],
  '++': ['--'],
  '--': ['++'],
}
const METHODS = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  floor: 'ceil',
  ceil: 'floor',
  sort: 'slice',
  toSorted: 'slice',
  reverse: 'slice',
}
const COMPARES = new Set(['<', '<=', '>', '>=', '===', '!==', '==', '!=', 'in', 'instanceof'])
const NOT_RUN = /^(?:Import|ExportAll|TS(?!AsExpression|NonNullExpression|SatisfiesExpression))/
/** A word of a vocabulary, as opposed to a message. */
const CODE = /^[A-Za-z_][\w-]*$/
/** Where a word is mutated by what stands around it. */
const HELD = new Set(['BinaryExpression', 'SwitchCase', 'ArrayExpression'])

/**
 * Mutants of a parsed file: `start` and `end` of what is replaced, `text` to put there, and the `form` in which a switch can choose:
 * an expression, a statement, a `return`, or the name of a method with its dot.
 */
export function mutantsOf({ text, tree }) {
  const found = []
  const raw = (node) => text.slice(node.start, node.end)
  const add = (node, replacement, form = 'expression') => found.push({ start: node.start, end: node.end, text: replacement, form })
  const isText = (node) => node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')

  /** The same text with another operator, the one that stands between two operands. */
  const operator = (node, left, right, to) => {
    const at = text.indexOf(node.operator, left.end)
    return at < right.start ? text.slice(node.start, at) + to + text.slice(at + node.operator.length, node.end) : null
  }

  const visitors = {
    BinaryExpression(node) {
      if (node.operator === '+' && (isText(node.left) || isText(node.right))) return
      for (const to of SWAPS[node.operator] ?? []) add(node, operator(node, node.left, node.right, to) ?? raw(node))
    },
    AssignmentExpression(node) {
      for (const to of SWAPS[node.operator] ?? []) add(node, operator(node, node.left, node.right, to) ?? raw(node))
    },
    LogicalExpression(node) {
      if (node.operator !== '??') add(node, operator(node, node.left, node.right, node.operator === '&&' ? '||' : '&&') ?? raw(node))
      add(node, raw(node.left))
      add(node, raw(node.right))
    },
    UnaryExpression(node) {
      if (['!', '-', '~'].includes(node.operator)) add(node, raw(node.argument))
    },
    UpdateExpression(node, parent, key) {
      // The step of a loop: it would run for ever, which says nothing of the tests.
      if (key === 'update') return
      const [to] = SWAPS[node.operator]
      add(node, node.prefix ? to + raw(node.argument) : raw(node.argument) + to)
    },
    Literal(node, parent, key) {
      if (key === 'key' || key === 'source') return
      if (typeof node.value === 'boolean') add(node, String(!node.value))
      else if (typeof node.value === 'number') for (const by of [1, -1]) add(node, `${node.value + by}`)
      else if (typeof node.value === 'string' && CODE.test(node.value) && !HELD.has(parent.type)) add(node, `'mutant'`)
    },
    ArrayExpression(node, parent) {
      const isSet = parent.type === 'NewExpression' && ['Set', 'Map'].includes(parent.callee.name)
      if (!isSet && !(node.elements.length > 1 && node.elements.every((e) => e?.type === 'Literal'))) return
      for (const gone of node.elements)
        add(
          node,
          `[${node.elements
            .filter((e) => e !== gone)
            .map((e) => (e ? raw(e) : ''))
            .join(', ')}]`,
        )
    },
    MemberExpression(node, parent, key) {
      if (node.computed || node.optional || key !== 'callee' || !Object.hasOwn(METHODS, node.property.name)) return
      if (text[node.property.start - 1] !== '.') return
      found.push({ start: node.property.start - 1, end: node.property.end, text: `.${METHODS[node.property.name]}`, form: 'method' })
    },
    IfStatement: (node) => condition(node.test),
    ConditionalExpression: (node) => condition(node.test),
    WhileStatement: (node) => add(node.test, 'false'),
    ForStatement: (node) => node.test && add(node.test, 'false'),
    ArrowFunctionExpression(node) {
      if (node.body.type !== 'BlockStatement' && isBoolean(node.body)) condition(node.body)
    },
    ReturnStatement(node) {
      if (!node.argument) add(node, '', 'statement')
      else if (isBoolean(node.argument)) condition(node.argument)
      else add(node, 'return', 'return')
    },
    ExpressionStatement(node) {
      if (!node.directive) add(node, '', 'statement')
    },
    ContinueStatement: (node) => add(node, '', 'statement'),
    BreakStatement: (node) => add(node, '', 'statement'),
    ThrowStatement(node) {
      add(node, '', 'statement')
      return false
    },
  }
  const condition = (node) => {
    add(node, 'true')
    add(node, 'false')
  }

  walk(tree, (node, parent, key) => (NOT_RUN.test(node.type) ? false : visitors[node.type]?.(node, parent, key)))
  const seen = new Set()
  return found
    .filter((m) => {
      const same = `${m.start} ${m.end} ${m.text}`
      return m.text !== text.slice(m.start, m.end) && !seen.has(same) && seen.add(same)
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function isBoolean(node) {
  if (node.type === 'BinaryExpression') return COMPARES.has(node.operator)
  if (node.type === 'UnaryExpression') return node.operator === '!'
  return node.type === 'LogicalExpression' && node.operator !== '??' && isBoolean(node.right)
}

/** The file with all its mutants in it, each behind the switch `__M.a`; `mutants` carry the number by which they are chosen. */
export function withSwitches({ text, tree }, mutants) {
  const edits = new Map()
  for (const m of mutants) {
    const place = `${m.start} ${m.end} ${m.form === 'expression'}`
    edits.set(place, [...(edits.get(place) ?? []), m])
  }
  const loops = []
  const alone = []
  walk(tree, (node) => {
    // A line that began with a word would begin with a bracket, and call what stands above it.
    if (node.type === 'ExpressionStatement' && !node.directive) alone.push({ start: node.start, end: node.end, form: 'alone' })
    if (/^(?:While|DoWhile|For|ForOf|ForIn)Statement$/.test(node.type))
      loops.push({ start: node.body.start, end: node.body.end, form: 'loop' })
  })
  const places = [...[...edits.values()].map(([first, ...more]) => ({ ...first, all: [first, ...more] })), ...loops, ...alone]
  // The outer before the inner; at the same place a loop's body before its statement, a statement before its expression.
  const order = ['loop', 'alone', 'statement', 'return', 'expression', 'method']
  places.sort((a, b) => a.start - b.start || b.end - a.end || order.indexOf(a.form) - order.indexOf(b.form))
  let next = 0
  const emit = (start, end) => {
    let out = ''
    let at = start
    while (next < places.length && places[next].end <= end && places[next].start >= at) {
      const place = places[next++]
      out += text.slice(at, place.start) + FORMS[place.form](place, emit(place.start, place.end))
      at = place.end
    }
    return out + text.slice(at, end)
  }
  return emit(0, text.length)
}

const hit = ({ all: [{ id }] }) => `__M.r && __M.h(${id})`
const chosen = (m) => `__M.a === ${m.id} && __M.u()`
const FORMS = {
  expression: (place, was) => `((${hit(place)}), ${place.all.map((m) => `${chosen(m)} ? (${m.text}) : `).join('')}(${was}))`,
  statement: (place, was) => `{ ${hit(place)}; if (!(${chosen(place)})) {\n${was}\n} }`,
  return: (place, was) => `{ ${hit(place)}; if (${chosen(place)}) return;\n${was}\n}`,
  method: (place, was) => `[((${hit(place)}), ${chosen(place)} ? '${place.text.slice(1)}' : '${was.slice(1)}')]`,
  alone: (_, was) => `{ ${was} }`,
  loop: (_, was) => `{ __M.n++ < __M.most || __M.stop();\n${was}\n}`,
}
