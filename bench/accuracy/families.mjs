// Two lists of invented people in the manner of one culture: how names are made, handed down to children and written; families, namesakes, households.
import { bare, csvLine, dmy, iso, random, typo } from '../../fixtures/people.mjs'

const words = (text) => text.trim().split(/\s+/)
/** Commoner names first. */
const NAMES = {
  spanish: {
    male: words(`jose luis juan carlos miguel jesus pedro manuel rafael francisco antonio alexander david daniel jorge victor angel ramon
      oscar eduardo alejandro fernando ricardo roberto cesar sergio andres mario hector ivan raul alberto enrique julio wilmer yender
      orlando gustavo leonardo gabriel rodolfo ernesto felix simon omar edgar hugo nestor tulio ciro abel elias`),
    female: words(`maria ana carmen luisa rosa yolanda mariana gabriela andrea carolina luz gladys belkis elena teresa patricia sofia
      isabel beatriz claudia daniela adriana paola yuleisy veronica lucia silvia alba ines olga raquel norma irene marta`),
    surnames: words(`gonzalez rodriguez perez hernandez garcia martinez lopez sanchez ramirez diaz torres rojas moreno castillo medina
      romero mendoza suarez gutierrez contreras blanco rivas salazar marcano guerra silva parra colmenares briceño duarte urdaneta
      quintero albornoz barrios useche villalobos camacho davila ochoa pinto zambrano carrillo belandria tovar vivas peraza arocha
      montilla pernia toro bracho lugo escalona ybarra graterol palencia yanez`),
  },
  portuguese: {
    male: words(`jose joao antonio francisco carlos paulo pedro lucas luiz marcos gabriel rafael daniel marcelo bruno eduardo felipe
      rodrigo manoel mateus andre fernando fabio leonardo gustavo guilherme leandro tiago anderson ricardo marcio jorge sebastiao
      alexandre roberto edson diego vitor sergio claudio wesley wagner caio heitor`),
    female: words(`maria ana francisca antonia adriana juliana marcia fernanda patricia aline sandra camila amanda bruna jessica leticia
      julia luciana vanessa mariana gabriela vera vitoria larissa claudia beatriz rita luana sonia renata eliane josefa simone`),
    surnames: words(`silva santos oliveira souza rodrigues ferreira alves pereira lima gomes costa ribeiro martins carvalho almeida lopes
      soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques machado mendes freitas cardoso ramos teixeira
      pinheiro moura correia cavalcanti monteiro batista guimaraes brandao fonseca queiroz tavares peixoto siqueira`),
  },
  arabic: {
    male: words(`muhammad ahmad mahmoud ali hassan hussein ibrahim khalid yousef omar mustafa abdullah said samir nasser tariq ziad walid
      fadi hani rami bilal hamza anas karim jamal nabil adel faris basel imad munir rashid saleh sami ismail issa musa yahya zakaria
      ayman ashraf iyad jihad nidal raed`),
    female: words(`fatima maryam aisha zainab noor sara huda amal rana hanan layla samira khadija asma salma iman rawan dina lina maha
      nadia reem suad wafa yasmin hala ghada basma`),
    surnames: words(`masri najjar haddad khatib shami hijazi sabbagh qasim nasr saadi hamdan zidan barghouti jabari tamimi shawa
      abu-shaban qudsi halabi baghdadi rantisi dahlan farra agha astal bakri darwish ghandour hamad jundi kurdi lahham mansour
      natsheh omari qawasmi rajab safadi taha ubaid wazir yasin zaytun`),
  },
  slavic: {
    male: words(`aleksandr sergey dmitry andrey aleksey nikolay vladimir mikhail ivan yury viktor igor oleg pavel evgeny maksim roman denis
      anton vitaly artem stepan timofey gleb konstantin bogdan taras yaroslav ruslan matvey leonid vadim`),
    female: words(`elena tatiana olga natalia irina svetlana anna maria ekaterina yulia marina galina ludmila valentina oksana nadezhda
      vera larisa alla daria polina kseniya veronika sofia`),
    surnames: words(`ivanov petrov sidorov kuznetsov popov volkov sokolov lebedev kozlov novikov morozov pavlov semenov golubev vinogradov
      bogdanov vorobyev fedorov mikhailov belyaev tarasov belov komarov orlov kiselev makarov andreev kovalev ilyin gusev titov
      kuzmin kudryavtsev baranov kulikov alekseev stepanov yakovlev sorokin sergeev romanov zakharov borisov korolev gerasimov
      ponomarev grigoryev lazarev medvedev ershov nikitin sobolev ryabov polyakov`),
  },
  english: {
    male: words(`john william james george thomas robert charles henry david michael joseph edward richard peter paul mark andrew daniel
      matthew stephen samuel arthur frederick alfred albert walter philip simon martin adam benjamin jack harry oliver luke nathan
      graham keith neil ian stuart`),
    female: words(`mary elizabeth sarah margaret anne jane catherine alice ellen emma susan helen florence ethel emily charlotte lucy
      hannah dorothy edith rachel laura julia karen alison joan ruth grace amy rose`),
    surnames: words(`smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall
      wood jackson clarke patel harrison martin cooper hill ward turner carter phillips mitchell parker edwards collins bennett cook
      shaw griffiths chapman webb foster palmer holmes barker hargreaves pemberton ashworth blackwood thistlewood`),
  },
}
export const CULTURES = Object.keys(NAMES)

const capital = (word) => word.replace(/(^|[\s-])(\S)/gu, (_, before, letter) => before + letter.toUpperCase())
const patronymic = (father, sex) => {
  const stem = father.endsWith('y') ? `${father.slice(0, -1)}ye` : /[aeo]$/.test(father) ? `${father.slice(0, -1)}e` : `${father}o`
  return sex === 'M' ? `${stem}vich` : `${stem}vna`
}
const gendered = (surname, sex) => (sex === 'F' ? (/in$|ov$|ev$/.test(surname) ? `${surname}a` : surname) : surname)

/** How a culture names people: what a child has from its parents, and the words in their order. */
const WAYS = {
  spanish: { child: (p, draw) => ({ family: [p.family[0], draw.surname()] }), write: (p) => [...p.given, ...p.family], most: 2 },
  portuguese: { child: (p, draw) => ({ family: [draw.surname(), p.family[1]] }), write: (p) => [...p.given, ...p.family], most: 2 },
  arabic: {
    child: (p) => ({ family: [p.given[0], p.family[0], p.family[2]] }),
    write: (p) => [p.given[0], ...p.family.slice(0, 2), `al-${p.family[2]}`],
    most: 1,
  },
  slavic: {
    child: (p) => ({ family: [p.given[0], p.family[1]] }),
    write: (p) => [p.given[0], patronymic(p.family[0], p.sex), gendered(p.family[1], p.sex)],
    most: 1,
  },
  english: { child: (p) => ({ family: p.family }), write: (p) => [...p.given, ...p.family], most: 2 },
}
const founders = {
  spanish: (draw) => [draw.surname(), draw.surname()],
  portuguese: (draw) => [draw.surname(), draw.surname()],
  arabic: (draw) => [draw.given('M'), draw.given('M'), draw.surname()],
  slavic: (draw) => [draw.given('M'), draw.surname()],
  english: (draw) => [draw.surname()],
}

const PLACES = ['Central', 'North Block', 'Camp 4', 'Old Fort', 'Harbour', 'Mill Road', 'Section B', 'Hill Station']

/** Names that stand before or behind others, and that brothers and sisters share. */
const USUAL = new Set(words('jose maria juan luis joao ana'))

/** Makes people of one culture. */
export function familyMaker(seed, culture) {
  const r = random(seed)
  const zipf = (list) => list[Math.min(list.length - 1, Math.floor(list.length ** r.next() * 1.35 - 1))] ?? list[0]
  const draw = { given: (sex) => zipf(NAMES[culture][sex === 'M' ? 'male' : 'female']), surname: () => zipf(NAMES[culture].surnames) }
  const way = WAYS[culture]
  const givenOf = (sex) => {
    const first = draw.given(sex)
    if (way.most < 2 || r.chance(0.4)) return [first]
    for (;;) {
      const second = draw.given(sex)
      if (second !== first) return [first, second]
    }
  }
  const day = (from, to) => ({ y: from + r.below(to - from + 1), m: 1 + r.below(12), d: 1 + r.below(28) })
  const person = (fixed = {}) => {
    const sex = fixed.sex ?? (r.chance(0.7) ? 'M' : 'F')
    return {
      given: givenOf(sex),
      family: founders[culture](draw),
      sex,
      birth: day(1945, 2004),
      place: r.pick(PLACES),
      arrest: { y: 2024, m: 1 + r.below(12), d: 1 + r.below(28) },
      event: { y: 2026, m: 1 + r.below(3), d: 1 + r.below(28) },
      document: 10_000_000 + r.below(80_000_000),
      house: `${1 + r.below(400)} ${capital(draw.surname())} Street`,
      ...fixed,
    }
  }
  // No two living children have one name, but for a José or María beside another; `home` holds the names of a family.
  const homeOf = (p) => (p.home ??= new Set(p.given))
  const otherGiven = (p, sex) => {
    const taken = homeOf(p)
    for (;;) {
      const names = givenOf(sex)
      if (taken.has(names[0]) || names.some((name) => taken.has(name) && !USUAL.has(name))) continue
      for (const name of names) taken.add(name)
      return names
    }
  }
  const together = (p) => ({ place: p.place, event: p.event, ...(r.chance(0.5) ? { arrest: p.arrest } : {}), house: p.house })
  const ofOneHome = (p) => ({ home: homeOf(p), family: p.family })
  const sibling = (p) => {
    const sex = r.chance(0.7) ? 'M' : 'F'
    const years = 1 + r.below(12)
    return person({
      sex,
      ...ofOneHome(p),
      given: otherGiven(p, sex),
      birth: { ...day(1, 1), y: p.birth.y + (r.chance(0.5) ? years : -years) },
      ...together(p),
    })
  }
  const twin = (p) => person({ sex: p.sex, ...ofOneHome(p), given: otherGiven(p, p.sex), birth: p.birth, ...together(p) })
  const child = (p, same = false) => {
    const sex = same ? p.sex : r.chance(0.6) ? 'M' : 'F'
    // Who has a child is old enough for one.
    if (p.birth.y > 1985) p.birth = { ...p.birth, y: p.birth.y - 25 }
    const parent = culture === 'arabic' || culture === 'slavic' ? { ...p, given: p.sex === 'M' ? p.given : [draw.given('M')] } : p
    return person({
      ...way.child(parent, draw),
      sex,
      given: same ? [...p.given] : otherGiven(p, sex),
      birth: { ...day(1, 1), y: p.birth.y + 18 + r.below(20) },
      ...together(p),
    })
  }
  const namesake = (p) => person({ given: [...p.given], family: [...p.family], sex: p.sex })
  return { r, person, sibling, twin, child, junior: (p) => child(p, true), namesake, write: (p) => way.write(p) }
}

/** How systems spell one Arabic or Slavic word otherwise: each a pair that is exchanged. */
const SPELLINGS = {
  arabic: [
    ['muhammad', 'mohammed'],
    ['ahmad', 'ahmed'],
    ['hussein', 'hosain'],
    ['yousef', 'yusuf'],
    ['ou', 'u'],
    ['ee', 'i'],
    ['iya', 'ia'],
    ['q', 'k'],
    ['kh', 'h'],
    ['gh', 'g'],
    ['al-', 'al '],
    ['al-', ''],
    ['ss', 's'],
    ['mm', 'm'],
    ['id', 'eed'],
    ['ah', 'a'],
    ['i', 'y'],
    ['th', 't'],
    ['sh', 'ch'],
  ],
  slavic: [
    ['sergey', 'sergei'],
    ['dmitry', 'dmitrii'],
    ['y ', 'iy '],
    ['ks', 'x'],
    ['kh', 'h'],
    ['yu', 'iu'],
    ['ye', 'e'],
    ['ev', 'yev'],
    ['ts', 'c'],
    ['zh', 'j'],
  ],
  spanish: [
    ['v', 'b'],
    ['z', 's'],
    ['ll', 'y'],
    ['j', 'g'],
    ['ç', 's'],
  ],
  portuguese: [
    ['ss', 's'],
    ['z', 's'],
    ['ph', 'f'],
    ['ui', 'uy'],
    ['th', 't'],
    ['sch', 'ch'],
  ],
  english: [
    ['ph', 'f'],
    ['ck', 'k'],
    ['th', 't'],
    ['ne', 'n'],
    ['ie', 'y'],
    ['ll', 'l'],
    ['tt', 't'],
  ],
}

const RATES = {
  clean: { error: 0.02, missing: 0.08 },
  ordinary: { error: 0.08, missing: 0.25 },
  dirty: { error: 0.18, missing: 0.45 },
  'names only': { error: 0.05, missing: 1 },
}
export const QUALITIES = Object.keys(RATES)
/** Pairs of people whom a careless tool takes for one. */
export const LOOKALIKES = ['sibling', 'twin', 'junior', 'namesake']
const KIN = ['sibling', 'sibling', 'twin', 'child', 'junior', 'namesake']

/** As makeLists: { claimed, verified: texts; people on each; shared }. A quarter are kin or namesakes of others. Lists of names alone have no namesakes that only other facts tell apart. */
export function makeFamilies(seed, culture, quality, { claimed = 700, verified = 400, shared = 250, kin = 0.25 } = {}) {
  const make = familyMaker(seed, culture)
  const { r } = make
  const { error, missing } = RATES[quality]
  const kinds = quality === 'names only' ? KIN.filter((k) => k !== 'namesake' && k !== 'junior') : KIN
  const people = []
  while (people.length < claimed + verified - shared) {
    const kind = people.length > 40 && r.chance(kin) ? r.pick(kinds) : 'person'
    if (kind === 'person') people.push({ ...make.person(), root: people.length, kin: '' })
    else {
      const of = r.pick(people)
      people.push({ ...make[kind](of), root: of.root, kin: kind })
    }
  }
  const mixed = r.shuffle(people)
  const both = mixed.slice(0, shared)
  const sides = [r.shuffle([...both, ...mixed.slice(shared, claimed)]), r.shuffle([...both, ...mixed.slice(claimed)])]
  const texts = sides.map((side, at) => {
    const header =
      at === 0 ? 'Name,ID number,Date of birth,Sex,Place,Release date' : 'Full name,ID number,Date of birth,Sex,Place,Release date'
    return [header, ...side.map((p) => row(make, culture, p, at, error, missing))].join('\n') + '\n'
  })
  return { claimed: texts[0], verified: texts[1], people: sides, shared: both }
}

/** Pairs of kin or namesakes, one on each list, and nobody on both: every link is wrong. */
export function makeLookalikes(seed, culture, kind, pairs = 250) {
  const make = familyMaker(seed, culture)
  const of = Array.from({ length: pairs }, () => make.person())
  const sides = [of, of.map((p) => make[kind](p))]
  const header = 'Name,ID number,Date of birth,Sex,Place,Release date'
  const [left, right] = sides.map((side, at) => [header, ...side.map((p) => row(make, culture, p, at, 0.03, 0.3))].join('\n') + '\n')
  return { claimed: left, verified: right, people: sides, shared: [] }
}

/** A name as a list writes it: words left out, other spellings, slips. */
export function writtenName({ r, write }, culture, p, at, error) {
  const happens = (chance = error) => r.chance(chance)
  let given = [...p.given]
  if (given.length > 1 && happens()) given = happens(0.3) ? [given[0], given[1][0]] : [given[0]]
  let parts = write({ ...p, given })
  if ((culture === 'spanish' || culture === 'arabic' || culture === 'slavic') && parts.length > 2 && happens())
    parts = culture === 'spanish' ? parts.slice(0, -1) : [parts[0], ...parts.slice(2)]
  let name = parts.join(' ')
  // Two systems of romanisation: small differences are ordinary.
  const spelled = culture === 'arabic' || culture === 'slavic' ? (at === 0 ? 3 : 0) : happens() ? 1 : 0
  for (let k = 0; k < spelled; k++) {
    const [from, to] = r.pick(SPELLINGS[culture])
    name = name.replace(from, to)
  }
  name = capital(name.replace(/\s+/g, ' ').trim())
  if (happens()) name = typo(r, name)
  return at === 0 ? bare(name).toUpperCase() : name
}

function row(make, culture, p, at, error, missing) {
  const { r } = make
  const happens = (chance = error) => r.chance(chance)
  const name = writtenName(make, culture, p, at, error)
  let document = String(p.document)
  if (happens(missing)) document = ''
  else if (happens(error / 2)) document = document.replace(/\d$/, (d) => String((Number(d) + 1) % 10))
  let birth = p.birth
  let written = at === 0 ? dmy(birth) : iso(birth)
  if (happens(missing)) written = ''
  else if (happens()) {
    birth = { ...birth, d: birth.d > 9 ? birth.d - 9 : birth.d + 10 }
    written = at === 0 ? dmy(birth) : iso(birth)
  } else if (happens(error / 2)) written = String(birth.y)
  const place = happens() ? r.pick(PLACES) : p.place
  return csvLine([name, document, written, p.sex, place, at === 0 ? dmy(p.event) : iso(p.event)])
}

/** Two counts of the same households, a year or two apart: fathers, mothers, children, servants and lodgers under one roof; daughters named after mothers. */
export function makeCensus(seed, culture, { households = 160 } = {}) {
  const make = familyMaker(seed, culture)
  const { r } = make
  const people = []
  const at = (house, p, relation) => people.push({ ...p, house, relation, root: people.length, kin: relation })
  for (let h = 0; h < households; h++) {
    const head = make.person({ sex: 'M', birth: { y: 1950 + r.below(30), m: 1 + r.below(12), d: 1 + r.below(28) } })
    const wife = make.person({
      sex: 'F',
      birth: { ...head.birth, y: head.birth.y + r.below(9) - 2 },
      ...(culture === 'english' ? { family: head.family } : {}),
    })
    at(head.house, head, 'head')
    at(head.house, wife, 'wife')
    // One son at most is called as his father, and one daughter as her mother.
    let [hasJunior, hasNamed] = [false, false]
    for (let k = r.below(5); k > 0; k--) {
      const isJunior = !hasJunior && r.chance(0.15)
      const child = isJunior ? make.junior(head) : make.child(head)
      const isNamed = !hasNamed && child.sex === 'F' && r.chance(0.2)
      at(head.house, isNamed ? { ...child, given: [...wife.given] } : child, 'child')
      hasJunior ||= isJunior
      hasNamed ||= isNamed
    }
    for (let k = r.chance(0.3) ? 1 + r.below(2) : 0; k > 0; k--)
      at(head.house, make.person({ birth: { y: 1960 + r.below(45), m: 1, d: 1 } }), r.pick(['servant', 'lodger']))
  }
  const stays = r.shuffle(people)
  const both = stays.slice(0, Math.floor(people.length * 0.6))
  const left = r.shuffle([...both, ...stays.slice(both.length, Math.floor(people.length * 0.8))])
  const right = r.shuffle([...both, ...stays.slice(Math.floor(people.length * 0.8))])
  const line = (p, side) => {
    const name = capital(make.write(r.chance(0.1) && p.given.length > 1 ? { ...p, given: [p.given[0]] } : p).join(' '))
    const age = 2020 + side - p.birth.y + (r.chance(0.15) ? r.below(3) - 1 : 0)
    return csvLine([
      r.chance(0.06) ? typo(r, name) : name,
      Math.max(0, age),
      p.sex,
      r.chance(0.1) ? `${1 + r.below(400)} New Road` : p.house,
      p.relation,
    ])
  }
  const text = (list, side) => ['Name,Age,Sex,Address,Relation to head', ...list.map((p) => line(p, side))].join('\n') + '\n'
  return { claimed: text(left, 0), verified: text(right, 1), people: [left, right], shared: both }
}
