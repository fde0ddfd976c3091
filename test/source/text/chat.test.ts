// Chats are told from lists with times in them.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'
import { isChat } from '../../../src/source/text/chat.ts'

test.each([
  ['[12/1/26, 9:15:23 p. m.] Mariela: Van saliendo\n[12/1/26, 9:16:02 p. m.] Mariela: Ana Pérez Luna\n'],
  ['12/1/26 21:15 - Mariela: Lista:\n1. Ana Pérez Luna\n2. Luis Rojas Gil\n12/1/26 21:20 - Tío Pedro: gracias\n'],
  ['1/12/26, 9:15 PM - +58 412-0000000: Ana Pérez Luna\n1/12/26, 9:16 PM - +58 412-0000000: Luis Rojas Gil\n'],
  ['\u200e[2026-01-12, 21:15:23] ~ Ana: Luis Rojas Gil\n[2026-01-12, 21:16:23] ~ Ana: Rosa Elena Díaz\n'],
  ['[12.01.26, 21:15:23] Анна: Иванов Пётр\n[12.01.26, 21:16:23] Анна: Ким Олег\n'],
])('a chat: %j', async (text) => {
  expect(isChat(text)).toBe(true)
  await expect(readList('chat.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })).rejects.toThrow(
    expect.objectContaining({ code: 'format', params: { format: 'chat' } }),
  )
})

test.each([
  ['Fecha,Nombre\n12/01/2026 21:15,Ana Pérez Luna\n13/01/2026 08:00,Luis Rojas Gil\n'],
  ['12/01/2026 21:15 - Ana Pérez Luna\n12/01/2026 21:20 - Luis Rojas Gil\n'],
  ['Marca temporal;Nombre;Nota\n12/01/2026 9:15;Ana Pérez Luna;Abogada: sí\n12/01/2026 9:20;Luis Rojas Gil;Abogada: no\n'],
])('no chat: %j', (text) => {
  expect(isChat(text)).toBe(false)
})
