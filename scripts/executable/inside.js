// Stands in for dist/platform/shipped.js in the program without Node: what ships beside the code lies inside.
import { getAsset } from 'node:sea'
import { Worker } from 'node:worker_threads'

export const shippedFile = (path) => new Uint8Array(getAsset(path))

export const shippedText = (path) => getAsset(path, 'utf8')

export const startThread = () => new Worker(shippedText('dist/threads/worker.js'), { eval: true })
