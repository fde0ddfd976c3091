// The worker's script: does what the command does, and answers the page.
import './no-eval.ts'
import { serve, type Line } from './serve.ts'

serve(globalThis as unknown as Line)
