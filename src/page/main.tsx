// The page's script: shows the application. The work is done by a worker, whose script the page carries packed.
import { render } from 'preact'
import { App } from './app.tsx'
import { engineClient } from './engine-client.ts'
import { keepFocus } from './keep-focus.ts'
import { unpackedWorker } from './packed.ts'
import { startWorker } from './trusted.ts'
import { whenIdle } from './when-idle.ts'

// The one way out that no policy closes.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) Reflect.deleteProperty(globalThis, name)
const place = document.querySelector('#app')
if (place) {
  const engine = engineClient(async () => startWorker(await unpackedWorker()))
  keepFocus(place)
  render(<App engine={engine} />, place)
  whenIdle(() => engine.prepare())
}
