import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readToBuild } from '../../src/build/reading.ts';
import { smallPlan } from '../site/small.ts';
import { repository } from '../source/repository.ts';

const section = (title: string, owner = 'keeper') =>
  `---\ntitle: ${title}\narea: training\nowner: ${owner}\nreviewedOn: 2026-11-01\n---\n\nWhat we do.\n`;

/** A small plan in order, committed. */
function inOrder() {
  const made = repository();
  made.write(smallPlan({ 'sections/training.md': section('Begun') }));
  made.commit('2026-01-01');
  return made;
}

/** What is published of a folder: what stands for what, and the titles of the training section and of the plan. */
async function published(content: string, { at, audience }: { at?: string; audience?: string } = {}) {
  const found = await readToBuild({ content, asOf: '2026-11-23', audience, at, publish: true });
  if (!found.ok) return found.sentence;
  const { settings, entries } = found.reading.content;
  const training = entries.find(({ id }) => id === 'training')?.data;
  return {
    instead: found.substitutes.map(({ file, day }) => `${file}: ${day ?? 'left out'}`),
    plan: settings.title,
    training: training && 'title' in training ? training.title : undefined,
  };
}

test('a state of the past is mended from what came before it, not from what came later', async () => {
  const { root, write, commit } = inOrder();
  write({ 'sections/training.md': section('Broken').replace('area: training', 'area: trainin') });
  commit('2026-02-01');
  write({ 'sections/training.md': section('Later') });
  commit('2026-03-01');
  expect(await published(root, { at: 'HEAD~1' })).toEqual({
    instead: ['sections/training.md: 2026-01-01'],
    plan: 'Small plan',
    training: 'Begun',
  });
});

test('a plan.yaml that is gone is brought back', async () => {
  const { root } = inOrder();
  rmSync(join(root, 'plan.yaml'));
  expect(await published(root)).toEqual({ instead: ['plan.yaml: 2026-01-01'], plan: 'Small plan', training: 'Begun' });
});

test('roles that are gone are brought back, and with them all that names one', async () => {
  const { root } = inOrder();
  rmSync(join(root, 'roles.yaml'));
  expect(await published(root)).toEqual({ instead: ['roles.yaml: 2026-01-01'], plan: 'Small plan', training: 'Begun' });
});

test('audiences that are written wrongly now are those that there were', async () => {
  const { root, write, commit } = inOrder();
  const named = (audiences: string) => ({
    'plan.yaml': `organisation: Small\ntitle: Small plan\ntimezone: UTC\naudiences: [${audiences}]\ntiers: [{ id: first, title: First }]\n`,
  });
  write({ ...named('team, everyone'), 'roles.yaml': '- { id: keeper, title: Keeper of the plan, party: employee }\n' });
  commit('2026-02-01');
  write(named('team, everyone, everyone'));
  expect(await published(root, { audience: 'everyone' })).toMatchObject({ instead: ['plan.yaml: 2026-02-01'] });
  expect(await published(root, { audience: 'public' })).toBe('plan.yaml has no audience `public`; it names `team`, `everyone`');
});

test('what the plan as a whole lacks leaves plan.yaml as it is', async () => {
  const { root, write, commit } = inOrder();
  write({ 'plan.yaml': `${smallPlan()['plan.yaml']}checks: { plan/areas: off }\n` });
  commit('2026-02-01');
  write({ 'plan.yaml': `${smallPlan()['plan.yaml']?.replace('Small plan', 'New name')}` });
  rmSync(join(root, 'sections/training.md'));
  expect(await published(root)).toEqual({ instead: [], plan: 'New name', training: undefined });
});

test('what is called wrong for what cannot be read is in order once that is mended', async () => {
  const { root, write } = inOrder();
  write({ 'roles.yaml': '- { id: keper, title: Keeper, party: martian, audience: public }\n' });
  expect(await published(root)).toEqual({ instead: ['roles.yaml: 2026-01-01'], plan: 'Small plan', training: 'Begun' });
});

test.each([
  ['kept from them now', 'audience: staff\nreviewedOn: soon', undefined],
  ['for nobody in particular now', 'reviewedOn: soon', undefined],
  ['for them still', 'audience: public\nreviewedOn: soon', 'Begun'],
  ['for an audience that is written wrongly', 'audience: publik\nreviewedOn: 2026-11-01', 'Begun'],
  ['not to be read to its end', 'reviewedOn: [', 'Begun'],
])('what was for everybody, and is %s', async (_, fields, training) => {
  const { root, write, commit } = repository();
  const begun = section('Begun').replace('reviewedOn: 2026-11-01', 'audience: public\nreviewedOn: 2026-11-01');
  write(smallPlan({ 'sections/training.md': begun }));
  commit('2026-01-01');
  write({ 'sections/training.md': begun.replace('audience: public\nreviewedOn: 2026-11-01', fields) });
  expect(await published(root, { audience: 'public' })).toMatchObject({ training });
  expect(await published(root)).toMatchObject({ training: 'Begun' });
});

test('what is left out goes on to keep its earlier states from those whom it keeps out', async () => {
  const { root, write } = inOrder();
  write({ 'sections/never.md': section('Never', 'nobody').replace('area', 'formerly: [before]\narea') });
  const found = await readToBuild({ content: root, asOf: '2026-11-23', audience: 'public', at: undefined, publish: true });
  expect(found.ok && [...(found.reading.content.hidden ?? [])]).toEqual(
    expect.arrayContaining(['sections/never', 'sections/before', 'sections/training']),
  );
});

describe('what is called wrong for a change to another file', () => {
  const payments = [
    '---\nname: Payments\nsummary: Takes money.\ntier: first\nowner: keeper',
    'objectives: [{ from: 2026-01-01, rto: 4h, rpo: 1h, revision: 1.0.0 }]\n---\n',
  ].join('\n');
  const first = [
    '---\nversion: 1.0.0\ndate: 2026-01-01\nsummary: The first.\nauthor: keeper\napprovedBy: keeper\napprovedOn: 2026-01-01',
    'because: { businessChange: We began. }\nupdates: [{ kind: objectives, systems: [payments], change: Set. }]\n---\n',
  ].join('\n');
  const citing = `${section('Begun')}\n![How](../assets/how.png) See [how we respond](response.md).\n`;

  /** A plan in order in which texts name one another, committed. */
  function naming() {
    const made = repository();
    made.write(smallPlan({ 'sections/training.md': citing, 'assets/how.png': 'a picture' }));
    made.write({ 'systems/payments.md': payments, 'revisions/1.0.0.md': first });
    made.commit('2026-01-01');
    return made;
  }

  test.each([
    ['a role that has another id', 'roles.yaml', '- { id: holder, title: Holder, party: employee, audience: public }\n'],
    ['a tier that has another id', 'plan.yaml', smallPlan()['plan.yaml']?.replace('id: first', 'id: one') ?? ''],
    ['a text that is gone', 'sections/response.md', undefined],
    ['a picture that is gone', 'assets/how.png', undefined],
  ])('%s: the file that was changed is as it was', async (_, file, text) => {
    const { root, write, commit } = naming();
    if (text === undefined) rmSync(join(root, file));
    else write({ [file]: text });
    const instead = [`${file}: 2026-01-01`];
    expect(await published(root)).toMatchObject({ instead, training: 'Begun' });
    commit('2026-02-01');
    expect(await published(root)).toMatchObject({ instead, training: 'Begun' });
  });

  test('a plan.yaml that is brought back gives nobody the place of those who are trusted more now', async () => {
    const { root, write } = naming();
    write({ 'plan.yaml': smallPlan()['plan.yaml']?.replace('[staff', '[board, staff').replace('id: first', 'id: one') ?? '' });
    const instead = ['plan.yaml: 2026-01-01'];
    expect(await published(root, { audience: 'staff' })).toMatchObject({ instead, training: undefined });
    expect(await published(root, { audience: 'board' })).toMatchObject({ instead, training: 'Begun' });
  });

  test('where a picture comes from that is brought back is known in each edition, and of nothing else what is wrong', async () => {
    const { root, write, commit } = naming();
    write({ 'sections/training.md': citing.replace('reviewedOn', 'audience: public\nreviewedOn').replace(/ See .*/, '') });
    commit('2026-02-01');
    write({ 'roles.yaml': '- id: [' });
    rmSync(join(root, 'assets/how.png'));
    const found = await readToBuild({ content: root, asOf: '2026-11-23', audience: 'public', at: undefined, publish: true });
    expect(found.ok && found.substitutes.map(({ file }) => file)).toEqual(['roles.yaml', 'assets/how.png']);
    expect(found.ok && found.reading.substitutes?.map(({ file }) => file)).toEqual(['assets/how.png']);
  });

  test('one change is found among very many', async () => {
    const { root, write, commit } = naming();
    const notes = (text: string) => Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`assets/note-${index}.txt`, text]));
    write(notes('Before'));
    commit('2026-02-01');
    write({ ...notes('After'), 'roles.yaml': '- { id: holder, title: Holder, party: employee, audience: public }\n' });
    expect(await published(root)).toMatchObject({ instead: ['roles.yaml: 2026-02-01'], training: 'Begun' });
  });

  test('of many changes those alone are taken back that others do not bear', async () => {
    const { root, write } = naming();
    write({ 'sections/objectives.md': section('Objectives, anew').replace('training', 'objectives') });
    write({ 'sections/monitoring.md': section('Monitoring, anew').replace('training', 'monitoring') });
    rmSync(join(root, 'sections/response.md'));
    expect(await published(root)).toMatchObject({ instead: ['sections/response.md: 2026-01-01'] });
  });

  test('a text that was changed itself is as it was, and the others stay as they are', async () => {
    const { root, write } = naming();
    const roles = smallPlan()['roles.yaml'] ?? '';
    write({ 'roles.yaml': `${roles}- { id: second, title: Second, party: employee, audience: public }\n` });
    write({ 'sections/training.md': section('Changed', 'nobody') });
    expect(await published(root)).toMatchObject({ instead: ['sections/training.md: 2026-01-01'], training: 'Begun' });
  });

  test('a new text that names what was deleted before is left out, and what was deleted stays so', async () => {
    const { root, write, commit } = naming();
    write({ 'sections/training.md': section('Begun') });
    rmSync(join(root, 'systems/payments.md'));
    rmSync(join(root, 'revisions/1.0.0.md'));
    commit('2026-02-01');
    write({ 'sections/new.md': section('New').replace('owner', 'systems: [payments]\nowner') });
    expect(await published(root)).toMatchObject({ instead: ['sections/new.md: left out'], training: 'Begun' });
  });
});
