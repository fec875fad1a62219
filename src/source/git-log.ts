import { git, type Outcome, type Repository } from './git.ts';
import { treesAt } from './git-tree.ts';

/** A commit of the main line that touched the content folder. */
export type LogEntry = {
  readonly commit: string;
  /** When it was written, in milliseconds. */
  readonly at: number;
  /** The content folder at that time, within the repository. */
  readonly folder: string;
  /** Files that it touched, relative to the folder. */
  readonly touched: readonly Touch[];
};

/** What a commit did to a file: added, changed, deleted, or gave it another name. */
export type Touch = {
  readonly what: 'A' | 'M' | 'D' | 'R';
  readonly file: string;
  /** The name before, where it was renamed. */
  readonly from?: string;
  /** Whether the text stayed the same. */
  readonly same?: boolean;
};

/**
 * The commits of the main line that touched the content folder, newest first, also those from before the folder was moved.
 * A merge counts as one commit that brings everything it merges, because that is when the plan of the main line changed.
 */
export function logOf(repository: Repository): Outcome<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  const seen = new Set<string>();
  let next: { commit: string; folder: string } | undefined = { commit: repository.head, folder: repository.folder };
  while (next && !seen.has(next.folder)) {
    seen.add(next.folder);
    const log = logFrom(repository, next);
    if (!log.ok) return log;
    const oldest = log.value.at(-1);
    const earlier: Outcome<Move | undefined> = oldest ? moveInto(repository, oldest) : { ok: true, value: undefined };
    if (!earlier.ok) return earlier;
    next = earlier.value;
    entries.push(...log.value.slice(0, next ? -1 : undefined).map(plain));
    if (oldest && earlier.value) entries.push({ ...plain(oldest), touched: earlier.value.touched });
  }
  return { ok: true, value: entries };
}

type Raw = LogEntry & { readonly parent: string | undefined };
type Move = { readonly commit: string; readonly folder: string; readonly touched: readonly Touch[] };

const plain = ({ parent: _, ...entry }: Raw): LogEntry => entry;

function logFrom({ root, folder: today }: Repository, { commit, folder }: { commit: string; folder: string }): Outcome<readonly Raw[]> {
  const up = today ? '../'.repeat(today.split('/').length) : './';
  const answer = git(root, [
    'log',
    '--first-parent',
    '-m',
    '-M',
    '-z',
    '--name-status',
    '--no-ext-diff',
    '--format=%H%x00%P%x00%at',
    commit,
    '--',
    `${up}${folder}`,
  ]);
  return answer.ok ? { ok: true, value: entriesIn(answer.value.toString().split('\0'), folder) } : answer;
}

function entriesIn(words: readonly string[], folder: string): Raw[] {
  const entries: Raw[] = [];
  let at = 0;
  while (words[at]) {
    const [commit = '', parents = '', seconds = ''] = words.slice(at, at + 3);
    const { touched, end } = touchesIn(words, at + 3, folder);
    entries.push({ commit, at: Number(seconds) * 1000, folder, touched, parent: parents.split(' ')[0] || undefined });
    at = end;
  }
  return entries;
}

const status = /^\n?([A-Z])(\d*)$/;

function touchesIn(words: readonly string[], start: number, folder: string): { touched: Touch[]; end: number } {
  const touched: Touch[] = [];
  let at = start;
  for (let match = status.exec(words[at] ?? ''); match; match = status.exec(words[at] ?? '')) {
    const [, letter, likeness] = match;
    const [one = '', two = ''] = words.slice(at + 1, at + 3);
    const renamed = letter === 'R' || letter === 'C';
    at += renamed ? 3 : 2;
    const file = within(folder, renamed ? two : one);
    const from = renamed ? within(folder, one) : undefined;
    if (file !== undefined && letter === 'R' && from !== undefined) touched.push({ what: 'R', file, from, same: likeness === '100' });
    else if (file !== undefined) touched.push({ what: letter === 'A' || renamed ? 'A' : letter === 'D' ? 'D' : 'M', file });
  }
  return { touched, end: at };
}

const within = (folder: string, path: string): string | undefined => {
  if (!folder) return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
};

/** Where a content folder was before the commit in which it first appears, if that commit moved it from elsewhere. */
function moveInto(repository: Repository, { commit, parent, folder }: Raw): Outcome<Move | undefined> {
  if (!parent || repository.horizon.has(commit)) return { ok: true, value: undefined };
  const before = treesAt(repository, [{ commit: parent, folder }]);
  if (!before.ok) return before;
  if (before.value[0] && folder) return { ok: true, value: undefined };
  const answer = git(repository.root, ['diff-tree', '-r', '-M', '-z', '--name-status', '--no-ext-diff', parent, commit]);
  if (!answer.ok) return answer;
  const { touched } = touchesIn(answer.value.toString().split('\0'), 0, '');
  const moved = touched.flatMap(({ from, file, same = false }) => {
    const name = within(folder, file);
    return from !== undefined && name !== undefined && (from === name || from.endsWith(`/${name}`))
      ? [{ name, same, old: from === name ? '' : from.slice(0, -name.length - 1) }]
      : [];
  });
  const plan = moved.find(({ name }) => name === 'plan.yaml') ?? moved[0];
  if (!plan || plan.old === folder) return { ok: true, value: undefined };
  const together = moved.filter(({ old }) => old === plan.old);
  const added = touched.flatMap(({ what, file }): Touch[] => {
    const name = within(folder, file);
    return name !== undefined && what === 'A' ? [{ what, file: name }] : [];
  });
  const renames = together.map(({ name, same }): Touch => ({ what: 'R', file: name, from: name, same }));
  return { ok: true, value: { commit: parent, folder: plan.old, touched: [...renames, ...added] } };
}
