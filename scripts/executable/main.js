// The main file of the program without Node.
import '../../bin/patience.js'
import { isFromDesktop, startOf } from '../../dist/cli/double-click.js'
import { main } from '../../dist/cli/main.js'

const args = process.argv.slice(2)
void main(isFromDesktop(startOf(process)) ? ['open', ...args] : args, process).then((code) => {
  process.exitCode = code
})
