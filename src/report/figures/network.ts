import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { narrowest } from './labels.ts';
import { tidy, wrapped } from './text.ts';

/** Something that others need, drawn as a box with its name and a note. */
export type NetworkNode = { readonly id: string; readonly name: string; readonly note: string; readonly strong: boolean };

/** `from` has to be there before `to`. */
export type NetworkEdge = { readonly from: string; readonly to: string; readonly strong: boolean };

/** A graph worked out: x and widths in per cent, y in pixels; what is needed first stands on top. */
export type Network = {
  readonly height: number;
  /** The least width in pixels at which names can be read. */
  readonly width: number;
  readonly nodes: readonly (NetworkNode & {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
  })[];
  /** Curves in a square of 100 by `height`. */
  readonly edges: readonly { readonly path: string; readonly strong: boolean }[];
};

const nodeWidth = 104;
const perInch = 72;
/** More lines than these nobody can follow; Graphviz takes minutes over thousands, or runs out of stack. */
const most = { nodes: 300, edges: 200 };
/** A graph that is wider is scrolled past, not read: four pages of a desk's screen. */
const widest = 4800;

/** Lay out a graph in ranks by Graphviz, nodes and edges drawn in the order given; nothing where it is too large to be read. */
export async function networkOf(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): Promise<Network | undefined> {
  const lines = nodes.map(({ name, strong }) => wrapped(name, nodeWidth - 8, strong));
  const heights = lines.map((own) => 31 + 15 * own.length);
  const index = new Map(nodes.map(({ id }, place) => [id, place]));
  const drawable = edges.filter(({ from, to }) => index.has(from) && index.has(to));
  if (nodes.length > most.nodes || drawable.length > most.edges) return undefined;
  const graphviz = await Graphviz.load();
  const plain = graphviz.dot(
    sourceOf(
      heights,
      drawable.map(({ from, to }) => [index.get(from) ?? 0, index.get(to) ?? 0]),
    ),
    'plain',
  );
  const { width, height, placed, curves } = read(plain);
  if (width > widest) return undefined;
  const shown = Math.max(width, narrowest);
  const x = (inches: number) => tidy(((inches * perInch + (shown - width) / 2) / shown) * 100);
  const y = (inches: number) => tidy(height - inches * perInch + 2);
  return {
    height: Math.ceil(height + 4),
    width: Math.ceil(shown),
    nodes: nodes.map((node, place) => ({
      ...node,
      x: x(placed.get(place)?.[0] ?? 0),
      y: y(placed.get(place)?.[1] ?? 0),
      width: tidy((nodeWidth / shown) * 100),
      height: heights[place] ?? 0,
      lines: lines[place] ?? [],
    })),
    edges: drawable.map(({ from, to, strong }) => {
      const points = (curves.get(`${index.get(from)} ${index.get(to)}`) ?? []).map(([across, up]) => `${x(across)} ${y(up)}`);
      return { path: `M${points[0] ?? '0 0'}C${points.slice(1).join(' ')}`, strong };
    }),
  };
}

function sourceOf(heights: readonly number[], edges: readonly (readonly [number, number])[]): string {
  const nodes = heights.map((height, place) => `${place}[height=${height / perInch}]`);
  const setting = `rankdir=TB;nodesep=.14;ranksep=.42;edge[dir=none];node[shape=box,fixedsize=true,width=${nodeWidth / perInch}]`;
  return `digraph{${[setting, ...nodes, ...edges.map(([from, to]) => `${from}->${to}`)].join(';')}}`;
}

type Point = readonly [x: number, y: number];

/** Read Graphviz's plain format: sizes and places in inches, upwards. */
function read(plain: string) {
  const placed = new Map<number, Point>();
  const curves = new Map<string, readonly Point[]>();
  let size: Point = [1, 1];
  for (const line of plain.split('\n')) {
    const [kind, ...fields] = line.split(' ');
    if (kind === 'graph') size = [Number(fields[1]), Number(fields[2])];
    if (kind === 'node') placed.set(Number(fields[0]), [Number(fields[1]), Number(fields[2])]);
    if (kind === 'edge') curves.set(`${fields[0]} ${fields[1]}`, pointsIn(fields.slice(3, 3 + 2 * Number(fields[2])).map(Number)));
  }
  return { width: size[0] * perInch, height: size[1] * perInch, placed, curves };
}

const pointsIn = (numbers: readonly number[]): readonly Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, place) => [numbers[2 * place] ?? 0, numbers[2 * place + 1] ?? 0] as const);
