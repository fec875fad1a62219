import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** So often, in milliseconds, processes are asked for their peaks: a peak that a process has once reached stays to be read until it ends. */
const often = 100;

/** Watches a process and all that it starts, as Linux tells of them. */
export function peakBelow(id: number | undefined): {
  /** Watch no longer. The most memory that one of them held, in MiB; `undefined` where the system does not tell. */
  readonly end: () => number | undefined;
} {
  let most = 0;
  const look = () => {
    for (const one of familyOf(id)) most = Math.max(most, peakOf(one));
  };
  const timer = existsSync('/proc/self/status') ? setInterval(look, often) : undefined;
  return {
    end: () => {
      clearInterval(timer);
      return most > 0 ? most : undefined;
    },
  };
}

/** A process and all that it started, or that these did. */
function familyOf(id: number | undefined): readonly number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name): [number, number] => [Number(name), Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1])]),
  );
  const isOfFamily = (one: number | undefined): boolean => one !== undefined && (one === id || isOfFamily(parents.get(one)));
  return [...parents.keys()].filter(isOfFamily);
}

const peakOf = (id: number): number => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1024;

/** A file of a process, or nothing where it has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
