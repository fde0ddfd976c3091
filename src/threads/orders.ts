// What this thread and another say to each other.

/** What a thread is told: to keep something, to give back what it is done with, to work on pieces of a task, or to do one thing. */
export type Order =
  | { readonly share: unknown }
  | { readonly release: true }
  | {
      readonly task: string
      readonly args: unknown
      readonly pieces: number
      /** How many pieces are taken so far, by all threads. */
      readonly taken: Int32Array
    }
  | { readonly job: string; readonly args: unknown }

/** What came of it; `failed` is the name of an error. Nothing is said about what is kept or given back. */
export type Reply =
  | { readonly done: readonly (readonly [piece: number, result: unknown])[] }
  | { readonly result: unknown }
  | { readonly failed: string }

/** The next piece that no thread has taken. */
export const nextPiece = (taken: Int32Array): number => Atomics.add(taken, 0, 1)

/** Takes the next piece that no thread has taken, until there are none. */
export function takePieces<R>(
  run: (piece: number) => R,
  pieces: number,
  taken: Int32Array,
  done: (piece: number, result: R) => void,
): void {
  for (let piece = nextPiece(taken); piece < pieces; piece = nextPiece(taken)) done(piece, run(piece))
}
