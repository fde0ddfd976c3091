// The script of the HTML report: filter, search and sort. Without it everything is there to read.

export const SCRIPT = `
(() => {
  const tools = document.getElementById('tools'), table = document.getElementById('people')
  if (!tools || !table) return
  tools.hidden = false
  const search = document.getElementById('search'), pick = document.getElementById('category'), said = document.getElementById('shown')
  const rows = [...table.tBodies[0].rows]
  const texts = rows.map((r) => r.textContent.toLowerCase())
  const template = said.dataset.text
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    let n = 0
    rows.forEach((r, k) => {
      const show = (!pick.value || r.dataset.category === pick.value) && words.every((w) => texts[k].includes(w))
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
