// Reports that every renderer is held with: canaries in every cell, hostile cells, and one small case with something of everything.
import { unzipSync } from 'fflate'
import type { Outcome } from '../../src/model/outcome.ts'
import { describe } from '../../src/report/describe.ts'
import { checksFor, type Audience } from '../../src/report/redact/audience.ts'
import type { Report } from '../../src/report/schema.ts'
import type { Renderer } from '../../src/render/renderer.ts'
import { RENDERERS } from '../../src/render/renderers.ts'
import { LANGS, type Lang } from '../../src/words/langs.ts'
import { outcomeOf } from '../report/outcome.ts'

export const LANGUAGES: readonly Lang[] = LANGS
const plain = (text: string) => text

const NEXT = {
  explain: 'reconcile explain claimed.csv verified.csv',
  review: 'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
  files: 'reconcile claimed.csv verified.csv -o report.html -o report.xlsx',
}

/** What a renderer writes, as text: the parts of a workbook one after the other. */
export async function written(renderer: Renderer, report: Report, lang: Lang = 'en'): Promise<string> {
  const options = { lang, style: { bold: plain, dim: plain, warn: plain, good: plain }, next: NEXT }
  const out = await renderer.render(report, options)
  return typeof out === 'string' ? out : out instanceof Uint8Array ? unpacked(out) : [...out].join('')
}

export const unpacked = (book: Uint8Array): string =>
  Object.entries(unzipSync(book))
    .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}\n`)
    .join('')

export function rendererOf(name: string): Renderer {
  const found = RENDERERS.find((r) => r.name === name)
  if (!found) throw new RangeError(name)
  return found
}

const CHECKS = [
  { failOn: 'claimed-only>0', failed: true, actual: 7 },
  { failOn: 'matched<50%', failed: false, actual: 62.5 },
]

/** The report that a renderer is given. */
export const reportOf = (outcome: Outcome, audience: Audience, { brief = false }: Pick<Renderer, 'brief'> = {}): Report => ({
  ...describe(outcome, audience, { brief }),
  checks: checksFor(audience, CHECKS),
})

const HEADER = 'Nombre,Cédula,Fecha de nacimiento,Centro,Medida,Publicar,Zzkq raro'
const documentOf = (k: number): number => 28_765_432 - 3_642_975 * k
const canary = (k: number, document = `V-${documentOf(k)}`, publish = 'sí') =>
  `Zzkq${k} Canarioz Canarioy,${document},19${40 + 7 * k}-0${k}-1${k},Canario carcel,canario medida,${publish},zzkq nota`

/** A canary in every cell, an odd heading and a folder; somebody is protected, somebody on a register, somebody twice, somebody waits. */
export const canaries = (): Promise<Outcome> =>
  outcomeOf({
    claimed: {
      role: 'claimed',
      file: 'zzkq/claimed.csv',
      lines: [HEADER, canary(1), canary(2, ''), canary(3), canary(1), canary(4), `${canary(5)},zzkq de más`, canary(6)],
    },
    verified: {
      role: 'verified',
      file: 'zzkq/verified.csv',
      lines: [HEADER, canary(1), canary(2, ''), canary(3, `V-${documentOf(3) + 1}`), canary(4, undefined, 'no'), canary(7)],
    },
    held: { role: 'register', file: 'zzkq/held.csv', lines: [HEADER.replace('Medida', 'Estatus'), canary(6)] },
  })

/** Cells that a terminal, a page, a spreadsheet, Markdown or CI would obey. */
export const HOSTILE = [
  '=1+1',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  '</style><script>bad</script>',
  '"><svg onload=x>',
  '[link](javascript:x)',
  '| cell | cell |',
  '::error file=x::boom',
  '\u001b[31mred',
  '\u202egnp',
  '\u200bzero',
  'a\u0085b',
]

/** Hostile names, places and headings, on both lists. */
export function hostile(): Promise<Outcome> {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const rows = HOSTILE.map((cell, k) => `${quoted(`${cell} Rivas Mora`)},V-1${k + 10}45678,${quoted(cell)},${quoted(cell)}`)
  const lines = [`Nombre,Cédula,Centro,${quoted('<b>=1+1')}`, ...rows]
  return outcomeOf({
    claimed: { role: 'claimed', lines, more: { source: '<i>Ministry</i>' } },
    verified: { role: 'verified', lines: [lines[0]!, ...rows.map((row) => row.replace('V-11', 'V-21'))] },
  })
}

/** Linked, differing, waiting, not found, twice, set aside, protected, held; a stated figure, a window, a note. */
export function everything(): Promise<Outcome> {
  const header = 'Nombre,Cédula,Fecha de nacimiento,Centro,Fecha de excarcelación,Publicar'
  const row = (name: string, document: string, born: string, more = 'Rodeo,2026-01-12,sí') => `${name},${document},${born},${more}`
  return outcomeOf(
    {
      claimed: {
        role: 'claimed',
        more: { source: 'Ministry', asOf: '2026-01-24' },
        lines: [
          header,
          row('Ana Rivas Mora', 'V-12345678', '1980-02-03'),
          row('Luis Soto Gil', 'V-13456789', '1981-03-04'),
          row('Rosa Peña Lara', '', '1982-04-05'),
          row('Pedro Vidal Rojas', 'V-15678901', '1983-05-06'),
          row('Pedro Vidal Rojas', 'V-15678901', '1983-05-06'),
          row('Elena Campos León', 'V-16789012', '1984-06-07'),
          row('Jorge Mora Gil', 'V-17890123', '1985-07-08'),
          row('Marta Lara Soto', 'V-18901234', '1986-08-09'),
          `${row('Raúl León Peña', 'V-19012345', '1987-09-10')},one more`,
          'Silvia',
        ],
      },
      verified: {
        role: 'verified',
        more: { source: 'Foro', asOf: '2026-01-26', withheld: 7 },
        lines: [
          header,
          row('Ana Rivas Mora', 'V-12345678', '1980-02-03'),
          row('Luis Soto Gil', 'V-13456789', '1981-03-04', 'Tocuyito,2026-01-20,sí'),
          row('Rosa Peña', '', ''),
          row('Elena Campos León', 'V-16789012', '1984-06-07', 'Rodeo,2026-01-12,no'),
          row('Óscar Rojas Vidal', 'V-20123456', '1988-10-11'),
        ],
      },
      held: {
        role: 'register',
        lines: [
          'Nombre,Cédula,Estatus,Última confirmación',
          'Jorge Mora Gil,V-17890123,detenido,2026-01-25',
          'Marta Lara Soto,V-18901234,detenido,2026-01-02',
        ],
      },
    },
    { claim: 'over 12', window: { from: '2026-01-08', to: null } },
  )
}
