// The words of a review as its components take them.
import { catalogue, type Lang } from '../words/catalogue.ts'

export type ReviewWords = ReturnType<typeof reviewWords>

/** What the page of `review --web` brings along. */
export interface ReviewStart {
  readonly words: ReviewWords
  readonly reviewer: string
}

export function reviewWords(lang: Lang) {
  const { words } = catalogue(lang)
  return {
    colon: words.colon,
    title: words.rv_title,
    of: words.rv_of,
    progress: words.rv_progress,
    done: words.rv_done,
    whyOnce: words.rv_whyOnce,
    before: words.rv_before,
    changed: words.rv_changed,
    weight: words.rv_weight,
    evidence: words.rv_evidence,
    saved: words.rv_saved,
    notSaved: words.rv_notSaved,
    undo: words.rv_undo,
    undone: words.rv_undone,
    later: words.rv_later,
    closed: words.rv_closed,
    noKey: words.rv_noKey,
    reviewer: words.rv_reviewer,
    filter: words.rv_filter,
    note: words.rv_note,
    differs: words.rv_differs,
    same: words.rv_same,
    different: words.rv_different,
    unsure: words.rv_unsure,
  } as const
}
