import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './place.ts';

const cache = join(project, '.cache');

/**
 * A folder of its own for one build, inside the project, so that two builds at once cannot mix and modules are found.
 * Folders of runs that were killed are cleared away.
 */
export function workFolder(): string {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const pid = /^build-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(cache, `build-${process.pid}-`));
}

/** The folder that Astro takes for the project's, to whose place its names of files are relative. */
export const rootOf = (work: string): string => join(work, 'root');

/** Where texts that are programs are compiled: away from the content, whose surroundings (other projects' settings) are none of ours. */
export const textsOf = (work: string): string => join(rootOf(work), 'content');

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
