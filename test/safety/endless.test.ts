// What never ends, or never begins, as any input there is: refused at once, with a message and exit code 2.
import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const LIST = 'nombre,cedula\nAlba Quintero Duarte,V-12345678\nBruno Ibarra Nieves,V-12345679\n'
const dir = folder({
  'a.csv': LIST,
  'b.csv': LIST,
  'case.yaml': 'lists:\n  - { id: a, role: claimed, file: a.csv }\n  - { id: b, role: verified, file: /dev/zero }\n',
  'places.yaml':
    'lists:\n  - { id: a, role: claimed, file: a.csv }\n  - { id: b, role: verified, file: b.csv }\naliases: { place: /dev/zero }\n',
})
symlinkSync('/dev/zero', join(dir, 'd.ndjson.key'))
symlinkSync('/dev/zero', join(dir, 'list.json'))
spawnSync('mkfifo', [join(dir, 'pipe.csv')])

describe.skipIf(process.platform === 'win32')('a device or a silent pipe as', () => {
  test.each([
    ['a claimed list', ['/dev/zero', 'b.csv']],
    ['a verified list', ['a.csv', '/dev/urandom']],
    ['a register', ['a.csv', 'b.csv', '--register', '/dev/zero']],
    ['a list that a link names', ['inspect', 'list.json']],
    ['a case file', ['run', '--case', '/dev/zero']],
    ['a list of a case', ['run', '--case', 'case.yaml']],
    ['a table of a case', ['run', '--case', 'places.yaml']],
    ['a ledger', ['statements', 'list', '/dev/zero']],
    ['a ledger to add to', 'statements add /dev/zero --id x --speaker y --made-at 2026-01-01 --verbatim z'.split(' ')],
    ['decisions', ['a.csv', 'b.csv', '--decisions', '/dev/zero']],
    ['the key of decisions', ['review', 'a.csv', 'b.csv', '--decisions', 'd.ndjson', '--export', 'q.csv']],
    ['a manifest', ['verify', '/dev/zero']],
    ['the truth of evaluate', ['evaluate', 'a.csv', '--truth', '/dev/zero', '--id', 'cedula']],
    ['a report for diff', ['diff', 'list.json', 'list.json']],
    ['a list for init', ['init', '/dev/zero', '-o', 'new.yaml']],
    ['a pipe', ['pipe.csv', 'b.csv']],
  ])('%s', (_, args) => {
    const { code, err } = reconcile(args, { cwd: dir })
    expect([code, err]).toEqual([2, expect.stringMatching(/^error: .*\[(?:file-|decisions-)/)])
  })
})
