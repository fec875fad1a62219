import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { expect, test, vi } from 'vitest';
import { networkOf } from '../../../src/report/figures/network.ts';

const node = (id: string, name = id) => ({ id, name, note: '', strong: false });

test('what is needed first stands on top, and nothing overlaps', async () => {
  const nodes = ['network', 'ledger', 'accounts', 'payments', 'shop'].map((id) => node(id));
  const edges = ['network ledger', 'network accounts', 'ledger payments', 'accounts payments', 'payments shop'].map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to, strong: false };
  });
  const drawn = await networkOf(nodes, edges);
  if (!drawn) throw new Error('five systems are drawn');
  const place = new Map(drawn.nodes.map((one) => [one.id, one]));
  for (const { from, to } of edges) expect(place.get(from)?.y).toBeLessThan(place.get(to)?.y ?? 0);
  for (const [index, a] of drawn.nodes.entries()) {
    for (const b of drawn.nodes.slice(index + 1)) {
      const apart = Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
  }
  expect(drawn.edges).toHaveLength(5);
});

test('a long name takes three lines, and a graph with many beside each other is wider', async () => {
  const nodes = Array.from({ length: 6 }, (_, index) => node(`n${index}`, 'Names of services and much more than that'));
  const { width, nodes: drawn } = (await networkOf(nodes, [])) ?? {};
  expect(drawn?.[0]?.lines).toEqual(['Names of', 'services and', 'much more…']);
  expect(width).toBeGreaterThan(6 * 104);
});

test('edges to what is not drawn are left out; a loop is drawn as well', async () => {
  const loop = [
    { from: 'a', to: 'b', strong: true },
    { from: 'b', to: 'a', strong: true },
    { from: 'a', to: 'gone', strong: false },
  ];
  expect((await networkOf([node('a'), node('b')], loop))?.edges).toHaveLength(2);
});

/** Systems of which each needs every one before it. */
const web = (count: number) => {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const edges = ids.flatMap((to, place) => ids.slice(0, place).map((from) => ({ from, to, strong: false })));
  return networkOf(
    ids.map((id) => node(id)),
    edges,
  );
};

test('a web that is too dense to be followed is not drawn, and not even laid out', async () => {
  const layout = vi.spyOn(Graphviz.prototype, 'dot');
  expect((await web(20))?.edges).toHaveLength(190);
  expect(await web(21)).toBeUndefined();
  expect(await web(60)).toBeUndefined();
  expect(layout).toHaveBeenCalledOnce();
});

test('a graph that is wider than four pages is not drawn', async () => {
  const fan = (count: number) => Array.from({ length: count }, (_, index) => node(`n${index}`));
  expect(await networkOf(fan(41), [])).toBeDefined();
  expect(await networkOf(fan(43), [])).toBeUndefined();
});
