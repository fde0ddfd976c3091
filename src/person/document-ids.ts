// The ids of documents: equal ids mean equal documents.
import { grown } from '../metrics/columns.ts'
import { NumberIds } from '../metrics/intern.ts'
import type { Documents } from '../model/facts.ts'

/** Documents by id, as they cross to another thread. */
export interface DocumentColumns {
  /** −1 where one is a text. */
  readonly numbers: Int32Array
  readonly texts: ReadonlyMap<number, string>
}

/** Documents as numbers: those of digits are never strings until they are shown. */
export class DocumentIds implements Documents {
  private readonly numbers = new NumberIds()
  private readonly texts = new Map<string, number>()
  private readonly textOf = new Map<number, string>()
  private numberOf = new Int32Array(1024)
  length = 0

  idOfNumber(value: number): number {
    return this.numbers.id(value, () => this.add(value))
  }

  id(key: string): number {
    if (/^[1-9]\d{0,8}$/.test(key)) return this.idOfNumber(Number(key))
    const old = this.texts.get(key)
    if (old !== undefined) return old
    const id = this.add(-1)
    this.texts.set(key, id)
    this.textOf.set(id, key)
    return id
  }

  /** The id of a document of such columns, −1 where it has none. */
  find({ numbers, texts }: DocumentColumns, at: number): number {
    const value = numbers[at]!
    return value < 0 ? (this.texts.get(texts.get(at)!) ?? -1) : this.numbers.find(value)
  }

  /** The same, and it gets one where it has none. */
  take({ numbers, texts }: DocumentColumns, at: number): number {
    const value = numbers[at]!
    return value < 0 ? this.id(texts.get(at)!) : this.idOfNumber(value)
  }

  private add(value: number): number {
    if (this.length === this.numberOf.length) this.numberOf = grown(this.numberOf, 2 * this.length)
    this.numberOf[this.length] = value
    return this.length++
  }

  columns(): DocumentColumns {
    return { numbers: this.numberOf.slice(0, this.length), texts: this.textOf }
  }

  at(id: number): string {
    return this.textOf.get(id) ?? String(this.numberOf[id])
  }

  number(id: number): number {
    return this.numberOf[id]!
  }
}
