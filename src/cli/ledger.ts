// What `reconcile statements` does to a ledger: append, print, check.
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { isMap, isSeq, parse as parseYaml, parseDocument } from 'yaml'
import { isMoment, MOMENT_WORDS } from '../case/settle.ts'
import { ledgerHeader, readCaseFile, readLedger } from '../case/case-file.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { DEFAULT_PLAN } from '../model/plan.ts'
import type { Statement } from '../model/statement.ts'
import { nearest } from '../metrics/nearest.ts'
import { reconcileLists } from '../reconcile.ts'
import { describe } from '../report/describe.ts'
import { renderStatements } from '../render/text.ts'
import { inline } from '../sink/escape.ts'
import { writeAll } from '../sink/files.ts'
import { readTextFile } from './text-file.ts'
import type { Io, Values } from './command.ts'

const NEW_HEADER = ['id', 'speaker', 'made_at', 'verbatim', 'side', 'event', 'population', 'window_from', 'window_to', 'relations']
const ACTIONS = ['add', 'list', 'check'] as const

export async function runStatements(args: readonly string[], values: Values, io: Io): Promise<number> {
  const [action, file] = args
  if (!ACTIONS.some((a) => a === action)) {
    const similar = action ? nearest(action, ACTIONS) : undefined
    throw new InputErrors([new InputError('statements-action', { action: action ?? '', ...(similar ? { similar } : {}) })])
  }
  if (!file) throw new InputErrors([new InputError('statements-file')])
  if (action === 'add') {
    const id = add(file, values)
    await io.err.write(`${id} → ${inline(file)}\n`)
    return 0
  }
  const all = open(file)
  const report = describe(await reconcileLists([], { ...DEFAULT_PLAN, statements: all }), 'working')
  await io.out.write(renderStatements(report, { lang: io.lang, style: io.stdoutStyle, files: [] }, action === 'check'))
  return action === 'check' && report.findings.some((f) => FAULTS.has(f.code)) ? 1 : 0
}

/** Findings that say that something is wrong with what was said. */
const FAULTS: ReadonlySet<string> = new Set(['SELF_CONTRADICTION', 'RELAY_DRIFT', 'STOCK_FLOW_RESIDUAL'])

/** A ledger, or a case file that holds one. */
function open(file: string): readonly Statement[] {
  const text = readTextFile(file)
  if (extname(file).toLowerCase() === '.csv' || isSeq(parseDocument(text, { prettyErrors: false }).contents) || !text.trim())
    return readLedger(file, text)
  return readCaseFile(file, readTextFile).statements
}

/** Appends a statement to the end and leaves every other byte as it is, YAML comments included. */
function add(file: string, values: Values): string {
  const missing = (['id', 'speaker', 'madeAt', 'verbatim'] as const).filter((key) => !values[key])
  if (missing.length)
    throw new InputErrors(missing.map((key) => new InputError('option-needed', { option: `--${key.replace('madeAt', 'made-at')}` })))
  if (!isMoment(values.madeAt!))
    throw new InputErrors([new InputError('option-value', { option: '--made-at', value: values.madeAt!, wanted: MOMENT_WORDS })])
  const [from, to] = (values.window ?? '').split('..')
  const relations = (values.relation ?? []).map((r) => ({ type: r.split(':')[0]!, target: r.split(':').slice(1).join(':') }))
  const window = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const entry = {
    id: values.id!,
    speaker: values.speaker!,
    made_at: values.madeAt!,
    verbatim: values.verbatim!,
    ...(values.side ? { side: values.side } : {}),
    ...(values.event ? { event: values.event } : {}),
    ...(values.population ? { population: values.population } : {}),
    ...(Object.keys(window).length ? { window } : {}),
    ...(relations.length ? { relations } : {}),
  }
  const there = exists(file)
  const old = there ? readTextFile(file) : ''
  if (isMap(parseDocument(old, { prettyErrors: false }).contents) && extname(file).toLowerCase() !== '.csv')
    throw new InputErrors([new InputError('statements-case', {}, file)])
  // What stands must be understood before anything is put behind it.
  if (old.trim()) readLedger(file, old)
  const next = appended(file, old, entry)
  // Read as a whole before it is written: ids, relations and the new words must hold.
  readLedger(file, next)
  writeAll([{ path: file, bytes: Buffer.from(`${there && startsWithMark(file) ? '\ufeff' : ''}${next}`) }])
  return values.id!
}

function exists(file: string): boolean {
  try {
    readTextFile(file)
    return true
  } catch (error) {
    if (error instanceof InputError && error.code === 'file-missing') return false
    throw error
  }
}

/** Whether the file starts with UTF-8's byte order mark, which spreadsheets look for. */
const startsWithMark = (file: string): boolean =>
  readFileSync(file)
    .subarray(0, 3)
    .equals(Buffer.from([0xef, 0xbb, 0xbf]))

function appended(file: string, old: string, entry: Readonly<Record<string, unknown>>): string {
  switch (extname(file).toLowerCase()) {
    case '.json': {
      // A reader of YAML forgives what one of JSON does not, and the ledger was read by it.
      const all = old.trim() ? (parseYaml(old) as unknown[]) : []
      return `${JSON.stringify([...all, entry], null, 2)}\n`
    }
    case '.csv': {
      const { delimiter, header } = old.trim() ? ledgerHeader(old) : { delimiter: ',', header: NEW_HEADER }
      const { window, relations, ...flat } = entry as {
        window?: { from?: string; to?: string }
        relations?: { type: string; target: string }[]
      } & Record<string, unknown>
      const cells: Record<string, string | undefined> = {
        ...(flat as Record<string, string>),
        window_from: window?.from,
        window_to: window?.to,
        relations: relations?.map((r) => `${r.type}:${r.target}`).join('; '),
      }
      const lost = Object.keys(cells).filter((key) => cells[key] !== undefined && !header.includes(key))
      if (lost.length) throw new InputErrors([new InputError('statements-column', { column: lost.join(', ') }, file, 1)])
      const eol = lineBreak(old)
      const line = header.map((h) => quoted(cells[h] ?? '')).join(delimiter)
      return `${old.trim() ? ended(old) : `${header.join(delimiter)}${eol}`}${line}${eol}`
    }
    default: {
      const lines = parseDocument('[]')
      lines.contents = lines.createNode([entry]) as typeof lines.contents
      return `${old.trim() ? ended(old) : ''}${String(lines)}`
    }
  }
}

/** Every byte as it was, and a line break where the last line has none. */
const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}${lineBreak(text)}`)
const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
