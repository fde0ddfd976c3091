// A list given by mistake as another file (case, ledger, vocabulary, aliases, manifest, decisions, answers …): no message holds a word of it.
import { expect, test, vi } from 'vitest'
import { readCaseFile } from '../../src/case/case-file.ts'
import { failure } from '../../src/cli/messages.ts'
import { InputErrors } from '../../src/model/errors.ts'
import { folder, reconcile } from '../run.ts'

const SECRET = /Canario|Ñandú|Zárate|Brizuela|10000000|10007919|1950-01-10|Vestalia/i
const PEOPLE = [
  ['Canario Ñandú Zárate', 'V-10000000', '1950-01-10'],
  ['Luz Brizuela', 'V-10007919', '1951-02-11'],
]
const lines = (...rows: readonly (readonly string[])[]) => `${rows.map((r) => r.join(',')).join('\n')}\n`
const BARE = lines(...PEOPLE)
const LIST = lines(['nombre', 'cedula', 'nacimiento'], ...PEOPLE)
const AS_LEDGER = lines(['id', 'speaker', 'made_at', 'verbatim'], ['a', 'Canario', '2026-01-01', 'Luz Brizuela'])

/** What a list becomes when it is given where another file belongs; all of them are faulty there. */
const FILES: Readonly<Record<string, string>> = {
  'bare.csv': BARE,
  'list.csv': LIST,
  'semicolons.csv': LIST.replaceAll(',', ';'),
  'tabs.csv': LIST.replaceAll(',', '\t'),
  'quote.csv': 'id,speaker,made_at,verbatim\ns1,Canario Ñandú Zárate "x,2026-01-01,over 5\n',
  'open.csv': 'id,speaker,made_at,verbatim\ns1,"Canario Ñandú Zárate,2026-01-01,over 5\n',
  'ragged.csv': `${AS_LEDGER}b,Brizuela\n`,
  'figure.csv': AS_LEDGER,
  'date.csv': AS_LEDGER.replace('2026-01-01', '10000000'),
  'twice.csv': `${AS_LEDGER.replace('a,', 'Canario,')}Canario,Brizuela,2026-01-01,626\n`,
  'relation.csv': 'id,speaker,made_at,verbatim,relations\na,M,2026-01-01,626,supersedes:Canario\n',
  'kind.csv': 'id,speaker,made_at,verbatim,relations,side\na,M,2026-01-01,626,Canario:b,Brizuela\n',
  'where.csv': 'id,speaker,made_at,verbatim,where\na,M,2026-01-01,626,Canario=Ñandú\n',
  'names.csv': 'id,speaker,made_at,verbatim,names_list,withheld\na,M,2026-01-01,626,Canario,Brizuela\n',
  'map.yaml': 'Canario Ñandú Zárate: V-10000000\nLuz Brizuela: V-10007919\n',
  'items.yaml': '- Canario Ñandú Zárate\n- Luz Brizuela\n',
  'deep.yaml': 'events: { Canario Ñandú: [Zárate], brizuela: 10007919 }\n',
  'alias.yaml': '- *Canario\n- !Brizuela x\n',
  'key.yaml': 'Canario Ñandú: 1\nCanario Ñandú: 2\n',
  'list-as-key.yaml': 'events: { ? [Canario Ñandú] : [Zárate] }\n',
  'map-as-key.yaml': '? { Canario: Ñandú }\n: Zárate\n',
  'alias-as-key.yaml': 'events: &a [Canario]\n*a : Ñandú\n',
  'tag-as-key.yaml': '!Canario Ñandú: Zárate\n!Brizuela {}: 1\n',
  'broken.yaml': 'lists: [ Canario Ñandú: { Zárate\n',
  'directive.yaml': '%Canario Ñandú\n---\n- "\\Zárate"\n',
  'list.json': JSON.stringify(PEOPLE.map(([nombre, cedula]) => ({ nombre, cedula }))),
  'keys.json': JSON.stringify(Object.fromEntries(PEOPLE.map(([nombre, cedula]) => [nombre, { cedula }]))),
  'statement.json': JSON.stringify([{ id: 'Canario Ñandú', speaker: 5, made_at: 'Brizuela', verbatim: ['Zárate'], Brizuela: 1 }]),
}
const LISTS = 'lists:\n  - { id: gov, role: claimed, file: a.csv }\n  - { id: ngo, role: verified, file: b.csv }\n'
const PLACES: Readonly<Record<string, (name: string) => string>> = {
  case: (name) => FILES[name]!,
  ledger: (name) => `${LISTS}statements: ${name}\n`,
  vocabulary: (name) => `${LISTS}vocabulary: ${name}\n`,
  aliases: (name) => `${LISTS}aliases: { place: ${name} }\n`,
}
const plain = (text: string) => text

test.each(Object.keys(PLACES).flatMap((place) => Object.keys(FILES).map((name) => [place, name] as const)))('as %s: %s', (place, name) => {
  const read = (path: string) => FILES[path]!
  const warnings = vi.spyOn(process, 'emitWarning')
  try {
    readCaseFile('case.yaml', PLACES[place]!(name), { locate: plain, read })
    expect(place, 'an alias file may be any table with its columns').toMatch(/aliases|ledger/)
  } catch (error) {
    expect(error).toBeInstanceOf(InputErrors)
    for (const lang of ['en', 'es'] as const) {
      const { text } = failure(error, { lang, stderrStyle: { bold: plain, dim: plain, warn: plain, good: plain } })
      expect(text).toMatch(/^error: \S+: /)
      expect(SECRET.exec(text)?.[0], text).toBeUndefined()
    }
  }
  expect(warnings).not.toHaveBeenCalled()
})

test('as any other file that a command takes', () => {
  const cwd = folder({
    ...FILES,
    'a.csv': 'nombre,cedula\nAna Pérez Soto,V-11222333\nLuis Rojas Mora,V-9888777\n',
    'b.csv': 'nombre,cedula\nAna Pérez Soto,V-11222333\n',
    'd.ndjson': BARE,
    'd.ndjson.key': `${'8c'.repeat(32)}\n`,
    'e.ndjson': '',
    'e.ndjson.key': BARE,
    'manifest.json': JSON.stringify({ schema: 'reconcile.manifest/1', counts: { Canario: { Zárate: 'Brizuela' } }, Ñandú: 10000000 }),
  })
  for (const args of [
    ['verify', 'list.csv'],
    ['verify', 'keys.json'],
    ['verify', 'manifest.json'],
    ['a.csv', 'b.csv', '--decisions', 'd.ndjson'],
    ['review', 'a.csv', 'b.csv', '--decisions', 'e.ndjson'],
    ['review', 'a.csv', 'b.csv', '--decisions', 'f.ndjson', '--import', 'list.csv'],
    ['evaluate', 'a.csv', 'b.csv', '--truth', 'list.csv', '--id', 'cedula'],
    ['sample', 'result', 'list.csv'],
    ['statements', 'check', 'list.csv'],
    ['statements', 'list', 'quote.csv'],
  ]) {
    const { code, out, err } = reconcile(args, { cwd })
    expect(code, args.join(' ')).toBe(2)
    expect(SECRET.exec(out + err)?.[0], args.join(' ')).toBeUndefined()
    expect(err).toMatch(/^error: /m)
  }
})
