/** Runs the cases of a kind; resolves to how many, and to what was found. */
export function fuzz(
  kind: string,
  wishes: { readonly seed?: number; readonly from?: number; readonly cases?: number; readonly minutes?: number },
): Promise<{
  readonly cases: number
  readonly findings: readonly { readonly case: number; readonly finding: string; readonly kept?: string }[]
}>
