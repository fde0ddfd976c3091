// Options → one settled plan: defaults filled in, every fault told at once.
import { InputError, InputErrors } from '../model/errors.ts'
import { DEFAULT_PLAN, type Plan } from '../model/plan.ts'
import type { DateOrder, Role } from '../model/source.ts'
import { nearest } from '../metrics/nearest.ts'
import type { ReadWishes } from '../source/read.ts'
import { parseQuantity } from '../statement/quantity.ts'

/** Options as typed; a list's options carry its id in front ("claimed=dmy", "claimed.name=Nombre"). */
export interface RawOptions {
  readonly claim?: string
  readonly against?: string
  readonly window?: string
  readonly map?: readonly string[]
  readonly exclude?: readonly string[]
  readonly accept?: string
  readonly review?: string
  readonly margin?: string
  readonly dateTolerance?: string
  readonly pairBudget?: string
  readonly threads?: string
  readonly nameOnly?: string
  readonly asOf?: readonly string[]
  readonly withheld?: readonly string[]
  readonly encoding?: readonly string[]
  readonly delimiter?: readonly string[]
  readonly sheet?: readonly string[]
  /** Messages may name sheets. */
  readonly names?: boolean
  readonly headerRow?: readonly string[]
  readonly dateOrder?: readonly string[]
  readonly inputFormat?: readonly string[]
  readonly maxCell?: readonly string[]
  readonly maxColumns?: readonly string[]
}

export interface ListPlan {
  readonly path: string
  readonly wishes: ReadWishes
}

export interface Settled {
  readonly plan: Plan
  readonly lists: readonly ListPlan[]
}

/** Ids in the order given: claimed, verified, verified2 … */
function listIds(roles: readonly Role[]): string[] {
  const seen = new Map<Role, number>()
  return roles.map((role) => {
    const n = (seen.get(role) ?? 0) + 1
    seen.set(role, n)
    return n === 1 ? role : `${role}${n}`
  })
}

const MOST_THREADS = 64
export const MOMENT_WORDS = 'a date such as 2026-01-26 or 2026-01-26T09:00-04:00'

/** An ISO date that exists, with or without a time and a zone. */
export function isMoment(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (!m) return false
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** "2026-01-08..2026-01-26", either end open. */
function readWindow(text: string): Plan['window'] {
  const m = /^(.*?)\.\.(.*)$/s.exec(text.trim())
  const [from, to] = [m?.[1]?.trim() ?? '', m?.[2]?.trim() ?? '']
  const fits = m && (from || to) && [from, to].every((end) => end === '' || isMoment(end))
  if (!fits)
    throw new InputError('option-value', {
      option: '--window',
      value: text,
      wanted: 'from..to, such as 2026-01-08..2026-01-26; either end may be left open',
    })
  if (from && to && to.slice(0, 10) < from.slice(0, 10)) throw new InputError('window-order', { from, to })
  return { from: from || null, to: to || null }
}

/** Throws InputErrors with everything that is wrong. */
export function settle(
  files: readonly { readonly path: string; readonly role: Role; readonly id?: string }[],
  options: RawOptions,
  base: Plan = DEFAULT_PLAN,
): Settled {
  const errors: InputError[] = []
  const ids = listIds(files.map((f) => f.role)).map((id, k) => files[k]!.id ?? id)
  const attempt = <T>(otherwise: T, read: () => T): T => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
      return otherwise
    }
  }
  const number = (option: string, text: string | undefined, otherwise: number, wanted: string, fits: (n: number) => boolean): number =>
    attempt(otherwise, () => {
      if (text === undefined) return otherwise
      const value = text.trim() === '' ? Number.NaN : Number(text)
      if (!fits(value)) throw new InputError('option-value', { option, value: text, wanted })
      return value
    })
  const knownId = (id: string): string => {
    if (ids.includes(id)) return id
    throw new InputError('unknown-list', { list: id, lists: ids.join(', ') })
  }
  /** "id=value" or "value" (for every list) → by id. */
  const perList = (values: readonly string[] | undefined, check: (value: string) => string): Map<string, string> => {
    const result = new Map<string, string>()
    for (const text of values ?? []) {
      attempt(undefined, () => {
        const at = /^([A-Za-z][A-Za-z0-9_-]*)=(.+)$/s.exec(text)
        const named = at && (ids.includes(at[1]!) || /^(?:claimed|verified|register)/.test(at[1]!))
        const value = check(named ? at[2]! : text)
        for (const id of named ? [knownId(at[1]!)] : ids) result.set(id, value)
      })
    }
    return result
  }
  const oneOf =
    <T extends string>(option: string, choices: readonly T[]) =>
    (value: string): T => {
      const found = choices.find((c) => c === value)
      if (found) return found
      const similar = nearest(value, choices)
      throw new InputError('option-value', { option, value, wanted: choices.join(' | '), ...(similar ? { similar } : {}) })
    }
  const maps = new Map<string, [string, string][]>(ids.map((id) => [id, []]))
  for (const text of options.map ?? []) {
    attempt(undefined, () => {
      const m = /^([A-Za-z][A-Za-z0-9_-]*)\.([a-z_0-9]+)=(.+)$/s.exec(text)
      if (!m)
        throw new InputError('option-value', {
          option: '--map',
          value: text,
          wanted: `id.field=column, such as ${ids[0] ?? 'claimed'}.name=2`,
        })
      maps.get(knownId(m[1]!))!.push([m[2]!, m[3]!])
    })
  }
  const excludes = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const text of options.exclude ?? []) {
    attempt(undefined, () => {
      const m = /^([A-Za-z][A-Za-z0-9_-]*)\.(.+)$/s.exec(text)
      if (!m)
        throw new InputError('option-value', { option: '--exclude', value: text, wanted: `id.column, such as ${ids[0] ?? 'claimed'}.2` })
      excludes.get(knownId(m[1]!))!.push(m[2]!)
    })
  }
  const orders = perList(options.dateOrder, oneOf('--date-order', ['dmy', 'mdy', 'ymd']))
  const encodings = perList(options.encoding, (v) => v)
  const delimiters = perList(options.delimiter, (v) => {
    if (v === 'tab' || v === '\\t') return '\t'
    if (v.length === 1) return v
    throw new InputError('option-value', { option: '--delimiter', value: v, wanted: 'one character, or tab' })
  })
  const sheets = new Map<string, string[]>()
  for (const text of options.sheet ?? [])
    for (const [id, value] of perList([text], (v) => v)) sheets.set(id, [...(sheets.get(id) ?? []), value])
  const whole = (option: string) => (v: string) => {
    if (/^\d+$/.test(v) && Number(v) >= (option === '--withheld' ? 0 : 1)) return v
    throw new InputError('option-value', { option, value: v, wanted: 'a whole number' })
  }
  const headerRows = perList(options.headerRow, whole('--header-row'))
  const maxCell = perList(options.maxCell, whole('--max-cell'))
  const maxColumns = perList(options.maxColumns, whole('--max-columns'))
  const withheld = perList(options.withheld, whole('--withheld'))
  const asOf = perList(options.asOf, (v) => {
    if (isMoment(v)) return v
    throw new InputError('option-value', { option: '--as-of', value: v, wanted: MOMENT_WORDS })
  })
  const formats = perList(options.inputFormat, (v) => v)
  const nameOnly = attempt<'rare' | 'review'>(base.nameOnly, () =>
    options.nameOnly === undefined ? base.nameOnly : oneOf('--name-only', ['rare', 'review'])(options.nameOnly),
  )
  for (const text of [options.claim, options.against]) {
    if (text === undefined) continue
    attempt(undefined, () => {
      const quantity = parseQuantity(text)
      if (quantity.qualifier === 'unknown') throw new InputError('quantity', { text, reason: quantity.reason ?? '' })
    })
  }
  if (options.against !== undefined && options.claim === undefined)
    errors.push(new InputError('usage', { message: '--against sets a figure beside the one of --claim; give both.' }))
  number(
    '--threads',
    options.threads,
    1,
    `a whole number from 1 to ${MOST_THREADS}`,
    (n) => Number.isInteger(n) && n > 0 && n <= MOST_THREADS,
  )
  const plan: Plan = {
    accept: number('--accept', options.accept, base.accept, 'a number of bits from 0 to 60', (n) => n >= 0 && n <= 60),
    review: number('--review', options.review, base.review, 'a number of bits from -10 to 60', (n) => n >= -10 && n <= 60),
    margin: number('--margin', options.margin, base.margin, 'a number of bits from 0 to 60', (n) => n >= 0 && n <= 60),
    dateTolerance: number(
      '--date-tolerance',
      options.dateTolerance,
      base.dateTolerance,
      'a whole number of days',
      (n) => Number.isInteger(n) && n >= 0,
    ),
    pairBudget: number(
      '--pair-budget',
      options.pairBudget,
      base.pairBudget,
      'a whole number of pairs',
      (n) => Number.isInteger(n) && n > 0,
    ),
    nameOnly,
    estimate: base.estimate,
    claim: options.claim ?? null,
    against: options.against ?? null,
    words: base.words,
    statements: base.statements,
    window: options.window === undefined ? base.window : attempt(base.window, () => readWindow(options.window!)),
    scope: base.scope,
    dateOrder: orders as Map<string, DateOrder>,
    decisions: base.decisions,
  }
  if (plan.review > plan.accept)
    errors.push(
      new InputError('option-value', {
        option: '--review',
        value: String(plan.review),
        wanted: `at most --accept, which is ${plan.accept}`,
      }),
    )
  if (errors.length) throw new InputErrors(errors)
  const lists = files.map(({ path, role }, at): ListPlan => {
    const id = ids[at]!
    const optional = (key: 'encoding' | 'delimiter' | 'inputFormat' | 'asOf', value: string | undefined) =>
      value === undefined ? {} : { [key]: value }
    return {
      path,
      wishes: {
        id,
        role,
        map: maps.get(id)!,
        exclude: excludes.get(id)!,
        ...optional('encoding', encodings.get(id)),
        ...optional('delimiter', delimiters.get(id)),
        ...(sheets.has(id) ? { sheet: sheets.get(id)! } : {}),
        ...(options.names ? { named: true } : {}),
        ...optional('inputFormat', formats.get(id)),
        ...optional('asOf', asOf.get(id)),
        ...(headerRows.has(id) ? { headerRow: Number(headerRows.get(id)) } : {}),
        ...(maxCell.has(id) ? { maxCell: Number(maxCell.get(id)) } : {}),
        ...(maxColumns.has(id) ? { maxColumns: Number(maxColumns.get(id)) } : {}),
        ...(withheld.has(id) ? { withheld: Number(withheld.get(id)) } : {}),
      },
    }
  })
  return { plan, lists }
}
