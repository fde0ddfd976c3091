// Français : ce qui ne va pas dans une liste, et comment ses en-têtes, ses colonnes et ses cellules ont été compris.
import type { Params } from '../../model/note.ts'
import type { listMessages as english } from '../en/list-messages.ts'
import type { Say } from '../language.ts'
import { facts } from './facts.ts'
import { counted, plural, similar } from './sentences.ts'

const KINDS: Readonly<Record<string, string>> = { release: 'libération', incident: 'le fait', death: 'décès' }

/** "4 et 5", "4 à 6". */
const headerLines = ({ line, second }: Params): string => `${line} ${Number(second) - Number(line) > 1 ? 'à' : 'et'} ${second}`

/** Les mots des cellules, ou combien il y en a. */
const wordsOf = ({ words, distinct }: Params): string => String(words ?? `mots différents : ${distinct}, montrés avec --names`)

/** « de la même époque que », « de 4 ans postérieurs à ». */
const yearsLater = (years: number): string =>
  years === 0 ? 'de la même époque que' : `${plural(Math.abs(years), 'an', 'ans')} ${years > 0 ? 'après' : 'avant'}`

const factNames = (names: unknown): string =>
  String(names)
    .split(', ')
    .map((name) => facts[name] ?? name)
    .join(', ')

/** Lines that stand on no card. */
const left = (p: Params): string => (p['others'] ? ` ; lignes qui ne sont à personne, laissées de côté : ${p['others']}` : '')

export const listMessages: Readonly<Record<keyof typeof english, Say>> = {
  'header-row': (p) => [`la ligne ${p['line']} n’est pas dans le fichier, qui a ${p['lines']} lignes.`, 'Donnez la ligne de l’en-tête'],
  'no-name-column': (p) => [
    `aucune des ${p['columns']} colonnes ne ressemble à un nom ; ` +
      `aucune personne trouvée.${p['recognised'] ? ` Reconnues : ${p['recognised']}.` : ''}`,
    'Dites quelle colonne c’est',
  ],
  'no-people': (p) => [
    'un en-tête, et personne en dessous.',
    Number(p['sheets']) > 1 ? 'Si les personnes sont sur une autre feuille' : 'Vérifiez que l’export contient les lignes.',
  ],
  'no-column': (p) => [
    `pas de colonne "${p['column']}".`,
    `${p['similar'] ? `Une colonne proche : ${p['similar']}. ` : ''}Pour les voir toutes`,
  ],
  'no-field': (p) => [`aucun champ ne s’appelle "${p['field']}".`, similar('le champ', p), `Champs : ${p['fields']}`],
  'repeated-header': () => 'l’en-tête encore une fois ; ce n’est pas un enregistrement.',
  banner: () => 'un titre de section ; ce n’est pas un enregistrement.',
  total: () => 'un total ; ce n’est pas un enregistrement.',
  'code-row': () => 'des étiquettes ou codes des colonnes ; ce n’est pas un enregistrement.',
  'list-note': () => 'une ligne sur la liste (source, note, signature, compte) ; ce n’est pas un enregistrement.',
  continuation: () => 'la suite de la ligne au-dessus ; ce n’est pas un enregistrement à part.',
  'names-blank': (p) => [
    `${counted(p, 'rows', 'ligne n’a', 'lignes n’ont')} pas de nom, ici la première ; ` +
      'une telle ligne ne se rapproche que par sa pièce d’identité.',
    'Si le nom y est sous un autre en-tête ou une autre clé, écrivez-le sous un seul.',
  ],
  'claim-says-held': (p) => [
    `${counted(p, 'rows', 'ligne de ce qui est déclaré dit', 'lignes de ce qui est déclaré disent')} que quelqu’un est détenu, d’autres qu’il a été ` +
      `libéré ; ici la première. Toutes comptent comme déclarées.`,
    'Si l’on déclare des libérations, retirez-les : une telle ligne qui correspond ne confirme aucune libération.',
  ],
  'group-blanks': (p) => [
    `les cellules de la colonne ${p['column']} sont remplies sur la première ligne de chaque groupe ` +
      `(${counted(p, 'groups', 'groupe', 'groupes')}) et vides en dessous sur ${counted(p, 'rows', 'ligne', 'lignes')} ; le vide est lu comme inconnu.`,
    'Si elles valent aussi pour les lignes du dessous, recopiez-les vers le bas dans le tableur et relisez la liste.',
  ],
  'signs-differ': (p) => [
    `les lignes de personnes commencent par des signes différents que le texte n’explique pas : ${p['signs']}. Toutes comptent de même.`,
    'Si un signe dit que quelqu’un n’a pas été libéré, retirez ses lignes ou écrivez son sens dans une colonne.',
  ],
  'wiki-table': () => 'lu dans un tableau de wiki ; le texte autour est laissé de côté.',
  'remarks-say-held': (p) => [
    `${counted(p, 'rows', 'ligne dit', 'lignes disent')} dans la colonne ${p['column']}, qui n’est pas comparée, ` +
      `que quelqu’un est toujours détenu ou a été arrêté de nouveau ; ici la première.`,
    'Lisez-les avant qu’une libération ne repose sur une telle ligne.',
  ],
  'header-lookalike': (p) => [
    `l’en-tête de la colonne ${p['column']} a des lettres d’un autre alphabet qui semblent latines ; lues comme latines.`,
    'Si deux colonnes ne diffèrent que par ces lettres, dites laquelle retenir',
  ],
  'list-turned': (p) => [
    `la liste est couchée : les en-têtes sont dans la première colonne et chacune des ${p['people']} colonnes est une personne ; ` +
      `le numéro d’une ligne est celui de sa colonne${left(p)}.`,
    'Pour la lire telle quelle',
  ],
  'list-of-cards': (p) => [
    `la liste est faite de fiches : les en-têtes sont à côté de leurs données ; ${p['people']} personnes, ` +
      `chacune avec la ligne où sa fiche commence${left(p)}.`,
    'Pour la lire telle quelle',
  ],
  'list-side-by-side': (p) => [
    `la liste est en ${p['blocks']} blocs côte à côte ; lue comme une seule, avec autant de personnes par ligne.`,
    'Pour la lire telle quelle',
  ],
  'names-in-sentence': (p) => [
    `les noms sont dans des phrases (${p['names']}) ; chacun est lu comme une personne. Les mots autour sont laissés de côté.`,
    'Pour lire le texte tel quel',
  ],
  'rows-broken': (p) => [
    `la liste a des lignes coupées en deux (${p['rows']}) : la ligne du dessous est le reste ; elles sont réunies.`,
    'Pour les lire telles quelles',
  ],
  'names-with-comma': (p) => [
    `dans ${p['rows']} lignes une virgule dans le nom, sans guillemets autour, séparait des cellules ; le nom a été réuni.`,
    'Pour la lire telle quelle',
  ],
  'labels-as-names': (p) => [
    `dans la colonne ${p['column']}, prise pour des noms, ${p['cells']} cellules sont des en-têtes : telles que lues, les lignes ne sont pas des personnes.`,
    'Mettez chaque en-tête au-dessus de sa colonne et chaque personne sur une ligne',
  ],
  'second-header': (p) => [
    `un autre en-tête figure parmi les données : ${p['tables']} tableaux l’un sous l’autre, chacun lu par son en-tête, comme une seule liste.`,
    'Si cette ligne n’est pas un en-tête, ôtez-la du fichier.',
  ],
  'header-carried': (p) => `cette feuille n’a pas d’en-tête ; ses colonnes ont été lues comme celles de la feuille ${p['sheet']}.`,
  'no-header': () => ['pas d’en-tête trouvé ; les colonnes se distinguent par leur contenu.', 'Pour les nommer'],
  'header-unknown': (p) => [
    `aucun mot de la ligne ${p['line']} n’est connu comme en-tête ; elle a été prise pour un en-tête malgré tout.`,
    'Si c’est une personne : ajoutez une ligne d’en-tête telle que Nom, ou désignez l’en-tête',
  ],
  'rows-above-header': (p) => [
    `en-tête pris ${p['second'] ? `des lignes ${headerLines(p)}, lues ensemble` : `de la ligne ${p['line']}`} ; ` +
      `lignes au-dessus, laissées de côté : ${p['above']}.`,
    'Pour le fixer',
  ],
  'two-header-rows': (p) => [`les lignes ${headerLines(p)} ont été lues ensemble comme en-tête.`, 'Si une seule l’est'],
  'header-empty': (p) => `la colonne ${p['column']} n’a pas d’en-tête.`,
  'column-doubtful': (p) => [
    p['other']
      ? `la colonne ${p['column']} est prise pour ${p['field']} ; ce peut être ${p['other']}.`
      : `la colonne ${p['column']} est prise pour ${p['field']} ; peu de choses le confirment.`,
    'Pour le fixer',
  ],
  'column-contradicted': (p) => [
    `la colonne ${p['column']} est ${p['field']} par son en-tête, et non par ses cellules ; elle n’est pas utilisée.`,
    'Pour l’utiliser malgré tout',
  ],
  'dates-repeated': (p) => [
    `les colonnes ${p['columns']} ont le même en-tête ; rien ne dit quelle date est laquelle, donc aucune n’est utilisée.`,
    'Pour en utiliser une',
  ],
  'header-repeated': (p) => [
    `la colonne ${p['column']} répète un en-tête${p['field'] ? ' ; seule la première est utilisée pour ce champ' : ''}.`,
    p['field'] ? 'Pour utiliser celle-ci' : '',
  ],
  'date-order': (p) => [`${p['field']} : aucune cellule ne montre si le jour ou le mois vient d’abord ; lu jour d’abord.`, 'Pour le fixer'],
  'date-impossible': (p) => `cette date n’existe pas (${p['field']}) ; sans valeur.`,
  'dates-half-swapped': (p) => [
    `${p['field']} : un tableur a inversé jour et mois dans les dates dont le jour va jusqu’à 12, et laissé les autres en texte ; rétablies.`,
    'Pour les lire telles quelles',
  ],
  'dates-half-swapped-maybe': (p) => [
    `${p['field']} : jour et mois sont peut-être inversés dans les dates dont le jour va jusqu’à 12 (un tableur fait cela) ; ` +
      'les deux lectures sont gardées, et aucune différence n’en dépend.',
    'Pour le fixer',
  ],
  'dates-both-orders': (p) => [
    `${p['field']} : certaines dates prouvent le jour d’abord, d’autres le mois d’abord ; ` +
      'celles qui admettent les deux lectures gardent les deux, et aucune différence n’en dépend.',
    'Pour le fixer',
  ],
  'dates-both-orders-told': (p) => [
    `${p['field']} : certaines dates ont le jour d’abord, d’autres le mois ; leur écriture les distingue, et les autres gardent les deux lectures.`,
    'Pour le fixer',
  ],
  'date-unread': (p) => `une date qui n’a pas été comprise (${p['field']}) ; sans valeur.`,
  'date-default': (p) =>
    `${p['field']} : ${counted(p, 'rows', 'date', 'dates')} que les programmes écrivent à la place de rien, comme 1900-01-01 ; sans valeur.`,
  'document-shared': (p) =>
    `${p['rows']} lignes partagent un numéro de pièce d’identité avec des personnes aux noms tout autres : remplissage, sans valeur.`,
  'birth-date-shared': (p) =>
    `${p['rows']} lignes partagent une date de naissance avec bien plus de personnes que le hasard n’en donne : remplissage, sans valeur.`,
  'document-damaged': () => [
    'un numéro de pièce d’identité en notation exponentielle : un tableur en a coupé des chiffres ; sans valeur.',
    'Mettez la colonne au format texte et exportez à nouveau.',
  ],
  'first-of-january': (p) => `${counted(p, 'rows', 'naissance', 'naissances')} un 1er janvier : jour tenu pour inconnu.`,
  'document-check-digit': (p) =>
    `une clé de contrôle fausse dans ${counted(p, 'rows', 'numéro de pièce d’identité', 'numéros de pièces d’identité')} : ` +
    'une faute, si bien qu’un autre numéro pèse peu contre.',
  'ages-dated': (p) => [
    `ses âges n’ont pas de date ; des personnes dont personne d’autre ne porte le nom montrent qu’ils étaient vrais en ${p['year']} ` +
      `(${p['pairs']} paires de lignes concordent).`,
    'Pour le dire vous-même',
  ],
  'ages-dated-own': (p) => [
    `ses âges n’ont pas de date ; les dates de naissance à côté montrent qu’ils étaient vrais en ${p['year']} (${p['pairs']} lignes concordent).`,
    'Pour le dire vous-même',
  ],
  'ages-apart': (p) => [
    'aucune liste ne dit quand ses âges étaient vrais ; des personnes dont personne d’autre ne porte le nom montrent que ceux de cette liste sont ' +
      `${yearsLater(Number(p['years']))} ceux de ${p['other']} (${p['pairs']} paires de lignes concordent). Ils sont comparés ainsi.`,
    'Si vous le savez',
  ],
  'ages-undated': (p) => [
    `rien ne dit quand ses âges étaient vrais : ${counted(p, 'rows', 'âge n’est pas comparé', 'âges ne sont pas comparés')}.`,
    'Si vous le savez',
  ],
  'ages-disagree': (p) => [
    'aucune liste ne dit quand ses âges étaient vrais, et ceux des personnes dont personne d’autre ne porte le nom ne concordent en rien ' +
      `(${p['pairs']} paires de lignes) ; ils sont comparés tels quels, si bien que presque aucune ne se rapproche.`,
    'Si vous savez quand ils étaient vrais',
  ],
  'ages-alone': () => ['aucune liste ne dit quand ses âges étaient vrais ; ils sont comparés tels quels.', 'Si vous le savez'],
  'event-words-unknown': (p) => [
    `le fait ou la situation n’est pas compris dans ${counted(p, 'rows', 'ligne', 'lignes')} (${wordsOf(p)}) : non comparé, et aucune différence.`,
    'Pour dire ce que cela signifie : words dans un fichier de cas (events, held, out).',
  ],
  'event-date-other-kind': (p) =>
    `les dates de la colonne ${p['column']} sont celles d’un autre fait (comparé : ${KINDS[String(p['kind'])] ?? p['kind']}) ; non comparées.`,
  'error-texts': (p) =>
    `colonne ${p['column']} : ${counted(p, 'rows', 'cellule montre', 'cellules montrent')} une erreur de tableur, comme #REF! ; sans valeur.`,
  'letters-garbled': (p) => [
    `${counted(p, 'rows', 'cellule', 'cellules')} de la colonne ${p['column']}, ici la première, avec des lettres qu’un ` +
      `programme a lues dans un autre codage ` +
      '(deux signes pour une lettre accentuée) ; ces noms se rapprochent mal.',
    p['encoding'] === 'utf-8' ? 'Exportez de nouveau la liste de là où elle est tenue, en UTF-8.' : 'Si le fichier est en UTF-8',
  ],
  'letters-unknown': (p) => [
    `${counted(p, 'rows', 'nom', 'noms')} de la colonne ${p['column']} avec un point d’interrogation pour une lettre, ici le premier ; ` +
      'la lettre s’est perdue avant que ce fichier soit écrit, et ces noms se rapprochent mal.',
    'Exportez de nouveau la liste de là où elle est tenue, en UTF-8 ou .xlsx.',
  ],
  'long-cells': (p) => [
    `${p['rows']} cellules de la colonne ${p['column']} ont plus de ${p['most']} lettres et ne sont pas comparées.`,
    'Une phrase, ou un guillemet jamais fermé, en est la cause habituelle.',
  ],
  'duplicates-not-sought': (p) => [
    `Sur ${p['rows']} lignes, seules celles qui peuvent être quelqu’un d’une autre liste ont été comparées entre elles : on ne sait pas ` +
      'qui d’autre figure deux fois, et chacune des autres lignes compte pour une personne.',
    'Pour les comparer toutes, ce qui prend plus de temps',
  ],
  crowd: (p) =>
    `${p['rows']} lignes font partie d’une foule de lignes qui semblent toutes être la même personne, et chacune n’a pas été ` +
    `comparée à toutes les autres.`,
  'not-compared': (p) => [
    `${counted(p, 'rows', 'ligne dit', 'lignes disent')} la même chose que tant d’autres que chacune n’a été comparée qu’à certaines : ` +
      `une personne ou un document les relie, et non trouvée ne veut pas dire absente.`,
    'Donnez des documents ou des dates de naissance complètes, qui distinguent les personnes.',
  ],
  'memory-short': (p) => [
    `${counted(p, 'rows', 'ligne', 'lignes')} en tout occupent ${p['needed']} ${String(p['unit']).replace('B', 'o')} de mémoire ou plus, ` +
      `et cette machine en a ${p['has']} : elle peut finir sans rapport.`,
    'Comparez partie par partie, par État ou par année par exemple, ou prenez une machine qui a plus de mémoire.',
  ],
  'equal-candidates': (p) =>
    `${p['rows']} lignes ont plus de candidats, qui disent tous la même chose, qu’il n’en est montré ; les rivaux sont tous comptés.`,
  estimated: (p) =>
    `${factNames(p['facts'])} : la façon dont les vraies paires concordent a été tirée de ${p['pairs']} paires presque certaines de ces listes.`,
  'name-parts-differ': (p) =>
    'lignes dont le nom complet et les colonnes de prénoms et de noms de famille ne disent pas la même chose : ' +
    `${p['rows']}. Les deux sont comparés ; --exclude en laisse un de côté.`,
  'name-readings-differ': (p) =>
    `lignes dont les colonnes de nom désignent des personnes différentes : ${p['rows']}. Elles ne sont pas rapprochées sans que quelqu’un décide.`,
  'surname-first': () => 'noms lus avec le nom de famille d’abord.',
  'more-of-these': (p) => `encore ${counted(p, 'n', 'avertissement', 'avertissements')} du type ${p['code']}.`,
  'withheld-among': (p) =>
    `Jusqu’à ${p['n']} des personnes non trouvées sont peut-être parmi celles que ${p['source']} a vérifiées sans les nommer.`,
}
