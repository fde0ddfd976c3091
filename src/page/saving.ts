// Saving, by the page around this one: in place where the browser lets it ask for a file, otherwise as a download.

interface SaveAnswer {
  readonly saved?: number
  readonly how?: 'written' | 'downloaded' | 'given up'
}

let asked = 0

/** Resolves to false where somebody gave up. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): Promise<boolean> {
  const blob = new Blob([content], { type })
  const id = ++asked
  return new Promise((resolve) => {
    const heard = ({ source, data }: MessageEvent<SaveAnswer>): void => {
      if (source !== window.parent || data.saved !== id) return
      removeEventListener('message', heard)
      resolve(data.how !== 'given up')
    }
    addEventListener('message', heard)
    window.parent.postMessage({ save: id, name, blob }, '*')
  })
}
