import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { contest, type Result, type Spread } from '../test/bench/contest.ts';
import { contests } from '../test/bench/contests.ts';
import { writeGenerated } from '../test/bench/generate.ts';
import { print } from './command.ts';

const { sizes, rounds, only } = new Command('bench')
  .description('Measures side by side on generated plans; ratios with their spread, medians of several runs in turns.')
  .option('--sizes <list>', 'how many reviews', numbers, [100, 1000, 5000])
  .option('--only <contests>', 'which of check, build and rebuild', (text: string) => text.split(','), ['check', 'build', 'rebuild'])
  .option('--rounds <count>', 'runs of each', (text: string) => numbers(text)[0] ?? 1, 7)
  .helpOption('--help', 'show this help')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ sizes: readonly number[]; rounds: number; only: readonly string[] }>();

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await print(
    `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}; ${rounds} runs in turns\n`,
  );
  await print('| contest | reviews | program | seconds | ratio | MiB |\n| --- | ---: | --- | --- | --- | ---: |');
  for (const size of sizes) {
    const content = join(folder, String(size));
    writeGenerated(content, size);
    for (const { title, contestants } of contests.filter((one) => only.includes(one.title.toLowerCase()))) {
      for (const result of await contest(contestants, content, rounds)) await print(`| ${title} | ${size} | ${rowOf(result)} |`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rowOf(result: Result): string {
  const { name } = result;
  if (!result.ran) return `${name} | left out: ${result.because} | |`;
  return `${name} | ${figures(result.seconds)} | ${figures(result.ratio)} | ${result.memory?.toFixed(0) ?? '–'}`;
}

function figures({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} [${min.toFixed(2)}–${max.toFixed(2)}]`;
}

function numbers(text: string): readonly number[] {
  const read = text.split(',').map(Number);
  if (!read.every((number) => Number.isInteger(number) && number > 0)) throw new InvalidArgumentError('Write it like 100,1000.');
  return read;
}
