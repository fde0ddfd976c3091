// Español: cifras que se responden: quién las dice, cuándo, y por qué no se puede restar una de otra.
import { figureSentences } from '../figure-sentences.ts'
import { number } from './sentences.ts'

/** «y», «e» ante i; «o», «u» ante o. */
const joint = (word: 'and' | 'or', last: string): string =>
  word === 'and' ? (/^[«"]?h?i(?!e)/i.test(last) ? 'e' : 'y') : /^[«"]?(?:h?o|8|11\b)/i.test(last) ? 'u' : 'o'

const people = (n: string | null): string =>
  n === null ? 'un número de personas que no se muestra' : `${n} ${n === '1' ? 'persona' : 'personas'}`

export const { figures, besideList, quotedFigures } = figureSentences({
  number,
  quoted: (words) => `«${words}»`,
  joint,
  more: (n) => `${n} más`,
  since: (day) => ` desde el ${day}`,
  ofDay: (day) => ` del ${day}`,
  passedOn: (by, words) => `que ${by} transmitió como ${words}`,
  on: (day) => `el ${day} `,
  claimed: (speaker, said) => `${speaker} declaró ${said}`,
  verified: (speaker, said) => `${speaker} dijo ${said}`,
  isClaimed: (said) => `se declara ${said}`,
  isVerified: (said) => `se da por verificado ${said}`,
  list: (verifiers, asOf, n) => `la lista de ${verifiers || 'lo verificado'}${asOf ? ` al ${asOf}` : ''} nombra a ${people(n)}`,
  sameness: {
    they: '',
    bothSides: 'la cifra declarada y lo verificado ',
    fits: (they) => `${they}cuentan lo mismo y pueden valer a la vez`,
    apart: (they, span) => `${they}cuentan lo mismo y no pueden valer a la vez${span ? `: las separa una diferencia de ${span}` : ''}`,
    silent: (they) => `${they}cuentan lo mismo, pero una no da un número que comparar`,
    unknown: (they) => `no se sabe si ${they}cuentan lo mismo`,
    differs: (they) => `${they}no cuentan lo mismo`,
    restUnknown: 'y en lo demás no se sabe si cuentan lo mismo',
    noSubtraction: 'así que no se debe restar una de otra',
  },
  span: (min, max) => (max === null ? `al menos ${min}` : `${min} a ${max}`),
  beside: {
    stated: (speaker, figure) => `${speaker ? `${speaker} declaró` : 'la cifra declarada es'} ${figure}`,
    listed: (n) => (n === null ? 'las personas de la lista' : n === '1' ? 'la única persona de la lista' : `las ${n} personas de la lista`),
    fits: (said, listed) => `${said}, que cuadra con ${listed}`,
    above: (said, listed, span) => `${said}, que supera en ${span} a ${listed}`,
    below: (said, listed, span) => `${said}, que queda ${span} por debajo de ${listed}`,
    silent: (said, listed) => `${said}, que no da un intervalo que comparar con ${listed}`,
  },
})

/** A quién preguntar primero, y qué. */
export const askFirst = (speaker: string | null, question: string): string =>
  `Pregunte primero${speaker ? ` a ${speaker}` : ''}: ${question}`
