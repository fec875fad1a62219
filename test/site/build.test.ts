import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprints } from '../../src/build/manifest.ts';
import { smallPlan, write } from './small.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-build-'));
const content = write(join(folder, 'content'), smallPlan());
const out = join(folder, 'site');

const build = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-23', '--content', content, '--out', out, ...args], {
    encoding: 'utf8',
  });

/** Whether every file of a site is there with the bytes that its manifest tells. */
function isWhole(site: string): boolean {
  const { files } = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as { files: { path: string; sha256: string }[] };
  return files.every(
    ({ path, sha256 }) =>
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex') === sha256,
  );
}

beforeAll(() => {
  expect(build().status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two builds of one content and day give the same bytes', () => {
  const other = join(folder, 'again');
  expect(build('--out', other).status).toBe(0);
  expect(fingerprints(other)).toEqual(fingerprints(out));
});

test('in a plan without systems what to do now has no heading of clocks that nothing starts', () => {
  const page = readFileSync(join(out, 'incident/index.html'), 'utf8');
  expect(page).toContain('After declaring');
  expect(page).not.toContain('After it stopped');
});

test('the list of fingerprints is one that `sha256sum -c` takes', () => {
  expect(execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })).toBe('');
});

test('calendars and readers of the feed are told where the site is served, where that is said', () => {
  const site = join(folder, 'served');
  const links = () => ({
    events: readFileSync(join(site, 'data/due.ics'), 'utf8').match(/^URL\S*training\S*/gm),
    feed: /<link rel="alternate" href="([^"]*)"/.exec(readFileSync(join(site, 'feed.xml'), 'utf8'))?.[1],
  });
  expect(build('--out', site, '--base', '/dr/').status).toBe(0);
  expect(links()).toEqual({ events: null, feed: '/dr/' });
  expect(build('--out', site, '--base', '/dr/', '--site', 'https://plan.example.org/dr/').status).toBe(0);
  expect(links()).toEqual({
    events: ['URL;VALUE=URI:https://plan.example.org/dr/sections/training/'],
    feed: 'https://plan.example.org/dr/',
  });
});

test('names of the code that the machine uses for something else do not reach the site', () => {
  const site = join(folder, 'named');
  const parameters = ['--as-of', '2026-11-23', '--content', content, '--out', site, '--base', '/named/'];
  const env = { ...process.env, BASE_URL: 'https://example.org', SITE: 'north', DEV: '1' };
  expect(spawnSync(process.execPath, ['scripts/build.ts', ...parameters], { env }).status).toBe(0);
  expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toContain('<link rel="alternate" href="/named/"/>');
});

test('settings of other programs beside the content do not reach the site', () => {
  const elsewhere = join(folder, "another's [project] #1, 100% broken");
  const mdx =
    '---\ntitle: About objectives\narea: objectives\nowner: keeper\nreviewedOn: 2026-11-01\n---\n\n<Deadlines />\n\nA text that is a program, see [governance](governance.md).\n';
  const { 'sections/objectives.md': _, ...rest } = smallPlan({ 'sections/objectives.mdx': mdx });
  write(join(elsewhere, 'plan'), rest);
  write(elsewhere, {
    'package.json': '{ not JSON',
    'tsconfig.json': '{ "extends": "not/there" }',
    'postcss.config.cjs': 'throw new Error("run")',
    '.babelrc': '{',
  });
  const other = join(elsewhere, 'site');
  const { status, stderr } = build('--content', join(elsewhere, 'plan'), '--out', other);
  expect([status, stderr.includes('    at ')]).toEqual([0, false]);
  const page = readFileSync(join(other, 'sections/objectives/index.html'), 'utf8');
  expect(page).toContain('A text that is a program, see <a href="/sections/governance/">governance</a>.');
});

describe('the place of the site', () => {
  test.each([
    ['a folder with other files', (place: string) => write(place, { 'letter.txt': 'mine' }), 'holds other files'],
    ['a file', (place: string) => writeFileSync(place, 'mine'), 'is not a folder'],
    ['a link', (place: string) => symlinkSync(out, place), 'is a link'],
  ])('is refused when it is %s, which is left as it was', (name, make, reason) => {
    const place = join(folder, name);
    make(place);
    const { status, stderr } = build('--out', place);
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(reason);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  test('is refused when it holds a site and something else, wherever it stands', () => {
    const place = join(folder, 'guest');
    expect(build('--out', place).status).toBe(0);
    for (const [file, told] of [
      ['sections/training/notes.txt', '`sections/training/notes.txt`, which no build wrote'],
      ['.git/HEAD', '`.git/HEAD`, which no build wrote'],
    ] as const) {
      write(place, { [file]: 'mine' });
      const { status, stderr } = build('--out', place);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
      expect(stderr).toContain(told);
      expect(readFileSync(join(place, file), 'utf8')).toBe('mine');
      rmSync(join(place, file));
    }
    write(place, { '.DS_Store': '' });
    expect(build('--out', place).status).toBe(0);
  });

  test('may be an empty folder', () => {
    mkdirSync(join(folder, 'empty'));
    expect(build('--out', join(folder, 'empty')).status).toBe(0);
  });

  test('is told in one line when it cannot be written', () => {
    const { status, stderr } = build('--out', '/proc/site');
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  });
});

test('a build that fails leaves the site as it was', () => {
  const before = fingerprints(out);
  write(content, { 'sections/broken.md': 'no frontmatter' });
  const { status, stderr } = build();
  rmSync(join(content, 'sections/broken.md'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/sections\/broken\.md:1:1 {2}error/);
  expect(fingerprints(out)).toEqual(before);
});

test('a build killed at any of 20 moments leaves a whole site, and the next one finds its way', async () => {
  // Every other build has to compile the site's code first: it is for a place that no build was for before.
  const lengthOf = (base: string) => {
    const started = performance.now();
    expect(build('--base', base).status).toBe(0);
    return performance.now() - started;
  };
  const lengths = [lengthOf('/'), lengthOf(`/${process.pid}/`)];
  for (let moment = 1; moment <= 20; moment += 1) {
    const base = moment % 2 ? `/${process.pid}-${moment}/` : '/';
    const length = lengths[moment % 2] ?? 0;
    const child = spawn(
      process.execPath,
      ['scripts/build.ts', '--as-of', '2026-11-23', '--content', content, '--out', out, '--base', base],
      {
        stdio: 'ignore',
      },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([wait((length * moment) / 20), ended]);
    child.kill('SIGKILL');
    await ended;
    expect(isWhole(out), `killed at ${moment} of 20`).toBe(true);
  }
  expect(build().status).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('.site'))).toEqual([]);
});

test('two builds at once both end with a whole site of their own content', async () => {
  const other = write(
    join(folder, 'other'),
    smallPlan({ 'sections/extra.md': smallPlan()['sections/governance.md']?.replace('About governance', 'Extra') ?? '' }),
  );
  const runs = [content, other].map(
    (from, index) =>
      new Promise<number | null>((resolve) =>
        spawn(process.execPath, ['scripts/build.ts', '--content', from, '--out', join(folder, `both-${index}`)], { stdio: 'ignore' }).once(
          'exit',
          resolve,
        ),
      ),
  );
  expect(await Promise.all(runs)).toEqual([0, 0]);
  expect([0, 1].map((index) => isWhole(join(folder, `both-${index}`)))).toEqual([true, true]);
  expect([0, 1].map((index) => existsSync(join(folder, `both-${index}/sections/extra/index.html`)))).toEqual([false, true]);
});

describe('publishing in spite of errors', () => {
  const repository = write(join(folder, 'kept'), smallPlan());
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', ...args], { cwd: repository });
  const site = join(folder, 'published');

  test('shows the last version in order, leaves out what never was, and says so', () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Begin');
    write(repository, { 'sections/training.md': '---\ntitle: New words\narea: trainin\n---\n', 'sections/never.md': 'nothing' });
    expect(build('--content', repository, '--out', site).status).toBe(1);
    const { status, stderr } = build('--content', repository, '--out', site, '--publish');
    expect(status).toBe(0);
    expect(stderr).toMatch(/sections\/training\.md: \d errors?, shown as it was on \d{4}-\d{2}-\d{2}/);
    expect(stderr).toContain('sections/never.md: 1 error, left out');
    const page = readFileSync(join(site, 'sections/training/index.html'), 'utf8');
    expect(page).toContain('About training');
    expect(page).toContain('This page is shown as it was on');
    expect(existsSync(join(site, 'sections/never'))).toBe(false);
    expect(readFileSync(join(site, 'data/findings.json'), 'utf8')).toContain('sections/never.md');
  });

  test('shows what others need as it was, a picture and a text that are gone', () => {
    rmSync(join(repository, 'sections/never.md'));
    const text = `${smallPlan()['sections/training.md']}\n![The rack](../assets/rack.svg) See [how we respond](response.md).\n`;
    const rack = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><title>The rack</title></svg>\n';
    write(repository, { 'sections/training.md': text, 'assets/rack.svg': rack });
    git('add', '.');
    git('commit', '-qm', 'Show the rack');
    for (const gone of ['assets/rack.svg', 'sections/response.md']) rmSync(join(repository, gone));
    const { status, stderr } = build('--content', repository, '--out', site, '--publish');
    expect(status).toBe(0);
    expect(stderr).toMatch(/sections\/response\.md: 1 error in other files since it was changed or deleted, shown as it was on/);
    expect(readFileSync(join(site, 'assets/rack.svg'), 'utf8')).toBe(rack);
    expect(readFileSync(join(site, 'sections/response/index.html'), 'utf8')).toContain(
      'Other files have 1 error since it was changed or deleted',
    );
    expect(readFileSync(join(site, 'sections/training/index.html'), 'utf8')).toContain('src="/assets/rack.svg"');
  });
});

describe('a text that is a program', () => {
  const repository = join(folder, 'programs');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', ...args], { cwd: repository });
  const page = (site: string) => readFileSync(join(site, 'sections/extra/index.html'), 'utf8');
  const extra = (text: string) => ({
    'sections/extra.mdx': `---\ntitle: Extra\narea: response\nowner: keeper\nreviewedOn: 2026-10-01\n---\n\n${text}\n`,
  });
  const table = '| a | b |\n| --- | --- |\n| 1 | 2 |';
  const ran = join(folder, 'ran');

  beforeAll(() => {
    write(
      repository,
      smallPlan({
        ...extra(`What was checked. See [training](training.md).\n\n${table}`),
        'sections/more.mdx': extra(table)['sections/extra.mdx'],
      }),
    );
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Begin');
  });

  test('leads below the path of its site, and counts its own tables', () => {
    const site = join(folder, 'programs-below');
    expect(build('--content', repository, '--out', site, '--base', '/dr/').status).toBe(0);
    expect(page(site)).toContain('href="/dr/sections/training/"');
    expect(page(site)).toContain('Table 1 in the text');
    expect(readFileSync(join(site, 'sections/more/index.html'), 'utf8')).toContain('Table 1 in the text');
  });

  test.each([
    [
      'holds code',
      `{(() => { globalThis.process?.getBuiltinModule('fs').writeFileSync(${JSON.stringify(ran)}, ''); return 'It ran.'; })()}`,
    ],
    ['cannot be read', '<Aside kind="note">unclosed {'],
  ])('is published as it was checked where it %s now', (_, text) => {
    const site = join(folder, 'programs-published');
    write(repository, extra(`What is refused.\n\n${text}`));
    expect(build('--content', repository, '--out', site, '--publish').status).toBe(0);
    expect(page(site)).toContain('What was checked.');
    expect(existsSync(ran)).toBe(false);
    const bytes = fingerprints(site).map(({ path }) => readFileSync(join(site, path), 'latin1'));
    expect(bytes.filter((one) => one.includes('What is refused'))).toEqual([]);
  });

  test('is built as a commit has it, whatever lies on the disk', () => {
    const site = join(folder, 'programs-then');
    write(repository, extra('What came later.'));
    expect(build('--content', repository, '--out', site, '--at', 'HEAD').status).toBe(0);
    expect(page(site)).toContain('What was checked.');
    expect(page(site)).not.toContain('What came later.');
  });
});

test('an entry is found at the address that it had before', () => {
  const renamed = smallPlan()['sections/training.md']?.replace('area: training', 'area: training\nformerly: [drills]') ?? '';
  const place = write(join(folder, 'renamed'), smallPlan({ 'sections/training.md': renamed }));
  expect(build('--content', place, '--out', join(folder, 'moved')).status).toBe(0);
  expect(readFileSync(join(folder, 'moved/sections/drills/index.html'), 'utf8')).toContain('url=/sections/training/');
});

test('a section names the revision that changed it last, and a copy the day on which an event began, whatever stands first', () => {
  const revision = (version: string, date: string) =>
    `---\nversion: ${version}\ndate: ${date}\nsummary: It is clearer.\nauthor: keeper\napprovedBy: keeper\napprovedOn: ${date}\nbecause: { scheduled: true }\nupdates: [{ kind: response, section: response, change: It is clearer. }]\n---\n`;
  const review =
    '---\ntitle: A drill\nkind: simulation\nstatus: draft\nseverity: minor\nlead: keeper\naffected: []\nnoGaps: All went well.\ntimeline:\n' +
    '  - { at: 2026-03-14, text: We met again. }\n  - { at: 2026-03-12T08:00Z, milestone: disruption, text: It began. }\n---\n';
  const place = write(
    join(folder, 'versions'),
    smallPlan({
      'revisions/1.9.0.md': revision('1.9.0', '2026-05-01'),
      'revisions/1.10.0.md': revision('1.10.0', '2026-06-01'),
      'reviews/drill.md': review,
    }),
  );
  const site = join(folder, 'versioned');
  expect(build('--content', place, '--out', site).stderr).not.toContain('error');
  expect(readFileSync(join(site, 'sections/response/index.html'), 'utf8')).toMatch(
    /<dt>Changed<\/dt> <dd>\s*<time datetime="2026-06-01">.*?1\.10\.0/s,
  );
  expect(readFileSync(join(site, 'plan.html'), 'utf8')).toMatch(
    /id="reviews\/drill"[^>]*>\s*<td class="n">\s*<time datetime="2026-03-12">/,
  );
});
