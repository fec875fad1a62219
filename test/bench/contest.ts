import { spawnSync } from 'node:child_process';

/** A program that runs against others on the same input. */
export type Contestant = { readonly name: string; readonly command: (content: string) => readonly string[] };

/** What was measured of one contestant, in seconds and MiB; the ratio is to the first contestant, run by run. */
export type Result = {
  readonly name: string;
  readonly seconds: Spread;
  readonly ratio: Spread;
  readonly memory: number;
};

/** The middle of several runs, and the least and most of them. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/**
 * Run contestants in turns on one content folder, so that a slow moment of the machine meets all of them; the first
 * round warms the disk and is not counted.
 */
export function contest(contestants: readonly Contestant[], content: string, rounds: number): readonly Result[] {
  const runs = Array.from({ length: rounds + 1 }, () => contestants.map(({ command }) => measure(command(content)))).slice(1);
  return contestants.map(({ name }, index) => {
    const own = runs.map((run) => run[index] as Measured);
    return {
      name,
      seconds: spread(own.map(({ seconds }) => seconds)),
      ratio: spread(runs.map((run) => (run[index] as Measured).seconds / (run[0] as Measured).seconds)),
      memory: Math.max(...own.map(({ memory }) => memory)),
    };
  });
}

type Measured = { readonly seconds: number; readonly memory: number };

const marker = 'peak-kib:';
const meter = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n${marker}'+process.resourceUsage().maxRSS))`;

function measure([program = '', ...args]: readonly string[]): Measured {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, program === process.execPath ? ['--import', meter, ...args] : args, {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  const seconds = (performance.now() - start) / 1000;
  if (error || status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return { seconds, memory: Number(stderr.split(marker).at(-1)) / 1024 };
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min = 0, max = 0, median = 0] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  return { median, min, max };
}
