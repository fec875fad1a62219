import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../../src/build/place.ts';
import { cannotRun } from '../contest.ts';

/**
 * A folder with packages at exact versions, installed when it is first asked for and kept after that. Where they cannot be
 * installed, the program ends and says so.
 */
export function folderWith(name: string, dependencies: Readonly<Record<string, string>>): string {
  const folder = join(project, '.cache', 'peers', name);
  const done = join(folder, '.installed');
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: `peer-${name}`, private: true, type: 'module', dependencies }));
  const { status } = spawnSync('npm install --no-audit --no-fund --ignore-scripts', { cwd: folder, shell: true });
  if (status !== 0) giveUp('its packages cannot be installed here');
  writeFileSync(done, '');
  return folder;
}

/**
 * A program that is installed, or else one from Debian's packages, unpacked into a folder of its own without touching the system.
 *
 * @param packages the program's own package and those of its libraries
 * @returns where it is
 */
export function programOf(program: string, packages: readonly string[]): string {
  if (!spawnSync(program, ['version']).error) return program;
  const folder = join(project, '.cache', 'peers', program);
  const done = join(folder, '.installed');
  const libraries = join(folder, 'usr', 'lib', 'x86_64-linux-gnu');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    const unpack = 'for file in *.deb; do dpkg -x "$file" . || exit 1; done';
    const { status } = spawnSync(`apt-get download ${packages.join(' ')} && ${unpack}`, { cwd: folder, shell: true });
    if (status !== 0) giveUp(`\`${program}\` is neither installed nor to be had as a Debian package`);
    writeFileSync(done, '');
  }
  process.env.LD_LIBRARY_PATH = libraries;
  return join(folder, 'usr', 'bin', program);
}

/** Run a program in a folder; where it is not there, end and say so. */
export function ran(folder: string, program: string, ...args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1024 ** 3 });
  if (error) giveUp(`\`${program}\` is not installed`);
  if (status !== 0) throw new Error(stderr);
  process.stderr.write(stderr);
}

function giveUp(because: string): never {
  process.stderr.write(`${because}\n`);
  process.exit(cannotRun);
}
