// Sheets by the names and numbers that a user asks for, and how messages call them: the name of a sheet may be a person's.
import { foldText } from '../text/fold.ts'

export interface NamedSheet {
  /** From 1, in the order of the workbook. */
  readonly number: number
  readonly name: string
  readonly hidden: boolean
}

/** Everyday words of sheet names, which give nobody away. */
const PLAIN_WORDS = new Set(
  `hoja hojas sheet sheets tabelle planilha feuille plan libro lista listas listado list liste data datos dados table tabla tabela
  base export hombres hombre mujeres mujer masculino femenino varones men man women woman male female males females homens mulheres
  hommes femmes m f h adultos adolescentes menores ninos adults minors children militares civiles military civilians excarcelados
  excarcelaciones liberados liberaciones detenidos detenciones presos presas released releases detained detainees prisoners victims
  victimas personas people pendientes verificados confirmados claimed verified register registro resumen summary resumo sommaire
  portada cover caratula indice index notas notes nota total totales totals contacto contactos contact contacts catalogo catalogos
  codigos codebook codes centros carceles prisons anexo annex anexos instrucciones instructions leeme readme enero febrero marzo
  abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre january february march april may june july august
  september october november december janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro de del la el los
  las y e and of the por en`
    .split(/\s+/)
    .filter(Boolean),
)

/** Is every word of the name an everyday one? */
export const isPlainSheetName = (name: string): boolean =>
  foldText(name)
    .split(' ')
    .every(
      (word) =>
        PLAIN_WORDS.has(word) || /^\d{1,4}$/.test(word) || /^(?:hoja|sheet|tabelle|planilha|feuille|plan|feuil|folha)\d{1,3}$/.test(word),
    )

const MOST_LISTED = 20

/** A sheet as messages call it: its number, and its name where that gives nobody away or `named` allows it. */
export const sheetLabel = ({ number, name }: Pick<NamedSheet, 'number' | 'name'>, named: boolean): string =>
  named || isPlainSheetName(name) ? `${number} "${name}"` : String(number)

export const sheetLabels = (sheets: readonly Pick<NamedSheet, 'number' | 'name'>[], named: boolean): string =>
  sheets
    .slice(0, MOST_LISTED)
    .map((s) => sheetLabel(s, named))
    .join(', ') + (sheets.length > MOST_LISTED ? ' …' : '')

/** Sheets by name or number, several with commas between, `*` for all; null where one does not exist. A name may hold commas itself. */
export function askedSheets<S extends NamedSheet>(sheets: readonly S[], wanted: readonly string[]): S[] | null {
  const found: S[] = []
  for (const text of wanted) {
    const chosen = text.trim() === '*' && !sheets.some((s) => s.name === text) ? sheets : listed(sheets, text)
    if (!chosen) return null
    for (const sheet of chosen) if (!found.includes(sheet)) found.push(sheet)
  }
  return found
}

function listed<S extends NamedSheet>(sheets: readonly S[], text: string): S[] | null {
  const words = text.split(',')
  const found: S[] = []
  for (let from = 0; from < words.length;) {
    let to = words.length
    let sheet: S | undefined
    for (; to > from; to--) {
      sheet = oneSheet(sheets, words.slice(from, to).join(','))
      if (sheet) break
    }
    if (!sheet) return null
    found.push(sheet)
    from = to
  }
  return found
}

/** By its exact name, else by its name apart from spaces and case, else by its number. */
const oneSheet = <S extends NamedSheet>(sheets: readonly S[], text: string): S | undefined => {
  const plain = text.trim().toLowerCase()
  return (
    sheets.find((s) => s.name === text) ??
    sheets.find((s) => s.name.trim().toLowerCase() === plain) ??
    (/^\d+$/.test(plain) ? sheets.find((s) => s.number === Number(plain)) : undefined)
  )
}
