import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPlan, write } from './small.ts';

/** A word that stands in one restricted field or entry alone, planted so that its trace can be looked for in every byte. */
let planted = 0;
const secret = () => `zq${(planted++).toString(36).padStart(3, '0')}xv`;

const folder = mkdtempSync(join(tmpdir(), 'plan-edition-'));

/** A plan whose staff entries and contacts are full of planted words; what is public holds the word `everybody`. */
function plantedPlan(): Record<string, string> {
  const s = secret;
  const section = (audience: string, area: string, text: string) =>
    `---\ntitle: ${audience === 'staff' ? s() : 'Title for everybody'}\narea: ${area}\nowner: keeper\nreviewedOn: 2026-11-01\nsummary: ${audience === 'staff' ? s() : 'Summary for everybody'}\naudience: ${audience}\n---\n\n## Heading\n\n${text}\n`;
  return {
    ...smallPlan(),
    'roles.yaml': `- id: keeper\n  title: Keeper of the plan\n  party: employee\n  audience: public\n  primary: { name: ${s()}, phone: "+27 99 111 2222", email: ${s()}@example.org }\n  alternate: { name: ${s()}, email: ${s()}@example.org }\n  verifiedOn: 2026-10-01\n- id: ${s()}\n  title: ${s()}\n  party: vendor\n  duties: ${s()}\n`,
    'sections/governance.md': section('public', 'governance', 'Words for everybody. ![Seen](../assets/seen.svg)'),
    'sections/hidden.md': section('staff', 'training', `${s()} ![${s()}](../assets/hidden-${s()}.svg)`),
    'assets/seen.svg': '<svg xmlns="http://www.w3.org/2000/svg"><title>everybody</title></svg>',
    'systems/core.md': `---\nname: ${s()}\nsummary: ${s()}\ntier: first\nowner: keeper\nobjectives: [{ from: 2026-01-01, rto: 4h, rpo: 1h, revision: 1.0.0 }]\nprotection: { backup: { every: 15m, where: ${s()} }, monitoring: { signal: ${s()} } }\nrecovery: [{ id: go, step: ${s()}, role: keeper, takes: 10m }]\n---\n\n${s()}\n`,
    'scenarios/loss.md': `---\ntitle: ${s()}\ndisables: [core]\n---\n\n${s()}\n`,
    'revisions/1.0.0.md': `---\nversion: 1.0.0\ndate: 2026-01-01\nsummary: ${s()}\nauthor: keeper\napprovedBy: keeper\napprovedOn: 2026-01-01\nbecause: { businessChange: ${s()} }\nupdates: [{ kind: objectives, systems: [core], change: ${s()} }]\nrollout: { communication: [{ to: employees, channel: briefing, due: 2026-02-01, done: 2026-01-20 }], implementation: [{ task: ${s()}, role: keeper, due: 2026-02-01 }] }\n---\n\n${s()}\n`,
    'reviews/2026-03-01-loss.md': `---\ntitle: ${s()}\nkind: actual\nstatus: draft\nseverity: minor\nlead: keeper\ntimeline: [{ at: 2026-03-01T08:00Z, milestone: disruption, text: ${s()} }]\naffected: [{ system: core, restoredAt: 2026-03-01T09:00Z }]\nmessages: [{ at: 2026-03-01T08:10Z, audience: customers, channel: ${s()} }]\nresources: [{ kind: people, need: ${s()}, available: yes, effect: ${s()} }]\nimpact: { summary: ${s()} }\nunknown: [detection, declaration, recoveryStart, resolution]\ngaps: [{ id: G-${s()}, category: technology, severity: low, statement: ${s()}, owner: keeper, interim: ${s()} }]\nlessons: { keep: [${s()}] }\n---\n\n${s()}\n`,
    'exercises/drill.md': `---\ntitle: ${s()}\ntype: tabletop\nsystems: [core]\nplannedFor: 2026-12-01\n---\n\n${s()}\n`,
    'templates/told.md': `---\ntitle: ${s()}\naudience: customers\nchannel: ${s()}\nwhen: declaration\n---\n\n${s()}\n`,
  };
}

/** Every file below a folder as text, with what is compressed unpacked; its name comes first. */
const textsBelow = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const bytes = readFileSync(file);
      const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return `${file.slice(site.length)}\n${unpacked.toString('latin1')}`;
    });

/** Build an edition where the one before stands. */
function build(content: string, audience: string): string[] {
  const out = join(folder, 'site');
  execFileSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--as-of', '2026-11-23', '--out', out, '--audience', audience],
    { stdio: 'pipe' },
  );
  return textsBelow(out);
}

let content: string;
beforeAll(() => {
  const plan = plantedPlan();
  const picture = /hidden-(\w+)\.svg/.exec(plan['sections/hidden.md'] ?? '')?.[0] ?? '';
  content = write(join(folder, 'content'), {
    ...plan,
    [`assets/${picture}`]: `<svg xmlns="http://www.w3.org/2000/svg"><title>${secret()}</title></svg>`,
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', ...args], { cwd: content });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Begin');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trace = /zq[0-9a-z]{3}xv|99.?111.?2222/g;

test('nothing of what is for staff is in any byte of the edition for everybody, though it takes the place of that for staff', () => {
  build(content, 'staff');
  const texts = build(content, 'public');
  const leaks = texts.flatMap((text) => [...text.matchAll(trace)].map(([word]) => `${word} in ${text.split('\n')[0]}`));
  expect(leaks).toEqual([]);
  expect(texts.some((text) => text.includes('Words for everybody'))).toBe(true);
  expect(
    texts.filter((text) => text.includes('Edition for public. What is kept to narrower audiences is left out')).length,
  ).toBeGreaterThan(20);
});

/** Sentences that speak of absence and are true all the same: of the log of an incident, and of people. */
const trueAnyway = /^(Nothing is noted yet|When each system was lost)/;

test('of what it leaves out, the edition for everybody does not say that there is none', () => {
  // What rules are for is the same in every edition.
  const pages = build(content, 'public').filter((text) => /^\S+\.html\n/.test(text) && !text.startsWith('/checks/rules/'));
  const absences = pages.flatMap((page) => {
    const [, body = ''] = /<body[\s\S]*?>([\s\S]*)<\/body>/.exec(page) ?? [];
    const said = body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '|');
    const spoken = said
      .split(/[|\n]+/)
      .filter((words) => /\b(yet|never|nobody|nothing (?!here)|no errors|in force|not written)\b/i.test(words));
    return spoken.filter((words) => !trueAnyway.test(words.trim())).map((words) => `${page.split('\n')[0]}: ${words.trim()}`);
  });
  expect(absences).toEqual([]);
  expect(pages.filter((page) => page.includes('This edition shows nothing here.')).length).toBeGreaterThan(5);
});

test('the planted words would be seen: the edition for staff holds every one of them', () => {
  const seen = new Set(
    build(content, 'staff')
      .flatMap((text) => text.match(trace) ?? [])
      .filter((word) => word.startsWith('zq')),
  );
  expect(seen.size).toBe(planted);
});

test('states of the past show nobody what is kept from them now, or was kept from them then', () => {
  const place = join(folder, 'past');
  const git = (day: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', ...args], {
      cwd: place,
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00Z`, GIT_COMMITTER_DATE: `${day}T12:00Z` },
    });
  const revision = (version: string, day: string) => ({
    [`revisions/${version}.md`]: `---\nversion: ${version}\ndate: ${day}\nsummary: What all may read.\nauthor: keeper\napprovedBy: keeper\napprovedOn: ${day}\nbecause: { scheduled: true }\naudience: public\nupdates: [{ kind: response, change: Something. }]\n---\n`,
  });
  const section = (name: string, audience: string, text: string) => ({
    [`sections/${name}.md`]: `---\ntitle: A section\narea: training\nowner: keeper\nreviewedOn: 2026-10-01\n${audience && `audience: ${audience}\n`}---\n\n${text}\n`,
  });
  const plan = smallPlan()['plan.yaml'] ?? '';
  write(place, {
    ...smallPlan(),
    // Who wrote this took the last audience for the most trusted one.
    'plan.yaml': plan.replace('[staff, partners, public]', '[public, partners, staff]'),
    ...section('always', 'public', 'Then: words for everybody.'),
    ...section('closed', 'public', 'Then: zrclosed'),
    ...section('renamed', 'public', 'Then: zrrenamed'),
    ...section('staff', 'staff', 'Then: zrstaff'),
    ...section('silent', '', 'Then: zrsilent'),
    ...revision('1.0.0', '2026-01-01'),
  });
  git('2026-01-01', 'init', '-q');
  git('2026-01-01', 'add', '.');
  git('2026-01-01', 'commit', '-qm', 'Begin');
  rmSync(join(place, 'sections/renamed.md'));
  write(place, {
    'plan.yaml': plan,
    ...section('always', 'public', 'Now: words for everybody.'),
    ...section('closed', 'staff', 'Now it is closed.'),
    ...section('other', 'staff\nformerly: [renamed]', 'Now it is closed as well.'),
    ...revision('1.1.0', '2026-02-01'),
  });
  git('2026-02-01', 'add', '.');
  git('2026-02-01', 'commit', '-qm', 'Mend');
  const texts = build(place, 'public');
  expect(texts.flatMap((text) => text.match(/zr[a-z]{5,}/g) ?? [])).toEqual([]);
  expect(texts.some((text) => text.startsWith('/revisions/1.0.0/sections/always/') && text.includes('Then: words for everybody'))).toBe(
    true,
  );
  expect(build(place, 'staff').filter((text) => text.includes('zrclosed')).length).toBeGreaterThan(1);
});
