/** A node of the tree: what every node has, and the rest by name. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
export interface ParsedFile {
  readonly path: string
  readonly text: string
  readonly tree: SyntaxNode
  lineOf(offset: number): number
  columnOf(offset: number): number
}
export interface Import {
  readonly from: string
  readonly isType: boolean
}
export function sourceFiles(path: string): string[]
export function parseFile(path: string, text?: string): ParsedFile
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent: SyntaxNode | null, key: string) => unknown): void
export function importsIn(file: ParsedFile): Import[]
export function packageOf(from: string): string | null
export interface MeasuredFunction {
  readonly name: string
  readonly line: number
  readonly lines: number
}
export type ImportGraph = ReadonlyMap<string, readonly string[]>
export function functionsIn(file: ParsedFile): MeasuredFunction[]
export function importGraph(files: readonly ParsedFile[], aliases?: Readonly<Record<string, readonly string[]>>): ImportGraph
export function circlesOf(graph: ImportGraph): string[][]
