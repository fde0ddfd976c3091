// What `reconcile statements` does to a ledger: append, print, check.
import { extname } from 'node:path'
import { isMap, isSeq, parseDocument } from 'yaml'
import { isMoment, MOMENT_WORDS } from '../case.ts'
import { readCaseFile, readLedger } from '../case-file.ts'
import { InputError, InputErrors } from '../errors.ts'
import { DEFAULT_PLAN, type Statement } from '../model.ts'
import { nearest } from '../metrics/nearest.ts'
import { reconcileLists } from '../reconcile.ts'
import { describe } from '../report/describe.ts'
import { renderStatements } from '../report/text.ts'
import { inline } from '../sink/escape.ts'
import { writeAll } from '../sink/files.ts'
import { readTextFile } from './case.ts'
import type { Io, Values } from './command.ts'

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
  const report = describe(reconcileLists([], { ...DEFAULT_PLAN, statements: all }), 'working')
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
  const old = exists(file) ? readTextFile(file) : ''
  if (isMap(parseDocument(old, { prettyErrors: false }).contents) && extname(file).toLowerCase() !== '.csv')
    throw new InputErrors([new InputError('statements-case', {}, file)])
  const next = appended(file, old, entry)
  // Read as a whole before it is written: ids, relations and the new words must hold.
  readLedger(file, next)
  writeAll([{ path: file, bytes: Buffer.from(next) }])
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

function appended(file: string, old: string, entry: Readonly<Record<string, unknown>>): string {
  switch (extname(file).toLowerCase()) {
    case '.json': {
      const all = old.trim() ? (JSON.parse(old) as unknown[]) : []
      return `${JSON.stringify([...all, entry], null, 2)}\n`
    }
    case '.csv': {
      const header = old.trim()
        ? old
            .split(/\r?\n/)[0]!
            .split(',')
            .map((h) => h.trim())
        : ['id', 'speaker', 'made_at', 'verbatim', 'side', 'event', 'population', 'window_from', 'window_to', 'relations']
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
      const line = header.map((h) => quoted(cells[h] ?? '')).join(',')
      return `${old.trim() ? old.replace(/\n*$/, '\n') : `${header.join(',')}\n`}${line}\n`
    }
    default: {
      const lines = parseDocument('[]')
      lines.contents = lines.createNode([entry]) as typeof lines.contents
      return `${old.trim() ? old.replace(/\n*$/, '\n') : ''}${String(lines)}`
    }
  }
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
