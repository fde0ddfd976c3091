// One to one: the assignment of greatest total weight, exact.

/** Edges in columns: rows of either side, and whole hundredths, positive or 0. */
export interface Edges {
  readonly a: ArrayLike<number>
  readonly b: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/**
 * Indices of the edges of a maximum-weight matching, ascending. Every edge is worth
 * a bit more than its weight, so that a pair of weight 0 is kept.
 */
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
    const found = nodes[side]!.get(row)
    if (found !== undefined) return found
    nodes[side]!.set(row, parent.length)
    return parent.push(parent.length) - 1
  }
  const find = (x: number): number => {
    let root = x
    while (parent[root] !== root) root = parent[root]!
    // The next one is read before it is written over, or a long chain stays long.
    for (let at = x; at !== root;) {
      const next = parent[at]!
      parent[at] = root
      at = next
    }
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

/** A component as costs to be made least: each row also has a column of its own that means "alone". */
interface Costs {
  readonly adjacent: readonly (readonly Arc[])[]
  /** Columns, those of rows alone included. */
  readonly columns: number
}

interface Arc {
  readonly column: number
  readonly cost: number
  /** Index among all edges; −1 for being alone. */
  readonly edge: number
}

/** What the search keeps from one row to the next. */
interface Matching {
  readonly potential: Float64Array
  /** By column: its row and its edge, −1 without. */
  readonly rowOf: Int32Array
  readonly edgeOf: Int32Array
  /** By column, for the row at hand: how far it is, from which column it was reached, and by which edge. */
  readonly distance: Float64Array
  readonly from: Int32Array
  readonly via: Int32Array
  readonly done: Uint8Array
  /** Arcs that may still be followed. */
  patience: number
}

/** A component in which more arcs than this have to be followed is assigned edge by edge, the heaviest first. */
const PATIENCE = 2_000_000
const PATIENCE_PER_EDGE = 20

/**
 * Successive shortest augmenting paths with potentials over one component (Jonker & Volgenant 1987, sparse, rectangular). In a crowd in
 * which everybody may be everybody that takes for ever, and decides nothing: rivals so close are for a person.
 */
function solve(edges: Edges, component: readonly number[]): number[] {
  const { adjacent, columns } = costsOf(edges, component)
  const matching: Matching = {
    potential: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(-1),
    edgeOf: new Int32Array(columns).fill(-1),
    distance: new Float64Array(columns).fill(Infinity),
    from: new Int32Array(columns),
    via: new Int32Array(columns),
    done: new Uint8Array(columns),
    patience: PATIENCE + PATIENCE_PER_EDGE * component.length,
  }
  for (let row = 0; row < adjacent.length; row++) if (!augment(adjacent, matching, row)) return heaviestFirst(edges, component)
  return [...matching.edgeOf].filter((e) => e >= 0)
}

function heaviestFirst({ a, b, weight }: Edges, component: readonly number[]): number[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  return component
    .toSorted((x, y) => weight[y]! - weight[x]! || x - y)
    .filter((e) => !takenA.has(a[e]!) && !takenB.has(b[e]!) && takenA.add(a[e]!) && takenB.add(b[e]!))
}

function costsOf({ a, b, weight }: Edges, component: readonly number[]): Costs {
  const rowAt = numbered(component.map((e) => a[e]!))
  const columnAt = numbered(component.map((e) => b[e]!))
  const top = component.reduce((most, e) => Math.max(most, weight[e]!), 0) + 1
  const adjacent: Arc[][] = Array.from(rowAt, (_, row) => [{ column: columnAt.size + row, cost: top, edge: -1 }])
  for (const e of component) adjacent[rowAt.get(a[e]!)!]!.push({ column: columnAt.get(b[e]!)!, cost: top - weight[e]! - 0.5, edge: e })
  return { adjacent, columns: columnAt.size + rowAt.size }
}

/** Distinct values, numbered as they appear. */
function numbered(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(values)].map((value, at) => [value, at]))
}

/** Gives one more row a column, by the shortest path that may move rows matched before; false where that takes too long. */
function augment(adjacent: Costs['adjacent'], matching: Matching, start: number): boolean {
  const { potential, rowOf, edgeOf, distance, from, via, done } = matching
  const reachedColumns: number[] = []
  const open = nearestFirst(distance)
  let [row, last, reached] = [start, -1, 0]
  for (;;) {
    // Potentials of rows are implicit: the reduced cost of a matched edge is 0.
    const base = last < 0 ? 0 : reached - costOf(adjacent[row]!, last) + potential[last]!
    for (const { column, cost, edge } of adjacent[row]!) {
      if (done[column]) continue
      const length = base + cost - potential[column]!
      if (length < distance[column]!) {
        if (distance[column] === Infinity) reachedColumns.push(column)
        distance[column] = length
        from[column] = last
        via[column] = edge
        open.add(column)
      }
    }
    matching.patience -= adjacent[row]!.length
    if (matching.patience < 0) return false
    last = open.take()
    done[last] = 1
    reached = distance[last]!
    if (rowOf[last]! < 0) break
    row = rowOf[last]!
  }
  for (const c of reachedColumns) if (done[c]) potential[c]! += distance[c]! - reached
  for (let c = last; c >= 0; c = from[c]!) {
    rowOf[c] = from[c]! < 0 ? start : rowOf[from[c]!]!
    edgeOf[c] = via[c]!
  }
  for (const c of reachedColumns) {
    distance[c] = Infinity
    done[c] = 0
  }
  return true
}

/** Columns by distance, of equally near ones the first: a heap, in which a column that came nearer stands again. */
function nearestFirst(distance: Float64Array): { add(column: number): void; take(): number } {
  const heap: { readonly column: number; readonly at: number }[] = []
  const isBefore = (x: number, y: number): boolean => {
    const [p, q] = [heap[x]!, heap[y]!]
    return p.at < q.at || (p.at === q.at && p.column < q.column)
  }
  const swap = (x: number, y: number): void => void ([heap[x], heap[y]] = [heap[y]!, heap[x]!])
  const pop = () => {
    const top = heap[0]!
    const tail = heap.pop()!
    if (heap.length) heap[0] = tail
    for (let at = 0; ;) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && isBefore(child, least)) least = child
      if (least === at) return top
      swap(at, least)
      at = least
    }
  }
  return {
    add(column) {
      heap.push({ column, at: distance[column]! })
      for (let at = heap.length - 1; at > 0 && isBefore(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    },
    take() {
      for (let top = pop(); ; top = pop()) if (top.at === distance[top.column]) return top.column
    },
  }
}

function costOf(adjacent: readonly Arc[], column: number): number {
  return adjacent.find((arc) => arc.column === column)!.cost
}
