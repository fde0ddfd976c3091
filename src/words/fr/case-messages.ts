// Français : ce qui ne va pas dans un cas ou un registre de déclarations, ce qu’elles montrent côte à côte, et ce qu’il faut demander.
import type { Params } from '../../model/note.ts'
import type { caseMessages as english } from '../en/case-messages.ts'
import type { Say } from '../language.ts'
import { similar } from './sentences.ts'

/** Un autre chiffre tel qu’il a été dit, ou les personnes d’une liste. */
const other = (p: Params): string =>
  p['list'] === undefined
    ? `« ${p['other']} »`
    : p['other'] === undefined
      ? `les personnes de ${p['list']}`
      : `les ${p['other']} personnes de ${p['list']}`

/** Les bornes d’un écart, autant qu’on les connaît. */
function gap({ min, max }: Params): string {
  if (min === undefined && max === undefined) return ''
  if (min === undefined) return ` (écart d’au plus ${max})`
  if (max === undefined) return ` (écart d’au moins ${min})`
  return min === max ? ` (écart de ${min})` : ` (écart de ${min} à ${max})`
}

/** Ce qu’on a compté d’une partie sur la liste de qui l’a dite. */
const countedOn = ({ n, list }: Params): string => (n === undefined ? '' : ` Sur ${list} : ${n}.`)

/** Pourquoi il n’y a pas de chiffre dans des mots. */
const REASONS: Readonly<Record<string, string>> = {
  empty: 'vide',
  'no number': 'pas de nombre de personnes',
  'several figures': 'plusieurs chiffres',
  'qualifiers contradict': 'ce qui le précise se contredit',
  'range ends before it begins': 'l’intervalle est à l’envers',
  'fewer than none': 'moins que personne',
}

/** « au moins 5 des 156 ». */
const partOf = ({ figure, whole, of }: Params): string =>
  whole === undefined ? `« ${figure} »${of ? ` de ${of}` : ''}` : `« ${figure} des ${whole} »`

/** La question porte-t-elle sur plusieurs chiffres ? */
const many = (p: Params): boolean => Number(p['n']) > 1

export const caseMessages: Readonly<Record<keyof typeof english, Say>> = {
  'text-encoding': () => ['ce fichier doit être en UTF-8, et ne l’est pas.', 'Enregistrez-le à nouveau en UTF-8.'],
  'case-yaml': (p) => [
    `ce n’est pas du YAML, du JSON ou du CSV valide : ${p['message']}.`,
    'Le retrait ou les guillemets en sont la cause habituelle.',
  ],
  'case-unknown-key': (p) => [`clé inconnue dans ${p['where']}.`, similar('la clé', p) || 'Les clés : reconcile schema case'],
  'case-missing': (p) => [`il manque « ${p['key']} » dans ${p['where']}.`, 'Les clés : reconcile schema case'],
  'case-type': (p) => `${p['where']} doit être ${p['wanted']}, et non ${p['found']}.`,
  'case-value': (p) => [`${p['where']} ne peut pas être cela ; admis : ${p['wanted']}.`, similar('la valeur', p)],
  'case-id-twice': (p) => [
    `deux ont ${p['id'] === undefined ? 'cet id' : `l’id « ${p['id']} »`}.`,
    'Chaque liste et chaque déclaration a besoin de son propre id.',
  ],
  'case-id-of-list': (p) => [`l’id « ${p['id']} » est celui d’une liste ; la déclaration en a besoin d’un autre.`],
  'case-two-claimed': (p) => [
    `plusieurs listes déclarées sont lues comme une seule, et « ${p['first']} » et « ${p['second']} » diffèrent par ${p['key']}.`,
    'Dites la même chose des deux, ou écrivez un cas pour chacune.',
  ],
  'case-no-verified': () => [
    'aucune liste n’est vérifiée, et il n’y a pas de déclarations : rien ne peut être comparé à rien.',
    'Donnez à une liste le rôle verified.',
  ],
  'case-empty': () => ['ni listes ni déclarations.', 'Pour commencer : reconcile init declaree.csv verifiee.csv'],
  'case-range': () => 'cet intervalle est à l’envers.',
  'case-relation-self': () => 'une déclaration ne peut pas être en relation avec elle-même.',
  'case-relation-target': (p) => `${p['type']} nomme un id qu’aucune déclaration d’ici ne porte.`,
  'too-many-statements': (p) => [
    `${p['n']} déclarations ; un registre peut en avoir ${p['most']}, car chacune est comparée à toutes les autres.`,
    'Divisez le registre par cas ou par année.',
  ],
  'more-errors': (p) => `… et ${p['n']} autres comme celles-ci.`,
  'case-relation-cycle': (p) => `les relations forment un cercle de ${p['statements']} déclarations.`,
  'case-supersedes': () => [
    'une déclaration ne peut pas remplacer ce qu’un autre a dit.',
    'Seul celui qui a donné un chiffre peut le retirer ; pour les autres, il y a disputes.',
  ],
  'case-aliases': () => ['un fichier d’alias a besoin des colonnes alias et place.'],
  'statements-action': (p) => [
    `statements admet add, list ou check${p['action'] ? `, et non ${p['action']}` : ''}.`,
    similar('l’action', p) || 'Par exemple : reconcile statements list ledger.yaml',
  ],
  'statements-case': () => [
    'c’est un fichier de cas, et non un registre de déclarations.',
    'Gardez les déclarations dans leur propre fichier et nommez-le dans le cas : statements: ledger.yaml',
  ],
  'statements-file': () => ['quel registre de déclarations ?', 'Par exemple : reconcile statements list ledger.yaml'],
  'statements-column': (p) => [
    `le registre n’a pas de colonne pour ${p['column']}.`,
    'Ajoutez d’abord la colonne à son en-tête ; rien n’a été écrit.',
  ],
  'window-order': (p) => [
    `la période finit (${p['to']}) avant de commencer (${p['from']}).`,
    'Donnez d’abord la date la plus ancienne : de..à',
  ],
  'quantity-several': (p) => [
    `« ${p['text']} » contient plusieurs chiffres : ${p['candidates']}.`,
    `Dites lequel retenir, par exemple : ${p['option']}`,
  ],
  'quantity-several-entry': (p) => [
    `plusieurs chiffres : ${p['candidates']}.`,
    `Dites lequel retenir, par exemple : quantity: "${p['first']}"`,
  ],
  'quantity-alone': (p) => `on dit quel chiffre retenir d’une phrase qui n’a pas été donnée : ${p['option']}.`,
  'figure-taken': (p) => `Tiré de ${p['from']} : « ${p['figure']} » (${p['meaning']}).`,
  quantity: (p) => [
    `${p['text'] === undefined ? 'ceci' : `« ${p['text']} »`} n’est pas compris comme un chiffre (${REASONS[p['reason'] ?? ''] ?? p['reason']}).`,
    'Écrivez-le comme "plus de 600", "au moins 80", "500-600" ou "over 600".',
  ],
  COUNT_GAP: (p) => `« ${p['figure']} » et ${other(p)} ne peuvent pas être vrais à la fois${gap(p)}.`,
  NO_NAMES: (p) => `« ${p['figure']} » est un chiffre sans noms : on ne peut vérifier personne.`,
  OVERLAP_UNKNOWN: (p) =>
    `« ${p['figure']} » et « ${p['other']} » comptent peut-être les mêmes personnes : ensemble, ` +
    `au moins ${p['min']}, sans maximum. Au moins ${p['sum']} seulement lorsque quelqu’un les déclare disjoints.`,
  SUM: (p) => `« ${p['figure']} » et « ${p['other']} » sont déclarés disjoints : ensemble, au moins ${p['min']}, sans maximum.`,
  REVISED: (p) => `${p['speaker']} a corrigé « ${p['from']} » en « ${p['to']} ».`,
  SELF_CONTRADICTION: (p) =>
    `${p['speaker']} a dit « ${p['from']} » et « ${p['to']} » de la même chose ; les deux ne peuvent pas être vrais, et aucun n’a été retiré.`,
  RELAY_DRIFT: (p) => `« ${p['to']} » relaie « ${p['from']} » et dit autre chose.`,
  STOCK_FLOW_RESIDUAL: (p) =>
    `${p['speaker']} : les personnes détenues au début, les arrestations et les libérations ne donnent pas les personnes détenues à la fin${gap(p)}.`,
  SUBGROUP: (p) => `${partOf(p)}${p['where'] ? ` (${p['where']})` : ''} : une partie, qui ne s’ajoute jamais au tout.${countedOn(p)}`,
  CHARGES: (p) => `Parmi les personnes de « ${p['figure']} » (${p['speaker']}), un nombre inconnu reste poursuivi.`,
  'ask-window': (p) => `À partir de quel jour ${p['figures']} ${many(p) ? 'comptent-ils' : 'compte-t-il'} ?`,
  'ask-event': (p) =>
    `Que ${many(p) ? 'comptent' : 'compte'} ${p['figures']} : des ordres de libération, des personnes sorties sous contrôle judiciaire, ` +
    `des libertés pleines ? L’assignation à résidence est-elle comptée ?`,
  'ask-population': (p) =>
    `Qui ${p['figures']} ${many(p) ? 'couvrent-ils' : 'couvre-t-il'} : seulement des prisonniers politiques, ou d’autres aussi ?`,
  'ask-cutoff': (p) => `Jusqu’à quel jour et quelle heure ${p['figures']} ${many(p) ? 'ont-ils été comptés' : 'a-t-il été compté'} ?`,
  'ask-geography': (p) => `Quels lieux ${p['figures']} ${many(p) ? 'couvrent-ils' : 'couvre-t-il'} ?`,
  'ask-names': (p) => `Existe-t-il une liste des personnes derrière ${p['figures']} ?`,
  'ask-charges': (p) => `Pour combien de personnes de ${p['figures']} les poursuites ont-elles été abandonnées ?`,
  'ask-number': (p) => `Combien de personnes ${many(p) ? 'font' : 'fait'} ${p['figures']} ?`,
  'ask-overlap': (p) => `Les personnes de ${p['figures']} sont-elles parmi celles de ${p['others']} ?`,
  LIST_COUNT_DISAGREE: () => 'Le chiffre déclaré et les personnes listées par le même déclarant ne concordent pas.',
}
