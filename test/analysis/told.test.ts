import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { customersTold, keptInformed } from '../../src/analysis/told.ts';
import { planWith } from './plans.ts';

const at = (time: string) => `2026-03-12T${time}+02:00`;
type Said = string | readonly [string, string];

/** What customers were told of an incident declared at 08:20, with 30 min to the first message and 1 h between messages. */
function notice(said: readonly Said[], { over = { at: at('12:20') }, declared = true }: { over?: object; declared?: boolean } = {}) {
  const messages = said.map((one) => {
    const [time, nextBy] = typeof one === 'string' ? [one] : one;
    return { at: at(time), audience: 'customers', channel: 'mail', ...(nextBy ? { nextBy: at(nextBy) } : {}) };
  });
  const timeline = [
    { at: at('08:02'), milestone: 'disruption', text: 'It stops.' },
    ...(declared ? [{ at: at('08:20'), milestone: 'declaration', text: 'Declared.' }] : []),
    { ...over, milestone: 'resolution', text: 'It is over.' },
  ];
  const plan = planWith({ reviews: { outage: { timeline, messages } } });
  const found = analyse(plan, '2026-11-23')
    .notices.get('outage')
    ?.find(({ audience }) => audience === 'customers');
  if (!found) throw new Error('no notice');
  return found;
}

const hourly = ['08:40', '09:40', '10:40', '11:40'];

describe('customers told', () => {
  test.each<[string, readonly Said[], string, string]>([
    ['nothing sent', [], 'no', 'no message was sent'],
    ['in time and often enough', hourly, 'yes', 'first message after 20 min of 30 min allowed, longest silence 1 h of 1 h allowed'],
    [
      'late, and then too seldom',
      ['08:55', '10:00'],
      'no',
      'first message after 35 min of 30 min allowed, longest silence 2 h 20 min of 1 h allowed',
    ],
    [
      'seconds too seldom, which shows',
      ['08:40', '09:40', '10:40', '11:40:01'],
      'partly',
      'first message after 20 min of 30 min allowed, longest silence 1 h 1 s of 1 h allowed',
    ],
    ['once, after all was over', ['12:30'], 'partly', 'first message after 4 h 10 min of 30 min allowed'],
    [
      'promises kept',
      [['08:40', '09:40'], '09:40', '10:40', '11:40'],
      'yes',
      'first message after 20 min of 30 min allowed, longest silence 1 h of 1 h allowed',
    ],
    [
      'one of two promises not kept',
      [['08:40', '09:40'], ['09:40', '10:00'], '10:40', '11:40'],
      'partly',
      'first message after 20 min of 30 min allowed, longest silence 1 h of 1 h allowed, 1 of 2 promised times passed',
    ],
  ])('%s', (_, said, answer, because) => {
    expect(customersTold(notice(said))).toEqual({ answer, because });
  });

  test('not computed where nobody knows from when the first message counts', () => {
    expect(customersTold(notice(hourly, { declared: false }))).toBeUndefined();
  });

  test('not computed where the silence may or may not have been too long', () => {
    // From 11:40 until some time between 12:20 and 13:00: 40 min to 1 h 20 min.
    expect(customersTold(notice(hourly, { over: { at: at('12:40'), within: '20m' } }))).toBeUndefined();
  });
});

describe('kept informed', () => {
  test.each<[string, readonly Said[], string, string]>([
    ['nothing sent', [], 'no', 'no message was sent'],
    ['often enough', hourly, 'yes', '0 of 4 silences longer than allowed'],
    ['one silence of three too long', ['10:40', '11:40', '08:40'], 'partly', '1 of 3 silences longer than allowed'],
    ['one too long silence', ['08:40'], 'no', '1 of 1 silence longer than allowed'],
  ])('%s', (_, said, answer, because) => {
    expect(keptInformed(notice(said))).toEqual({ answer, because });
  });

  test('not computed where the only message came after all was over', () => {
    expect(keptInformed(notice(['12:30']))).toBeUndefined();
  });

  // The last silence lasts between 40 min and 1 h 20 min, so that nobody can tell.
  const over = { at: at('12:40'), within: '20m' };
  test.each<[string, readonly Said[], string | undefined]>([
    ['only the others were short enough', hourly, undefined],
    ['only the others were too long', ['08:40', '10:00', '11:40'], undefined],
    ['of the others some were short enough and some not', ['08:40', '10:00', '11:00', '11:40'], 'partly'],
    ['there are no others', ['11:40'], undefined],
  ])('one silence that nobody can judge: %s', (_, said, answer) => {
    expect(keptInformed(notice(said, { over }))?.answer).toBe(answer);
  });
});
