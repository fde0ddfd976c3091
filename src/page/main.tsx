// The page's only script. In the page it shows the application; in a worker, which is started from the same text, it does the work.
import { render } from 'preact'
import { App } from './app.tsx'
import { engineClient } from './engine-client.ts'
import { keepFocus } from './keep-focus.ts'
import { startWorker } from './trusted.ts'
import { serve, type Line } from './serve.ts'

function show(place: Element, script: string): void {
  // The one way out that no policy closes.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) Reflect.deleteProperty(globalThis, name)
  keepFocus(place)
  render(<App engine={engineClient(() => startWorker(script))} />, place)
}

if (typeof document === 'undefined') serve(globalThis as unknown as Line)
else {
  const place = document.querySelector('#app')
  const script = document.currentScript?.textContent
  if (place && script) show(place, script)
}
