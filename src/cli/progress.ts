// Shows progress while lists are compared.
import type { Progress } from '../model/progress.ts'
import { catalogue } from '../words/catalogue.ts'
import type { Io } from './command.ts'

/** `clear` removes the line when the work is done. */
export function progressOf(values: { readonly noProgress?: boolean }, io: Io): { readonly progress: Progress; clear(): void } {
  const { words, number } = catalogue(io.lang)
  const line = io.progress(!values.noProgress && !io.quiet)
  const progress: Progress = (stage, _list, done, of) =>
    line.show(() => {
      const doing = stage === 'linking' ? words.linking : words.lookingInside
      return `${doing}: ${number(done)} ${words.of} ${number(of)} ${words.rows}`
    })
  return { progress, clear: () => line.clear() }
}
