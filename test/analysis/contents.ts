import type { Content } from '../../src/model/plan.ts';
import { readContent } from '../../src/source/content.ts';

/** A small plan, file by file. */
export const files: Readonly<Record<string, string>> = {
  'plan.yaml': `organisation: Example
title: Example plan
timezone: Africa/Johannesburg
tiers:
  - { id: critical, title: Critical, maxRto: 8h, maxRpo: 1h }
policy:
  reviewWithin: 14d
`,
  'roles.yaml': `- id: dba
  title: Database administrator
  party: employee
  primary: { phone: "+27 11 555 0100" }
  alternate: { phone: "+27 11 555 0101" }
`,
  'sections/response.md': `---
title: Response
area: response
owner: dba
reviewedOn: 2026-01-10
---

Call the coordinator.
`,
  'systems/payments.md': `---
name: Payments
tier: critical
owner: dba
dependsOn: [ledger]
objectives:
  - { from: 2025-01-15, rto: 4h, rpo: 1h, mtpd: 24h, revision: 1.0.0 }
protection:
  failover: { mode: none }
recovery:
  - { id: promote, step: Promote the standby, role: dba, takes: 20m }
---
`,
  'systems/reports.md': `---
name: Reports
tier: critical
owner: dba
dependsOn: [ledger, accounts]
objectives:
  - { from: 2025-01-15, rto: 8h, rpo: 1h, revision: 1.0.0 }
---
`,
};

/** Read a plan that is given file by file. */
export async function contentOf(own: Readonly<Record<string, string>>): Promise<Content> {
  const sources = Object.entries(own).map(([file, text]) => ({ file, bytes: Buffer.from(text) }));
  return (await readContent(sources)).content;
}
