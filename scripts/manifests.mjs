// `node scripts/manifests.mjs <folder of a release> <home page>`: what winget, scoop and Homebrew want to know, from the sums of the files, into manifests/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './ensure.mjs'

const LICENCE = 'MIT'
const PUBLISHER = 'the reconcile authors'
const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The manifests by their file names. `sums` is the text of SHA256SUMS. Throws where a program is missing. */
export function manifests(sums, home) {
  const found = new Map([...sums.matchAll(/^([0-9a-f]{64}) [ *](\S+)$/gm)].map(([, sum, name]) => [name, sum]))
  const archive = (target) => {
    const name = `reconcile-${version}-${target}.zip`
    const sum = found.get(name)
    if (!sum) throw new Error(`SHA256SUMS has no ${name}`)
    return { url: `${home}/releases/download/v${version}/${name}`, sum, folder: `reconcile-${version}-${target}` }
  }
  return {
    'reconcile.json': scoop(archive('win-x64'), home),
    'reconcile.rb': homebrew(archive, home),
    ...winget(archive('win-x64'), home),
  }
}

function scoop({ url, sum, folder }, home) {
  const manifest = { version, description, homepage: home, license: LICENCE, bin: 'reconcile.exe', extract_dir: folder }
  return `${JSON.stringify({ ...manifest, architecture: { '64bit': { url, hash: sum } } }, null, 2)}\n`
}

function homebrew(archive, home) {
  const part = (target) => `url "${archive(target).url}"\n      sha256 "${archive(target).sum}"`
  return `class Reconcile < Formula
  desc "Compares a claimed list of people with verified lists, person by person"
  homepage "${home}"
  version "${version}"
  license "${LICENCE}"

  on_macos do
    on_arm do
      ${part('macos-arm64')}
    end
    on_intel do
      ${part('macos-x64')}
    end
  end
  on_linux do
    on_intel do
      ${part('linux-x64')}
    end
  end

  def install
    bin.install "reconcile"
    doc.install "README.txt", "LEEME.txt", "LICENCES.txt"
  end

  test do
    assert_equal "${version}", shell_output("#{bin}/reconcile --version").strip
  end
end
`
}

function winget({ url, sum, folder }, home) {
  const id = 'Reconcile.Reconcile'
  const manifest = (type, lines) =>
    [`PackageIdentifier: ${id}`, `PackageVersion: ${version}`, ...lines, `ManifestType: ${type}`, 'ManifestVersion: 1.6.0', ''].join('\n')
  return {
    [`${id}.yaml`]: manifest('version', ['DefaultLocale: en-US']),
    [`${id}.installer.yaml`]: manifest('installer', [
      'InstallerType: zip',
      'NestedInstallerType: portable',
      'NestedInstallerFiles:',
      `  - RelativeFilePath: ${folder}\\reconcile.exe`,
      '    PortableCommandAlias: reconcile',
      'Installers:',
      '  - Architecture: x64',
      `    InstallerUrl: ${url}`,
      `    InstallerSha256: ${sum.toUpperCase()}`,
    ]),
    [`${id}.locale.en-US.yaml`]: manifest('defaultLocale', [
      'PackageLocale: en-US',
      `Publisher: ${PUBLISHER}`,
      'PackageName: reconcile',
      `PackageUrl: ${home}`,
      `License: ${LICENCE}`,
      `ShortDescription: ${description}`,
    ]),
  }
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [release, home] = process.argv.slice(2)
  if (!release || !/^https:\/\/\S+$/.test(home ?? '')) {
    console.error('usage: node scripts/manifests.mjs <folder of a release> <home page>')
    process.exit(2)
  }
  const out = join(root, 'manifests')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  const made = manifests(readFileSync(join(release, 'SHA256SUMS'), 'utf8'), home.replace(/\/$/, ''))
  for (const [name, text] of Object.entries(made)) writeFileSync(join(out, name), text)
}
