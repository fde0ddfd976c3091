// Damages one of the files of a command line and runs it: it works or is refused with a message, and never crashes, hangs or breaks a law.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { people } from './people.mjs'
import { damaged } from './damage.mjs'
import { OTHER_PROGRAM, PROCESSOR_SECONDS } from './limits.mjs'
import { run } from './tool.mjs'
import { workbook } from '../workbook.mjs'

/** Command lines, the file of each that is damaged, and the other files they need beside it. */
const LINES = [
  ['a.csv', ['run', 'a.csv', 'b.csv', '-f', 'json', '--names']],
  ['a.csv', ['inspect', 'a.csv', '-f', 'json', '--names']],
  ['b.tsv', ['run', 'a.csv', 'b.tsv']],
  ['a.json', ['run', 'a.json', 'b.csv', '-f', 'html']],
  ['b.ndjson', ['run', 'a.csv', 'b.ndjson', '-f', 'csv']],
  ['a.csv.gz', ['inspect', 'a.csv.gz']],
  ['a.xlsx', ['inspect', 'a.xlsx', '-f', 'json', '--names']],
  ['a.xlsx', ['run', 'a.xlsx', 'b.csv', '--public']],
  ['a.utf16.csv', ['inspect', 'a.utf16.csv', '-f', 'json']],
  ['a.latin.csv', ['run', 'a.latin.csv', 'b.csv', '-f', 'md']],
  ['-', ['inspect', '-'], 'a.csv'],
  ['case.yaml', ['run', '--case', 'case.yaml', '-f', 'json']],
  ['aliases.csv', ['run', '--case', 'case.yaml']],
  ['words.yaml', ['run', '--case', 'case.yaml']],
  ['ledger.yaml', ['statements', 'check', 'ledger.yaml']],
  ['ledger.csv', ['statements', 'list', 'ledger.csv']],
  ['d.ndjson', ['run', 'a.csv', 'b.csv', '--decisions', 'd.ndjson'], 'd.ndjson.key'],
  ['d.ndjson.key', ['run', 'a.csv', 'b.csv', '--decisions', 'd.ndjson'], 'd.ndjson'],
  ['q.csv', ['review', 'a.csv', 'b.csv', '--decisions', 'd.ndjson', '--import', 'q.csv', '--reviewer', 'R'], 'd.ndjson', 'd.ndjson.key'],
  ['manifest.json', ['verify', 'manifest.json'], 'report.json'],
  ['report.json', ['diff', 'report.json', 'report2.json', '-f', 'json'], 'report2.json'],
  ['report2.json', ['diff', 'report.json', 'report2.json', '-f', 'html'], 'report.json'],
  ['a.csv', ['diff', 'a.csv', 'b.csv', '-f', 'md']],
  ['truth.csv', ['evaluate', 'a.csv', 'b.csv', '--truth', 'truth.csv', '--id', 'cedula']],
]

/** One in so many cases is run as a process of its own, by the program that users run. */
const APART = 40
/** Ends with a signal where it uses too much of the processor. */
const LIMITED = ['/bin/sh', '-c', `ulimit -t ${PROCESSOR_SECONDS} && exec "$0" "$@"`, process.execPath]
const BIN = fileURLToPath(new URL('../../bin/reconcile.js', import.meta.url))

export async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-run-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.chdir(folder)
  // Libraries warn past all that keeps names out of messages.
  const warnings = []
  process.on('warning', ({ message }) => warnings.push(message))
  const files = await originals()
  return async (r) => {
    const [target, argv, ...beside] = r.pick(LINES)
    const name = target === '-' ? beside[0] : target
    const bytes = name.endsWith('.xlsx') && r.chance(0.7) ? damagedPart(files[name], r) : damaged(files[name], r)
    const input = target === '-' ? bytes : Buffer.alloc(0)
    for (const file of readdirSync('.')) rmSync(file, { recursive: true })
    for (const [file, whole] of Object.entries(files)) writeFileSync(file, whole)
    if (target !== '-') writeFileSync(target, bytes)
    const done = r.below(APART) ? await run(argv, input) : apart(argv, input)
    const [warning] = warnings.splice(0)
    const finding = wrong(done, argv) ?? (warning && `a warning of the runtime: ${argv.join(' ')}: ${warning}`)
    return { finding, files: { [name]: bytes, 'command.txt': argv.join(' ') } }
  }
}

function wrong({ code, out, err }, argv) {
  const line = argv.join(' ')
  if (![0, 1, 2].includes(code)) return `exit ${code}: ${line}: ${err.trim().split('\n').slice(-2).join(' ')}`
  if (/^\(node:\d+\)/m.test(err)) return `a warning of the runtime: ${line}`
  if (!out.trim() && !err.trim()) return `exit ${code} and silence: ${line}`
  return code === 2 && !err.includes('error:') ? `exit 2 without an error: ${line}` : undefined
}

function apart(argv, input) {
  const [program, ...more] = process.platform === 'win32' ? [process.execPath] : LIMITED
  const { status, signal, stdout, stderr } = spawnSync(program, [...more, BIN, ...argv], {
    input,
    encoding: 'utf8',
    timeout: OTHER_PROGRAM,
  })
  return { code: status ?? signal, out: stdout, err: stderr }
}

/** A workbook with damage to the XML of one of its parts, whole as a ZIP file. */
function damagedPart(bytes, r) {
  const parts = unzipSync(bytes)
  const name = r.pick(Object.keys(parts))
  return Buffer.from(zipSync({ ...parts, [name]: damaged(parts[name], r) }))
}

const csvOf = (rows, delimiter = ',') =>
  rows.map((cells) => cells.map((c) => (/[",;\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(delimiter)).join('\n') + '\n'

/** The files as they are before they are damaged. Written into the current folder too, by the command itself where it makes them. */
async function originals() {
  const { claimed, verified, header } = people()
  const records = (rows) => rows.map((cells) => Object.fromEntries(header.map((h, k) => [h, cells[k]])))
  const [a, b] = [csvOf([header, ...claimed]), csvOf([header, ...verified])]
  const files = {
    'a.csv': a,
    'b.csv': b,
    'b.tsv': csvOf([header, ...verified], '\t'),
    'a.json': JSON.stringify({ people: records(claimed) }, null, 1),
    'b.ndjson': records(verified).map((record) => JSON.stringify(record)).join('\n'),
    'a.csv.gz': gzipSync(a),
    'a.xlsx': workbook([{ name: 'Hoja1', rows: [header, ...claimed], merged: ['A3:A4'] }, { name: 'Notas', rows: [['x']] }]),
    'a.utf16.csv': Buffer.from(`\ufeff${a}`, 'utf16le'),
    'a.latin.csv': Buffer.from(a, 'latin1'),
    'aliases.csv': 'alias,place\nYare III,Yare\nEl Rodeo I,El Rodeo\n',
    'words.yaml': 'events: { left_detention: [salida], re_arrested: [recaptura] }\n',
    'truth.csv': `left_id,right_id\n${claimed.slice(0, 5).map((cells) => `${cells[1]},${cells[1]}`).join('\n')}\n`,
    'ledger.csv': 'id,speaker,made_at,verbatim,event\ns1,M,2026-01-20,over 20 released,left_detention\ns2,F,2026-01-21,at least 9,left_detention\n',
    'ledger.yaml': '- { id: s1, speaker: M, made_at: 2026-01-20, verbatim: over 20, event: left_detention, window: { from: 2026-01-08 } }\n- { id: s2, speaker: F, made_at: 2026-01-21, verbatim: at least 9, relations: [{ type: disputes, target: s1 }] }\n',
    'case.yaml': 'case: x\nwindow: { from: 2026-01-08, to: 2026-01-26 }\nlists:\n  - { id: gov, role: claimed, file: a.csv, asOf: 2026-01-24, map: { name: nombre } }\n  - { id: ngo, role: verified, file: b.csv, withheld: 3 }\nstatements: ledger.yaml\naliases: { place: aliases.csv }\nvocabulary: words.yaml\nsettings: { accept: 8, review: 1 }\nfailOn: [ "claimed-only>0" ]\n',
  } // prettier-ignore
  const write = () => Object.entries(files).forEach(([name, bytes]) => writeFileSync(name, bytes))
  write()
  const made = async (argv, ...names) => {
    const { code, err } = await run(argv)
    if (code !== 0) throw new Error(`${argv.join(' ')}: exit ${code} ${err}`)
    for (const name of names) files[name] = readFileSync(name)
  }
  await made(['run', 'a.csv', 'b.csv', '--names', '-o', 'report.json', '--manifest', 'manifest.json'], 'report.json', 'manifest.json')
  await made(['run', 'b.csv', 'a.csv', '-o', 'report2.json'], 'report2.json')
  await made(['review', 'a.csv', 'b.csv', '--decisions', 'd.ndjson', '--export', 'q.csv'], 'd.ndjson.key', 'q.csv')
  files['q.csv'] = decided(files['q.csv'].toString())
  write()
  await made(['review', 'a.csv', 'b.csv', '--decisions', 'd.ndjson', '--import', 'q.csv', '--reviewer', 'R'], 'd.ndjson')
  for (const [name, bytes] of Object.entries(files)) files[name] = Buffer.from(bytes)
  // A line that fails without any damage would test nothing.
  for (const [target, argv, ...beside] of LINES) {
    const { code, err } = await run(argv, target === '-' ? files[beside[0]] : undefined)
    if (code !== 0 && code !== 1) throw new Error(`${argv.join(' ')}: exit ${code} ${err}`)
  }
  return files
}

/** The queue with an answer in each of its rows. */
function decided(text) {
  const [header, ...rows] = text.trimEnd().split('\n')
  const column = header.split(',').findIndex((name) => /decision/i.test(name))
  return [header, ...rows.map((row) => row.split(',').map((cell, k) => (k === column ? 'same' : cell)).join(','))].join('\n') + '\n' // prettier-ignore
}
