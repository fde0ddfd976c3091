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

release600()
english()
json()
if (stale) process.exit(1)
