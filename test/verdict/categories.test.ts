// Categories through the whole pipeline, from cells to rows: each with its neighbours in the order of precedence.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { readList, reconcile, DEFAULT_PLAN } from '../../src/index.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { SourceList } from '../../src/model/source.ts'

const COLUMNS = ['Nombre', 'Cédula', 'Fecha de nacimiento', 'Sexo', 'Nacionalidad', 'Centro', 'Fecha de excarcelación', 'Medida'] as const
const MORE = [
  ...COLUMNS,
  'Fecha de detención',
  'Fecha de registro',
  'Última confirmación',
  'Cargos pendientes',
  'Redetención',
  'Verificación',
  'Publicar',
]
type Row = Readonly<Record<string, string>>

const P: Row = {
  Nombre: 'Eleuterio Guaramato Uzcátegui',
  Cédula: 'V-12555678',
  'Fecha de nacimiento': '1980-02-03',
  Sexo: 'M',
  Nacionalidad: 'Venezolana',
  Centro: 'Ramo Verde',
  'Fecha de excarcelación': '2026-01-12',
  Medida: 'Libertad plena',
}
const other = (change: Row): Row => ({ ...P, ...change })
const released = (date: string, more: Row = {}): Row => other({ 'Fecha de excarcelación': date, ...more })
/** A register row of the same person. */
const held = (more: Row = {}): Row => other({ Medida: '', 'Fecha de excarcelación': '', Estatus: 'detenido', ...more })
const WEAK: Row = { Nombre: 'Luis García', Cédula: '', 'Fecha de nacimiento': '' }
const weak = (more: Row = {}): Row => other({ ...WEAK, ...more })

const csv = (rows: readonly Row[], columns: readonly string[]) =>
  [columns.join(','), ...rows.map((r) => columns.map((c) => `"${r[c] ?? ''}"`).join(','))].join('\n')

const crowd = (seed: number, n: number): Row[] => {
  const make = peopleMaker(seed)
  return Array.from({ length: n }, () => make.person()).map((p) =>
    other({ Nombre: fullName(p), Cédula: `V-${p.cedula}`, 'Fecha de nacimiento': iso(p.birth), Sexo: p.sex, Nacionalidad: 'Venezolana' }),
  )
}

const WINDOW: Partial<Plan> = { window: { from: '2026-01-08', to: '2026-01-26' } }
const SCOPE: Partial<Plan> = { ...WINDOW, scope: new Map([['nationality', ['Venezolana']]]) }

interface Case {
  readonly what: string
  readonly claimed: readonly Row[]
  readonly verified?: readonly Row[]
  readonly second?: readonly Row[]
  readonly register?: readonly Row[]
  readonly plan?: Partial<Plan>
  readonly asOf?: string
  /** Category and flags of the first claimed row; null: not looked at. */
  readonly c: string | null
  /** Of the first verified row. */
  readonly v?: string
}

const cases: readonly Case[] = [
  // UNRESOLVABLE, above all the rest
  { what: 'one name is too little', claimed: [{ Nombre: 'Eleuterio' }], c: 'UNRESOLVABLE' },
  {
    what: 'too little, even where the nationality is out of scope',
    claimed: [{ Nombre: 'Eleuterio', Nacionalidad: 'Italiana' }],
    plan: SCOPE,
    c: 'UNRESOLVABLE DATE_UNKNOWN',
  },
  { what: 'one name with a document is enough', claimed: [other({ Nombre: 'Eleuterio' })], verified: [P], c: 'MATCHED' },
  // WITHHELD, above UNRESOLVABLE on the verified side
  {
    what: 'a placeholder stands for somebody not to be named',
    claimed: [P],
    verified: [{ Nombre: 'Identidad protegida' }],
    c: 'CLAIMED_ONLY',
    v: 'WITHHELD',
  },
  { what: 'a placeholder with a document is somebody', claimed: [P], verified: [other({ Nombre: 'N/N' })], c: 'MATCHED', v: 'MATCHED' },
  {
    what: 'a single name that is no placeholder is too little',
    claimed: [P],
    verified: [{ Nombre: 'Eleuterio' }],
    c: null,
    v: 'UNRESOLVABLE',
  },
  // DUPLICATE, above scope and window
  {
    what: 'twice, and out of scope: the representative says so',
    claimed: [other({ Nacionalidad: 'Italiana' }), other({ Nacionalidad: 'Italiana' })],
    plan: SCOPE,
    c: 'OUT_OF_SCOPE',
  },
  { what: 'another month is another episode', claimed: [P, released('2025-06-01')], c: 'CLAIMED_ONLY REPEAT_EPISODE' },
  // OUT_OF_SCOPE, above CONTRADICTED
  { what: 'another nationality is out of scope', claimed: [other({ Nacionalidad: 'Italiana' })], plan: SCOPE, c: 'OUT_OF_SCOPE' },
  {
    what: 'one of two nationalities is in scope',
    claimed: [other({ Nacionalidad: 'Italiana y venezolana' })],
    plan: SCOPE,
    c: 'CLAIMED_ONLY',
  },
  { what: 'no nationality is in scope', claimed: [other({ Nacionalidad: '' })], plan: SCOPE, c: 'CLAIMED_ONLY' },
  {
    what: 'out of scope, though a register contradicts it',
    claimed: [other({ Nacionalidad: 'Italiana' })],
    register: [held({ 'Última confirmación': '2026-01-20' })],
    plan: SCOPE,
    c: 'OUT_OF_SCOPE HELD_ON_REGISTER',
  },
  {
    what: 'out of scope, with a partner that states nothing',
    claimed: [other({ Nacionalidad: 'Italiana' })],
    verified: [other({ Nacionalidad: '' })],
    plan: SCOPE,
    c: 'OUT_OF_SCOPE',
    v: 'PARTNER_EXCLUDED',
  },
  // CONTRADICTED, above ALREADY_OUT
  {
    what: 'seen in detention after the claimed release',
    claimed: [P],
    register: [held({ 'Última confirmación': '2026-01-20' })],
    c: 'CONTRADICTED HELD_ON_REGISTER',
  },
  {
    what: 'seen on the day of the claimed release says nothing',
    claimed: [P],
    register: [held({ 'Última confirmación': '2026-01-12' })],
    c: 'HELD_ON_REGISTER HELD_ON_REGISTER',
  },
  { what: "a register's own date never suffices", claimed: [P], register: [held()], c: 'HELD_ON_REGISTER HELD_ON_REGISTER' },
  {
    what: 'a claim without a date cannot be contradicted',
    claimed: [released('')],
    register: [held({ 'Última confirmación': '2026-01-20' })],
    c: 'HELD_ON_REGISTER HELD_ON_REGISTER',
  },
  {
    what: 'a later release on the register takes it back',
    claimed: [P],
    register: [held({ 'Última confirmación': '2026-01-20', Estatus: 'excarcelado', 'Fecha de excarcelación': '2026-01-21' })],
    c: 'CLAIMED_ONLY',
  },
  {
    what: 'contradicted, though a verifier has the release: they disagree',
    claimed: [P],
    verified: [P],
    register: [held({ 'Última confirmación': '2026-01-20' })],
    c: 'CONTRADICTED HELD_ON_REGISTER VERIFIERS_DISAGREE',
    v: 'PARTNER_EXCLUDED HELD_ON_REGISTER',
  },
  {
    what: 'contradicted before announced again',
    claimed: [P],
    verified: [released('2025-12-24')],
    register: [held({ 'Última confirmación': '2026-01-20' })],
    plan: WINDOW,
    c: 'CONTRADICTED HELD_ON_REGISTER VERIFIERS_DISAGREE',
    v: 'PARTNER_EXCLUDED HELD_ON_REGISTER',
  },
  // ALREADY_OUT, above OUT_OF_WINDOW
  { what: 'announced again', claimed: [P], verified: [released('2025-12-24')], plan: WINDOW, c: 'ALREADY_OUT', v: 'PARTNER_EXCLUDED' },
  {
    what: 'announced again, both before the window',
    claimed: [released('2025-12-24')],
    verified: [released('2025-12-24')],
    plan: WINDOW,
    c: 'ALREADY_OUT',
    v: 'OUT_OF_WINDOW',
  },
  {
    what: 'without a window nothing is announced again',
    claimed: [P],
    verified: [released('2025-12-24')],
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  {
    what: 'one verifier inside the window is enough',
    claimed: [P],
    verified: [released('2025-12-24')],
    second: [P],
    plan: WINDOW,
    c: 'MATCHED_WITH_CONFLICT VERIFIERS_DISAGREE',
  },
  // OUT_OF_WINDOW, above MATCHED
  { what: 'before the window', claimed: [released('2026-01-07')], plan: WINDOW, c: 'OUT_OF_WINDOW' },
  { what: 'on its first day', claimed: [released('2026-01-08')], plan: WINDOW, c: 'CLAIMED_ONLY' },
  { what: 'on its last day', claimed: [released('2026-01-26')], plan: WINDOW, c: 'CLAIMED_ONLY' },
  { what: 'after the window', claimed: [released('2026-01-27')], plan: WINDOW, c: 'OUT_OF_WINDOW' },
  {
    what: 'an open end has no after',
    claimed: [released('2026-02-27')],
    plan: { window: { from: '2026-01-08', to: null } },
    c: 'CLAIMED_ONLY',
  },
  {
    what: 'a month that holds the edge may be on either side',
    claimed: [released('2026-01')],
    plan: WINDOW,
    c: 'CLAIMED_ONLY DATE_UNKNOWN',
  },
  { what: 'no date', claimed: [released('')], plan: WINDOW, c: 'CLAIMED_ONLY DATE_UNKNOWN' },
  { what: 'no date, but the partner has one', claimed: [released('')], verified: [P], plan: WINDOW, c: 'MATCHED', v: 'MATCHED' },
  {
    what: 'outside, the partner inside: a conflict of dates',
    claimed: [released('2026-01-02')],
    verified: [P],
    plan: WINDOW,
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  {
    what: 'both after the window',
    claimed: [released('2026-02-02')],
    verified: [released('2026-02-02')],
    plan: WINDOW,
    c: 'OUT_OF_WINDOW',
    v: 'OUT_OF_WINDOW',
  },
  {
    what: 'an hour before the window begins',
    claimed: [released('2026-01-08T08:00-04:00')],
    plan: { window: { from: '2026-01-08T09:00-04:00', to: null } },
    c: 'OUT_OF_WINDOW',
  },
  {
    what: 'the same hour in another zone',
    claimed: [released('2026-01-08T13:30Z')],
    plan: { window: { from: '2026-01-08T09:00-04:00', to: null } },
    c: 'CLAIMED_ONLY',
  },
  // MATCHED, MATCHED_WITH_CONFLICT
  { what: 'linked, nothing disagrees', claimed: [P], verified: [P], c: 'MATCHED', v: 'MATCHED' },
  {
    what: 'full freedom against measures',
    claimed: [P],
    verified: [other({ Medida: 'libertad condicional' })],
    c: 'MATCHED_WITH_CONFLICT CONDITIONAL_RELEASE',
    v: 'MATCHED_WITH_CONFLICT CONDITIONAL_RELEASE',
  },
  {
    what: 'matched, though a register shows held',
    claimed: [P],
    verified: [P],
    register: [held()],
    c: 'MATCHED HELD_ON_REGISTER',
    v: 'MATCHED HELD_ON_REGISTER',
  },
  {
    what: 'an order that a verifier saw carried out',
    claimed: [other({ Medida: 'Boleta de excarcelación' })],
    verified: [P],
    c: 'MATCHED',
    v: 'MATCHED',
  },
  {
    what: 'another arrest is told, and perhaps another detention',
    claimed: [other({ 'Fecha de detención': '2024-08-01' })],
    verified: [other({ 'Fecha de detención': '2019-03-10' })],
    c: 'MATCHED_WITH_CONFLICT OTHER_DETENTION',
    v: 'MATCHED_WITH_CONFLICT OTHER_DETENTION',
  },
  {
    what: 'an arrest a week apart is told, and no other detention',
    claimed: [other({ 'Fecha de detención': '2024-08-01' })],
    verified: [other({ 'Fecha de detención': '2024-08-08' })],
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  {
    what: 'held on a register since another arrest',
    claimed: [other({ 'Fecha de detención': '2019-03-10' })],
    register: [held({ 'Fecha de detención': '2024-08-01' })],
    c: 'HELD_ON_REGISTER HELD_ON_REGISTER OTHER_DETENTION',
  },
  {
    what: 'a birth date that differs is told',
    claimed: [P],
    verified: [other({ 'Fecha de nacimiento': '1981-11-20' })],
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  {
    what: 'another arrest does not show a protected partner',
    claimed: [other({ 'Fecha de detención': '2024-08-01' })],
    verified: [other({ 'Fecha de detención': '2019-03-10', Publicar: 'no' })],
    c: 'CATEGORY_WITHHELD',
    v: 'CATEGORY_WITHHELD IDENTITY_PROTECTED',
  },
  {
    what: 'another prison is a flag',
    claimed: [P],
    verified: [other({ Centro: 'Tocorón' })],
    c: 'MATCHED PLACE_DIFFERS',
    v: 'MATCHED PLACE_DIFFERS',
  },
  {
    what: 'charges pending, and arrested again',
    claimed: [P],
    verified: [other({ 'Cargos pendientes': 'sí', Redetención: '2026-01-20' })],
    c: 'MATCHED CHARGES_PENDING REVERSED',
    v: 'MATCHED CHARGES_PENDING REVERSED',
  },
  { what: 'charges dropped', claimed: [P], verified: [other({ 'Cargos pendientes': 'no' })], c: 'MATCHED' },
  { what: 'charges not known', claimed: [P], verified: [other({ 'Cargos pendientes': '?' })], c: 'MATCHED CHARGES_UNKNOWN' },
  {
    what: 'a verifier who is not sure',
    claimed: [P],
    verified: [other({ Verificación: 'provisional', 'Cargos pendientes': 'no' })],
    c: 'MATCHED PROVISIONAL_SOURCE',
  },
  // AMBIGUOUS, POSSIBLE, above registers
  {
    what: 'two candidates alike',
    claimed: [weak()],
    verified: [weak({ Cédula: 'V-11111222' }), weak({ Cédula: 'V-15222333' })],
    c: 'AMBIGUOUS',
  },
  { what: 'a common name alone', claimed: [weak()], verified: [weak()], c: 'POSSIBLE', v: 'POSSIBLE' },
  {
    what: 'a candidate, and held on a register',
    claimed: [weak({ Cédula: 'V-11111222' })],
    verified: [weak()],
    register: [held({ ...WEAK, Cédula: 'V-11111222' })],
    c: 'POSSIBLE HELD_ON_REGISTER',
  },
  // HELD_ON_REGISTER, above REGISTER_REVIEW and ORDERED_NOT_CONFIRMED
  { what: 'on a roster that says out', claimed: [P], register: [held({ Estatus: 'excarcelado' })], c: 'CLAIMED_ONLY' },
  { what: 'on a roster that says nothing', claimed: [P], register: [held({ Estatus: '' })], c: 'CLAIMED_ONLY MAYBE_HELD' },
  { what: 'maybe on a register', claimed: [weak()], register: [held(WEAK)], c: 'REGISTER_REVIEW MAYBE_HELD' },
  {
    what: 'ordered, and held on a register',
    claimed: [other({ Medida: 'Boleta de excarcelación' })],
    register: [held()],
    c: 'HELD_ON_REGISTER HELD_ON_REGISTER',
  },
  {
    what: 'an older case that came to light late',
    claimed: [P],
    register: [held({ 'Fecha de detención': '2025-03-01', 'Fecha de registro': '2026-01-15' })],
    plan: WINDOW,
    c: 'HELD_ON_REGISTER HELD_ON_REGISTER LATE_REGISTERED',
  },
  // ORDERED_NOT_CONFIRMED, above CLAIMED_ONLY
  { what: 'an order of release', claimed: [other({ Medida: 'Boleta de excarcelación' })], c: 'ORDERED_NOT_CONFIRMED' },
  { what: 'a transfer order is no order of release', claimed: [other({ Medida: 'Boleta de traslado' })], c: 'CLAIMED_ONLY' },
  { what: 'nowhere', claimed: [P], c: 'CLAIMED_ONLY' },
  // VERIFIED_AFTER_CUTOFF, VERIFIED_ONLY
  {
    what: "after the claim's cut-off",
    claimed: [weak()],
    verified: [released('2026-01-25')],
    asOf: '2026-01-24',
    c: null,
    v: 'VERIFIED_AFTER_CUTOFF',
  },
  { what: 'before it', claimed: [weak()], verified: [released('2026-01-23')], asOf: '2026-01-24', c: null, v: 'VERIFIED_ONLY' },
  {
    what: 'on its day',
    claimed: [weak()],
    verified: [released('2026-01-24')],
    asOf: '2026-01-24T12:00-04:00',
    c: null,
    v: 'VERIFIED_ONLY CUTOFF_UNKNOWN',
  },
  {
    what: 'on its day, an hour later',
    claimed: [weak()],
    verified: [released('2026-01-24T13:00-04:00')],
    asOf: '2026-01-24T12:00-04:00',
    c: null,
    v: 'VERIFIED_AFTER_CUTOFF',
  },
  { what: 'without a cut-off', claimed: [weak()], verified: [released('2026-01-24')], c: null, v: 'VERIFIED_ONLY CUTOFF_UNKNOWN' },
  {
    what: 'after the cut-off, but linked',
    claimed: [released('2026-01-25')],
    verified: [released('2026-01-25')],
    asOf: '2026-01-24',
    c: 'MATCHED',
    v: 'MATCHED',
  },
  // Protected
  {
    what: 'a protected partner does not show through a register either',
    claimed: [P],
    verified: [other({ Publicar: 'no' })],
    register: [held()],
    c: 'CATEGORY_WITHHELD HELD_ON_REGISTER',
    v: 'CATEGORY_WITHHELD IDENTITY_PROTECTED',
  },
  {
    what: 'a protected partner shows in no row',
    claimed: [P],
    verified: [other({ Publicar: 'no' })],
    c: 'CATEGORY_WITHHELD',
    v: 'CATEGORY_WITHHELD IDENTITY_PROTECTED',
  },
  {
    what: 'a protected stranger shows no more than a protected partner',
    claimed: [weak()],
    verified: [other({ Publicar: 'no' })],
    c: null,
    v: 'CATEGORY_WITHHELD IDENTITY_PROTECTED',
  },
]

describe('categories', () => {
  test.each(cases)('$what', async ({ claimed, verified = [], second = [], register = [], plan = {}, asOf, c, v }) => {
    const list = async (id: string, role: SourceList['role'], rows: readonly Row[], columns: readonly string[]) =>
      readList(`${id}.csv`, Buffer.from(csv(rows, columns)), { id, role, ...(asOf && role === 'claimed' ? { asOf } : {}) })
    const more = (name: string) => verified.some((r) => name in r)
    const verifiedColumns = MORE.filter((name) => COLUMNS.includes(name as never) || more(name))
    const claimedColumns = MORE.filter((name) => COLUMNS.includes(name as never) || claimed.some((r) => name in r))
    const registerColumns = [
      'Nombre',
      'Cédula',
      'Fecha de nacimiento',
      'Centro',
      'Estatus',
      'Fecha de excarcelación',
      'Fecha de detención',
      'Fecha de registro',
      'Última confirmación',
    ]
    const lists = [
      await list('claimed', 'claimed', [...claimed, ...crowd(1, 60)], claimedColumns),
      await list('verified', 'verified', [...verified, ...crowd(2, 40)], verifiedColumns),
      ...(second.length ? [await list('verified2', 'verified', [...second, ...crowd(4, 30)], COLUMNS)] : []),
      ...(register.length
        ? [
            await list(
              'register',
              'register',
              [...register, ...crowd(3, 40).map((r) => ({ ...r, Estatus: 'detenido', 'Fecha de excarcelación': '' }))],
              registerColumns,
            ),
          ]
        : []),
    ]
    const report = await reconcile(lists, { ...DEFAULT_PLAN, ...plan })
    const told = (id: string) => {
      const row = report.rows.find((r) => r.list === id && r.row === 1)!
      return [row.category, ...[...row.flags].sort()].join(' ')
    }
    if (c !== null) expect(told('claimed')).toBe(c)
    if (v !== undefined) expect(told('verified')).toBe(v)
  })
})
