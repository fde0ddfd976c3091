export interface Mailed {
  readonly claimed: Buffer
  readonly verified: Buffer
  /** Place on the claimed side as "sheet:row", row of the sheet on the verified side. */
  readonly truth: readonly (readonly [string, number])[]
  readonly people: { readonly claimed: number; readonly verified: number }
}
export function mailed(seed?: number): Mailed
