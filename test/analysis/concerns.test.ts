import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planOf } from '../../src/model/plan.ts';
import { contentOf, files } from './contents.ts';

const review = (id: string, gaps: string) => `---
title: Event ${id}
kind: actual
status: approved
severity: minor
lead: dba
approvedBy: dba
approvedOn: 2026-02-10
timeline:
  - { at: 2026-02-01T08:00Z, milestone: disruption, text: It stops. }
affected:
  - { system: payments, restoredAt: 2026-02-01T09:00Z }
assessment: { promptStart: yes }
gaps:
${gaps}
---
`;

const gap = (id: string, system: string) =>
  `  - { id: ${id}, category: technology, severity: low, statement: Missing., owner: dba, systems: [${system}] }`;

const revision = (version: string, date: string, rest: string) => `---
version: ${version}
date: ${date}
summary: Changed.
author: dba
approvedBy: dba
approvedOn: ${date}
${rest}
---
`;

const content = await contentOf({
  ...files,
  'systems/ledger.md': `---
name: Ledger
tier: critical
owner: dba
objectives:
  - { from: 2025-01-15, rto: 2h, rpo: 1h, revision: 1.0.0 }
---
`,
  'scenarios/cards.md': '---\ntitle: Cards lost\ndisables: [payments]\n---\n',
  'scenarios/storage.md': '---\ntitle: Storage lost\ndisables: [ledger]\nlearnedFrom: [one]\n---\n',
  'exercises/drill.md': '---\ntitle: Drill\ntype: simulation\nsystems: [payments]\nplannedFor: 2026-05-01\n---\n',
  'exercises/earlier.md': '---\ntitle: Earlier\ntype: simulation\nsystems: [reports, payments]\nplannedFor: 2026-04-01\n---\n',
  'sections/money.md': '---\ntitle: Money\narea: response\nowner: dba\nreviewedOn: 2026-01-10\nsystems: [payments]\n---\n',
  'reviews/one.md': review('one', gap('G-1', 'payments')),
  'reviews/two.md': review('two', `${gap('G-2', 'payments')}\n${gap('G-3', 'ledger')}`),
  'reviews/three.md': review('three', gap('G-4', 'reports')),
  'revisions/1.1.0.md': revision(
    '1.1.0',
    '2026-03-01',
    'because: { reviews: [one] }\nupdates:\n  - { kind: objectives, systems: [payments], change: Tighter. }\n  - { kind: training, change: More. }',
  ),
  'revisions/1.2.0.md': revision('1.2.0', '2026-04-01', 'because: { scheduled: true }\naddresses: [G-1, G-9, G-3]'),
});
const facts = () => analyse(planOf(content), '2026-06-01');

test('a system is concerned by what falls on it through what it needs, and by entries that name it', () => {
  const payments = facts().concerns.get('payments');
  expect(payments?.scenarios).toEqual([
    { id: 'cards', directly: true },
    { id: 'storage', directly: false },
  ]);
  expect(payments?.exercises.map(({ exercise }) => exercise.id)).toEqual(['earlier', 'drill']);
  expect(payments?.sections).toEqual(['money']);
  expect(payments?.gaps).toEqual(['G-1', 'G-2']);
  expect(payments?.revisions.map(({ revision: one }) => one.id)).toEqual(['1.1.0']);
});

test('a system that a scenario disables is concerned directly, and without entries that name it there is nothing else', () => {
  expect(facts().concerns.get('ledger')).toMatchObject({
    scenarios: [{ id: 'storage', directly: true }],
    exercises: [],
    gaps: ['G-3'],
    revisions: [],
    sections: [],
  });
});

test('a review led to the revisions that cite it or answer its gaps, newest first, and to scenarios', () => {
  const { effects } = facts();
  expect(effects.get('one')?.revisions.map(({ revision: one }) => one.id)).toEqual(['1.2.0', '1.1.0']);
  expect(effects.get('one')?.scenarios).toEqual(['storage']);
  expect(effects.get('two')?.revisions.map(({ revision: one }) => one.id)).toEqual(['1.2.0']);
  expect(effects.get('three')).toEqual({ revisions: [], scenarios: [] });
});
