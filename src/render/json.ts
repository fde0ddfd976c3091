// JSON and NDJSON: the report as it is, an element at a time, so that a million rows need no string of their own.
import type { Sequence } from '../model/pair.ts'
import type { InspectReport, StreamedReport } from '../report/schema.ts'
import { printedJson } from '../sink/escape.ts'

/** What `JSON.stringify(report, null, 2)` means; rows and links one after the other. */
export function renderJson(report: StreamedReport | InspectReport): Iterable<string> {
  return { [Symbol.iterator]: () => json(report) }
}

function* json(report: object): Generator<string> {
  const entries = Object.entries(report).filter(([, value]) => value !== undefined)
  yield '{\n'
  for (const [k, [key, value]] of entries.entries()) {
    const end = k < entries.length - 1 ? ',\n' : '\n'
    if (isSequence(value)) {
      yield `  ${JSON.stringify(key)}: [`
      let before = '\n'
      for (const element of value) {
        yield `${before}    ${indented(element, '    ')}`
        before = ',\n'
      }
      yield value.length ? `\n  ]${end}` : `]${end}`
    } else yield `  ${JSON.stringify(key)}: ${indented(value, '  ')}${end}`
  }
  yield '}\n'
}

const isSequence = (value: unknown): value is Sequence<unknown> => typeof value === 'object' && value !== null && Symbol.iterator in value

const indented = (value: unknown, by: string): string => printedJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${by}`)

/** First line everything but rows and links, then a row or link a line, last an end mark. */
export function renderNdjson(report: StreamedReport): Iterable<string> {
  return { [Symbol.iterator]: () => ndjson(report) }
}

function* ndjson({ rows, links, ...rest }: StreamedReport): Generator<string> {
  yield lineOf({ type: 'report', ...rest })
  for (const row of rows) yield lineOf({ type: 'row', ...row })
  for (const link of links) yield lineOf({ type: 'link', ...link })
  yield lineOf({ type: 'end' })
}

const lineOf = (value: object): string => `${printedJson(JSON.stringify(value))}\n`
