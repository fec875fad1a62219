import { questionList, questions } from '../../model/assessment.ts';
import type { CollectionName } from '../../model/collections.ts';

/** Examples of fields that a new entry leaves out, as lines below the name of the field. Uncommented, each is valid. */
export const examples: Readonly<Partial<Record<CollectionName, Readonly<Record<string, readonly string[]>>>>> = {
  reviews: {
    participants: ['  - dr-coordinator'],
    steps: [
      '  - { system: payments, step: promote, result: done, took: 45m }',
      '  - { system: payments, improvised: Rebuilt the index by hand, took: 1h10m }',
    ],
    messages: ['  - { at: 2026-03-12T08:50+02:00, audience: customers, channel: status page, nextBy: 2026-03-12T09:50+02:00 }'],
    resources: ['  - { kind: people, need: Database administrator at night, available: partly, effect: Restore waited 25 minutes. }'],
    impact: [
      '  customersAffected: 1200',
      '  functions: { transactions: no, delivery: partly, interaction: yes }',
      '  summary: Card payments failed for four and a half hours.',
    ],
    assessment: assessmentLines(),
    gaps: [
      '  - id: G-2026-07',
      '    category: technology        # objectives, communication, technology, training or resilience',
      '    severity: high              # low, medium, high or critical',
      '    statement: The archive was damaged, and nobody had ever restored one.',
      '    owner: dr-coordinator',
    ],
    unknown: ['  - declaration'],
    verifies: ['  - G-2025-04'],
    recurs: ['  - G-2025-02'],
    lessons: ['  keep: [The standby was promoted without help.]'],
  },
  revisions: {
    updates: ['  - { kind: response, section: declaring-and-responding, change: What is different now. }'],
    addresses: ['  - G-2026-07'],
    defers: ['  - { gap: G-2026-08, until: 2027-09-01, because: Why it has to wait. }'],
    accepts: ['  - { gap: G-2026-09, until: 2027-01-01, because: Why the risk is borne., by: head-of-operations }'],
    rollout: [
      '  implementation:',
      '    - { task: What has to be built or bought, role: dr-coordinator, due: 2027-01-15 }',
      '  communication:',
      '    - { to: employees, channel: briefing, due: 2027-01-15 }',
    ],
  },
  systems: {
    dependsOn: ['  - network-dns'],
    protection: [
      '  backup: { every: 15m, copyLag: 5m, where: second site, restoreTestedOn: 2026-06-03 }',
      '  failover: { mode: warm-standby, automatic: true }',
      '  monitoring: { signal: checkout success rate, automated: true, alertTestedOn: 2026-08-11 }',
    ],
    recovery: [
      '  - { id: promote, step: Promote the standby, role: dr-coordinator, takes: 20m }',
      '  - { id: switch, step: Point the gateway at it, role: dr-coordinator, takes: 10m, after: [promote] }',
    ],
  },
};

function assessmentLines(): readonly string[] {
  return Object.keys(questions).flatMap((area) => [
    `  ${area}:`,
    ...questionList.filter((one) => one.area === area).map(({ name, wording }) => `    ${`${name}: n/a`.padEnd(24)}# ${wording}`),
  ]);
}
