import type { ChangeEffects, GapMove, Reach } from '../../analysis/change-effects.ts';
import type { Change } from '../../analysis/changes.ts';
import type { Day } from '../../model/day.ts';
import type { Body } from '../../model/document.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { ordered } from '../json.ts';
import type { Placed } from '../placed.ts';
import { differences } from '../redline/differences.ts';
import { type Telling, tellingsOf } from './telling.ts';

/** What a change of the plan means, in the plan's own language; lengths of time in seconds. */
export type ChangeNote = {
  readonly version: 1;
  /** The branch, tag or commit that it is compared with, as it was named. */
  readonly base: string;
  readonly asOf: Day;
  /** Whether the plan says something else now. */
  readonly substance: boolean;
  readonly changes: readonly ChangeLine[];
  readonly feasible: readonly ReachLine[];
  readonly infeasible: readonly ReachLine[];
  readonly gaps: readonly GapMove[];
  readonly findings: { readonly new: readonly Placed[]; readonly fixed: readonly Placed[] };
  readonly tell: readonly Telling[];
  /** Addresses of pages that show something else now, and of pages that name what changed. */
  readonly pages: readonly string[];
  readonly alsoOn: readonly string[];
};

/** One entry that says something else now. */
export type ChangeLine = Pick<Change, 'kind' | 'collection' | 'id' | 'title' | 'formerly'> & {
  readonly fields: readonly Omit<Change['fields'][number], 'substance'>[];
  /** How many words came and went in its text. */
  readonly words: { readonly added: number; readonly removed: number } | undefined;
};

/** A system and whether it can be back in time. */
export type ReachLine = {
  readonly system: string;
  readonly title: string;
  readonly pathSeconds: number | undefined;
  readonly rtoSeconds: number | undefined;
};

/** What a note is made from. */
export type ChangeFacts = {
  readonly base: string;
  readonly asOf: Day;
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly effects: ChangeEffects;
  readonly found: readonly Placed[];
  readonly fixed: readonly Placed[];
};

/** Say what a change means. */
export function changeNote({ base, asOf, plan, changes, effects, found, fixed }: ChangeFacts): ChangeNote {
  const telling = changes.filter(({ substance }) => substance);
  const { feasible, infeasible, gaps, pages, alsoOn } = effects;
  return {
    version: 1,
    base,
    asOf,
    substance: telling.length > 0,
    changes: telling.map(lineOf),
    feasible: feasible.map(reachOf),
    infeasible: infeasible.map(reachOf),
    gaps,
    findings: { new: found.filter(({ state }) => state === 'new'), fixed },
    tell: tellingsOf(telling, effects.concerned, plan),
    pages,
    alsoOn,
  };
}

/** The note for programs. */
export const noteToJson = (note: ChangeNote): string =>
  `${JSON.stringify({ ...note, findings: { new: note.findings.new.map(ordered), fixed: note.findings.fixed.map(ordered) } }, null, 2)}\n`;

const lineOf = ({ kind, collection, id, title, formerly, fields, body, before, after }: Change): ChangeLine => ({
  kind,
  collection,
  id,
  title: summaryOf(after ?? before) ?? title,
  formerly,
  fields: fields.filter(({ substance }) => substance).map(({ substance: _, ...field }) => field),
  words: body && countOf(body.before, body.after),
});

/** A revision is called by its version; what it is about says more. */
const summaryOf = (entry: Entry | undefined) =>
  entry?.collection === 'revisions' ? (entry as Entry<'revisions'>).data.summary : undefined;

function countOf(before: Body, after: Body): ChangeLine['words'] {
  const words = ({ text }: Body) => text.split(/\s+/).filter(Boolean);
  const stretches = differences(words(before), words(after), (a, b) => a === b);
  const count = (mark: 'ins' | 'del') => stretches.filter((one) => one.mark === mark).reduce((sum, { items }) => sum + items.length, 0);
  return { added: count('ins'), removed: count('del') };
}

const reachOf = ({ system, path, rto }: Reach): ReachLine => ({
  system: system.id,
  title: system.data.name,
  pathSeconds: path,
  rtoSeconds: rto,
});
