// One pair: what is asked, both people beside each other, and why the tool does not decide. Text alone is inserted, never markup.
import type { ReviewWords } from '../../review/review-words.ts'
import type { ReviewItem } from './engine.ts'

interface Props {
  readonly item: ReviewItem
  readonly words: ReviewWords
}

export function PairCard({ item, words }: Props) {
  const { lists, rows, places, names, facts, question, reason, before } = item
  const isNamed = facts.length > 0 && names.some(Boolean)
  // The names are the table's head.
  const [name, ...beneath] = facts
  const shown = isNamed ? beneath : facts
  return (
    <div class="card" id="card">
      {question && <p class="question">{question}</p>}
      <table class="pair">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <td />
            {[0, 1].map((side) => (
              <th scope="col" key={side} class={isNamed && name?.differs ? 'differs' : ''}>
                {isNamed && <bdi>{names[side]}</bdi>}
                <span>
                  {lists[side]}:{rows[side]} {places[side]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ fact, left, right, differs }, k) => (
            <tr key={k} class={differs ? 'differs' : ''}>
              <th scope="row">
                {differs && <span title={words.differs}>≠ </span>}
                {fact}
              </th>
              <td>
                <bdi>{left}</bdi>
              </td>
              <td>
                <bdi>{right}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reason && (
        <p class="reason">
          {words.whyOnce}
          {words.colon}
          {reason}
        </p>
      )}
      {before && (
        <p class="reason">
          {words.before}
          {words.colon}
          {words[before.decision]}
          {before.reviewer && `, ${before.reviewer}`}
          {before.stale && ` (${words.changed})`}
        </p>
      )}
      {item.weight !== undefined && <p class="reason">{scoreText(item, words)}</p>}
    </div>
  )
}

/** The weight, and what else the pair may be. */
export const scoreText = ({ weight, otherwise }: Pick<ReviewItem, 'weight' | 'otherwise'>, words: ReviewWords): string =>
  [`${words.weight} ${weight}`, otherwise].filter(Boolean).join(', ')
