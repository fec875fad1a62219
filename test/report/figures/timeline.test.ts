import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalOf } from '../../../src/model/instant.ts';
import { eventsDrawn, notDrawn } from '../../../src/report/figures/review.ts';
import { type TimelineEvent, type TimelinePart, timelineOf } from '../../../src/report/figures/timeline.ts';

const event = (at: string, text = 'It happens', strong = false): TimelineEvent => ({ at, interval: intervalOf(at, 'UTC'), text, strong });
const part = (from: string, to: string, tone: TimelinePart['tone'] = 'plain'): TimelinePart => ({
  name: 'restore',
  took: '3 h',
  from: intervalOf(from, 'UTC'),
  to: intervalOf(to, 'UTC'),
  tone,
});

test('events of one day stand at their times, to scale, without the day', () => {
  const { events, top, bottom } = timelineOf(
    [event('2026-03-12T08:00Z'), event('2026-03-12T10:00Z'), event('2026-03-12T16:00Z')],
    [],
    'UTC',
  );
  expect(events.map(({ time, day }) => [time, day])).toEqual([
    ['08:00', undefined],
    ['10:00', undefined],
    ['16:00', undefined],
  ]);
  expect(events.map(({ at }) => (at - top) / (bottom - top))).toEqual([0, 0.25, 1]);
});

test('events of several days stand under their day, each day once', () => {
  const { events } = timelineOf([event('2017-01-31T17:20Z'), event('2017-01-31T23:27Z'), event('2017-02-01T17:00Z')], [], 'UTC');
  expect(events.map(({ day }) => day)).toEqual(['31 Jan 2017', undefined, '1 Feb 2017']);
});

test('a day without a time is drawn as long as it is, and says that the time is not known', () => {
  const { events, top, bottom } = timelineOf([event('2022-04-05'), event('2022-04-18')], [], 'UTC');
  expect(events.map(({ time, day }) => [time, day])).toEqual([
    ['–', '5 Apr 2022'],
    ['–', '18 Apr 2022'],
  ]);
  expect(events.map(({ from, to }) => Number(((to - from) / (bottom - top)).toFixed(3)))).toEqual([0.071, 0.071]);
});

test('one event alone has its line and no length', () => {
  expect(timelineOf([event('2026-03-12T08:00Z')], [], 'UTC')).toMatchObject({ top: 12, bottom: 12, events: [{ time: '08:00' }] });
});

test('the longest part says so; parts in an untidy order do not overlap', () => {
  const { parts } = timelineOf(
    [event('2026-03-12T08:00Z'), event('2026-03-12T10:00Z')],
    [part('2026-03-12T08:30Z', '2026-03-12T08:00Z'), part('2026-03-12T08:00Z', '2026-03-12T10:00Z', 'longest')],
    'UTC',
  );
  expect(parts.map(({ lines }) => lines)).toEqual([['restore 3 h'], ['longest', 'restore 3 h']]);
  expect(parts[0]?.to).toBeLessThanOrEqual(parts[1]?.from ?? 0);
});

const instants = fc.array(fc.integer({ min: 0, max: 40 * 86_400 }), { minLength: 1, maxLength: 30 });
const written = (seconds: number, exact: boolean) => {
  const text = new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
  return exact ? `${text.slice(0, 16)}Z` : text.slice(0, 10);
};

test('no two labels overlap, whatever happened when', () => {
  fc.assert(
    fc.property(instants, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (all, exact) => {
      const { events, height } = timelineOf(
        all.map((seconds, index) => event(written(seconds, exact[index] ?? true))),
        [],
        'UTC',
      );
      for (const [index, { y, day }] of events.entries()) {
        const above = index === 0 ? 0 : (events[index - 1]?.y ?? 0) + 17 / 2;
        expect(y - 17 / 2 - (day ? 19 : 0)).toBeGreaterThanOrEqual(above - 0.05);
        expect(y).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('of very many events the milestones are drawn, and the others counted', () => {
  const told = (count: number) =>
    Array.from({ length: count }, (_, index) => event('2026-03-12T08:00Z', `Event ${index}`, index % 30 === 0));
  expect(eventsDrawn(told(60))).toHaveLength(60);
  const drawn = eventsDrawn(told(3000));
  expect(drawn).toHaveLength(60);
  expect(drawn.every(({ strong }) => strong)).toBe(true);
  expect(notDrawn(3000 - drawn.length)).toBe('2940 other events are in the table of events.');
  expect(notDrawn(0)).toBe('');
});
