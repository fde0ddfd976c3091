// The HTML of the review page, for keyboard and touch, with both sides of a pair next to each other.
import { catalogue, type Lang } from '../words/catalogue.ts'
import { hashOf } from '../render/html/policy.ts'
import { STYLE } from '../render/html/style.ts'
import { html as esc } from '../sink/escape.ts'
import { SCRIPT } from './page-script.ts'

const OWN = `
.card{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:1rem 0}
.card td,.card th{width:42%;overflow-wrap:anywhere}.card th:first-child{width:16%}
.card tr.differs td{background:var(--mark)}
.question{font-weight:600}
.answers{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
.answers button{min-height:3rem;min-width:8rem;cursor:pointer;font-weight:600}
kbd{border:1px solid var(--soft);border-radius:.2rem;padding:0 .3rem;font-weight:400}
progress{width:100%;height:1rem}
.top{display:flex;flex-wrap:wrap;gap:1rem;align-items:end}.top label{display:grid;gap:.2rem}
#answers{position:sticky;bottom:0;background:var(--paper);border-top:1px solid var(--line);padding:.5rem 0}
#said{min-height:1.5rem}.bad{color:var(--alert);font-weight:600}
`

const CSS = STYLE + OWN

/** The page's Content-Security-Policy header. */
export const REVIEW_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(CSS)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The words that the script needs. */
function wordsOf(lang: Lang): Readonly<Record<string, string>> {
  const { words } = catalogue(lang)
  return {
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
}

/** Contains no data about people; the script fetches it. */
export function reviewPage(lang: Lang, reviewer: string): string {
  const { words } = catalogue(lang)
  // "<" is the only character that could end the script element.
  const json = JSON.stringify(wordsOf(lang)).replaceAll('<', '\\u003c')
  return [
    `<!doctype html>\n<html lang="${lang}">${headOf(words.rv_title)}`,
    `<body>${headerOf(lang, reviewer)}`,
    `<main><p id="said" role="status"></p><div id="card" class="card"></div>`,
    answersOf(lang),
    `<p>${button('z', words.rv_undo)}</p></main>`,
    `<script type="application/json" id="words">${json}</script><script>${SCRIPT}</script></body></html>\n`,
  ].join('\n')
}

const headOf = (title: string): string =>
  [
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${esc(title)}</title>`,
    `<style>${CSS}</style></head>`,
  ].join('')

/** The title, how many are answered, who answers, and a filter. */
function headerOf(lang: Lang, reviewer: string): string {
  const { words } = catalogue(lang)
  return [
    `<header><p class="audience">${esc(words.rv_working)}</p><h1>${esc(words.rv_title)}</h1>\n`,
    `<p><progress id="bar" aria-label="${esc(words.rv_progress)}"></progress> <span id="count"></span></p>\n`,
    `<div class="top"><label>${esc(words.rv_reviewer)}<input id="reviewer" value="${esc(reviewer)}" autocomplete="name"></label>`,
    `<label>${esc(words.rv_filter)}<input id="filter" type="search" autocomplete="off"></label></div></header>`,
  ].join('')
}

function answersOf(lang: Lang): string {
  const { words } = catalogue(lang)
  const note = `<label>${esc(words.rv_note)} <input id="note" autocomplete="off"></label>`
  const buttons = [button('s', words.rv_same), button('d', words.rv_different), button('u', words.rv_unsure), button('n', words.rv_later)]
  return `<div id="answers" hidden>${note}<div class="answers">${buttons.join('')}</div></div>`
}

const button = (key: string, text: string): string => `<button type="button" data-key="${key}">${esc(text)} <kbd>${key}</kbd></button>`
