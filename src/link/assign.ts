// One to one: the assignment of greatest total weight, exact; rivals within the margin on either side make a pair ambiguous.

/** Edges in columns: rows of either side, and whole hundredths, positive or 0. */
export interface Edges {
  readonly a: ArrayLike<number>
  readonly b: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/** Indices of the edges of a maximum-weight matching, ascending. Every edge is worth a bit more than its weight, so that a pair of weight 0 is kept. */
export function assign(edges: Edges): Int32Array {
  const { a, b } = edges
  const chosen = new Uint8Array(a.length)
  // Most edges are alone at both ends, and taken as they are.
  const [ofA, ofB] = [degrees(a), degrees(b)]
  const rest: number[] = []
  for (let e = 0; e < a.length; e++) {
    if (ofA[a[e]!] === 1 && ofB[b[e]!] === 1) chosen[e] = 1
    else rest.push(e)
  }
  for (const component of components(edges, rest)) for (const e of solve(edges, component)) chosen[e] = 1
  const result = new Int32Array(chosen.length)
  let taken = 0
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) result[taken++] = e
  return result.slice(0, taken)
}

/** How many edges each row has. */
function degrees(rows: ArrayLike<number>): Int32Array {
  let most = -1
  for (let e = 0; e < rows.length; e++) most = Math.max(most, rows[e]!)
  const count = new Int32Array(most + 1)
  for (let e = 0; e < rows.length; e++) count[rows[e]!]!++
  return count
}

/** Some of the edges, by index, grouped by connected rows. */
function components({ a, b }: Edges, some: readonly number[]): number[][] {
  // Rows of both sides in one space, numbered as they appear.
  const nodes = [new Map<number, number>(), new Map<number, number>()]
  const parent: number[] = []
  const node = (side: number, row: number): number => {
    const known = nodes[side]!.get(row)
    if (known !== undefined) return known
    nodes[side]!.set(row, parent.length)
    return parent.push(parent.length) - 1
  }
  const find = (x: number): number => {
    let root = x
    while (parent[root] !== root) root = parent[root]!
    for (let at = x; at !== root;) [at, parent[at]] = [parent[at]!, root]
    return root
  }
  const starts = some.map((e) => {
    const x = node(0, a[e]!)
    parent[find(x)] = find(node(1, b[e]!))
    return x
  })
  const groups = new Map<number, number[]>()
  starts.forEach((x, k) => {
    const e = some[k]!
    const root = find(x)
    const group = groups.get(root)
    if (group) group.push(e)
    else groups.set(root, [e])
  })
  return [...groups.values()]
}

/** Successive shortest augmenting paths with potentials over one component (Jonker & Volgenant 1987, sparse, rectangular). */
function solve(edges: Edges, component: readonly number[]): number[] {
  const rows = [...new Set(component.map((e) => edges.a[e]!))]
  const columns = [...new Set(component.map((e) => edges.b[e]!))]
  const rowAt = new Map(rows.map((r, i) => [r, i]))
  const columnAt = new Map(columns.map((c, i) => [c, i]))
  const top = Math.max(...component.map((e) => edges.weight[e]!)) + 1
  // Each row also has a column of its own that means "alone", at the cost of no weight.
  const adjacent: { column: number; cost: number; edge: number }[][] = rows.map((_, i) => [
    { column: columns.length + i, cost: top, edge: -1 },
  ])
  for (const e of component)
    adjacent[rowAt.get(edges.a[e]!)!]!.push({ column: columnAt.get(edges.b[e]!)!, cost: top - edges.weight[e]! - 0.5, edge: e })
  const size = columns.length + rows.length
  const potential = new Float64Array(size)
  const rowOf = new Int32Array(size).fill(-1)
  const edgeOf = new Int32Array(size).fill(-1)
  for (let start = 0; start < rows.length; start++) {
    const distance = new Float64Array(size).fill(Infinity)
    const from = new Int32Array(size).fill(-1)
    const via = new Int32Array(size).fill(-1)
    const done = new Uint8Array(size)
    const open = new Set<number>()
    let row = start
    let reached = 0
    let last = -1
    let end: number
    for (;;) {
      // Potentials of rows are implicit: the reduced cost of a matched edge is 0.
      const base = last < 0 ? 0 : reached - costOf(adjacent[row]!, last) + potential[last]!
      for (const { column, cost, edge } of adjacent[row]!) {
        if (done[column]) continue
        const d = base + cost - potential[column]!
        if (d < distance[column]! - 1e-9) {
          distance[column] = d
          from[column] = last
          via[column] = edge
          open.add(column)
        }
      }
      end = -1
      for (const c of open)
        if (end < 0 || distance[c]! < distance[end]! - 1e-9 || (Math.abs(distance[c]! - distance[end]!) <= 1e-9 && c < end)) end = c
      open.delete(end)
      done[end] = 1
      reached = distance[end]!
      if (rowOf[end]! < 0) break
      row = rowOf[end]!
      last = end
    }
    for (let c = 0; c < size; c++) if (done[c]) potential[c]! += distance[c]! - reached
    for (let c = end; c >= 0;) {
      const before = from[c]!
      rowOf[c] = before < 0 ? start : rowOf[before]!
      edgeOf[c] = via[c]!
      c = before
    }
  }
  return [...edgeOf].filter((e) => e >= 0)
}

function costOf(adjacent: readonly { column: number; cost: number }[], column: number): number {
  return adjacent.find((x) => x.column === column)!.cost
}
