// Columns repeat themselves: what a text was read as is remembered, as far as memory should go.

const MOST = 20_000

export function remembered<T>(read: (raw: string) => T): (raw: string) => T {
  const values = new Map<string, T>()
  return (raw) => {
    const old = values.get(raw)
    if (old !== undefined) return old
    const value = read(raw)
    if (values.size === MOST) values.clear()
    values.set(raw, value)
    return value
  }
}
