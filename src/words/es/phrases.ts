// Español: lo que un mensaje recibe ya escrito en inglés: qué valor se admite, de qué clase es uno, cómo se usa una orden.

/** Lo que admite una opción o una clave; lo que aquí falta son códigos, que se escriben igual. */
const PHRASES: Readonly<Record<string, string>> = {
  'a number of bits from 0 to 60': 'un número de bits de 0 a 60',
  'a number of bits from -10 to 60': 'un número de bits de -10 a 60',
  'a whole number of days': 'un número entero de días',
  'a whole number of pairs': 'un número entero de pares',
  'a whole number of people': 'un número entero de personas',
  'a whole number of rows': 'un número entero de filas',
  'a whole number below 2^32': 'un número entero menor que 2^32',
  'percentage points above 0 and below 50': 'puntos porcentuales, más de 0 y menos de 50',
  'a percentage from 50 to below 100': 'un porcentaje de 50 a menos de 100',
  'minutes, up to a day': 'minutos, hasta un día',
  'a date such as 2026-01-26 or 2026-01-26T09:00-04:00': 'una fecha como 2026-01-26 o 2026-01-26T09:00-04:00',
  'a share above 0 and below 1/2, such as 1/500, 0.002 or 0.2 %': 'una proporción mayor que 0 y menor que 1/2, como 1/500, 0.002 o 0.2 %',
  'from..to, such as 2026-01-08..2026-01-26; either end may be left open':
    'desde..hasta, como 2026-01-08..2026-01-26; un extremo puede quedar abierto',
  'one character, or tab': 'un carácter, o tab',
  'letters, figures, - and _, a letter first': 'letras, cifras, - y _, primero una letra',
  'small letters, figures and _': 'minúsculas, cifras y _',
  '64 hexadecimal figures': '64 cifras hexadecimales',
  'the file': 'el archivo',
  'a text': 'un texto',
  'a text or a list': 'un texto o una lista',
  'a number': 'un número',
  'a whole number': 'un número entero',
  'true or false': 'true o false',
  'a list': 'una lista',
  'a list (lines that begin with -)': 'una lista (líneas que empiezan con -)',
  'keys and values': 'claves y valores',
  nothing: 'nada',
  more: 'más',
  'something in it': 'algo dentro',
  '--against sets a figure beside the one of --claim; give both.': '--against pone una cifra junto a la de --claim; dé ambas.',
  'review merge takes two files and -o.': 'review merge necesita dos archivos y -o.',
  'A case file names its lists itself; give either --case or files.': 'Un caso nombra sus listas él mismo; dé --case o archivos.',
  'page takes no arguments; -o names the file.': 'page no lleva argumentos; -o nombra el archivo.',
  'evaluate takes one or two files, --truth and --id.': 'evaluate necesita uno o dos archivos, --truth y --id.',
  'evaluate --decisions takes two files.': 'evaluate --decisions necesita dos archivos.',
  'verify needs a manifest': 'verify necesita un manifiesto',
}

const WITH_NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^a whole number from (\d+) to (\d+)$/, 'un número entero de $1 a $2'],
  [/^id\.field=column, such as (\S+)$/, 'lista.campo=columna, como $1'],
  [/^id\.column, such as (\S+)$/, 'lista.columna, como $1'],
  [/^at most --accept, which is (.+)$/, 'a lo sumo --accept, que es $1'],
  [/^at most (\d+), the rows of the list$/, 'a lo sumo $1, las filas de la lista'],
  [/^at most (\S+)$/, 'a lo sumo $1'],
  [/^at least (\S+)$/, 'al menos $1'],
]

export function phrase(english: string | number | undefined): string {
  const text = String(english)
  const found = WITH_NUMBERS.find(([pattern]) => pattern.test(text))
  return PHRASES[text] ?? (found ? text.replace(...found) : text)
}
