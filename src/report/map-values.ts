// A record with the same keys, in the same order, and other values.

export function mapValues<Key extends string, From, To>(
  from: Readonly<Record<Key, From>>,
  to: (value: From, key: Key) => To,
): Record<Key, To> {
  const entries = Object.entries(from) as [Key, From][]
  return Object.fromEntries(entries.map(([key, value]) => [key, to(value, key)])) as Record<Key, To>
}
