// What the words of an event or a status say (data/event-words.csv): rows in the order in which they are asked, the first that holds decides.
import { once } from '../metrics/once.ts'
import { eventWords, type EventWord } from '../names/knowledge.ts'
import { staysInside } from './stays-inside.ts'

interface Rule {
  readonly code: string
  readonly test: RegExp
}

/** A folded text that says nothing: "se desconoce", "n/a", "other". */
export const SILENT = 'none'

interface Rules {
  /** In the order in which they are asked. */
  readonly codes: readonly Rule[]
  readonly silent: RegExp
  readonly pending: RegExp
  readonly settled: RegExp
}

const rules = once((): Rules => compile(eventWords()))

function compile(words: readonly EventWord[]): Rules {
  const wordsOf = (...codes: readonly string[]) => words.filter(({ code }) => codes.includes(code)).map(({ word }) => word)
  return {
    codes: runsOf(words).map(({ code, words: own }) => ({ code, test: oneOf(own) })),
    silent: oneOf(wordsOf(SILENT).map((word) => `=${word.replace('=', '')}`)),
    pending: oneOf(wordsOf('charges_pending')),
    settled: oneOf(wordsOf('no_charges', 'full_release')),
  }
}

/** Words of one code that follow one another in the table. */
function runsOf(words: readonly EventWord[]): { readonly code: string; readonly words: readonly string[] }[] {
  const runs: { code: string; words: string[] }[] = []
  for (const { code, word } of words) {
    const last = runs.at(-1)
    if (last?.code === code) last.words.push(word)
    else runs.push({ code, words: [word] })
  }
  return runs
}

/** A pattern of whole words. `=` in front of a word: nothing else stands in the cell; `*` behind it: however it ends. */
function oneOf(words: readonly string[]): RegExp {
  const whole = words.filter((word) => word.startsWith('=')).map((word) => word.slice(1))
  const within = words.filter((word) => !word.startsWith('='))
  const any = (list: readonly string[]) => `(?:${list.map((word) => word.replaceAll('*', '\\S*')).join('|') || '(?!)'})`
  return new RegExp(`^${any(whole)}$|(?:^| )${any(within)}(?: |$)`)
}

/** The code of a folded text, `none` where it says nothing, undefined where no word of it is known. */
export const eventCode = (key: string): string | undefined =>
  rules().codes.find(({ test }) => test.test(key))?.code ?? (staysInside(key) ? 'held' : undefined)

/** Is the folded text a placeholder, whatever the column? */
export const saysNothing = (key: string): boolean => !key || rules().silent.test(key)

/** Does the folded text say that a trial is still to come or under way? */
export const saysPending = (key: string): boolean => rules().pending.test(key) && !rules().settled.test(key)

/** Does the folded text say that somebody is still held, or was arrested again? The first such words of the table; later ones only name a detention. */
export const saysStillHeld = (key: string): boolean =>
  rules()
    .codes.find(({ code }) => code === 'held')
    ?.test.test(key) === true || staysInside(key)
