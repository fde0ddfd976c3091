// Writes the fixtures from their seeds, and with --check says whether the files on disk are what it would write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bare, csvLine, dmy, dotted, fullName, iso, mdy, peopleMaker, proper, surnameFirst, typo } from '../fixtures/people.mjs'
import { root } from './ensure.mjs'

const check = process.argv.includes('--check')
let stale = 0

function write(path, text) {
  const file = join(root, 'fixtures', path)
  if (check) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      stale++
      console.error(`fixtures/${path} is not what its seed makes; run npm run fixtures`)
    }
    return
  }
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

/** 612 claimed rows that are 600 people; 80 verified; 66 in both. */
function release600() {
  const make = peopleMaker(20260126)
  const { r } = make
  const people = []
  while (people.length < 552) people.push(make.person())
  // Kin and namesakes among the claimed, so that links have something to go wrong with.
  for (let k = 0; k < 16; k++) people.push(make.sibling(people[k * 7]))
  for (let k = 0; k < 8; k++) people.push(make.child(people[200 + k * 9]))
  for (let k = 0; k < 6; k++) people.push(make.twin(people[300 + k * 11]))
  for (let k = 0; k < 6; k++) people.push(make.namesake(people[400 + k * 13]))
  // Known by a rare name alone: neither list has their document or birth date.
  const rareNames = []
  for (let k = 0; k < 4; k++) {
    const p = make.person({ surnames: [make.rare(), make.rare()], noIdentity: true })
    rareNames.push(p)
    people.push(p)
  }
  while (people.length < 600) people.push(make.person())

  const claimedForm = (p, change = {}) => {
    const name = change.name ?? bare(surnameFirst(p)).toUpperCase()
    const id = p.noIdentity || r.chance(0.06) ? '' : r.chance(0.5) ? dotted(p.cedula) : `V-${p.cedula}`
    return {
      person: p,
      cells: [
        name,
        change.id ?? id,
        p.noIdentity || r.chance(0.08) ? '' : dmy(change.birth ?? p.birth),
        p.sex,
        p.place,
        p.state,
        dmy(change.event ?? p.event),
        change.kind ?? p.kind,
      ],
    }
  }
  const claimed = people.map((p) => claimedForm(p))
  // Twelve people listed twice, not quite alike.
  const twice = r.shuffle(people.slice(0, 540).filter((p) => p.given.length > 1)).slice(0, 12)
  twice.forEach((p, k) => {
    const name =
      k % 3 === 0
        ? bare(surnameFirst(p)).toUpperCase()
        : k % 3 === 1
          ? typo(r, bare(surnameFirst(p)).toUpperCase())
          : surnameFirst({ ...p, given: p.given.slice(0, 1) })
    const first = claimed[people.indexOf(p)]
    first.cells[1] ||= `V-${p.cedula}`
    first.cells[2] ||= dmy(p.birth)
    claimed.push({
      person: p,
      cells: [name, k % 4 === 3 ? '' : String(p.cedula), dmy(p.birth), p.sex, p.place, p.state, dmy(p.event), p.kind],
    })
  })
  const rows = r.shuffle(claimed)

  // The verifier's 80: 66 of the 600, 14 of nobody on the list, some of them kin of people on it.
  const kin = new Set([...people.slice(552, 588), ...[0, 1, 2, 3].flatMap((k) => [people[k * 7], people[200 + k * 9]])])
  const shared = [
    ...rareNames,
    ...r.shuffle([...kin]).slice(0, 14),
    ...r.shuffle(people.filter((p) => !kin.has(p) && !rareNames.includes(p) && !twice.includes(p))).slice(0, 48),
  ]
  const verified = shared.map((p, k) => {
    let name = fullName(p)
    let id = p.noIdentity ? '' : `V-${dotted(p.cedula)}`
    let birth = p.noIdentity ? '' : iso(p.birth)
    let place = p.place
    let event = p.event
    let state = p.kind === 'Libertad plena' ? 'libertad plena' : 'excarcelado con medidas'
    if (k >= 4) {
      const kind = k % 12
      if (kind === 0) name = proper([...p.given, p.surnames[0]].join(' '))
      if (kind === 1) name = proper([p.given[0], ...p.surnames].join(' '))
      if (kind === 2) name = typo(r, name)
      if (kind === 3) id = `V-${String(p.cedula).slice(0, -2)}${String(p.cedula).at(-1)}${String(p.cedula).at(-2)}`
      if (kind === 4) birth = iso({ ...p.birth, d: p.birth.d === 28 ? 18 : p.birth.d + 1 })
      if (kind === 5) id = ''
      if (kind === 6) birth = ''
      if (kind === 10) id = birth = ''
      if (kind === 7)
        name = proper([...p.given, `${p.surnames[0]}-${p.surnames[1]}`].join(' ')).replace(/-(\p{L})/u, (_, c) => `-${c.toUpperCase()}`)
      if (kind === 8) name = `Ciudadano ${name}`
      if (kind === 9) name = proper([`${p.given[0]}`, ...(p.given[1] ? [`${p.given[1][0]}.`] : []), ...p.surnames].join(' '))
      if (k % 13 === 5) event = { ...event, d: event.d + 7 > 28 ? event.d - 7 : event.d + 7 }
      if (k % 17 === 6) state = p.kind === 'Libertad plena' ? 'arresto domiciliario' : 'libertad plena'
      if (k % 11 === 3) place = p.place === 'Ramo Verde' ? 'Yare III' : 'Ramo Verde'
    }
    return { person: p, cells: [name, id, birth, p.sex === 'M' ? 'Masculino' : 'Femenino', p.nationality, place, iso(event), state] }
  })
  const strangers = [
    make.sibling(people[100]),
    make.sibling(people[130]),
    make.child(people[150]),
    make.twin(people[170]),
    make.namesake(people[180]),
  ]
  while (strangers.length < 14) strangers.push(make.person())
  for (const p of strangers)
    verified.push({
      person: p,
      cells: [
        fullName(p),
        `V-${dotted(p.cedula)}`,
        iso(p.birth),
        p.sex === 'M' ? 'Masculino' : 'Femenino',
        p.nationality,
        p.place,
        iso(p.event),
        'excarcelado con medidas',
      ],
    })
  const verifiedRows = r.shuffle(verified)

  write(
    'release-600-80/claimed.csv',
    `${csvLine(['Nro', 'APELLIDOS Y NOMBRES', 'Cédula', 'F. de nacimiento', 'Sexo', 'Centro de reclusión', 'Estado', 'F. de excarcelación', 'Tipo de medida'])}\n${rows.map((row, i) => csvLine([i + 1, ...row.cells])).join('\n')}\n`,
  )
  write(
    'release-600-80/verified.csv',
    `${csvLine(['Nro', 'Nombre completo', 'C.I.', 'Fecha de nacimiento', 'Sexo', 'Nacionalidad', 'Lugar de detención', 'Fecha de excarcelación', 'Situación'])}\n${verifiedRows.map((row, i) => csvLine([i + 1, ...row.cells])).join('\n')}\n`,
  )
  const truth = verifiedRows.flatMap((v, j) => rows.flatMap((c, i) => (c.person === v.person ? [`${i + 1},${j + 1}`] : [])))
  write('release-600-80/truth.csv', `left_id,right_id\n${truth.join('\n')}\n`)
  const cluster = new Map(people.map((p, k) => [p, k + 1]))
  write('release-600-80/clusters.csv', `rec_id,cluster_id\n${rows.map((row, i) => `${i + 1},${cluster.get(row.person)}`).join('\n')}\n`)
}

/** English headers, names apart, passports, month-first dates. */
function english() {
  const make = peopleMaker(7)
  const { r } = make
  const people = Array.from({ length: 40 }, () => make.person())
  const passport = (p) => `P${String(p.cedula).slice(0, 7)}`
  write(
    'english/claimed.csv',
    `${csvLine(['#', 'Last name', 'First name', 'DOB', 'Passport no.', 'Prison', 'Release date'], ';')}\n${people.map((p, i) => csvLine([i + 1, proper(p.surnames.join(' ')), proper(p.given.join(' ')), mdy(p.birth), passport(p), p.place, mdy(p.event)], ';')).join('\n')}\n`,
  )
  const seen = [...r.shuffle(people).slice(0, 12), make.person(), make.person(), make.sibling(people[3])]
  write(
    'english/verified.csv',
    `${csvLine(['Full name', 'Date of birth', 'Passport', 'Detained at', 'Released on'])}\n${seen.map((p, k) => csvLine([k % 4 === 1 ? `${proper(p.given.join(' '))} ${proper(p.surnames[0])}` : fullName(p), iso(p.birth), k % 5 === 2 ? '' : passport(p), p.place, iso(p.event)])).join('\n')}\n`,
  )
  write(
    'english/truth.csv',
    `left_id,right_id\n${seen.flatMap((p, j) => (people.includes(p) ? [`${people.indexOf(p) + 1},${j + 1}`] : [])).join('\n')}\n`,
  )
}

/** An object with one array against a record a line. */
function json() {
  const make = peopleMaker(11)
  const { r } = make
  const people = Array.from({ length: 25 }, () => make.person())
  write(
    'json/claimed.json',
    `${JSON.stringify({ fuente: 'Ministerio', registros: people.map((p) => ({ nombres: proper(p.given.join(' ')), 'primer apellido': proper(p.surnames[0]), 'segundo apellido': proper(p.surnames[1]), cedula: `V${p.cedula}`, nacimiento: iso(p.birth) })) }, null, 1)}\n`,
  )
  const seen = [...r.shuffle(people).slice(0, 8), make.person(), make.person()]
  write(
    'json/verified.ndjson',
    seen.map((p) => `${JSON.stringify({ nombre: fullName(p), ci: dotted(p.cedula), fecha_nacimiento: dmy(p.birth) })}\n`).join(''),
  )
  write(
    'json/truth.csv',
    `left_id,right_id\n${seen.flatMap((p, j) => (people.includes(p) ? [`${people.indexOf(p) + 1},${j + 1}`] : [])).join('\n')}\n`,
  )
}

/** A case with everything: two verifiers who disagree, a register, a window, statements; every category and flag, each row with the reason for it. */
function releaseCase() {
  const make = peopleMaker(404)
  const { r } = make
  const day = (d, m = 1, y = 2026) => ({ y, m, d })
  const person = (fixed = {}) =>
    make.person({ nationality: 'Venezolana', kind: 'Libertad plena', event: day(10 + r.below(12)), place: 'Yare III', ...fixed })
  const rare = () => person({ surnames: [make.rare(), make.rare()], given: make.person().given })
  const claimed = []
  const fp = []
  const onu = []
  const held = []
  const expect = []
  const say = (list, rows, category, flags, reason) => expect.push([list, rows, category, flags, reason])
  const c = (p, category, flags, reason, change = {}) => {
    claimed.push([
      change.name ?? bare(surnameFirst(p)).toUpperCase(),
      change.id ?? `V-${p.cedula}`,
      change.birth ?? dmy(p.birth),
      p.sex,
      p.nationality,
      change.place ?? p.place,
      change.date ?? dmy(p.event),
      change.kind ?? p.kind,
    ])
    say('ministry', claimed.length, category, flags, reason)
  }
  const v = (list, rows, p, category, flags, reason, change = {}) => {
    rows.push([
      change.name ?? fullName(p),
      change.id ?? `V-${dotted(p.cedula)}`,
      change.birth ?? iso(p.birth),
      p.sex === 'M' ? 'Masculino' : 'Femenino',
      change.nationality ?? p.nationality,
      change.place ?? p.place,
      change.date ?? iso(p.event),
      change.kind ?? 'libertad plena',
      change.charges ?? 'no',
      change.again ?? '',
      change.level ?? 'verificado',
      change.publish ?? 'sí',
    ])
    say(list, rows.length, category, flags, reason)
  }
  const f = (p, category, flags, reason, change) => v('fp', fp, p, category, flags, reason, change)
  const o = (p, category, flags, reason, change) => v('onu', onu, p, category, flags, reason, change)
  const h = (p, change = {}) =>
    held.push([
      change.name ?? fullName(p),
      change.id ?? `V-${p.cedula}`,
      change.birth ?? iso(p.birth),
      change.place ?? p.place,
      change.arrest ?? iso(p.arrest),
      change.registered ?? '2024-09-01',
      change.status ?? 'detenido',
      change.seen ?? '',
    ])

  const plain = person()
  c(plain, 'MATCHED', '', 'listed twice; this row, chosen by content, stands for both')
  f(plain, 'MATCHED', '', 'the same')
  const conditional = person()
  c(
    conditional,
    'MATCHED_WITH_CONFLICT',
    'CHARGES_PENDING CONDITIONAL_RELEASE',
    'claimed as full freedom, verified under measures, charges pending',
  )
  f(conditional, 'MATCHED_WITH_CONFLICT', 'CHARGES_PENDING CONDITIONAL_RELEASE', 'the same', {
    kind: 'excarcelado con medida cautelar',
    charges: 'pendientes',
  })
  const disputed = person({ event: day(12) })
  c(disputed, 'MATCHED_WITH_CONFLICT', 'VERIFIERS_DISAGREE', 'fp and onu give dates a week apart')
  f(disputed, 'MATCHED', 'VERIFIERS_DISAGREE', 'agrees with the claim, not with onu')
  o(disputed, 'MATCHED_WITH_CONFLICT', 'VERIFIERS_DISAGREE', 'another date than claim and fp', { date: iso(day(19)) })
  const moved = person()
  c(moved, 'MATCHED', 'PLACE_DIFFERS', 'another prison: people are moved')
  f(moved, 'MATCHED', 'PLACE_DIFFERS', 'the same', { place: 'Ramo Verde' })
  const again = person({ event: day(11) })
  c(again, 'MATCHED', 'REVERSED', 'fp says: arrested again')
  f(again, 'MATCHED', 'REVERSED', 'released, and arrested again', { again: '2026-01-20' })
  const provisional = person()
  c(provisional, 'MATCHED', 'CHARGES_UNKNOWN PROVISIONAL_SOURCE', 'the verifier is not sure yet and does not know of charges')
  f(provisional, 'MATCHED', 'CHARGES_UNKNOWN PROVISIONAL_SOURCE', 'the same', { level: 'provisional', charges: '' })
  const nameOnly = rare()
  c(nameOnly, 'MATCHED', 'NAME_ONLY', 'a rare full name, and neither list has more', { id: '', birth: '' })
  f(nameOnly, 'MATCHED', 'NAME_ONLY', 'the same', { id: '', birth: '' })
  const stillHeld = person()
  c(stillHeld, 'MATCHED', 'HELD_ON_REGISTER', 'fp verified the release; the register still says held: look first')
  f(stillHeld, 'MATCHED', 'HELD_ON_REGISTER', 'the same')
  h(stillHeld)
  const unsure = person()
  c(unsure, 'MATCHED', 'MAYBE_HELD', 'the register has the person, and a status that says neither')
  f(unsure, 'MATCHED', 'MAYBE_HELD', 'the same')
  h(unsure, { status: 'por confirmar' })
  const late = person({ arrest: day(3, 3, 2025) })
  c(
    late,
    'HELD_ON_REGISTER',
    'HELD_ON_REGISTER LATE_REGISTERED',
    'no verifier has the person; the register, which learned of it in January, says held',
  )
  h(late, { registered: '2026-01-15', arrest: '2025-03-03' })
  const onRegister = person()
  c(onRegister, 'HELD_ON_REGISTER', 'HELD_ON_REGISTER', 'no verifier has the person, and the register says held')
  h(onRegister)
  const maybeThere = person({ given: ['jose'], surnames: ['perez'], sex: 'M' })
  c(maybeThere, 'REGISTER_REVIEW', 'MAYBE_HELD', 'only the register has somebody of that common name', { id: '' })
  h(maybeThere, { id: '', birth: '' })
  const contradicted = person({ event: day(12) })
  c(contradicted, 'CONTRADICTED', 'HELD_ON_REGISTER', 'seen in detention a week after the claimed release')
  h(contradicted, { seen: '2026-01-19' })
  const both = person({ event: day(12) })
  c(both, 'CONTRADICTED', 'HELD_ON_REGISTER VERIFIERS_DISAGREE', 'seen in detention later, though fp verified the release')
  f(both, 'PARTNER_EXCLUDED', 'HELD_ON_REGISTER', 'its claimed partner is contradicted')
  h(both, { seen: '2026-01-20' })
  const before = person({ event: day(14) })
  c(before, 'ALREADY_OUT', '', 'announced again: fp has the release in December')
  f(before, 'PARTNER_EXCLUDED', '', 'its claimed partner was already out', { date: '2025-12-24' })
  const early = person({ event: day(20, 12, 2025) })
  c(early, 'OUT_OF_WINDOW', '', 'the claimed date is before the window, and nobody says otherwise')
  const foreign = person({ nationality: 'Italiana' })
  c(foreign, 'OUT_OF_SCOPE', '', 'an Italian; the case is about Venezuelans and Spaniards')
  f(foreign, 'OUT_OF_SCOPE', '', 'the same')
  const spanish = person({ nationality: 'Española' })
  c(spanish, 'MATCHED', '', 'one of the Spanish nationals of the subgroup')
  o(spanish, 'MATCHED', '', 'the same')
  c(plain, 'DUPLICATE', '', 'row 1 again, with a shorter name', {
    name: bare(surnameFirst({ ...plain, given: plain.given.slice(0, 1) })).toUpperCase(),
  })
  const episode = person({ event: day(13) })
  c(episode, 'CLAIMED_ONLY', 'REPEAT_EPISODE', 'released in January')
  c(episode, 'OUT_OF_WINDOW', 'REPEAT_EPISODE', 'and, the same person, in September', { date: '01/09/2025' })
  const twice = person({ given: ['carlos'], surnames: ['hernandez'], sex: 'M' })
  c(twice, 'CLAIMED_ONLY', 'POSSIBLE_DUPLICATE', 'a common name, no document', { id: '', birth: '' })
  c(twice, 'CLAIMED_ONLY', 'POSSIBLE_DUPLICATE', 'the same common name, no document', { id: '', birth: '' })
  const ordered = person()
  c(ordered, 'ORDERED_NOT_CONFIRMED', '', 'an order of release, and nobody saw the person leave', { kind: 'Boleta de excarcelación' })
  c(person(), 'CLAIMED_ONLY', 'DATE_UNKNOWN', 'no date, so nobody knows whether it is in the window', { date: '' })
  const common = person({ given: ['luis'], surnames: ['garcia'], sex: 'M' })
  c(common, 'POSSIBLE', '', 'a common name is all that fp has of the person')
  f(common, 'POSSIBLE', '', 'the same', { id: '', birth: '', place: 'Tocorón', date: '2026-01-21' })
  const rival = person({ given: ['pedro'], surnames: ['rodriguez'], sex: 'M' })
  c(rival, 'AMBIGUOUS', '', 'two people of the name at fp, with documents of their own; the claim has none', { id: '' })
  f(rival, 'AMBIGUOUS', 'POSSIBLE_DUPLICATE', 'one of the two, who may be one person with two documents', { birth: '' })
  f(rival, 'AMBIGUOUS', 'POSSIBLE_DUPLICATE', 'the other', { id: `V-${rival.cedula + 5_000_111}`, birth: '' })
  const hidden = person()
  c(hidden, 'CATEGORY_WITHHELD', '', 'its partner is protected; totals count it as MATCHED')
  f(hidden, 'CATEGORY_WITHHELD', 'IDENTITY_PROTECTED', 'does not want to be named', { publish: 'no' })
  claimed.push(['YULEISY', '', '', 'F', '', '', '', ''])
  say('ministry', claimed.length, 'UNRESOLVABLE', 'DATE_UNKNOWN', 'one name and nothing else')
  const [one, two] = [person(), person()]
  claimed.push([`${bare(fullName(one))} y ${bare(fullName(two))}`, '', '', 'M', 'Venezolana', 'Yare III', '15/01/2026', 'Libertad plena'])
  say('ministry', claimed.length, 'UNRESOLVABLE', 'TWO_PEOPLE', 'two people in one cell')
  claimed.push(['TOTAL', String(claimed.length), '', '', '', '', '', ''])
  say('ministry', claimed.length, 'NOT_A_RECORD', '', 'a total')
  for (let k = 0; k < 12; k++) c(person(), 'CLAIMED_ONLY', '', 'not found in the lists given')
  f(person({ event: day(25) }), 'VERIFIED_AFTER_CUTOFF', '', "after the claim's cut-off of the 24th at noon")
  f(person({ event: day(24) }), 'VERIFIED_ONLY', 'CUTOFF_UNKNOWN', 'on the day of the cut-off, hour unknown')
  f(person({ event: day(15) }), 'VERIFIED_ONLY', '', 'not on the claimed list')
  fp.push(['N/N', '', '', '', '', '', '2026-01-15', '', '', '', '', ''])
  say('fp', fp.length, 'WITHHELD', '', 'verified, not to be named')
  o(person({ event: day(16) }), 'VERIFIED_ONLY', '', 'only onu has the person')

  const lines = (header, rows) => `${[header, ...rows].map((row) => csvLine(row)).join('\n')}\n`
  // A row with a cell too many is read by nobody.
  const broken = 'PEREZ ROTO, LINEA,V-1234567,01/01/1980,M,Venezolana,Yare III,12/01/2026,Libertad plena,sobra\n'
  write(
    'release-case/ministry.csv',
    lines(['Nombre', 'Cédula', 'F. de nacimiento', 'Sexo', 'Nacionalidad', 'Centro', 'F. de excarcelación', 'Medida'], claimed) + broken,
  )
  say('ministry', claimed.length + 1, 'INVALID', '', 'more cells than columns')
  const verifiedHeader = [
    'Nombre completo',
    'Cédula',
    'Fecha de nacimiento',
    'Sexo',
    'Nacionalidad',
    'Lugar de detención',
    'Fecha de excarcelación',
    'Situación',
    'Cargos pendientes',
    'Fecha de redetención',
    'Verificación',
    'Publicar',
  ]
  write('release-case/fp.csv', lines(verifiedHeader, fp))
  write('release-case/onu.csv', lines(verifiedHeader, onu))
  write(
    'release-case/held.csv',
    lines(
      [
        'Nombre',
        'Cédula',
        'Fecha de nacimiento',
        'Lugar de detención',
        'Fecha de detención',
        'Fecha de registro',
        'Estatus',
        'Última confirmación',
      ],
      held,
    ),
  )
  write('release-case/reasons.csv', lines(['list', 'row', 'category', 'flags', 'reason'], expect))
}

release600()
english()
json()
releaseCase()
if (stale) process.exit(1)
