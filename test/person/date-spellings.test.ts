// One meaning is read; a part or a guess as far as it goes; nothing that somebody wrote is called impossible unless the day does not exist.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAge } from '../../src/person/age.ts'
import { readDate } from '../../src/person/date.ts'
import { readParts } from '../../src/person/date-text.ts'

/** Lines of spellings for one meaning. */
const each = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

describe('5 January 1990, day first', () => {
  test.each(
    each(`
    05/01/1990
    5/1/1990
    5-1-90
    05.01.90
    05 01 1990
    5\\01\\1990
    05//01//1990
    05 / 01 / 1990
    05011990
    5011990
    19900105
    1990-01-05
    1990/1/5
    1990.01.05
    90-01-05
    1990-01-05T04:00:00.000Z
    631497600000
    631512000000
    1990-01-05 00:00:00
    05/01/1990 12:30
    05/01/1990 12:30:00 a. m.
    05/01/1990, 3:15 pm
    05/01/1990 10h30
    05/01/1990 10 a.m.
    10:30 05/01/1990
    05-I-1990
    5/I/90
    5.i.1990
    5 de enero de 1990
    5 de Enero, 1990
    5 DE ENERO DEL AÑO 1990
    5 enero 1990
    enero 5 de 1990
    Enero 05, 1990
    viernes, 5 de enero de 1990
    viernes 5 de enero de 1990
    5-ene-90
    5-ene.-1990
    05ENE1990
    05/ENE/1990
    5 de ennero de 1990
    January 5, 1990
    January 5th, 1990
    Jan. 5th, 1990
    5 Jan 1990
    5th January 1990
    5th of January 1990
    Friday, January 5, 1990
    the 5th of January, 1990
    1990 Jan 5
    1990, enero 5
    5 de janeiro de 1990
    5 janvier 1990
    vendredi 5 janvier 1990
    le 5 janvier 1990
    5 janv. 1990
    né le 5 janvier 1990
    ٥/١/١٩٩٠
    ۵/۱/۱۹۹۰
    ５/１/１９９０
    ５／１／１９９０
    F.N. 05/01/1990
    FN: 05-01-1990
    Fecha de nacimiento: 5/1/1990
    Nac. 05/01/1990
    nacido el 05/01/1990
    born 5 Jan 1990
    DOB 05/01/1990
    05/01/1990 (36 años)
    05/01/1990, 36 años
    05–01–1990
    05‑01‑1990
    ‎05/01/1990
    "05/01/1990"
    '05/01/1990
    05/01/1990.
    32878
    32878.5
  `),
  )('%s', (raw) => expect(readDate(raw, 'dmy')).toEqual({ date: 19900105, years: null, fault: '' }))
})

test.each([
  ['1º de mayo de 1990', 19900501],
  ['1er mai 1990', 19900501],
  ['1er janvier 1990', 19900101],
  ['primero de mayo de 1990', 19900501],
  ['1ro de mayo de 1990', 19900501],
  ['2nd Dec 1984', 19841202],
  ['23rd Nov 1975', 19751123],
  ['4 de março de 1987', 19870304],
  ['2 décembre 1984', 19841202],
  ['30 juillet 1992', 19920730],
  ['17 juin 1969', 19690617],
  ['15 août 1980', 19800815],
  ['15 sept. 1980', 19800915],
  ['15 de setiembre de 1980', 19800915],
  ['martes, 15 de enero de 1980', 19800115],
  ['domingo 2 de marzo de 1980', 19800302],
  ['15-XII-1980', 19801215],
  ['15 VIII 1980', 19800815],
  ['1990-26-01', 19900126],
  ['150180', 19800115],
  ['26/01/15', 20150126],
  ['mar 15 ene 1980', 19800115],
  ['mar. 4 mars 1980', 19800304],
  ['15 de 01 de 1980', 19800115],
  ['05/01/1980 o 06/01/1980', 19800100],
  ['8 y 12 de enero de 2026', 20260100],
  ['entre el 8 y el 12 de enero de 2026', 20260100],
  ['08/01/2026 al 12/01/2026', 20260100],
  ['--/05/1990', 19900500],
])('%s is %d', (raw, date) => expect(readDate(raw, 'dmy')).toEqual({ date, years: null, fault: '' }))

test.each([
  ['01151980', 19800115],
  ['01/15/1980', 19800115],
  ['1/5/80', 19800105],
  ['15/01/1980', 19800115],
  ['Jan 5 1980', 19800105],
])('%s, month first, is %d', (raw, date) => expect(readDate(raw, 'mdy').date).toBe(date))

describe('parts of a date', () => {
  test.each([
    ...each(
      'XX/01/1980|xx-01-1980|??/01/1980|00/01/1980|__/01/1980|enero de 1980|ene-1980|ene-80|Jan 1980|January, 1980|01/1980|1980-01|198001|1980-01-XX|1980-01-00|00 de enero de 1980|janvier 1980|dd/01/1980'.replaceAll(
        '|',
        '\n',
      ),
    ).map((raw) => [raw, 19800100] as const),
    ...each(
      'XX/XX/1980|s/d/1980|S/D/1980|00/00/1980|1980|1980.0|1980-XX-XX|1980-00-00|05/??/1980|en 1980|año 1980|nacido en 1980|né en 1980|¿05/01/1980?|05/01/1980?|aprox. 05/01/1980|1980-01-05 (?)'.replaceAll(
        '|',
        '\n',
      ),
    ).map((raw) => [raw, 19800000] as const),
  ])('%s is %d', (raw, date) => expect(readDate(raw, 'dmy')).toEqual({ date, years: null, fault: '' }))
  test.each([
    ...each(
      'aprox. 1990|aprox 1990|c. 1990|ca. 1990|circa 1990|¿1990?|1990?|~1990|hacia 1990|about 1990|vers 1990|1990 aprox.|1990 (aprox)|alrededor de 1990|por volta de 1990|env. 1990|est. 1990'.replaceAll(
        '|',
        '\n',
      ),
    ).map((raw) => [raw, [1989, 1991]] as const),
    ...each(
      '1990 o 1991|1990/1991|1990-1991|1990-91|entre 1990 y 1991|1990 ou 1991|1990 or 1991|between 1990 and 1991|05/01/1990 o 05/01/1991'.replaceAll(
        '|',
        '\n',
      ),
    ).map((raw) => [raw, [1990, 1991]] as const),
    ['199?', [1990, 1999]],
    ['1990s', [1990, 1999]],
    ['década de 1990', [1990, 1999]],
  ] as const)('%s is one of the years %j', (raw, years) => expect(readDate(raw, 'dmy')).toEqual({ date: 0, years, fault: '' }))
})

describe('no date', () => {
  test.each(
    each(
      'S/F|n/a|-|--|?|??|xx/xx/xxxx|XX-XX-XXXX|sin fecha|no aporta|desconocida|se desconoce|NULL|0|no informa|não informado|inconnue|unknown|dd/mm/aaaa|por confirmar|[  ]|...'.replaceAll(
        '|',
        '\n',
      ),
    ),
  )('%s says nothing, and is no fault', (raw) => expect(readDate(raw, 'dmy')).toEqual({ date: 0, years: null, fault: '' }))
  test.each(
    each(
      'soon|hace tres años|34 años|Ley 1990|Caracas|1980 1995|ver acta 12345|jui 1980|5 de enero|12:30|lunes|1234567890|entre 1960 y 1995|V-12345678'.replaceAll(
        '|',
        '\n',
      ),
    ),
  )('%s was not understood, and is not called impossible', (raw) =>
    expect(readDate(raw, 'dmy')).toEqual({ date: 0, years: null, fault: 'unread' }),
  )
  test.each(each('31/02/1990|30 de febrero de 1990|1990-02-30|32/01/1990|13/13/1990|31-IV-1990'.replaceAll('|', '\n')))(
    '%s does not exist, and leaves its year',
    (raw) => expect(readDate(raw, 'dmy')).toEqual({ date: 0, years: [1990, 1990], fault: 'impossible' }),
  )
  test.each(
    each(
      '1899-12-30|30/12/1899|1899-12-31|1900-01-01|01/01/1900|1/1/1900|1 de enero de 1900|00/01/1900|1900-01-00|1904-01-01|1753-01-01|1111-11-11|11/11/1111|0001-01-01|01/01/0001|9999-12-31|31/12/9999|1900-01-01 00:00:00|1601-01-01|1900-01-01T00:00:00.000Z'.replaceAll(
        '|',
        '\n',
      ),
    ),
  )('%s is what a program writes for nothing', (raw) => expect(readDate(raw, 'dmy')).toEqual({ date: 0, years: null, fault: 'default' }))
  test.each([
    ['1900-01-03', 19000103],
    ['1904-01-02', 19040102],
    ['1901-01-01', 19010101],
    ['11/11/1911', 19111111],
    ['1970-01-01', 19700101],
    ['31/12/1999', 19991231],
  ])('%s is a day like others', (raw, date) => expect(readDate(raw, 'dmy').date).toBe(date))
  test('00/00/0000 and its kind', () => {
    for (const raw of ['00/00/0000', '0000-00-00', '00-00-0000', '0000-00-00 00:00:00']) expect(readDate(raw, 'dmy').date, raw).toBe(0)
    for (const raw of ['00/00/0000', '0000-00-00', '0000-00-00 00:00:00']) expect(readDate(raw, 'dmy').fault, raw).not.toBe('impossible')
  })
})

test.each([
  [['1990', '1', '5'], 19900105],
  [['1990', '01', '05'], 19900105],
  [['1990.0', '1.0', '5.0'], 19900105],
  [['90', '1', '5'], 19900105],
  [['1.990', '1', '5'], 19900105],
  [['1990', 'enero', '5'], 19900105],
  [['1990', 'Jan', '5'], 19900105],
  [['1990', 'ENE.', '5'], 19900105],
  [['1990', 'I', '5'], 19900105],
  [['1990', '1', ''], 19900100],
  [['1990', '', ''], 19900000],
  [['1990', '', '5'], 19900000],
  [['1990', 'XX', 'XX'], 19900000],
  [['1990', '99', '99'], 19900000],
  [['05/01/1990', '1', '5'], 19900105],
  [['S/D', '', ''], 0],
] as const)('parts %j are %d', ([year, month, day], date) => expect(readParts(year, month, day).date).toBe(date))

test.each([
  ['34', 34],
  ['34 años', 34],
  ['34a', 34],
  ['34 a.', 34],
  ['34.0', 34],
  ['34,0', 34],
  ['(34)', 34],
  ['edad: 34', 34],
  ['aprox. 34', 34],
  ['34 years old', 34],
  ['34 ans', 34],
  ['٣٤', 34],
  ['34 años y 5 meses', 34],
  ['treinta y cuatro', 34],
  ['Treinta y cuatro años', 34],
  ['thirty-four', 34],
  ['trinta e quatro', 34],
  ['trente-quatre ans', 34],
  ['veintidós', 22],
  ['30-35', 0],
  ['30 a 35 años', 0],
  ['entre 30 y 35', 0],
  ['6 meses', 0],
  ['menor', 0],
  ['340', 0],
  ['0', 0],
  ['S/D', 0],
])('age %s is %d', (raw, age) => expect(readAge(raw)).toBe(age))

const MONTHS = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')
const written: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${d} de ${MONTHS.es[m - 1]} de ${y}`,
  (y, m, d) => `${MONTHS.es[m - 1]!.toUpperCase()} ${d} DE ${y}`,
  (y, m, d) => `${d}-${MONTHS.es[m - 1]!.slice(0, 3)}-${y}`,
  (y, m, d) => `${MONTHS.en[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${d} ${MONTHS.en[m - 1]!.slice(0, 3)} ${y}`,
  (y, m, d) => `${d} de ${MONTHS.pt[m - 1]} de ${y}`,
  (y, m, d) => `${d === 1 ? '1er' : d} ${MONTHS.fr[m - 1]} ${y}`,
  (y, m, d) => `${d}-${ROMAN[m - 1]}-${y}`,
  (y, m, d) => `${two(d)}${two(m)}${y}`,
  (y, m, d) => `${y}${two(m)}${two(d)}`,
  (y, m, d) => `${d}/${m}/${y} 14:05`,
  (y, m, d) => `${two(d)}\\${two(m)}\\${y}`,
  (y, m, d) => `${d} ${m} ${y}`,
  (y, m, d) => `F.N.: ${two(d)}.${two(m)}.${y}`,
]

test('each day of a century is read back, however it is written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1905, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(...written),
      (y, m, d, write) => {
        if (y === 1970 && m === 1 && d === 1) return
        expect(readDate(write(y, m, d), 'dmy'), write(y, m, d)).toEqual({ date: y * 10_000 + m * 100 + d, years: null, fault: '' })
      },
    ),
    { numRuns: 4000 },
  )
})

test('whatever is written, a date exists or is missing', () => {
  const piece = fc.constantFrom(
    '631497600000',
    ...'1 5 12 31 99 1990 2026 0 00 / - . ? x s/d de enero ene mar May XII o y aprox. c. T10:00 ( ) años 199 ٥ – \u200b'.split(' '),
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), fc.constantFrom('dmy', 'mdy', 'ymd'), (pieces, order) => {
      const { date, years, fault } = readDate(pieces.join(''), order)
      const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100]
      if (date)
        expect([
          year >= 1000 && year <= 2200,
          month <= 12,
          day === 0 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day,
        ]).toEqual([true, true, true])
      // Of a day that does not exist one year is left; a guess has several.
      if (years) expect([years[1] > years[0], fault]).toEqual(years[1] === years[0] ? [false, 'impossible'] : [true, ''])
      else if (date) expect(fault).toBe('')
    }),
    { numRuns: 10_000 },
  )
})

describe('5 January 1990 in other languages, and as programs write it', () => {
  test.each(
    each(`
    5 Ocak 1990
    5 января 1990 года
    5 января 1990 г.
    5 січня 1990
    5 yanvar 1990
    5 يناير 1990
    ٥ يناير ١٩٩٠
    5 كانون الثاني 1990
    5 جانفي 1990
    5. Januar 1990
    5 gennaio 1990
    5 ianuarie 1990
    Fri Jan 05 1990 00:00:00 GMT-0400 (hora de Venezuela)
    /Date(631497600000)/
    /Date(631497600000-0400)/
    05/01/1990 (36 años)
    05/01/1990 à Bobo-Dioulasso
    05/01/1990 en Tena
    `),
  )('%s', (raw) => expect(readDate(raw, 'dmy')).toMatchObject({ date: 19900105, fault: '' }))

  test.each([
    ['12 آذار 1985', 19850312],
    ['30 أيلول 2011', 20110930],
    ['25 تشرين الثاني 1990', 19901125],
    ['3 تشرين الأول 1990', 19901003],
    ['4 Temmuz 1978', 19780704],
    ['25 Kasım 1990', 19901125],
    ['9 Şubat 1981', 19810209],
    ['4 июля 1978', 19780704],
  ])('%s', (raw, date) => expect(readDate(raw, 'dmy').date).toBe(date))

  test.each(['15/03/1405', '1364/12/21', '۱۳۶۴/۱۲/۲۱'])('a year of another calendar is no year of ours: %s', (raw) =>
    expect(readDate(raw, 'dmy')).toMatchObject({ date: 0, years: null, fault: 'unread' }),
  )
})

test.each(['202601101200', '199012312359', '100120261200'])('%s is a day and a time, no count of milliseconds', (cell) =>
  expect(readDate(cell, 'dmy')).toMatchObject({ date: 0, fault: 'unread' }),
)
