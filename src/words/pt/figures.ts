// Português: números que se respondem: quem os diz, quando, e por que não se pode subtrair um do outro.
import { figureSentences } from '../figure-sentences.ts'
import { number } from './sentences.ts'

const people = (n: string | null): string => (n === null ? 'um número não mostrado de pessoas' : `${n} ${n === '1' ? 'pessoa' : 'pessoas'}`)

export const { figures, besideList, quotedFigures } = figureSentences({
  number,
  quoted: (words) => `“${words}”`,
  joint: (word) => (word === 'and' ? 'e' : 'ou'),
  more: (n) => `mais ${n}`,
  since: (day) => ` desde ${day}`,
  ofDay: (day) => ` de ${day}`,
  passedOn: (by, words) => `que ${by} transmitiu como ${words}`,
  on: (day) => `em ${day} `,
  claimed: (speaker, said) => `${speaker} declarou ${said}`,
  verified: (speaker, said) => `${speaker} disse ${said}`,
  isClaimed: (said) => `declara-se ${said}`,
  isVerified: (said) => `dá-se por verificado ${said}`,
  list: (verifiers, asOf, n) => `a lista ${verifiers ? `de ${verifiers}` : 'verificada'}${asOf ? ` em ${asOf}` : ''} nomeia ${people(n)}`,
  sameness: {
    they: '',
    bothSides: 'o número declarado e o que foi verificado ',
    fits: (they) => `${they}contam o mesmo, e ambos podem valer`,
    apart: (they, span) => `${they}contam o mesmo, e não podem valer ambos${span ? `: há entre eles uma diferença de ${span}` : ''}`,
    silent: (they) => `${they}contam o mesmo, mas um deles não dá um número para comparar`,
    unknown: (they) => `não se sabe se ${they}contam o mesmo`,
    differs: (they) => `${they}não contam o mesmo`,
    restUnknown: 'e no resto não se sabe se contam o mesmo',
    noSubtraction: 'por isso não se deve subtrair um do outro',
  },
  span: (min, max) => (max === null ? `pelo menos ${min}` : `${min} a ${max}`),
  beside: {
    stated: (speaker, figure) => `${speaker ? `${speaker} declarou` : 'o número declarado é'} ${figure}`,
    listed: (n) => (n === null ? 'as pessoas da lista' : n === '1' ? 'a única pessoa da lista' : `as ${n} pessoas da lista`),
    fits: (said, listed) => `${said}, o que condiz com ${listed}`,
    above: (said, listed, span) => `${said}, ${span} a mais do que ${listed}`,
    below: (said, listed, span) => `${said}, ${span} a menos do que ${listed}`,
    silent: (said, listed) => `${said}, o que não dá um intervalo para comparar com ${listed}`,
  },
})

/** A quem perguntar primeiro, e o quê. */
export const askFirst = (speaker: string | null, question: string): string =>
  `Pergunte primeiro${speaker ? ` a ${speaker}` : ''}: ${question}`
