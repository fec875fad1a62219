import { counted } from '../model/words.ts';
import { type Computed, gradeOf, ofAllowed } from './grades.ts';
import type { Notice } from './notices.ts';

/** For customers, to whom the policy always gives limits: the first notice, and the silence with its promises: yes when both were kept, no when neither was. */
export function customersTold(notice: Notice): Computed | undefined {
  if (notice.messages.length === 0) return { answer: 'no', because: 'no message was sent' };
  const broken = notice.promises.some(({ state }) => state === 'passed');
  const silence = broken ? 'missed' : notice.silence ? notice.silenceJudged.verdict : 'met';
  const verdicts = [notice.firstJudged.verdict, silence];
  if (!verdicts.every((verdict) => verdict === 'met' || verdict === 'missed')) return undefined;
  const missed = verdicts.filter((verdict) => verdict === 'missed').length;
  return { answer: gradeOf(verdicts.length - missed, missed), because: toldFigures(notice) };
}

function toldFigures({ first, firstJudged, silence, silenceJudged, promises }: Notice): string {
  const passed = promises.filter(({ state }) => state === 'passed').length;
  return [
    ...(first ? [`first message after ${ofAllowed(first, firstJudged.target)}`] : []),
    ...(silence ? [`longest silence ${ofAllowed(silence, silenceJudged.target)}`] : []),
    ...(passed ? [`${passed} of ${counted(promises.length, 'promised time')} passed`] : []),
  ].join(', ');
}

/** Yes when no silence was longer than allowed, no when each was, partly between. */
export function keptInformed({ messages, pauses }: Notice): Computed | undefined {
  if (messages.length === 0) return { answer: 'no', because: 'no message was sent' };
  const count = (verdict: string) => pauses.filter(({ judged }) => judged.verdict === verdict).length;
  const [met, missed] = [count('met'), count('missed')];
  if (pauses.length === 0 || (met + missed < pauses.length && (met === 0 || missed === 0))) return undefined;
  return { answer: gradeOf(met, missed), because: `${missed} of ${counted(pauses.length, 'silence')} longer than allowed` };
}
