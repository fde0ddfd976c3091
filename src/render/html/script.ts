// The script of the HTML report: filter, search and sort. Without it everything is there to read.

export const SCRIPT = `
(() => {
  const tools = document.getElementById('tools'), table = document.getElementById('people')
  if (!tools || !table) return
  tools.hidden = false
  const search = document.getElementById('search'), pick = document.getElementById('category'), said = document.getElementById('shown')
  const rows = [...table.tBodies[0].rows]
  // Blind to accents, and to the dots and dashes of documents: 12345678 finds V-12.345.678.
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()
  const plain = (text) => text.replace(/[.\\-/]/g, '')
  const texts = rows.map((r) => fold(r.textContent)).map((t) => t + ' ' + plain(t))
  const template = said.dataset.text
  const apply = () => {
    const words = fold(search.value).split(/\\s+/).filter(Boolean)
    let n = 0
    rows.forEach((r, k) => {
      const show = (!pick.value || r.dataset.category === pick.value) && words.every((w) => texts[k].includes(w) || texts[k].includes(plain(w) || w))
      r.hidden = !show
      if (show) n++
    })
    said.textContent = template.replace('#', n)
  }
  search.addEventListener('input', apply)
  pick.addEventListener('change', apply)
  table.tHead.querySelectorAll('button').forEach((button) => {
    button.addEventListener('click', () => {
      const cell = button.closest('th'), at = cell.cellIndex, down = cell.getAttribute('aria-sort') === 'ascending'
      table.tHead.querySelectorAll('th').forEach((th) => th.removeAttribute('aria-sort'))
      cell.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const key = (r) => r.cells[at].dataset.key || r.cells[at].textContent
      const compare = (a, b) => (Number(a) === Number(a) && Number(b) === Number(b) && a !== '' && b !== '' ? a - b : a < b ? -1 : a > b ? 1 : 0)
      rows.map((r, k) => [key(r), k, r]).sort((a, b) => (down ? -1 : 1) * compare(a[0], b[0]) || a[1] - b[1]).forEach((x) => table.tBodies[0].append(x[2]))
    })
  })
  apply()
})()
`
