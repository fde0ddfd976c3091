// Types of traps.mjs, for the test that takes a sample.
export interface Trapped {
  readonly trap?: number
}
export const SHAPE_NAMES: readonly string[]
export function areTold(x: Trapped, y: Trapped, kind: string | undefined, sideX?: number, sideY?: number): boolean
export function makeTraps(
  seed: number,
  culture: string,
  shape: string,
  options?: { readonly people?: number; readonly trapped?: number },
): {
  readonly claimed: string
  readonly verified: string
  readonly people: readonly (readonly Trapped[])[]
  readonly traps: readonly string[]
}
