import { expect, test } from 'vitest';
import type { Advice, Recommendation } from '../../../src/analysis/recommendation.ts';
import type { Verdict } from '../../../src/analysis/span.ts';
import { adviceFigures, adviceTitle } from '../../../src/report/wording/advice.ts';

const minutes = (count: number) => count * 60;

function recommendation(advice: Advice, own: Partial<Recommendation> & { readonly verdicts?: readonly Verdict[] }): Recommendation {
  const took = own.range ?? { min: 0, max: 0 };
  const newest = (own.verdicts ?? []).map((verdict) => ({ took, judged: { verdict } })) as unknown as Recommendation['newest'];
  return { advice, rule: '', target: minutes(120), count: newest.length, newest, range: undefined, limit: undefined, ...own };
}

test.each<[Recommendation, string]>([
  [
    recommendation('keep', { verdicts: ['met', 'undetermined', 'met'], range: { min: minutes(70), max: minutes(128) } }),
    'The last three recoveries took between 1 h 10 min and 2 h 8 min. None is surely beyond 2 h, and none is under half of it.',
  ],
  [
    recommendation('keep', { verdicts: ['met', 'missed', 'met'], range: { min: minutes(70), max: minutes(278) } }),
    'The last three recoveries took between 1 h 10 min and 4 h 38 min. One of them missed 2 h, but the two newest did not both.',
  ],
  [
    recommendation('tighten', { verdicts: ['met', 'met', 'met'], range: { min: minutes(20), max: minutes(20) } }),
    'The last three recoveries took 20 min. All of them are under half of 2 h.',
  ],
  [
    recommendation('loosen', {
      verdicts: ['missed', 'missed', 'met'],
      range: { min: minutes(90), max: minutes(200) },
      limit: minutes(240),
    }),
    'The last three recoveries took between 1 h 30 min and 3 h 20 min. The two newest both missed 2 h, and the largest is within 4 h, the longest that may be promised.',
  ],
  [
    recommendation('invest', { verdicts: ['missed', 'missed'], range: { min: minutes(300), max: minutes(400) }, limit: minutes(240) }),
    'The last two recoveries took between 5 h and 6 h 40 min. The two newest both missed 2 h.',
  ],
  [
    recommendation('not enough evidence', { verdicts: ['met'], range: { min: minutes(70), max: minutes(70) } }),
    'The last recovery took 1 h 10 min. One measurement is known; advice needs three.',
  ],
  [recommendation('not enough evidence', {}), 'No measurements are known; advice needs three.'],
  [recommendation('keep', { target: undefined }), 'No target is in force today.'],
])('%# recovery times', (given, expected) => {
  expect(adviceFigures(given, 'time')).toBe(expected);
});

test.each<[string, ...(readonly [min: number, max: number])[]]>([
  ['none is under half of it', [60, 60], [70, 80], [90, 90]],
  ['only one of them is under half of it', [60, 60], [59, 59], [90, 90]],
  ['only two of them are under half of it', [20, 30], [59, 59], [90, 90]],
  ['none is surely under half of it', [50, 70], [90, 90], [90, 90]],
  ['only one of them is surely under half of it', [50, 60], [20, 30], [90, 90]],
])('to keep a target, %s', (said, ...took) => {
  const newest = took.map(([min, max]) => ({ took: { min: minutes(min), max: minutes(max) }, judged: { verdict: 'met' } }));
  const given = recommendation('keep', { newest: newest as unknown as Recommendation['newest'] });
  expect(adviceFigures(given, 'time')).toBe(`None is beyond 2 h, and ${said}.`);
});

test('data losses are told as losses', () => {
  const given = recommendation('tighten', { verdicts: ['met', 'met', 'met'], range: { min: 0, max: minutes(5) }, target: minutes(15) });
  expect(adviceFigures(given, 'point')).toBe('The last three data losses were at most 5 min. All of them are under half of 15 min.');
});

test.each<[Advice, string | undefined]>([
  ['keep', 'good'],
  ['tighten', 'good'],
  ['loosen', 'watch'],
  ['invest', 'bad'],
  ['not enough evidence', undefined],
])('%s is marked %s', (advice, state) => {
  expect(adviceTitle(advice).state).toBe(state);
});
