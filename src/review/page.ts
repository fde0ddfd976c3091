// The page of `review --web`: a frame without data about people; its script fetches the pairs and shows them.
import { hashOf } from '../render/html/policy.ts'
import { STYLE } from '../render/html/style.ts'
import { html as esc } from '../sink/escape.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { reviewWords, type ReviewStart } from './review-words.ts'

/** The page's Content-Security-Policy header. `script` is what the build made of src/page/review/. */
export const reviewPolicy = (script: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(script)}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

export function reviewPage(lang: Lang, reviewer: string, script: string): string {
  const { words } = catalogue(lang)
  const start: ReviewStart = { words: reviewWords(lang), reviewer }
  // "<" is the only character that could end the element that holds it.
  const json = JSON.stringify(start).replaceAll('<', '\\u003c')
  return [
    `<!doctype html>\n<html lang="${lang}">${headOf(words.rv_title)}`,
    `<body><header><p class="audience">${esc(words.rv_working)}</p></header><div id="app"></div>`,
    `<script type="application/json" id="start">${json}</script><script>${script}</script></body></html>\n`,
  ].join('\n')
}

const headOf = (title: string): string =>
  [
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${esc(title)}</title>`,
    `<style>${STYLE}</style></head>`,
  ].join('')
