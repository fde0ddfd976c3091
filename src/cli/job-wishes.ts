// Settles what a run was asked for (inputs, plan, checks, outputs) before anything is read.
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { gatherFaults, similarTo } from '../case/faults.ts'
import type { ListFile } from '../case/list-wishes.ts'
import { settle, type PlanOptions, type Settled } from '../case/options.ts'
import { InputError } from '../model/errors.ts'
import { parseCheck, type Check } from '../report/checks.ts'
import type { Renderer } from '../render/renderer.ts'
import { RENDERERS } from '../render/renderers.ts'
import type { Report } from '../report/schema.ts'
import { checkOutputs } from '../sink/files.ts'
import { readPublished } from './published.ts'

/** As typed, or as a manifest recorded it. */
export interface JobWishes extends PlanOptions {
  readonly case?: string
  readonly register?: readonly string[]
  readonly decisions?: string
  readonly failOn?: readonly string[]
  readonly format?: string
  readonly out?: readonly string[]
  readonly names?: boolean
  readonly namesIn?: readonly string[]
  readonly public?: boolean
  readonly published?: readonly string[]
  readonly showProtected?: boolean
  readonly explanations?: boolean
  readonly manifest?: string
  readonly noProgress?: boolean
  readonly lang?: string
  /** A run that is repeated from a manifest. */
  readonly again?: boolean
}

export interface JobInputs extends Settled {
  /** Public reports that readers have already. */
  readonly published: readonly Report[]
  /** Conditions from a case file. */
  readonly failOn: readonly string[]
  /** Files other than lists: the case file, what it names, decisions. */
  readonly others: readonly string[]
}

/** From files and options, or from a case file and options. Throws InputErrors. */
export async function settleInputs(files: readonly string[], wishes: JobWishes): Promise<JobInputs> {
  const inputs = wishes.case === undefined ? ofFiles(files, wishes) : await ofCase(wishes.case, files, wishes)
  const paths = wishes.published ?? []
  const published = await readPublished(paths, inputs.lists)
  return withDecisions({ ...inputs, published, others: [...inputs.others, ...paths] }, wishes)
}

async function withDecisions(inputs: JobInputs, wishes: JobWishes): Promise<JobInputs> {
  if (wishes.decisions === undefined) return inputs
  const { recallFrom } = await import('./decisions-file.ts')
  const decisions = ['', '.key', '.head'].map((end) => `${wishes.decisions}${end}`).filter((path) => existsSync(path))
  return {
    ...inputs,
    plan: { ...inputs.plan, decisions: recallFrom(wishes.decisions) },
    others: [...inputs.others, ...decisions],
  }
}

type Unpublished = Omit<JobInputs, 'published'>

const ofFiles = (files: readonly string[], wishes: JobWishes): Unpublished => ({
  ...settle(rolesOf(files, wishes), wishes),
  failOn: [],
  others: [],
})

async function ofCase(path: string, files: readonly string[], wishes: JobWishes): Promise<Unpublished> {
  if (files.length || wishes.register?.length)
    throw new InputError('usage', { message: 'A case file names its lists itself; give either --case or files.' })
  const [{ openCase }, { settleCase }] = await Promise.all([import('./case-on-disk.ts'), import('../case/case-plan.ts')])
  const file = openCase(path)
  return { ...settleCase(file, wishes), others: file.files }
}

/** The first file is the claimed list, unless there is only one file and a figure is the claim. */
function rolesOf(files: readonly string[], { register = [], claim, against }: JobWishes): ListFile[] {
  if (files.length === 0 && against === undefined) throw new InputError('no-files')
  if (files.length === 1 && claim === undefined && !register.length) throw new InputError('too-few-files')
  const claimedFirst = files.length > 1 || (files.length === 1 && register.length > 0 && claim === undefined)
  return [
    ...files.map((path, k): ListFile => ({ path, role: k === 0 && claimedFirst ? 'claimed' : 'verified' })),
    ...register.map((path): ListFile => ({ path, role: 'register' })),
  ]
}

export interface Output {
  readonly path: string
  readonly renderer: Renderer
  /** Contains people's names even if the others do not. */
  readonly named: boolean
}

export interface JobOutputs {
  readonly checks: readonly Check[]
  /** What goes to standard output. */
  readonly format: Renderer
  readonly outputs: readonly Output[]
}

/** Checks and outputs, none of which may overwrite an input. Throws InputErrors. */
export function settleOutputs({ lists, failOn, others }: JobInputs, wishes: JobWishes): JobOutputs {
  const faults = gatherFaults()
  const checks = [...failOn, ...(wishes.failOn ?? [])].flatMap((text) => faults.attempt([], () => [parseCheck(text)]))
  const format = faults.attempt(null, () => rendererNamed(wishes.format ?? 'text'))
  if (wishes.names && wishes.public) faults.add(new InputError('names-and-public'))
  if (wishes.showProtected && !wishes.names) faults.add(new InputError('show-protected'))
  const outputsAt = (paths: readonly string[] = [], named: boolean): Output[] =>
    paths.flatMap((path) => faults.attempt([], () => [{ path, renderer: rendererFor(path), named }]))
  const outputs = [...outputsAt(wishes.out, false), ...outputsAt(wishes.namesIn, true)]
  if (!format || !faults.none()) throw faults.errors()
  const written = [...outputs.map((o) => o.path), ...(wishes.manifest === undefined ? [] : [wishes.manifest])]
  checkOutputs(written, [...lists.map((l) => l.path), ...others])
  return { checks, format, outputs }
}

function rendererNamed(name: string): Renderer {
  const renderer = RENDERERS.find((r) => r.name === name)
  if (renderer) return renderer
  const known = RENDERERS.map((r) => r.name)
  throw new InputError('output-format', { format: name, known: known.join(', '), ...similarTo(name, known) })
}

/** By the extension. */
function rendererFor(path: string): Renderer {
  const renderer = RENDERERS.find((r) => r.extensions.includes(extname(path).toLowerCase()))
  if (renderer) return renderer
  throw new InputError('output-extension', { known: RENDERERS.flatMap((r) => r.extensions).join(' ') }, path)
}
