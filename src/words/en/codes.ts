// English: codes of a report in words.

/** Words beside 1, or of one person, where they differ. */
export const ofOne = {
  rows: 'row',
  people_word: 'person',
  duplicates: 'duplicate',
  registerLine: 'claimed person, linked to a row that says held',
  registerMaybe: 'candidate',
  registerNone: 'not on it, which says nothing about them',
  page_claimedPeople: 'person claimed',
  page_people_word: 'person',
}

export const codes = {
  status_match: 'linked',
  status_possible: 'to review',
  status_ambiguous: 'several candidates',
  event_order_issued: 'release ordered',
  event_left_detention: 'left detention',
  event_house_arrest: 'house arrest',
  event_conditional_release: 'conditional release',
  event_full_release: 'full release',
  event_exile: 'exile',
  event_deportation: 'deportation',
  event_pardon: 'pardon',
  event_transfer: 'transfer',
  event_death_in_custody: 'death in custody',
  event_arrest: 'arrest',
  event_late_registration: 'late registration',
  event_held: 'held',
  unit_persons: 'people',
  unit_cases: 'cases',
  unit_measures: 'measures',
}
