import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakBelow } from './peak.ts';

/** A program that runs against others on the same input. */
export type Contestant = {
  readonly name: string;
  /** The program and its arguments; one that ends with `cannotRun` is left out, and what it says on standard error is told. */
  readonly command: (content: string) => readonly string[];
  /** What happens before each run and is not measured. */
  readonly before?: (content: string) => void;
};

/** The exit code of a program that cannot run here. */
export const cannotRun = 3;

/** What was measured of one contestant, or why nothing was. */
export type Result =
  | {
      readonly ran: true;
      readonly name: string;
      /** From start to end, on the clock. */
      readonly seconds: Spread;
      /** The seconds of each run over those that the first contestant took in the same round. */
      readonly ratio: Spread;
      /** The most that one process held, in MiB: its own, or one that it started; `undefined` where the system does not tell. */
      readonly memory: number | undefined;
    }
  | { readonly ran: false; readonly name: string; readonly because: string };

/** The middle of several runs, and the least and most of them. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/**
 * Run contestants in turns on one content folder, so that a slow moment of the machine meets all of them; the first
 * round warms the disk and is not counted.
 */
export async function contest(contestants: readonly Contestant[], content: string, rounds: number): Promise<readonly Result[]> {
  const warm = await oneAfterAnother(contestants, content);
  const able = contestants.filter((_, index) => typeof warm[index] !== 'string');
  const runs: Map<Contestant, Measured>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured = (await oneAfterAnother(able, content)) as Measured[];
    runs.push(new Map(able.map((one, index) => [one, measured[index] as Measured])));
  }
  const [first] = contestants;
  return contestants.map((one, index) => {
    const because = warm[index];
    if (typeof because === 'string') return { ran: false, name: one.name, because };
    const own = runs.map((run) => run.get(one) as Measured);
    return {
      ran: true,
      name: one.name,
      seconds: spread(own.map(({ seconds }) => seconds)),
      ratio: spread(own.map(({ seconds }, round) => seconds / (runs[round]?.get(first as Contestant)?.seconds ?? seconds))),
      memory: own.some(({ memory }) => memory === undefined) ? undefined : Math.max(...own.map(({ memory = 0 }) => memory)),
    };
  });
}

async function oneAfterAnother(contestants: readonly Contestant[], content: string): Promise<readonly (Measured | string)[]> {
  const results: (Measured | string)[] = [];
  for (const one of contestants) results.push(await measure(one, content));
  return results;
}

type Measured = { readonly seconds: number; readonly memory: number | undefined };

/** One run, or why there is none. */
async function measure({ command, before }: Contestant, content: string): Promise<Measured | string> {
  before?.(content);
  const [program = '', ...args] = command(content);
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const peak = peakBelow(child.pid);
  const [status] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  const memory = peak.end();
  if (status === cannotRun) return said.trim();
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${said}`);
  return { seconds, memory };
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min = 0, max = 0, median = 0] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  return { median, min, max };
}
