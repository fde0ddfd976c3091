// `reconcile verify manifest.json`: reads the inputs again, runs again, and compares byte for byte.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError, InputErrors } from '../model/errors.ts'
import { catalogue } from '../words/catalogue.ts'
import { RENDERERS, type Rendered } from '../render/renderers.ts'
import { VERSION } from '../report/version.ts'
import { inline } from '../sink/escape.ts'
import { styleFor } from '../sink/terminal.ts'
import { readTextFile } from './text-file.ts'
import type { Command, Values } from './command.ts'
import { prepare, type Job } from './job.ts'
import type { Manifest } from './manifest.ts'
import { GENERAL } from './options.ts'

export const verify: Command = {
  name: 'verify',
  usage: '<manifest.json> [files...]',
  summary: 'run again from a manifest and compare byte for byte',
  about:
    'Looks for the files of a manifest beside it, then in the current folder, or takes them as given in their order; runs again with the same settings, and says whether every input and output is the same to the byte. Exit 1 where one differs.',
  examples: ['reconcile verify manifest.json', 'reconcile verify out/manifest.json lists/claimed.xlsx lists/verified.csv'],
  options: GENERAL,
  async run(args, _values, io) {
    const [path, ...given] = args
    if (path === undefined) throw new InputErrors([new InputError('usage', { message: 'verify needs a manifest' })])
    const { digest, readManifest } = await import('./manifest.ts')
    const sameAs = (recorded: { sha256: string }, at: string) => existsSync(at) && digest(readFileSync(at)).sha256 === recorded.sha256
    const manifest = readManifest(readTextFile(path), basename(path))
    const { words } = catalogue(io.lang)
    const lines: string[] = []
    let differs = false
    const told = (name: string, same: boolean, what: string) => {
      differs ||= !same
      lines.push(`${same ? words.verifySame : words.verifyDiffers}  ${inline(name)}${what ? `  ${what}` : ''}`)
    }
    const find = (file: string): string => [join(dirname(path), file), file].find((p) => existsSync(p)) ?? file
    const files = manifest.inputs.map((input, k) => given[k] ?? find(input.file))

    if (manifest.tool.version !== VERSION) told('reconcile', false, `${manifest.tool.version} → ${VERSION}`)
    for (const other of manifest.others) told(other.file, sameAs(other, find(other.file)), words.verifyRead)
    const job = await prepare(...argumentsOf(manifest, files, find), { ...io, lang: manifest.lang, quiet: true })
    manifest.inputs.forEach((input, k) => {
      const list = job.lists[k]!
      told(input.file, list.sha256 === input.sha256 && list.size === input.size, words.verifyRead)
    })
    const { digest: settled } = job.report.settings
    if (settled !== manifest.settings['digest']) told(words.verifySettings, false, '')
    for (const output of manifest.outputs) {
      const again = digest(await render(job, output))
      const name = output.file ?? words.verifyStdout
      told(name, again.sha256 === output.sha256, words.verifyAgain)
      if (output.file !== null) told(name, sameAs(output, find(output.file)), words.verifyOnDisk)
    }
    lines.push(differs ? words.verifyNo : words.verifyYes)
    await io.out.write(`${lines.join('\n')}\n`)
    return differs ? 1 : 0
  },
}

/** What `run` was called with, on the files as they are found now. */
function argumentsOf(manifest: Manifest, files: readonly string[], find: (file: string) => string): [string[], Values] {
  const decisions = manifest.decisions === null ? {} : { decisions: find(manifest.decisions) }
  const options = { ...manifest.options, ...decisions, progress: false } as Values
  if (manifest.case !== null) return [[], { ...options, case: find(manifest.case) }]
  const at = (register: boolean) => files.filter((_, k) => (manifest.inputs[k]!.role === 'register') === register)
  return [at(false), { ...options, register: at(true) }]
}

async function render(job: Job, output: Manifest['outputs'][number]): Promise<Rendered> {
  const renderer = RENDERERS.find((r) => r.name === output.format)
  if (!renderer) return ''
  const style = styleFor({}, { noColor: true, env: {} })
  return job.render(renderer, output.names, style)
}
