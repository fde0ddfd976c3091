export const BUILT: readonly string[]
