// The actions of `reconcile statements` on a ledger on disk: add, list, check.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { isSeq } from 'yaml'
import { appendStatement, type NewStatement } from '../case/append-statement.ts'
import { gatherFaults, similarTo } from '../case/faults.ts'
import { isMoment, MOMENT_WORDS } from '../case/moment.ts'
import { documentOf } from '../case/yaml.ts'
import { present } from '../case/present.ts'
import { isCsv, readLedger } from '../case/read-ledger.ts'
import { InputError } from '../model/errors.ts'
import { DEFAULT_PLAN } from '../model/plan.ts'
import type { Statement } from '../model/statement.ts'
import { reconcileLists } from '../reconcile.ts'
import { describe } from '../report/describe.ts'
import { renderStatements } from '../render/text.ts'
import { inline } from '../sink/escape.ts'
import { listed, readFigure } from '../statement/quantity.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { openCase } from './case-on-disk.ts'
import type { Io } from './command.ts'
import { tellFigure } from './figure-note.ts'
import { longName } from './option.ts'
import type { StatementValues } from './statement-options.ts'
import { catalogue } from '../words/catalogue.ts'
import { readTextFile } from './text-file.ts'
import { readPath } from '../platform/node-read.ts'
import { hasMark } from '../source/text/decode.ts'

const ACTIONS = ['add', 'list', 'check'] as const

export async function keepLedger([typed = '', file]: readonly string[], values: StatementValues, io: Io): Promise<number> {
  const action = ACTIONS.find((a) => a === typed)
  if (!action) throw new InputError('statements-action', { action: typed, ...similarTo(typed, ACTIONS) })
  if (!file) throw new InputError('statements-file')
  switch (action) {
    case 'add':
      return addStatement(file, newStatement(values), io)
    case 'list':
    case 'check':
      return printLedger(file, action === 'check', io)
  }
}

/** Findings that mean that a statement is wrong. */
const FAULTS: ReadonlySet<string> = new Set(['SELF_CONTRADICTION', 'RELAY_DRIFT', 'STOCK_FLOW_RESIDUAL'])

/** With `check`, prints findings too and returns 1 if one of them is a fault. */
async function printLedger(file: string, check: boolean, io: Io): Promise<number> {
  const statements = openLedger(file)
  if (!statements.length) await io.err.write(`${inline(basename(file))}: ${catalogue(io.lang).words.noStatements}\n`)
  const outcome = await reconcileLists([], { ...DEFAULT_PLAN, statements })
  const report = describe(outcome, 'working')
  await io.out.print(renderStatements(report, { lang: io.lang, style: io.stdoutStyle, next: null }, check))
  return check && report.findings.some((f) => FAULTS.has(f.code)) ? 1 : 0
}

/** The file is a ledger or a case file that contains statements. */
function openLedger(file: string): readonly Statement[] {
  const text = readTextFile(file)
  const isLedger = isCsv(file) || !text.trim() || isSeq(documentOf(text).contents)
  return isLedger ? readLedger(file, text) : openCase(file).statements
}

/** Throws InputErrors option-needed; InputError option-value. */
function newStatement({ side, event, population, window, quantity, relation = [], ...values }: StatementValues): NewStatement {
  const faults = gatherFaults()
  const needed = (name: 'id' | 'speaker' | 'madeAt' | 'verbatim'): string => {
    const value = values[name] ?? ''
    if (!value) faults.add(new InputError('option-needed', { option: longName(name) }))
    return value
  }
  const [id, speaker, madeAt, verbatim] = [needed('id'), needed('speaker'), needed('madeAt'), needed('verbatim')]
  faults.check()
  if (!isMoment(madeAt)) throw new InputError('option-value', { option: '--made-at', value: madeAt, wanted: MOMENT_WORDS })
  checkFigure(verbatim, quantity || verbatim)
  const [from, to] = (window ?? '').split('..')
  return {
    id,
    speaker,
    made_at: madeAt,
    verbatim,
    ...present({
      quantity: quantity || undefined,
      side: side || undefined,
      event: event || undefined,
      population: population || undefined,
      window: from || to ? present({ from: from || undefined, to: to || undefined }) : undefined,
      relations: relation.length ? relation.map(relationOf) : undefined,
    }),
  }
}

/** Which of several figures is meant is for a person to say. */
function checkFigure(verbatim: string, meant: string): void {
  const { candidates } = readFigure(verbatim, meant)
  if (candidates.length)
    throw new InputError('quantity-several', { text: meant, option: `--quantity "${candidates[0]}"`, ...listed(candidates) })
}

/** "supersedes:old-id". */
function relationOf(text: string): { type: string; target: string } {
  const [type = '', ...target] = text.split(':')
  return { type, target: target.join(':') }
}

async function addStatement(file: string, statement: NewStatement, io: Io): Promise<number> {
  checkOutputs([file], [])
  const text = existsSync(file) ? readTextFile(file) : ''
  const longer = appendStatement(file, text, statement)
  const mark = existsSync(file) && startsWithMark(file) ? '\ufeff' : ''
  writeAll([{ path: file, bytes: Buffer.from(`${mark}${longer}`) }])
  await tellFigure('--verbatim', { verbatim: statement.verbatim, ...readFigure(statement.verbatim, statement.quantity) }, io)
  await io.err.print(`${statement.id} → ${inline(file)}\n`)
  return 0
}

/** Does the file start with a UTF-8 byte order mark? Spreadsheet programs need it. */
const startsWithMark = (file: string): boolean => hasMark(readPath(file))
