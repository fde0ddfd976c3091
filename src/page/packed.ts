// The worker's script, which stands in the page deflated and in base85: less than half its length. Read once the page is seen.
import { unzlibSync } from 'fflate'
import { fromBase85 } from '../metrics/base85.ts'

export async function unpackedWorker(): Promise<Blob> {
  const bytes = fromBase85(document.querySelector('#worker')?.textContent ?? '')
  // Browsers before 2023 have no means of their own, which is ten times as fast.
  if (typeof DecompressionStream === 'undefined') return new Blob([unzlibSync(bytes)])
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).blob()
}
