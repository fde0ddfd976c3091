// `node scripts/rooms.mjs`: draws docs/images/rooms.svg, the picture of the rooms in docs/architecture.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './ensure.mjs'

const [WIDTH, HEIGHT] = [1180, 640]
/** Stages from left to right: the room, what it does, and what it hands on. */
const STAGES = [
  ['source/', ['reads files:', 'text, tables,', 'sheets, columns'], 'records'],
  ['person/', ['makes facts of', 'cells: names, dates,', 'documents'], 'facts'],
  ['link/', ['compares rows,', 'weighs pairs,', 'decides links'], 'links'],
  ['verdict/', ['one category', 'a row, flags,', 'conflicts'], 'verdicts'],
  ['report/', ['describes it for', 'one audience;', 'redacts'], 'report'],
  ['render/', ['text, page,', 'workbook, CSV,', 'JSON …'], 'output'],
]
const [LEFT, STEP, STAGE_WIDTH] = [88, 184, 122]
const stageX = (k) => LEFT + k * STEP

/** Everything else: x, y, width, height, title, lines below it, kind. */
const BOXES = [
  [LEFT, 20, 336, 62, 'cli/', ['the command: a file a verb'], 'shell'],
  [LEFT + 354, 20, 320, 62, 'page/', ['one file to open in a browser and drop lists on'], 'shell'],
  [LEFT + 692, 20, 350, 62, 'index.ts', ['the library: the same verbs as functions'], 'shell'],
  [LEFT, 98, 336, 62, 'case/', ['options, case file, ledger → one settled plan'], 'shell'],
  [LEFT + 354, 98, 320, 62, 'review/', ['decisions of people; queue and page to decide'], 'shell'],
  [LEFT + 692, 98, 350, 62, 'sink/', ['the only room that writes; escapes what it writes'], 'shell'],
  [
    LEFT,
    176,
    1042,
    62,
    'reconcile.ts',
    ['the order of the steps, in eight calls; beside it inspect, diff, evaluate, compare-names, read-list, render'],
    'verb',
  ],
  [stageX(0), 396, 490, 62, 'threads/', ['work in numbered pieces, for as many threads as there are'], 'knowledge'],
  [stageX(3), 396, 122, 62, 'statement/', ['figures in words'], 'stage'],
  [stageX(4), 396, 306, 62, 'words/', ['every sentence, in four languages'], 'knowledge'],
  [stageX(0), 476, 122, 62, 'cluster/', ['jobs for Spark'], 'knowledge'],
  [stageX(1), 476, 306, 62, 'names/', ['what is known of names; how alike two are'], 'knowledge'],
  [stageX(3), 476, 306, 62, 'counts/', ['what lists say, part by part, added up'], 'knowledge'],
  [LEFT, 556, 400, 62, 'model/', ['the nouns: fields, facts, pairs, categories, plan'], 'base'],
  [LEFT + 418, 556, 306, 62, 'metrics/', ['plain mathematics of text, dates, numbers'], 'base'],
  [LEFT + 742, 556, 300, 62, 'platform/', ['what Node and a browser do differently'], 'base'],
]

const STYLE = `
  text { font: 12.5px system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; fill: #24292f }
  .title { font-weight: 700; font-size: 15px }
  .flow { font-size: 12px; font-style: italic; fill: #57606a }
  rect { stroke-width: 1.2; rx: 7 }
  .paper { fill: #ffffff; stroke: none; rx: 0 }
  .shell { fill: #eef2f7; stroke: #8c9bb0 }
  .verb { fill: #e7f0fd; stroke: #4a7bc8 }
  .stage { fill: #fff3dc; stroke: #c98a1b }
  .knowledge { fill: #e9f6ec; stroke: #4e9a62 }
  .base { fill: #f3ecf8; stroke: #8d68b0 }
  .arrow { stroke: #57606a; stroke-width: 1.5; fill: none; marker-end: url(#head) }
  .head { fill: #57606a }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .flow { fill: #a5b0bb } .paper { fill: #0d1117 }
    .shell { fill: #1c2430 } .verb { fill: #13274a } .stage { fill: #3b2c0d } .knowledge { fill: #12301c } .base { fill: #2a1c38 }
    .arrow { stroke: #a5b0bb } .head { fill: #a5b0bb }
  }
`

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const box = (x, y, width, height, title, lines, kind) =>
  [
    `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
    `<text class="title" x="${x + 12}" y="${y + 25}">${escape(title)}</text>`,
    ...lines.map((line, k) => `<text x="${x + 12}" y="${y + 46 + 17 * k}">${escape(line)}</text>`),
  ].join('\n')
const arrow = (x, y, length) => `<path class="arrow" d="M${x} ${y}h${length}"/>`
const flow = (text, x, y) => `<text class="flow" x="${x}" y="${y}" text-anchor="middle">${escape(text)}</text>`

/** The picture as the text of an SVG file. */
export function picture() {
  const [top, height] = [264, 108]
  const middle = top + height / 2
  const stages = STAGES.flatMap(([title, lines, hands], k) => {
    const end = stageX(k) + STAGE_WIDTH
    const last = k === STAGES.length - 1
    return [
      box(stageX(k), top, STAGE_WIDTH, height, title, lines, 'stage'),
      arrow(end + 4, middle, last ? 34 : STEP - STAGE_WIDTH - 14),
      flow(hands, last ? end + 24 : (end + stageX(k + 1)) / 2, middle - 10),
    ]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">
<title>The rooms: from bytes to output, what each stage knows, and what all of them stand on</title>
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
${BOXES.map((b) => box(...b)).join('\n')}
${flow('files', 42, middle - 10)}
${arrow(20, middle, 58)}
${stages.join('\n')}
</svg>
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(join(root, 'docs/images/rooms.svg'), picture())
