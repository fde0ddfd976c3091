// Lists that came with the page: `reconcile open` puts them into it, and the script around this frame hands them on.
import { useEffect } from 'preact/hooks'

/** Asks for them once; without any, nothing comes. */
export function useOffered(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const heard = ({ source, data }: MessageEvent<{ readonly offered?: unknown }>) => {
      if (source !== parent || !Array.isArray(data?.offered)) return
      const files = data.offered.filter((file) => file instanceof File)
      if (files.length) onFiles(files)
    }
    addEventListener('message', heard)
    parent.postMessage('ready', '*')
    return () => removeEventListener('message', heard)
  }, [])
}
