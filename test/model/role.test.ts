import { expect, test } from 'vitest';
import { isReachableTwice, Role } from '../../src/model/role.ts';
import { Template } from '../../src/model/template.ts';

const said = (primary: object) => {
  const read = Role.safeParse({ id: 'dba', title: 'Database administrator', party: 'employee', primary });
  return read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
};

test.each([
  '+27 11 555 0100',
  '011 555-0100',
  '(011) 555.0100',
  '112',
  '+49 (0)30 / 555 01-01',
  '+49\u00a030\u202f5550101',
  '030 5550–101',
])('%s is a phone number', (phone) => {
  expect(said({ phone })).toEqual([]);
});

test.each([
  [{ phone: 27115550100 }, 'primary.phone is read as a number; put the phone number in quotes'],
  [{ phone: ['112'] }, 'primary.phone Invalid input: expected string, received array'],
  [{ phone: 'ask at the desk' }, 'primary.phone `ask at the desk` is not a phone number; write its digits, as in `+27 10 555 0100`'],
  [{ phone: '11' }, 'primary.phone `11` is not a phone number; write its digits, as in `+27 10 555 0100`'],
  [{ phone: '٠٢ ٥٥٥٠ ٠١٠٥' }, 'primary.phone `٠٢ ٥٥٥٠ ٠١٠٥` is not a phone number; write `02 5550 0105`'],
  [{ phone: '۰۲۱ ۵۵۵۰' }, 'primary.phone `۰۲۱ ۵۵۵۰` is not a phone number; write `021 5550`'],
  [{ phone: '０３－５５５０' }, 'primary.phone `０３－５５５０` is not a phone number; write `03-5550`'],
  [{ email: 'dba' }, 'primary.email `dba` is not an e-mail address; write it like `dba@example.org`'],
  [{ email: { dba: 1 } }, 'primary.email Invalid input: expected string, received object'],
])('a contact of %j is refused', (contact, message) => {
  expect(said(contact)).toEqual([message]);
});

test.each([
  [{ primary: { phone: '112' }, alternate: { email: 'dba@example.org' } }, true],
  [{ primary: { phone: '112' } }, false],
  [{ primary: { phone: '112' }, alternate: { name: 'The night desk' } }, false],
  [undefined, false],
])('that %j is reachable by two ways is %s: a name alone reaches nobody', (role, reachable) => {
  expect(isReachableTwice(role)).toBe(reachable);
});

test('a placeholder has a name', () => {
  const template = { title: 'Interrupted', audience: 'customers', channel: 'status page', when: 'declaration' };
  const names = ['startedAt', 'next-update', 'a1', '1st', 'next update', ''];
  expect(Template.safeParse({ ...template, placeholders: names }).error?.issues.map(({ path, message }) => [path[1], message])).toEqual(
    [3, 4, 5].map((place) => [
      place,
      `\`${names[place]}\` is not a name for a placeholder: letters from a to z and digits, such as \`startedAt\``,
    ]),
  );
});
