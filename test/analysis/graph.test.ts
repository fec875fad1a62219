import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclesOf, type Graph, graphOf, inOrder, reachable, reversed } from '../../src/analysis/graph.ts';

/** A graph from what each node leads to: `a: 'b c'`. */
const graph = (edges: Readonly<Record<string, string>>): Graph =>
  new Map(Object.entries(edges).map(([id, to]) => [id, to.split(' ').filter(Boolean)]));
const byName = (a: string, b: string) => a.localeCompare(b);

const diamond = graph({ top: 'left right', left: 'base', right: 'base', base: '' });
const knot = graph({ a: 'b', b: 'c', c: 'a d', d: 'e', e: 'd', f: 'a', g: '' });

test('edges lead to nodes alone, each once', () => {
  const nodes = new Map(Object.entries({ a: ['b', 'ghost', 'b'], b: [] }));
  expect([...graphOf(nodes, (to) => to)]).toEqual([
    ['a', ['b']],
    ['b', []],
  ]);
});

test('turned round, every node is still there', () => {
  expect(reversed(diamond)).toEqual(graph({ top: '', left: 'top', right: 'top', base: 'left right' }));
  expect(reversed(graph({ a: 'ghost' }))).toEqual(graph({ a: '' }));
});

test.each([
  ['top', diamond, ['left', 'right', 'base']],
  ['base', diamond, []],
  ['ghost', diamond, []],
  ['a', knot, ['a', 'b', 'c', 'd', 'e']],
  ['d', knot, ['d', 'e']],
  ['f', knot, ['a', 'b', 'c', 'd', 'e']],
  ['a', graph({ a: 'ghost' }), ['ghost']],
])('from %s', (start, own, expected) => {
  expect([...reachable(own, start)].sort()).toEqual([...expected].sort());
});

test.each([
  ['needs come first', diamond, byName, ['base', 'left', 'right', 'top']],
  ['the other way where that comes first', diamond, (a: string, b: string) => byName(b, a), ['base', 'right', 'left', 'top']],
  [
    'what becomes free stands in its place among the others',
    graph({ a: 'c', b: 'c', c: '', d: '', e: '' }),
    byName,
    ['c', 'a', 'b', 'd', 'e'],
  ],
  ['and last where it comes last', graph({ z: 'a', a: '', b: '' }), byName, ['a', 'b', 'z']],
  ['of equals, the first found comes first', graph({ z: 'a', a: '', b: '', y: 'b' }), () => 0, ['a', 'b', 'z', 'y']],
  [
    'nothing in or behind a cycle',
    graph({ ...Object.fromEntries([...knot].map(([id, to]) => [id, to.join(' ')])), h: 'g' }),
    byName,
    ['g', 'h'],
  ],
])('%s', (_, own, compare, expected) => {
  expect(inOrder(own, compare)).toEqual(expected);
});

test.each([
  ['none', diamond, []],
  ['a node by itself', graph({ a: 'a', b: 'a' }), [['a']]],
  [
    'two, one behind the other',
    knot,
    [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ],
  ],
  ['from its smallest name, in the order of its edges', graph({ c: 'b', b: 'a', a: 'c' }), [['a', 'c', 'b']]],
  [
    'by their smallest names',
    graph({ z: 'y', y: 'z', b: 'a', a: 'b' }),
    [
      ['a', 'b'],
      ['y', 'z'],
    ],
  ],
  [
    'the shortest through an edge',
    graph({ a: 'b', b: 'a c', c: 'd', d: 'a' }),
    [
      ['a', 'b'],
      ['a', 'b', 'c', 'd'],
    ],
  ],
  [
    'names that could be read as one',
    graph({ a: 'ab', ab: 'a c', b: '', c: 'ab' }),
    [
      ['a', 'ab'],
      ['ab', 'c'],
    ],
  ],
  [
    'not what lies between two',
    graph({ a: 'b', b: 'a m', m: 'c', c: 'd', d: 'c' }),
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('cycles: %s', (_, own, expected) => {
  expect(cyclesOf(own)).toEqual(expected);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyGraph = fc
  .array(fc.subarray(names), { minLength: 6, maxLength: 6 })
  .map((targets): Graph => new Map(names.map((id, index) => [id, targets[index] ?? []])));

test('an edge lies on a cycle that is told exactly where its end leads back to its start', () => {
  fc.assert(
    fc.property(anyGraph, (own) => {
      const told = new Set(cyclesOf(own).flatMap((cycle) => cycle.map((id, index) => `${id} ${cycle[(index + 1) % cycle.length]}`)));
      const looping = names.flatMap((id) =>
        (own.get(id) ?? []).filter((to) => to === id || reachable(own, to).has(id)).map((to) => `${id} ${to}`),
      );
      expect([...told].sort()).toEqual(looping.sort());
    }),
  );
});

test('the order holds what neither lies on a cycle nor leads to one, after all that it leads to', () => {
  fc.assert(
    fc.property(anyGraph, (own) => {
      const order = inOrder(own, byName);
      const loops = (id: string) => reachable(own, id).has(id);
      expect([...order].sort()).toEqual(names.filter((id) => !loops(id) && ![...reachable(own, id)].some(loops)));
      for (const [index, id] of order.entries()) expect(own.get(id)?.every((to) => order.indexOf(to) < index)).toBe(true);
    }),
  );
});
