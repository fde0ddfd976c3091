// Français : ce qui ne va pas dans un fichier, et comment ses octets, ses feuilles et ses lignes ont été lus.
import type { Params } from '../../model/note.ts'
import type { fileMessages as english } from '../en/file-messages.ts'
import type { Say } from '../language.ts'
import { counted } from './sentences.ts'

const COPY = 'Copiez son tableau dans un tableur, vérifiez-le à l’œil et enregistrez-le en .xlsx.'
const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  pdf: ['un PDF n’a pas de lignes à lire.', COPY],
  docx: ['un document Word n’a pas de lignes à lire.', COPY],
  xls: ['l’ancien format Excel .xls n’est pas lu.', 'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.'],
  password: ['le classeur est protégé par un mot de passe.', 'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le sans mot de passe.'],
  image: ['une image n’a pas de lignes à lire.', 'Saisissez sa liste dans un tableur, vérifiez-la à l’œil et enregistrez-la en .xlsx.'],
  ods: ['un classeur OpenDocument n’est pas lu.', 'Ouvrez-le dans LibreOffice et enregistrez-le en .xlsx.'],
  xml: [
    'c’est du XML, peut-être le format XML d’Excel 2003, et non une liste.',
    'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.',
  ],
  chat: [
    'une conversation n’a pas de lignes de liste : chaque ligne commence par qui écrit, et quand.',
    'Copiez les noms dans un tableur, un par ligne, vérifiez à l’œil, enregistrez en .xlsx.',
  ],
  html: [
    'c’est une page HTML, et non une liste.',
    'On a peut-être enregistré une page de connexion au lieu du fichier ; ou ouvrez-la dans Excel et enregistrez-la en .xlsx.',
  ],
  zip: ['une archive ZIP n’est pas une liste.', 'Décompressez-la et donnez le fichier qu’elle contient.'],
  binary: ['ce n’est ni du texte, ni un format connu ici.', 'Enregistrez-le en .csv ou .xlsx.'],
}

/** Pourquoi une feuille de personnes n’a pas été lue. */
const UNREAD: Readonly<Record<string, string>> = {
  hidden: 'elle est masquée dans le classeur',
  'other-columns': 'elle n’a en commun avec les autres que la colonne du nom',
  'other-status': 'son nom ou son titre dit autre chose de ses personnes (détenues, à vérifier, écartées, décédées, transférées, contacts)',
}

const INCOMPLETE = 'La comparaison n’est pas complète ; --strict en fait un échec.'

/** How a file tells that it holds one page. */
const ofPages = (p: Params): string =>
  `${counted(p, 'records', 'enregistrement', 'enregistrements')} et ${p['total'] ? `parle de ${p['total']} au total` : 'parle d’une page suivante'}`

export const fileMessages: Readonly<Record<keyof typeof english, Say>> = {
  'file-empty': () => ['le fichier est vide.', 'Exportez-le à nouveau ; rien n’a été comparé.'],
  gzip: () => ['les données gzip sont abîmées ou trop grandes.', 'Décompressez avec gunzip et donnez le fichier qu’il contient.'],
  format: (p) => FORMATS[String(p['format'])] ?? FORMATS['binary']!,
  workbook: () => [
    'le classeur ne peut pas être lu : abîmé, chiffré, ou ce n’en est pas un.',
    'Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx sans mot de passe.',
  ],
  'workbook-trap': (p) => [
    `le classeur est refusé (${p['reason']}).`,
    'Ouvrez-le dans Excel ou LibreOffice, regardez-le et enregistrez une nouvelle copie en .xlsx.',
  ],
  'sheet-of-text': () => '--sheet a été donné, et ce fichier n’est pas un classeur : il n’a pas de feuilles, et tout a été lu.',
  'sheet-hidden': () => 'une feuille qui a été lue est masquée dans le classeur.',
  'sheets-hidden': (p) => [
    `d’autres feuilles avec des lignes sont masquées dans le classeur et n’ont pas été lues (${p['sheets']}) : ${p['names']}.`,
    'Pour en lire une',
  ],
  'rows-hidden': (p) =>
    `${counted(p, 'rows', 'ligne est masquée', 'lignes sont masquées')} dans la feuille, peut-être par un filtre ; ` +
    `${Number(p['rows']) < 2 ? 'lue' : 'lues'} comme les autres.`,
  'rows-struck': (p) => [
    `${counted(p, 'rows', 'ligne a', 'lignes ont')} du texte barré dans la feuille ; ` +
      `${Number(p['rows']) < 2 ? 'lue' : 'lues'} comme les autres.`,
    'Si elles ont été retirées de la liste, supprimez-les dans une copie.',
  ],
  'columns-hidden': (p) =>
    `${counted(p, 'columns', 'colonne est masquée', 'colonnes sont masquées')} dans la feuille ; ` +
    `${Number(p['columns']) < 2 ? 'lue' : 'lues'} comme les autres.`,
  'error-cells': (p) => `${counted(p, 'cells', 'cellule montre', 'cellules montrent')} une erreur comme #REF! : sans valeur.`,
  'long-numbers': (p) => [
    `${counted(p, 'cells', 'nombre', 'nombres')} de plus de 15 chiffres : le tableur en a coupé la fin ; aucune pièce d’identité n’en a été lue.`,
    'Mettez la colonne au format texte et saisissez-les à nouveau.',
  ],
  'odd-numbers': (p) =>
    `${counted(
      p,
      'cells',
      'cellule est marquée comme nombre ou date et n’en est pas',
      'cellules sont marquées comme nombres ou dates et n’en sont pas',
    )} ; le texte a été lu tel quel.`,
  formulas: (p) =>
    `${counted(p, 'cells', 'cellule est une formule', 'cellules sont des formules')} ; ` +
    'le dernier résultat d’Excel a été lu, et rien n’a été recalculé.',
  'formulas-empty': (p) => [
    `${counted(p, 'cells', 'formule n’a pas de valeur dans le fichier', 'formules n’ont pas de valeur dans le fichier')} : sans valeur.`,
    'Ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le une fois.',
  ],
  'cell-too-long': (p) => [
    `une cellule de plus de ${p['most']} octets ; mise de côté.`,
    'Une liste de personnes n’en a pas. Si celle-ci en a',
  ],
  'too-many-rows': (p) => [
    `${p['rows']} lignes en tout ; ${p['most']} au plus tiennent.`,
    'Divisez les listes, par région ou par année par exemple, et comparez partie par partie.',
  ],
  'too-many-columns': (p) => [
    `${p['columns']} colonnes ; on en lit au plus ${p['most']}.`,
    'Une liste de personnes en a moins : n’exportez que les colonnes utiles.',
  ],
  'no-sheet': (p) => [
    `il n’y a pas de telle feuille ; le classeur en a ${p['sheets']} : ${p['names']}.`,
    `Donnez un nom ou un numéro, plusieurs avec des virgules, ou '*' pour toutes`,
  ],
  encoding: (p) => [
    `les octets ne sont pas partout en ${p['encoding']} ; un téléchargement a peut-être été coupé.`,
    'Exportez à nouveau en UTF-8, ou dites l’encodage',
  ],
  'unknown-encoding': (p) => [`aucun encodage ne s’appelle ${p['encoding']}.`, `Connus : ${p['known']}`],
  'json-encoding': () => ['le JSON doit être en UTF-8, et celui-ci ne l’est pas.', 'Convertissez le fichier en UTF-8.'],
  json: () => ['ce n’est pas du JSON valide.', 'Vérifiez-le avec un validateur ; une liste est un tableau d’objets.'],
  'json-deep': (p) => [`JSON imbriqué sur plus de ${p['depth']} niveaux.`, 'Une liste de personnes est un tableau d’objets plats.'],
  'json-no-records': () => [
    'pas d’enregistrements : une liste est un tableau d’objets, ou un objet avec un seul tableau de ce genre ; aucune personne trouvée.',
    'Pour un objet par ligne, nommez le fichier .ndjson.',
  ],
  'json-list-twice': () => [
    'la clé qui contient la liste figure ici une seconde fois.',
    'La plupart des programmes ne lisent que la dernière, et qui est dans l’autre est perdu. Faites-en une seule liste, ou gardez la bonne.',
  ],
  'json-many-arrays': (p) => [
    `${p['arrays']} tableaux, et rien ne dit lequel est la liste.`,
    'Ne laissez qu’un seul tableau dans le fichier.',
  ],
  'quote-open': (p) => [
    `un guillemet s’ouvre dans l’enregistrement de la ligne ${p['line']} et ne se ferme jamais ; les lignes suivantes seraient avalées.`,
    'Fermez le guillemet, ou doublez celui qui est dans la cellule.',
  ],
  'quote-inside': (p) => [
    `un guillemet isolé dans l’enregistrement de la ligne ${p['line']}.`,
    'Mettez la cellule entre guillemets et doublez chaque guillemet à l’intérieur.',
  ],
  'input-format': (p) => [`aucun format ne s’appelle ${p['format']}.`, `Connus : ${p['known']}`],
  'ragged-row': (p) => [`${counted(p, 'cells', 'cellule', 'cellules')}, l’en-tête en a ${p['header']} ; mise de côté.`, INCOMPLETE],
  'control-character': () => ['un caractère NUL à l’intérieur ; mise de côté.', INCOMPLETE],
  'not-an-object': (p) => [`l’enregistrement ${p['record']} n’est pas un objet ; mis de côté.`, INCOMPLETE],
  'empty-record': (p) => [`l’enregistrement ${p['record']} ne contient rien ; mis de côté.`, INCOMPLETE],
  'json-lists-inside': (p) => [
    `"${p['column']}" est un tableau d’objets dans ${counted(p, 'records', 'enregistrement', 'enregistrements')}, ici le premier ; il n’a pas été lu.`,
    'Une liste de personnes est un tableau d’objets plats : donnez à chacun de ces objets son propre enregistrement.',
  ],
  'json-page': (p) => [
    `le fichier contient ${ofPages(p)} : peut-être une page d’une liste plus longue ; qui est sur une autre compte comme absent.`,
    'Exportez toutes les pages et réunissez-les en une seule liste.',
  ],
  'json-key-twice': (p) => [
    `une clé figure deux fois dans un objet : ${counted(p, 'objects', 'objet', 'objets')}, ici le premier. Toutes ses valeurs ont été lues.`,
    'La plupart des programmes ne gardent que la dernière. Regardez ces enregistrements avant de vous y appuyer.',
  ],
  'big-number': (p) => [
    `l’enregistrement ${p['record']} a un nombre avec plus de chiffres que JSON n’en garde ; ` +
      'mis de côté, pour que deux personnes n’en deviennent pas une.',
    'Exportez les numéros de pièces d’identité comme du texte (entre guillemets).',
  ],
  'encoding-guessed': (p) => [
    `ce n’est pas de l’UTF-8 valide ; d’après ses lettres, lu en ${p['encoding']}` +
      `${p['others'] ? ` (ce peut être ${p['others']})` : ''}. Regardez les accents.`,
    'Pour le fixer',
  ],
  'letters-lost': (p) => [
    'des lettres ont été perdues avant l’écriture de ce fichier (U+FFFD en tient lieu), ici la première ; de tels noms se rapprochent mal.',
    `Exportez encore la liste en UTF-8 : un autre --encoding de ${p['id'] ?? 'claimed'} ne ramène aucune lettre.`,
  ],
  'encoding-mixed': (p) => [
    `UTF-8, mais ${counted(p, 'lines', 'ligne ne l’est pas', 'lignes ne le sont pas')} ; lu en ${p['encoding']}, ici la première. Regardez les accents.`,
    'On a peut-être réuni des fichiers d’encodages différents. Pour tout lire dans un seul',
  ],
  'quotes-kept': (p) => [
    `${counted(p, 'rows', 'ligne a', 'lignes ont')} des guillemets dans une cellule, ici la première ; lus tels quels.`,
    'Pour en être sûr, mettez ces cellules entre guillemets et doublez chaque guillemet à l’intérieur.',
  ],
  'quote-over-rows': (p) => [
    `une cellule entre guillemets couvre ${counted(p, 'rows', 'ligne de texte qui ressemble', 'lignes de texte qui ressemblent')} ` +
      'à une ligne de la liste ; un guillemet de trop les a peut-être réunies.',
    'Regardez les guillemets de cette ligne.',
  ],
  'quote-after-blank': () => 'des espaces avant des guillemets ; ils ont été laissés de côté.',
  'delimiter-ambiguous': (p) => [
    `plus d’un séparateur convient ; lu avec "${p['delimiter'] === '\t' ? 'tab' : p['delimiter']}".`,
    'Pour le fixer',
  ],
  'several-sheets': (p) => [`${p['n']} feuilles ont été lues comme une seule liste : ${p['sheets']}.`, 'Pour n’en lire qu’une'],
  'sheets-passed': (p) =>
    `sans personnes, et donc ${Number(p['n']) > 1 ? 'passées : feuilles' : 'passée : feuille'} ${p['sheets']} ; lu : ${p['read']}.`,
  'sheets-left': (p) =>
    Number(p['n']) > 1 ? `ni demandées, ni lues : feuilles ${p['sheets']}.` : `ni demandée, ni lue : feuille ${p['sheets']}.`,
  'sheet-unread': (p) => [
    `la feuille ${p['sheet']} semble contenir des personnes, et n’a pas été lue : ` +
      `${UNREAD[String(p['reason'])] ?? `[${p['reason']}]`}. La comparaison n’est pas complète.`,
    'Pour la lire aussi',
  ],
  'no-sheet-of-people': (p) => [
    `aucune des ${p['sheets']} feuilles avec des lignes n’a de colonne qui ressemble à un nom ; aucune personne trouvée. Feuilles : ${p['names']}.`,
    'Dites quelle feuille, et quelle colonne',
  ],
  'merged-cells': (p) =>
    `${counted(p, 'cells', 'cellule fusionnée', 'cellules fusionnées')} ; la valeur a été lue pour chaque ligne couverte.`,
  'merged-names': (p) => [
    `un nom fusionné sur ${p['rows']} pièces d’identité (lignes ${p['from']} à ${p['to']}) : ` +
      'une personne avec plusieurs numéros, ou plusieurs personnes.',
    'Regardez ces lignes avant de vous y appuyer.',
  ],
  'named-otherwise': (p) => `son nom annonce un autre format ; d’après son contenu, lu comme ${p['format']}.`,
  glued: () => [
    'une marque d’ordre des octets commence cette ligne : un second export semble collé sous le premier.',
    'Les deux sont lus comme une seule liste ; voyez s’ils le sont.',
  ],
  'lists-joined': (p) => `${p['n']} listes déclarées sont lues comme une seule ; ses lignes : ${p['rows']}.`,
}
