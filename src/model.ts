// The nouns of the tool: types and constants that every room shares. Imports nothing.

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

export type Format = 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx'
export type Role = 'claimed' | 'verified' | 'register'
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A value for a message; words are put around it by the catalogue of the report's language. */
export type Params = Readonly<Record<string, string | number>>

/** Something worth saying that stopped nothing: what was guessed, truncated, set aside or not compared. */
export interface Note {
  readonly code: string
  readonly list: string
  /** Of a workbook of several, from 1. */
  readonly sheet?: number
  readonly line?: number
  readonly params: Params
  /** Warnings go to standard error as well; the rest is told in the report only. */
  readonly warning: boolean
}

/** The data records of a list by position; headers and blank lines are none. Cells may be cut from the file's bytes each time they are asked for. */
export interface Records {
  readonly length: number
  /** 1-based number of the data record. */
  row(i: number): number
  /** Physical line or sheet row, 1-based. */
  line(i: number): number
  /** The workbook's sheet, from 1, where the list has several. */
  sheet?(i: number): number | undefined
  cells(i: number): readonly string[]
  /** As it stands; '' where the row has no such cell. */
  cell(i: number, column: number): string
  /** The cell's UTF-8 without blanks around it; how many bytes, −1 where they are more than fit. */
  read(i: number, column: number, into: Uint8Array): number
  /** A whole column: equal cells have equal numbers, from 0 in order of appearance. */
  distinct(column: number): { readonly id: Int32Array; readonly values: readonly string[] }
  /** All of it, where it can cross to another thread (source/records); null where records are held as strings. */
  columns(): unknown
  /** Positions in an order by content alone; only records equal throughout fall back on their number. */
  order(): Uint32Array
}

/** A row that is no person: why, and whether that forbids "complete". */
export interface Reject {
  readonly row: number
  readonly line: number
  readonly sheet?: number
  readonly code:
    | 'ragged-row'
    | 'cell-too-long'
    | 'control-character'
    | 'not-an-object'
    | 'big-number'
    | 'empty-record'
    | 'repeated-header'
    | 'banner'
    | 'total'
    | 'code-row'
    | 'list-note'
    | 'continuation'
  readonly kind: 'INVALID' | 'NOT_A_RECORD'
  readonly params: Params
}

export interface ColumnUse {
  readonly index: number
  readonly header: string
  /** null: ignored, or compared as text when the other list has the same header. */
  readonly field: Field | null
  /** The header alone says what it is, so that it gives nobody away. */
  readonly recognised: boolean
  /** Folded header, by which columns of two lists meet. */
  readonly textKey: string
  /** How it was found out. */
  readonly basis: 'header' | 'content' | 'map' | 'none' | 'excluded'
  /** Name columns of one number are one reading of the name; those of another (another script or spelling) are another. 0 where there is one. */
  readonly reading: number
  /** What happened on the dates of an `event_date` column; '' where the heading leaves it open, and in all other columns. */
  readonly kind: EventKind
  readonly evidence: ColumnEvidence
}

/** Why a column is taken for what it is. */
export interface ColumnEvidence {
  readonly because:
    | 'heading'
    | 'cells'
    | 'other half'
    | 'map'
    | 'somebody else'
    | 'repeated heading'
    | 'cells say otherwise'
    | 'part of another'
    | 'nothing'
  /** Bits for the field; 0 where none was taken. */
  readonly bits: number
  /** What else it may be, the likeliest first. */
  readonly alternatives: readonly { readonly field: Field; readonly bits: number }[]
}

export type EventKind = '' | 'release' | 'incident' | 'death'

/** What became of a workbook's sheet. */
export interface SheetUse {
  /** From 1, as the workbook orders them. */
  readonly number: number
  readonly name: string
  /** Its name gives nobody away. */
  readonly plain: boolean
  /** passed: nobody is on it. unread: it seems to have people, and the list is not complete. left: somebody chose others. */
  readonly use: 'read' | 'passed' | 'unread' | 'left'
  /** Why it was not read; a code. */
  readonly reason: string
  /** Data records, those set aside included. */
  readonly rows: number
}

/** A list as it was read, nothing interpreted but the shape. */
export interface SourceList {
  readonly id: string
  readonly role: Role
  /** Name as given; reports print its base name. */
  readonly file: string
  readonly format: Format
  readonly encoding: string
  readonly delimiter: string | null
  readonly sha256: string
  /** Bytes read. */
  readonly size: number
  /** Of a workbook, those with rows, in its order. */
  readonly sheets: readonly SheetUse[]
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
  readonly notes: readonly Note[]
  /** Who made the list, from a case file. */
  readonly source: string | null
  readonly asOf: string | null
  readonly withheld: number | null
  /** What the list is about, as far as a case file says; the gate compares it with statements. */
  readonly scope: StatedScope
  /** Everybody on it is protected: outputs by row show no partner. */
  readonly protect: boolean
  /** Its maker says that it holds everybody. */
  readonly closed: boolean
}

/** What a figure or a list counts; undefined is not stated. Times are ISO 8601. */
export interface StatedScope {
  readonly event?: string | undefined
  readonly population?: string | undefined
  readonly unit?: string | undefined
  readonly geography?: string | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly cutoff?: string | undefined
}

/** Date as yyyymmdd with 00 for an unknown month or day; 0 is a missing date. */
export type PackedDate = number

// ---- name facts -----------------------------------------------------------------------------------------------------

export const MAX_PART = 6
/** One parse of a name: [given count, surname count, 6 given tokens, 6 surname tokens, married token or -1, bits]. */
export const PARSE_STRIDE = 16
/** Parses that a row of a list has room for, and where its people have several names (another script, a full name beside its parts). */
export const USUAL_SLOTS = 2
export const MOST_SLOTS = 6
/** A parse's last word: are the parts known; is it the first of another reading, not another way to read the same words; above, hundredths of a bit by which it is less likely than the best of its reading. */
export const PARSE_SURE = 1
export const PARSE_NEXT = 2
export const PARSE_BEHIND_SHIFT = 2

/** Distinct name tokens and all that comparing them needs, one array per property, indexed by token id. */
export interface Tokens {
  readonly text: readonly string[] // lower case, accents folded, ñ kept, particles fused in front (delacruz)
  readonly base: readonly string[] // without particles (cruz)
  readonly plain: readonly string[] // base with ñ → n
  readonly code: readonly string[] // phonetic code of the base
  readonly mask: Int32Array // set of letters, bit 0 = a
  readonly initial: Uint8Array // 1: a single letter
}

/** What is known of names in general; injected, so that other languages can bring theirs. */
export interface NameKnowledge {
  /** −log2 of the share of people with this surname or given name, or undefined when unknown. */
  bits(text: string, part: 'surname' | 'given'): number | undefined
  /** Bits of a fixed compound ("jose gregorio"), or undefined. */
  compoundBits(first: string, second: string): number | undefined
  /** Share of men among bearers of a given name, or undefined. */
  maleShare(text: string): number | undefined
  /** Group id of spelling variants, or undefined. */
  variantGroup(text: string): string | undefined
  /** The names that it is a nickname of. */
  shortFor(text: string): Iterable<string>
  /** How strongly one is a nickname of the other: 2 strong, 1 weak, 0 not. */
  nickname(a: string, b: string): 0 | 1 | 2
}

// ---- facts ----------------------------------------------------------------------------------------------------------

/** Stands before a value whose words are not known: such a value is compared with nothing but its equal. */
export const UNKNOWN_WORD = '?'

/** Interned values of one column: −1 is missing. */
export interface Ids {
  readonly id: Int32Array
  readonly values: readonly string[]
}

/** Distinct documents by id: digits without leading zeros, or cleaned text. */
export interface Documents {
  readonly length: number
  at(id: number): string
  /** As a number where it is one of up to nine digits, else −1. */
  number(id: number): number
}

/** A column both lists have under one header and no known meaning, compared as text. */
export interface TextColumn {
  readonly key: string
  readonly ids: Ids
}

/** Facts on the persons of one list, in columns; index = position in `rows`, missing = 0 or −1. */
export interface Facts {
  readonly list: string
  readonly role: Role
  readonly n: number
  /** Data record number of each fact row. */
  readonly rows: Int32Array
  /** Position in an order that depends on content alone; ties are broken with it. */
  readonly rank: Int32Array
  /** Parses that a row has room for. */
  readonly slots: number
  readonly parses: Int32Array // n × slots × PARSE_STRIDE
  readonly parseCount: Uint8Array
  readonly nameFlags: Uint16Array
  /** Documents interned over all lists. */
  readonly document: Int32Array
  readonly documents: Documents
  readonly documentKind: Uint8Array
  readonly documentPrefix: Uint8Array // 0 none, else a letter's code
  readonly documentUnsound: Uint8Array // 1: its check digit does not hold
  readonly birth: Int32Array
  readonly birthFrom: Int32Array // years; a range when only an age is known, equal ends when a year is known, 0 missing
  readonly birthTo: Int32Array
  readonly arrest: Int32Array
  readonly eventDate: Int32Array
  readonly bothWays: Uint8Array // BOTH_WAYS: dates of which day and month may be exchanged
  readonly sex: Uint8Array // 0 missing, 1 male, 2 female
  readonly nationality: Ids
  readonly alias: Ids
  readonly suffix: Uint8Array // 0 missing, 1 the younger, 2 the elder, 3 the second …
  readonly event: Ids
  readonly place: Ids
  readonly state: Ids
  readonly birthPlace: Ids
  readonly occupation: Ids
  readonly email: Ids
  readonly phone: Ids
  readonly house: Ids
  readonly street: Ids
  readonly postcode: Ids
  readonly residence: Ids
  readonly text: readonly TextColumn[]
  /** Minutes since 1970 (UTC) of the event, where the cell has a time and a zone; NaN without. */
  readonly eventTime: Float64Array
  readonly rearrest: Int32Array
  /** When the row itself last confirms that the person is held. */
  readonly lastConfirmed: Int32Array
  readonly registered: Int32Array
  readonly charges: Uint8Array // CHARGES
  readonly custody: Uint8Array // CUSTODY, of a register's rows
  readonly verification: Ids
  readonly protectedRow: Uint8Array // 1: not to be shown
  /** RESOLVABLE: too little identity is never linked, but may have candidates; nothing at all is not compared. */
  readonly resolvable: Uint8Array
  readonly notes: readonly Note[]
}

export const NAME_FLAG = {
  placeholder: 1,
  twoPeople: 2,
  lookalike: 4,
  romanised: 8,
  invisible: 16,
  mojibake: 32,
  truncated: 64,
  apart: 128,
  bothScripts: 256,
} as const

/** Bits of the dates that can be read day first and month first: their column shows both, or (assumed) shows neither, and then only differences are held back. */
export const BOTH_WAYS = { birth: 1, event: 2, arrest: 4, assumedEvent: 8 } as const

export const CHARGES = { none: 0, pending: 1, dropped: 2, unknown: 3 } as const
export const CUSTODY = { unknown: 0, held: 1, out: 2 } as const

export const RESOLVABLE = { nothing: 0, candidates: 1, yes: 2 } as const

export const DOCUMENT_KIND = { none: 0, cedula: 1, generic: 2, lettered: 3 } as const

// ---- links ----------------------------------------------------------------------------------------------------------

/** One addend of a weight, in whole hundredths of a bit. */
export interface Contribution {
  readonly comparison: string
  readonly level: string
  readonly hundredths: number
}

/** Shifts of weights in hundredths of a bit, by comparison and level: what the lists themselves say of their true pairs (link/estimate). */
export interface Estimate {
  readonly shifts: ReadonlyMap<string, Int32Array>
  /** Nearly certain pairs that it rests on. */
  readonly pairs: number
}

export type LinkStatus = 'match' | 'possible' | 'ambiguous'
export type Basis = 'evidence' | 'name-only' | 'decision'

/** Why a pair may not link without a person; '' where it may. */
export const REASONS = [
  '',
  'two people',
  'too little identity',
  'weight',
  'look-alike letters',
  'other script',
  'readings differ',
  'documents differ',
  'gender',
  'parent pattern',
  'sibling pattern',
  'no name',
  'one word',
  'given names not compared',
  'surnames not compared',
  'surnames differ',
  'words turned',
  'born apart',
  'name floor',
  'birth dates differ',
  'document nearly equal',
  'initial',
  'name only',
  'no identity fact',
  'common name',
  'namesakes',
  'stale decision',
  'unsure',
  'decisions differ',
] as const
export type Reason = (typeof REASONS)[number]

/** A judged pair of fact positions; weight in whole hundredths of a bit, prior included. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly weight: number
  /** May it link without a person? */
  readonly automatic: boolean
  readonly basis: Basis
  /** The first reason that holds; empty for automatic pairs. */
  readonly reason: Reason
  /** Both rows have the same full name: do document or birth date say that they are two people? '' where the names differ. */
  readonly namesakes: 'two' | 'open' | ''
}

/** What is read in order or by position, and may be made from columns each time; arrays are such. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number
  at(k: number): T | undefined
}

// ---- verdicts -------------------------------------------------------------------------------------------------------

/** In the order of precedence of docs/categories.md. */
export const CATEGORIES = [
  'NOT_A_RECORD',
  'INVALID',
  'UNRESOLVABLE',
  'WITHHELD',
  'DUPLICATE',
  'OUT_OF_SCOPE',
  'CONTRADICTED',
  'ALREADY_OUT',
  'OUT_OF_WINDOW',
  'PARTNER_EXCLUDED',
  'MATCHED',
  'MATCHED_WITH_CONFLICT',
  'AMBIGUOUS',
  'POSSIBLE',
  'HELD_ON_REGISTER',
  'REGISTER_REVIEW',
  'ORDERED_NOT_CONFIRMED',
  'CLAIMED_ONLY',
  'VERIFIED_AFTER_CUTOFF',
  'VERIFIED_ONLY',
] as const
export type Category = (typeof CATEGORIES)[number]

export const FLAGS = [
  'HELD_ON_REGISTER',
  'MAYBE_HELD',
  'NAME_ONLY',
  'NOT_COMPARED',
  'VERIFIERS_DISAGREE',
  'REVERSED',
  'CHARGES_PENDING',
  'CHARGES_UNKNOWN',
  'CONDITIONAL_RELEASE',
  'LATE_REGISTERED',
  'DATE_UNKNOWN',
  'CUTOFF_UNKNOWN',
  'PLACE_DIFFERS',
  'POSSIBLE_DUPLICATE',
  'REPEAT_EPISODE',
  'OTHER_DETENTION',
  'TWO_PEOPLE',
  'IDENTITY_PROTECTED',
  'PROVISIONAL_SOURCE',
] as const
export type Flag = (typeof FLAGS)[number]

export interface Conflict {
  readonly field: 'event' | 'event_date' | 'nationality' | 'sex' | 'place' | 'birth_date' | 'arrest_date'
  readonly kind: 'differs'
  /** ISO 8601 duration for dates: days, or years where a day is not known. */
  readonly by?: string
  readonly left: string
  readonly right: string
}

// ---- quantities -----------------------------------------------------------------------------------------------------

export type Qualifier = 'exactly' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'range' | 'about' | 'vague' | 'unknown'

/** A number in words. Open ends are null, never a large number. */
export interface Quantity {
  readonly qualifier: Qualifier
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly reason?: string
}

// ---- statements ------------------------------------------------------------------------------------------------------

/** What can happen to a person in custody, and what a stock counts. */
export const EVENTS = [
  'order_issued',
  'left_detention',
  'house_arrest',
  'conditional_release',
  'full_release',
  'exile',
  'deportation',
  'pardon',
  'transfer',
  'death_in_custody',
  'arrest',
  'late_registration',
  'held',
  'unspecified',
] as const
export const RELATIONS = [
  'subset_of',
  'disjoint_from',
  'overlaps_unknown',
  'supersedes',
  'continues',
  'restates',
  'disputes',
  'part_verified_of',
] as const
export type RelationType = (typeof RELATIONS)[number]
export const SIDES = ['claimant', 'verifier', 'other'] as const
export const AGGREGATIONS = ['day', 'window', 'cumulative', 'stock', 'subgroup'] as const
export const UNITS = ['persons', 'cases', 'measures'] as const
export const FROM_BASES = ['stated', 'inferred', 'relayed', 'unknown'] as const

interface Relation {
  readonly type: RelationType
  readonly target: string
}

/** Somebody's sentence with a number in it, and what it counts. */
export interface Statement {
  readonly id: string
  readonly speaker: string
  /** Who relayed it, where that is somebody else. */
  readonly statedBy: string | null
  readonly side: (typeof SIDES)[number]
  readonly madeAt: string
  readonly verbatim: string
  readonly quantity: Quantity
  readonly scope: StatedScope
  readonly fromBasis: (typeof FROM_BASES)[number]
  readonly aggregation: (typeof AGGREGATIONS)[number] | null
  /** verified_events: at least n, since more may have happened. */
  readonly counts: 'events' | 'verified_events'
  readonly where: Readonly<Record<string, string>>
  readonly relations: readonly Relation[]
  readonly complete: boolean
  readonly names: {
    readonly published: 'none' | 'partial' | 'full' | 'unknown'
    readonly list: string | null
    readonly withheld: number | null
  }
  readonly chargesDropped: 'none' | 'some' | 'all' | 'unknown' | null
}

/** Fields that can say that a row is out of scope. */
export const SCOPE_FIELDS = ['nationality', 'sex', 'place', 'state', 'event'] as const
export type ScopeField = (typeof SCOPE_FIELDS)[number]

// ---- plan -----------------------------------------------------------------------------------------------------------

/** A case's own words, as written. */
export interface Words {
  readonly events: readonly (readonly [code: string, words: readonly string[]])[]
  readonly held: readonly string[]
  readonly out: readonly string[]
  readonly places: readonly (readonly [alias: string, place: string])[]
}

/** All that decides anything, defaults included. Weights in bits. */
export interface Plan {
  readonly accept: number
  readonly review: number
  readonly margin: number
  readonly dateTolerance: number
  readonly pairBudget: number
  readonly nameOnly: 'rare' | 'review'
  /** May the lists themselves tell how true pairs agree? Otherwise the shipped shares hold. */
  readonly estimate: boolean
  readonly claim: string | null
  /** Another stated figure, set beside the claim. */
  readonly against: string | null
  readonly words: Words
  /** The ledger, in its order; a bare --claim or --against comes after it. */
  readonly statements: readonly Statement[]
  /** The period under comparison, ISO dates or times; null is an open end. */
  readonly window: { readonly from: string | null; readonly to: string | null }
  /** Attributes that put a row out of scope where it states another one: field → values, as a list would write them. */
  readonly scope: ReadonlyMap<ScopeField, readonly string[]>
  /** By list id; '' holds for all. */
  readonly dateOrder: ReadonlyMap<string, DateOrder>
  /** What people decided, on these rows; null without decisions. */
  readonly decisions: Recall | null
}

/** A person's decision on a pair of rows of two lists. */
export interface PairDecision {
  /** Positions of the lists, the earlier first, and of the rows among their facts. */
  readonly left: number
  readonly right: number
  readonly a: number
  readonly b: number
  readonly decision: 'same' | 'different' | 'unsure'
  /** A fact changed since: it is asked again. */
  readonly stale: boolean
  readonly time: string
  readonly reviewer: string
  /** Line of the decisions file. */
  readonly seq: number
}

export interface Recall {
  (facts: readonly Facts[], tokens: Tokens): { readonly pairs: readonly PairDecision[]; readonly notes: readonly Note[] }
}

export const DEFAULT_PLAN: Plan = {
  accept: 6,
  review: 0,
  margin: 3,
  dateTolerance: 3,
  pairBudget: 50_000_000,
  nameOnly: 'rare',
  estimate: true,
  claim: null,
  against: null,
  words: { events: [], held: [], out: [], places: [] },
  statements: [],
  window: { from: null, to: null },
  scope: new Map(),
  dateOrder: new Map(),
  decisions: null,
}
