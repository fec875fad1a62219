import type { Contestant } from './contest.ts';

/** What is measured side by side; in each contest the first contestant is what the others are compared with. */
export const contests: readonly { readonly title: string; readonly contestants: readonly Contestant[] }[] = [
  {
    title: 'Check',
    contestants: [
      { name: 'floor: read, parse YAML, validate', command: (content) => [process.execPath, 'test/bench/floor.ts', content] },
      {
        name: 'npm run check',
        command: (content) => [process.execPath, 'scripts/check.ts', '--content', content, '--as-of', '2026-11-23'],
      },
    ],
  },
];
