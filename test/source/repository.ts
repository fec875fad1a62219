import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Content } from '../../src/model/plan.ts';
import { readContent } from '../../src/source/content.ts';
import { readTree } from '../../src/source/tree.ts';

/** A repository in a folder of its own, which is gone after the test. */
export type Repository = {
  readonly root: string;
  readonly git: (...parameters: readonly string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Commit everything that lies there, at noon of a day; returns the commit. */
  readonly commit: (day: string) => string;
};

/** An empty folder, which is gone after the test. */
export function emptyFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plan of ümläut 計画-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A repository without a commit. */
export function repository(root = emptyFolder()): Repository {
  const git: Repository['git'] = (...parameters) => run(root, parameters);
  git('init', '--quiet', '--initial-branch=main');
  return {
    root,
    git,
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
      }
    },
    commit: (day) => {
      git('add', '--all');
      run(root, ['commit', '--quiet', '--allow-empty', '--message', 'Change'], {
        GIT_AUTHOR_DATE: `${day}T12:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00Z`,
      });
      return git('rev-parse', 'HEAD');
    },
  };
}

/** Run git as somebody who has configured nothing. */
export function run(root: string, parameters: readonly string[], dates: Readonly<Record<string, string>> = {}): string {
  const own = [
    '-c',
    'user.name=Plan keeper',
    '-c',
    'user.email=plan@example.org',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'protocol.file.allow=always',
  ];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...dates };
  return execFileSync('git', ['-C', root, ...own, ...parameters], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** Read a plan from disk. */
export async function contentAt(root: string): Promise<Content> {
  return (await readContent(readTree(root))).content;
}

/** plan.yaml of a small plan. */
export const planFile = 'organisation: Example\ntitle: Example plan\ntimezone: UTC\ntiers:\n  - { id: critical, title: Critical }\n';

/** A system with one target. */
export const systemFile = (rto: string) =>
  `---\nname: Payments\ntier: critical\nowner: dba\nobjectives:\n  - { from: 2025-01-01, rto: ${rto}, rpo: 1h, revision: 1.0.0 }\n---\n`;

/** A revision of a day. */
export const revisionFile = (version: string, date: string) =>
  `---\nversion: ${version}\ndate: ${date}\nsummary: Version ${version} of the plan.\nauthor: dba\nbecause: { scheduled: true }\n---\n\nWhat version ${version} is about.\n`;
