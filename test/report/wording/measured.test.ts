import { expect, test } from 'vitest';
import { type Judged, judge, verdictOfBoth } from '../../../src/analysis/span.ts';
import { bothWords, dataLoss, recoveryTime, unbroken, verdictWords } from '../../../src/report/wording/measured.ts';

test.each<[Judged, string, string | undefined]>([
  [{ target: 7_200, verdict: 'met', margin: 3_000 }, 'Met by 50 min', 'good'],
  [{ target: 7_200, verdict: 'met', margin: 0 }, 'Met', 'good'],
  [{ target: 14_400, verdict: 'missed', margin: 2_280 }, 'Missed by 38 min', 'bad'],
  [{ target: 7_200, verdict: 'undetermined', margin: undefined }, 'Undetermined', 'watch'],
  [{ target: 7_200, verdict: 'unknown', margin: undefined }, 'Unknown', undefined],
  [{ target: undefined, verdict: 'no-target', margin: undefined }, 'No target', undefined],
])('%j reads %s', (judged, text, state) => {
  expect(verdictWords(judged)).toEqual({ text, state });
});

test.each([
  [{ rta: { min: 4_200, max: 4_200 }, rtaUnknown: undefined }, '1 h 10 min'],
  [{ rta: { min: 6_480, max: 7_680 }, rtaUnknown: undefined }, '1 h 48 min to 2 h 8 min'],
  [{ rta: { min: 10_800, max: undefined }, rtaUnknown: undefined }, 'at least 3 h'],
  [{ rta: undefined, rtaUnknown: 'start' as const }, 'start unknown'],
  [{ rta: undefined, rtaUnknown: 'end' as const }, 'end unknown'],
  [{ rta: undefined, rtaUnknown: 'abandoned' as const }, 'given up'],
])('the recovery time %j reads %s', (measurement, expected) => {
  expect(recoveryTime(measurement)).toBe(expected);
});

test('a loss that is not known is a dash, never nothing', () => {
  expect(dataLoss({ rpa: undefined })).toBe('–');
  expect(dataLoss({ rpa: { min: 0, max: 0 } })).toBe('none');
});

const span = (minutes: number) => ({ min: minutes * 60, max: minutes * 60 });

test.each([
  [span(278), span(10), 'RTA 4 h 38 min, missed by 38 min; RPA 10 min, met by 5 min'],
  [span(240), span(20), 'RTA 4 h, met; RPA 20 min, missed by 5 min'],
  [undefined, undefined, 'RTA end unknown; RPA not known'],
])('of a time of %j and a loss of %j, against 4 h and 15 min: %3$s', (rta, rpa, said) => {
  const [rto, rpo] = [judge(rta, 14_400), judge(rpa, 900)];
  const inForce = { objective: undefined, rto, rpo, both: verdictOfBoth(rto, rpo) };
  expect(bothWords({ rta, rtaUnknown: rta ? undefined : 'end', rpa, inForce })).toBe(said);
});

test('a length of time stays on one line; between two of them a line may break', () => {
  expect(unbroken('1 h 48 min to 2 d 8 h').split(' ')).toEqual(['1\u00a0h\u00a048\u00a0min', 'to', '2\u00a0d\u00a08\u00a0h']);
  expect(unbroken('Missed by 30 s').split(' ')).toEqual(['Missed', 'by', '30\u00a0s']);
  expect(unbroken('end unknown')).toBe('end unknown');
});
