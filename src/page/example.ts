// Invented lists to try the page with; the build writes them in.
import { EXAMPLE } from './example-data.js'

export const exampleFiles = (): File[] => Object.entries(EXAMPLE).map(([name, text]) => new File([text], name, { type: 'text/csv' }))
