// Français : des chiffres qui se répondent : qui les donne, quand, et pourquoi on ne peut pas soustraire l’un de l’autre.
import { figureSentences } from '../figure-sentences.ts'
import { number, of } from './sentences.ts'

const people = (n: string | null): string =>
  n === null ? 'un nombre non divulgué de personnes' : `${n} ${n === '1' || n === '0' ? 'personne' : 'personnes'}`

export const { figures, besideList, quotedFigures } = figureSentences({
  number,
  quoted: (words) => `« ${words} »`,
  joint: (word) => (word === 'and' ? 'et' : 'ou'),
  more: (n) => `${n} autres`,
  since: (day) => ` depuis le ${day}`,
  ofDay: (day) => ` du ${day}`,
  passedOn: (by, words) => `relayé par ${by} sous la forme ${words}`,
  on: (day) => `le ${day}, `,
  claimed: (speaker, said) => `${speaker} a déclaré ${said}`,
  verified: (speaker, said) => `${speaker} a dit ${said}`,
  isClaimed: (said) => `on déclare ${said}`,
  isVerified: (said) => `on donne pour vérifié ${said}`,
  list: (verifiers, asOf, n) => `la liste ${verifiers ? of(verifiers) : 'vérifiée'}${asOf ? ` au ${asOf}` : ''} nomme ${people(n)}`,
  sameness: {
    they: 'ils',
    bothSides: 'le chiffre déclaré et ce qui est vérifié',
    fits: (they) => `${they} comptent la même chose, et les deux peuvent être vrais`,
    apart: (they, span) =>
      `${they} comptent la même chose, et ne peuvent pas être vrais tous les deux${span ? ` : l’écart est ${of(span)}` : ''}`,
    silent: (they) => `${they} comptent la même chose, mais l’un d’eux ne donne pas de nombre à comparer`,
    unknown: (they) => `on ne sait pas si ${they} comptent la même chose`,
    differs: (they) => `${they} ne comptent pas la même chose`,
    restUnknown: 'et pour le reste on ne sait pas si c’est le cas',
    noSubtraction: 'on ne doit donc pas soustraire l’un de l’autre',
  },
  span: (min, max) => (max === null ? `au moins ${min}` : `${min} à ${max}`),
  beside: {
    stated: (speaker, figure) => `${speaker ? `${speaker} a déclaré` : 'le chiffre déclaré est'} ${figure}`,
    listed: (n) =>
      n === null ? 'les personnes de la liste' : n === '1' ? 'la seule personne de la liste' : `les ${n} personnes de la liste`,
    fits: (said, listed) => `${said}, ce qui concorde avec ${listed}`,
    above: (said, listed, span) => `${said}, soit ${span} de plus que ${listed}`,
    below: (said, listed, span) => `${said}, soit ${span} de moins que ${listed}`,
    silent: (said, listed) => `${said}, ce qui ne donne pas d’intervalle à comparer avec ${listed}`,
  },
})

/** À qui demander d’abord, et quoi. */
export const askFirst = (speaker: string | null, question: string): string =>
  `Demander d’abord${speaker ? ` à ${speaker}` : ''} : ${question}`
