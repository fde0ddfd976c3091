// Turns options as typed into a plan with defaults filled in. All faults are reported at once.
import { InputError } from '../model/errors.ts'
import { DEFAULT_PLAN, type Plan } from '../model/plan.ts'
import { listed, readFigure } from '../statement/quantity.ts'
import { gatherFaults, type Faults } from './faults.ts'
import { oneOf, settleLists, type ListFile, type ListOptions, type ListPlan } from './list-wishes.ts'
import { endsBeforeStart, isMoment } from './moment.ts'
import { acceptOf, RISK_WORDS } from './read-risk.ts'

/** Options that affect the result, as typed: numbers are still text. */
export interface PlanOptions extends ListOptions {
  readonly claim?: string
  readonly against?: string
  /** Which figure of the sentence is meant: "over 600", "against=80". */
  readonly quantity?: readonly string[]
  readonly window?: string
  readonly accept?: string
  /** The same as a share: 1/500. */
  readonly risk?: string
  readonly review?: string
  readonly margin?: string
  readonly dateTolerance?: string
  readonly pairBudget?: string
  readonly nameOnly?: string
  readonly duplicatesIn?: string
  readonly threads?: string
}

export interface Settled {
  readonly plan: Plan
  readonly lists: readonly ListPlan[]
}

/** `base` supplies what the options leave open. Throws InputErrors with everything that is wrong. */
export function settle(files: readonly ListFile[], options: PlanOptions, base: Plan = DEFAULT_PLAN): Settled {
  const faults = gatherFaults()
  const { lists, dateOrder } = settleLists(files, options, faults)
  const plan = { ...settlePlan(options, base, faults), dateOrder }
  faults.check()
  return { plan, lists }
}

const inRegister = oneOf('--duplicates-in', ['register'])

function settlePlan(options: PlanOptions, base: Plan, faults: Faults): Plan {
  const given = <T>(text: string | undefined, otherwise: T, read: (text: string) => T): T =>
    text === undefined ? otherwise : faults.attempt(otherwise, () => read(text))
  const nameOnly = given(options.nameOnly, base.nameOnly, oneOf('--name-only', ['rare', 'review']))
  const figures = figuresOf(options, faults)
  given(options.threads, 1, (text) => readNumber('threads', text))
  if (options.accept !== undefined && options.risk !== undefined) faults.add(new InputError('accept-and-risk'))
  const accept = given(options.accept, given(options.risk, base.accept, readRisk), (text) => readNumber('accept', text))
  const review = given(options.review, base.review, (text) => readNumber('review', text))
  const plan: Plan = {
    ...base,
    accept,
    review,
    margin: given(options.margin, base.margin, (text) => readNumber('margin', text)),
    dateTolerance: given(options.dateTolerance, base.dateTolerance, (text) => readNumber('dateTolerance', text)),
    pairBudget: given(options.pairBudget, base.pairBudget, (text) => readNumber('pairBudget', text)),
    duplicatesInRegisters: given(options.duplicatesIn, base.duplicatesInRegisters, (text) => inRegister(text) === 'register'),
    nameOnly,
    ...figures,
    window: given(options.window, base.window, readWindow),
  }
  if (review > accept)
    faults.add(
      new InputError('option-value', { option: '--review', value: String(review), wanted: `at most --accept, which is ${accept}` }),
    )
  return plan
}

/** Both figures must be readable, and --against needs a --claim. */
function figuresOf({ claim, against, quantity = [] }: PlanOptions, faults: Faults): Pick<Plan, 'claim' | 'against' | 'quantities'> {
  const quantities = quantitiesOf(quantity)
  for (const [name, words] of Object.entries({ claim, against })) {
    const meant = quantities[name === 'claim' ? 'claim' : 'against']
    if (words !== undefined) checkFigure(name, words, meant ?? words, faults)
    else if (meant !== null) faults.add(new InputError('quantity-alone', { option: name }))
  }
  if (against !== undefined && claim === undefined)
    faults.add(new InputError('usage', { message: '--against sets a figure beside the one of --claim; give both.' }))
  return { claim: claim ?? null, against: against ?? null, quantities }
}

/** "over 600" or "claim=over 600" of the claim, "against=80" of the other figure; the last one holds. */
function quantitiesOf(typed: readonly string[]): Plan['quantities'] {
  const of = (name: string, isOwn: (text: string) => boolean) => typed.findLast(isOwn)?.replace(new RegExp(`^${name}=`), '') ?? null
  const isOther = (text: string) => text.startsWith('against=')
  return { claim: of('claim', (text) => !isOther(text)), against: of('against', isOther) }
}

function checkFigure(name: string, sentence: string, meant: string, faults: Faults): void {
  const { quantity, candidates } = readFigure(sentence, meant)
  const front = name === 'against' ? 'against=' : ''
  if (candidates.length)
    faults.add(new InputError('quantity-several', { text: meant, option: `--quantity "${front}${candidates[0]}"`, ...listed(candidates) }))
  else if (quantity.qualifier === 'unknown') faults.add(new InputError('quantity', { text: meant, reason: quantity.reason ?? '' }))
}

interface NumberOption {
  readonly option: string
  readonly wanted: string
  fits(n: number): boolean
}

const MOST_THREADS = 64

/** Weights and margins are in bits. */
const NUMBERS = {
  threads: {
    option: '--threads',
    wanted: `a whole number from 1 to ${MOST_THREADS}`,
    fits: (n) => Number.isInteger(n) && n > 0 && n <= MOST_THREADS,
  },
  accept: { option: '--accept', wanted: 'a number of bits from 0 to 60', fits: (n) => n >= 0 && n <= 60 },
  review: { option: '--review', wanted: 'a number of bits from -10 to 60', fits: (n) => n >= -10 && n <= 60 },
  margin: { option: '--margin', wanted: 'a number of bits from 0 to 60', fits: (n) => n >= 0 && n <= 60 },
  dateTolerance: { option: '--date-tolerance', wanted: 'a whole number of days', fits: (n) => Number.isInteger(n) && n >= 0 },
  pairBudget: { option: '--pair-budget', wanted: 'a whole number of pairs', fits: (n) => Number.isInteger(n) && n > 0 },
} satisfies Readonly<Record<string, NumberOption>>

function readNumber(name: keyof typeof NUMBERS, text: string): number {
  const { option, wanted, fits } = NUMBERS[name]
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (fits(value)) return value
  throw new InputError('option-value', { option, value: text, wanted })
}

/** How many threads, as an option says it. */
export const readThreads = (text: string): number => readNumber('threads', text)

/** In bits. */
function readRisk(text: string): number {
  const accept = acceptOf(text)
  if (accept !== undefined) return accept
  throw new InputError('option-value', { option: '--risk', value: text, wanted: RISK_WORDS })
}

/** "2026-01-08..2026-01-26", either end open. */
function readWindow(text: string): Plan['window'] {
  const [, from = '', to = ''] = /^(.*?)\.\.(.*)$/s.exec(text.trim())?.map((end) => end.trim()) ?? []
  const isEnd = (end: string) => end === '' || isMoment(end)
  if (!(from || to) || !isEnd(from) || !isEnd(to))
    throw new InputError('option-value', {
      option: '--window',
      value: text,
      wanted: 'from..to, such as 2026-01-08..2026-01-26; either end may be left open',
    })
  if (from && to && endsBeforeStart(from, to)) throw new InputError('window-order', { from, to })
  return { from: from || null, to: to || null }
}
