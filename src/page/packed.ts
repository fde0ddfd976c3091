// The worker's script, which stands in the page deflated and in base64: half its length. Read once the page is seen.
import { unzlibSync } from 'fflate'

export async function unpackedWorker(): Promise<Blob> {
  const packed = atob(document.querySelector('#worker')?.textContent ?? '')
  const bytes = new Uint8Array(packed.length)
  for (let k = 0; k < packed.length; k++) bytes[k] = packed.charCodeAt(k)
  // Browsers before 2023 have no means of their own, which is ten times as fast.
  if (typeof DecompressionStream === 'undefined') return new Blob([unzlibSync(bytes)])
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).blob()
}
