// Three lists for docs/reading.md, as a ministry, a survey tool and an organisation would send them. All people are invented.
import { csvLine } from '../fixtures/people.mjs'
import { date, workbook } from './workbook.mjs'

const on = (y, m, d) => date({ y, m, d })

const ministry = {
  name: 'Excarcelados',
  merged: ['A1:G1', 'A2:G2', 'B4:D4', 'F4:G4'],
  rows: [
    ['DIRECCIÓN GENERAL DE RÉGIMEN PENITENCIARIO'],
    ['Relación de personas excarceladas, corte al 26 de enero de 2026'],
    [],
    ['N°', 'Datos personales', '', '', 'Reclusión', 'Excarcelación', ''],
    ['', 'Apellidos y nombres', 'Cédula', 'F. nac.', 'Centro', 'Fecha', 'Medida'],
    [1, 'ARGUINZONES BELLORIN, TOMAS EDUARDO', 14208731, on(1979, 3, 14), 'El Rodeo I', on(2026, 1, 9), 'Medida cautelar'],
    [2, 'CHIRINOS DE LA ROSA, YULEIDY', 'V-19.774.052', '02/11/1988', 'INOF Los Teques', on(2026, 1, 9), 'Libertad plena'],
    [3, 'GUAIDIA TORREALBA, WILMER JOSE', 'V-11.930.466', on(1972, 7, 30), 'El Rodeo I', '12/01/2026', 'Medida cautelar'],
    [4, 'GUAIDIA TORREALBA, WILLIAM JOSE', 11930467, on(1972, 7, 30), 'El Rodeo I', '12/01/2026', 'Medida cautelar'],
    [5, 'NN', 'S/N', '', 'Tocuyito', on(2026, 1, 14), 'Medida cautelar'],
    [6, 'PEROZO LUGO, MARITZA DEL VALLE', 8455190, on(1964, 12, 5), 'INOF Los Teques', on(2026, 1, 14), 'Se desconoce'],
    [7, 'ZERPA QUIJADA, ANGEL RAMON', 'V-23.006.812', '21/05/1995', 'Tocuyito', on(2026, 1, 20), 'Libertad plena'],
    ['', 'TOTAL EXCARCELADOS', 7],
    [],
    ['Fuente: Dirección General de Régimen Penitenciario'],
    ['* Cifras sujetas a revisión'],
  ],
}

const survey = [
  [
    'grp_inf/nombre_informante',
    'grp_inf/parentesco',
    'grp_victima/nombres',
    'grp_victima/apellido_1',
    'grp_victima/apellido_2',
    'grp_victima/fecha_nac',
    'grp_victima/sexo',
    'grp_hecho/fecha_detencion',
    '_uuid',
  ],
  ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', ''],
  ['Carmen Rosales', 'madre', 'Jhonatan Alexis', 'Ojeda', 'Rosales', '1999-02-17', 'hombre', '2024-08-02', '5f1c'],
  ['Pedro Luis Marrero', 'hermano', 'Dayana', 'Marrero', 'Sulbarán', '1991-10-08', 'mujer', '2024-08-03', '8ab2'],
  ['Ingrid Ponte', 'esposa', 'Rafael Antonio', 'Uzcátegui', 'sin datos', '1900-01-01', 'hombre', '2024-07-30', 'c03e'],
  ['Miriam Colina', 'madre', 'Luis Alberto y Luis Enrique', 'Zambrano', 'Colina', '2003-06-25', 'hombre', '2024-08-05', 'd9f7'],
  ['Elena Freites', 'hija', 'Nelson', 'Freites', 'Anzola', '1958-04-11', 'hombre', '2024-08-01', '1e66'],
]

const organisation = [
  ['Ref.', 'Nombre', 'Nombre (árabe)', 'Documento', 'Fecha de nacimiento', 'Fecha de liberación', 'Situación'],
  [1, 'Samir Haddad', 'سمير حداد', 'P0412877', '1984-05-03', '2026-09-01', 'En libertad'],
  [2, 'Nadia Khoury', 'نادية خوري', 'P0398120', '1990-11-02', '2026-10-01', 'En libertad'],
  [3, 'Yusuf Mansour', 'يوسف منصور', 'N/A', '23/07/1977', '14/01/2026', 'En libertad'],
  [4, 'Identidad reservada', '', '11111111', '', '14/01/2026', 'En libertad'],
  [5, 'Elías Abboud', 'إلياس عبود', 'P0511934', '19/02/1969', '15/01/2026', 'Juicio en curso'],
  [6, 'Rania Sabbagh', 'رانيا صباغ', '-', '1995-08-04', '16/01/2026', 'En libertad'],
  [7, 'Karim Nassar', 'كريم نصار', 'P0470056', '30/12/1981', '2026-08-01', 'En libertad'],
  [8, 'Leila Farah', 'ليلى فرح', 'P0482219', '1988-01-09', '2026-12-01', 'En libertad'],
  [9, 'Tarek Aziz Saad', 'طارق عزيز سعد', 'P0466310', '27/03/1993', '20/01/2026', 'En libertad'],
  [10, 'Hani Bishara', 'هاني بشارة', 'P0390078', '2001-06-07', '22/01/2026', 'Con medidas'],
  [11, 'Mona Tannous', 'منى طنوس', 'P0521147', '16/10/1986', '22/01/2026', 'En libertad'],
  [12, 'Walid Ghanem', 'وليد غانم', 'P0502263', '1973-02-10', '23/01/2026', 'En libertad'],
]

const csv = (rows) => Buffer.from(`${rows.map((cells) => csvLine(cells)).join('\n')}\n`)

/** File name → its cells and its bytes. */
export const readingLists = {
  'ministry.xlsx': { rows: ministry.rows, merged: ministry.merged, bytes: workbook([ministry]) },
  'survey.csv': { rows: survey, merged: [], bytes: csv(survey) },
  'organisation.csv': { rows: organisation, merged: [], bytes: csv(organisation) },
}
