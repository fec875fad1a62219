import { expect, test } from 'vitest';
import { networkOf } from '../../../src/report/figures/network.ts';

const node = (id: string, name = id) => ({ id, name, note: '', strong: false });

test('what is needed first stands on top, and nothing overlaps', async () => {
  const nodes = ['network', 'ledger', 'accounts', 'payments', 'shop'].map((id) => node(id));
  const edges = ['network ledger', 'network accounts', 'ledger payments', 'accounts payments', 'payments shop'].map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to, strong: false };
  });
  const drawn = await networkOf(nodes, edges);
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
  const { width, nodes: drawn } = await networkOf(nodes, []);
  expect(drawn[0]?.lines).toEqual(['Names of', 'services and', 'much more…']);
  expect(width).toBeGreaterThan(6 * 104);
});

test('edges to what is not drawn are left out; a loop is drawn as well', async () => {
  const loop = [
    { from: 'a', to: 'b', strong: true },
    { from: 'b', to: 'a', strong: true },
    { from: 'a', to: 'gone', strong: false },
  ];
  expect((await networkOf([node('a'), node('b')], loop)).edges).toHaveLength(2);
});
