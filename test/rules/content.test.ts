import { describe, expect, test } from 'vitest';
import { type Entry, type Plan, planOf } from '../../src/model/plan.ts';
import audience from '../../src/rules/content/audience.ts';
import { link as linkTo } from '../../src/rules/content/link.ts';
import { reference } from '../../src/rules/content/reference.ts';
import unsafe from '../../src/rules/content/unsafe.ts';
import placeholder from '../../src/rules/templates/placeholder.ts';
import { planWith } from '../analysis/plans.ts';
import { remarksOf, said } from './findings.ts';

const linkRule = linkTo(() => ['gaps/overdue']);

/** A plan whose entry has a text with an outline. */
function outlined(plan: Plan, id: string, outline: Partial<Entry['body']['outline']>): Plan {
  const entries = plan.entries.map((entry) =>
    entry.id === id ? { ...entry, body: { ...entry.body, outline: { ...entry.body.outline, ...outline } } } : entry,
  );
  return planOf({ ...plan, entries });
}

describe('an audience that is promised what is for fewer', () => {
  const gaps = [{ id: 'G-1', category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead' }];
  const plan = (own: object, review: object = {}) =>
    planWith({ systems: { payments: { audience: 'public' } }, reviews: { first: { gaps, ...review } }, exercises: { drill: own } });

  test('is told of a gap, which is for whom its review is', () => {
    const [remark] = remarksOf(audience, plan({ audience: 'public', lessons: ['G-1'] }));
    expect(remark).toEqual({
      at: { file: 'exercises/drill.md', field: ['lessons', 0] },
      message: 'exercises/drill is for `public` and cites the gap G-1, which is for `staff` alone',
      hint: 'give `reviews/first.md` the audience `public`, or do not cite it here',
    });
  });

  test('is told of nothing where all are for the same', () => {
    expect(said(audience, plan({ audience: 'partners', lessons: ['G-1'] }, { audience: 'partners', lead: 'nobody' }))).toEqual([]);
    expect(said(audience, plan({ lessons: ['G-1'] }))).toEqual([]);
  });

  test('is told of nothing where the gap does not exist', () => {
    expect(said(audience, plan({ audience: 'public', lessons: ['G-404'] }))).toEqual([]);
  });

  test('does not exist in a plan for the most trusted alone, so that nothing has to be looked up', () => {
    const analysis = {
      get references(): never {
        throw new Error('asked for');
      },
    };
    const inside = planWith({ exercises: { drill: {} } });
    expect([...audience.check(inside, analysis as never)]).toEqual([]);
    expect(() => [...audience.check(plan({}), analysis as never)]).toThrow('asked for');
  });
});

describe('a link to a page of the site', () => {
  const link = (url: string, line: number) => ({ url, text: 'there', line, column: 1, picture: false });
  const gaps = [{ id: 'G-1', category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead' }];
  const plan = outlined(
    planWith({ sections: { open: { audience: 'public' } }, systems: { payments: {} }, reviews: { first: { gaps } } }),
    'open',
    { links: ['/systems/payments/', '/gaps/G-1/', '/systems/payments/#nope', '/systems/payments/#gaps', '/gaps/G-2/'].map(link) },
  );

  test('cites what the page is of', () => {
    const cited = remarksOf(audience, plan).map(({ message, at }) => [message.split(' cites ')[1]?.split(',')[0], 'line' in at && at.line]);
    expect(cited).toEqual([
      ['systems/payments', 0],
      ['the gap G-1', 1],
      ['systems/payments', 2],
      ['systems/payments', 3],
    ]);
  });

  test('leads to a heading by the name that it has on the page', () => {
    const heading = { line: 9, column: 1, depth: 2, text: 'History', slug: 'history' };
    const named = ['/systems/payments/#text-history', '/systems/payments/#text-steps', '/gaps/G-1/#trail', '/gaps/G-1/#raised'].map(link);
    const own = outlined(outlined(plan, 'payments', { headings: [heading] }), 'open', { links: named });
    expect(remarksOf(linkRule, own).map(({ message }) => message)).toEqual([
      '`/systems/payments/#text-steps` leads to a heading `#text-steps` that `systems/payments.md` does not have',
      '`/gaps/G-1/#raised` leads to a heading `#raised` that the page of `G-1` does not have',
    ]);
  });

  test('leads to what every site has, to the page of a rule, and to where an entry was before', () => {
    const moved = planWith({ sections: { open: { formerly: ['shut'] } } });
    const there = ['/', '/print/', '/checks/', '/checks/rules/gaps/overdue', '/data/plan.json', '/feed.xml', '/sections/shut/'];
    const gone = ['/checks/rules/gaps/overdrew/', '/data/plans.json', '/sections/never/', '/systems/shut/', '/feed.json'];
    const own = outlined(moved, 'open', { links: [...there, ...gone].map(link) });
    expect(remarksOf(linkRule, own).map(({ message, hint }) => [message, hint])).toEqual([
      ['`/checks/rules/gaps/overdrew/` is no page of the site', 'did you mean `/checks/rules/gaps/overdue/`?'],
      ['`/data/plans.json` is no page of the site', 'did you mean `/data/plan.json`?'],
      ['`/sections/never/` is no page of the site', expect.any(String)],
      ['`/systems/shut/` is no page of the site', expect.any(String)],
      ['`/feed.json` is no page of the site', 'did you mean `/feed.xml`?'],
    ]);
  });

  test('leads to a heading that the page has', () => {
    expect(remarksOf(linkRule, plan).map(({ message }) => message)).toEqual([
      '`/systems/payments/#nope` leads to a heading `#nope` that `systems/payments.md` does not have',
      '`/gaps/G-2/` is no page of the site',
    ]);
  });
});

describe('a name that leads to nothing', () => {
  const names = reference(() => []);
  const steps = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((id) => ({ id, step: id, role: 'lead', takes: '5m' }));
  const roles = { lead: {} };

  test('is told with five of those that exist, and with how many there are more', () => {
    const waiting = (id: string, after: string[]) => ({ id, step: id, role: 'lead', takes: '5m', after });
    const hint = (count: number) => {
      const recovery = [waiting('zero', ['what-nobody-has-written']), ...steps.slice(0, count)];
      const plan = planWith({ roles, systems: { belt: { recovery } }, revisions: { '1.0.0': {} } });
      return remarksOf(names, plan).map((remark) => remark.hint);
    };
    expect(hint(4)).toEqual(['known are `zero`, `one`, `two`, `three`, `four`']);
    expect(hint(7)).toEqual(['known are `zero`, `one`, `two`, `three`, `four` and 3 more']);
  });

  test('is told where it stands in a review', () => {
    const review = {
      planVersion: '1.1.0',
      affected: [{ system: 'belt', restoredAt: '2026-03-12' }],
      steps: [
        { system: 'belt', step: 'one', result: 'done' },
        { system: 'belt', step: 'eight', result: 'done' },
        { system: 'belt', improvised: 'By hand' },
        { system: 'scales', step: 'any', result: 'done' },
        { system: 'nowhere', step: 'any', result: 'done' },
      ],
      unknown: ['detection', 'affected.belt.recoveryPoint', 'affected.scales.recoveryPoint'],
    };
    const plan = planWith({
      roles,
      systems: { belt: { recovery: steps }, scales: {} },
      reviews: { stop: review },
      revisions: { '1.0.0': {} },
    });
    expect(said(names, plan)).toEqual([
      'reviews/stop.md steps.4.system `nowhere` is not a system',
      'reviews/stop.md planVersion `1.1.0` is not a revision',
      'reviews/stop.md steps.1.step `eight` is not a recovery step of `belt`',
      'reviews/stop.md unknown.2 `affected.scales.recoveryPoint` is not a milestone, nor `affected.<system>.<field>`',
    ]);
  });

  test('is not one that exists, nor one that could not be read', () => {
    const plan = planWith({
      roles,
      reviews: { stop: { planVersion: '1.0.0' }, later: { planVersion: '1.1.0' } },
      revisions: { '1.0.0': {} },
    });
    expect(said(names, planOf({ ...plan, broken: ['revisions/1.1.0'] }))).toEqual([]);
  });

  test('is told with those that could not be read as well, which may be meant', () => {
    const plan = planOf({
      ...planWith({ roles, sections: { first: { systems: ['pumpz', 'zzz'] } } }),
      broken: ['systems/pumps', 'systems/wells', 'roles/*'],
    });
    expect(remarksOf(names, plan).map(({ hint }) => hint)).toEqual(['did you mean `pumps`?', 'known are `pumps`, `wells`']);
  });

  test('is not a step that may stand in a line of its file that is no YAML', () => {
    const { entries, ...plan } = planWith({ roles, systems: { belt: { recovery: [{ ...steps[0], after: ['zero'] }] } } });
    const told = (misfits: Plan['misfits']) =>
      said(
        names,
        planOf({
          ...plan,
          entries: entries.filter(({ id }) => id !== 'belt'),
          damaged: entries.filter(({ id }) => id === 'belt'),
          misfits,
        }),
      );
    const misfit = { at: { file: 'systems/belt.md', line: 5, column: 3 }, message: 'no' };
    expect(told([{ ...misfit, rule: 'content/syntax' }])).toEqual([]);
    expect(told([{ ...misfit, rule: 'content/schema' }])).toHaveLength(1);
  });

  const ownedBy = (owner: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${owner}-${index}`, { owner }]));

  test('in more than three places is told once, with where else', () => {
    const told = (count: number) => remarksOf(names, planWith({ roles, sections: ownedBy('net-team', count) }));
    expect(told(3).map(({ message }) => message)).toEqual(Array(3).fill('`net-team` is not a role'));
    expect(told(15)).toEqual([
      {
        at: { file: 'sections/net-team-0.md', field: ['owner'] },
        message: '`net-team` is not a role, and 14 more places name it',
        hint: 'write it in `roles.yaml`, or name another: known are `lead`',
        related: [1, 2, 3].map((index) => ({
          at: { file: `sections/net-team-${index}.md`, field: ['owner'] },
          message: '`net-team` is named here',
        })),
      },
    ]);
    const slips = remarksOf(names, planWith({ roles, sections: ownedBy('leed', 4) }));
    expect(slips.map(({ message, hint }) => `${message} (${hint})`)).toEqual([
      '`leed` is not a role, and 3 more places name it (did you mean `lead`?)',
    ]);
  });

  test.each([
    ['net-team', 'db-team', 'known are `db-team`'],
    ['db-teem', 'db-team', 'did you mean `db-team`?'],
    ['data-baess', 'data-bases', 'did you mean `data-bases`?'],
    ['dbteam', 'db-team', 'did you mean `db-team`?'],
    ['db-t', 'db-team', 'did you mean `db-team`?'],
  ])('`%s` can mean `%s`, which is named elsewhere, only by a slip', (written, role, hint) => {
    const plan = planWith({ roles: { [role]: {} }, sections: { calls: { owner: written }, copies: { owner: role } } });
    expect(remarksOf(names, plan).map((remark) => remark.hint)).toEqual([hint]);
  });

  test('can mean one that nothing else names by more than a slip', () => {
    const plan = planWith({ roles: { 'db-team': {} }, sections: { calls: { owner: 'net-team' } } });
    expect(remarksOf(names, plan).map((remark) => remark.hint)).toEqual(['did you mean `db-team`?']);
  });

  test('is not the audience of a message, which is none of those of plan.yaml', () => {
    expect(said(names, planWith({ roles, templates: { told: { audience: 'customers' } } }))).toEqual([]);
    expect(said(names, planWith({ roles, sections: { told: { audience: 'customers' } } }))).toEqual([
      'sections/told.md audience `customers` is not an audience of plan.yaml',
    ]);
  });

  test('is not that of an element of HTML', () => {
    const at = { line: 7, column: 1, attributes: {} };
    const components = ['video', 'svgIcon', 'Vidio'].map((name) => ({ ...at, name }));
    expect(said(names, outlined(planWith({ roles, sections: { text: {} } }), 'text', { components }))).toEqual([
      'sections/text.md 7:1 `Vidio` is not a component of the plan',
    ]);
  });
});

test('an address that acts is told in at most forty characters', () => {
  const urls = [`javascript:${'a'.repeat(29)}`, `javascript:${'a'.repeat(30)}`];
  const links = urls.map((url, index) => ({ url, picture: false, text: 'here', line: index + 1, column: 1 }));
  const messages = said(unsafe, outlined(planWith({ sections: { text: {} } }), 'text', { links }));
  expect(messages.map((message) => /`(javascript:.*?)`/.exec(message)?.[1])).toEqual([
    `javascript:${'a'.repeat(29)}`,
    `javascript:${'a'.repeat(29)}…`,
  ]);
});

test('an element of HTML is one, whatever stands in its name', () => {
  const components = ['video', 'svgIcon', 'Aside'].map((name) => ({ name, line: 7, column: 1, attributes: {} }));
  expect(said(unsafe, outlined(planWith({ sections: { text: {} } }), 'text', { components }))).toEqual([
    'sections/text.md 7:1 `<video>` is raw HTML',
    'sections/text.md 7:1 `<svgIcon>` is raw HTML',
  ]);
});

describe('a folder in which nothing is', () => {
  const rule = reference(() => []);
  const sections = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`part-${index}`, { owner: `role-${index}` }]));
  const unread = { rule: 'content/unread-file', message: 'no collection reads this file' };

  test('is one mistake from the fourth place on that names something of it', () => {
    expect(said(rule, planWith({ sections: sections(3) }))).toHaveLength(3);
    const [remark, ...others] = remarksOf(rule, planWith({ sections: sections(5) }));
    expect(others).toEqual([]);
    expect(remark).toEqual({
      at: { file: 'sections/part-0.md', field: ['owner'] },
      message: '`role-0` is not a role: there is none in `roles.yaml`, and 4 more places name one',
      hint: 'write them in `roles.yaml`',
      related: [1, 2, 3].map((index) => ({
        at: { file: `sections/part-${index}.md`, field: ['owner'] },
        message: `\`role-${index}\` is named here`,
      })),
    });
  });

  test('is many where something is in it', () => {
    expect(said(rule, planWith({ sections: sections(5), roles: { lead: {} } }))).toHaveLength(5);
  });

  test('may stand elsewhere', () => {
    const hint = (file: string, plan: Plan) =>
      remarksOf(rule, planOf({ ...plan, misfits: [{ ...unread, at: { file, line: 1, column: 1 } }] }))[0]?.hint;
    expect(hint('Roles.yml', planWith({ sections: sections(4) }))).toBe('`Roles.yml` is not read; see what is said of it');
    expect(hint('notes.txt', planWith({ sections: sections(4) }))).toBe('write them in `roles.yaml`');
    const systems = planWith({ exercises: { drill: { systems: ['a', 'b', 'c', 'd'] } } });
    expect(hint('system/a.md', systems)).toBe('`system/a.md` is not read; see what is said of it');
    expect(hint('system/e.md', systems)).toBe('write them in `systems/`');
    const [remark] = remarksOf(rule, systems);
    expect(remark?.message).toBe('`a` is not a system: there is none in `systems/`, and 3 more places name one');
  });

  test('gaps are told one by one, and where they are listed', () => {
    const remarks = remarksOf(
      rule,
      planWith({ systems: { payments: {} }, roles: { lead: {} }, exercises: { drill: { lessons: ['G-1', 'G-2', 'G-3', 'G-4'] } } }),
    );
    expect(remarks.map(({ message, hint }) => `${message} (${hint})`)).toEqual(
      [1, 2, 3, 4].map((count) => `\`G-${count}\` is not a gap (\`npm run gaps -- --all\` lists every gap)`),
    );
  });
});

test('an aside is of a kind that is known', () => {
  const components = [
    { name: 'Aside', attributes: { kind: 'info' }, line: 3, column: 1 },
    { name: 'Aside', attributes: { kind: 'warning' }, line: 5, column: 1 },
    { name: 'Aside', attributes: {}, line: 7, column: 1 },
    { name: 'Objectives', attributes: { kind: 'info' }, line: 9, column: 1 },
  ];
  const plan = outlined(planWith({ sections: { first: {} }, roles: { lead: {} } }), 'first', { components });
  expect(
    said(
      reference(() => []),
      plan,
    ),
  ).toEqual([
    'sections/first.md 3:1 `info` is not a kind of `<Aside>`',
    'sections/first.md 9:1 `kind` is not an attribute of `<Objectives>`',
  ]);
});

test('an attribute that is misspelt is one mistake', () => {
  const components = [{ name: 'RoleCard', attributes: { rol: 'lead' }, line: 3, column: 1 }];
  const plan = outlined(planWith({ sections: { first: {} }, roles: { lead: {} } }), 'first', { components });
  const told = remarksOf(
    reference(() => []),
    plan,
  );
  expect(told.map(({ message, hint }) => `${message} (${hint})`)).toEqual([
    '`rol` is not an attribute of `<RoleCard>` (did you mean `role`?)',
  ]);
});

test.each([
  ['www.example.org', 'write `https://www.example.org`'],
  ['second.md#reac\u0327a\u0303o', 'type it anew, as `#rea\u00e7\u00e3o`: it looks the same, but its accents are kept in another way'],
  ['second.md#reacao', 'did you mean `#rea\u00e7\u00e3o`?'],
])('the hint for the address %s', (url, hint) => {
  const links = [{ url, picture: false, text: 'it', line: 3, column: 1 }];
  const linking = outlined(planWith({ sections: { first: {}, second: {} } }), 'first', { links });
  const headings = [{ depth: 2, text: 'Rea\u00e7\u00e3o', slug: 'rea\u00e7\u00e3o', line: 1, column: 1 }];
  expect(remarksOf(linkRule, outlined(linking, 'second', { headings })).map((remark) => remark.hint)).toEqual([hint]);
});

test.each([
  ['https://example.org', undefined],
  ['http:example.org', '`http:example.org` names no host'],
  ['https://', '`https://` names no host'],
  ['https://?q=1', '`https://?q=1` names no host'],
  ['mailto:dba@mail', undefined],
  ['mailto:dba@example.org?subject=a b', undefined],
  ['mailto:a b@example.org', '`mailto:a b@example.org` holds no e-mail address'],
  ['mailto:@example.org', '`mailto:@example.org` holds no e-mail address'],
  ['mailto:dba@', '`mailto:dba@` holds no e-mail address'],
  ['htp://example.org', '`htp://example.org` begins with no scheme that is known'],
  ['obsidian://open', undefined],
])('the address %s', (url, message) => {
  const links = [{ url, picture: false, text: 'it', line: 3, column: 1 }];
  const plan = outlined(planWith({ sections: { first: {} } }), 'first', { links });
  expect(said(linkRule, plan)).toEqual(message ? [`sections/first.md 3:1 ${message}`] : []);
});

test.each([
  ['{{service}} and {{ next }}', []],
  ['{{service}}: ({{next}}), <{{next}}> and [next](x.md), [next][x], [next]: x', []],
  ['{{service}} (next) <next> next', ['6:16 is declared']],
  ['{{service}} {next}', ['3:13 `{next}` is sent']],
  ['{{service}} [next].', ['3:13 `[next]` is sent']],
  ['{{service}} {{{next}}}', ['3:13 `{{{next}}}` is sent']],
  ['\n{{service}}\n{{next}', ['5:1 `{{next}` is sent']],
  ['{{service}} {{nxt}}', ['3:13 the placeholder `{{nxt}}` is not declared']],
  ['{{service}} {{next}} {other}', []],
])('the message %j', (text, found) => {
  const plan = planWith({ templates: { told: { placeholders: ['service', 'next'] } } });
  const entries = plan.entries.map((entry) => ({ ...entry, body: { ...entry.body, text, line: 3 } }));
  const lines = said(placeholder, planOf({ ...plan, entries })).map((line) => line.replace('templates/told.md ', ''));
  expect(lines).toHaveLength(found.length);
  for (const [index, start] of found.entries()) expect(lines[index]).toContain(start.replace('6:16 ', ''));
});
