import { type CollectionName, collectionNames, schemas } from '../../src/model/collections.ts';
import { emptyOutline } from '../../src/model/document.ts';
import { type Entry, type Plan, planOf } from '../../src/model/plan.ts';
import { Settings } from '../../src/model/settings.ts';

type Parts = Readonly<Partial<Record<CollectionName, Readonly<Record<string, object>>>>>;

/** A plan from what a test says of each entry, by collection and id; what it does not say is filled in. */
export function planWith(parts: Parts, settings: object = {}): Plan {
  const entries = collectionNames.flatMap((collection) =>
    Object.entries(parts[collection] ?? {}).map(([id, own]) => entryOf(collection, id, own)),
  );
  const read = Settings.parse({
    organisation: 'Example',
    title: 'Example plan',
    timezone: 'Africa/Johannesburg',
    tiers: [
      { id: 'critical', title: 'Critical' },
      { id: 'important', title: 'Important' },
    ],
    ...settings,
  });
  return planOf({ settings: read, entries, misfits: [], files: entries.map(({ file }) => file), broken: [], damaged: [] });
}

const usual: Readonly<Record<CollectionName, (id: string) => object>> = {
  sections: (id) => ({ title: id, area: 'response', owner: 'lead', reviewedOn: '2026-01-01' }),
  systems: (id) => ({
    name: id,
    tier: 'critical',
    owner: 'lead',
    objectives: [{ from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0' }],
  }),
  scenarios: (id) => ({ title: id, disables: ['payments'] }),
  reviews: (id) => ({
    title: id,
    kind: 'actual',
    status: 'approved',
    severity: 'major',
    lead: 'lead',
    timeline: [{ at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' }],
    affected: [],
  }),
  revisions: (id) => ({ version: id, date: '2026-04-01', summary: `Summary of ${id}`, author: 'lead', because: {} }),
  exercises: (id) => ({ title: id, type: 'simulation', systems: ['payments'], plannedFor: '2026-06-10' }),
  templates: (id) => ({ title: id, audience: 'customers', channel: 'status page', when: 'declaration' }),
  roles: (id) => ({ id, title: id, party: 'employee' }),
};

function entryOf(collection: CollectionName, id: string, own: object): Entry {
  const data = schemas[collection].parse({ ...usual[collection](id), ...own });
  const body = { text: '', line: 1, mdx: false, outline: emptyOutline };
  return { collection, id, file: `${collection}/${id}.md`, field: [], data, body };
}
