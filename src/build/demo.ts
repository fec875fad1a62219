import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Day, shift } from '../model/day.ts';
import { dayOf } from '../model/instant.ts';
import type { Content, Entry } from '../model/plan.ts';
import { compareVersions } from '../model/version.ts';
import { readContent } from '../source/content.ts';
import { isText, readTree, type SourceFile } from '../source/tree.ts';

/**
 * Build a repository in which a plan has the history that its revisions tell: a commit for each, on its day, and one for today.
 *
 * @param content the plan as it is today
 * @param states a folder for each version with the files that were different then; one that is empty was not there yet
 * @param into the repository, which must not exist
 * @returns the content folder in it
 */
export async function buildHistory(content: string, states: string, into: string): Promise<string> {
  const files = readTree(content).map(({ file }) => ({ file, bytes: readFileSync(join(content, file)) }));
  const { content: plan } = await readContent(readTree(content));
  const overlays = Map.groupBy(readTree(states), ({ file }) => file.slice(0, file.indexOf('/')));
  const versions = revisionsOf(plan).toSorted((a, b) => compareVersions(b.id, a.id));
  const past = versions.map(({ id, data: { date } }, index) => {
    const different = versions.slice(0, index + 1).flatMap((newer) => overlays.get(newer.id) ?? []);
    return { subject: `Revision ${id}`, day: date, files: asOf(date, plan, overlaid(files, different)) };
  });
  const today = { subject: 'Reviews and exercises since then', day: newestDay(plan), files: overlaid(files, []) };
  commitAll([...past.toReversed(), today], into);
  return join(into, 'content');
}

type Files = ReadonlyMap<string, Uint8Array>;
type State = { readonly subject: string; readonly day: Day; readonly files: Files };

const revisionsOf = ({ entries }: Content) => entries.filter((entry): entry is Entry<'revisions'> => entry.collection === 'revisions');

/** Files with those of older states over them, the oldest last; each of those stands in the folder of its version. */
function overlaid(files: readonly SourceFile[], different: readonly SourceFile[]): Files {
  const state = new Map(files.map(({ file, bytes = new Uint8Array() }) => [file, bytes]));
  for (const { file, bytes = new Uint8Array() } of different) {
    const name = file.slice(file.indexOf('/') + 1);
    if (bytes.length) state.set(name, bytes);
    else state.delete(name);
  }
  return state;
}

/** What a state of a day could not hold is taken out: records that were made later, and what they noted in older ones. */
function asOf(day: Day, plan: Content, files: Files): Files {
  const later = plan.entries.filter((entry) => dayKnown(entry, plan) > day);
  const gaps = later.flatMap((entry) => ('gaps' in entry.data ? (entry.data.gaps ?? []).map(({ id }) => id) : []));
  const unknown = new Set([...later.map(({ id }) => id), ...gaps]);
  const absent = new Set(later.map(({ file }) => file));
  return new Map(
    [...files]
      .filter(([file]) => !absent.has(file))
      .map(([file, bytes]) => [file, isText(file) ? Buffer.from(textOf(day, bytes, unknown)) : bytes]),
  );
}

/** The day from which an entry is in the plan: a review once it is approved, an exercise half a year before it is held. */
function dayKnown({ data }: Entry, { settings }: Content): Day {
  if ('timeline' in data) return data.approvedOn ?? dayOf(data.timeline[0]?.at ?? '', settings.timezone);
  if ('plannedFor' in data) return shift(data.plannedFor, -180);
  return 'version' in data ? data.date : '';
}

const stamp = /\b(reviewedOn|verifiedOn|restoreTestedOn|alertTestedOn): (\d{4}-\d\d-\d\d)/g;
const done = /, done: (\d{4}-\d\d-\d\d)/g;
const list = /^(learnedFrom|lessons|verifies|recurs): \[(.*)\]\n/gm;

function textOf(day: Day, bytes: Uint8Array, unknown: ReadonlySet<string>): string {
  return Buffer.from(bytes)
    .toString()
    .replace(stamp, (_, name: string, own: Day) => `${name}: ${own > day ? day : own}`)
    .replace(done, (whole, own: Day) => (own > day ? '' : whole))
    .replace(list, (_, name: string, names: string) => {
      const kept = names.split(/,\s*/).filter((one) => !unknown.has(one));
      return kept.length ? `${name}: [${kept.join(', ')}]\n` : '';
    });
}

const newestDay = (plan: Content): Day =>
  plan.entries
    .filter(({ collection }) => collection === 'reviews' || collection === 'revisions')
    .map((entry) => dayKnown(entry, plan))
    .toSorted()
    .at(-1) ?? '';

function commitAll(states: readonly State[], into: string): void {
  mkdirSync(into, { recursive: true });
  git(into, ['init', '--quiet', '--initial-branch=main']);
  for (const { subject, day, files } of states) {
    rmSync(join(into, 'content'), { recursive: true, force: true });
    for (const [file, bytes] of files) {
      mkdirSync(dirname(join(into, 'content', file)), { recursive: true });
      writeFileSync(join(into, 'content', file), bytes);
    }
    git(into, ['add', '--all']);
    git(into, ['commit', '--quiet', '--message', subject], day);
  }
}

function git(into: string, parameters: readonly string[], day?: Day): void {
  const time = day && `${day}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...(time ? { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time } : {}),
  };
  execFileSync(
    'git',
    ['-C', into, '-c', 'user.name=Plan keeper', '-c', 'user.email=plan@example.org', '-c', 'commit.gpgsign=false', ...parameters],
    { env },
  );
}
