// Blocks of a page that a program prints: `<!-- run: reconcile ... -->`, all of it, or with `run (TITLE):` that section; `<!-- table: name -->`.
const RUN = /(<!-- run(?: \((.+?)\))?: reconcile (.+?) -->\n+```[a-z]*\n)([^]*?)(```)/g
const TABLE = /(<!-- table: ([a-z]+) (en|es) -->\n+)((?:\|.*\n)*)/g

/** The commands of a page with what stands below them. */
export const blocksOf = (page) =>
  [...page.matchAll(RUN)].map(([, , section, command, printed]) => ({ section, words: wordsOf(command), command, printed }))

/** A page with its blocks made again: `print` gives what a command prints, `table` the rows of a table. */
export const renewed = (page, print, table) =>
  page
    .replace(RUN, (_, head, section, command, _old, tail) => `${head}${shownOf(print(wordsOf(command)), section)}${tail}`)
    .replace(TABLE, (_, head, name, lang) => `${head}${table(name, lang)}`)

/** A section goes from its title to the next empty line. */
export function shownOf(printed, section) {
  if (section === undefined) return printed
  const lines = printed.split('\n')
  const from = lines.findIndex((line) => line.startsWith(section))
  if (from < 0) throw new Error(`no section ${section}`)
  const length = lines.slice(from).indexOf('')
  return `${lines.slice(from, length < 0 ? undefined : from + length).join('\n')}\n`
}

/** Arguments as a shell would split them. */
export const wordsOf = (command) => [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3])
