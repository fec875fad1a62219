import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders of built sites: the sample plan; the public incidents, and a plan in order with the strangest words, below `/dr/`. */
    sites: { readonly sample: string; readonly incidents: string; readonly strange: string };
  }
}

/** The day on which the tests look at the plans. */
const day = '2026-11-23';

/** Build the sites that all tests of this folder look at, once, with the command that a user runs. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'plan-sites-'));
  const build = (name: string, ...more: string[]) => {
    const out = join(folder, name);
    execFileSync(process.execPath, ['scripts/build.ts', '--as-of', day, '--out', out, ...more], { stdio: 'pipe' });
    return out;
  };
  provide('sites', {
    sample: build('sample', '--content', 'content'),
    incidents: build('incidents', '--content', 'test/fixtures/public-incidents', '--base', '/dr/'),
    strange: build('strange', '--content', 'test/fixtures/strange-plan', '--base', '/dr/'),
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
