// English: what is wrong with a command, its options, its outputs and the files beside the lists.
import type { Say } from '../language.ts'
import { counted, similar } from './sentences.ts'

export const commandMessages = {
  'file-missing': (p) => ['no such file.', p['similar'] ? `A similar file is here: ${p['similar']}` : 'Check the name and the folder.'],
  'verify-many': (p) => [
    `${counted(p, 'given', 'file is', 'files are')} given behind the manifest, and it takes ${p['places']}.`,
    'Give the lists of the manifest in their order; those of a case are found by the case file.',
  ],
  'verify-missing': (p) => [
    `no such file; looked for it here: ${p['places']}.`,
    'Put it beside the manifest, or give the files behind it, in their order: reconcile verify manifest.json claimed.xlsx verified.csv',
  ],
  'file-is-directory': () => ['this is a folder.', 'Name the file inside it.'],
  'file-is-device': () => [
    'this is a device or a socket, no file: it may never end.',
    'Save the list to a file, or give it as standard input (-).',
  ],
  'file-too-large': (p) => [
    `longer than ${p['most']} MB, which is the most that is read of it.`,
    'Split it, or export only the columns that matter.',
  ],
  'file-silent': (p) => [
    `nothing came through this pipe for ${p['seconds']} seconds.`,
    'Save what it should bring to a file, and give that.',
  ],
  'system-refused': (p) => [
    `the system refused a file or folder (${p['reason']}).`,
    'Check the paths, how long they are, and the room on the disk.',
  ],
  'file-unreadable': () => ['no permission to read it.', 'Ask whoever owns the file, or copy it to a folder of yours.'],
  'file-changed': () => ['it was changed while it was read.', 'Run again once nobody writes to it.'],
  'option-needed': (p) => `${p['option']} is needed.`,
  'init-exists': () => ['there is a file of that name already.', 'Choose another with -o, or move it away; init never replaces one.'],
  'show-protected': () => ['--show-protected shows names, and only with --names.', 'Add --names, and keep the output in the house.'],
  'published-alone': () => ['--published is for public reports.', 'Add --public.'],
  'published-report': () => ['not a public report in JSON.', 'Give the one that was published: made with --public -o report.json'],
  'published-lists': (p) => [
    `its list ${p['list']} is none of this run (${p['here']}); figures of other lists cannot be held against these.`,
    'Give lists the ids that they had; or publish figures of the new lists alone, and none of the old.',
  ],
  'published-hidden': (p) => [
    `left out beside what was published: ${p['figures']} (${p['n']}).`,
    'With both reports, readers could tell of fewer than five people. Figures come back when they have changed by five or more.',
  ],
  manifest: (p) => [
    `not a manifest that this version wrote${p['where'] ? ` (${p['where']})` : ''}.`,
    'A manifest is made by: reconcile claimed.csv verified.csv -o report.json --manifest manifest.json',
  ],
  'report-schema': (p) => [
    `not a report of this tool, or changed since${p['where'] ? ` (${p['where']})` : ''}.`,
    'Make it again from the lists.',
  ],
  'report-counts': (p) => [
    `the counts are not those of its rows (${p['where']}); somebody has changed this report.`,
    'Make it again from the lists.',
  ],
  'diff-files': () => ['two versions of a list, or two JSON reports, are needed.', 'reconcile diff old.csv new.csv'],
  'diff-mixed': (p) => [`this is no JSON report, and ${p['report']} is one.`, 'Give two reports, or versions of one list.'],
  'decisions-merge': () => [
    'marks of a merge that was not finished; nothing was read, and nothing changed.',
    'Take both files out of version control and join them: reconcile review merge a.ndjson b.ndjson -o joined.ndjson',
  ],
  'decisions-line': () => [
    'not a decision; nothing was read, and nothing changed.',
    'The file is only appended to by reconcile review. Take a copy from before the damage.',
  ],
  'decisions-version': (p) => [`decisions of version ${p['version']}; this program reads version 1.`, 'A newer reconcile wrote this file.'],
  'decisions-chain': () => [
    'the chain of hashes is broken here: a line above was changed, moved or taken out. Nothing was read, and nothing changed.',
    'Take a copy from before the change; two copies that grew apart are joined by: reconcile review merge a.ndjson b.ndjson -o joined.ndjson',
  ],
  'decisions-file': () => 'a decisions file is a regular file, no link and no folder.',
  'decisions-key': (p) => [
    `the key of these decisions, ${p['key']}, is missing or damaged; without it nobody knows which rows they mean.`,
    'It stands beside the file where the first review was made. Keep a copy, and keep it out of version control.',
  ],
  'decisions-seal': (p) => [
    `this line, or one before it, was changed by somebody without the key, or ${p['key']} is the key of another file.`,
    'Nothing of it is used. Restore both from a backup.',
  ],
  'decisions-head': (p) => [
    `${p['head']} is damaged, or ${p['key']} is another key; whether decisions are missing at the end cannot be told.`,
    'Restore all three files from one backup.',
  ],
  'decisions-cut': (p) => [
    `${counted(p, 'n', 'decision is', 'decisions are')} missing at the end: the file was cut off after that was saved.`,
    `Restore it from a backup. Whoever means to go on without them removes ${p['head']}.`,
  ],
  'decisions-gone': (p) => [
    `the file is missing, and ${p['head']} tells that there was one.`,
    `Restore it from a backup. Whoever means to begin again removes ${p['head']}.`,
  ],
  'decisions-unsealed': () => [
    'these decisions have no seals, being of an older version; whether somebody has changed them cannot be told.',
    'The next decision seals all that stand before it.',
  ],
  'decisions-headless': (p) => [
    `${p['head']} is missing; whether decisions were cut off at the end cannot be told.`,
    'The next decision writes it again.',
  ],
  'decisions-empty': (p) => [
    `no decisions are in it, and neither ${p['key']} nor ${p['head']} lies beside it; whether there were any cannot be told.`,
    'If somebody has decided on these lists, restore all three from a backup.',
  ],
  'decisions-keys': (p) => [
    `its key is not the one of ${p['other']}, or of the file to write; under another key nobody knows which rows are meant.`,
    'Decisions with two keys are not joined: let one of the two review again with the key of the project beside the file.',
  ],
  'decisions-none': (p) => [
    `of ${counted(p, 'n', 'line', 'lines')} of decisions none is about a row of these lists: they are about other lists, or ${p['key']} is another key.`,
    'Keep the order of the files, or the ids of a case file, as they were in the review.',
  ],
  'decisions-lock': () => ['somebody else is writing, and has been for a minute.', 'If nobody is, remove this file.'],
  'decisions-applied': (p) =>
    `${counted(p, 'n', 'decision of people was', 'decisions of people were')} applied; ${counted(p, 'stale', 'is', 'are')} ` +
    `asked again, since a fact changed.`,
  'decisions-conflict': (p) =>
    `decisions contradict each other: ${p['left']} and ${p['right']} are said to be two people, and one by way of others.`,
  'decisions-torn': () => 'the last line had been cut off in writing; it was never said to be saved, and is left out.',
  'decisions-key-new': (p) => [
    `a key was made: ${p['key']}.`,
    'Keep it with the project and out of version control: without it decisions are lost, with it they can be tied to people.',
  ],
  'review-needs': () => [
    'a review needs --decisions <file>; it is made if it is missing.',
    'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
  ],
  'review-import': (p) => `${p['cell']}: ${p['what']}`,
  'cluster-action': (p) => [
    p['action'] ? `cluster ${p['action']} is unknown.` : 'cluster needs to know what to do.',
    similar('word', p),
    'reconcile cluster plan|finish',
  ],
  'cluster-consent': () => [
    'a job for a cluster holds words of names, documents and facts of the people on the lists: ' +
      "they lie in its folder and on every executor's disk until the report is made.",
    'If they may: --names-on-cluster',
  ],
  'cluster-folder': () => ['the folder cannot be made, or is there already.', 'Choose a new one, in a place that every executor sees.'],
  'cluster-no-job': () => [
    'no job was planned here, or its files are not whole.',
    'Plan it: reconcile cluster plan claimed.csv verified.csv -o job --names-on-cluster',
  ],
  'cluster-version': (p) => [
    `planned by version ${p['planned']}, and this is ${p['here']}.`,
    'Finish it with that version, or plan it again.',
  ],
  'cluster-unfinished': () => ['the job has not run to its end.', 'Run it: spark-sql --master <url> -f job/job.sql'],
  'cluster-lists': () => ['the lists, decisions or settings are not those that the job was planned for.', 'Plan it again.'],
  'cluster-line': () => ['what a worker was given is no part of this job.', 'Run job.sql as it was planned; nothing else feeds a worker.'],
  'cluster-part': () => ['this part of what was judged is not whole.', 'Run the job again; the report was not written.'],
  'cluster-pairs': (p) => [
    `meetings of rows planned: ${p['planned']}, judged: ${p['found']}. Pairs are missing or stand twice.`,
    'Run the job again; the report was not written.',
  ],
  'no-spark': () => [
    'spark-sql was not found.',
    'It comes with Apache Spark and needs Java 17: pip install pyspark, or spark.apache.org; then put its bin folder into PATH.',
  ],
  'cluster-failed': (p) => [
    `spark-sql ended with ${p['code']}; the report was not written.`,
    'Read what it says above. The folder was left as it is: remove it, since it holds names.',
  ],
  'sample-action': (p) => [
    p['action'] ? `sample ${p['action']} is unknown.` : 'sample needs to know what to do.',
    similar('word', p),
    'reconcile sample plan|draw|result',
  ],
  'sample-column': () => ['no column "result".', 'reconcile sample draw makes the file that is to be filled in.'],
  'sample-word': () => 'the result is none of verified, contradicted, unresolved.',
  'sample-size': (p) => `${p['drawn']} rows were drawn from ${p['population']}; that cannot be.`,
  'completion-shell': (p) => [
    p['shell'] ? `${p['shell']} is none of ${p['known']}.` : `completion needs a shell: ${p['known']}.`,
    similar('shell', p),
  ],
  'too-much-for-page': () => [
    'the lists are larger than 100 MB together, which is too much for the page.',
    'Use the command in a terminal: it reads lists of any size.',
  ],
  'example-exists': (p) => [
    `${p['folder']} is there already; nothing was written.`,
    'Give another folder: reconcile init --example -o try-out',
  ],
  'workbook-rows': (p) => [`${p['rows']} rows; a sheet of a workbook holds ${p['most']}.`, 'Write CSV or JSON instead'],
  thread: (p) => [`a thread ended before its work was done (${p['reason']}).`, 'Nothing was written. Try again with --threads 1.'],
  'unknown-command': (p) => [
    `${p['word']} is neither a file nor a command.`,
    p['similar'] ? `A similar command: reconcile ${p['similar']}` : 'To see all commands: reconcile --help',
  ],
  'unknown-option': (p) => [`there is no option ${p['option']}.`, similar('option', p) || 'To see all options: reconcile --help'],
  'option-value': (p) => [`${p['option']}: "${p['value']}" is not ${p['wanted']}.`, similar('value', p)],
  'option-missing': (p) => [`${p['option']} needs a value.`, p['wanted'] ? `It takes ${p['wanted']}.` : ''],
  'too-few-files': () => [
    'one list is not enough to reconcile.',
    'Give the claimed list and a verified one: reconcile claimed.csv verified.csv',
    'For one list alone: reconcile inspect claimed.csv',
    'For a figure without a list: reconcile --claim "over 600" verified.csv',
  ],
  'no-files': () => ['no file was given.', 'reconcile claimed.csv verified.csv'],
  'unknown-list': (p) => [`no list is called ${p['list'] === undefined ? 'that' : `"${p['list']}"`}.`, `Lists: ${p['lists']}`],
  'stdin-twice': () => ['standard input (-) can be only one list.', 'Give the other as a file.'],
  'file-twice': () => [
    'the same file is given twice.',
    'A list compared with itself confirms itself; for duplicates inside it: reconcile inspect',
  ],
  usage: (p) => [`${p['message']}`, 'To see how: reconcile --help'],
  'cluster-finish-one': () => ['cluster finish takes one folder, and knows its lists.', 'For example: reconcile cluster finish job'],
  'inspect-one': () => ['inspect takes one file.', 'For example: reconcile inspect claimed.csv'],
  'fail-on': (p) => [
    `--fail-on ${p['text']}: not a measure, an operator and a number.`,
    similar('measure', p),
    "Example: --fail-on 'claimed-only>0'",
  ],
  'output-format': (p) => [`no report format is called ${p['format']}.`, similar('format', p) || `Known: ${p['known']}`],
  'output-extension': (p) => ['the format follows from the extension, and this one is none of ours.', `Known: ${p['known']}`],
  'output-is-input': () => ['an input would be overwritten.', 'Choose another name for the report.'],
  'output-link': () => ['a link is not written through.', 'Name the file itself.'],
  'output-folder': () => ['the folder is not there, or may not be written to.', 'Make the folder first.'],
  'output-twice': () => ['named twice as an output.', 'Give each report its own file.'],
  write: (p) => [`could not be written (${p['cause']}); no output was changed.`, 'Check space and permissions.'],
  pair: (p) => [
    `--pair "${p['pair']}" is not two row numbers that exist.`,
    'Like --pair 12:3, row 12 of the first list and row 3 of the second; of others: --pair claimed:12:claimed:40.',
    p['lists'] ? `Lists: ${p['lists']}; two registers are never compared, nor what was set aside.` : '',
    'Rows are counted from 1 under the header.',
  ],
  'truth-column': (p) => [`the truth file needs the columns ${p['wanted']}.`, ''],
  'id-column': (p) => [`no column "${p['column']}" to tell rows apart.`, 'Name it: --id COLUMN'],
  'unknown-schema': (p) => [`no schema is called ${p['name']}.`, `Known: ${p['known']}`],
  'accept-and-risk': () => [
    'accept and risk are one setting, in bits and as a share.',
    'Give one of them: 1 in 500 is risk 1/500, or accept 8.97.',
  ],
  'names-and-public': () => ['--names and --public exclude each other.', 'A public report holds no row and no name.'],
  conservation: (p) => [
    `internal: ${p['list']}: ${p['expected']} rows read, ${p['found']} accounted for.`,
    'Nothing was written. Please report the version and command, no names.',
  ],
  unfinished: () => [
    'internal: the work stopped before its end, and nobody said why.',
    'What was written so far is not to be relied on. Please report the version and command, no names.',
  ],
  install: () => [
    'a part of reconcile is missing on this computer.',
    'Nothing was written. Install it again: npm ci in its folder, or npm install where it was installed.',
  ],
  internal: (p) => [`internal: ${p['kind']}.`, 'Nothing was written. Please report the version and command, no names.'],
} as const satisfies Readonly<Record<string, Say>>
