// What stands in a name cell beside the name, or instead of one, in four languages; and what must not be taken for it.
import { describe, expect, test } from 'vitest'
import { NAME_FLAG } from '../../src/model/name-parse.ts'
import { holdsTwo } from '../../src/person/document.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { cleanName } from '../../src/person/clean-name.ts'
import { readSuffix } from '../../src/person/name-suffixes.ts'
import { parseName } from '../../src/person/parse-name.ts'

const known = nameKnowledge()
const words = (raw: string) =>
  cleanName(raw)
    .tokens.map(({ text }) => text)
    .join(' ')
const parse = (raw: string) => {
  const best = parseName(cleanName(raw), 0, known)[0]
  return best ? `${best.given.map((t) => t.text).join(' ')} | ${best.surnames.map((t) => t.text).join(' ')}` : ''
}
const has = (raw: string, flag: number, part?: 'given' | 'surname') => (cleanName(raw, part).flags & flag) !== 0

describe('titles, ranks and states are no part of a name', () => {
  test.each(
    [
      'PPL, Ciudadano, El ciudadano, Cdno., Sr., Sr, Sra., Srta., Sr. D., Don, Dr., Dr, Dra., Lic., Ing., Abg., Prof., Profa., Mons., Pbro., Hno., Hna., Fray',
      'Cap., Capitán, Capitán (Ej.), Cap. Nav., Capitán de Fragata, Sgto., Sgto. 2do., Sargento Segundo, Sargento Mayor de Segunda, TTE., TTE. CNEL., Tte.Cnel., Cnel., Coronel, Mayor, Gral., Gral. de Brigada, Cabo, Distinguido, SM3, S/1, S1',
      'Mr., Mr, Mrs, Ms., Miss, Dr, Sen., Hon., Rep., Rev., Sgt., Lt. Col., Capt., Judge, Officer',
      'M., Mme, Mlle, Monsieur, Docteur, Maître, Lieutenant, Adjudant, Sr.ª, Senhor, Dona, Doutor, Tenente, Capitão',
      'Fallecido:, FALLECIDA, Detenido, LIBRE -, Menor, Adolescente, Víctima:, Victim, Détenu, †, *, •, -, –, 12.-, 12), Nº 12, #12, 1º, Nombre:, <b>',
    ]
      .join(', ')
      .split(', '),
  )('%s', (title) => {
    expect(words(`${title} Juan Carlos Mata Rojas`)).toBe('juan carlos mata rojas')
    expect(words(`${title.toUpperCase()} JUAN CARLOS MATA ROJAS`)).toBe('juan carlos mata rojas')
  })
  test.each([
    ...'(fallecido), (LIBERADO), (Q.E.P.D.), †, *, **, [3], ¹, (1), (menor), (adolescente), (CM), - FALLECIDO, – libre, LIBRE, EXCARCELADO, (excarcelada 12/01/2026), - libre 24-01-2026'.split(
      ', ',
    ),
    ...' - menor de edad; , menor; , 25 años; , 25 años de edad; 25 años; (25); , de 25 años; , aged 34; (34 years old); , 34 yrs; , 34 ans; , 34 anos; , âgé de 34 ans'.split(
      '; ',
    ),
    ...', ver nota 3; (ver nota; - desaparecido; - décédé; (released); - deceased; , falecido; C.I. 12.345.678; V-12345678; https://example.org/x; ,; .; ;; </b>;'.split(
      '; ',
    ),
    ' alias "El Gato"',
    ' alias El Gato',
    ' a.k.a. Gato',
    ' aka Gato',
    ' (El Gato)',
    ' (a) Gato',
    ', apodado El Gato',
    ' «El Gato»',
    ' / El Gato',
    ' vulgo Gato',
    ' dit Le Chat',
    ', hijo de Ana Gil',
    ' s/o Pedro Mata',
    ', Lic.',
    ' Ph.D.',
  ])('behind: %s', (mark) => {
    expect(words(`Juan Carlos Mata Rojas ${mark}`)).toBe('juan carlos mata rojas')
  })
  test.each([
    ['Juan\u00a0Carlos\u200b Mata\tRojas', 'juan carlos mata rojas'],
    ['Juan_Carlos_Mata_Rojas', 'juan carlos mata rojas'],
    ['JUAN.CARLOS.MATA.ROJAS.', 'juan carlos mata rojas'],
    ['“Juan Carlos Mata Rojas”', 'juan carlos mata rojas'],
    ['(Juan Carlos Mata Rojas)', 'juan carlos mata rojas'],
    ['Jos&eacute; Pe&ntilde;a &amp; Ana', 'jose peña ana'],
    ['José (Pepe) Mata', 'jose mata'],
    ['José "Pepe" Mata', 'jose mata'],
    ['Ma. José Mata', 'maria jose mata'],
    ['M. José Mata', 'm jose mata'],
    ['Rosa Mata née Gil', 'rosa mata gil'],
  ])('%s', (raw, wanted) => expect(words(raw)).toBe(wanted))
  test.each([
    ['Coronel José Luis', 'coronel jose luis'],
    ['CORONEL ROJAS, ANA', 'coronel rojas ana'],
    ['Ana Mayor', 'ana mayor'],
    ['Mayor Reyes', 'mayor reyes'],
    ['Reyes Ángel Santos', 'reyes angel santos'],
    ['Ana Niño Varón', 'ana niño varon'],
    ['Pastor Cabo Rey', 'pastor cabo rey'],
    ['Segundo Mata Gil', 'segundo mata gil'],
    ['Juan Carlos Libre', 'juan carlos libre'],
    ['Paz Libre Mata', 'paz libre mata'],
    ['Ana Fuentes Nieto', 'ana fuentes nieto'],
    ['Irma de Mata', 'irma demata'],
    ['Tres Palacios Ana', 'tres palacios ana'],
    ['Mohamed bin Said', 'mohamed binsaid'],
    ['Nunes', 'nunes'],
    ['Lady Johana Mata', 'lady johana mata'],
    ['José Primo de Rivera', 'jose primo derivera'],
    ['Ana Child', 'ana child'],
  ])('%s keeps its words', (raw, wanted) => {
    expect(words(raw)).toBe(wanted)
    expect(has(raw, NAME_FLAG.twoPeople | NAME_FLAG.placeholder)).toBe(false)
  })
})

describe('what names nobody', () => {
  test.each(
    [
      'NN, N.N., N. N., N/N, n/n, S/N, S/D, N/D, N/A, NN 3, NN masculino, masculino N.N., Cadáver NN, X, XXXX, ???, ____, ████',
      'FNU LNU, Sin nombre, Sin identificar, Sin identificación, Desconocido, Desconocida, Se desconoce, No aporta, No aportó, No registra, No consta, No identificado, Por identificar, Por confirmar, A confirmar, Identidad reservada, Identidad protegida, Identidad reservada por la autoridad, Nombre omitido, Se omite su identidad, Reservado, Menor de edad, Adolescente, Adolescente de 15 años, Niña de 4 años, Cadáver no identificado, Hombre sin identificar, Fulano de Tal, Pendiente',
      'Name withheld by police, Name withheld, withheld, Not known, Not released pending notification of family, Unnamed, Unknown, Unknown male, Unidentified man, John Doe, Jane Doe, JOHN DOE 2, No name, Anonymous, Not available, TBD, To be confirmed, Baby boy, null, None',
      'Inconnu, Inconnue, Non identifié, Identité non communiquée, Sans nom, Anonyme, Non précisé, Desconhecido, Não identificado, Não informado, Sem nome, Identidade preservada, Nome não informado',
      'Hijo de Ana Mata, Hija de la Sra. Ana Mata, RN de Ana Mata, Bebé de Rosa Gil, Esposa de Luis Rojas, Baby of Ana Mata, Wife of Luis Rojas, Fille de Rosa Gil, Filho de Ana Mata',
    ]
      .join(', ')
      .split(', '),
  )('%s', (raw) => {
    expect(words(raw)).toBe('')
    expect(has(raw, NAME_FLAG.placeholder)).toBe(true)
  })
  test.each([
    ['NN Mata Gil', ' | mata gil'],
    ['N.N. Mata', ' | mata'],
    ['FNU MATA', ' | mata'],
    ['Mata Gil, NN', ' | mata gil'],
    ['Desconocido, Luis', 'luis | '],
    ['Luis Alberto NN', 'luis alberto | '],
    ['Luis LNU', 'luis | '],
    ['Luis Sin Apellido', 'luis | '],
    ['Sin nombre Mata', ' | mata'],
    ['Unknown Mata', ' | mata'],
    ['Luis (apellido desconocido)', 'luis | '],
    ['Menor NN Mata', ' | mata'],
    ['XXX Mata', ' | mata'],
  ])('%s has one part', (raw, wanted) => expect(parse(raw)).toBe(wanted))
  test('a surname that is a noun is a surname in its column', () => {
    for (const word of ['Niño', 'Child', 'Menor', 'Joven', 'Primo']) expect(cleanName(word, 'surname').tokens, word).toHaveLength(1)
    for (const word of ['NN', 'Desconocido', 'Sin nombre', 'withheld', 'S/N', 'no aporta'])
      for (const part of ['given', 'surname'] as const) expect(cleanName(word, part).tokens, word).toHaveLength(0)
  })
})

describe('several people in one cell', () => {
  test.each([
    'Ana Mata y Luis Rojas',
    'Ana Mata Gil y Luis Alberto Rojas Paz',
    'Ana y Luis Mata Gil',
    'Mata Gil Ana y Luis',
    'Ana Mata e Isabel Rojas',
    'Ana Mata / Luis Rojas',
    'Ana Mata - Luis Rojas',
    'Ana Mata – Luis Rojas',
    'Ana Mata; Luis Rojas',
    'Ana Mata | Luis Rojas',
    'Ana Mata & Luis Rojas',
    'Ana & Luis Mata',
    'Ana Mata + Luis Rojas',
    'Ana Mata\nLuis Rojas',
    'Ana Mata\r\nLuis Rojas',
    'Ana Mata<br>Luis Rojas',
    '1) Ana Mata 2) Luis Rojas',
    '1. Ana Mata; 2. Luis Rojas',
    '1.- Ana Mata, 2.- Luis Rojas',
    'Ana Mata, Luis Rojas',
    'MATA GIL, Ana y Luis',
    'Sra. Ana Mata y Sr. Luis Rojas',
    'Ana Mata e hijo',
    'Ana Mata y su hijo',
    'Ana Mata y sus dos hijos',
    'Ana Mata y familia',
    'Ana Mata y otros',
    'Ana Mata y 3 más',
    'Ana Mata (2 personas)',
    'Ana Mata, su esposo y un menor',
    'Hermanos Mata Gil',
    'Familia Mata',
    'Ana Mata and her brother Luis',
    'Anne and Luis Mata',
    'Mr. & Mrs. John Smith',
    'John Smith and family',
    'Ana Mata et Luis Rojas',
    'Jean et Marie Dupont',
    'Marie Dupont et ses enfants',
    'Ana Mata e Pedro Rojas',
    'Ana Mata e seu filho',
    'Ana Mata Gil junto con Luis Rojas Paz',
    'Ana Mata Gil con Luis Rojas Paz',
    'Oksana Bondarenko with Taras Kovalchuk',
    'Marie Dupont ainsi que Jean Dupont',
    'Ana Mata Gil (y Luis Rojas Paz)',
    'Ana Mata Gil y/o Luis Rojas Paz',
    'Ana Mata Gil // Luis Rojas Paz',
    'Ana Mata Gil • Luis Rojas Paz',
    'a) Ana Mata Gil b) Luis Rojas Paz',
    'i) Ana Mata Gil ii) Luis Rojas Paz',
    'Ana Mata Gil (1) Luis Rojas Paz (2)',
    'Ana Mata Gil (34 años), Luis Rojas Paz (29 años)',
    'Ana Mata Gil V-12345678, Luis Rojas Paz V-9876543',
  ])('%s', (raw) => expect(has(raw, NAME_FLAG.twoPeople)).toBe(true))
  test.each([
    'José Ortega y Gasset',
    'Santiago Ramón y Cajal',
    'João Costa e Silva',
    'Ana Mata y Rojas',
    'Ana Mata y Gil de la Rosa',
    'Juan Carlos de la Cruz y de la Rosa',
    'Puig i Cadafalch, Ana',
    'Juan Mata/Rojas',
    'Juan Mata / El Gato',
    'Mata Gil / Juan Carlos',
    'Mata Gil - Juan Carlos',
    'Ramiro Basilio\nInchausti Olmos',
    'Mata - Gil, Juan',
    'Juan Mata - Zulia',
    'Juan Mata - San Cristóbal',
    'Mata Gil; Juan Carlos',
    'García Mata, Juan Luis',
    'Ana Mata, hija de Luis Rojas',
    'Ana Mata alias La Gata',
    'Oleg Petrov / Олег Петров',
    'Juan Mata Gil - FALLECIDO',
    'Juan Nieto y Primo',
    'María de los Ángeles Mata y Mata',
    'Juan E Mata',
    'Artur Mas Gavarró',
    'Juan Mata Gil con problemas de salud',
    'Juan Mata Gil V-12345678',
    'Juan Mata Gil (34 años)',
    'Juan Mata Gil (a) El Negro',
  ])('%s is one', (raw) => expect(has(raw, NAME_FLAG.twoPeople)).toBe(false))
  test('in columns of parts', () => {
    for (const given of ['Ana y Luis', 'Ana / Luis', 'Ana; Luis', 'Ana & Luis', '1) Ana 2) Luis'])
      expect(has(given, NAME_FLAG.twoPeople, 'given'), given).toBe(true)
    for (const given of ['Ana María', 'Ana\nMaría', 'María de los Ángeles'])
      expect(has(given, NAME_FLAG.twoPeople, 'given'), given).toBe(false)
    for (const surnames of ['Ortega y Gasset', 'Mata/Gil', 'Mata - Gil', 'Mata; Gil', 'Costa e Silva'])
      expect(has(surnames, NAME_FLAG.twoPeople, 'surname'), surnames).toBe(false)
    expect(has('Mata e hijo', NAME_FLAG.twoPeople, 'surname')).toBe(true)
  })
  test.each([
    ['12.345.678 / 9.876.543', true],
    ['V-12345678 y V-9876543', true],
    ['12345678;9876543', true],
    ['12.345.678\n9.876.543', true],
    ['V-12.345.678', false],
    ['V-12345678 / V-12345678-9', false],
    ['12.345.678 / AB123456', false],
    ['12345678 / 2024', false],
    ['12 345 678', false],
  ])('documents %s: two %s', (raw, two) => expect(holdsTwo(raw)).toBe(two))
})

describe('titles and short forms of other cultures', () => {
  test.each([
    ['U Aung Kyaw Moe', 'aung kyaw moe'],
    ['Daw Khin Thida Win', 'khin thida win'],
    ['Ma Ei Phyu Zin', 'ei phyu zin'],
    ['Maung Zaw Oo', 'zaw oo'],
    ['Ko Young Hee', 'ko young hee'],
    ['Ma Elena Rojas', 'ma elena rojas'],
    ['Seyed Mehdi Karimzadeh', 'mehdi karimzadeh'],
    ['El Hadj Moussa Ndiaye', 'moussa ndiaye'],
    ['Md. Salim Xurkan', 'mohammed salim xurkan'],
    ['Mohd Salim Xurkan', 'mohammed salim xurkan'],
    ['John Xurkov MD', 'john xurkov'],
    ['Noor ad-Din Barakat', 'noor aldin barakat'],
    ['Abd ar-Rahman Barakat', 'abdalrahman barakat'],
  ])('%s', (raw, name) => expect(words(raw)).toBe(name))
})

describe('a suffix is kept beside the name, wherever it stands', () => {
  test.each([
    ['Juan Mata Gil hijo', 'juan mata gil', 'hijo'],
    ['JUAN MATA GIL HIJO', 'juan mata gil', 'hijo'],
    ['Juan Mata Gil (h)', 'juan mata gil', 'hijo'],
    ['Juan Mata Gil h.', 'juan mata gil', 'hijo'],
    ['Juan Mata Gil (el menor)', 'juan mata gil', 'hijo'],
    ['Juan Mata Gil (p)', 'juan mata gil', 'padre'],
    ['Juan Mata Gil (III)', 'juan mata gil', 'iii'],
    ['Juan Mata Gil 2do', 'juan mata gil', 'ii'],
    ['Juan Mata Gil 2.º', 'juan mata gil', 'ii'],
    ['Juan Mata Gil 3ro.', 'juan mata gil', 'iii'],
    ['Mata Gil 2do, Juan', 'mata gil juan', 'ii'],
    ['Juan Mata nieto', 'juan mata', 'nieto'],
    ['Juan Mata (nieto)', 'juan mata', 'nieto'],
    ['Henrique Coelho Dias (neto)', 'henrique coelho dias', 'nieto'],
    ['Henrique Coelho Neto', 'henrique coelho', 'nieto'],
    ['Coelho Neto, Henrique', 'coelho henrique', 'nieto'],
    ['Coelho, Henrique Neto', 'coelho henrique', 'nieto'],
    ['José Silva Sobrinho', 'jose silva', 'sobrinho'],
    ['Santos Junior, José', 'santos jose', 'hijo'],
    ['Juan Mata, hijo', 'juan mata', 'hijo'],
    ['Juan Mata - Jr.', 'juan mata', 'hijo'],
    ['Mata Gil Jr., Juan', 'mata gil juan', 'hijo'],
    ['MATA, JR., JUAN', 'mata juan', 'hijo'],
    ['Pedro Moreira Lopes pai', 'pedro moreira lopes', 'padre'],
    ['Jean Dupont père', 'jean dupont', 'padre'],
    ['Jean Dupont fils', 'jean dupont', 'hijo'],
    ['John Smith the younger', 'john smith', 'hijo'],
    ['John Smith Snr', 'john smith', 'padre'],
    ['John Smith Jnr.', 'john smith', 'hijo'],
    ['John Smith 2nd', 'john smith', 'ii'],
    ['Іван Петренко молодший', 'ivan petrenko', 'hijo'],
    ['Иван Петров старший', 'ivan petrov', 'padre'],
    ['Иван Петров (ст.)', 'ivan petrov', 'padre'],
    ['Иван Петров мл.', 'ivan petrov', 'hijo'],
    ['محمد حسن الابن', 'mhmd hsn', 'hijo'],
    // Words that are a name here.
    ['Pai, Li', 'pai li', ''],
    ['Li Pai', 'li pai', ''],
    ['Chen Li Pai', 'chen li pai', ''],
    ['Ananth Subraya Pai', 'ananth subraya pai', ''],
    ['Padre, Luis', 'padre luis', ''],
    ['Luis Padre', 'luis padre', ''],
    ['Hijo, Juan', 'hijo juan', ''],
    ['Neto, Pedro', 'neto pedro', ''],
    ['Henrique Neto', 'henrique neto', ''],
    ['Neto, Luis Miguel', 'neto luis miguel', ''],
    ['José Carlos Sobrinho', 'jose carlos sobrinho', ''],
    ['Juan Mata Nieto', 'juan mata nieto', ''],
    ['JUAN MATA NIETO', 'juan mata nieto', ''],
    ['Juan Mata H.', 'juan mata h', ''],
    ['Rojas Pérez, Junior', 'rojas perez junior', ''],
    ['Rojas, Juan Junior', 'rojas juan junior', ''],
    ['Junior José Pérez', 'junior jose perez', ''],
    ['Pere Casals', 'pere casals', ''],
    ['Juan Mata Cabo 2do', 'juan mata cabo', ''],
    ['Juan Mata, menor de edad', 'juan mata', ''],
    ['Ana Mata, hijo de Ana Gil', 'ana mata', ''],
  ])('%s', (raw, name, mark) => {
    expect(words(raw)).toBe(name)
    expect(cleanName(raw).suffix).toBe(readSuffix(mark))
  })
  test.each([
    ['Viuda de Pérez, Ana', 'deperez ana', ''],
    ['Mata Gil vda. de Pérez, Ana', 'mata gil ana', 'perez'],
  ])('a widow: %s', (raw, name, married) => {
    const clean = cleanName(raw)
    expect(clean.tokens.map(({ text }) => text).join(' ')).toBe(name)
    expect(clean.married.map(({ base }) => base).join(' ')).toBe(married)
  })
  test('a word that may be a suffix or the surname is read both ways', () => {
    const clean = cleanName('Neto, Henrique Coelho')
    expect(clean.suffix).toBe(readSuffix('neto'))
    expect(
      parseName(clean, 0, nameKnowledge()).map(({ given, surnames }) => [given, surnames].map((part) => part.map(({ text }) => text))),
    ).toEqual([
      [['henrique', 'coelho'], ['neto']],
      [['henrique'], ['coelho']],
    ])
  })
})

test.each([
  'Sgto-1ro',
  'S/1ro.',
  'SM/2da',
  'SM2',
  'SM 2',
  'S/2DO',
  'Sgto/2do.',
  'C/1ro',
  'Cap.-Frag.',
  'Tte.-Cnel.',
  'Tte/Cnel.',
  '1er-Tte.',
  'Cap/Nav.',
  'Gral-Brig.',
  'Sgto.-May.',
  'Sgto-Ayte',
  'Cap.-Corb.',
  'Alf.-Nav.',
  'C/F',
  'Lt.-Col.',
])('a rank whose words a sign joins is none of the name: %s', (rank) => {
  expect(cleanName(`${rank} Ana Mora Gil`).tokens.map(({ text }) => text)).toEqual(['ana', 'mora', 'gil'])
})

test.each([
  ['García-Mora Luis', ['garcia', 'mora', 'luis']],
  ['Cap-Verde Luis', ['cap', 'verde', 'luis']],
  ['Mayor-Rojas Luis Ana', ['mayor', 'rojas', 'luis', 'ana']],
])('%s has no rank', (raw, words) => expect(cleanName(raw).tokens.map(({ text }) => text)).toEqual(words))
