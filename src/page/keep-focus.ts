// Focus that would be lost, since what had it is gone, goes to the heading of the nearest part of the page that is still there.

const HEADINGS = 'h1, h2, h3'

/** Focuses what no key reaches by itself. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.setAttribute('tabindex', '-1')
  element.focus()
}

export function keepFocus(root: Element): void {
  /** What has the focus, and all that it stands in. */
  let around: readonly Element[] = []
  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

  root.addEventListener('focusin', ({ target }) => {
    const chain: Element[] = []
    for (let at = target instanceof Element ? target : null; at !== null; at = at.parentElement) chain.push(at)
    around = chain
  })
  // Somebody who clicks beside everything wants no focus. What is being taken out of the page is so only when this task is over.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (isNowhere() && around[0]?.isConnected) around = []
    }),
  )
  new MutationObserver(() => {
    if (!isNowhere() || !around[0] || around[0].isConnected) return
    const home = around.find((e) => e.isConnected && e.querySelector(HEADINGS))
    const heading = home?.querySelector<HTMLElement>(HEADINGS)
    if (heading) focusOn(heading)
  }).observe(root, { childList: true, subtree: true })
}
