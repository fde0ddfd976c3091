// Posts: the marked lines are people, whatever stands around them; a list whose other lines are names stays as it is.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

async function people(text: string) {
  const { records, rejects } = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  const at = Array.from({ length: records.length }, (_, i) => i)
  return {
    names: at.map((i) => records.cell(i, 0)),
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
