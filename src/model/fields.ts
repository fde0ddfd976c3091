// The fields: what a column can mean. And the groups of them that several rooms ask for.

/** All fields. Names are those of `--map list.field=column`. */
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

/** The columns a name is written in, whole or in parts. */
export const NAME_FIELDS: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1', 'surname2'])
/** Those that name somebody by themselves; a second surname alone does not. */
export const NAMING_FIELDS: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1'])

/** Fields whose value can put a row out of scope. */
export const SCOPE_FIELDS = ['nationality', 'sex', 'place', 'state', 'event'] as const
export type ScopeField = (typeof SCOPE_FIELDS)[number]
