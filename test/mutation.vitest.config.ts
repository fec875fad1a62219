import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that mutants of the pure core are tried against: those of the core alone, and the examples of rules. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/model/**/*.test.ts', 'test/analysis/**/*.test.ts', 'test/rules.test.ts', 'test/forty-mistakes.test.ts'],
    testTimeout: 60_000,
  },
});
