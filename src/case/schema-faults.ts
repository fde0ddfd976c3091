// Turns zod's issues into errors with line numbers. They repeat no word of the file, which may be a list of people given by mistake.
import { z } from 'zod'
import { InputError, InputErrors } from '../model/errors.ts'
import { SCOPE_FIELDS } from '../model/fields.ts'
import { caseSchema, vocabularySchema } from './case-schema.ts'
import { similarTo } from './faults.ts'
import { faultIn, type Parsed, type Path } from './parsed.ts'

/** Validates a file against a schema. Throws InputErrors case-unknown-key, case-missing, case-type, case-value. */
export function validated<T>(schema: z.ZodType<T>, parsed: Parsed): T {
  const result = schema.safeParse(parsed.value)
  if (result.success) return result.data
  throw new InputErrors(faultsOf(result.error.issues, parsed))
}

/** The parts of zod's issues that messages need. */
interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly errors?: readonly (readonly Issue[])[]
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
}

/** Faults of one file that are told; a file with more has one kind of fault, or is no case file. */
const MOST_FAULTS = 20

const faultsOf = (issues: readonly Issue[], parsed: Parsed): InputError[] => {
  const told = issues.slice(0, MOST_FAULTS).flatMap((issue) => faultsOfIssue(issue, parsed))
  const left = issues.reduce((sum, { keys }) => sum + (keys?.length ?? 1), 0) - told.length
  return told.length >= MOST_FAULTS && left > 0 ? [...told, new InputError('more-errors', { n: left }, parsed.file)] : told
}

function faultsOfIssue(issue: Issue, parsed: Parsed): InputError[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const found = valueAt(parsed.value, path)
  const fault = faultIn(parsed)
  const where = written(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? [])
        .slice(0, MOST_FAULTS)
        .map((key) => fault('case-unknown-key', { where: where || WHOLE, ...similarKey(key) }, [...path, key]))
    case 'invalid_key': {
      const key = String(path.at(-1))
      return [fault('case-unknown-key', { where: written(path.slice(0, -1)), ...similarKey(key) }, path)]
    }
    case 'invalid_union':
      return typeof found === 'object' && found !== null
        ? faultsOf(fittingBranch(issue, path), parsed)
        : [fault('case-type', { where, wanted: 'a text or a list', found: kindOf(found) }, path)]
    case 'invalid_type': {
      if (found === undefined) return [missing(path, parsed)]
      const wanted = KINDS[issue.expected ?? ''] ?? issue.expected ?? ''
      return [fault('case-type', { where: where || WHOLE, wanted, found: kindOf(found) }, path)]
    }
    case 'invalid_value': {
      if (found === undefined) return [missing(path, parsed)]
      const choices = (issue.values ?? []).map(String)
      const similar = typeof found === 'string' ? similarTo(found, choices) : {}
      return [fault('case-value', { where, wanted: choices.join(' | '), ...similar }, path)]
    }
    default:
      return [fault('case-value', { where, wanted: boundOf(issue) }, path)]
  }
}

/** How messages refer to the top level of a file. */
const WHOLE = 'the file'

/** Reported at the line of the object that lacks the key. */
function missing(path: Path, parsed: Parsed): InputError {
  const above = path.slice(0, -1)
  return faultIn(parsed)('case-missing', { key: String(path.at(-1) ?? ''), where: written(above) || WHOLE }, above)
}

/** The branch of a union that matches the value's own type explains best what is wrong. */
function fittingBranch({ errors = [] }: Issue, path: Path): Issue[] {
  const isOtherKind = (issue: Issue) => issue.path.length === 0 && issue.code === 'invalid_type'
  const branch = errors.find((issues) => !issues.some(isOtherKind)) ?? errors[0] ?? []
  return branch.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}

function boundOf({ code, minimum, maximum, message }: Issue): string {
  if (code === 'too_big' && maximum !== undefined) return `at most ${maximum}`
  if (code !== 'too_small') return message
  if (minimum === undefined) return 'more'
  return Number(minimum) === 1 ? 'something in it' : `at least ${minimum}`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with -)',
  object: 'keys and values',
  record: 'keys and values',
}

const similarKey = (key: string) => similarTo(key, knownKeys())
let keysKnown: ReadonlySet<string> | undefined

/** Every key that may occur anywhere in a case file. */
const knownKeys = (): ReadonlySet<string> => (keysKnown ??= collectKeys())

function collectKeys(): ReadonlySet<string> {
  const keys = new Set<string>(SCOPE_FIELDS)
  const collect = (schema: unknown) => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [name, inner] of Object.entries(schema)) {
      if (name === 'properties') for (const key of Object.keys(inner)) keys.add(key)
      collect(inner)
    }
  }
  for (const schema of [caseSchema, vocabularySchema]) collect(z.toJSONSchema(schema))
  return keys
}

/** A readable path: "lists[2].window.from", with positions counted from 1. A key that is none of the schema's may be anybody's name. */
const written = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : knownKeys().has(step) ? step : '…'))
    .join('.')
    .replaceAll('.[', '[')

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined
  return at
}

/** What kind of value stands there. */
function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return KINDS[typeof value] ?? typeof value
}
