// Ends a process whose case uses too much of the processor. Time that others on the machine take is no fault of the case, so no clock is read.
import { workerData } from 'node:worker_threads'
import { PROCESSOR_SECONDS } from './limits.mjs'

const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

let [at, begun] = [workerData[0], used()]
setInterval(() => {
  if (workerData[0] !== at) [at, begun] = [workerData[0], used()]
  if (used() - begun > PROCESSOR_SECONDS) process.kill(process.pid, 'SIGKILL')
}, 500)
