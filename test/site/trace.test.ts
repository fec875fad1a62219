import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { folder } from '../../src/folder.ts';

const html = (path: string) => readFileSync(join(inject('sites').sample, path, 'index.html'), 'utf8');
const leads = (from: string, to: string) => html(from).includes(`href="${to}"`);

test('an auditor walks from each finding to its proof, and back, by links alone', async () => {
  const { analysis } = await folder('content', '2026-11-23');
  const proved = [...analysis.gaps.values()].filter(({ state }) => state === 'verified');
  expect(proved.length).toBeGreaterThan(5);
  for (const { id, review, lamps } of proved) {
    const gap = `/gaps/${id}/`;
    const steps = [`reviews/${review.id}`, ...lamps.flatMap(({ entry }) => entry ?? [])];
    for (const entry of new Set(steps)) {
      expect(leads(gap, `/${entry}/`), `${id} leads to ${entry}`).toBe(true);
      expect(leads(`/${entry}/`, gap), `${entry} leads back to ${id}`).toBe(true);
    }
  }
});

test('every state of a gap occurs in the sample, and every recommendation', async () => {
  const { analysis } = await folder('content', '2026-11-23');
  expect(new Set([...analysis.gaps.values()].map(({ state }) => state))).toEqual(
    new Set(['proposed', 'open', 'deferred', 'accepted', 'addressed', 'implemented', 'communicated', 'verified', 'recurred']),
  );
  expect(new Set([...analysis.recommendations.values()].map(({ time }) => time.advice))).toEqual(
    new Set(['keep', 'tighten', 'loosen', 'invest', 'not enough evidence']),
  );
});
