import { expect, test } from 'vitest';
import { templatesMatrixOf } from '../../src/analysis/templates-matrix.ts';
import { planWith } from './plans.ts';

test('nine cells, filled by audience, moment and severity', () => {
  const templates = {
    all: { audience: 'customers', when: 'declaration' },
    worst: { audience: 'customers', when: 'update', severity: ['major', 'critical'] },
  };
  const cells = templatesMatrixOf(planWith({ templates }));
  expect(cells.map(({ audience, moment, lacking }) => `${audience} ${moment}: ${lacking.join(' ')}`)).toEqual([
    'employees declaration: minor moderate major critical',
    'employees update: minor moderate major critical',
    'employees restoration: minor moderate major critical',
    'customers declaration: ',
    'customers update: minor moderate',
    'customers restoration: minor moderate major critical',
    'partners declaration: minor moderate major critical',
    'partners update: minor moderate major critical',
    'partners restoration: minor moderate major critical',
  ]);
  expect(cells.filter(({ empty }) => !empty).length).toBe(2);
  expect(cells[4]?.bySeverity.critical.map(({ id }) => id)).toEqual(['worst']);
});
