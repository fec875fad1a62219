import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const areas = ['governance', 'objectives', 'response', 'communication', 'resilience', 'monitoring', 'training'];

/** A small plan without errors, file by file; `more` adds files or takes the place of some. */
export const smallPlan = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'plan.yaml':
    'organisation: Small\ntitle: Small plan\ntimezone: UTC\naudiences: [staff, partners, public]\ntiers: [{ id: first, title: First }]\n',
  'roles.yaml': '- { id: keeper, title: Keeper of the plan, party: employee, audience: public }\n',
  ...Object.fromEntries(
    areas.map((area) => [
      `sections/${area}.md`,
      `---\ntitle: About ${area}\narea: ${area}\nowner: keeper\nreviewedOn: 2026-11-01\n---\n\nWhat we do for ${area}.\n`,
    ]),
  ),
  ...more,
});

/** Write files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
