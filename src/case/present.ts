// Helpers for objects with optional properties.

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Drops undefined properties, so that spreading the result overrides nothing. */
export const present = <T extends object>(properties: T): Present<T> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Present<T>

/** Object.entries that keeps the type of the keys. */
export const entriesOf = <T extends object>(record: T) => Object.entries(record) as [keyof T & string, T[keyof T]][]
