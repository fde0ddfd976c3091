// The two places where the page hands text to the browser to run or show: its own worker, and the report. Trusted Types refuse every other.

interface Policy {
  createScriptURL(url: string): string
  createHTML(html: string): string
}
interface PolicyMaker {
  createPolicy(name: string, rules: Policy): Policy
}

const rules: Policy = { createScriptURL: (url) => url, createHTML: (html) => html }
const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes
const policy = maker?.createPolicy('reconcile', rules) ?? rules

export function startWorker(script: Blob): Worker {
  const url = URL.createObjectURL(script.slice(0, script.size, 'text/javascript'))
  try {
    return new Worker(policy.createScriptURL(url))
  } finally {
    // The worker has begun to load; nobody else is to.
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
}

/**
 * Shows a report in a frame of its own, under its own policy and this page's.
 * What has no address of its own takes that of the page around it, so a link within the report would lead out of the frame.
 */
export function showIn(frame: HTMLIFrameElement, html: string): void {
  frame.srcdoc = policy.createHTML(html.replaceAll('href="#', 'href="about:srcdoc#'))
}
