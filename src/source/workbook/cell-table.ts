// Cells by their places → rows of one width, with bounds on how far out a cell may lie.
const FAR = 'a cell lies too far out'
const MOST_CELLS = 20_000_000
const [MOST_COLUMNS, MOST_ROWS] = [1000, 1_048_576]

export class CellTable {
  private readonly table = new Map<number, string[]>()
  private readonly refuse: (reason: string) => never
  width = 0
  private height = 0

  /** `refuse` is called, with the reason, for a cell that lies too far out or has the place of another. */
  constructor(refuse: (reason: string) => never) {
    this.refuse = refuse
  }

  /** Row and column from 0. */
  put(row: number, column: number, text: string): void {
    if (column >= MOST_COLUMNS || row >= MOST_ROWS || (row + 1) * (column + 1) > MOST_CELLS) this.refuse(FAR)
    const cells = this.table.get(row) ?? []
    // Either of the two would be lost.
    if (cells[column] !== undefined) this.refuse('two cells have one place')
    cells[column] = text
    this.table.set(row, cells)
    this.width = Math.max(this.width, column + 1)
    this.height = Math.max(this.height, row + 1)
  }

  /** All rows up to the last with a cell, '' where there is none. */
  rows(): string[][] {
    if (this.width * this.height > MOST_CELLS) this.refuse(FAR)
    return Array.from({ length: this.height }, (_, at) => {
      const cells = this.table.get(at)
      return Array.from({ length: this.width }, (__, c) => cells?.[c] ?? '')
    })
  }
}
