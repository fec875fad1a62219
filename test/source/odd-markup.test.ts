import { describe, expect, test } from 'vitest';
import { cutTexts } from '../../src/source/cut-text.ts';
import { outlineOf } from '../../src/source/outline.ts';

const odd = (text: string, mdx = false) =>
  (outlineOf(text, 5, mdx).oddities ?? []).map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('markup that does something else than it seems to', () => {
  test.each([
    ['Say **stop.', '5:5 `**` begins bold text that does not end'],
    ['Run `a` and `b.', '5:13 a backtick begins code that does not end'],
    ['A\n\nRun `\\` and ``b`.', '7:13 a backtick begins code that does not end'],
    ['See [the plan] (../x.md).', '5:14 this is no link, although it looks like one'],
    ['See [the plan]( /x/y z/).', '5:14 this is no link, although it looks like one'],
    ['See (the plan)[../x.md].', '5:14 this is no link, although it looks like one'],
    ['See [the plan](our plan.md).', '5:14 this is no link, although it looks like one'],
    ['See ![it](..\\assets\\red box.svg).', '5:9 this is no link, although it looks like one'],
    ['See [the plan](plan.mdx “Ziele”).', '5:14 this is no link, although it looks like one'],
    [
      '##\u00a0Then',
      '5:1 the line looks like a heading and is none: a non-breaking space stands after the `#`, as other programs write it',
    ],
    [
      'So:\n\n1.\u00a0Ring.\n2.\u00a0Wait.',
      '7:1 the line looks like an item of a list and is none: a non-breaking space stands after its sign, as other programs write it',
    ],
    ['So:\n•\tRing.\n• Wait.', '6:1 `•` begins no item of a list here'],
    ['h2. Next steps', '5:1 `h2.` begins a heading in Confluence, and none here'],
    ['{info:title=Note}\nMind.\n{info}', '5:1 `{info}` is markup of Confluence, and shown as it stands'],
    ['| a | b |\n| - | - |\n| 1 | 2 | 3 |', '7:11 this cell is one too many for its table, and not shown'],
    ['> a | b\n> --- | ---\n> 1 | 2 | 3 | 4', '7:11 this cell is one too many for its table, and not shown'],
    ['It is so.[^a]', '5:10 the footnote `[^a]` is written nowhere'],
    ['> See [[plan]].', '5:7 `[[plan]]` is no link'],
    ['Text\n##Then', '6:1 the line looks like a heading and is none: no space stands after the `#`'],
    ['| a | b |\n| `c` | d |', '5:1 the lines look like a table and are none'],
    ['| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', '5:1 the lines look like a table and are none: 3 columns stand above 2'],
    ['| a | b |\n|---|---|---|\n| 1 | 2 |', '5:1 the lines look like a table and are none: 2 columns stand above 3'],
    ['| a | b |\n|---|---|\n| `x | y` | 2 |', '7:3 a `|` ends the cell of a table, in code as well'],
    ['| `a | b` | c |\n|---|---|\n| 1 | 2 |', '5:1 a `|` ends the cell of a table, in code as well'],
    ['| a | b |\n|---|---|\n| 1 | run `x | y` |', '7:11 a `|` ends the cell of a table, in code as well'],
    ['::: tip\nMind.\n:::', '5:1 `:::` begins no note here'],
    ['- ~~~sh\n  a', '5:3 the fence ~~~ begins code that does not end: all that follows is taken for it'],
    ['````\n```\n', '5:1 the fence ```` begins code that does not end: all that follows is taken for it'],
    ['>>>>>>> main', '5:1 a mark of a merge conflict was left behind'],
    ['Text\n<<<<<<< HEAD', '6:1 a mark of a merge conflict was left behind'],
    ['Ring <the-clerk>.', '5:6 `<the-clerk>` is taken for a tag, and not shown'],
    ['> [!Wraning]\n> No.', '5:1 `[!Wraning]` is no kind of note'],
  ])('%j', (text, ...found) => expect(odd(text)).toEqual(found));

  test.each(['\n', '\r\n'])('lines may end with %j', (end) => {
    const text = ['##Then', '', '| a | b |', '| 1 | 2 |', '', '> [!DANGER]', '> No.', '', '```sh', 'a', '```', '', '~~~', 'b'].join(end);
    expect(odd(text).map((one) => one.split(' ')[0])).toEqual(['5:1', '7:1', '10:1', '17:1']);
    expect(outlineOf(text, 5, false).oddities?.[0]?.hint).toBe('write `## Then`');
  });

  test('a head tells how many columns the line below it is to have', () => {
    expect(outlineOf('| a | b \\| c |\n|---|', 1, false).oddities?.[0]?.hint).toBe('write `| --- | --- |` below the first');
  });

  test('a component where none can be says so, and a misspelt note says which is meant', () => {
    const [component] = outlineOf('<Objectives tier="critical" />', 1, false).oddities ?? [];
    expect(component).toEqual({
      line: 1,
      column: 1,
      message: '`<Objectives>` is a component, which `.md` files cannot hold',
      hint: 'only sections may: end the name of the file with `.mdx`',
    });
    const [note] = outlineOf('> [!CUATION]\n> No.', 1, false).oddities ?? [];
    expect(note?.hint).toBe('did you mean `[!CAUTION]`?');
  });

  test('a component in MDX is one', () => expect(odd('<Objectives />\n\n> [!NOTE]\n> Mind.', true)).toEqual([]));

  test.each([
    '2 ** 3, 2**3, \\*\\*, \\`, `` ` ``, `**`, /var/**/log, <5 minutes',
    '**Stop** and `run` [this](../x.md) (../x.md), [1] (see there), a[0](1)',
    '*) by hand, **) by night',
    'So it is.[^1]\n\n[^1]: Truly.',
    '# A\n\n#12 is open\n\n#channel',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '    ~~~ in code\n\n```sh\na\n```\n\n- ~~~\n  b\n  ~~~\n\n> ```\n> c\n> ```',
    '> [!NOTE]\n> Mind.\n\n> [1] says so.',
    '<kbd>F5</kbd> <details><summary>More</summary></details> <font>x</font> <!-- <name> --> \\<name>',
    '> > quoted\n\n1 < 2 << 3',
    '| a | b |\n| - | - |\n| \\` | 2 |\n| press \\` | or \\` |\n\n**Press \\`** | then \\` again.',
    '| a | b |\n| - | - |\n| 1 | 2 |   |\n| \\| | `c\\|d` |\n| 1 |',
    'a[0](x.y), f(x)[1](see plan), `[a](b c.md)`, \\[a](b c.md)\n\n#\u00a0\n\n{name} and 10.\u00a0March',
  ])('nothing is odd about %j', (text) => expect(odd(text)).toEqual([]));
});

describe('values that end sooner than they seem to', () => {
  const cut = (yaml: string) => cutTexts(yaml).map(({ offset, message, hint }) => [yaml.slice(offset, offset + 3), message, hint]);
  const quoted = (text: string) => `put the text in quotes, \`"${text}"\`, or a space behind the \`#\` of a note`;

  test('text after a space and a number sign is no part of the value', () => {
    expect(cut('a: See ticket #12 of it\n')).toEqual([
      ['#12', '`#` after a space begins a comment: the value ends with `See ticket`', quoted('See ticket #12 of it')],
    ]);
    expect(cut('l:\n  - { x: 1 }\n  - b #3\n')).toEqual([
      ['#3\n', '`#` after a space begins a comment: the value ends with `b`', quoted('b #3')],
    ]);
  });

  test('nor is all of it', () => {
    expect(cut('a: #1 of all\nb: c\n')).toEqual([['#1 ', '`#` after a space begins a comment: the field is empty', quoted('#1 of all')]]);
  });

  test('of a long value the end is shown', () => {
    const [[, message, hint] = []] = cut('a: The archive was damaged, and nobody had looked at it for as long as ticket #12 was open\n');
    expect(message).toBe('`#` after a space begins a comment: the value ends with `… had looked at it for as long as ticket`');
    expect(hint).toBe('put the text in quotes, or a space behind the `#` of a note');
  });

  test.each([
    'a: b # a note\n',
    'a: "b #1"\n',
    "a: 'b #1'\n",
    'a: |\n  b #1\n',
    'a: b#1\n',
    '#1\na: b\n',
    'a: b ##1\n',
    'a:\n  #1\n  b: c\n',
  ])('nothing is cut from %j', (yaml) => expect(cut(yaml)).toEqual([]));

  test('of many fields each is looked at in time', () => {
    const start = performance.now();
    expect(cut(Array.from({ length: 20_000 }, (_, index) => `k${index}: b #1\n`).join(''))).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
