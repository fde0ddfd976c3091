// Statistics as values: what lists say as wholes, counted part by part, and pairs of rows judged by it. The room's door.
export { collect } from './collect.ts'
export { createPairJudge, type JudgedPair, type RowPairJudge } from './judge-rows.ts'
export { merge } from './merge.ts'
export { model, type Model } from './model.ts'
export { readRows, type RowsRead } from './read-rows.ts'
export type { Counts } from './list-statistics.ts'
export type { PersonRow, Reading } from './person-row.ts'
