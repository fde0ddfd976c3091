// Français : ce qui ne va pas dans une commande, ses options, ses sorties et les fichiers à côté des listes.
import type { CommandCode } from '../en.ts'
import type { Say } from '../language.ts'
import { counted, similar } from './sentences.ts'

export const commandMessages: Readonly<Partial<Record<CommandCode, Say>>> = {
  'file-missing': (p) => [
    'ce fichier n’existe pas.',
    p['similar'] ? `Un fichier au nom proche est ici : ${p['similar']}` : 'Vérifiez le nom et le dossier.',
  ],
  'verify-missing': (p) => [
    `n’existe pas ; cherché ici : ${p['places']}.`,
    'Mettez-le à côté du manifeste, ou donnez les fichiers après lui, dans leur ordre : ' +
      'reconcile verify manifest.json declaree.xlsx verifiee.csv',
  ],
  'verify-many': (p) => [
    `${counted(p, 'given', 'fichier est donné', 'fichiers sont donnés')} après le manifeste, et il en admet ${p['places']}.`,
    'Donnez les listes du manifeste dans leur ordre ; celles d’un cas se trouvent par le fichier de cas.',
  ],
  'file-is-directory': () => ['c’est un dossier.', 'Donnez le nom du fichier qu’il contient.'],
  'file-is-device': () => [
    'c’est un périphérique ou une socket, et non un fichier : cela peut ne jamais finir.',
    'Enregistrez la liste dans un fichier, ou donnez-la par l’entrée standard (-).',
  ],
  'file-too-large': (p) => [
    `plus de ${p['most']} Mo, ce qui est le plus qu’on en lit.`,
    'Divisez-le, ou n’exportez que les colonnes utiles.',
  ],
  'file-silent': (p) => [
    `rien n’est venu par ce tube pendant ${p['seconds']} secondes.`,
    'Enregistrez dans un fichier ce qu’il devait apporter, et donnez ce fichier.',
  ],
  'system-refused': (p) => [
    `le système a refusé un fichier ou un dossier (${p['reason']}).`,
    'Vérifiez les chemins, leur longueur et la place sur le disque.',
  ],
  'file-unreadable': () => ['pas d’autorisation pour le lire.', 'Demandez à son propriétaire, ou copiez-le dans un dossier à vous.'],
  'file-changed': () => ['il a été modifié pendant la lecture.', 'Recommencez quand plus personne n’y écrit.'],
  'option-needed': (p) => `il faut ${p['option']}.`,
  'init-exists': () => ['il y a déjà un fichier de ce nom.', 'Choisissez-en un autre avec -o, ou déplacez-le ; init n’en remplace jamais.'],
  'show-protected': () => [
    '--show-protected montre des noms, et seulement avec --names.',
    'Ajoutez --names, et gardez la sortie dans l’organisation.',
  ],
  'published-alone': () => ['--published sert aux rapports publics.', 'Ajoutez --public.'],
  'published-report': () => ['ce n’est pas un rapport public en JSON.', 'Donnez celui qui a été publié, fait avec --public -o report.json'],
  'published-lists': (p) => [
    `sa liste ${p['list']} n’est pas de cette comparaison (${p['here']}) ; ` +
      'les chiffres d’autres listes ne peuvent pas être confrontés à ceux-ci.',
    'Donnez aux listes les ids qu’elles avaient ; ou ne publiez que les chiffres des nouvelles listes, et aucun des anciennes.',
  ],
  'published-hidden': (p) => [
    `omis à cause de ce qui a été publié : ${p['figures']} (${p['n']}).`,
    'Avec les deux rapports, on saurait des choses sur moins de cinq personnes. Les chiffres reviennent quand ils changent de cinq ou plus.',
  ],
  manifest: (p) => [
    `ce n’est pas un manifeste écrit par cette version${p['where'] ? ` (${p['where']})` : ''}.`,
    'Un manifeste se fait ainsi : reconcile claimed.csv verified.csv -o report.json --manifest manifest.json',
  ],
  'report-schema': (p) => [
    `ce n’est pas un rapport de cet outil, ou il a été modifié depuis${p['where'] ? ` (${p['where']})` : ''}.`,
    'Refaites-le à partir des listes.',
  ],
  'report-counts': (p) => [
    `les comptes ne sont pas ceux de ses lignes (${p['where']}) ; quelqu’un a modifié ce rapport.`,
    'Refaites-le à partir des listes.',
  ],
  'diff-files': () => ['il faut deux versions d’une liste, ou deux rapports JSON.', 'reconcile diff ancienne.csv nouvelle.csv'],
  'diff-mixed': (p) => [
    `ce n’est pas un rapport en JSON, et ${p['report']} en est un.`,
    'Donnez deux rapports, ou des versions d’une liste.',
  ],
  'decisions-empty': (p) => [
    `il ne contient pas de décisions, et ni ${p['key']} ni ${p['head']} n’est à côté ; on ne peut pas savoir s’il y en a eu.`,
    'Si quelqu’un a décidé sur ces listes, restaurez les trois depuis une sauvegarde.',
  ],
  'decisions-keys': (p) => [
    `sa clé n’est pas celle de ${p['other']}, ou du fichier à écrire ; sous une autre clé, personne ne sait de quelles lignes il s’agit.`,
    'Des décisions à deux clés ne se réunissent pas : que l’une des deux personnes refasse l’examen avec la clé du projet à côté du fichier.',
  ],
  'decisions-merge': () => [
    'marques d’une fusion inachevée ; rien n’a été lu, et rien n’a changé.',
    'Sortez les deux fichiers de la gestion de versions et réunissez-les : reconcile review merge a.ndjson b.ndjson -o reunis.ndjson',
  ],
  'decisions-line': () => [
    'ce n’est pas une décision ; rien n’a été lu, et rien n’a changé.',
    'Seul reconcile review ajoute des lignes à ce fichier. Prenez une copie d’avant le dommage.',
  ],
  'decisions-version': (p) => [
    `décisions de la version ${p['version']} ; ce programme lit la version 1.`,
    'Un reconcile plus récent a écrit ce fichier.',
  ],
  'decisions-chain': () => [
    'la chaîne est rompue ici : une ligne au-dessus a été modifiée, déplacée ou ôtée. Rien n’a été lu, et rien n’a changé.',
    'Prenez une copie d’avant la modification ; deux copies qui ont divergé se réunissent ainsi : ' +
      'reconcile review merge a.ndjson b.ndjson -o reunis.ndjson',
  ],
  'decisions-file': () => 'un fichier de décisions est un fichier ordinaire, ni lien ni dossier.',
  'decisions-key': (p) => [
    `la clé de ces décisions, ${p['key']}, manque ou est abîmée ; sans elle, personne ne sait de quelles lignes elles parlent.`,
    'Elle est à côté du fichier, là où la première revue a été faite. Gardez-en une copie, hors de la gestion de versions.',
  ],
  'decisions-seal': (p) => [
    `cette ligne, ou une ligne avant elle, a été modifiée par quelqu’un sans la clé, ou ${p['key']} est la clé d’un autre fichier.`,
    'Rien n’en est utilisé. Restaurez les deux depuis une sauvegarde.',
  ],
  'decisions-head': (p) => [
    `${p['head']} est abîmé, ou ${p['key']} est une autre clé ; on ne peut pas savoir si des décisions manquent à la fin.`,
    'Restaurez les trois fichiers depuis une même sauvegarde.',
  ],
  'decisions-cut': (p) => [
    `${p['n']} décisions manquent à la fin : le fichier a été coupé après leur enregistrement.`,
    `Restaurez-le depuis une sauvegarde. Pour continuer sans elles, il faut supprimer ${p['head']}.`,
  ],
  'decisions-gone': (p) => [
    `le fichier manque, et ${p['head']} dit qu’il y en avait un.`,
    `Restaurez-le depuis une sauvegarde. Pour recommencer, il faut supprimer ${p['head']}.`,
  ],
  'decisions-unsealed': () => [
    'ces décisions n’ont pas de sceau, étant d’une version antérieure ; on ne peut pas savoir si quelqu’un les a modifiées.',
    'La prochaine décision scelle toutes celles qui la précèdent.',
  ],
  'decisions-headless': (p) => [
    `${p['head']} manque ; on ne peut pas savoir si des décisions ont été coupées à la fin.`,
    'La prochaine décision l’écrit à nouveau.',
  ],
  'decisions-none': (p) => [
    `aucune des ${p['n']} lignes de décisions ne porte sur une ligne de ces listes : ` +
      `elles portent sur d’autres listes, ou ${p['key']} est une autre clé.`,
    'Gardez l’ordre des fichiers, ou les ids d’un fichier de cas, tels qu’ils étaient lors de la revue.',
  ],
  'decisions-lock': () => ['quelqu’un d’autre est en train d’écrire, depuis une minute.', 'Si ce n’est pas le cas, supprimez ce fichier.'],
  'decisions-applied': (p) =>
    `${p['n']} décisions de personnes ont été appliquées ; ${p['stale']} sont posées à nouveau, car une donnée a changé.`,
  'decisions-conflict': (p) =>
    `des décisions se contredisent : ${p['left']} et ${p['right']} seraient deux personnes, et une seule à travers d’autres.`,
  'decisions-torn': () =>
    'la dernière ligne a été coupée pendant l’écriture ; elle n’a jamais été dite enregistrée, et elle est laissée de côté.',
  'decisions-key-new': (p) => [
    `une clé a été faite : ${p['key']}.`,
    'Gardez-la avec le projet et hors de la gestion de versions : sans elle les décisions sont perdues, ' +
      'avec elle on peut les rattacher à des personnes.',
  ],
  'review-needs': () => [
    'une revue a besoin de --decisions <fichier> ; il est créé s’il manque.',
    'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
  ],
  'review-import': (p) => `${p['cell']}: ${p['what']}`,
  'cluster-action': (p) => [
    p['action'] ? `cluster ${p['action']} est inconnu.` : 'cluster doit savoir que faire.',
    similar('le mot', p),
    'reconcile cluster plan|finish',
  ],
  'cluster-consent': () => [
    'un travail pour une grappe contient des mots de noms, des documents et des données des personnes des listes : ' +
      'ils restent dans son dossier et sur le disque de chaque exécuteur jusqu’au rapport.',
    'Si c’est permis : --names-on-cluster',
  ],
  'cluster-folder': () => [
    'le dossier ne peut pas être créé, ou existe déjà.',
    'Choisissez-en un nouveau, à un endroit que tous les exécuteurs voient.',
  ],
  'cluster-no-job': () => [
    'aucun travail n’a été préparé ici, ou ses fichiers ne sont pas entiers.',
    'Préparez-le : reconcile cluster plan declare.csv verifie.csv -o job --names-on-cluster',
  ],
  'cluster-version': (p) => [
    `préparé par la version ${p['planned']}, et celle-ci est la ${p['here']}.`,
    'Terminez-le avec cette version-là, ou préparez-le de nouveau.',
  ],
  'cluster-unfinished': () => ['le travail n’est pas allé à son terme.', 'Lancez-le : spark-sql --master <url> -f job/job.sql'],
  'cluster-lists': () => [
    'les listes, les décisions ou les réglages ne sont pas ceux pour lesquels le travail a été préparé.',
    'Préparez-le de nouveau.',
  ],
  'cluster-line': () => [
    'ce qu’un processus a reçu ne fait pas partie de ce travail.',
    'Lancez job.sql tel qu’il a été préparé ; rien d’autre n’alimente un processus.',
  ],
  'cluster-part': () => ['cette partie de ce qui a été jugé n’est pas entière.', 'Relancez le travail ; le rapport n’a pas été écrit.'],
  'cluster-pairs': (p) => [
    `rencontres de lignes prévues : ${p['planned']} ; jugées : ${p['found']}. Des paires manquent ou sont en double.`,
    'Relancez le travail ; le rapport n’a pas été écrit.',
  ],
  'no-spark': () => [
    'spark-sql est introuvable.',
    'Il vient avec Apache Spark et demande Java 17 : pip install pyspark, ou spark.apache.org ; ajoutez ensuite son dossier bin à PATH.',
  ],
  'cluster-failed': (p) => [
    `spark-sql s’est terminé avec ${p['code']} ; le rapport n’a pas été écrit.`,
    'Lisez ce qu’il dit plus haut. Le dossier est resté tel quel : supprimez-le, car il contient des noms.',
  ],
  'sample-action': (p) => [
    p['action'] ? `sample ${p['action']} est inconnu.` : 'sample doit savoir que faire.',
    similar('le mot', p),
    'reconcile sample plan|draw|result',
  ],
  'sample-column': () => ['pas de colonne « result ».', 'reconcile sample draw fait le fichier à remplir.'],
  'sample-word': () => 'le résultat n’est ni vérifié, ni démenti, ni en suspens.',
  'sample-size': (p) => `${p['drawn']} lignes ont été tirées sur ${p['population']} ; cela ne se peut pas.`,
  'completion-shell': (p) => [
    p['shell'] ? `${p['shell']} n’est pas l’un de ${p['known']}.` : `completion a besoin d’un shell : ${p['known']}.`,
    similar('le shell', p),
  ],
  'too-much-for-page': () => [
    'les listes dépassent ensemble 100 Mo, ce qui est trop pour la page.',
    'Utilisez la commande dans un terminal : elle lit des listes de toute taille.',
  ],
  'example-exists': (p) => [
    `${p['folder']} existe déjà ; rien n’a été écrit.`,
    'Donnez un autre dossier : reconcile init --example -o essai',
  ],
  'workbook-rows': (p) => [
    `${p['rows']} lignes ; une feuille de classeur en contient ${p['most']} au plus.`,
    'Écrivez plutôt du CSV ou du JSON',
  ],
  thread: (p) => [
    `un fil d’exécution s’est arrêté avant la fin de son travail (${p['reason']}).`,
    'Rien n’a été écrit. Réessayez avec --threads 1.',
  ],
  'unknown-command': (p) => [
    `${p['word']} n’est ni un fichier ni une commande.`,
    p['similar'] ? `Une commande proche : reconcile ${p['similar']}` : 'Pour voir toutes les commandes : reconcile --help',
  ],
  'unknown-option': (p) => [
    `il n’y a pas d’option ${p['option']}.`,
    similar('l’option', p) || 'Pour voir toutes les options : reconcile --help',
  ],
  'option-value': (p) => [`${p['option']} : "${p['value']}" n’est pas ${p['wanted']}.`, similar('la valeur', p)],
  'option-missing': (p) => [`${p['option']} a besoin d’une valeur.`, p['wanted'] ? `Admis : ${p['wanted']}.` : ''],
  'too-few-files': () => [
    'une seule liste ne suffit pas pour comparer.',
    'Donnez la liste déclarée et une liste vérifiée : reconcile declaree.csv verifiee.csv',
    'Pour une seule liste : reconcile inspect declaree.csv',
    'Pour un chiffre sans liste : reconcile --claim "plus de 600" verifiee.csv',
  ],
  'no-files': () => ['aucun fichier n’a été donné.', 'reconcile declaree.csv verifiee.csv'],
  'unknown-list': (p) => [`aucune liste ne s’appelle ${p['list'] === undefined ? 'ainsi' : `"${p['list']}"`}.`, `Listes : ${p['lists']}`],
  'stdin-twice': () => ['l’entrée standard (-) ne peut être qu’une seule liste.', 'Donnez l’autre comme fichier.'],
  'file-twice': () => [
    'le même fichier est donné deux fois.',
    'Une liste comparée à elle-même se confirme elle-même ; pour ses doublons : reconcile inspect',
  ],
  usage: (p) => [`${p['message']}`, 'Pour voir comment : reconcile --help'],
  'cluster-finish-one': () => [
    'cluster finish prend un seul dossier, et connaît ses listes.',
    'Par exemple : reconcile cluster finish job',
  ],
  'inspect-one': () => ['inspect lit un seul fichier.', 'Par exemple : reconcile inspect declaree.csv'],
  'fail-on': (p) => [
    `--fail-on ${p['text']} : ce n’est pas une mesure, un opérateur et un nombre.`,
    similar('la mesure', p),
    "Exemple : --fail-on 'claimed-only>0'",
  ],
  'output-format': (p) => [`aucun format de rapport ne s’appelle ${p['format']}.`, similar('le format', p) || `Connus : ${p['known']}`],
  'output-extension': (p) => ['le format découle de l’extension, et celle-ci n’est pas des nôtres.', `Connues : ${p['known']}`],
  'output-is-input': () => ['un fichier d’entrée serait écrasé.', 'Choisissez un autre nom pour le rapport.'],
  'output-link': () => ['on n’écrit pas à travers un lien.', 'Donnez le nom du fichier lui-même.'],
  'output-folder': () => ['le dossier n’existe pas, ou on ne peut pas y écrire.', 'Créez d’abord le dossier.'],
  'output-twice': () => ['nommé deux fois comme sortie.', 'Donnez à chaque rapport son propre fichier.'],
  write: (p) => [`n’a pas pu être écrit (${p['cause']}) ; aucune sortie n’a changé.`, 'Vérifiez la place et les autorisations.'],
  pair: (p) => [
    `--pair "${p['pair']}" ne donne pas deux numéros de ligne qui existent.`,
    'Comme --pair 12:3, la ligne 12 de la première liste et la ligne 3 de la seconde ; d’une seule liste : --pair claimed:12:claimed:40.',
    p['lists'] ? `Listes : ${p['lists']} ; deux registres ne sont jamais comparés, ni ce qui a été mis de côté.` : '',
    'Les lignes se comptent à partir de 1 sous l’en-tête.',
  ],
  'truth-column': (p) => [`le fichier de référence a besoin des colonnes ${p['wanted']}.`, ''],
  'id-column': (p) => [`pas de colonne "${p['column']}" pour distinguer les lignes.`, 'Nommez-la : --id COLONNE'],
  'unknown-schema': (p) => [`aucun schéma ne s’appelle ${p['name']}.`, `Connus : ${p['known']}`],
  'accept-and-risk': () => [
    'accept et risk sont un seul réglage, en bits et comme proportion.',
    'Donnez l’un des deux : 1 sur 500, c’est risk 1/500, ou accept 8.97.',
  ],
  'names-and-public': () => ['--names et --public s’excluent.', 'Un rapport public ne contient ni ligne ni nom.'],
  conservation: (p) => [
    `interne : ${p['list']} : ${p['expected']} lignes lues, ${p['found']} retrouvées.`,
    'Rien n’a été écrit. Signalez la version et la commande, sans noms.',
  ],
  unfinished: () => [
    'interne : le travail s’est arrêté avant sa fin, et personne n’a dit pourquoi.',
    'Ne vous fiez pas à ce qui a été écrit jusque-là. Signalez la version et la commande, sans noms.',
  ],
  install: () => [
    'une partie de reconcile manque sur cet ordinateur.',
    'Rien n’a été écrit. Réinstallez-le : npm ci dans son dossier, ou npm install là où il a été installé.',
  ],
  internal: (p) => [`interne : ${p['kind']}.`, 'Rien n’a été écrit. Signalez la version et la commande, sans noms.'],
}
