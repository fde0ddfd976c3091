// Work that may wait until the page is seen and nothing else is asked of it.

/** Browsers that do not tell when they are idle: long enough for the first screen. */
const FIRST_SCREEN = 300
/** A page that is never idle. */
const LATEST = 2000

export function whenIdle(work: () => void): void {
  // Safari has no such function.
  const { requestIdleCallback } = globalThis as { readonly requestIdleCallback?: typeof globalThis.requestIdleCallback }
  // A browser that waits for its first frame is idle too.
  if (requestIdleCallback) requestAnimationFrame(() => requestIdleCallback(work, { timeout: LATEST }))
  else setTimeout(work, FIRST_SCREEN)
}
