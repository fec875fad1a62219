import { beforeAll, describe, expect, test } from 'vitest';
import { folder } from '../../../src/folder.ts';
import { withBlanks } from '../../../src/report/incident/blanks.ts';
import { type IncidentData, incidentOf } from '../../../src/report/incident/data.ts';
import { embedded } from '../../../src/report/incident/embed.ts';

describe('the sample plan', () => {
  let data: IncidentData;
  beforeAll(async () => {
    const { plan, analysis } = await folder('content', '2026-11-23');
    data = incidentOf(plan, analysis, (kind, id) => `#${kind}/${id}`, '#roles');
  });

  test('the owner of the first section on response is called, then who approved the newest revision', () => {
    expect(data.callers).toEqual(['dr-coordinator', 'head-of-operations']);
  });

  test('systems come in the order of recovery, each after what it needs', () => {
    const place = new Map(data.systems.map(({ id }, index) => [id, index]));
    expect(data.systems[0]?.id).toBe('network-dns');
    for (const { id, needs } of data.systems) for (const other of needs) expect(place.get(other)).toBeLessThan(place.get(id) ?? 0);
  });

  test('a step has its planned time and the range that was measured', () => {
    const ledger = data.systems.find(({ id }) => id === 'ledger-database');
    expect(ledger).toMatchObject({ rto: 5400, mtpd: 43_200, url: '#systems/ledger-database' });
    expect(ledger?.steps[0]).toMatchObject({ id: 'promote', role: 'dba', takes: 1200, measured: { min: expect.any(Number), max: 2700 } });
    expect(ledger?.steps[1]?.after).toEqual(['Promote the standby ledger']);
  });

  test('the widest scenario comes first, with what falls in the order of recovery', () => {
    expect(data.scenarios[0]).toMatchObject({ id: 'primary-site-loss', impact: 'critical' });
    expect(data.scenarios[0]?.direct).toEqual(['network-dns', 'accounts', 'ledger-database']);
    expect(data.scenarios[0]?.lost).toContain('payments');
  });

  test('audiences have their deadlines', () => {
    expect(data.audiences).toEqual([
      { audience: 'employees', first: 900, every: undefined },
      { audience: 'customers', first: 1800, every: 3600 },
      { audience: 'partners', first: 3600, every: undefined },
    ]);
  });
});

test('placeholders become blanks, other text stays', () => {
  expect(withBlanks('<p><strong>{{service}}</strong> since {{ startedAt }} {{1}}</p>')).toBe(
    '<p><strong><b data-blank="service">[service]</b></strong> since <b data-blank="startedAt">[started at]</b> {{1}}</p>',
  );
});

test('nothing that is embedded can end its element', () => {
  const value = { text: '</script><!-- ' };
  expect(embedded(value)).not.toContain('<');
  expect(JSON.parse(embedded(value))).toEqual(value);
});
