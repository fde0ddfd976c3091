// What the name columns are to each other: halves of one name, a part that repeats a whole, or readings in several scripts.
import type { Field } from '../../model/fields.ts'
import type { ColumnUse } from '../../model/source.ts'
import { holds } from './cells.ts'
import type { Columns } from './columns.ts'
import { readHeading } from './heading.ts'
import { foldText } from '../text/fold.ts'

/** "Nom" beside "Prénom", "Last" beside "First", "Apelidos" beside "Nome": the bare word is the half that is missing. */
export function takeOtherHalves(columns: Columns): void {
  for (const { index } of columns.of('name').filter((use) => columns.isBareName(use.index))) {
    const [given, surnames] = [columns.of('given'), columns.of('surname', 'surname1')]
    const isWhole = [...given, ...surnames].some((part) => holds(columns.sample(index), columns.sample(part.index)))
    if (isWhole) continue
    if (given.length && !surnames.length) become(columns, index, 'surname')
    else if (surnames.length && (!given.length || given.every((part) => isPatronymic(part.header)))) become(columns, index, 'given')
  }
}

/** "Отчество" beside "Имя" and "Фамилия" is no given name of its own. */
const isPatronymic = (heading: string): boolean => PATRONYMICS.has(foldText(heading))
const PATRONYMICS: ReadonlySet<string> = new Set(['отчество', 'по батькові', 'patronymic', 'middle name'].map(foldText))

function become(columns: Columns, index: number, field: Field): void {
  const { evidence } = columns.uses[index]!
  columns.update(index, { field, evidence: { ...evidence, because: 'other half' } })
}

/** "Primer apellido" beside "Apellidos" that contain it: together they would say the same twice. */
export function leaveOutParts(columns: Columns): void {
  const isInside = (part: ColumnUse, whole: ColumnUse) =>
    part.index !== whole.index && part.basis !== 'map' && holds(columns.sample(whole.index), columns.sample(part.index))
  for (const part of columns.of('given')) {
    const isPart = columns
      .of('given')
      .some((whole) => isInside(part, whole) && !holds(columns.sample(part.index), columns.sample(whole.index)))
    if (isPart) columns.release(part.index, 'part of another')
  }
  const [whole] = columns.of('surname')
  const parts = columns.of('surname1', 'surname2')
  if (whole && parts.length && whole.basis !== 'map' && parts.every((part) => isInside(part, whole)))
    columns.release(whole.index, 'part of another')
}

/** Columns of one script or language are one reading of the name; every further whole name is another. */
export function numberReadings(columns: Columns): void {
  const names = columns.of('name', 'given', 'surname', 'surname1', 'surname2', 'married')
  // The reading without a script comes first.
  const scripts = [...new Set(names.map((use) => scriptOf(use.header)))].sort((x, y) => Number(x !== '') - Number(y !== ''))
  const withWhole = new Set<number>()
  let readings = scripts.length
  for (const { index, header, field } of names) {
    let reading = scripts.indexOf(scriptOf(header))
    if (field === 'name') {
      if (withWhole.has(reading)) reading = readings++
      withWhole.add(reading)
    }
    if (reading) columns.update(index, { reading })
  }
}

const scriptOf = (heading: string): string => readHeading(heading)[0]?.script ?? ''
