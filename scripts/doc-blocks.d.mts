interface Block {
  readonly section: string | undefined
  readonly words: readonly string[]
  readonly command: string
  readonly printed: string
}
export function blocksOf(page: string): Block[]
export function renewed(page: string, print: (words: string[]) => string, table: (name: string, lang: string) => string): string
export function shownOf(printed: string, section: string | undefined): string
export function wordsOf(command: string): string[]
