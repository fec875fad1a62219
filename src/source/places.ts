import { positionsIn } from '../model/positions.ts';
import { type Written, writtenIn } from './written.ts';
import { movedBack, type Position } from './yaml.ts';

/** The way to a value, as keys and places in lists. */
export type Path = readonly (string | number)[];

/**
 * A finder of places in one YAML text: the position of the value at a path, of its key, or of the nearest parent that is written.
 *
 * @param firstLine the line of the file on which `source` begins
 * @param moved by how many columns lines of `source` lie further to the right than in the file
 */
export function finder(source: string, firstLine: number, moved?: ReadonlyMap<number, number>): (path: Path, key?: boolean) => Position {
  const root = writtenIn(source);
  const positionOf = positionsIn(source);
  return (path, key = false) => {
    let node = root;
    let offset = node.start ?? 0;
    for (let index = 0; index < path.length; index += 1) {
      const found = step(node, path, index);
      if (!found) break;
      index += found.skipped;
      node = found.value;
      const last = index >= path.length - 1;
      offset = (last && key ? found.key : (node.start ?? found.key)) ?? offset;
    }
    const { line, column } = movedBack(positionOf(offset), moved);
    return { line: line + firstLine - 1, column };
  };
}

/** One step down; a key that holds a dot may stand for two steps, and a step may be left out where its child is written in its place. */
function step(node: Written, path: Path, index: number): { value: Written; key: number | undefined; skipped: number } | undefined {
  const name = path[index];
  if (node.items) {
    const value = typeof name === 'number' ? node.items[name] : undefined;
    return value && { value, key: value.start, skipped: 0 };
  }
  const direct = node.fields?.get(String(name));
  if (direct) return { ...direct, skipped: 0 };
  const inner = path[index + 1];
  const short = node.fields?.get(`${name}.${inner}`) ?? (path[index - 1] === 'assessment' ? node.fields?.get(String(inner)) : undefined);
  return short && { ...short, skipped: 1 };
}
