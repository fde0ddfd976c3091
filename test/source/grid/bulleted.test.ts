// Posts: the marked lines are people, whatever stands around them; a list whose other lines are names stays as it is.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { readFacts } from '../../../src/person/facts.ts'

async function people(text: string) {
  const { records, rejects, columns } = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  const at = Array.from({ length: records.length }, (_, i) => i)
  return {
    names: at.map((i) => records.cell(i, 0)),
    said: at.map((i) => columns.filter(({ field }) => field === 'status').map(({ index }) => records.cell(i, index))[0]),
    sections: at.map((i) => records.section?.(i) ?? ''),
    aside: rejects.map(({ line }) => line),
  }
}

const NAMES = ['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz']

test.each(['▪️ ', '• ', '- ', '✅', '🔹 ', '* ', '👉 '])('%s', async (mark) => {
  const text = `🔴 ACTUALIZACIÓN 14 de enero, 8:30 pm
Excarcelaciones verificadas por el equipo:

${NAMES.map((name, at) => `${mark}${name}, 3${at} años`).join('\n')}

📌 Seguimos verificando. Total: 3
#LibertadParaTodos
t.me/ejemplo
`
  const { names, aside } = await people(text)
  expect(names).toEqual(NAMES)
  expect(aside).toEqual([1, 2, 8, 9, 10])
})

test('titles between them go with those below', async () => {
  const { names, sections } = await people(
    `Salieron:\n- ${NAMES[0]} (C.I. 14.208.731), detenida el 03/08/2024\n- ${NAMES[1]}\nSiguen detenidos:\n- ${NAMES[2]}, 50 años\n`,
  )
  expect(names).toEqual([`${NAMES[0]} (C.I. 14.208.731)`, NAMES[1], NAMES[2]])
  expect(sections).toEqual(['Salieron:', 'Salieron:', 'Siguen detenidos:'])
})

test('where unmarked lines are names too, all are people', async () => {
  const { names } = await people(`- ${NAMES.join('\n- ')}\nJuan Soto Mora\nEva Sosa Paz\n`)
  expect(names).toHaveLength(5)
})

const SAID = ['✅ Ana Pérez Luna, 34 años', '❌ Luis Rojas Gil', '✅ Rosa Elena Díaz', '❌ Juan Toro Lara, 50 años', '✅ Eva Sosa Paz']

test.each([
  ['said before', `Hoy:\n✅ = excarcelados\n❌ = siguen presos\n\n${SAID.join('\n')}\n`, ['excarcelados', 'siguen presos'], [1, 2, 3]],
  ['said in one line', `${SAID.join('\n')}\n(✅ libres | ❌ siguen presos)\n`, ['libres', 'siguen presos'], [6]],
  ['in a line that bears it', `✅ Liberados\n❌ Siguen presos:\n${SAID.join('\n')}\n`, ['Liberados', 'Siguen presos'], [1, 2]],
  ['not said', `🚨 Excarcelaciones de hoy 12/01/2026\n\n${SAID.join('\n')}\n\nCompartir\n`, ['✅', '❌'], [1, 9]],
  ['not said, nothing around', `${SAID.join('\n')}\n`, ['✅', '❌'], []],
])('what each of two signs means: %s', async (_, text, [yes, no], lines) => {
  const { names, said, aside } = await people(text)
  expect(names).toEqual(['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz', 'Juan Toro Lara', 'Eva Sosa Paz'])
  expect(said).toEqual([yes, no, yes, no, yes])
  expect(aside).toEqual(lines)
})

test('a claim tells the people of whom its sign says that they are held', async () => {
  const list = await readList('l.txt', Buffer.from(`✅ = excarcelados\n❌ = siguen presos\n${SAID.join('\n')}\n`), {
    id: 'claimed',
    role: 'claimed',
  })
  const codes = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts[0]!.notes.map(({ code }) => code)
  expect(codes).toContain('claim-says-held')
})

test('signs that nobody explains are told', async () => {
  const notesOf = async (text: string) => (await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })).notes
  const notes = await notesOf(`${SAID.join('\n')}\n`)
  expect(notes.filter(({ code }) => code === 'signs-differ')).toMatchObject([
    { line: 1, params: { signs: '✅ (3), ❌ (2)' }, warning: true },
  ])
  expect((await notesOf(`✅ = libres, ❌ = presos\n${SAID.join('\n')}\n`)).map(({ code }) => code)).not.toContain('signs-differ')
})

test('what stands behind the names in columns stays in them', async () => {
  const text = `Liberados:\n${NAMES.map((name, at) => `• ${name} (3${at} años), C.I. 14.208.73${at}, El Rodeo`).join('\n')}\nFuente: familias\n`
  const { columns, records } = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  const document = columns.find(({ field }) => field === 'document')!
  expect(Array.from({ length: records.length }, (_, i) => records.cell(i, document.index).trim())).toEqual(
    NAMES.map((_, at) => `C.I. 14.208.73${at}`),
  )
})
