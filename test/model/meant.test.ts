import { describe, expect, test } from 'vitest';
import { daysMeant, durationMeant, idMeant, instantsMeant } from '../../src/model/meant.ts';

describe('days', () => {
  test.each([
    ['12/03/2026', ['2026-03-12', '2026-12-03']],
    ['13/03/2026', ['2026-03-13']],
    ['12.3.2026', ['2026-03-12']],
    ['12 March 2026', ['2026-03-12']],
    ['March 12, 2026', ['2026-03-12']],
    ['2026-3-5', ['2026-03-05']],
    ['2026/03/05', ['2026-03-05']],
    ['20260312', ['2026-03-12']],
    ['2026–03–12', ['2026-03-12']],
    ['2026-03-12\u00a0', ['2026-03-12']],
    ['2026-03-12T08:02+02:00', ['2026-03-12']],
    ['2026-02-30', []],
    ['2026-03', []],
    ['12 March', []],
    ['yesterday', []],
    ['Monday', []],
    ['8:02', []],
    ['now', []],
    ['soon', []],
    ['', []],
  ])('%j', (text, days) => {
    expect(daysMeant(text)).toEqual(days);
  });
});

describe('instants, in a zone with half hours', () => {
  test.each([
    ['2026-03-12T08:02', '2026-03-12T08:02-02:30'],
    ['2026-01-12 08:02', '2026-01-12T08:02-03:30'],
    ['2026-03-12 08:02+02:00', '2026-03-12T08:02+02:00'],
    ['2026-03-12T08:02-2:30', '2026-03-12T08:02-02:30'],
    ['2026-03-12T08:02+0200', '2026-03-12T08:02+02:00'],
    ['2026-03-12T08:02-03', '2026-03-12T08:02-03:00'],
    ['2026-03-12T8:02-02:30', '2026-03-12T08:02-02:30'],
    ['2026-03-12 08.02 -02:30', '2026-03-12T08:02-02:30'],
    ['2026-03-12 8h02', '2026-03-12T08:02-02:30'],
    ['2026-03-12T08:02−02:30', '2026-03-12T08:02-02:30'],
    ['12 March 2026 8:02 pm', '2026-03-12T20:02-02:30'],
    ['12/03/2026 08:02', undefined],
    ['2026-03-12T08:02 NDT', undefined],
    ['8:02', undefined],
    ['yesterday 8:02', undefined],
    ['2026-03-12T25:02', undefined],
    ['', undefined],
  ])('%j', (text, instant) => {
    expect(instantsMeant(text, 'America/St_Johns')).toEqual(instant ? [instant] : []);
  });
});

test('times of nights in which clocks were changed: both, or none', () => {
  expect(instantsMeant('2026-11-01T01:50', 'America/St_Johns')).toEqual(['2026-11-01T01:50-02:30', '2026-11-01T01:50-03:30']);
  expect(instantsMeant('2026-04-05 01:45', 'Australia/Lord_Howe')).toEqual(['2026-04-05T01:45+11:00', '2026-04-05T01:45+10:30']);
  expect(instantsMeant('2026-10-04T02:10', 'Australia/Lord_Howe')).toBe(
    '4 Oct 2026 has no 02:10 in Australia/Lord_Howe: clocks went from 02:00 to 02:30; write another time, or add the offset',
  );
});

test.each([
  ['4 hours', '4h'],
  ['4H', '4h'],
  ['4 h', '4h'],
  ['four hours', '4h'],
  ['1.5h', '1h30m'],
  ['1,5 h', '1h30m'],
  ['90min', '1h30m'],
  ['30 minutes', '30m'],
  ['2 days', '2d'],
  ['one week', '7d'],
  ['1 hour 30 minutes', '1h30m'],
  ['1 hour and 30 min', '1h30m'],
  ['4hrs', '4h'],
  ['4:30', '4h30m'],
  ['04:00', '4h'],
  ['1h50', '1h50m'],
  ['1h60', undefined],
  ['4\u00a0h', '4h'],
  ['1 month', undefined],
  ['2 years', undefined],
  ['-4h', undefined],
  ['0 h', undefined],
  ['4', undefined],
  ['hours', undefined],
  ['soon', undefined],
  ['4h or so', undefined],
  ['0.001s', undefined],
  ['', undefined],
])('the duration %j', (text, duration) => {
  expect(durationMeant(text)).toBe(duration);
});

test.each([
  ['IT-Night', 'it-night'],
  ['it night', 'it-night'],
  ['it_night', 'it-night'],
  ['it-night\u00a0', 'it-night'],
  ['it–night', 'it-night'],
  ['reviews/2026-03-12-ice.md', '2026-03-12-ice'],
  ['../sections/response.mdx', 'response'],
  ['infirmière', 'infirmiere'],
  ['Crítico', 'critico'],
  ['ночь', undefined],
  ['', undefined],
])('the id %j', (text, id) => {
  expect(idMeant(text)).toBe(id);
});
