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
    return fallbackSettings;
  }
  const fields = file.problem ? undefined : yamlFile(file, draft);
  if (fields === undefined) return fallbackSettings;
  return fitted(Settings, fields, { file: file.file, field: [] }, draft) ?? { ...fallbackSettings, ...fittingOf(Settings, fields.value) };
}
