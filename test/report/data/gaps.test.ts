import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { gapItem, gapsCsv } from '../../../src/report/data/gaps.ts';
import { gapCount, gapList, gapsToList } from '../../../src/report/gap-list.ts';
import { planWith } from '../../analysis/plans.ts';

const gap = (id: string, own: object = {}) => ({
  id,
  category: 'technology',
  severity: 'high',
  statement: 'It is slow.',
  owner: 'lead',
  ...own,
});
const formula = '=HYPERLINK("https://evil.example","Click, please")';
const reviews = {
  found: {
    approvedOn: '2026-10-01',
    gaps: [gap('G-1', { statement: formula, systems: ['payments', 'shop'] }), gap('G-2', { due: '2027-01-01' }), gap('G-3')],
  },
  proof: { approvedOn: '2026-11-10', verifies: ['G-3'] },
};
const analysis = analyse(planWith({ reviews }), '2026-11-23');
const listed = (own: { all?: boolean; overdue?: boolean }) => gapsToList(analysis, own).map(({ id }) => id);

test('unresolved gaps are listed, or overdue ones alone, or all', () => {
  expect([listed({}), listed({ overdue: true }), listed({ all: true })]).toEqual([['G-1', 'G-2'], ['G-1'], ['G-1', 'G-2', 'G-3']]);
  expect(gapCount(gapsToList(analysis, { overdue: true }), analysis)).toBe('1 gap listed; 2 unresolved, 1 of them overdue');
});

test('a statement that a spreadsheet would run is left harmless in the table', () => {
  const [, first] = gapsCsv(gapsToList(analysis, {})).split('\r\n');
  expect(first).toBe(
    `G-1,open,true,true,23,high,technology,2026-10-31,lead,2026-10-01,53,"'=HYPERLINK(""https://evil.example"",""Click, please"")",,payments shop,,,found,,/gaps/G-1/`,
  );
  expect(gapList(gapsToList(analysis, {}), 'csv', '2026-11-23', (_, text) => text)).toContain(`"'=HYPERLINK`);
});

test('data hold every field of the gap and what follows from it', () => {
  const [, , proved] = gapsToList(analysis, { all: true });
  expect(proved && gapItem(proved)).toEqual({
    ...gap('G-3'),
    review: 'found',
    state: 'verified',
    raisedOn: '2026-10-01',
    due: '2026-10-31',
    overdue: false,
    daysLate: 0,
    unresolved: false,
    ineffective: false,
    ageDays: 40,
    addressedBy: null,
    until: null,
    reached: {
      found: { day: '2026-10-01', entry: 'reviews/found' },
      planChanged: null,
      implemented: null,
      communicated: null,
      proved: { day: '2026-11-10', entry: 'reviews/proof' },
    },
    stuck: null,
    history: [
      { event: 'raised', entry: 'reviews/found', day: '2026-10-01', note: 'found', state: 'open' },
      { event: 'verified', entry: 'reviews/proof', day: '2026-11-10', note: 'proof', state: 'verified' },
    ],
    url: '/gaps/G-3/',
  });
});

test('tables for people say days as people do', () => {
  const plain = gapList(gapsToList(analysis, { all: true }), 'table', '2026-11-23', (_, text) => text).split('\n');
  expect(plain[0]).toBe('Gap  State               Severity  Due          Owner  What is missing');
  expect(plain[2]).toBe('G-2  open                high      1 Jan 2027   lead   It is slow.');
  expect(gapList(gapsToList(analysis, { overdue: true }), 'markdown', '2026-11-23', (_, text) => text)).toContain(
    '| G-1 | open, 23 days late | high | 31 Oct 2026 | lead |',
  );
});
