// Optional properties: left out, not undefined.

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The same properties without those that are undefined, so that spreading them overrides nothing. */
export const present = <T extends object>(properties: T): Present<T> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Present<T>

/** Object.entries whose keys keep their type. */
export const entriesOf = <T extends object>(record: T) => Object.entries(record) as [keyof T & string, T[keyof T]][]
