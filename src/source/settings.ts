import { fallbackSettings, Settings } from '../model/settings.ts';
import { type Draft, fitted, fittingOf, yamlFile } from './draft.ts';
import type { SourceFile } from './tree.ts';

/** Read plan.yaml; what is missing or has mistakes, which are noted, is as in a plan that says nothing of it. */
export function readSettings(file: SourceFile | undefined, draft: Draft): Settings {
  if (!file) {
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: 'plan.yaml', line: 1, column: 1 },
      message: '`plan.yaml` is missing',
      hint: 'write it with `organisation`, `title`, `timezone` and `tiers`',
    });
    return assumed({}, draft);
  }
  const fields = file.problem ? undefined : yamlFile(file, draft);
  if (fields === undefined) return assumed({}, draft);
  const value = fields.value ?? {};
  const settings =
    fitted(Settings, { ...fields, value }, { file: file.file, field: [] }, draft) ??
    assumed(fittingOf(Settings, withoutMistakes(fields.whole ? { audiences, ...value } : value)), draft);
  draft.zone = settings.timezone;
  return settings;
}

const { audiences } = fallbackSettings;

/** Fields of which each that has a mistake is left out by itself, so that one wrong duration leaves the rest of the policy as it is. */
function withoutMistakes(value: object): object {
  const kept = structuredClone(value);
  for (const issue of Settings.safeParse(value).error?.issues ?? []) {
    const wrong = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of wrong) leaveOut(kept, path);
  }
  return kept;
}

/** Leave out the field at a path; a list with a mistake goes as a whole. */
function leaveOut(fields: unknown, [name, ...rest]: readonly PropertyKey[]): void {
  if (typeof fields !== 'object' || fields === null || name === undefined || !Object.hasOwn(fields, name)) return;
  const inner = (fields as Record<PropertyKey, unknown>)[name];
  if (rest.length === 0 || typeof inner !== 'object' || Array.isArray(inner)) delete (fields as Record<PropertyKey, unknown>)[name];
  else leaveOut(inner, rest);
}

/** Settings of which a part could be read; what entries name of the rest is not called wrong. */
function assumed(read: Partial<Settings>, draft: Draft): Settings {
  for (const named of ['tiers', 'audiences'] as const) if (!read[named]) draft.broken.push(`${named}/*`);
  return { ...fallbackSettings, ...read };
}
