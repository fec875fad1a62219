import type { z } from 'zod';
import { fallbackSettings, Settings } from '../model/settings.ts';
import { type Draft, fitted, yamlFile } from './draft.ts';
import type { SourceFile } from './tree.ts';

/** Read plan.yaml; where it is missing or has mistakes, which are noted, the other files are still read. */
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
  return fitted(Settings, fields, { file: file.file, field: [] }, draft) ?? bestOf(fields);
}

/** Settings of a plan.yaml with mistakes: each field that fits is kept, the others are as in a plan that says nothing. */
function bestOf(fields: unknown): Settings {
  if (typeof fields !== 'object' || fields === null) return fallbackSettings;
  const kept = Object.entries(fields).filter(([key, value]) => {
    const schema = Settings.shape[key as keyof typeof Settings.shape] as z.ZodType | undefined;
    return schema?.safeParse(value).success;
  });
  return { ...fallbackSettings, ...Settings.partial().parse(Object.fromEntries(kept)) } as Settings;
}
