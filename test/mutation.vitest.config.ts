import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that mutants of the pure core are tried against: those of the core, of what reports say of it, and the examples of rules. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'test/{model,analysis,report}/**/*.test.ts',
      'test/rules/*.test.ts',
      'test/authoring/{drafts,editor}.test.ts',
      'test/{rules,forty-mistakes}.test.ts',
    ],
    testTimeout: 60_000,
  },
});
