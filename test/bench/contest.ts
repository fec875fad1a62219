import { spawnSync } from 'node:child_process';

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
      /** The most that one process of Node held, in MiB: its own, or one that it started. */
      readonly memory: number;
    }
  | { readonly ran: false; readonly name: string; readonly because: string };

/** The middle of several runs, and the least and most of them. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/**
 * Run contestants in turns on one content folder, so that a slow moment of the machine meets all of them; the first
 * round warms the disk and is not counted.
 */
export function contest(contestants: readonly Contestant[], content: string, rounds: number): readonly Result[] {
  const warm = contestants.map((one) => measure(one, content));
  const able = contestants.filter((_, index) => typeof warm[index] !== 'string');
  const runs = Array.from({ length: rounds }, () => new Map(able.map((one) => [one, measure(one, content) as Measured])));
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
      memory: Math.max(...own.map(({ memory }) => memory)),
    };
  });
}

type Measured = { readonly seconds: number; readonly memory: number };

const marker = 'peak-kib:';
const peak = new RegExp(`\\n${marker}(\\d+)`, 'g');
const meter = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n${marker}'+process.resourceUsage().maxRSS))`;

/** One run, or why there is none. */
function measure({ command, before }: Contestant, content: string): Measured | string {
  before?.(content);
  const [program = '', ...args] = command(content);
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: `--import ${meter}` };
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1024 ** 3, env });
  const seconds = (performance.now() - start) / 1000;
  const said = stderr.replaceAll(peak, '');
  if (status === cannotRun) return said.trim();
  if (error || status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? said}`);
  return { seconds, memory: Math.max(...[...stderr.matchAll(peak)].map(([, kib]) => Number(kib))) / 1024 };
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min = 0, max = 0, median = 0] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  return { median, min, max };
}
