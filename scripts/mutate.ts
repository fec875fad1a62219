import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Mutation testing wants packages of its own, which a normal install leaves out. */
const folder = '.cache/mutate';
const packages = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const installed =
  existsSync(`${folder}/node_modules/@stryker-mutator/core`) || run('npm', ['install', '--prefix', folder, '--no-save', ...packages]) === 0;
process.exitCode = installed
  ? run(process.execPath, [
      `${folder}/node_modules/@stryker-mutator/core/bin/stryker.js`,
      'run',
      'test/stryker.config.json',
      ...process.argv.slice(2),
    ])
  : 2;
