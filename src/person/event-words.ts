// What the words of an event or a status say (data/event-words.csv): rows in the order in which they are asked, the first that holds decides.
import { eventWords, type EventWord } from '../names/knowledge.ts'

interface Rule {
  readonly code: string
  readonly test: RegExp
}

/** A folded text that says nothing: "se desconoce", "n/a", "other". */
export const SILENT = 'none'

let shared: { readonly rules: readonly Rule[]; readonly silent: RegExp; readonly pending: RegExp; readonly settled: RegExp } | undefined

const known = () => (shared ??= compile(eventWords()))

function compile(words: readonly EventWord[]) {
  const groups: EventWord[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    if (last?.[0]!.code === word.code) last.push(word)
    else groups.push([word])
  }
  const of = (test: (w: EventWord) => boolean) => oneOf(words.filter(test).map((w) => w.word))
  return {
    rules: groups.map((group): Rule => ({ code: group[0]!.code, test: oneOf(group.map((w) => w.word)) })),
    silent: oneOf(words.filter((w) => w.code === SILENT).map((w) => `=${w.word.replace('=', '')}`)),
    pending: of((w) => w.code === 'charges_pending'),
    settled: of((w) => w.code === 'no_charges' || w.code === 'full_release'),
  }
}

/** Whole words; `=` in front: nothing else stands there; `*` after a word: however it ends. */
function oneOf(words: readonly string[]): RegExp {
  const [whole, within] = [words.filter((w) => w.startsWith('=')).map((w) => w.slice(1)), words.filter((w) => !w.startsWith('='))]
  const any = (list: readonly string[]) => `(?:${list.map((w) => w.replaceAll('*', '\\S*')).join('|') || '(?!)'})`
  return new RegExp(`^${any(whole)}$|(?:^| )${any(within)}(?: |$)`)
}

/** The code of a folded text, `none` where it says nothing, undefined where no word of it is known. */
export const eventCode = (key: string): string | undefined => known().rules.find(({ test }) => test.test(key))?.code

/** Is the folded text a placeholder, whatever the column? */
export const saysNothing = (key: string): boolean => !key || known().silent.test(key)

/** Does the folded text say that a trial is still to come or under way? */
export const saysPending = (key: string): boolean => known().pending.test(key) && !known().settled.test(key)
