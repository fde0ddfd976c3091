// Saving: in place where the browser can, by the page around this one, which alone may ask for a file; otherwise as a download.

/** What the page around this one is asked, and what it answers. */
interface SaveAnswer {
  readonly saved?: number
  /** Not to be had here, or given up. */
  readonly how?: 'written' | 'cannot' | 'given up'
}

let asked = 0

/** Resolves to false where somebody gave up. */
export async function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): Promise<boolean> {
  const blob = new Blob([content], { type })
  const how = window.parent === window ? 'cannot' : await inPlace(name, blob)
  if (how === 'cannot') download(name, blob)
  return how !== 'given up'
}

function inPlace(name: string, blob: Blob): Promise<SaveAnswer['how']> {
  const id = ++asked
  return new Promise((resolve) => {
    const heard = ({ source, data }: MessageEvent<SaveAnswer>): void => {
      if (source !== window.parent || data.saved !== id) return
      removeEventListener('message', heard)
      resolve(data.how)
    }
    addEventListener('message', heard)
    window.parent.postMessage({ save: id, name, blob }, '*')
  })
}

function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
