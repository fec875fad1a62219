import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { contest, type Spread } from '../test/bench/contest.ts';
import { contests } from '../test/bench/contests.ts';
import { writeGenerated } from '../test/bench/generate.ts';
import { print } from './command.ts';

const { sizes, rounds } = new Command('bench')
  .description('Measures side by side on generated plans; ratios with their spread, medians of several runs in turns.')
  .option('--sizes <list>', 'how many reviews', numbers, [100, 1000, 5000])
  .option('--rounds <count>', 'runs of each', (text: string) => numbers(text)[0] ?? 1, 7)
  .helpOption('--help', 'show this help')
  .parse()
  .opts<{ sizes: readonly number[]; rounds: number }>();

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await print(
    `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}; ${rounds} runs in turns\n`,
  );
  await print('| contest | reviews | program | seconds | ratio | MiB |\n| --- | ---: | --- | --- | --- | ---: |');
  for (const size of sizes) {
    const content = join(folder, String(size));
    writeGenerated(content, size);
    for (const { title, contestants } of contests) {
      for (const { name, seconds, ratio, memory } of contest(contestants, content, rounds)) {
        await print(`| ${title} | ${size} | ${name} | ${figures(seconds)} | ${figures(ratio)} | ${memory.toFixed(0)} |`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function figures({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} [${min.toFixed(2)}–${max.toFixed(2)}]`;
}

function numbers(text: string): readonly number[] {
  const read = text.split(',').map(Number);
  if (!read.every((number) => Number.isInteger(number) && number > 0)) throw new InvalidArgumentError('Write it like 100,1000.');
  return read;
}
