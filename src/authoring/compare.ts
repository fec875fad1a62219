import { type ChangeEffects, changeEffectsOf } from '../analysis/change-effects.ts';
import { type Folder, folder, readAt } from '../folder.ts';
import { inspect } from '../inspect.ts';
import type { Day } from '../model/day.ts';

/** A content folder beside an earlier state of it; or why git does not show that one, in one sentence. */
export type Beside =
  | { readonly ok: true; readonly now: Folder; readonly effects: ChangeEffects }
  | { readonly ok: false; readonly sentence: string };

/** Read a content folder and the state of it at a branch, tag or commit, and work out what the change brings about. */
export async function besides(root: string, revision: string, today: Day | undefined): Promise<Beside> {
  const base = await readAt(root, revision);
  if (!base.ok) return base;
  const now = await folder(root, today, base.value);
  const before = inspect(base.value.content, now.today);
  return { ok: true, now, effects: changeEffectsOf(now.analysis.changes ?? [], before, now) };
}
