import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { controlC, down, enter, terminal } from '../terminal.ts';

const command = `"${process.execPath}" "${resolve('scripts/new.ts')}" --content content --as-of 2026-11-23`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  cpSync('test/fixtures/desk', join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).sort();
const read = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');

test('a person is asked, and gets a draft that is in order', async () => {
  const person = terminal(`${command} review`, folder);
  await person.sees('What happened');
  person.types(`Shop down${enter}`);
  await person.sees('Did it happen');
  person.types(enter);
  await person.sees('How much did it hurt');
  person.types(`${down}${down}${enter}`);
  await person.sees('Who leads the review');
  person.types(enter);
  await person.sees('When did it begin');
  person.types(`12 Mar 2026 8:02${enter}`);
  await person.sees('12 Mar 2026, 08:02 +02:00');
  await person.sees('When was it noticed');
  person.types(`9 o'clock${enter}`);
  await person.sees('is not a day');
  person.types(`${'\u007f'.repeat(9)}8:09${enter}`);
  for (const question of ['When was a disaster declared', 'When did recovery begin', 'When was it over']) {
    await person.sees(question);
    person.types(enter);
  }
  await person.sees('Which systems were lost');
  person.types(` ${enter}`);
  await person.sees('shop: When was it back');
  person.types(`12:40${enter}`);
  await person.sees('Which scenario');
  person.types(`${down}${enter}`);
  const { code, screen } = await person.ends();
  expect(screen).toContain('content/reviews/2026-03-12-shop-down.md');
  expect(code).toBe(0);
  const text = read('reviews/2026-03-12-shop-down.md');
  expect(text).toContain('severity: major ');
  expect(text).toContain('  - { at: 2026-03-12T08:09+02:00, milestone: detection, text: It is noticed. }');
  expect(text).toContain('scenario: power-cut ');
  expect(text).toContain('  - { system: shop, restoredAt: 2026-03-12T12:40+02:00 }');
});

test('Ctrl-C leaves nothing behind', async () => {
  const before = files();
  const person = terminal(command.replace(/ --content.*/, ''), folder);
  await person.sees('What do you want to write');
  person.types(`${down.repeat(4)}${enter}`);
  await person.sees('What happens');
  person.types(`Flood${enter}`);
  await person.sees('Which systems');
  person.types(controlC);
  const { code, screen } = await person.ends();
  expect(screen).toContain('new: broken off; nothing was written');
  expect(code).toBe(2);
  expect(files()).toEqual(before);
});

test('without a terminal, one line names all that is missing', async () => {
  const pipe = terminal(`${command} exercise --title Drill </dev/null 2>&1 | cat; false`, folder);
  const { screen } = await pipe.ends();
  expect(screen).toContain(
    'new: needs --type (tabletop, walkthrough, simulation, parallel, full-interruption), --plannedFor, --systems (shop); nobody is at the terminal to be asked',
  );
});

test('a file that is there is not touched', async () => {
  const file = join(folder, 'content/scenarios/flood.md');
  writeFileSync(file, 'mine');
  const { code, screen } = await terminal(`${command} scenario --title Flood --disables shop`, folder).ends();
  expect(screen).toContain('`flood` is there already');
  expect(code).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test.each(['../../x', '/tmp/x', 'a/b', 'CON', '..', 'x\ny'])('the id %j does not lead out of the folder', async (id) => {
  const before = files();
  const { code } = await terminal(`${command} scenario '${id}' --title Flood --disables shop`, folder).ends();
  expect(code).toBe(2);
  expect(files()).toEqual(before);
  expect(existsSync('/tmp/x.md')).toBe(false);
});

test('help names the kinds, and the fields of a kind', async () => {
  expect((await terminal(`${command} --help`, folder).ends()).screen).toContain('review     the review of an incident');
  expect((await terminal(`${command} review --help`, folder).ends()).screen).toContain('--severity <value>');
});

test('a time that came twice is taken as the first, and both are told', async () => {
  writeFileSync(join(folder, 'content/plan.yaml'), read('plan.yaml').replace('timezone: Africa/Johannesburg', 'timezone: Europe/Oslo'));
  // Clocks in Oslo went back from three to two that night.
  const flags = `--title Night --kind actual --severity minor --lead lead --started '25 Oct 2026 2:30' --systems shop`;
  const { code, screen } = await terminal(`${command} review ${flags}`, folder).ends();
  expect(screen.replace(/\s+/g, ' ')).toContain(
    'new: --started: 02:30 came twice that night; taken as the first, `2026-10-25T02:30+02:00`; the second is `2026-10-25T02:30+01:00`',
  );
  expect(code).toBe(0);
  expect(read('reviews/2026-10-25-night.md')).toContain('  - { at: 2026-10-25T02:30+02:00, milestone: disruption');
});

test('a person at the terminal is told so at once', async () => {
  writeFileSync(join(folder, 'content/plan.yaml'), read('plan.yaml').replace('timezone: Africa/Johannesburg', 'timezone: Europe/Oslo'));
  const person = terminal(`${command} review --title Night --kind actual --severity minor --lead lead --systems shop`, folder);
  await person.sees('When did it begin');
  person.types(`25 Oct 2026 2:30${enter}`);
  await person.sees('02:30 came twice that night');
  person.types(controlC);
  expect((await person.ends()).code).toBe(2);
});
