// `node scripts/readme-picture.mjs`: draws docs/images/two-lists.svg and two-lists.es.svg, what the tool does in one look. The people are invented.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './ensure.mjs'

const WORDS = {
  en: {
    title: 'Two lists, held against each other person by person',
    claimed: 'A list that somebody claims',
    verified: 'A list that somebody verified',
    linked: 'linked',
    differs: 'linked, a fact differs',
    ask: 'a person decides',
    missing: 'not found in the lists given',
    other: 'verified, not claimed',
    note: 'Not found is not contradiction. Nobody is called free.',
  },
  es: {
    title: 'Dos listas, comparadas persona por persona',
    claimed: 'La lista de lo declarado',
    verified: 'La lista de lo verificado',
    linked: 'enlazada',
    differs: 'enlazada, un dato difiere',
    ask: 'decide una persona',
    missing: 'no hallada en las listas dadas',
    other: 'verificada, no declarada',
    note: 'No hallada no es desmentida. De nadie se dice que está libre.',
  },
}

/** Both sides of each line, and what comes of them. */
const ROWS = [
  ['RIVAS MORA ANA  12345678', 'Ana Rivas Mora  V-12.345.678', 'linked'],
  ['PEÑA LARA ROSA  14/01', 'Rosa E. Peña Lara  21 ene', 'differs'],
  ['SOTO GIL LUIS', 'Luis Soto', 'ask'],
  ['MORA CAMPOS ELENA', '', 'missing'],
  ['', 'Óscar Vidal León', 'other'],
]
const LOOK = {
  linked: ['#1b7f4b', ''],
  differs: ['#b25e00', '6 4'],
  ask: ['#5b3fc4', '2 5'],
  missing: ['#5f6470', null],
  other: ['#5f6470', null],
}
const [WIDTH, TOP, STEP] = [960, 92, 52]

export function picture(lang) {
  const words = WORDS[lang]
  const text = (x, y, said, more = '') => `<text x="${x}" y="${y}" ${more}>${said}</text>`
  const cell = (x, y, said) =>
    said
      ? `<rect x="${x}" y="${y - 24}" width="290" height="36" rx="4" fill="#f4f5f7" stroke="#c9ccd3"/>${text(x + 12, y, said, 'font-size="15"')}`
      : ''
  const rows = ROWS.map(([left, right, what], k) => {
    const y = TOP + 30 + k * STEP
    const [colour, dashes] = LOOK[what]
    const line =
      dashes === null ? '' : `<path d="M312 ${y - 6}H648" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}" fill="none"/>`
    const label = text(480, y - 14, words[what], `font-size="14" font-weight="600" text-anchor="middle" fill="${colour}"`)
    return cell(20, y, left) + cell(650, y, right) + line + label
  })
  const height = TOP + 30 + ROWS.length * STEP + 16
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" fill="#1c2230" role="img" aria-label="${words.title}">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${text(480, 36, words.title, 'font-size="22" font-weight="700" text-anchor="middle"')}
${text(20, 76, words.claimed, 'font-size="16" font-weight="600"')}
${text(650, 76, words.verified, 'font-size="16" font-weight="600"')}
${rows.join('\n')}
${text(480, height - 14, words.note, 'font-size="14" text-anchor="middle" fill="#5f6470"')}
</svg>
`
}

export const FILES = { en: 'docs/images/two-lists.svg', es: 'docs/images/two-lists.es.svg' }

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [lang, file] of Object.entries(FILES)) writeFileSync(join(root, file), picture(lang))
