/** What each node leads to. A name without an entry leads nowhere. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** A graph of nodes with the edges between them alone; names that are no node are left out. */
export function graphOf<T>(nodes: ReadonlyMap<string, T>, edges: (node: T) => readonly string[]): Graph {
  return new Map([...nodes].map(([id, node]) => [id, [...new Set(edges(node))].filter((to) => nodes.has(to))]));
}

/** The same edges the other way round. */
export function reversed(graph: Graph): Graph {
  const turned = new Map<string, string[]>([...graph.keys()].map((id) => [id, []]));
  for (const [from, targets] of graph) for (const to of targets) turned.get(to)?.push(from);
  return turned;
}

/** All that can be reached from a node, itself left out unless it lies on a cycle. */
export function reachable(graph: Graph, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.get(id) ?? []));
  }
  return found;
}

/**
 * Nodes after all that they lead to; of those that may come next, the first by `compare` comes first.
 * Nodes in or behind a cycle are left out.
 */
export function inOrder(graph: Graph, compare: (a: string, b: string) => number): readonly string[] {
  const waiting = new Map([...graph].map(([id, needs]) => [id, needs.length]));
  const dependants = reversed(graph);
  const ready = [...waiting]
    .filter(([, count]) => count === 0)
    .map(([id]) => id)
    .sort(compare);
  const order: string[] = [];
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    order.push(id);
    for (const dependant of dependants.get(id) ?? []) {
      const count = (waiting.get(dependant) ?? 0) - 1;
      waiting.set(dependant, count);
      if (count === 0) insert(ready, dependant, compare);
    }
  }
  return order;
}

function insert(list: string[], id: string, compare: (a: string, b: string) => number): void {
  const index = list.findIndex((other) => compare(id, other) < 0);
  list.splice(index < 0 ? list.length : index, 0, id);
}

/**
 * Cycles, each named whole in the order of its edges, beginning with its smallest name. Every edge that lies on some
 * cycle lies on one of these.
 */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const acyclic = new Set([...inOrder(graph, none), ...inOrder(reversed(graph), none)]);
  const knots: Graph = new Map(
    [...graph].filter(([id]) => !acyclic.has(id)).map(([id, targets]) => [id, targets.filter((to) => !acyclic.has(to))]),
  );
  const seen = new Set<string>();
  const cycles = new Map<string, readonly string[]>();
  for (const from of [...knots.keys()].sort()) {
    for (const to of knots.get(from) ?? []) {
      if (seen.has(edge(from, to))) continue;
      const way = shortestWay(knots, to, from);
      if (!way) continue;
      const loop = turned(way);
      for (const [index, id] of loop.entries()) seen.add(edge(id, loop[(index + 1) % loop.length] ?? id));
      cycles.set(loop.join('\n'), loop);
    }
  }
  return [...cycles.values()];
}

const none = () => 0;

const edge = (from: string, to: string) => `${from}\n${to}`;

/** The nodes of a shortest way, both ends included. */
function shortestWay(graph: Graph, start: string, end: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === end) return trace(cameFrom, end);
    for (const to of graph.get(id) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, id);
  }
  return undefined;
}

function trace(cameFrom: ReadonlyMap<string, string | undefined>, end: string): readonly string[] {
  const way: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = cameFrom.get(id)) way.unshift(id);
  return way;
}

function turned(loop: readonly string[]): readonly string[] {
  const start = loop.indexOf([...loop].sort()[0] ?? '');
  return [...loop.slice(start), ...loop.slice(0, start)];
}
