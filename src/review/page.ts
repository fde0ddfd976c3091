// The review page: keyboard first, touch fine, both sides beside each other. Data comes as JSON and is only ever set as text.
import { sha256 } from '../platform/index.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { STYLE } from '../render/html-assets.ts'
import { html as esc } from '../sink/escape.ts'

const OWN = `
.card{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:1rem 0}
.card td,.card th{width:42%;overflow-wrap:anywhere}.card th:first-child{width:16%}
.card tr.differs td{background:var(--mark)}
.answers{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
.answers button{min-height:3rem;min-width:8rem;cursor:pointer;font-weight:600}
kbd{border:1px solid var(--soft);border-radius:.2rem;padding:0 .3rem;font-weight:400}
progress{width:100%;height:1rem}
.top{display:flex;flex-wrap:wrap;gap:1rem;align-items:end}.top label{display:grid;gap:.2rem}
#answers{position:sticky;bottom:0;background:var(--paper);border-top:1px solid var(--line);padding:.5rem 0}
#said{min-height:1.5rem}.bad{color:var(--alert);font-weight:600}
`

const SCRIPT = `
(() => {
  const words = JSON.parse(document.getElementById('words').textContent)
  const $ = (id) => document.getElementById(id)
  const ask = async (path, body) => {
    const answer = await fetch(path, { method: body ? 'POST' : 'GET', headers: { 'X-Reconcile': '1', ...(body ? { 'Content-Type': 'application/json' } : {}) }, body: body && JSON.stringify(body), cache: 'no-store' })
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json()
  }
  let items = [], at = -1, busy = false, later = new Set()
  const matches = (i) => !$('filter').value || (i.names.join(' ') + ' ' + i.lists.join(' ') + ' ' + i.facts.map((f) => f.left + ' ' + f.right).join(' ')).toLowerCase().includes($('filter').value.toLowerCase())
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
    card.append(table)
    if (item.reason) card.append(el('p', words.whyOnce + ': ' + item.reason))
    if (item.before) card.append(el('p', words.before + ': ' + words[item.before.decision] + (item.before.reviewer ? ', ' + item.before.reviewer : '') + (item.before.stale ? ' (' + words.changed + ')' : '')))
    if (item.weight !== undefined) card.append(el('p', words.weight + ' ' + item.weight))
  }
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
      Object.assign(item, { answer: decision, weight: saved.weight, explanation: saved.explanation })
      $('note').value = ''
      told(words.saved + ': ' + item.lists[0] + ':' + item.rows[0] + ' ' + item.lists[1] + ':' + item.rows[1] + ' – ' + words[decision] + ' (' + words.weight + ' ' + item.weight + ')', false, item)
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
  const keys = { s: () => decide('same'), d: () => decide('different'), u: () => decide('unsure'), z: undo, n: () => { if (at >= 0) later.add(items[at].key); next() } }
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

const hashOf = (text: string): string => `'sha256-${sha256(text, 'base64')}'`
const CSS = STYLE + OWN

/** The policy that goes with the page, as a header. */
export const REVIEW_POLICY = `default-src 'none'; style-src ${hashOf(CSS)}; script-src ${hashOf(SCRIPT)}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export function reviewPage(lang: Lang, reviewer: string): string {
  const { words } = catalogue(lang)
  const own = {
    title: words.rv_title,
    fact: words.page_fact,
    of: words.rv_of,
    progress: words.rv_progress,
    done: words.rv_done,
    whyOnce: words.rv_whyOnce,
    before: words.rv_before,
    changed: words.rv_changed,
    weight: words.rv_weight,
    evidence: words.rv_evidence,
    saved: words.rv_saved,
    notSaved: words.rv_notSaved,
    undo: words.rv_undo,
    closed: words.rv_closed,
    same: words.rv_same,
    different: words.rv_different,
    unsure: words.rv_unsure,
  }
  const button = (key: string, text: string) => `<button type="button" data-key="${key}">${esc(text)} <kbd>${key}</kbd></button>`
  // Inside a script element of data only "<" could end it.
  const json = JSON.stringify(own).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><link rel="icon" href="data:,"><title>${esc(words.rv_title)}</title><style>${CSS}</style></head>
<body><header><p class="audience">${esc(words.rv_working)}</p><h1>${esc(words.rv_title)}</h1>
<p><progress id="bar" aria-label="${esc(words.rv_progress)}"></progress> <span id="count"></span></p>
<div class="top"><label>${esc(words.rv_reviewer)}<input id="reviewer" value="${esc(reviewer)}" autocomplete="name"></label><label>${esc(words.rv_filter)}<input id="filter" type="search" autocomplete="off"></label></div></header>
<main><p id="said" role="status"></p><div id="card" class="card"></div>
<div id="answers" hidden><label>${esc(words.rv_note)} <input id="note" autocomplete="off"></label><div class="answers">${button('s', words.rv_same)}${button('d', words.rv_different)}${button('u', words.rv_unsure)}${button('n', words.rv_later)}</div></div>
<p>${button('z', words.rv_undo)}</p></main>
<script type="application/json" id="words">${json}</script><script>${SCRIPT}</script></body></html>
`
}
