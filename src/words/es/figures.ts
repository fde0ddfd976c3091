// Español: cifras que se responden, en una frase: quién las dice, cuándo, y por qué no se puede restar una de otra.
import type { FigureFacts, ListGap, SaidFigure, SamenessFacts } from '../language.ts'
import { number } from './sentences.ts'

/** «a, b y c». */
function listing(items: readonly string[], word: 'and' | 'or'): string {
  const last = items.at(-1) ?? ''
  const joint = word === 'and' ? (/^[«"]?h?i(?!e)/i.test(last) ? 'e' : 'y') : /^[«"]?(?:h?o|8|11\b)/i.test(last) ? 'u' : 'o'
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** Las cifras como se dijeron, entre comillas; de muchísimas, las primeras. */
export function quotedFigures(figures: readonly string[], word: 'and' | 'or'): string {
  const shown = figures.slice(0, MOST).map((figure) => `«${figure}»`)
  return listing(figures.length > MOST ? [...shown, `${number(figures.length - MOST)} más`] : shown, word)
}

const MOST = 12

export function figures({ claim, others, list, same, claimTold }: FigureFacts): string {
  const claimed = claim && !claimTold ? [saidBy(claim.speaker, [claim], 'declaró', 'se declara')] : []
  const checked = bySpeaker(others).map((said) => saidBy(said[0]?.speaker ?? null, said, 'dijo', 'se da por verificado'))
  const beside = list
    ? [`la lista de ${list.verifiers || 'lo verificado'}${list.asOf ? ` al ${list.asOf}` : ''} nombra a ${people(list.people)}`]
    : []
  const sameness = samenessText(same, claimTold ? 'la cifra declarada y lo verificado ' : '')
  return `${[...claimed, ...checked, ...beside, sameness].filter(Boolean).join('; ')}.`
}

/** Las cifras de una misma fuente y un mismo día van juntas. */
function bySpeaker(said: readonly SaidFigure[]): SaidFigure[][] {
  const groups = new Map<string, SaidFigure[]>()
  for (const s of said) {
    const key = JSON.stringify([s.speaker, s.at])
    groups.set(key, [...(groups.get(key) ?? []), s])
  }
  return [...groups.values()]
}

function saidBy(speaker: string | null, said: readonly SaidFigure[], verb: string, bare: string): string {
  const at = said[0]?.at ? `el ${said[0].at} ` : ''
  const words = listing(
    said.map((s) => `«${s.words}»${s.since ? ` desde el ${s.since}` : ''}${s.day ? ` del ${s.day}` : ''}${passedOn(s)}`),
    'and',
  )
  return speaker === null ? `${at}${bare} ${words}` : `${at}${speaker} ${verb} ${words}`
}

const passedOn = ({ passedOn: others }: SaidFigure): string =>
  others.length
    ? ` (${listing(
        others.map((o) => `que ${o.by} transmitió como «${o.words}»`),
        'and',
      )})`
    : ''

const people = (n: string | null): string =>
  n === null ? 'un número de personas que no se muestra' : `${n} ${n === '1' ? 'persona' : 'personas'}`

const within = (words: readonly string[]): string => (words.length ? ` (${words.join(', ')})` : '')

const NO_SUBTRACTION = 'así que no se debe restar una de otra'

/** `they`: de qué cifras se habla, si no son las que se acaban de decir. */
function samenessText({ state, differs, unknown, gap }: SamenessFacts, they: string): string {
  switch (state) {
    case 'none':
      return ''
    case 'fits':
      return `${they}cuentan lo mismo y pueden valer a la vez`
    case 'apart':
      return `${they}cuentan lo mismo y no pueden valer a la vez${gap ? `: las separa una diferencia de ${span(gap)}` : ''}`
    case 'silent':
      return `${they}cuentan lo mismo, pero una no da un número que comparar`
    case 'shut': {
      const open = (who: string) => `no se sabe si ${who}cuentan lo mismo${within(unknown)}`
      if (!differs.length) return `${open(they)}, ${NO_SUBTRACTION}`
      const shut = `${they}no cuentan lo mismo${within(differs)}`
      return unknown.length ? `${shut}, y en lo demás ${open('')}, ${NO_SUBTRACTION}` : `${shut}, ${NO_SUBTRACTION}`
    }
  }
}

const span = ({ min, max }: { readonly min: number; readonly max: number | null }): string =>
  max === null ? `al menos ${number(min)}` : min === max ? number(min) : `${number(min)} a ${number(max)}`

/** Una cifra declarada junto a la lista de quien la declaró. */
export function besideList({ speaker, at, figure, meaning, people: n, gap }: ListGap): string {
  const who = speaker ? `${speaker} declaró` : 'la cifra declarada es'
  const said = `${at ? `el ${at} ` : ''}${who} «${figure}»${meaning ? ` (${meaning})` : ''}`
  const the = n === null ? 'las personas de la lista' : n === '1' ? 'la única persona de la lista' : `las ${n} personas de la lista`
  switch (gap.state) {
    case 'fits':
      return `${said}, que cuadra con ${the}.`
    case 'above':
      return `${said}, que supera en ${span(gap)} a ${the}.`
    case 'below':
      return `${said}, que queda ${span(gap)} por debajo de ${the}.`
    case 'hidden':
      return `${said}.`
    case 'silent':
      return `${said}, que no da un intervalo que comparar con ${the}.`
  }
}

/** A quién preguntar primero, y qué. */
export const askFirst = (speaker: string | null, question: string): string =>
  `Pregunte primero${speaker ? ` a ${speaker}` : ''}: ${question}`
