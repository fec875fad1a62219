import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { questions } from '../../src/model/assessment.ts';
import { type Day, shift } from '../../src/model/day.ts';
import { areas } from '../../src/model/section.ts';
import { type Random, randomFrom, textOf } from './random.ts';

/** How many entries beside the reviews: the size of a plan that has been kept for ten years. */
const counts = { systems: 40, sections: 40, revisions: 60, exercises: 20, scenarios: 12, templates: 9 };
const roles = ['coordinator', 'database', 'network', 'service-desk', 'communication', 'operations'];
const first: Day = '2016-01-04';

/**
 * Files of a content folder of real length, by name: reviews of 700 to 900 words with 6 to 12 entries in the timeline,
 * 3 systems, 4 gaps and two blocks of code, as whoever was there pastes from a log and a shell. The same `reviews` and `seed` give the same bytes, and no file has a mistake.
 */
export function* generate(reviews: number, seed = 1): Iterable<readonly [file: string, text: string]> {
  const random = randomFrom(seed);
  yield ['plan.yaml', plan];
  yield ['roles.yaml', roles.map(role).join('')];
  for (let index = 0; index < counts.systems; index += 1) yield [`systems/${systemId(index)}.md`, system(index, random)];
  for (let index = 0; index < counts.sections; index += 1) yield [`sections/section-${index}.md`, section(index, random)];
  for (let index = 0; index < counts.scenarios; index += 1) yield [`scenarios/scenario-${index}.md`, scenario(index, random)];
  for (let index = 0; index < counts.templates; index += 1) yield [`templates/template-${index}.md`, template(index)];
  for (let index = 0; index < counts.revisions; index += 1) yield [`revisions/1.${index}.0.md`, revision(index, reviews, random)];
  for (let index = 0; index < counts.exercises; index += 1) yield [`exercises/exercise-${index}.md`, exercise(index, random)];
  for (let index = 0; index < reviews; index += 1) {
    yield [`reviews/${dayOf(index, reviews).slice(0, 4)}/${reviewId(index, reviews)}.md`, review(index, reviews, random)];
  }
}

/** Write a generated content folder. */
export function writeGenerated(folder: string, reviews: number, seed = 1): void {
  for (const [file, text] of generate(reviews, seed)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const systemId = (index: number) => `system-${index}`;
const dayOf = (index: number, reviews: number) => shift(first, Math.floor((index * 3900) / reviews));
const reviewId = (index: number, reviews: number) => `${dayOf(index, reviews)}-incident-${index}`;
const revisionDay = (index: number) => shift(first, index * 66);
const entry = (fields: string, body: string) => `---\n${fields}---\n\n${body}`;
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

const plan = `organisation: Bench
title: Recovery plan of the bench
timezone: Africa/Johannesburg
tiers:
  - { id: critical, title: Critical, maxRto: 4h, maxRpo: 1h }
  - { id: important, title: Important, maxRto: 24h, maxRpo: 24h }
  - { id: other, title: Other }
`;

const role = (id: string) => `- id: ${id}
  title: Lead of ${id}
  party: employee
  primary: { phone: "+27 11 555 0100" }
  alternate: { phone: "+27 11 555 0101" }
  verifiedOn: 2026-10-01
`;

function system(index: number, random: Random): string {
  const tier = ['critical', 'important', 'other'][Math.floor(index / 14)];
  const after = index > 4 ? `dependsOn: [${systemId(random(4))}]\n` : '';
  return entry(
    `name: System ${index}
summary: ${textOf(12, random)}
tier: ${tier}
owner: ${pick(roles, random)}
customerFacing: ${index % 3 === 0}
${after}objectives:
  - { from: ${revisionDay(0)}, rto: 4h, rpo: 1h, mtpd: 24h, revision: 1.0.0 }
  - { from: ${revisionDay(20)}, rto: 3h, rpo: 30m, mtpd: 12h, revision: 1.20.0 }
protection:
  backup: { every: 15m, copyLag: 5m, where: second site, restoreTestedOn: 2026-06-03 }
  failover: { mode: warm-standby, automatic: true }
recovery:
  - { id: promote, step: ${textOf(6, random)}, role: database, takes: 20m }
  - { id: switch, step: ${textOf(6, random)}, role: network, takes: 10m, after: [promote] }
  - { id: verify, step: ${textOf(6, random)}, role: operations, takes: 10m, after: [switch] }
`,
    `## How it is restored\n\n${textOf(150, random)}\n\n## What to mind\n\n${textOf(100, random)}\n`,
  );
}

const section = (index: number, random: Random) =>
  entry(
    `title: Section ${index}
area: ${areas[index % areas.length]}
order: ${index}
summary: ${textOf(12, random)}
owner: ${pick(roles, random)}
reviewedOn: 2026-10-01
systems: [${systemId(index % counts.systems)}]
`,
    [1, 2, 3, 4]
      .map(
        (part) =>
          `## Part ${part}\n\n${textOf(140, random)} See [system](../systems/${systemId(random(counts.systems))}.md).\n\n${pasted(part, first, [systemId(index % counts.systems)], random)}`,
      )
      .join('\n'),
  );

const scenario = (index: number, random: Random) =>
  entry(
    `title: Scenario ${index}\ndisables: [${systemId(index)}, ${systemId(index + 12)}]\nlikelihood: possible\nimpact: major\n`,
    `${textOf(120, random)}\n`,
  );

const template = (index: number) =>
  entry(
    `title: Message ${index}
audience: ${['customers', 'employees', 'partners'][index % 3]}
channel: status page
when: ${['declaration', 'update', 'restoration'][Math.floor(index / 3)]}
placeholders: [service]
`,
    '{{service}} is interrupted. We are at work.\n',
  );

function revision(index: number, reviews: number, random: Random): string {
  const day = revisionDay(index);
  const before = index ? revisionDay(index - 1) : first;
  const approved = (one: number) => shift(dayOf(one, reviews), 8);
  const cited = Array.from({ length: reviews }, (_, one) => one).filter((one) => approved(one) >= before && approved(one) < day);
  const because = cited.length ? `reviews: [${cited.map((one) => reviewId(one, reviews)).join(', ')}]` : 'scheduled: true';
  const gaps = cited.flatMap((one) => [0, 1, 2, 3].map((gap) => `G-${one}-${gap}`));
  return entry(
    `version: 1.${index}.0
date: ${day}
summary: ${textOf(10, random)}
author: coordinator
approvedBy: operations
approvedOn: ${day}
because: { ${because} }
updates:
  - { kind: objectives, section: section-1, systems: [${index === 0 || index === 20 ? allSystems : systemId(random(40))}], change: ${textOf(8, random)} }
  - { kind: response, section: section-2, change: ${textOf(8, random)} }
${gaps.length ? `addresses: [${gaps.join(', ')}]\n` : ''}rollout:
  implementation:
    - { task: ${textOf(6, random)}, role: database, due: ${shift(day, 20)}, done: ${shift(day, 10)} }
  communication:
    - { to: employees, channel: briefing, due: ${shift(day, 20)}, done: ${shift(day, 10)} }
`,
    `${textOf(150, random)}\n`,
  );
}

const allSystems = Array.from({ length: counts.systems }, (_, index) => systemId(index)).join(', ');

const exercise = (index: number, random: Random) =>
  entry(
    `title: Exercise ${index}
type: simulation
scenario: scenario-${index % counts.scenarios}
systems: [${systemId(index)}, ${systemId(index + 20)}]
roles: [database, network]
plannedFor: ${shift('2026-12-01', index * 10)}
`,
    `${textOf(80, random)}\n`,
  );

function review(index: number, reviews: number, random: Random): string {
  const day = dayOf(index, reviews);
  const at = (minute: number) =>
    `${day}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}+02:00`;
  const events = 6 + random(7);
  const marks: Readonly<Record<number, string>> = {
    0: 'disruption',
    1: 'detection',
    2: 'declaration',
    3: 'recoveryStart',
    [events - 1]: 'resolution',
  };
  const timeline = Array.from({ length: events }, (_, place) => {
    const milestone = marks[place] ? ` milestone: ${marks[place]},` : '';
    return `  - { at: ${at(place * 12)},${milestone} text: ${textOf(9, random)} }\n`;
  }).join('');
  const start = random(37);
  const lost = [start, start + 1, start + 2].map(systemId);
  return entry(
    `title: Incident ${index}, ${textOf(5, random)}
kind: ${index % 5 ? 'actual' : 'simulation'}
status: approved
severity: ${pick(['minor', 'moderate', 'major', 'critical'], random)}
scenario: scenario-${random(counts.scenarios)}
lead: ${pick(roles, random)}
participants: [database, network, service-desk]
approvedBy: operations
approvedOn: ${shift(day, 7)}
timeline:
${timeline}affected:
${lost.map((id) => `  - { system: ${id}, restoredAt: ${at(events * 12 - 20)}, verifiedAt: ${at(events * 12 - 15)}, recoveryPoint: ${day}T07:45+02:00, backup: worked, failover: manual }\n`).join('')}messages:
  - { at: ${at(30)}, audience: employees, channel: chat }
  - { at: ${at(40)}, audience: customers, channel: status page, template: template-0 }
  - { at: ${at(45)}, audience: partners, channel: telephone }
  - { at: ${at(85)}, audience: customers, channel: status page, template: template-3 }
assessment:
${assessment}${verified(index, reviews)}gaps:
${[0, 1, 2, 3].map((gap) => gapText(index, gap, lost, random)).join('')}`,
    `${[1, 2, 3, 4].map((part) => `## ${titles[part - 1]}\n\n${textOf(155 + random(42), random)}\n\n${pasted(part, day, lost, random)}- ${textOf(8, random)}\n- See [the system](../../systems/${lost[0]}.md#how-it-is-restored).\n`).join('\n')}`,
  );
}

/** What is pasted into a part of a review: of the first a log, of the second the commands of a shell. */
function pasted(part: number, day: Day, [system = '']: readonly string[], random: Random): string {
  const host = `${system}-${random(9)}.example.org`;
  const time = () => `${day}T08:${10 + random(50)}:${10 + random(50)}Z`;
  if (part === 1) {
    return fenced('log', [
      `${time()} ${host} WARN replication lag ${random(900)} s`,
      `${time()} ${host} ERROR cannot write to /var/lib/${system}: status=${500 + random(9)}`,
      `${time()} ${host} INFO node ${random(9)} leaves the cluster`,
    ]);
  }
  if (part === 2) {
    return fenced('sh', [
      `ssh ${host} 'systemctl stop ${system}' && sleep ${random(60)}`,
      `restore --from "s3://backups/${system}/${day}" --to /var/lib/${system} # ${random(99)} GB`,
      `for node in 1 2 3; do curl -fsS "https://${host}/health?node=$node" || exit 1; done`,
    ]);
  }
  return '';
}

const fenced = (language: string, lines: readonly string[]) => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n\n`;

/** Each review proves the gaps of one that is old enough for them to be closed by then. */
function verified(index: number, reviews: number): string {
  const older = index - Math.ceil((150 * reviews) / 3900);
  return older < 0 ? '' : `verifies: [${[0, 1, 2, 3].map((gap) => `G-${older}-${gap}`).join(', ')}]\n`;
}

const titles = ['What happened', 'What was done', 'What went well', 'What did not'] as const;

const assessment = Object.entries(questions)
  .map(
    ([area, own]) =>
      `  ${area}: { ${Object.keys(own)
        .map((question) => `${question}: partly`)
        .join(', ')} }\n`,
  )
  .join('');

const gapText = (review: number, gap: number, systems: readonly string[], random: Random) => `  - id: G-${review}-${gap}
    category: ${['objectives', 'communication', 'technology', 'training'][gap]}
    severity: ${['critical', 'high', 'medium', 'low'][gap]}
    statement: ${textOf(14, random)}
    owner: ${pick(roles, random)}
    systems: [${systems[0]}]
    sections: [section-${random(counts.sections)}]
`;
