// The main file of the program without Node.
import { main } from '../../dist/cli/main.js'

void main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
