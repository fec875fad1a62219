import { resolve } from 'node:path';
import { editionFor } from '../analysis/edition.ts';
import { inspectOnce } from '../inspect.ts';
import type { Day } from '../model/day.ts';
import type { Placed, Substitute } from '../model/finding.ts';
import { dayAt } from '../model/instant.ts';
import { place } from '../report/placed.ts';
import { isError } from '../report/summary.ts';
import { type Reading, readContent } from '../source/content.ts';
import { lastChangeOf, treeAt, uncommittedIn } from '../source/state.ts';
import { readTree, type SourceFile } from '../source/tree.ts';
import { publishable } from './publish.ts';

/** What is to be read, and for whom. */
export type Wanted = {
  readonly content: string;
  readonly asOf: Day | undefined;
  readonly audience: string | undefined;
  readonly at: string | undefined;
  readonly publish: boolean;
};

/** Content that is ready to be built, or why there is none, in one sentence. */
export type Found =
  | {
      readonly ok: true;
      readonly reading: Reading;
      readonly placed: readonly Placed[];
      readonly files: number;
      readonly today: Day;
      readonly commit: string | undefined;
      /** Whether errors forbid the build. */
      readonly failing: boolean;
      readonly substitutes: readonly Substitute[];
    }
  | { readonly ok: false; readonly sentence: string };

/** Read and inspect the content of one build, for one audience. */
export async function readToBuild({ content, asOf, audience, at, publish }: Wanted): Promise<Found> {
  const root = resolve(content);
  const source = sourceOf(root, at);
  if (!source.ok) return source;
  const reading = await readContent(source.files);
  const today = asOf ?? dayAt(Date.now(), reading.content.settings.timezone);
  const { findings, plan } = inspectOnce(reading.content, today);
  const placed = place(findings, reading.where, plan.entries);
  const failing = placed.some(isError);
  const shown = failing && publish ? await publishable({ root, until: at }, source.files, reading.content, today, placed) : reading;
  const { audiences } = shown.content.settings;
  if (audience && !audiences.includes(audience)) {
    return {
      ok: false,
      sentence: `plan.yaml has no audience \`${audience}\`; it names ${audiences.map((one) => `\`${one}\``).join(', ')}`,
    };
  }
  const edition = audience ? { ...shown, content: editionFor(shown.content, audience) } : shown;
  const first = !audience || audience === audiences[0];
  // Where a picture comes from has to be known in each edition; what is wrong is told in the first alone.
  const pictures = shown.substitutes?.filter(({ file }) => file.startsWith('assets/')) ?? [];
  const own = first ? edition : { content: edition.content, where: edition.where, reported: [], substitutes: pictures };
  return {
    ok: true,
    reading: { ...own, uncommitted: source.uncommitted },
    placed,
    files: source.files.length,
    today,
    commit: source.commit,
    failing: failing && !publish,
    substitutes: shown.substitutes ?? [],
  };
}

type Source =
  | { readonly ok: true; readonly files: readonly SourceFile[]; readonly commit: string | undefined; readonly uncommitted: number }
  | { readonly ok: false; readonly sentence: string };

function sourceOf(root: string, at: string | undefined): Source {
  if (at === undefined) return { ok: true, files: readTree(root), commit: lastChangeOf(root), uncommitted: uncommittedIn(root) };
  const past = treeAt(root, at);
  return past.ok ? { ok: true, files: past.value.files, commit: lastChangeOf(root, past.value.commit), uncommitted: 0 } : past;
}
