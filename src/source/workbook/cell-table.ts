// Cells by their places → rows of one width, with bounds on how far out a cell may lie.
const FAR = 'a cell lies too far out'
/** Cells of rows that have one, and places up to the last cell, most of which may be blank. */
const [MOST_CELLS, MOST_PLACES] = [20_000_000, 64_000_000]
/** Characters of all cells: one shared text may be that of a million cells. */
const MOST_TEXT = 2 ** 28
const [MOST_COLUMNS, MOST_ROWS] = [1000, 1_048_576]

export class CellTable {
  private readonly table = new Map<number, string[]>()
  private readonly refuse: (reason: string) => never
  width = 0
  private height = 0
  private size = 0

  /** `refuse` is called, with the reason, for a cell that lies too far out or has the place of another. */
  constructor(refuse: (reason: string) => never) {
    this.refuse = refuse
  }

  /** Row and column from 0. */
  put(row: number, column: number, text: string): void {
    if (row < 0 || column >= MOST_COLUMNS || row >= MOST_ROWS || (row + 1) * (column + 1) > MOST_PLACES) this.refuse(FAR)
    if ((this.size += text.length) > MOST_TEXT) this.refuse('its cells hold too much text')
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
    if (this.width * this.height > MOST_PLACES || this.width * this.table.size > MOST_CELLS) this.refuse(FAR)
    // Rows without a cell are one and the same, so that a cell far below costs little.
    const blank = Array.from({ length: this.width }, () => '')
    return Array.from({ length: this.height }, (_, at) => {
      const cells = this.table.get(at)
      return cells ? Array.from(blank, (__, c) => cells[c] ?? '') : blank
    })
  }
}
