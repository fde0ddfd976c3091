/** One script that defines `reconcile`; `left` is what of Node is still in it. */
export function browserDoor(): Promise<{ readonly code: string; readonly left: readonly string[] }>
