// `reconcile init <file...>`: drafts a commented case file from lists.
import { mkdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { draftCase } from '../case/draft.ts'
import { knownName } from '../names/knowledge.ts'
import { InputError } from '../model/errors.ts'
import { openSource } from '../platform/node-files.ts'
import { shippedFile } from '../platform/shipped.ts'
import { readList } from '../source/read.ts'
import { inline } from '../sink/escape.ts'
import { isTaken, writeAll } from '../sink/files.ts'
import { catalogue } from '../words/catalogue.ts'
import { command, type Io } from './command.ts'
import { GENERAL } from './option-table.ts'

export const init = command({
  name: 'init',
  usage: '[file...]',
  summary: 'write a commented case file from what it finds in lists',
  about:
    'Looks at each file and writes case.yaml (or -o): the first list is taken for the claimed one, ' +
    'files named held, presos or register for registers, the rest for verified ones. Read it and correct it; nothing in it is decided. ' +
    'Without files it writes a template for what was said: figures alone.',
  examples: [
    'reconcile init --example',
    'reconcile init -o figures.yaml',
    'reconcile init ministry.xlsx verified.csv held.csv',
    'reconcile init claimed.csv verified.csv -o january.yaml',
  ],
  options: {
    out: {
      short: 'o',
      takes: '<file>',
      about: 'instead of case.yaml, or of the folder of the example',
      repeatable: true,
      group: 'Output',
    },
    example: { about: 'write a folder of invented lists to try things on', group: 'Output' },
    ...GENERAL,
  },
  async run(files, values, io) {
    const [out] = values.out ?? []
    if (values.example) return writeExample(out ?? 'reconcile-example', io)
    if (files.length) await writeDraft(files, out ?? 'case.yaml', io)
    else await writeTemplate(out ?? 'case.yaml', io)
    return 0
  },
})

async function writeDraft(files: readonly string[], out: string, io: Io): Promise<void> {
  if (isTaken(out)) throw new InputError('init-exists', {}, out)
  const drafts = await Promise.all(
    files.map(async (file, k) => {
      const opened = await openSource(file, () => io.stdin())
      const list = await readList(opened, { id: `list${k}`, role: 'verified', map: [], exclude: [] }, knownName)
      return { list, name: basename(file), path: relative(dirname(out), file) || file }
    }),
  )
  writeAll([{ path: out, bytes: Buffer.from(draftCase(drafts, catalogue(io.lang).draft)) }])
  await io.err.print(`${inline(out)}\n`)
}

/** What was said, for a person who has figures and no list. */
async function writeTemplate(out: string, io: Io): Promise<void> {
  if (isTaken(out)) throw new InputError('init-exists', {}, out)
  writeAll([{ path: out, bytes: Buffer.from(catalogue(io.lang).statementTemplate(io.now().slice(0, 10))) }])
  await io.err.print(`${inline(out)}\n`)
}

const EXAMPLE = ['claimed.csv', 'verified.csv', 'held.csv', 'case.yaml']

/** Writes invented lists and a case file into a new folder and prints commands to try. */
async function writeExample(folder: string, io: Io): Promise<number> {
  if (isTaken(folder)) throw new InputError('example-exists', { folder: basename(folder) })
  mkdirSync(folder)
  const shipped = (name: string) => (name === 'case.yaml' && io.lang !== 'en' ? `case.${io.lang}.yaml` : name)
  writeAll(EXAMPLE.map((name) => ({ path: join(folder, name), bytes: shippedFile(`data/example/${shipped(name)}`) })))
  const at = (name: string) => inline(join(folder, name))
  await io.out.print(
    `  reconcile ${at('claimed.csv')} ${at('verified.csv')} --register ${at('held.csv')}\n` +
      `  reconcile run --case ${at('case.yaml')} -o report.html\n`,
  )
  return 0
}
