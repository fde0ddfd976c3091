// A list as a spreadsheet shows it, with what `reconcile inspect` made of it: a page for a picture.

/** What is drawn in which colour; every field belongs to one, and what is in none is grey. */
const KINDS = {
  name: ['who: names', '#dbe7ff', '#1f4fa8', 'name given surname surname1 surname2 married alias suffix'],
  document: ['documents', '#e6defa', '#5b3aa6', 'document email phone'],
  date: ['dates, age, sex', '#d8f0e6', '#136b4c', 'birth_date birth_year age sex arrest_date event_date nationality'],
  event: ['places, event, status', '#fdeccb', '#8a5a00', 'place state event status charges'],
}
const kindOf = (field) => Object.keys(KINDS).find((kind) => KINDS[kind][3].split(' ').includes(field)) ?? 'none'

const escaped = (text) => String(text).replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
const letter = (k) => String.fromCharCode(65 + k)

const dayOf = ({ serial }) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
/** A cell as Excel shows it: numbers and dates to the right, text to the left. */
const shown = (cell) => (typeof cell === 'object' ? dayOf(cell).split('-').reverse().join('/') : String(cell ?? ''))
const isNumber = (cell) => typeof cell === 'number' || typeof cell === 'object'

/** What the tool says of a column, under its letter. */
function label({ field, basis, because, reading, alternatives, bits }) {
  if (because === 'somebody else') return ['somebody else', 'not this person']
  if (field === 'row_id' || field === 'source_row') return ['ignored', field === 'row_id' ? 'row id' : 'counts rows']
  if (field === null) return [basis === 'excluded' ? 'excluded' : 'text', '']
  const doubt = alternatives[0] && bits - alternatives[0].bits < 4 ? `or ${alternatives[0].field}?` : ''
  return [field, doubt || (reading ? 'another spelling' : basis === 'content' ? 'by its cells' : '')]
}

/** What the tool says of each line: the header, rows set aside, rows that cannot be linked. */
function linesOf(seen) {
  const above = seen.notes.find((n) => n.code === 'rows-above-header')?.params
  const pair = seen.notes.find((n) => n.code === 'two-header-rows')?.params
  const { line, second } = above ?? pair ?? { line: 1 }
  const said = new Map([[line, ['header', 'header']]])
  if (second) said.set(second, ['header', 'header'])
  for (let k = 1; k < line; k++) said.set(k, ['aside', 'left out: above the header'])
  for (const r of seen.rejects) said.set(r.line, ['aside', REJECT[r.code] ?? r.code])
  for (const r of seen.unlinked) said.set(r.line, ['nobody', `not linked: ${r.why}`])
  return said
}
const REJECT = { total: 'set aside: a total', 'list-note': 'set aside: a note', 'code-row': 'set aside: column codes' }

/** Columns that a cell covers: merged ones, and in a line that is no person a text lies over the empty cells beside it. */
function spanOf(row, k, at, width, merged, spills) {
  const ref = merged.find((m) => m.startsWith(`${letter(k)}${at}:`))
  if (ref) return ref.split(':')[1].charCodeAt(0) - ref.charCodeAt(0) + 1
  if (!spills || typeof row[k] !== 'string' || !row[k]) return 1
  let span = 1
  while (k + span < width && !row[k + span]) span++
  return span
}

/** One row of cells. */
function rowCells(row, at, width, merged, kinds, spills) {
  const cells = []
  for (let k = 0; k < width; k++) {
    const span = spanOf(row, k, at, width, merged, spills)
    const [cell, kind] = [row[k], kinds[k]]
    const arabic = /\p{Script=Arabic}/u.test(shown(cell))
    cells.push(
      `<td class="k-${kind}${isNumber(cell) ? ' right' : ''}" colspan="${span}"${arabic ? ' dir="rtl" lang="ar"' : ''}>${escaped(shown(cell)).replaceAll('/', '/<wbr>')}</td>`,
    )
    k += span - 1
  }
  return cells.join('')
}

/** HTML of a list: `rows` and `merged` as they were written, `seen` as `inspect -f json --names` told of it. */
export function sheetPage(file, { rows, merged }, seen) {
  const width = seen.columns.length
  const said = linesOf(seen)
  const labels = seen.columns.map(label)
  const kinds = seen.columns.map((c) => (c.because === 'somebody else' ? 'other' : kindOf(c.field)))
  const notes = seen.notes.filter((n) => n.code !== 'two-header-rows')
  const body = rows.map((row, i) => {
    const [kind, why] = row.some((cell) => cell !== '') ? (said.get(i + 1) ?? ['person', '']) : ['blank', '']
    return `<tr class="${kind}"><th>${i + 1}</th>${rowCells(row, i + 1, width, merged, kinds, kind === 'aside')}<td class="why">${escaped(why)}</td></tr>`
  })
  const used = Object.entries(KINDS).filter(([kind]) => kinds.includes(kind))
  return `<!doctype html><meta charset="utf-8"><style>
${STYLE}
${Object.entries(KINDS)
  .map(([kind, [, back, ink]]) => `.k-${kind}, .key.k-${kind} { background: ${back} } .said .k-${kind} { color: ${ink} }`)
  .join('\n')}
</style><main>
<h1>${escaped(file)}</h1>
<table><thead>
<tr class="letters"><th></th>${labels.map((_, k) => `<th>${letter(k)}</th>`).join('')}<th class="why"></th></tr>
<tr class="said"><th></th>${labels.map(([what, more], k) => `<td class="k-${kinds[k]}">${escaped(what)}${more ? `<small>${escaped(more)}</small>` : ''}</td>`).join('')}<td class="why">← what it was taken for</td></tr>
</thead><tbody>${body.join('\n')}</tbody></table>
<p class="keys">${used.map(([kind, [name]]) => `<span class="key k-${kind}"></span>${name}`).join('')}${kinds.includes('other') ? '<span class="key k-other"></span>somebody else' : ''}<span class="key plain"></span>no part of who it is</p>
${notes.length ? `<ul>${notes.map((n) => `<li>${n.line ? `<b>row ${n.line}</b> ` : ''}${escaped(n.message)}</li>`).join('')}</ul>` : ''}
</main>`
}

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; background: #fff; font: 13px/1.35 'DejaVu Sans', 'Noto Sans', 'Noto Sans Arabic', sans-serif; color: #1c2430 }
main { display: inline-block; padding: 14px 18px 16px }
h1 { font-size: 14px; margin: 0 0 8px; color: #4a5666; font-weight: 600 }
table { border-collapse: collapse }
td, th { border: 1px solid #d5dbe3; padding: 3px 8px; white-space: nowrap; text-align: left; font-weight: 400; max-width: 330px; overflow: hidden; text-overflow: ellipsis }
th { background: #f1f3f6; color: #6a7686; text-align: center; min-width: 28px }
.right { text-align: right }
.said td { font-weight: 600; border-bottom: 2px solid #9aa6b5; vertical-align: top }
.said small { display: block; font-weight: 400; font-size: 11px; opacity: .85 }
td.why, th.why { border: 0; background: #fff !important; color: #6a7686; font-size: 12px; padding-left: 12px; max-width: none }
.header td { font-weight: 600 }
.header td:not(.why) { white-space: normal }
.blank td { background: #fff }
.aside td { background: #f4f5f7; color: #98a1ad }
.aside td:not(.why) { text-decoration: line-through; text-decoration-color: #b9c0c9 }
.nobody td { background: #fdeeee; color: #8c2f2f }
.nobody .why { color: #a33a3a }
.k-other { background: #efece8; color: #7d7468; font-style: italic }
.person .k-none, .said .k-none { background: #fff; color: #8590a0 }
.keys { margin: 10px 0 0; color: #4a5666; font-size: 12px }
.key { display: inline-block; width: 12px; height: 12px; margin: 0 5px 0 16px; border: 1px solid #c4ccd6; vertical-align: -2px }
.key:first-child { margin-left: 0 }
ul { margin: 10px 0 0; padding: 8px 12px 8px 28px; background: #fff8e3; border-left: 3px solid #e0b43c; font-size: 12px; max-width: 940px }
li + li { margin-top: 4px }
`
