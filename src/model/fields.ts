// What a column can mean, and which of it can say that a row is out of scope.

/** What a column can mean. Names are those of `--map list.field=column`. */
export const FIELDS = [
  'name',
  'given',
  'surname',
  'surname1',
  'surname2',
  'married',
  'alias',
  'suffix',
  'document',
  'birth_date',
  'birth_day',
  'birth_month',
  'birth_year',
  'age',
  'sex',
  'nationality',
  'birth_place',
  'occupation',
  'email',
  'phone',
  'street_number',
  'street',
  'address',
  'postcode',
  'residence',
  'place',
  'state',
  'arrest_date',
  'event_date',
  'event',
  'status',
  'charges',
  'rearrest_date',
  'last_confirmed',
  'registered_date',
  'verification',
  'publish',
  'source_row',
  'row_id',
] as const
export type Field = (typeof FIELDS)[number]

/** Fields that can say that a row is out of scope. */
export const SCOPE_FIELDS = ['nationality', 'sex', 'place', 'state', 'event'] as const
export type ScopeField = (typeof SCOPE_FIELDS)[number]
