export const NODES: { readonly version: string }
