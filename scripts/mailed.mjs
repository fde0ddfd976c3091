// Two workbooks as they come by mail: a cover, men and women on two sheets, title rows, group titles over merged cells, numbers and dates as cells and as text, totals, notes, families. All people are invented.
import { strToU8, zipSync } from 'fflate'
import { bare, dmy, dotted, fullName, peopleMaker, surnameFirst, typo } from '../fixtures/people.mjs'

const DAY = 86_400_000
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** A cell that holds a date, as Excel counts days. */
const date = ({ y, m, d }) => ({ serial: (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / DAY })

const letters = (k) => (k < 26 ? '' : String.fromCharCode(64 + Math.floor(k / 26))) + String.fromCharCode(65 + (k % 26))
const escaped = (text) => String(text).replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])

function cellXml(cell, address) {
  if (cell === '' || cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function sheetXml({ rows, merged = [] }) {
  const data = rows
    .map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('')}</row>`)
    .join('')
  const merges = merged.length
    ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : ''
  return `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merges}</worksheet>`
}

/** Sheets → the bytes of a workbook, the same each time. */
function workbook(sheets) {
  const xml = (body) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)
  const part = (k) => `xl/worksheets/sheet${k + 1}.xml`
  const files = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, k) => `<Override PartName="/${part(k)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, k) => `<sheet name="${escaped(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}">${sheets.map((_, k) => `<Relationship Id="rId${k + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${k + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  }
  sheets.forEach((sheet, k) => (files[part(k)] = xml(sheetXml(sheet))))
  return Buffer.from(zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }))
}

/** People of one sex, with families among them. */
function household(make, sex, n) {
  const people = []
  const add = (p) => p.sex === sex && people.push(p)
  while (people.length < n - n / 5) add(make.person())
  for (let k = 0; people.length < n; k++)
    add(k % 3 ? make.sibling(people[(k * 7) % people.length]) : make.child(people[(k * 5) % people.length]))
  return people
}

/** Claimed and verified workbooks and the true pairs, by "sheet:row of the sheet" on the claimed side and row of the sheet on the other. */
export function mailed(seed = 20260131) {
  const make = peopleMaker(seed)
  const { r } = make
  const men = household(make, 'M', 170)
  const women = household(make, 'F', 36)

  const row = (p, k) => [
    k + 1,
    bare(surnameFirst(p)).toUpperCase(),
    k % 3 === 0 ? p.cedula : k % 3 === 1 ? `V-${dotted(p.cedula)}` : k % 17 === 2 ? 'S/N' : String(p.cedula),
    // Half of the dates are cells, the others were typed.
    k % 11 === 7 ? '' : k % 2 ? date(p.birth) : dmy(p.birth),
    p.place,
    k % 2 ? dmy(p.event) : date(p.event),
    p.kind,
  ]
  const sheet = (name, title, people) => {
    const head = [
      [title],
      ['Corte: 31 de enero de 2026'],
      [],
      ['N°', 'Datos personales', '', '', 'Reclusión', 'Excarcelación', ''],
      ['', 'Apellidos y nombres', 'Cédula', 'F. de nacimiento', 'Centro', 'Fecha', 'Medida'],
    ]
    const body = people.map(row)
    const foot = [
      ['', `TOTAL ${name}`, people.length],
      [],
      ['Fuente: Dirección de Control Penal'],
      ['* Cifras sujetas a revisión'],
      ['', 'Elaborado por: Oficina de Estadística'],
    ]
    return { name, rows: [...head, ...body, ...foot], merged: ['A1:G1', 'A4:A5', 'B4:D4', 'F4:G4'] }
  }
  const cover = {
    name: 'Portada',
    rows: [['MINISTERIO DEL SERVICIO PENITENCIARIO'], [], ['Personas excarceladas'], ['Enero de 2026']],
    merged: ['A1:F1'],
  }
  const summary = {
    name: 'Resumen',
    rows: [['Resumen'], ['Hombres', men.length], ['Mujeres', women.length], ['Total', men.length + women.length]],
  }
  const claimed = workbook([
    cover,
    sheet('HOMBRES', 'RELACIÓN DE HOMBRES EXCARCELADOS', men),
    sheet('MUJERES', 'RELACIÓN DE MUJERES EXCARCELADAS', women),
    summary,
  ])

  const shared = [...r.shuffle(men).slice(0, 44), ...r.shuffle(women).slice(0, 14)]
  const others = [make.sibling(men[3]), make.child(men[9]), make.twin(men[21]), make.sibling(women[2])]
  while (others.length < 12) others.push(make.person())
  const listed = r.shuffle([...shared, ...others])
  const verified = workbook([
    {
      name: 'Léeme',
      rows: [
        ['Personas verificadas por la organización'],
        ['Cada fila es una persona con la que se habló.'],
        ['Contacto: verificacion@example.org'],
      ],
    },
    {
      name: 'Verificados',
      rows: [
        ['Nombres', 'Apellidos', 'C.I.', 'Fecha de nacimiento', 'Lugar de detención', 'Fecha de excarcelación', 'Situación'],
        ...listed.map((p, k) => {
          const [given, ...surnames] = [p.given, ...p.surnames]
          const cut = fullName({ ...p, given: k % 9 === 4 ? given.slice(0, 1) : given })
          const ends = surnames.map((s) => s.split(' ').length).reduce((x, y) => x + y, 0)
          const words = cut.split(' ')
          const own = [words.slice(0, words.length - ends).join(' '), words.slice(words.length - ends).join(' ')]
          return [
            own[0],
            k % 13 === 6 ? typo(r, own[1]) : own[1],
            k % 8 === 3 ? 'N/D' : k % 2 ? p.cedula : `V-${p.cedula}`,
            k % 10 === 9 ? '' : k % 3 ? date(p.birth) : dmy(p.birth),
            p.place,
            date(p.event),
            p.kind === 'Libertad plena' ? 'libertad plena' : 'con medidas',
          ]
        }),
        [],
        ['Total: ', listed.length],
        ['Nota: lista en revisión. Actualizado el 2 de febrero de 2026'],
      ],
    },
  ])
  const HEAD = 6
  const place = (p) => (men.includes(p) ? `2:${HEAD + men.indexOf(p)}` : `3:${HEAD + women.indexOf(p)}`)
  const truth = listed.flatMap((p, k) => (shared.includes(p) ? [[place(p), k + 2]] : []))
  return { claimed, verified, truth, people: { claimed: men.length + women.length, verified: listed.length } }
}
