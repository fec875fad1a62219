import { type Inspection, inspect } from '../inspect.ts';
import { rankOf } from '../model/audience.ts';
import type { Day } from '../model/day.ts';
import type { Substitute } from '../model/finding.ts';
import { type Content, type Entry, keyOf } from '../model/plan.ts';
import { neverOff } from '../model/settings.ts';
import { type Placed, place } from '../report/placed.ts';
import { isError } from '../report/summary.ts';
import { type Reading, readContent } from '../source/content.ts';
import type { SourceFile } from '../source/tree.ts';
import { versionsOf } from '../source/versions.ts';
import { causesOf, type Past, withFile } from './causes.ts';

/**
 * Replace each file with an error by its last version without one, and leave out what never had one; where a change to another file
 * made the error, replace that file instead. It never fails: in the end every file with an error may be left out, and references to
 * them count as references to what is there.
 *
 * @param files the content folder as it is
 * @param written what was read of them
 * @param findings of them; the site goes on to show them
 * @returns what is published, with the files that are shown as they last were in order, and those that never were and are left out
 */
export async function publishable(
  past: Past,
  files: readonly SourceFile[],
  written: Content,
  today: Day,
  findings: readonly Placed[],
): Promise<Reading> {
  const replaced = new Map<string, Substitute>();
  const leftOut = new Map<string, Substitute>();
  let now: readonly SourceFile[] = files;
  const bringBack = async (file: string, errors: number): Promise<boolean> => {
    const better = replaced.has(file) ? undefined : await lastInOrder(past, file, now, leftOut, today);
    if (!better) return false;
    replaced.set(file, { file, errors, commit: better.commit, day: better.day });
    now = withFile(now, { file, bytes: better.bytes });
    return true;
  };
  const failing = async (tried: readonly SourceFile[]) => failures(await check(tried, leftOut, today));
  const bringBackCauses = async (failed: ReadonlyMap<string, Failure>): Promise<boolean> => {
    const causes = await causesOf(past, now, errorsIn(failed), async (tried) => errorsIn(await failing(tried)));
    for (const { former, errors, commit, day } of causes) {
      replaced.set(former.file, { file: former.file, errors, commit, day, elsewhere: true });
      now = withFile(now, former);
    }
    return causes.length > 0;
  };
  let sought = false;
  for (let failed = failures(findings); failed.size > 0; failed = await failing(now)) {
    const unread = [...failed].filter(([, failure]) => failure.unread);
    if (unread.length === 0 && !sought) {
      sought = true;
      if (await bringBackCauses(failed)) continue;
    }
    // What cannot be read may be why others are called wrong.
    for (const [file, { errors }] of unread.length > 0 ? unread : failed) {
      if (await bringBack(file, errors)) continue;
      leftOut.set(file, { file, errors: replaced.get(file)?.errors ?? errors });
      replaced.delete(file);
    }
  }
  const shown = without(await readContent(now), leftOut);
  const content = keptToday(shown.content, written, leftOut);
  return { ...shown, content, substitutes: [...replaced.values(), ...leftOut.values()], reported: findings };
}

/** How many errors a file has, and whether they leave it out of the plan. */
type Failure = { readonly errors: number; readonly unread: boolean };

/** The files with errors. */
function failures(findings: readonly Placed[]): ReadonlyMap<string, Failure> {
  const errors = findings.filter((one) => isError(one) && !isOfTheWhole(one));
  return new Map(
    [...Map.groupBy(errors, ({ file }) => file)].map(([file, own]) => [
      file,
      { errors: own.length, unread: own.some(({ rule }) => neverOff.includes(rule)) },
    ]),
  );
}

/** Whether a finding stands in plan.yaml because the plan as a whole lacks something: no other text of that file would mend it. */
const isOfTheWhole = ({ file, rule }: Placed): boolean => file === 'plan.yaml' && !rule.startsWith('content/');

const errorsIn = (failing: ReadonlyMap<string, Failure>): ReadonlyMap<string, number> =>
  new Map([...failing].map(([file, { errors }]) => [file, errors]));

async function check(files: readonly SourceFile[], leftOut: ReadonlyMap<string, unknown>, today: Day): Promise<readonly Placed[]> {
  const reading = without(await readContent(files), leftOut);
  const { findings, plan }: Inspection = inspect(reading.content, today);
  return place(findings, reading.where, plan.entries).filter(({ file }) => !leftOut.has(file));
}

async function lastInOrder(past: Past, file: string, files: readonly SourceFile[], leftOut: ReadonlyMap<string, unknown>, today: Day) {
  for (const version of versionsOf(past.root, file, 'UTC', past.until)) {
    const changed = withFile(files, { file, bytes: version.bytes });
    if (!failures(await check(changed, leftOut, today)).has(file)) return version;
  }
  return undefined;
}

/** What is left out counts as there, so that nothing else is called wrong for citing it. */
function without(reading: Reading, leftOut: ReadonlyMap<string, unknown>): Reading {
  const { content } = reading;
  const gone = content.entries.filter(({ file }) => leftOut.has(file));
  const gaps = gone.flatMap((entry) =>
    entry.collection === 'reviews' && 'gaps' in entry.data ? (entry.data.gaps ?? []).map(({ id }) => `gaps/${id}`) : [],
  );
  return {
    ...reading,
    content: {
      ...content,
      entries: content.entries.filter(({ file }) => !leftOut.has(file)),
      misfits: content.misfits.filter(({ at }) => !leftOut.has(at.file)),
      broken: [...content.broken, ...gone.map(keyOf), ...gaps],
      damaged: content.damaged.filter(({ file }) => !leftOut.has(file)),
    },
  };
}

/**
 * Content of which nothing is for more readers than it is as it is written now, where that can be read, and whose audiences are those of
 * now; what is left out goes on to say from whom its earlier states are kept.
 */
function keptToday(shown: Content, written: Content, leftOut: ReadonlyMap<string, unknown>): Content {
  const unread = new Set(written.misfits.filter(({ rule }) => rule === 'content/syntax').map(({ at }) => at.file));
  const { audiences } = unread.has('plan.yaml') || written.broken.includes('audiences/*') ? shown.settings : written.settings;
  const settings = { ...shown.settings, audiences };
  const all = [...written.entries, ...written.damaged];
  const told = all.filter((entry) => {
    const audience = audienceOf(entry);
    return audience === undefined ? !unread.has(entry.file) : settings.audiences.includes(audience);
  });
  const now = new Map(told.map((entry) => [keyOf(entry), entry]));
  const entries = shown.entries.map((entry): Entry => {
    const own = now.get(keyOf(entry));
    if (!own || rankOf(settings, own) >= rankOf(settings, entry)) return entry;
    return { ...entry, data: { ...entry.data, audience: audienceOf(own) } } as Entry;
  });
  return { ...shown, settings, entries, damaged: [...shown.damaged, ...all.filter(({ file }) => leftOut.has(file))] };
}

const audienceOf = ({ data }: Entry): string | undefined => data.audience;
