// The script of `review --web`: its words come with the page, the pairs from the server.
import { render } from 'preact'
import type { ReviewStart } from '../../review/review-words.ts'
import { overHttp } from './over-http.ts'
import { Review } from './review.tsx'

const [start, app] = [document.getElementById('start'), document.getElementById('app')]
if (start && app) {
  const { words, reviewer } = JSON.parse(start.textContent ?? '') as ReviewStart
  render(<Review engine={overHttp} words={words} reviewer={reviewer} />, app)
}
