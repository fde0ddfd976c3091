// The messages a user meets, word for word, and the exit codes behind them.
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const LIST = 'Nombre,Cédula\nAna Pérez Soto,V-11222333\nLuis Rojas Mora,V-9888777\n'
const OTHER = 'Nombre,Cédula\nAna Pérez Soto,V-11222333\n'

const dir = folder({
  'claimed.csv': LIST,
  'verified.csv': OTHER,
  'claimed.xlsx.csv': LIST,
  'header.csv': 'Nombre,Cédula\n',
  'empty.csv': '',
  'blank.csv': '\n\n  \n',
  'list.pdf': '%PDF-1.7\n',
  'old.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'sheet.ods': Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'latin1'),
  'paper.docx': Buffer.from('PK\u0003\u0004[Content_Types].xml word/document.xml', 'latin1'),
  'page.csv': '<!DOCTYPE html><html><body>Sign in</body></html>',
  'noname.csv': 'Cédula,Fecha de nacimiento\nV-11222333,1980-02-03\nV-9888777,1981-02-03\n',
  'quote.csv': 'Nombre,Cédula\nAna Pérez,1\n"Luis Rojas,2\nEva Soto,3\n',
  'ragged.csv': 'Nombre,Cédula,Sexo\nAna Pérez Soto,V-11222333,F\nLuis Rojas Mora,V-9888777,M,x\n',
  'dates.csv': 'Nombre,Fecha de nacimiento\nAna Pérez Soto,03/04/1980\nLuis Rojas Mora,05/06/1981\n',
  'secret.csv': 'Nombre,Cédula\nAna Pérez Soto,V-11222333\n',
})
mkdirSync(join(dir, 'folder.csv'))
chmodSync(join(dir, 'secret.csv'), 0o000)
const run = (...args: string[]) => reconcile(args, { cwd: dir })

describe('errors', () => {
  const cases: [string, string[], string][] = [
    [
      'a missing file',
      ['claimd.csv', 'verified.csv'],
      'error: claimd.csv: no such file. [file-missing]\n  A similar file is here: claimed.csv\n',
    ],
    [
      'a mistyped command',
      ['inspct', 'claimed.csv'],
      'error: inspct is neither a file nor a command. [unknown-command]\n  A similar command: reconcile inspect\n',
    ],
    [
      'an unknown option',
      ['claimed.csv', 'verified.csv', '--dat-order', 'dmy'],
      'error: there is no option --dat-order. [unknown-option]\n  A similar option: --date-order\n',
    ],
    [
      'an unknown column',
      ['claimed.csv', 'verified.csv', '--map', 'claimed.name=Nonbre'],
      'error: claimed.csv: no column "Nonbre". [no-column]\n  A similar column: Nombre. To see all: reconcile inspect claimed.csv --names\n',
    ],
    [
      'an unknown field',
      ['claimed.csv', 'verified.csv', '--map', 'claimed.nam=Nombre'],
      'error: claimed.csv: no field is called "nam". [no-field]\n  A similar field: name\n',
    ],
    [
      'a header alone',
      ['header.csv', 'verified.csv'],
      'error: header.csv: a header, and no people under it. [no-people]\n  Check that the export holds the rows.\n',
    ],
    [
      'an empty file',
      ['empty.csv', 'verified.csv'],
      'error: empty.csv: the file is empty. [file-empty]\n  Export it again; nothing was compared.\n',
    ],
    [
      'blank lines alone',
      ['blank.csv', 'verified.csv'],
      'error: blank.csv: the file is empty. [file-empty]\n  Export it again; nothing was compared.\n',
    ],
    [
      'a PDF',
      ['list.pdf', 'verified.csv'],
      'error: list.pdf: a PDF has no rows to read. [format]\n  Copy its table into a spreadsheet, check it by eye, save as .xlsx.\n',
    ],
    [
      'an .xls',
      ['old.xls', 'verified.csv'],
      'error: old.xls: the old Excel format .xls is not read. [format]\n  Open it in Excel or LibreOffice and save as .xlsx.\n',
    ],
    [
      'an .ods',
      ['sheet.ods', 'verified.csv'],
      'error: sheet.ods: an OpenDocument spreadsheet is not read. [format]\n  Open it in LibreOffice and save as .xlsx.\n',
    ],
    [
      'a .docx',
      ['paper.docx', 'verified.csv'],
      'error: paper.docx: a Word document has no rows to read. [format]\n  Copy its table into a spreadsheet, check it by eye, save as .xlsx.\n',
    ],
    [
      'a login page',
      ['page.csv', 'verified.csv'],
      'error: page.csv: this is an HTML page, not a list. [format]\n  A login page may have been saved instead of the file; or open it in Excel and save as .xlsx.\n',
    ],
    ['a folder', ['folder.csv', 'verified.csv'], 'error: folder.csv: this is a folder. [file-is-directory]\n  Name the file inside it.\n'],
    [
      'no name column',
      ['noname.csv', 'verified.csv'],
      'error: noname.csv:1: of 2 columns none looks like a name; no people found. Recognised: Cédula (document), Fecha de nacimiento (birth_date). [no-name-column]\n  Say which column it is: --map claimed.name="Column name", or --map claimed.name=3 for the third\n',
    ],
    [
      'an open quote',
      ['quote.csv', 'verified.csv'],
      'error: quote.csv:3: a quote opens in the record at line 3 and never closes; the rows after it would be swallowed. [quote-open]\n  Close the quote or double the one inside the cell.\n',
    ],
    ['one list', ['claimed.csv'], 'error: one list is not enough to reconcile. [too-few-files]\n'],
    ['the same list twice', ['claimed.csv', 'claimed.xlsx.csv'], 'error: claimed.xlsx.csv: the same file is given twice. [file-twice]\n'],
    ['standard input twice', ['-', '-'], 'error: standard input (-) can be only one list. [stdin-twice]\n'],
    [
      'a bad threshold',
      ['claimed.csv', 'verified.csv', '--accept', 'high'],
      'error: --accept: "high" is not a number of bits from 0 to 60. [option-value]\n',
    ],
    ['a missing value', ['claimed.csv', 'verified.csv', '--accept'], 'error: --accept needs a value. [option-missing]\n'],
    [
      'an unknown list',
      ['claimed.csv', 'verified.csv', '--encoding', 'verified3=utf-8'],
      'error: no list is called "verified3". [unknown-list]\n  Lists: claimed, verified\n',
    ],
    [
      'an unknown format',
      ['claimed.csv', 'verified.csv', '-f', 'jsn'],
      'error: no report format is called jsn. [output-format]\n  A similar format: json\n',
    ],
    [
      'an unknown measure',
      ['claimed.csv', 'verified.csv', '--fail-on', 'claimd-only>0'],
      'error: --fail-on claimd-only>0: not a measure, an operator and a number. [fail-on]\n  A similar measure: claimed-only\n',
    ],
    [
      'a figure that is none',
      ['--claim', 'hello', 'verified.csv'],
      'error: "hello" is not understood as a figure (no number). [quantity]\n',
    ],
    [
      'an output over an input',
      ['claimed.csv', 'verified.csv', '-o', 'claimed.csv'],
      'error: claimed.csv: an input would be overwritten. [output-is-input]\n  Choose another name for the report.\n',
    ],
    [
      'an output of no format',
      ['claimed.csv', 'verified.csv', '-o', 'report.doc'],
      'error: report.doc: the format follows from the extension, and this one is none of ours. [output-extension]\n',
    ],
    [
      'names and public',
      ['claimed.csv', 'verified.csv', '--names', '--public'],
      'error: --names and --public exclude each other. [names-and-public]\n',
    ],
    [
      'a pair that is not there',
      ['explain', 'claimed.csv', 'verified.csv', '--pair', '9:9'],
      'error: --pair "9:9" is not two row numbers that exist. [pair]\n',
    ],
    ['a schema that is not there', ['schema', 'reprt'], 'error: no schema is called reprt. [unknown-schema]\n'],
  ]
  test.each(cases)('%s', (_, args, message) => {
    const { code, out, err } = run(...args)
    expect(err).toContain(message)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/^\s+at /m)
  })

  test.skipIf(process.platform !== 'linux')('a file that cannot be read', () => {
    // Root reads any file of a disk, but not this one.
    const file = process.getuid?.() === 0 ? '/proc/self/mem' : 'secret.csv'
    const { code, err } = run(file, 'verified.csv')
    expect(err).toMatch(/^error: (?:mem|secret\.csv): no permission to read it\. \[file-unreadable\]\n/)
    expect(code).toBe(2)
  })

  test('all faults at once', () => {
    const { err } = run('claimed.csv', 'verified.csv', '--accept', 'high', '--margin', 'wide', '--map', 'x')
    expect(err.match(/^error:/gm)).toHaveLength(3)
  })

  test('in Spanish, with the same codes', () => {
    expect(run('claimd.csv', 'verified.csv', '--lang', 'es').err).toBe(
      'error: claimd.csv: no existe ese archivo. [file-missing]\n  Hay un archivo parecido: claimed.csv\n',
    )
  })
})

describe('warnings', () => {
  test('a ragged row is set aside, said, and makes the run incomplete', () => {
    const { code, out, err } = run('ragged.csv', 'verified.csv', '-f', 'json')
    expect(err).toBe(
      'warning: ragged.csv:3: 4 cells, the header has 3; set aside. [ragged-row]\n  The run is not complete; --strict makes that a failure.\n',
    )
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(report.complete).toBe(false)
    expect(report.rows.find((r: { row: number }) => r.row === 2)).toMatchObject({ category: 'INVALID', line: 3 })
    expect(run('ragged.csv', 'verified.csv', '--strict').code).toBe(1)
  })

  test('an order of dates that nothing proves', () => {
    expect(run('dates.csv', 'verified.csv').err).toBe(
      'warning: dates.csv:2: birth_date: no cell shows whether day or month comes first; read day first. [date-order]\n  To settle it: --date-order claimed=dmy, or --date-order claimed=mdy\n',
    )
    expect(run('dates.csv', 'verified.csv', '--date-order', 'claimed=mdy').err).toBe('')
  })

  test('--quiet says nothing', () => {
    expect(run('ragged.csv', 'verified.csv', '--quiet').err).toBe('')
  })
})

describe('help', () => {
  test('alone: the welcome, on standard error, exit 2', () => {
    const { code, out, err } = run()
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^reconcile holds a list that somebody claims against lists somebody verified\.\n/)
  })

  test.each([
    [['--help']],
    [['-h']],
    [['help']],
    [['help', 'run']],
    [['inspect', '--help']],
    [['help', 'explain']],
    [['help', 'evaluate']],
    [['help', 'schema']],
  ])('%j: standard output, exit 0, 80 columns', (args) => {
    const { code, out, err } = run(...args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Usage: reconcile')
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('--version', () => {
    expect(run('--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })
})
