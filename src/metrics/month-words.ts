// Names of months as lists write them, in Latin, Cyrillic, Arabic and Persian letters.

const WORDS: Readonly<Record<number, readonly string[]>> = {
  1: [
    'enero ene january jan janeiro janvier janv i januar janner gennaio gen ianuarie ocak yanvar styczen января',
    'январь янв січня січень студзеня يناير جانفي',
  ],
  2: [
    'febrero feb february fevereiro fev fevrier fevr ii februar febbraio februarie subat fevral luty февраля',
    'февраль фев лютого лютий فبراير شباط فيفري',
  ],
  3: ['marzo mar march marco mars mzo iii marz maerz martie mart marca марта март мар березня березень сакавіка مارس', 'اذار مارت'],
  4: [
    'abril abr apr april avril avr iv aprile aprilie nisan aprel kwiecien апреля апрель апр квітня квітень',
    'красавіка ابريل نيسان افريل',
  ],
  5: ['mayo may maio mai v maggio mag mayis maj мая май травня травень мая ماي مايو ايار'],
  6: [
    'junio jun june junho juin vi juni giugno giu iunie haziran iyun czerwiec июня июнь июн червня червень чэрвеня',
    'يونيو يونيه حزيران جوان',
  ],
  7: [
    'julio jul july julho juillet juil vii juli luglio lug iulie temmuz iyul lipiec июля июль июл липня липень',
    'ліпеня يوليو يوليه تموز جويليه',
  ],
  8: ['agosto ago august aug aout viii agustos avqust sierpien августа август авг серпня серпень жніўня اغسطس اب اوت'],
  9: [
    'septiembre setiembre sep sept set september setembro septembre ix settembre septembrie eylul sentyabr wrzesien',
    'сентября сентябрь сен сент вересня вересень سبتمبر ايلول شتنبر',
  ],
  10: [
    'octubre oct october outubro out octobre x oktober ottobre ott octombrie ekim oktyabr pazdziernik октября',
    'октябрь окт жовтня жовтень اكتوبر',
  ],
  11: [
    'noviembre nov november novembro novembre xi noiembrie kasim noyabr listopad ноября ноябрь ноя нояб листопада',
    'лістапада نوفمبر نونبر',
  ],
  12: [
    'diciembre dic december dec dezembro dez decembre xii dezember dicembre decembrie aralik dekabr grudzien',
    'декабря декабрь дек грудня грудень снежня ديسمبر دجنبر',
  ],
}

/** Of the Levant and Iraq, where two months share a name and are told apart by a second word. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/كانون ال?ثاني/g, 'january'],
  [/كانون ال?اول/g, 'december'],
  [/تشرين ال?اول/g, 'october'],
  [/تشرين ال?ثاني/g, 'november'],
]

/** A word as the tables have it: no accents, no signs, one letter for those that are written in several ways. */
const keyOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ىیةکı]/g, (letter) => ({ ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' })[letter] ?? 'i')

/** Each word with the number of its month. */
export const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries(WORDS).flatMap(([month, words]) =>
    words
      .join(' ')
      .split(' ')
      .map((word) => [keyOf(word), Number(month)] as const),
  ),
)

const ENGLISH = 'january february march april may june july august september october november december'.split(' ')

/** A text whose months in other letters than Latin stand in English. */
export function latinMonths(text: string): string {
  if (!/[\u0400-\u06ff]/.test(text)) return text
  let latin = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ىی]/g, 'ي')
  for (const [pair, month] of PAIRS) latin = latin.replace(pair, month)
  return latin.replace(/[\u0400-\u06ff]+/g, (word) => {
    const month = MONTH_WORDS.get(keyOf(word))
    return month === undefined ? word : ENGLISH[month - 1]!
  })
}
