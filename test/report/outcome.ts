// Small outcomes for tests of reports: lists as lines of CSV, run through the whole pipeline.
import { readList, DEFAULT_PLAN } from '../../src/index.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Role } from '../../src/model/source.ts'
import { reconcileLists } from '../../src/reconcile.ts'

export interface Lines {
  readonly role: Role
  readonly lines: readonly string[]
  readonly more?: Partial<Parameters<typeof readList>[2]>
  readonly file?: string
}

/** Lists by id. */
export async function outcomeOf(lists: Readonly<Record<string, Lines>>, plan: Partial<Plan> = {}): Promise<Outcome> {
  const read = await Promise.all(
    Object.entries(lists).map(([id, { role, lines, more, file }]) =>
      readList(file ?? `${id}.csv`, Buffer.from(`${lines.join('\n')}\n`), { id, role, ...more }),
    ),
  )
  return reconcileLists(read, { ...DEFAULT_PLAN, ...plan })
}

const GIVEN = ['Ana', 'Luis', 'Rosa', 'Pedro', 'Elena', 'Jorge', 'Marta', 'Raúl', 'Silvia', 'Óscar']
const SURNAMES = ['Rivas', 'Mora', 'Soto', 'Gil', 'Peña', 'Lara', 'Vidal', 'Rojas', 'Campos', 'León']

/** An invented person: name and document. */
export const person = (k: number): string =>
  `${GIVEN[k % 10]} ${SURNAMES[(k * 3 + Math.floor(k / 10)) % 10]} ${SURNAMES[(k * 7 + 1) % 10]},V-${12_345_678 + k * 1111}`

/** People of these numbers under a header. */
export const people = (...numbers: readonly number[]): string[] => ['Nombre,Cédula', ...numbers.map(person)]

/** 0, 1, … */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, k) => k)
