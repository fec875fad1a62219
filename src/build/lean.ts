import { getHeapStatistics } from 'node:v8';

/** So much, in bytes, may be left over from pages that were made before it is cleared away. */
const most = 400 * 1024 ** 2;

/**
 * Keeps the memory of a long run small: Node would wait until three times as much is left over, because it takes all of the machine for its
 * own. Needs `node --expose-gc`; without it nothing is done.
 *
 * @returns to be called now and then
 */
export function lean(): () => void {
  let least = used();
  return () => {
    if (used() - least > most && globalThis.gc) {
      globalThis.gc();
      least = used();
    }
    least = Math.min(least, used());
  };
}

const used = () => getHeapStatistics().used_heap_size;
