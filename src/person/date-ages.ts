// Ages of a list without a date: when they were true is found from the lists themselves, before anything is linked. See docs/matching.md.
import { commonSum, type CommonSum } from '../metrics/common-sum.ts'
import type { Facts } from '../model/facts.ts'
import type { Note, Params } from '../model/note.ts'
import { yearsOfAge } from './age.ts'
import type { AllFacts } from './merge-facts.ts'
import { rowsByRareName } from './rare-names.ts'

/** `dated`: whose ages are true at the date of their list. The columns of the others are filled in place. */
export function dateAges(all: AllFacts, dated: readonly boolean[]): AllFacts {
  const open = all.facts.filter((f, at) => !dated[at] && f.age.some((age, i) => age > 0 && !isYearKnown(f, i)))
  if (!open.length) return all
  const reading: Reading = { ...all, open, rowsOf: rowsByRareName(all.tokens), notes: new Map() }
  for (const f of open) dateByBirths(reading, f)
  dateByAges(reading, (f, sum) => note(reading, f, 'ages-dated', { year: sum.commonest, pairs: sum.agreeing }))
  if (all.facts.some((f) => f.birthFrom.some((year) => year > 0))) for (const f of open) noteUndated(reading, f)
  else compareAlone(reading)
  const facts = all.facts.map((f): Facts => {
    const note = reading.notes.get(f)
    return note ? { ...f, notes: [...f.notes, note] } : f
  })
  return { ...all, facts }
}

interface Reading {
  readonly facts: readonly Facts[]
  /** Lists whose ages have no date. */
  readonly open: readonly Facts[]
  readonly rowsOf: (f: Facts) => ReadonlyMap<number, number>
  /** What is said of a list. */
  readonly notes: Map<Facts, Note>
}

/** Born in a year that is known; what rests on an age is two years wide. */
const isYearKnown = (f: Facts, i: number): boolean => f.birthFrom[i]! > 0 && f.birthTo[i]! - f.birthFrom[i]! !== 1
const isOneYear = (f: Facts, i: number): boolean => f.birthFrom[i]! > 0 && f.birthTo[i] === f.birthFrom[i]
const isByAge = (f: Facts, i: number): boolean => f.age[i]! > 0 && f.birthFrom[i]! > 0 && f.birthTo[i] === f.birthFrom[i]! + 1
const isUndated = (f: Facts, i: number): boolean => f.age[i]! > 0 && f.birthFrom[i] === 0

const note = ({ notes }: Reading, f: Facts, code: string, params: Params): void =>
  void notes.set(f, { code, list: f.list, params: { id: f.list, ...params }, warning: false })

/** Years of birth, and the ages that rows of an open list have beside them. */
interface Found {
  readonly years: number[]
  readonly ages: number[]
  /** How many of them the rows' own dates explain. */
  explained: number
}

/** Birth dates and years beside ages: in the list's own rows, or else on other lists under the same rare name. */
function dateByBirths(reading: Reading, f: Facts): void {
  const own = foundIn(f, f, (use) => f.age.forEach((_, i) => use(i, i)), isOneYear)
  if (!dateBy(reading, f, own, 'ages-dated-own')) dateBy(reading, f, foundBeside(reading, f, isOneYear), 'ages-dated')
}

function dateBy(reading: Reading, f: Facts, { years, ages, explained }: Found, code: string): boolean {
  const sum = commonSum(years, ages)
  // A row's own date may say it as well: how old somebody was when arrested, or when freed.
  if (!sum || sum.agreeing <= explained) return sum !== null
  const year = sum.from + 1
  for (let i = 0; i < f.n; i++) if (f.age[i] && !isYearKnown(f, i)) setAge(f, i, year)
  note(reading, f, code, { year, pairs: sum.agreeing })
  return true
}

/** Ages of other lists that are dated, for the rows that have no date yet; a list that is dated so may date another. */
function dateByAges(reading: Reading, said: (f: Facts, sum: CommonSum) => void): void {
  const left = new Set(reading.open.filter(hasUndated))
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const f of left) {
      const { years, ages } = foundBeside(reading, f, isByAge)
      const sum = commonSum(years, ages)
      if (!sum) continue
      fillUndated(f, sum.commonest)
      left.delete(f)
      said(f, sum)
    }
  }
}

const hasUndated = (f: Facts): boolean => f.age.some((_, i) => isUndated(f, i))

function foundBeside({ facts, rowsOf }: Reading, f: Facts, isKnown: typeof isOneYear): Found {
  const rows = rowsOf(f)
  const found: Found = { years: [], ages: [], explained: 0 }
  for (const other of facts) {
    if (other === f) continue
    const visit: Pairs = (use) =>
      rowsOf(other).forEach((j, name) => {
        const i = rows.get(name)
        if (i !== undefined) use(i, j)
      })
    const { years, ages, explained } = foundIn(f, other, visit, isKnown)
    for (const year of years) found.years.push(year)
    for (const age of ages) found.ages.push(age)
    found.explained += explained
  }
  return found
}

type Pairs = (use: (i: number, j: number) => void) => void

function foundIn(f: Facts, other: Facts, pairs: Pairs, isKnown: typeof isOneYear): Found {
  const found: Found = { years: [], ages: [], explained: 0 }
  pairs((i, j) => {
    if (!f.age[i] || !isKnown(other, j)) return
    const year = other.birthTo[j]!
    found.years.push(year)
    found.ages.push(f.age[i])
    if (f !== other && f.birthFrom[i]! > 0 && f.birthFrom[i]! <= year && year <= f.birthTo[i]!) found.explained++
  })
  return found
}

function setAge(f: Facts, i: number, year: number): void {
  const [from, to] = yearsOfAge(f.age[i]!, year)
  f.birthFrom[i] = from
  f.birthTo[i] = to
}

function fillUndated(f: Facts, year: number): void {
  for (let i = 0; i < f.n; i++) if (isUndated(f, i)) setAge(f, i, year)
}

/** Ages that nothing dates weigh nothing; it matters where another list says something of births or ages. */
function noteUndated(reading: Reading, f: Facts): void {
  const rows = f.age.reduce((sum, _, i) => sum + (isUndated(f, i) ? 1 : 0), 0)
  const isAsked = reading.facts.some((other) => other !== f && (other.birthFrom.some((year) => year > 0) || hasUndated(other)))
  if (rows && isAsked) note(reading, f, 'ages-undated', { rows })
}

/** The year that ages are counted from where they are all that any list says; only differences matter. */
const NOMINAL_YEAR = 2000

/** No list says when its ages were true: how many years lie between them is found where equal rare names tell, else they stand as they are. */
function compareAlone(reading: Reading): void {
  const [first, ...others] = reading.open
  fillUndated(first!, NOMINAL_YEAR)
  dateByAges(reading, (f, { commonest, agreeing }) =>
    note(reading, f, 'ages-apart', { other: first!.list, years: commonest - NOMINAL_YEAR, pairs: agreeing }),
  )
  const alone = others.filter(hasUndated)
  if (alone.length || reading.facts.length === 1) note(reading, first!, 'ages-alone', {})
  for (const f of alone) {
    const pairs = foundBeside(reading, f, isByAge).ages.length
    note(reading, f, pairs < MANY_PAIRS ? 'ages-alone' : 'ages-disagree', pairs < MANY_PAIRS ? {} : { pairs })
  }
  for (const f of alone) fillUndated(f, NOMINAL_YEAR)
}

/** From so many pairs of equal rare names on, ages that agree in no way are a fault of the lists. */
const MANY_PAIRS = 20
