// The licences of the packages that built files hold, as those packages ask for.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of the packages that these modules are from. */
export const packagesOf = (modules) => {
  const folders = modules.flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? [])
  return [...new Set(folders)].sort()
}

/** One text for a set of files: `{ file: folders of packages in it }`. First which file holds what, then each licence once. */
export function licences(held) {
  const files = Object.entries(held).map(([file, folders]) => `${file} holds ${folders.map(named).join(', ')}.\n`)
  const folders = new Map(Object.values(held).flatMap((all) => all.map((folder) => [named(folder), folder])))
  const told = [...folders.keys()].sort().map((name) => {
    const { license } = packageJson(folders.get(name))
    return `${name} (${license})\n\n${licenceIn(folders.get(name))}\n`
  })
  return `${files.join('')}\n${told.join('\n---\n\n')}`
}

const packageJson = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

function named(folder) {
  const { name, version } = packageJson(folder)
  return `${name} ${version}`
}

function licenceIn(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  return name ? readFileSync(join(folder, name), 'utf8').trim() : ''
}
