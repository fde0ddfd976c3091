// `reconcile verify manifest.json`: reads the inputs again, repeats the run, and compares byte for byte.
import { PLAIN } from '../app.ts'
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { present } from '../case/present.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import type { Rendered } from '../render/renderer.ts'
import { RENDERERS } from '../render/renderers.ts'
import { readPath } from '../platform/node-read.ts'
import { settingsOf } from '../report/settings.ts'
import { VERSION } from '../report/version.ts'
import { inline } from '../sink/escape.ts'
import { reportsBeside } from './beside.ts'
import { command, type Io } from './command.ts'
import { prepare, type Job } from './job.ts'
import type { JobWishes } from './job-wishes.ts'
import type { Manifest } from './manifest.ts'
import { GENERAL } from './option-table.ts'
import { readTextFile } from './text-file.ts'

export const verify = command({
  name: 'verify',
  usage: '<manifest.json> [files...]',
  summary: 'run again from a manifest and compare byte for byte',
  about:
    'Looks for the files of a manifest beside it, then in the current folder, or takes them as given in their order; ' +
    'runs again with the same settings, and says whether every input and output is the same to the byte. Exit 1 where one differs, ' +
    'or where the manifest was changed by hand. Reports beside it that it does not name are told: they are compared with nothing.',
  examples: ['reconcile verify manifest.json', 'reconcile verify out/manifest.json lists/claimed.xlsx lists/verified.csv'],
  options: GENERAL,
  async run([path, ...given], _values, io) {
    if (path === undefined) throw new InputError('usage', { message: 'verify needs a manifest' })
    const { readManifest } = await import('./manifest.ts')
    const { manifest, whole } = readManifest(readTextFile(path), basename(path))
    const places = manifest.case === null ? manifest.inputs.length : 0
    if (given.length > places) throw new InputError('verify-many', { given: given.length, places }, basename(path))
    const { words } = catalogue(io.lang)
    const changed = whole ? [] : [{ name: basename(path), same: false, how: words.verifyChanged, where: '' }]
    const findings = [...changed, ...(await compareAgain(manifest, given, dirname(path), io))]
    const same = findings.every((f) => f.same)
    const lines = [...findings.map((f) => findingText(f, io.lang)), ...uncovered(path, manifest, io.lang)]
    await io.out.print(`${[...lines, same ? words.verifyYes : words.verifyNo].join('\n')}\n`)
    return same ? 0 : 1
  },
})

interface Finding {
  /** The file, or whatever else was compared. */
  readonly name: string
  readonly same: boolean
  /** How it was compared. */
  readonly how: string
  /** Where it was found, or where it was looked for; '' for what is no file. */
  readonly where: string
}

function findingText({ name, same, how, where }: Finding, lang: Lang): string {
  const { words } = catalogue(lang)
  return [same ? words.verifySame : words.verifyDiffers, inline(name), ...[how, inline(where)].filter(Boolean)].join('  ')
}

/** What was compared with nothing: "byte-identical" says nothing of it. */
function uncovered(path: string, manifest: Manifest, lang: Lang): string[] {
  const { words } = catalogue(lang)
  const outside = reportsBeside(path, manifest).map((name) => `${words.verifyOutside}  ${inline(name)}  ${words.verifyBeside}`)
  return manifest.outputs.some(({ file }) => file !== null) ? outside : [...outside, words.verifyNoFiles]
}

/** Beside the manifest, then in the current folder. */
const placesOf = (file: string, folder: string): string[] => [...new Set([join(folder, file), file])]

/** How a path is told: in full to whoever is at the terminal; what goes through a pipe names no folder. */
type Shown = (path: string) => string

const shownBy = ({ stdoutIsTerminal }: Io): Shown => (stdoutIsTerminal ? (path) => path : (path) => basename(path))

const looked = (file: string, folder: string, shown: Shown): string => [...new Set(placesOf(file, folder).map(shown))].join(', ')

/** Throws InputErrors verify-missing: a run cannot be repeated without what it read. */
function checkFound(files: readonly string[], folder: string, shown: Shown): void {
  const missing = files.filter((file) => !placesOf(file, folder).some((at) => existsSync(at)))
  if (missing.length)
    throw new InputErrors(missing.map((file) => new InputError('verify-missing', { places: looked(file, folder, shown) }, file)))
}

/** Compares everything in the manifest with the files on disk and with a repeated run. */
async function compareAgain(manifest: Manifest, given: readonly string[], folder: string, io: Io): Promise<Finding[]> {
  const { digest, othersOf } = await import('./manifest.ts')
  const { words } = catalogue(io.lang)
  const shown = shownBy(io)
  const find = (file: string): string => placesOf(file, folder).find((at) => existsSync(at)) ?? file
  const whereIs = (file: string): string =>
    existsSync(find(file)) ? shown(find(file)) : `${words.verifyLooked}: ${looked(file, folder, shown)}`
  const onDisk = (file: string, { sha256, size }: { readonly sha256: string; readonly size: number }): boolean => {
    const at = find(file)
    // The size first: what a manifest names may be anything.
    return existsSync(at) && statSync(at).size === size && digest(readPath(at)).sha256 === sha256
  }
  checkFound(
    needed(manifest).filter((_, k) => manifest.case !== null || given[k] === undefined),
    folder,
    shown,
  )
  const files = manifest.inputs.map((input, k) => given[k] ?? find(input.file))
  const findings: Finding[] = []
  const { version } = manifest.tool
  if (version !== VERSION) findings.push({ name: 'reconcile', same: false, how: `${inline(version)} → ${VERSION}`, where: '' })
  for (const other of manifest.others)
    findings.push({ name: other.file, same: onDisk(other.file, other), how: words.verifyRead, where: whereIs(other.file) })
  const job = await prepare(...argumentsOf(manifest, files, find), { ...io, lang: manifest.lang, quiet: true })
  for (const [k, { file, sha256, size }] of manifest.inputs.entries()) {
    const list = job.lists[k]
    findings.push({
      name: file,
      same: list?.sha256 === sha256 && list.size === size,
      how: words.verifyRead,
      where: manifest.case === null ? shown(files[k] ?? '') : '',
    })
  }
  const { counts, complete, inputs } = job.report
  const claims: readonly (readonly [name: string, same: boolean])[] = [
    [words.verifySettings, isDeepStrictEqual(plain(settingsOf(job.outcome)), plain(manifest.settings))],
    [words.verifyCounts, isDeepStrictEqual(plain(counts), plain(manifest.counts)) && complete === manifest.complete],
    [words.verifyInputs, isDeepStrictEqual(inputs.map(inputClaim), manifest.inputs.map(inputClaim))],
    [words.verifyOthers, isDeepStrictEqual(othersOf(job), manifest.others)],
  ]
  for (const [name, same] of claims) if (!same) findings.push({ name, same, how: '', where: '' })
  for (const output of manifest.outputs) {
    const { file, sha256 } = output
    const again = digest(await render(job, output))
    findings.push({ name: file ?? words.verifyStdout, same: again.sha256 === sha256, how: words.verifyAgain, where: '' })
    if (file !== null) findings.push({ name: file, same: onDisk(file, output), how: words.verifyOnDisk, where: whereIs(file) })
  }
  return findings
}

/** What must be found: the lists in the order in which files are given, or their case, which says where they are; and decisions. */
const needed = ({ inputs, case: ofCase, decisions }: Manifest): string[] =>
  [...(ofCase === null ? inputs.map(({ file }) => file) : [ofCase]), decisions].filter((file) => file !== null)

/** As it reads after a journey through JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const inputClaim = ({ id, role, rows }: { readonly id: string; readonly role: string; readonly rows: number | null }) => ({
  id,
  role,
  rows,
})

/** The original arguments of `run`, with files where they are found now. */
function argumentsOf(manifest: Manifest, files: readonly string[], find: (file: string) => string): [string[], JobWishes] {
  const { options, decisions, published, inputs } = manifest
  const wishes: JobWishes = {
    ...present(options),
    ...(decisions === null ? {} : { decisions: find(decisions) }),
    ...(published ? { published: published.map(find) } : {}),
    noProgress: true,
    again: true,
  }
  if (manifest.case !== null) return [[], { ...wishes, case: find(manifest.case) }]
  const isRegister = (_file: string, k: number) => inputs[k]?.role === 'register'
  return [files.filter((file, k) => !isRegister(file, k)), { ...wishes, register: files.filter(isRegister) }]
}

const render = async (job: Job, { format, names }: Manifest['outputs'][number]): Promise<Rendered> => {
  const renderer = RENDERERS.find((r) => r.name === format)
  return renderer ? job.render(renderer, names, PLAIN) : ''
}
