// The page's first file: shows the application in the frame that holds it.
import { render } from 'preact'

render(<h1>reconcile</h1>, document.body)
