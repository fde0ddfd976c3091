// The script of the review page: fetches the queue, shows one pair at a time, sends each answer. Data is only inserted as text, never as HTML.
// A backslash at the end of a line of this string continues it on the next line.

export const SCRIPT = `
(() => {
  const words = JSON.parse(document.getElementById('words').textContent)
  const $ = (id) => document.getElementById(id)
  const ask = async (path, body) => {
    const answer = await fetch(path, { method: body ? 'POST' : 'GET', headers: { 'X-Reconcile': '1', \
...(body ? { 'Content-Type': 'application/json' } : {}) }, body: body && JSON.stringify(body), cache: 'no-store' })
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json()
  }
  let items = [], at = -1, busy = false, later = new Set()
  const matches = (i) => !$('filter').value || (i.names.join(' ') + ' ' + i.lists.join(' ') + ' ' + \
i.facts.map((f) => f.left + ' ' + f.right).join(' ')).toLowerCase().includes($('filter').value.toLowerCase())
  const el = (name, text, cls) => { const e = document.createElement(name); if (text !== undefined) e.textContent = text; if (cls) e.className = cls; return e }
  const next = () => {
    at = items.findIndex((i) => !i.answer && !later.has(i.key) && matches(i))
    if (at < 0 && later.size) { later = new Set(); at = items.findIndex((i) => !i.answer && matches(i)) }
    show()
  }
  const show = () => {
    const answered = items.filter((i) => i.answer).length
    $('bar').max = Math.max(1, items.length); $('bar').value = answered
    $('count').textContent = answered + ' ' + words.of + ' ' + items.length + ' ' + words.progress
    const card = $('card'); card.replaceChildren()
    $('answers').hidden = at < 0
    if (at < 0) { card.append(el('p', words.done)); return }
    const item = items[at]
    const table = el('table'), head = el('tr'), body = el('tbody'), top = el('thead')
    head.append(el('th', words.fact), el('th', item.lists[0] + ':' + item.rows[0]), el('th', item.lists[1] + ':' + item.rows[1]))
    head.querySelectorAll('th').forEach((th) => th.setAttribute('scope', 'col'))
    top.append(head); table.append(el('caption', words.title), top, body)
    for (const f of item.facts) {
      const row = el('tr', undefined, f.differs ? 'differs' : '')
      const name = el('th', (f.differs ? '≠ ' : '') + f.fact); name.setAttribute('scope', 'row')
      const [l, r] = [el('td'), el('td')]
      l.append(el('bdi', f.left)); r.append(el('bdi', f.right))
      row.append(name, l, r); body.append(row)
    }
    if (item.question) card.append(el('p', item.question, 'question'))
    card.append(table)
    if (item.reason) card.append(el('p', words.whyOnce + ': ' + item.reason))
    if (item.before) card.append(el('p', words.before + ': ' + words[item.before.decision] + \
(item.before.reviewer ? ', ' + item.before.reviewer : '') + (item.before.stale ? ' (' + words.changed + ')' : '')))
    if (item.weight !== undefined) card.append(el('p', score(item)))
  }
  const score = (item) => words.weight + ' ' + item.weight + (item.otherwise ? ', ' + item.otherwise : '')
  const told = (text, bad, item) => {
    const said = $('said'); said.replaceChildren(el('span', text, bad ? 'bad' : ''))
    if (item && item.explanation) {
      const more = el('details'), list = el('ul')
      more.append(el('summary', words.evidence), list)
      for (const e of item.explanation) list.append(el('li', e.weight + '  ' + e.why))
      said.append(more)
    }
  }
  const decide = async (decision) => {
    if (busy || at < 0) return
    busy = true
    const item = items[at]
    try {
      const saved = await ask('/decide', { key: item.key, decision, reason: $('note').value, reviewer: $('reviewer').value })
      Object.assign(item, { answer: decision, weight: saved.weight, explanation: saved.explanation, otherwise: saved.otherwise })
      $('note').value = ''
      told(words.saved + ': ' + item.lists[0] + ':' + item.rows[0] + ' ' + item.lists[1] + ':' + item.rows[1] + \
' – ' + words[decision] + ' (' + score(item) + ')', false, item)
      next()
    } catch { told(words.notSaved, true) }
    busy = false
  }
  const undo = async () => {
    if (busy) return
    busy = true
    try {
      const { key } = await ask('/undo', { reviewer: $('reviewer').value })
      if (key) { const k = items.findIndex((i) => i.key === key); delete items[k].answer; at = k; told(words.undo); show() }
    } catch { told(words.notSaved, true) }
    busy = false
  }
  const load = async () => { items = (await ask('/queue')).items; next() }
  const keys = { s: () => decide('same'), d: () => decide('different'), u: () => decide('unsure'), \
z: undo, n: () => { if (at >= 0) later.add(items[at].key); next() } }
  document.addEventListener('keydown', (e) => {
    if (e.target.closest('input,textarea') || e.ctrlKey || e.metaKey || e.altKey) return
    const run = keys[e.key.toLowerCase()]
    if (run) { e.preventDefault(); run() }
  })
  document.querySelectorAll('[data-key]').forEach((b) => b.addEventListener('click', () => keys[b.dataset.key]()))
  $('filter').addEventListener('input', () => next())
  // Another tab may have answered meanwhile.
  addEventListener('focus', async () => {
    try {
      const fresh = new Map((await ask('/queue')).items.map((i) => [i.key, i]))
      items.forEach((i) => { const f = fresh.get(i.key); if (f && f.answer) Object.assign(i, f); else delete i.answer })
      if (at >= 0 && items[at].answer) next(); else show()
    } catch { told(words.closed, true) }
  })
  load().catch(() => told(words.closed, true))
})()
`
